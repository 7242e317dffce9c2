"""What people can do with competitions and awards. Members do it with those that they hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated
from uuid import UUID

from consortium.access import WITH_MEMBERS
from consortium.competitions.model import (
    AwardGiving,
    CompetitionAction,
    CompetitionCreation,
    EntrantResult,
    Place,
    check_award,
)
from consortium.competitions.store import AWARD, COMPETITION, COMPETITION_LEDGER, ENTRANT, entrants_of
from consortium.messages import Code
from consortium.writing.actions import action
from consortium.writing.fields import Help, Ref
from consortium.writing.generic import create, enter_all
from consortium.writing.kinds import id_of
from consortium.writing.ledgers import Step, step, take
from consortium.writing.work import Work

_NOT_CREATE = ("correct", "void", "restore")

enter_all(COMPETITION, "competition", WITH_MEMBERS, verbs=_NOT_CREATE)
enter_all(ENTRANT, "entrant", WITH_MEMBERS)
enter_all(AWARD, "award", WITH_MEMBERS, verbs=_NOT_CREATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Winning:
    """An entrant that won, and its place if there are places."""

    entrant: Annotated[UUID, Ref("Entrant"), Help("Who won.")]
    rank: Annotated[Place, Help("Its place, from 1; left out where winners have none.")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding(Step):
    """When a competition was decided, and who won."""

    winners: Annotated[tuple[Winning, ...], Help("Who won; what became of the others is noted one by one.")] = ()


@action("competitionCreate", "Competition", WITH_MEMBERS)
async def enter_competition(work: Work, command: CompetitionCreation) -> UUID:
    """Enter a new competition, and how it begins."""
    row = await create(work, COMPETITION, command)
    cited = {name: getattr(command, name) for name in ("since", "reason", "source", "locator")}
    await take(work, COMPETITION_LEDGER, row["id"], command.action, cited)
    return id_of(row)


@action("competitionAnnounce", "Competition", WITH_MEMBERS)
async def announce(work: Work, command: Step) -> UUID:
    """Note that a planned competition was announced."""
    return id_of(await step(work, COMPETITION, COMPETITION_LEDGER, command, CompetitionAction.ANNOUNCE))


@action("competitionJudge", "Competition", WITH_MEMBERS)
async def judge(work: Work, command: Step) -> UUID:
    """Note that what was handed in has been judged."""
    return id_of(await step(work, COMPETITION, COMPETITION_LEDGER, command, CompetitionAction.JUDGE))


@action("competitionDecide", "Competition", WITH_MEMBERS)
async def decide(work: Work, command: Deciding) -> UUID:
    """Note that a competition was decided, and which of its entrants won."""
    row = await step(work, COMPETITION, COMPETITION_LEDGER, command, CompetitionAction.DECIDE)
    entrants = {entrant["id"]: entrant for entrant in await entrants_of(command.id)}
    for number, each in enumerate(command.winners):
        with work.part("winners", str(number)):
            if each.entrant not in entrants:
                work.problems.add(Code.NOT_AN_ENTRANT, "entrant")
                continue
            if each.entrant in {other.entrant for other in command.winners[:number]}:
                work.problems.add(Code.REPEATED, "entrant", value=each.entrant)
                continue
            values = {"result": EntrantResult.WINNER.value, "rank": each.rank}
            entrants[each.entrant] = await work.change(ENTRANT, entrants[each.entrant], values)
    work.problems.refuse()
    return id_of(row)


@action("competitionCancel", "Competition", WITH_MEMBERS)
async def cancel(work: Work, command: Step) -> UUID:
    """Note that a competition will not be decided."""
    return id_of(await step(work, COMPETITION, COMPETITION_LEDGER, command, CompetitionAction.CANCEL))


@action("awardCreate", "Award", WITH_MEMBERS, rule=check_award)
async def give(work: Work, command: AwardGiving) -> UUID:
    """Enter a new award: to an entrant of a competition, or to an institution or a person apart from any."""
    if command.competition is not None:
        command = await _to_entrant(work, command, command.competition)
    return id_of(await create(work, AWARD, command))


async def _to_entrant(work: Work, command: AwardGiving, competition: UUID) -> AwardGiving:
    """Return the award as one to an entrant of the competition; nobody else can be given it."""
    if None not in {command.entrant, command.institution}:
        return command  # two recipients: the rule of awards refuses them
    column, wanted = ("institution", command.institution) if command.institution else ("id", command.entrant)
    found = [id_of(row) for row in await entrants_of(competition) if row[column] == wanted]
    if wanted is None or not found:
        work.problems.add(Code.NOT_AN_ENTRANT, "institution" if command.institution else "entrant")
        return command
    return replace(command, entrant=found[0], institution=None)
