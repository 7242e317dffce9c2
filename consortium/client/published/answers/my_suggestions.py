"""What the operation MySuggestions answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from pydantic import JsonValue

from consortium.client.published.enums import Decision, Level, SuggestionState
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# With whom my institution should work next, the best first, each with its reasons and what became of it.
query MySuggestions($state: [SuggestionState!], $first: Int! = 10, $after: String) {
  suggestions(first: $first, after: $after, filter: {latest: true, level: [INSTITUTION], state: $state}, order: RANK) {
    totalCount
    nodes {
      id
      version
      level
      rank
      score
      probability
      low
      high
      state
      asOf
      method
      run {
        id
      }
      firstInstitution {
        id
        name
        country {
          code
        }
      }
      secondInstitution {
        id
        name
        country {
          code
        }
      }
      firstRegion {
        id
        name
      }
      secondRegion {
        id
        name
      }
      firstCountry {
        id
        name
      }
      secondCountry {
        id
        name
      }
      reasons {
        place
        kind
        text
        facts
        records
        weak
      }
      decisions {
        decision
        state
        day
        reason
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class MySuggestionsAnswer(OperationAnswer):
    """What the operation MySuggestions answers with."""

    operation = "MySuggestions"
    document = DOCUMENT

    suggestions: SuggestionConnection
    """The suggested pairs."""


class SuggestionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Suggestion, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Suggestion(Value):
    """A pair that should meet next. Pairs are unordered: the first has the smaller id."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    level: Level
    """Between what."""
    rank: int
    """Its place in the run, 1 is best."""
    score: float
    """How strongly it is suggested; comparable within its run alone."""
    probability: float | None
    """How often such suggestions came true; 0 to 1."""
    low: float | None
    """The lower end of that share."""
    high: float | None
    """The upper end of that share."""
    state: SuggestionState
    """What became of it."""
    as_of: date
    """The day at whose end the records were read."""
    method: str
    """How it was worked out."""
    run: SuggestionRun | None
    """The working out it comes from."""
    first_institution: Institution | None
    """The one, at institution level."""
    second_institution: Institution | None
    """The other, at institution level."""
    first_region: Region | None
    """The one, at region level."""
    second_region: Region | None
    """The other, at region level."""
    first_country: Country | None
    """The one, at country level."""
    second_country: Country | None
    """The other, at country level."""
    reasons: tuple[SuggestionReason, ...]
    """Why, the strongest first."""
    decisions: tuple[SuggestionDecision, ...]
    """What became of it."""


class SuggestionRun(Value):
    """One working out of suggestions."""

    id: str


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    country: InstitutionCountry | None
    """The country it works in; null where it is of many."""


class Region(Value):
    """A region of a country, or a place in one."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English."""


class Country(Value):
    """A country of the register."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English."""


class SuggestionReason(Value):
    """Why a pair is suggested."""

    place: int
    """Where it stands among the reasons, from 1."""
    kind: str
    """What sort of reason it is."""
    text: str
    """The reason as a sentence, in that language, else in the reader's."""
    facts: JsonValue
    """The numbers and names behind it."""
    records: tuple[str, ...]
    """The ids of the records on which it rests."""
    weak: bool
    """Whether nothing closer is known."""


class SuggestionDecision(Value):
    """What was decided about a suggestion."""

    decision: Decision
    """What was decided."""
    state: SuggestionState
    """The state after it."""
    day: date
    """The day of the decision."""
    reason: str | None
    """Why."""


class InstitutionCountry(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
