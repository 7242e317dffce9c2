"""What institutions are, how they come to be, and what must be true of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.ledger import Lifecycle
from consortium.messages import Code
from consortium.text import is_language
from consortium.writing.fields import Cited, Country, Help, Labels, Line, LongTexts, Most, Ref, Texts

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"[+\d][\d\s()./-]{3,30}")
_WEBSITE = re.compile(r"https?://[^\s]+\.[^\s]+")


class InstitutionKind(Enum):
    """What sort of body an institution is."""

    SCHOOL = "SCHOOL"
    UNIVERSITY = "UNIVERSITY"
    ACADEMY = "ACADEMY"
    TRAINING_INSTITUTE = "TRAINING_INSTITUTE"
    MINISTRY = "MINISTRY"
    AUTHORITY = "AUTHORITY"
    ASSOCIATION = "ASSOCIATION"
    CHARITY = "CHARITY"
    FEDERATION = "FEDERATION"
    NETWORK = "NETWORK"
    CONSORTIUM = "CONSORTIUM"
    CENTRE = "CENTRE"
    FUNDER = "FUNDER"
    OTHER = "OTHER"


BODIES_WITH_MEMBERS = frozenset(
    {
        InstitutionKind.ASSOCIATION,
        InstitutionKind.FEDERATION,
        InstitutionKind.NETWORK,
        InstitutionKind.CONSORTIUM,
    }
)


class AliasKind(Enum):
    """Why an institution has another name."""

    OFFICIAL = "OFFICIAL"
    SHORT = "SHORT"
    ACRONYM = "ACRONYM"
    TRANSLATION = "TRANSLATION"
    TRANSLITERATION = "TRANSLITERATION"
    SPELLING = "SPELLING"
    FORMER = "FORMER"


class InstitutionState(Enum):
    """How far an institution has come into being."""

    DECIDED = "DECIDED"
    BEING_FORMED = "BEING_FORMED"
    ACTIVE = "ACTIVE"
    DISSOLVED = "DISSOLVED"


class InstitutionAction(Enum):
    """What happens to an institution as a whole."""

    DECIDE = "DECIDE"
    FORM = "FORM"
    ACTIVATE = "ACTIVATE"
    DISSOLVE = "DISSOLVE"


INSTITUTION_LIFE = Lifecycle(
    first={
        InstitutionAction.ACTIVATE: InstitutionState.ACTIVE,
        InstitutionAction.DECIDE: InstitutionState.DECIDED,
        InstitutionAction.FORM: InstitutionState.BEING_FORMED,
    },
    moves={
        (InstitutionState.DECIDED, InstitutionAction.FORM): InstitutionState.BEING_FORMED,
        (InstitutionState.DECIDED, InstitutionAction.ACTIVATE): InstitutionState.ACTIVE,
        (InstitutionState.DECIDED, InstitutionAction.DISSOLVE): InstitutionState.DISSOLVED,
        (InstitutionState.BEING_FORMED, InstitutionAction.ACTIVATE): InstitutionState.ACTIVE,
        (InstitutionState.BEING_FORMED, InstitutionAction.DISSOLVE): InstitutionState.DISSOLVED,
        (InstitutionState.ACTIVE, InstitutionAction.DISSOLVE): InstitutionState.DISSOLVED,
        (InstitutionState.DISSOLVED, InstitutionAction.ACTIVATE): InstitutionState.ACTIVE,
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionDraft(Cited):
    """An institution to be entered."""

    kind: InstitutionKind
    names: Texts
    country: Country | None = None
    region: Annotated[UUID, Ref("Region")] | None = None
    parent: Annotated[UUID, Ref("Institution")] | None = None
    areas: Labels = ()
    aims: LongTexts = field(default_factory=dict[str, str])
    founded: PartialDate | None = None
    address: Line | None = None
    email: Line | None = None
    phone: Line | None = None
    website: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionCreation(InstitutionDraft):
    """An institution to be entered, and how far it has come into being."""

    action: Annotated[
        InstitutionAction | None, Help("How it begins: most exist already; null where decisions tell.")
    ] = InstitutionAction.ACTIVATE
    since: Annotated[PartialDate, Help("From when, EDTF.")] | None = None
    even_so: Annotated[bool, Help("Enter it though others look like it; you have looked at them.")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasDraft(Cited):
    """Another name to be entered."""

    institution: Annotated[UUID, Ref("Institution")]
    kind: AliasKind
    value: Line
    language: Annotated[str, Most(35)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentifierDraft(Cited):
    """An identifier to be entered."""

    institution: Annotated[UUID, Ref("Institution")]
    scheme: Annotated[str, Most(40)]
    value: Annotated[str, Most(200)]


def check_contact(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that an e-mail address, a telephone number and a web address look like what they are."""
    for column, pattern in (("email", _EMAIL), ("phone", _PHONE), ("website", _WEBSITE)):
        value = row.get(column)
        if value and not pattern.fullmatch(value):
            problems.add(Code.BAD_CONTACT, column, value=value)


def check_alias(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that an alias names its language by a tag, or not at all."""
    if row["language"] is not None and not is_language(row["language"]):
        problems.add(Code.BAD_LANGUAGE, "language", value=row["language"])
