"""What the operation RunSuggestions answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import Level
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Work out who should meet next, between institutions, regions or countries, and keep the pairs with their reasons.
# Pairs that work together already, are being talked about or were declined in the last year are left out; the order
# learns from what was agreed and declined before. $exposure is in how many lists one may stand at most, $newGround the
# bonus for a country in which one has nobody yet.
mutation RunSuggestions(
  $level: Level! = INSTITUTION
  $top: Int! = 5
  $asOf: Date
  $exposure: Int
  $newGround: Float
  $key: String
) {
  suggestionRun(
    input: {
      level: $level
      top: $top
      asOf: $asOf
      exposure: $exposure
      newGround: $newGround
      idempotencyKey: $key
    }
  ) {
    suggestionRun {
      id
      level
      asOf
      method
      members
      ties
      leftOut
      notes {
        lang
        value
      }
    }
    problems {
      code
      path
      message
    }
    replayed
  }
}
"""


class RunSuggestionsAnswer(OperationAnswer):
    """What the operation RunSuggestions answers with."""

    operation = "RunSuggestions"
    document = DOCUMENT

    suggestion_run: SuggestionRunPayload
    """Work out who should meet next, and keep the pairs with their reasons."""


class SuggestionRunPayload(Payload):
    """What became of an action on the type SuggestionRun."""

    suggestion_run: SuggestionRun | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> SuggestionRun:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.suggestion_run)


class SuggestionRun(Value):
    """One working out of suggestions."""

    id: str
    level: Level
    """Between what."""
    as_of: date
    """The day at whose end the records were read."""
    method: str
    """How they were worked out."""
    members: int
    """How many nodes the contact graph had."""
    ties: int
    """How many ties the contact graph had."""
    left_out: int
    """How many members were left out, their region or country being unknown."""
    notes: tuple[LocalizedText, ...]
    """What a reader must know."""
