"""Inputs of mutations, made from the drafts and commands of the register: each is declared once, there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_origin
from uuid import UUID

import strawberry

from consortium.db.metadata import columns
from consortium.writing.actions import Action
from consortium.writing.fields import CountryCode, Field, Help, Ref, TextsMark, fields_of
from consortium.writing.kinds import KINDS

_MADE: dict[tuple[type[Any], str], type[Any]] = {}
KEY = "idempotency_key"


@strawberry.input(description="A text in one language.")
class LocalizedTextInput:
    """A text in one language."""

    lang: str = strawberry.field(description="The language: a BCP 47 tag, `und` where it is unknown.")
    value: str = strawberry.field(description="The text in that language.")


def input_of(action: Action) -> type[Any]:
    """Return the input type of an action, with the idempotency key as its last field."""
    helps = _helps(action.record)
    made = {field.name: _member(field, helps, partly=False) for field in fields_of(action.command)}
    if action.partly is not None:
        made |= {field.name: _member(field, helps, partly=True) for field in fields_of(action.partly)}
    made[KEY] = (
        str | None,
        strawberry.field(
            default=strawberry.UNSET,
            description="A key of your own, 1 to 255 characters: the same key and input write once.",
        ),
    )
    return _type(f"{action.name[0].upper()}{action.name[1:]}Input", made, action.about)


def _helps(record: str) -> Mapping[str, str | None]:
    return {column.name: column.help_text for column in columns(KINDS[record].table)} if record in KINDS else {}


def _member(field: Field, helps: Mapping[str, str | None], *, partly: bool) -> tuple[Any, Any]:
    told = field.mark(Help)
    description = (told.text if told else helps.get(field.name)) or _SHARED.get(field.name)
    needed = field.required and not partly
    kind = _kind(field)
    if not needed or field.optional:
        kind = kind | None
    options: dict[str, Any] = {} if needed else {"default": strawberry.UNSET}
    return kind, strawberry.field(description=description, **options)


def _kind(field: Field) -> Any:
    if field.items is not None:
        return list[_nested(field.items)]  # type: ignore[misc]  # made at run time
    if field.mark(TextsMark):
        return list[LocalizedTextInput]
    if field.mark(CountryCode) or field.is_date:
        return str
    if field.mark(Ref) or field.type is UUID:
        return strawberry.ID
    if field.members is not None:
        return list[field.members]  # type: ignore[name-defined]  # known at run time
    return list[str] if get_origin(field.type) is tuple else field.type


def _nested(draft: type[Any]) -> type[Any]:
    name = f"{draft.__name__.removesuffix('Draft')}Input"
    if (draft, name) not in _MADE:
        made = {field.name: _member(field, {}, partly=False) for field in fields_of(draft)}
        _MADE[draft, name] = _type(name, made, draft.__doc__ or "")
    return _MADE[draft, name]


def _type(name: str, members: Mapping[str, tuple[Any, Any]], about: str) -> type[Any]:
    body: dict[str, Any] = {member: field for member, (_, field) in members.items()}
    body["__annotations__"] = {member: kind for member, (kind, _) in members.items()}
    return strawberry.input(type(name, (), body), description=about.partition("\n")[0])


_SHARED = {
    "source": "The document on which the record rests.",
    "locator": "The place in that document.",
    "remarks": "What a reader must know, by language: contradictions, inferences.",
    "country": "The country, by its ISO 3166-1 code.",
    "since": "From when, EDTF; leave it out where it is unknown.",
    "reason": "Why.",
}
