"""What a bilateral agreement is, and what a register tells of the partnership that it comes from.

References
----------
Erasmus Without Paper, Interinstitutional Agreements API 7, `endpoints/get-response.xsd`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated
from uuid import UUID

from consortium.exchanges.model import Mode
from consortium.partnerships.model import PartnershipState

Identifier = Annotated[str, "the domain by which the EWP registry knows an institution: its SCHAC identifier"]

AGREED = (PartnershipState.APPROVED, PartnershipState.IN_FORCE, PartnershipState.EXPIRED)
"""Where a partnership stands that all parties have agreed to, now or once."""
DRAFTS = (PartnershipState.DRAFT, PartnershipState.PROPOSED)
"""Where one stands that may go out as a proposal."""
_SKILL = re.compile(r"([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)(?::([ABC][12]))?")


class Mobility(Enum):
    """Whom a condition sends, and what for, in the order in which agreements list them; the value is EWP's name."""

    STUDENT_STUDIES = "student-studies-mobility-spec"
    STUDENT_TRAINEESHIP = "student-traineeship-mobility-spec"
    STAFF_TEACHING = "staff-teacher-mobility-spec"
    STAFF_TRAINING = "staff-training-mobility-spec"

    @property
    def of_students(self) -> bool:
        """Return whether students are sent: their time is told in months, that of staff in days."""
        return self in {Mobility.STUDENT_STUDIES, Mobility.STUDENT_TRAINEESHIP}

    @property
    def needs_skill(self) -> bool:
        """Return whether the schema asks for a language."""
        return self in {Mobility.STUDENT_STUDIES, Mobility.STAFF_TEACHING}

    @property
    def group(self) -> str:
        """Return the field of a commitment that tells how many are sent."""
        return {Mobility.STAFF_TEACHING: "teachers", Mobility.STAFF_TRAINING: "staff"}.get(self, "students")


@dataclass(frozen=True, slots=True, order=True)
class AcademicYear:
    """An academic year by the calendar years in which it begins and ends, which in the south are one."""

    begins: int
    ends: int

    def __str__(self) -> str:
        return f"{self.begins:04}/{self.ends:04}"


@dataclass(frozen=True, slots=True)
class Skill:
    """A language to be known on arrival: its BCP 47 tag, and the CEFR level from A1 to C2 where one is asked for."""

    language: str
    level: str | None = None

    @classmethod
    def read(cls, text: str) -> Skill:
        """Return what a text such as `en` or `en:B2` means; ValueError where it means nothing.

        >>> Skill.read("en:B2")
        Skill(language='en', level='B2')
        """
        found = _SKILL.fullmatch(text)
        if found is None:
            raise ValueError(text)
        return cls(found[1], found[2])


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom to ask: a person who consents to be named, or an institution's own office. Texts are by language."""

    names: Mapping[str, str]
    given: str = ""
    family: str = ""
    phone: str | None = None
    email: str | None = None
    roles: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What one partner sends the other in each year from the first to the last; `origin` is the commitment's id."""

    origin: str
    mobility: Mobility
    sending: Identifier
    receiving: Identifier
    first: AcademicYear
    last: AcademicYear
    a_year: int
    skills: tuple[Skill, ...] = ()
    fields: tuple[str, ...] = ()
    terms: str = ""
    months: Decimal | None = None
    days: Decimal | None = None
    blended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """One of the two partners of an agreement; its own ids of the agreement, where they are known."""

    hei: Identifier
    iia: UUID | None = None
    code: str | None = None
    signed: date | None = None
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """An agreement of two partners, the one that sends it out first."""

    partners: tuple[Partner, Partner]
    in_effect: bool
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party of a partnership as the register tells it; `institution` is None where the source does not name it."""

    party: UUID
    institution: UUID | None
    name: str
    heis: tuple[Identifier, ...] = ()
    country: str | None = None
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A commitment under a partnership as the register tells it; the sides are institutions, None for a country."""

    commitment: UUID
    sender: UUID | None
    receiver: UUID | None
    students: int | None = None
    teachers: int | None = None
    staff: int | None = None
    people: int | None = None
    days: int | None = None
    remote_sessions: int | None = None
    areas: tuple[str, ...] = ()
    mode: Mode | None = None
    terms: Mapping[str, str] = field(default_factory=dict[str, str])
    force: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Multilateral:
    """A partnership of any number of parties, with what is promised under it."""

    partnership: UUID
    state: PartnershipState
    sides: tuple[Side, ...]
    promises: tuple[Promise, ...]
    signed: date | None = None
    force: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked for, and what EWP wants to know that no record tells.

    `pair` names two parties by the institution's id or its SCHAC identifier, first the one that sends the agreement
    out; without it all pairs go out. `skills` hold for every condition. `traineeships` tells that students go for
    traineeships, not for studies; `drafts` lets out what is not agreed yet.
    """

    pair: tuple[str, str] | None = None
    skills: tuple[Skill, ...] = ()
    traineeships: bool = False
    drafts: bool = False
