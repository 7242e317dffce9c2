"""Every query of meetings and decisions, and what is worked out with them."""

from __future__ import annotations

import re
from uuid import UUID

from consortium.dates import UNKNOWN_DAY
from consortium.exchanges.store import settle_origin
from consortium.meetings.model import (
    DecisionDraft,
    DecisionPartyDraft,
    MeetingDraft,
    check_decision,
    check_party,
)
from consortium.meetings.tables import DecisionParty, Meeting, MeetingDecision
from consortium.members.store import INSTITUTION_ENTRY
from consortium.messages import Code
from consortium.writing import store
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.work import Work

_LONGEST_KEY = 200
_DIGITS = re.compile(r"\d+")
_NUMBER_WIDTH = 8
_WHO = ("institution", "country", "region", "labels")


async def settle_meeting(_: Work, row: Row) -> Row:
    """Return a meeting's derived columns: how it is searched, and the day by which it is ordered."""
    return {"day": row.get("held_earliest") or UNKNOWN_DAY, **named(row, "titles")}


async def settle_decision(_: Work, row: Row) -> Row:
    """Return a decision's derived columns: how it is searched and ordered, and when it was decided."""
    when = await decided_on(row)
    number = _DIGITS.sub(lambda found: found[0].zfill(_NUMBER_WIDTH), row["number"] or "")
    found = named(row, "texts", more=[row["number"] or ""])
    sort_name = f"{number} {found['sort_name']}".strip()[:_LONGEST_KEY]
    return {**found, **when, "sort_name": sort_name, "day": when.get("decided_earliest") or UNKNOWN_DAY}


async def decided_on(row: Row) -> Row:
    """Return the columns of the day on which something was decided: where none is given, that of the meeting."""
    if row["decided"] is not None:
        return {name: row.get(name) for name in ("decided", "decided_earliest", "decided_latest")}
    meeting = await store.find(Meeting, row["meeting"]) if row["meeting"] else None
    return {f"decided{end}": meeting and meeting[f"held{end}"] for end in ("", "_earliest", "_latest")}


async def settle_party(work: Work, row: Row) -> Row:
    """Return the derived columns of one who took part in deciding; nobody does so twice."""
    derived = await settle_origin(work, row)
    who = (row["institution"],) if row["institution"] else (None, derived["country"], row["region"], row["labels"])
    for other in await store.where(DecisionParty, "decision", row["decision"]):
        if other["id"] != row["id"] and who == tuple(other[name] for name in _WHO[: len(who)]):
            path = "institution" if row["institution"] else "country"
            work.problems.add(Code.EXISTS_ALREADY, path, value=derived["sort_name"], id=other["id"])
    return derived


async def lines_from(decision: UUID, *, void: bool = False) -> list[Row]:
    """Return the lines of ledgers that follow from a decision: one, or none; with `void` those taken back too."""
    return await store.where(INSTITUTION_ENTRY.table, "decision", decision, void=void)


MEETING = register(
    Kind(
        name="Meeting",
        table=Meeting,
        draft=MeetingDraft,
        settle=settle_meeting,
        used_by=(("MeetingDecision", "meeting"),),
    )
)
DECISION = register(
    Kind(
        name="MeetingDecision",
        table=MeetingDecision,
        draft=DecisionDraft,
        rule=check_decision,
        settle=settle_decision,
        parts=(("DecisionParty", "decision"),),
    )
)
DECISION_PARTY = register(
    Kind(
        name="DecisionParty",
        table=DecisionParty,
        draft=DecisionPartyDraft,
        rule=check_party,
        settle=settle_party,
    )
)
