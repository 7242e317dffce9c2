"""The published contract: the schema's text and the operations that clients may run as they stand."""

from __future__ import annotations

from pathlib import Path

from consortium.shipped import shipped


def schema_text() -> str:
    """Return the published schema in GraphQL's schema language, its types and fields in alphabetic order."""
    path = shipped("consortium_graphql", "contract/schema.graphql", checkout="graphql/schema.graphql")
    return path.read_text(encoding="utf-8")


def operation_files() -> tuple[Path, ...]:
    """Return every published operation file, ordered by path; the folder's name is the persona it serves."""
    folder = shipped("consortium_graphql", "contract/operations", checkout="graphql/operations")
    return tuple(sorted(folder.glob("*/*.graphql")))
