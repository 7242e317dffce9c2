"""Competitions, entrants and awards: their types."""

from __future__ import annotations

from datetime import date

from consortium.competitions import tables
from consortium.competitions.model import CompetitionAction, CompetitionState, EntrantResult
from consortium_graphql.lazy import LazyExchange, LazyInstitution, LazyPerson, LazyProgramme
from consortium_graphql.lists.competitions import EntrantFilter, EntrantOrder
from consortium_graphql.plan import (
    SQL,
    Key,
    LocalizedText,
    Page,
    Row,
    connection,
    derived,
    embedded,
    many,
    record,
    sql,
    texts,
)
from consortium_graphql.records import IN_ORDER, LedgerLine, PartialDate, Sourced, name_in
from consortium_graphql.states import state_on


@record(tables.CompetitionEntry)
class CompetitionEntry(LedgerLine):
    """A line of a competition's ledger."""

    competition: Competition
    action: CompetitionAction
    state: CompetitionState


@record(tables.Award)
class Award(Sourced):
    """What an entrant of a competition was given, or an institution or a person apart from any."""

    names: list[LocalizedText] = texts("names", "What it is called: the award, or the nomination.")
    entrant: Entrant | None
    person: LazyPerson | None
    exchange: LazyExchange | None
    given: PartialDate | None = embedded("given", "When it was given; null where unknown.")

    @derived
    def name(self, lang: str | None = None) -> str:
        """Its name in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "names", lang)

    @derived
    def institution(self) -> LazyInstitution | None:
        """The institution that was given it, be it as an entrant; null for a person or a group that is not named."""
        return sql(
            f"coalesce({self.institution}, (select en.institution from entrant en where en.id = {self.entrant}))"
        )


@record(tables.Entrant)
class Entrant(Sourced):
    """Who competes: one named institution, or a group of which only the number is known, if that."""

    competition: Competition
    institution: LazyInstitution | None
    labels: list[LocalizedText] = texts("labels", "What the source calls a group.")
    parties: int | None
    team: str | None
    result: EntrantResult
    rank: int | None
    awards: list[Award] = many(tables.Award.entrant, order=Key("sort_name"), description="What it was given.")


def _won(entrant: Row) -> SQL:
    return f"{entrant.result} = 'WINNER'"


@record(tables.Competition)
class Competition(Sourced):
    """What institutions compete for, and by what they are judged."""

    names: list[LocalizedText] = texts("names", "Its name in each language there is.")
    programme: LazyProgramme | None
    organiser: LazyInstitution | None
    criteria: list[LocalizedText] = texts("criteria", "By what it is judged.")
    judged: PartialDate | None = embedded("judged", "The period whose work is judged.")
    places_available: int | None
    exchange: LazyExchange | None
    prize: LazyExchange | None
    ledger: list[CompetitionEntry] = many(
        tables.CompetitionEntry.competition,
        order=IN_ORDER,
        description="When it was announced, judged and decided, line by line.",
    )
    entrants: Page[Entrant] = connection(
        tables.Entrant.competition, order=EntrantOrder, filter=EntrantFilter, description="Who entered it."
    )
    winners: list[Entrant] = many(
        tables.Entrant.competition, order=Key("sort_name"), keep=_won, description="Who won it."
    )

    @derived
    def name(self, lang: str | None = None) -> str:
        """Its name in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "names", lang)

    @derived
    def state(self, as_of: date | None = None) -> CompetitionState | None:
        """Where it stands at the end of a day, today if none is named; null before it began."""
        return sql(state_on("competition_entry", "competition", self.id, str(as_of or self.reader.today)))
