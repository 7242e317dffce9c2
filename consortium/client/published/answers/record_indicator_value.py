"""What the operation RecordIndicatorValue answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import Trend
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Record what an indicator came to in an evaluation. $n is of how many people, left out where unknown; $baseline is the
# earlier value, without which nothing is said to have risen.
mutation RecordIndicatorValue(
  $evaluation: ID!
  $indicator: ID!
  $moment: Moment!
  $amount: String!
  $respondents: Respondents
  $n: Int
  $baseline: ID
  $share: ID
  $trend: Trend
  $statements: [LocalizedTextInput!]
  $source: ID
  $locator: String
  $key: String
) {
  indicatorValueCreate(
    input: {
      evaluation: $evaluation
      indicator: $indicator
      moment: $moment
      amount: $amount
      respondents: $respondents
      n: $n
      baseline: $baseline
      share: $share
      trend: $trend
      statements: $statements
      source: $source
      locator: $locator
      idempotencyKey: $key
    }
  ) {
    indicatorValue {
      id
      version
      amount
      n
      peopleLeast
      peopleMost
      change
      trend
      sentence
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


class RecordIndicatorValueAnswer(OperationAnswer):
    """What the operation RecordIndicatorValue answers with."""

    operation = "RecordIndicatorValue"
    document = DOCUMENT

    indicator_value_create: IndicatorValuePayload
    """Enter a new indicator value."""


class IndicatorValuePayload(Payload):
    """What became of an action on the type IndicatorValue."""

    indicator_value: IndicatorValue | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> IndicatorValue:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.indicator_value)


class IndicatorValue(Value):
    """What an indicator came to in an evaluation. A percentage of an unknown number is never people, and without a
    baseline nothing rose or fell."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    amount: str
    """How much, as the source writes it: 87 or 66.7, with a point and up to three decimals."""
    n: int | None
    """Of how many people: its own number, else its evaluation's if that asked the same ones; null where unknown."""
    people_least: int | None
    """The fewest people that it can mean, as precisely as it is stated; null without the number of answers."""
    people_most: int | None
    """The most people that it can mean, as precisely as it is stated; null without the number of answers."""
    change: float | None
    """By how much it is above its baseline, in the indicator's unit; null without one."""
    trend: Trend | None
    """How it stands to its baseline; null without one, whatever a source says."""
    sentence: str
    """What can be said of it, in English or Russian, and no more than that."""
