"""What a representation is, when it is held, and when two of them would say the same twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.messages import Code
from consortium.text import words
from consortium.writing.fields import Cited, Country, Help, LongTexts, Ref, Texts

REPRESENTED = ("represented", "members_of")
_PAIR = ("institution", *REPRESENTED)
_FORUM = ("addressee", "country", "region")


class RepresentationState(Enum):
    """When a representation is held, seen from a day."""

    PLANNED = "PLANNED"
    FUTURE = "FUTURE"
    CURRENT = "CURRENT"
    FORMER = "FORMER"


@dataclass(frozen=True, slots=True, kw_only=True)
class RepresentationDraft(Cited):
    """A representation to be entered: of one institution, or of the members of a body, which may be its own."""

    institution: Annotated[UUID, Ref("Institution")]
    represented: Annotated[UUID, Ref("Institution")] | None = None
    members_of: Annotated[UUID, Ref("Institution")] | None = None
    labels: Texts = field(default_factory=dict[str, str])
    addressee: Annotated[UUID, Ref("Institution")] | None = None
    country: Annotated[Country, Help("The country in which it speaks for them, ISO 3166-1.")] | None = None
    region: Annotated[UUID, Ref("Region")] | None = None
    scopes: Texts = field(default_factory=dict[str, str])
    matters: LongTexts = field(default_factory=dict[str, str])
    planned: bool = False
    period: PartialDate | None = None


def check_representation(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that somebody else is represented, before a third, and in one way.

    A column that could not be read is not there, and nothing is asked of it.
    """
    if all(name in row for name in REPRESENTED) and sum(row[name] is not None for name in REPRESENTED) != 1:
        problems.add(Code.EXACTLY_ONE, "represented", names="represented, membersOf")
    if row.get("represented") is not None and row["represented"] == row.get("institution"):
        problems.add(Code.ITSELF, "represented")
    if row.get("addressee") is not None and row["addressee"] in {row.get("institution"), row.get("represented")}:
        problems.add(Code.ITSELF, "addressee")


def state_on(*, planned: bool, first: date | None, last: date | None, day: date) -> RepresentationState | None:
    """Return when a representation is held, seen from a day; None where the sources do not tell.

    `first` and `last` are the first and the last day on which it may be held; None for an end that is open or unknown.
    What is only an aim is PLANNED, whatever its days.
    """
    if planned:
        return RepresentationState.PLANNED
    if first is None and last is None:
        return None
    if first is not None and day < first:
        return RepresentationState.FUTURE
    return RepresentationState.FORMER if last is not None and last < day else RepresentationState.CURRENT


def twice(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Return whether two representations are of the same pair in the same matter, and may be held on the same day.

    They are not the same where both say before whom, where, or of which members, and say it differently.
    """
    same = all(one[name] == other[name] for name in _PAIR) and _alike(one["matters"], other["matters"])
    apart = any(None not in (one[name], other[name]) and one[name] != other[name] for name in _FORUM)
    others = bool(one["labels"] and other["labels"]) and not _alike(one["labels"], other["labels"])
    return same and not apart and not others and _meet(one, other) and _meet(other, one)


def _alike(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Return whether two texts by language say the same, but for case and accents, in a language that both have."""
    if not one or not other:
        return not one and not other
    return any(words(one[tag]) == words(other[tag]) for tag in one.keys() & other.keys())


def _meet(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Return whether the one may begin before the other has ended; an end that is open or unknown never comes."""
    first, last = one["period_earliest"], other["period_latest"]
    return first is None or last is None or bool(first <= last)
