"""What a membership is, how it lives, and what must be true of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.ledger import Lifecycle
from consortium.members.model import InstitutionState
from consortium.messages import Code
from consortium.writing.fields import Cited, Country, Help, Line, Ref


class MembershipKind(Enum):
    """What sort of membership it is."""

    FOUNDER = "FOUNDER"
    FULL = "FULL"
    ASSOCIATE = "ASSOCIATE"
    OBSERVER = "OBSERVER"
    HONORARY = "HONORARY"
    OTHER = "OTHER"


class MembershipState(Enum):
    """Where a membership stands."""

    APPLIED = "APPLIED"
    INVITED = "INVITED"
    MEMBER = "MEMBER"
    SUSPENDED = "SUSPENDED"
    LEFT = "LEFT"
    REFUSED = "REFUSED"


class MembershipAction(Enum):
    """What happens to a membership."""

    APPLY = "APPLY"
    INVITE = "INVITE"
    ADMIT = "ADMIT"
    REFUSE = "REFUSE"
    SUSPEND = "SUSPEND"
    RESUME = "RESUME"
    LEAVE = "LEAVE"


MEMBERSHIP_LIFE = Lifecycle(
    first={
        MembershipAction.APPLY: MembershipState.APPLIED,
        MembershipAction.INVITE: MembershipState.INVITED,
        MembershipAction.ADMIT: MembershipState.MEMBER,
    },
    moves={
        (MembershipState.APPLIED, MembershipAction.ADMIT): MembershipState.MEMBER,
        (MembershipState.APPLIED, MembershipAction.REFUSE): MembershipState.REFUSED,
        (MembershipState.APPLIED, MembershipAction.LEAVE): MembershipState.LEFT,
        (MembershipState.INVITED, MembershipAction.ADMIT): MembershipState.MEMBER,
        (MembershipState.INVITED, MembershipAction.REFUSE): MembershipState.REFUSED,
        (MembershipState.MEMBER, MembershipAction.SUSPEND): MembershipState.SUSPENDED,
        (MembershipState.MEMBER, MembershipAction.LEAVE): MembershipState.LEFT,
        (MembershipState.SUSPENDED, MembershipAction.RESUME): MembershipState.MEMBER,
        (MembershipState.SUSPENDED, MembershipAction.LEAVE): MembershipState.LEFT,
        (MembershipState.LEFT, MembershipAction.APPLY): MembershipState.APPLIED,
        (MembershipState.LEFT, MembershipAction.INVITE): MembershipState.INVITED,
        (MembershipState.LEFT, MembershipAction.ADMIT): MembershipState.MEMBER,
        (MembershipState.REFUSED, MembershipAction.APPLY): MembershipState.APPLIED,
        (MembershipState.REFUSED, MembershipAction.INVITE): MembershipState.INVITED,
    },
)

ENDED = frozenset({MembershipState.LEFT, MembershipState.REFUSED})
ADMITTING = frozenset({InstitutionState.BEING_FORMED, InstitutionState.ACTIVE})
MEMBERS = ("institution", "person", "country")


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipDetails(Cited):
    """What can be corrected of a membership: all but who is a member of what."""

    kind: (
        Annotated[MembershipKind, Help("What sort of membership it is; leave it out where it is not known.")] | None
    ) = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(MembershipDetails):
    """Who belongs: exactly one of an institution, a person or a country."""

    institution: Annotated[UUID, Ref("Institution")] | None = None
    person: Annotated[UUID, Ref("Person")] | None = None
    country: Country | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipDraft(Member):
    """A membership to be entered."""

    organisation: Annotated[UUID, Ref("Institution")]


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipOpening(Member):
    """An application or an invitation."""

    organisation: (
        Annotated[UUID, Ref("Institution"), Help("In what; the register's own organisation if left out.")] | None
    ) = None
    since: Annotated[PartialDate, Help("From when, EDTF; leave it out where it is unknown.")] | None = None
    reason: Annotated[Line, Help("Why.")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipCreation(MembershipOpening):
    """A membership to be entered, and how it began."""

    action: Annotated[MembershipAction, Help("How it began.")] = MembershipAction.ADMIT


def check_member(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that exactly one is named as the member, and that nothing is a member of itself.

    A column that could not be read is not there, and nothing is asked of it.
    """
    if any(column not in row for column in MEMBERS):
        return
    if sum(row[column] is not None for column in MEMBERS) != 1:
        problems.add(Code.ONE_MEMBER)
    if row["institution"] is not None and row["institution"] == row["organisation"]:
        problems.add(Code.ITSELF, "institution")


def admits(state: InstitutionState | None) -> bool:
    """Return whether an organisation in this state takes in members; None is before its first line.

    It does while it is being formed or active, so that its first members can be those who form it; one that is merely
    decided, or dissolved, takes in nobody.
    """
    return state in ADMITTING
