"""Every query of competitions, entrants and awards, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from consortium.competitions.model import (
    COMPETITION_LIFE,
    AwardDraft,
    CompetitionDraft,
    CompetitionState,
    EntrantDraft,
    EntrantResult,
    check_award,
    check_awarded,
    check_entrant,
    check_standing,
    check_winners,
    decided_early,
)
from consortium.competitions.tables import Award, Competition, CompetitionEntry, Entrant
from consortium.exchanges.store import owners_of_exchange
from consortium.exchanges.tables import Exchange
from consortium.members.tables import Institution
from consortium.messages import Code
from consortium.people.store import refuse_erased
from consortium.text import pick, sort_text
from consortium.writing import ledgers, store
from consortium.writing.fields import Cited
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.ledgers import Ledger
from consortium.writing.work import Work

_OPEN_RESULTS = {EntrantResult.PARTICIPANT.value, EntrantResult.UNKNOWN.value}


async def settle_competition(work: Work, row: Row) -> Row:
    """Return a competition's derived columns; its winners have places, and nothing was decided before it was judged."""
    check_winners(await entrants_of(row["id"]), row["places_available"], work.problems, "places_available")
    for line in await store.where(CompetitionEntry, "competition", row["id"]):
        _check_decision(work, row, line, "judged")
    return named(row)


async def settle_line(work: Work, row: Row) -> Row:
    """Ask that nothing is decided before it was judged."""
    competition = await store.find(Competition, row["competition"])
    if competition is not None:
        _check_decision(work, competition, row, "since")
    return {}


async def settle_entrant(work: Work, row: Row) -> Row:
    """Return an entrant's derived columns; it enters once, and there is a place for each who wins."""
    competition = await store.find(Competition, row["competition"], locked=True)
    institution = await store.find(Institution, row["institution"]) if row["institution"] else None
    others = [other for other in await entrants_of(row["competition"]) if other["id"] != row["id"]]
    for other in others:
        if institution is not None and other["institution"] == row["institution"]:
            name = pick(institution["names"], "en")
            work.problems.add(Code.EXISTS_ALREADY, "institution", value=name, id=other["id"])
    await _refuse_move(work, row)
    if competition is not None:
        check_standing(row, await state_of(row["competition"]), work.problems)
        check_winners([*others, row], competition["places_available"], work.problems, "result")
    sort_name = institution["sort_name"] if institution else sort_text(row["labels"])
    return {"parties": 1 if institution else row["parties"], "sort_name": sort_name}


async def settle_award(work: Work, row: Row) -> Row:
    """Return an award's derived columns; its competition is decided, and an erased person gets no new one."""
    await refuse_erased(work, Award, row)
    entrant = await store.find(Entrant, row["entrant"]) if row["entrant"] else None
    if entrant is not None:
        check_awarded(await state_of(entrant["competition"]), work.problems)
    return named(row)


async def state_of(competition: UUID) -> CompetitionState | None:
    """Return where a competition stands by the last line of its ledger."""
    lines = await ledgers.entries(COMPETITION_LEDGER, competition)
    return lines[-1].state if lines else None


async def entrants_of(competition: UUID) -> list[Row]:
    """Return the entrants of a competition, oldest first."""
    return await store.where(Entrant, "competition", competition)


async def its_organiser(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return who holds the competition: its members may write it."""
    return (row["organiser"],)


async def owners_of_entrant(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return who holds the competition, and who enters it; but nobody wins by its own word."""
    competition = await store.find(Competition, row["competition"])
    organiser: set[UUID | None] = {competition["organiser"]} if competition else set()
    own_word = row["result"] in _OPEN_RESULTS and row["rank"] is None
    return organiser | {row["institution"]} if own_word else organiser


async def owners_of_award(work: Work, row: Row) -> Iterable[UUID | None]:
    """Return who gives the award: whoever holds the competition, else the exchange at which it is given."""
    entrant = await store.find(Entrant, row["entrant"]) if row["entrant"] else None
    if entrant is not None:
        competition = await store.find(Competition, entrant["competition"])
        return (competition["organiser"],) if competition else ()
    exchange = await store.find(Exchange, row["exchange"]) if row["exchange"] else None
    return await owners_of_exchange(work, exchange) if exchange else ()


async def _refuse_move(work: Work, row: Row) -> None:
    """Ask that an entrant with awards stays in the competition in which they were given."""
    before = await store.find(Entrant, row["id"])
    if before is not None and before["competition"] != row["competition"]:
        count = await store.count(Award, "entrant", row["id"])
        if count:
            work.problems.add(Code.STILL_USED, "competition", count=count, kinds="Award")


def _check_decision(work: Work, competition: Row, line: Row, path: str) -> None:
    decided = line["state"] == CompetitionState.DECIDED.value
    if decided and decided_early(competition["judged"], line.get("since_latest")):
        work.problems.add(Code.JUDGED_LATER, path, day=line["since"], judged=competition["judged"])


COMPETITION = register(
    Kind(
        name="Competition",
        table=Competition,
        draft=CompetitionDraft,
        settle=settle_competition,
        owners=its_organiser,
        parts=(("CompetitionEntry", "competition"), ("Entrant", "competition")),
    )
)
COMPETITION_ENTRY = register(
    Kind(name="CompetitionEntry", table=CompetitionEntry, draft=Cited, settle=settle_line),
)
COMPETITION_LEDGER = Ledger(
    lines=COMPETITION_ENTRY, column="competition", life=COMPETITION_LIFE, states=CompetitionState
)
ENTRANT = register(
    Kind(
        name="Entrant",
        table=Entrant,
        draft=EntrantDraft,
        rule=check_entrant,
        settle=settle_entrant,
        owners=owners_of_entrant,
        parts=(("Award", "entrant"),),
    )
)
AWARD = register(
    Kind(
        name="Award",
        table=Award,
        draft=AwardDraft,
        rule=check_award,
        settle=settle_award,
        owners=owners_of_award,
    )
)
