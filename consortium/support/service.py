"""What people can do with support, and on which days it comes. Members do it with what their institution gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from uuid import UUID

from consortium.access import WITH_MEMBERS
from consortium.cooperation.threads import in_turn
from consortium.errors import Problems
from consortium.support.model import SupportAction, SupportCreation
from consortium.support.rules import check_support, rule_of
from consortium.support.store import SUPPORT, SUPPORT_LEDGER, support_of
from consortium.writing.actions import action
from consortium.writing.generic import create, enter_all
from consortium.writing.kinds import id_of
from consortium.writing.ledgers import Step, step, take
from consortium.writing.work import Work

MOST_OCCURRENCES = 366
LONGEST = timedelta(days=3_653)
"""How far from its first day on the days of a rule are worked out: ten years."""

enter_all(SUPPORT, "support", WITH_MEMBERS, verbs=("correct", "void", "restore"))


@action("supportCreate", "Support", WITH_MEMBERS, rule=check_support)
async def enter_support(work: Work, command: SupportCreation) -> UUID:
    """Enter support that an institution gives: to whom, about what, by which ways and how often."""
    row = await create(work, SUPPORT, command)
    facts = {name: getattr(command, name) for name in ("since", "reason", "source", "locator")}
    await take(work, SUPPORT_LEDGER, row["id"], command.action, facts)
    return id_of(row)


@action("supportStart", "Support", WITH_MEMBERS)
async def start(work: Work, command: Step) -> UUID:
    """Note that support which was offered is given."""
    return id_of(await step(work, SUPPORT, SUPPORT_LEDGER, command, SupportAction.START))


@action("supportPause", "Support", WITH_MEMBERS)
async def pause(work: Work, command: Step) -> UUID:
    """Note that support rests for a while, and why."""
    return id_of(await step(work, SUPPORT, SUPPORT_LEDGER, command, SupportAction.PAUSE))


@action("supportResume", "Support", WITH_MEMBERS)
async def resume(work: Work, command: Step) -> UUID:
    """Note that support which rested is given again."""
    return id_of(await step(work, SUPPORT, SUPPORT_LEDGER, command, SupportAction.RESUME))


@action("supportEnd", "Support", WITH_MEMBERS)
async def end(work: Work, command: Step) -> UUID:
    """Note that support has ended, and why."""
    return id_of(await step(work, SUPPORT, SUPPORT_LEDGER, command, SupportAction.END))


@dataclass(frozen=True, slots=True)
class Occurrences:
    """The days on which support comes: the first of them, and whether those are all.

    `days` is None where nothing can be counted: the support is not regular, or its first day is not known to the day.
    """

    days: tuple[date, ...] | None
    complete: bool


async def occurrences(support: UUID, since: date, until: date) -> Occurrences | None:
    """Return on which days from `since` to `until`, both included, support comes by its rule; None for no support.

    At most `MOST_OCCURRENCES` days are returned. Pauses are not taken into account: the rule tells what was agreed.
    """
    row = await support_of(support)
    if row is None:
        return None
    rule, first = rule_of(row, Problems()), row["begins_earliest"]
    if rule is None or first is None or first != row["begins_latest"]:
        return Occurrences(None, complete=False)
    last = min(until, row["ends_latest"] or until)
    reached = min(last, first + min(LONGEST, date.max - first))
    days = await in_turn(lambda: tuple(islice(rule.between(first, since, reached), MOST_OCCURRENCES + 1)))
    return Occurrences(days[:MOST_OCCURRENCES], complete=len(days) <= MOST_OCCURRENCES and reached == last)
