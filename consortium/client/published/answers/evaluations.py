"""What the operation Evaluations answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import IndicatorUnit, InquiryMethod, Moment, Respondents, Trend
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# How programmes and exchanges were evaluated, by the methods asked for, and what came out, each value with what may be
# said of it.
query Evaluations(
  $programme: ID
  $exchange: ID
  $method: [InquiryMethod!]
  $lang: String
  $first: Int! = 20
  $after: String
) {
  evaluations(
    filter: {programme: $programme, exchange: $exchange, method: $method}
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      id
      name(lang: $lang)
      programme {
        id
        name(lang: $lang)
      }
      exchange {
        id
        title(lang: $lang)
      }
      evaluator {
        id
        name(lang: $lang)
      }
      peopleAnswered
      methods {
        method
        respondents
      }
      values {
        moment
        amount
        n
        change
        trend
        sentence(lang: $lang)
        indicator {
          name(lang: $lang)
          unit
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class EvaluationsAnswer(OperationAnswer):
    """What the operation Evaluations answers with."""

    operation = "Evaluations"
    document = DOCUMENT

    evaluations: EvaluationConnection
    """The evaluations."""


class EvaluationConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Evaluation, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Evaluation(Value):
    """How it was found out what a programme or an exchange led to."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    programme: Programme | None
    """The programme that is evaluated; null where it is an exchange."""
    exchange: Exchange | None
    """The exchange that is evaluated; null where it is a programme."""
    evaluator: Institution | None
    """Who carried it out; null where unknown."""
    people_answered: int | None
    """How many answered; null where unknown."""
    methods: tuple[EvaluationMethod, ...]
    """By what it was found out."""
    values: tuple[IndicatorValue, ...]
    """What came out, the least first."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class EvaluationMethod(Value):
    """A method that an evaluation uses, and whom it asks."""

    method: InquiryMethod
    """How it was found out."""
    respondents: Respondents | None
    """Who was asked; null where nobody was, or unknown."""


class IndicatorValue(Value):
    """What an indicator came to in an evaluation. A percentage of an unknown number is never people, and without a
    baseline nothing rose or fell."""

    moment: Moment
    """Whether it was taken before, after or at one time alone."""
    amount: str
    """How much, as the source writes it: 87 or 66.7, with a point and up to three decimals."""
    n: int | None
    """Of how many people: its own number, else its evaluation's if that asked the same ones; null where unknown."""
    change: float | None
    """By how much it is above its baseline, in the indicator's unit; null without one."""
    trend: Trend | None
    """How it stands to its baseline; null without one, whatever a source says."""
    sentence: str
    """What can be said of it, in English or Russian, and no more than that."""
    indicator: Indicator
    """Of what."""


class Indicator(Value):
    """What is measured, and in what."""

    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    unit: IndicatorUnit
    """In what it is measured; it stays as long as there are values."""
