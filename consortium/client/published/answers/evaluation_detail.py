"""What the operation EvaluationDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import IndicatorUnit, InquiryMethod, Moment, Respondents, Trend
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# One evaluation: of what, by whom, by which methods and asking whom, and what came out. Each value says of how many
# people it is and how it stands to its baseline, as far as that is known, and what may be said of it in a sentence.
query EvaluationDetail($id: ID!, $lang: String) {
  evaluation(id: $id) {
    id
    version
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
    carriedOut {
      edtf
    }
    respondents
    peopleAsked
    peopleAnswered
    methods {
      id
      method
      respondents
      labels {
        lang
        value
      }
      locator
    }
    values {
      id
      version
      indicator {
        id
        name(lang: $lang)
        unit
      }
      moment
      respondents
      amount
      n
      peopleLeast
      peopleMost
      baseline {
        id
        amount
      }
      change
      trend
      sentence(lang: $lang)
      locator
    }
    remarks {
      lang
      value
    }
  }
}
"""


class EvaluationDetailAnswer(OperationAnswer):
    """What the operation EvaluationDetail answers with."""

    operation = "EvaluationDetail"
    document = DOCUMENT

    evaluation: Evaluation | None
    """One evaluation."""


class Evaluation(Value):
    """How it was found out what a programme or an exchange led to."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    programme: Programme | None
    """The programme that is evaluated; null where it is an exchange."""
    exchange: Exchange | None
    """The exchange that is evaluated; null where it is a programme."""
    evaluator: Institution | None
    """Who carried it out; null where unknown."""
    carried_out: PartialDate | None
    """When it was carried out; null where unknown."""
    respondents: Respondents | None
    """Who was asked; null where several groups were, or unknown."""
    people_asked: int | None
    """How many were asked; null where unknown."""
    people_answered: int | None
    """How many answered; null where unknown."""
    methods: tuple[EvaluationMethod, ...]
    """By what it was found out."""
    values: tuple[IndicatorValue, ...]
    """What came out, the least first."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


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


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class EvaluationMethod(Value):
    """A method that an evaluation uses, and whom it asks."""

    id: str
    method: InquiryMethod
    """How it was found out."""
    respondents: Respondents | None
    """Who was asked; null where nobody was, or unknown."""
    labels: tuple[LocalizedText, ...]
    """What the source says of it."""
    locator: str | None
    """The place in that document."""


class IndicatorValue(Value):
    """What an indicator came to in an evaluation. A percentage of an unknown number is never people, and without a
    baseline nothing rose or fell."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    indicator: Indicator
    """Of what."""
    moment: Moment
    """Whether it was taken before, after or at one time alone."""
    respondents: Respondents | None
    """Of whom; null where of all, or unknown."""
    amount: str
    """How much, as the source writes it: 87 or 66.7, with a point and up to three decimals."""
    n: int | None
    """Of how many people: its own number, else its evaluation's if that asked the same ones; null where unknown."""
    people_least: int | None
    """The fewest people that it can mean, as precisely as it is stated; null without the number of answers."""
    people_most: int | None
    """The most people that it can mean, as precisely as it is stated; null without the number of answers."""
    baseline: IndicatorValueIndicatorValue | None
    """The earlier value with which it is compared; without one nothing rose and nothing fell."""
    change: float | None
    """By how much it is above its baseline, in the indicator's unit; null without one."""
    trend: Trend | None
    """How it stands to its baseline; null without one, whatever a source says."""
    sentence: str
    """What can be said of it, in English or Russian, and no more than that."""
    locator: str | None
    """The place in that document."""


class Indicator(Value):
    """What is measured, and in what."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    unit: IndicatorUnit
    """In what it is measured; it stays as long as there are values."""


class IndicatorValueIndicatorValue(Value):
    """What an indicator came to in an evaluation. A percentage of an unknown number is never people, and without a
    baseline nothing rose or fell."""

    id: str
    amount: str
    """How much, as the source writes it: 87 or 66.7, with a point and up to three decimals."""
