"""Every query of partnerships, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from consortium.partnerships.agreeing import PARTY as PARTY_COLUMNS
from consortium.partnerships.agreeing import Given, check_dates, identity, snapshot
from consortium.partnerships.model import (
    PARTNERSHIP_LIFE,
    Answer,
    PartnershipAction,
    PartnershipDraft,
    PartyDraft,
    Stage,
)
from consortium.partnerships.standing import force_of, last_day, visible
from consortium.partnerships.tables import Approval, Partnership, PartnershipEntry, Party, Revision
from consortium.writing import ledgers, store
from consortium.writing.fields import Cited
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.ledgers import Ledger
from consortium.writing.work import Work


async def settle_partnership(_: Work, row: Row) -> Row:
    """Return a partnership's derived columns: how it is searched, its stage, and the last day it is in force."""
    lines = await ledgers.entries(PARTNERSHIP_LEDGER, row["id"])
    stage: Stage = lines[-1].state if lines else Stage.DRAFT
    return {"stage": stage.value, "ends": last_day(lines, force_of(row)), **named(row, "titles")}


async def its_proposer(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution that drew the partnership up: its draft belongs to it."""
    return (row["proposer"],)


async def seen_by_member(work: Work, row: Row) -> bool:
    """Return whether a member may know of a partnership: a draft or a proposal is for its parties and its proposer."""
    insiders = {row["proposer"], *(party["institution"] for party in await parties_of(row["id"]))}
    return visible(Stage(row["stage"]), insiders, work.actor.institution, secretariat=False)


async def parties_of(partnership: UUID) -> list[Row]:
    """Return the present parties of a partnership, in their order."""
    rows = await store.where(Party, "partnership", partnership)
    return sorted(rows, key=lambda row: int(row["place"]))


async def answers_to(partnership: UUID) -> list[Row]:
    """Return every answer that parties have given to any revision, oldest first."""
    return await store.where(Approval, "partnership", partnership)


def given(answer: Row) -> Given:
    """Return what an answer's row says."""
    return Given(answer["party"], answer["revision"], Answer(answer["answer"]))


async def set_parties(work: Work, partnership: Row, wanted: list[Row]) -> None:
    """Make these the parties: those that stay keep their record, those that go are voided."""
    present = {identity(row): row for row in await parties_of(partnership["id"])}
    cited = {"source": partnership["source"], "locator": partnership["locator"]}
    for place, party in enumerate(wanted, start=1):
        known = present.pop(identity(party), None)
        if known is None:
            await work.add(PARTY, {**party, **cited, "partnership": partnership["id"], "place": place})
        else:
            await work.change(PARTY, known, {**party, "place": place})
    for gone in present.values():
        reason = f"not a party from revision {partnership['revision']} on"
        await work.mark(PARTY, gone, {"voided_at": work.now, "voided_reason": reason})


async def keep_revision(work: Work, partnership: Row, parties: list[Row]) -> None:
    """Keep the present content of a partnership under its number."""
    cited = {"source": partnership["source"], "locator": partnership["locator"]}
    content = snapshot(partnership, parties)
    number = partnership["revision"]
    await work.add(REVISION, {**cited, "partnership": partnership["id"], "number": number, "content": content})


async def advance(work: Work, partnership: Row, action: PartnershipAction, facts: Mapping[str, Any]) -> Row:
    """Write the next line of a partnership's ledger and return its row with what follows from it.

    `facts` are those that `ledgers.take` asks for.
    """
    await ledgers.take(work, PARTNERSHIP_LEDGER, partnership["id"], action, facts)
    settled = await settle_partnership(work, partnership)
    return await work.mark(PARTNERSHIP, partnership, settled)


def as_drafted(party: Row) -> Row:
    """Return of a party's row what a draft of it says."""
    return {name: party[name] for name in PARTY_COLUMNS}


PARTNERSHIP = register(
    Kind(
        name="Partnership",
        table=Partnership,
        draft=PartnershipDraft,
        rule=check_dates,
        settle=settle_partnership,
        owners=its_proposer,
        visible=seen_by_member,
        parts=(
            ("Party", "partnership"),
            ("Revision", "partnership"),
            ("Approval", "partnership"),
            ("PartnershipEntry", "partnership"),
        ),
        used_by=(("Exchange", "partnership"), ("Commitment", "partnership"), ("Document", "partnership")),
    )
)
PARTY = register(Kind(name="Party", table=Party, draft=PartyDraft))
REVISION = register(Kind(name="Revision", table=Revision, draft=Cited))
APPROVAL = register(Kind(name="Approval", table=Approval, draft=Cited))
PARTNERSHIP_ENTRY = register(
    Kind(
        name="PartnershipEntry",
        table=PartnershipEntry,
        draft=Cited,
        parent=("Partnership", "partnership"),
    )
)
PARTNERSHIP_LEDGER = Ledger(lines=PARTNERSHIP_ENTRY, column="partnership", life=PARTNERSHIP_LIFE, states=Stage)
