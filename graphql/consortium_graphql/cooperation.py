"""Suggestions: their types."""

from __future__ import annotations

from datetime import date

import strawberry
from strawberry.scalars import JSON

from consortium.access import Persona
from consortium.cooperation import tables
from consortium.cooperation.model import Decision, Level, SuggestionState
from consortium_graphql.lazy import LazyCountry, LazyInstitution, LazyRegion
from consortium_graphql.plan import SQL, LocalizedText, derived, many, record, texts
from consortium_graphql.records import IN_ORDER, Kept, name_in

WHOLE = frozenset({Persona.SECRETARIAT, Persona.ANALYST})


@record(tables.SuggestionRun)
class SuggestionRun(Kept):
    """One working out of suggestions."""

    level: Level
    as_of: date
    method: str
    members: int
    ties: int
    left_out: int
    notes: list[LocalizedText] = texts("notes", "What a reader must know.")

    def visible(self) -> SQL | None:
        return "1 = 0" if self.reader.role is Persona.NOBODY else None


@record(tables.SuggestionReason)
class SuggestionReason(Kept):
    """Why a pair is suggested."""

    place: int
    kind: str
    texts: list[LocalizedText] = texts("texts", "The reason as a sentence, in each language there is.")
    facts: JSON
    records: list[strawberry.ID]
    weak: bool

    def visible(self) -> SQL | None:
        return _of_own(self)

    @derived
    def text(self, lang: str | None = None) -> str:
        """The reason as a sentence, in that language, else in the reader's."""
        return name_in(self, "texts", lang)


@record(tables.SuggestionDecision)
class SuggestionDecision(Kept):
    """What was decided about a suggestion."""

    place: int
    decision: Decision
    state: SuggestionState
    day: date
    reason: str | None

    def visible(self) -> SQL | None:
        return _of_own(self)


@record(tables.Suggestion)
class Suggestion(Kept):
    """A pair that should meet next. Pairs are unordered: the first has the smaller id."""

    run: SuggestionRun | None
    level: Level
    rank: int
    score: float
    probability: float | None
    low: float | None
    high: float | None
    first_institution: LazyInstitution | None
    second_institution: LazyInstitution | None
    first_region: LazyRegion | None
    second_region: LazyRegion | None
    first_country: LazyCountry | None
    second_country: LazyCountry | None
    as_of: date
    method: str
    state: SuggestionState
    reasons: list[SuggestionReason] = many(
        tables.SuggestionReason.suggestion, order=IN_ORDER, description="Why, the strongest first."
    )
    decisions: list[SuggestionDecision] = many(
        tables.SuggestionDecision.suggestion, order=IN_ORDER, description="What became of it."
    )

    def visible(self) -> SQL | None:
        if self.reader.role in WHOLE:
            return None
        if self.reader.role is not Persona.MEMBER:
            return "1 = 0"
        mine = self.reader.institution
        return f"{self.first_institution} = {mine} or {self.second_institution} = {mine}"


def _of_own(row: SuggestionReason | SuggestionDecision) -> SQL | None:
    """Return the condition that the reader may see the suggestion to which a row belongs."""
    if row.reader.role in WHOLE:
        return None
    if row.reader.role is not Persona.MEMBER:
        return "1 = 0"
    mine, suggestion = row.reader.institution, str(row.suggestion)  # type: ignore[union-attr]  # both have it
    return (
        f"exists (select 1 from suggestion whole where whole.id = {suggestion} "
        f"and (whole.first_institution = {mine} or whole.second_institution = {mine}))"
    )
