"""Every query of memberships, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any
from uuid import UUID

from piccolo.table import Table

from consortium.config import settings
from consortium.dates import UNKNOWN_DAY
from consortium.ids import seed_id
from consortium.ledger import Entry, state_on
from consortium.members.model import BODIES_WITH_MEMBERS, InstitutionKind, InstitutionState
from consortium.members.store import INSTITUTION_LEDGER
from consortium.members.tables import Institution
from consortium.memberships.model import (
    MEMBERS,
    MEMBERSHIP_LIFE,
    MembershipDraft,
    MembershipState,
    admits,
    check_member,
)
from consortium.memberships.tables import Membership, MembershipEntry
from consortium.messages import Code
from consortium.people.store import refuse_erased
from consortium.people.tables import Person
from consortium.places.tables import Country
from consortium.writing import ledgers, store
from consortium.writing.fields import Cited
from consortium.writing.kinds import Kind, Row, register
from consortium.writing.ledgers import Ledger
from consortium.writing.work import Work

_TABLES: Mapping[str, type[Table]] = {"institution": Institution, "person": Person, "country": Country}


async def settle_membership(work: Work, row: Row) -> Row:
    """Return a membership's derived columns; it is of a body that has members, and the only one of its pair."""
    organisation = await store.find(Institution, row["organisation"])
    if organisation is not None and InstitutionKind(organisation["kind"]) not in BODIES_WITH_MEMBERS:
        work.problems.add(Code.NOT_A_BODY, "organisation", kind=organisation["kind"])
    await refuse_erased(work, Membership, row)
    member = await _member(row)
    for other in await memberships_of(row["organisation"], row):
        if other["id"] == row["id"]:
            continue
        work.problems.add(Code.EXISTS_ALREADY, value=_called(member), id=other["id"])
    lines = await ledgers.entries(MEMBERSHIP_LEDGER, row["id"])
    return {
        "opened": lines[0].day if lines else row.get("opened", UNKNOWN_DAY),
        "sort_name": member.get("sort_name", ""),
    }


async def settle_entry(work: Work, row: Row) -> Row:
    """Refuse to take a member into an organisation that had none to take in by then."""
    membership = await store.find(Membership, row["membership"])
    if membership is not None and row["state"] == MembershipState.MEMBER.value:
        past = await ledgers.entries(INSTITUTION_LEDGER, membership["organisation"])
        state = _state_by(past, row.get("since_latest"))
        # Of an organisation without a ledger nobody knows that it is not active.
        if past and not admits(state):
            work.problems.add(Code.BODY_NOT_READY, "organisation", state=state.value if state else "–")
    return {}


async def memberships_of(organisation: UUID, member: Mapping[str, Any]) -> list[Row]:
    """Return the memberships of an institution, person or country in an organisation: one, or none."""
    column = next((column for column in MEMBERS if member[column] is not None), None)
    rows = await store.where(Membership, column, member[column]) if column else []
    return [row for row in rows if row["organisation"] == organisation]


async def taken_in(organisation: UUID) -> int:
    """Return how many an organisation has taken in, whatever became of them since."""
    rows = await store.where(Membership, "organisation", organisation)
    ledgers_of = [await ledgers.entries(MEMBERSHIP_LEDGER, row["id"]) for row in rows]
    return sum(any(line.state is MembershipState.MEMBER for line in lines) for lines in ledgers_of)


async def own_organisation() -> UUID | None:
    """Return the organisation that runs the register, by the setting's id or seed key; None where there is none."""
    wanted = settings().organisation
    record = seed_id("Institution", wanted)
    with suppress(ValueError):
        record = UUID(wanted)
    return record if await store.exists(Institution, record) else None


async def its_institution(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution whose membership it is; that of a person or country is the secretariat's."""
    return (row["institution"],)


def _state_by(past: list[Entry[InstitutionState]], day: date | None) -> InstitutionState | None:
    """Return an organisation's state by the last day that a line may mean; its last state where that is unknown."""
    return state_on(past, day) if day else past[-1].state if past else None


async def _member(row: Row) -> Row:
    column = next((column for column in MEMBERS if row[column] is not None), None)
    return (await store.find(_TABLES[column], row[column]) or {}) if column else {}


def _called(member: Row) -> str:
    names: Mapping[str, str] = member.get("names") or {}
    return names.get("en") or next(iter(names.values()), "–")


MEMBERSHIP = register(
    Kind(
        name="Membership",
        table=Membership,
        draft=MembershipDraft,
        rule=check_member,
        settle=settle_membership,
        owners=its_institution,
        parts=(("MembershipEntry", "membership"),),
    )
)
MEMBERSHIP_ENTRY = register(
    Kind(
        name="MembershipEntry",
        table=MembershipEntry,
        draft=Cited,
        settle=settle_entry,
        parent=("Membership", "membership"),
    )
)
MEMBERSHIP_LEDGER = Ledger(lines=MEMBERSHIP_ENTRY, column="membership", life=MEMBERSHIP_LIFE, states=MembershipState)
