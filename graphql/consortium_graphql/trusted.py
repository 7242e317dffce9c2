"""Trusted documents: the published operations, called by an id in place of their text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from graphql import GraphQLError, parse, print_ast

from consortium.config import settings
from consortium_graphql.contract import operation_files
from consortium_graphql.plan import BadUserInput

_SHA = "sha256:"
_LONGEST_ID = 200


@dataclass(frozen=True, slots=True)
class Published:
    """A published operation: its readable id, `persona/file`, and its text."""

    name: str
    text: str

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of the text, in hex."""
        return _sha256(self.text)

    def ids(self) -> tuple[str, ...]:
        """Return all by which it can be called: its name, and the hashes of its text as it stands and as printed anew.

        A client that has parsed the document knows the latter alone.
        """
        return self.name, _SHA + self.sha256, _SHA + _sha256(print_ast(parse(self.text)))


@cache
def published() -> tuple[Published, ...]:
    """Return every published operation, ordered by name."""
    return tuple(
        Published(f"{path.parent.name}/{path.stem}", path.read_text(encoding="utf-8")) for path in operation_files()
    )


def text_of(query: str | None, document: str | None, extensions: Mapping[str, Any] | None) -> str:
    """Return the document that is asked for: its own text, or the published one of that id.

    Raises GraphQL errors with codes: `PERSISTED_QUERY_NOT_FOUND` where no published operation has the id,
    `BAD_USER_INPUT` where a text comes with the id of another, and `DOCUMENT_NOT_PUBLISHED` where the operator allows
    the published operations alone.
    """
    wanted = document if document is not None else _hash_in(extensions)
    if wanted is not None:
        return _called(wanted, query)
    if settings().documents == "published" and name_of(query or "") is None:
        raise GraphQLError(
            "only published operations are answered here: send the id of one as documentId",
            extensions={"code": "DOCUMENT_NOT_PUBLISHED"},
        )
    return query or ""


def name_of(text: str) -> str | None:
    """Return the name of the published operation that has this text; None where none has."""
    return _names().get(text)


def _called(wanted: str, query: str | None) -> str:
    found = _by_id().get(wanted)
    if found is not None and (query is None or query in (found, _printed(found))):
        return found
    if query is not None and wanted != _SHA + _sha256(query):
        raise BadUserInput("the document that was sent is not the one of that id")
    if query is not None:
        return text_of(query, None, None)
    # The words by which Apollo's and urql's clients know that they must send the text.
    raise GraphQLError(
        "PersistedQueryNotFound", extensions={"code": "PERSISTED_QUERY_NOT_FOUND", "documentId": wanted[:_LONGEST_ID]}
    )


def _hash_in(extensions: Mapping[str, Any] | None) -> str | None:
    given = extensions.get("persistedQuery") if extensions else None
    if given is None:
        return None
    found = cast("dict[str, Any]", given).get("sha256Hash") if isinstance(given, dict) else None
    if not isinstance(found, str):
        raise BadUserInput("extensions.persistedQuery must hold sha256Hash, a text in hex")
    return _SHA + found.lower()


@cache
def _by_id() -> Mapping[str, str]:
    return {name: each.text for each in published() for name in each.ids()}


@cache
def _names() -> Mapping[str, str]:
    return {text: each.name for each in published() for text in (each.text, print_ast(parse(each.text)))}


@cache
def _printed(published: str) -> str:
    return print_ast(parse(published))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
