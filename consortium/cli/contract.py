"""`consortium schema` and `consortium operations`: the service's published contract."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import rich_click as click

from consortium.cli.voice import Voice
from consortium.cli.words import Say

SCHEMA = "consortium_graphql.schema:schema"
APP = "consortium_graphql.door:create_app"
DOCUMENTS = "consortium_graphql.trusted:published"


@click.command()
@click.pass_obj
def schema(voice: Voice) -> None:
    """Print the GraphQL schema, its types and fields in alphabetic order."""
    from graphql import build_schema, lexicographic_sort_schema, print_schema

    require_service(voice)
    # Strawberry's printer alone knows its enums' defaults, GraphQL's alone the order: the text goes through both.
    drawn = build_schema(_named(SCHEMA).as_str())
    voice.answer(print_schema(lexicographic_sort_schema(drawn)))


@click.command()
@click.pass_obj
def operations(voice: Voice) -> None:
    """List the published operations: the id of each, and the SHA-256 of its text."""
    require_service(voice)
    header = [voice.word(Say.ID), "SHA-256"]
    voice.table(header, [(each.name, each.sha256) for each in _named(DOCUMENTS)()])


def require_service(voice: Voice) -> None:
    """Refuse where the service is not installed; nothing of it is imported here."""
    from importlib.util import find_spec

    package = APP.partition(".")[0]
    if find_spec(package) is None:
        raise click.ClickException(voice.word(Say.NOT_INSTALLED, module=package))


def _named(place: str) -> Any:
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)
