"""How persons are named, when a role is held, and what must be true of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.members.model import check_contact
from consortium.messages import Code
from consortium.text import UNDETERMINED, sort_text, words
from consortium.writing.fields import Cited, Country, Help, Line, Most, Ref, Texts


class NamePart(Enum):
    """What a part of a person's name is."""

    GIVEN = "GIVEN"
    PATRONYMIC = "PATRONYMIC"
    FAMILY = "FAMILY"
    OTHER = "OTHER"


class RoleState(Enum):
    """When a role is held, seen from a day."""

    FUTURE = "FUTURE"
    CURRENT = "CURRENT"
    FORMER = "FORMER"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePartDraft:
    """One part of a person's name."""

    kind: NamePart
    value: Annotated[str, Most(200)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft(Cited):
    """A person to be entered, by whole names, by the parts of the name in their own order, or by both."""

    names: Texts = field(default_factory=dict[str, str])
    parts: tuple[NamePartDraft, ...] = ()
    title: Line | None = None
    country: Country | None = None
    email: Line | None = None
    phone: Line | None = None
    consent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCreation(PersonDraft):
    """A person to be entered, who is none of those in the register."""

    even_so: Annotated[bool, Help("Enter the person though others are called alike; you have looked at them.")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleDraft(Cited):
    """A role to be entered: in an institution, in a programme, in both, or where nobody knows."""

    person: Annotated[UUID, Ref("Person")]
    institution: Annotated[UUID, Ref("Institution")] | None = None
    programme: Annotated[UUID, Ref("Programme")] | None = None
    titles: Texts
    units: Texts = field(default_factory=dict[str, str])
    acting: bool = False
    held: PartialDate | None = None
    seen: PartialDate | None = None


def check_person(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a person has a name, and contact details that look like what they are."""
    if row["names"] == {} and row["parts"] == []:
        problems.add(Code.REQUIRED, "names")
    check_contact(row, problems)


def whole_names(names: Mapping[str, str], parts: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return the names as given or, where there are none, the one that the parts make in their own order.

    >>> whole_names({}, [{"kind": "FAMILY", "value": "Qu"}, {"kind": "GIVEN", "value": "Xiaoxiao"}])
    {'und': 'Qu Xiaoxiao'}
    """
    return dict(names) or {UNDETERMINED: " ".join(part["value"] for part in parts)}


def name_in_order(names: Mapping[str, str], parts: Iterable[Mapping[str, str]]) -> str:
    """Return the text by which a person is ordered: the folded name, the family name first where the parts tell it.

    A family name in another script than that of the name changes nothing.

    >>> name_in_order({"en": "Alexey Kislyakov"}, [{"kind": "FAMILY", "value": "Kislyakov"}])
    'kislyakov alexey'
    """
    rest = words(sort_text(names))
    family = [word for part in parts if part["kind"] == NamePart.FAMILY.value for word in words(part["value"])]
    if not family or any(family.count(word) > rest.count(word) for word in family):
        return sort_text(names)
    for word in family:
        rest.reverse()
        rest.remove(word)
        rest.reverse()
    return " ".join((*family, *rest))


def role_state(
    held: tuple[date | None, date | None], seen: tuple[date | None, date | None], day: date
) -> RoleState | None:
    """Return when a role is held, seen from a day; None where the sources do not tell.

    Parameters
    ----------
    held
        The first and the last day on which it may have been held; None for an end that is open or unknown.
    seen
        The first and the last day that the document may mean which shows it held.

    Where anything is known of `held`, that alone decides. Otherwise a role that was seen is CURRENT from the first of
    those days on, since nobody has told of an end, and before them nothing is known.
    """
    first, last = held
    if first is None and last is None:
        return RoleState.CURRENT if seen[0] is not None and seen[0] <= day else None
    if first is not None and day < first:
        return RoleState.FUTURE
    return RoleState.FORMER if last is not None and last < day else RoleState.CURRENT
