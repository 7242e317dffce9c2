"""A body's state follows what is decided about it: a decision takes a step in the body's ledger, or gives it up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from consortium.dates import PartialDate, parse
from consortium.ledger import Entry
from consortium.meetings.model import step_of
from consortium.meetings.store import DECISION, decided_on, lines_from
from consortium.members.model import InstitutionAction, InstitutionState
from consortium.members.store import INSTITUTION, INSTITUTION_ENTRY, INSTITUTION_LEDGER
from consortium.memberships.model import admits
from consortium.memberships.store import taken_in
from consortium.messages import Code
from consortium.writing import store
from consortium.writing.kinds import Row
from consortium.writing.ledgers import entries, next_line, take
from consortium.writing.work import Work

_PATHS: Mapping[str, str] = {"action": "kind", "since": "decided"}
_SAID = ("reason", "source", "locator", "remarks")


async def weigh(work: Work, decision: Row) -> None:
    """Note why a body cannot take the step that a decision, not written yet, would have it take."""
    action = step_of(decision["kind"])
    if action is None or decision["body"] is None:
        return
    when = await decided_on(decision)
    await _weigh(work, decision["body"], action, _since(when["decided"]))


async def follow(work: Work, decision: Row) -> None:
    """Have the body take the step that a decision asks of it, if any."""
    action = step_of(decision["kind"])
    if action is not None:
        cited = {"source": decision["source"], "locator": decision["locator"]}
        await _take(work, decision, action, {"since": _since(decision["decided"]), **cited})


async def follow_seed(work: Work, record: UUID) -> None:
    """Have the body take the step of a seeded decision, once.

    A line of the body's ledger that tells of the same step on the same day without naming a decision follows from this
    one: it is not written a second time.
    """
    decision = await store.find(DECISION.table, record)
    if decision is None or decision["voided_at"] is not None or await lines_from(record):
        return
    told = await _told(decision)
    if told is None:
        await follow(work, decision)
    else:
        await work.change(INSTITUTION_ENTRY, told, {"decision": record})


async def hold(body: UUID | None) -> None:
    """Keep others from moving a body until the end of the action."""
    if body is not None:
        await store.find(INSTITUTION.table, body, locked=True)


async def refuse_later(work: Work, line: Row) -> None:
    """Note what rests on a line: later lines of the body's ledger, or members whom it admitted because of it."""
    lines = await entries(INSTITUTION_LEDGER, line["institution"])
    here = (line["day"], line["place"])
    later = [entry for entry in lines if (entry.day, entry.place) > here]
    if later:
        work.problems.add(Code.LATER_LINES, "id", count=len(later), state=later[0].state.value)
    before = [entry for entry in lines if (entry.day, entry.place) < here]
    members = 0 if admits(_last(before)) else await taken_in(line["institution"])
    if members:
        work.problems.add(Code.STILL_USED, "id", count=members, kinds="Membership")


async def give_up(work: Work, line: Row, reason: str) -> None:
    """Take back the line that followed from a decision."""
    await work.mark(INSTITUTION_ENTRY, line, {"voided_at": work.now, "voided_reason": reason})
    await _touch(work, line["institution"])


async def weigh_again(work: Work, decision: Row, line: Row) -> None:
    """Note why a body cannot take a step anew that was given up with its decision."""
    await _weigh(work, decision["body"], InstitutionAction(line["action"]), _since(line["since"]))


async def follow_again(work: Work, decision: Row, line: Row) -> None:
    """Have the body take a step anew: the new line says what the old one said, which stays taken back."""
    said = {name: line[name] for name in _SAID}
    await _take(work, decision, InstitutionAction(line["action"]), {"since": _since(line["since"]), **said})


async def _weigh(work: Work, body: UUID, action: InstitutionAction, since: PartialDate | None) -> None:
    await hold(body)
    await next_line(work, INSTITUTION_LEDGER, body, action, since, paths=_PATHS)


async def _take(work: Work, decision: Row, action: InstitutionAction, said: Mapping[str, Any]) -> None:
    await take(work, INSTITUTION_LEDGER, decision["body"], action, {**said, "decision": decision["id"]})
    await _touch(work, decision["body"])


async def _touch(work: Work, body: UUID) -> None:
    await work.touch(INSTITUTION, await work.load(INSTITUTION, body))


async def _told(decision: Row) -> Row | None:
    action = step_of(decision["kind"])
    lines = await store.where(INSTITUTION_ENTRY.table, "institution", decision["body"]) if action else []
    wanted = (action and action.value, decision["decided"], None)
    return next((line for line in lines if (line["action"], line["since"], line["decision"]) == wanted), None)


def _last(lines: list[Entry[InstitutionState]]) -> InstitutionState | None:
    return lines[-1].state if lines else None


def _since(edtf: str | None) -> PartialDate | None:
    return parse(edtf) if edtf else None
