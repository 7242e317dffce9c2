"""Evaluations, indicators and values: their types."""

from __future__ import annotations

from consortium.evaluations import tables
from consortium.evaluations.model import IndicatorUnit, InquiryMethod, Moment, Respondents, Trend
from consortium_graphql import results
from consortium_graphql.lazy import LazyExchange, LazyInstitution, LazyProgramme
from consortium_graphql.plan import Key, LocalizedText, derived, embedded, many, record, sql, texts
from consortium_graphql.records import PartialDate, Sourced, name_in


@record(tables.EvaluationMethod)
class EvaluationMethod(Sourced):
    """A method that an evaluation uses, and whom it asks."""

    evaluation: Evaluation
    method: InquiryMethod
    respondents: Respondents | None
    labels: list[LocalizedText] = texts("labels", "What the source says of it.")


@record(tables.IndicatorValue)
class IndicatorValue(Sourced):
    """What an indicator came to in an evaluation.

    A percentage of an unknown number is never people, and without a baseline nothing rose or fell.
    """

    evaluation: Evaluation
    indicator: Indicator
    moment: Moment
    amount: str
    respondents: Respondents | None
    baseline: IndicatorValue | None
    share: IndicatorValue | None
    statements: list[LocalizedText] = texts("statements", "How the source words it, in each language there is.")

    @derived
    def statement(self, lang: str | None = None) -> str | None:
        """How the source words it, in that language, else in the reader's, else in English, else in any.

        Null where it is not quoted.
        """
        return name_in(self, "statements", lang)

    @derived
    def n(self) -> int | None:
        """Of how many people: its own number, else its evaluation's if that asked the same ones; null where unknown."""
        return sql(results.number_answering(self))  # type: ignore[arg-type]  # a row of a value

    @derived
    def people_least(self) -> int | None:
        """The fewest people that it can mean, as precisely as it is stated; null without the number of answers."""
        return sql(results.people(self, "least"))  # type: ignore[arg-type]  # a row of a value

    @derived
    def people_most(self) -> int | None:
        """The most people that it can mean, as precisely as it is stated; null without the number of answers."""
        return sql(results.people(self, "most"))  # type: ignore[arg-type]  # a row of a value

    @derived
    def change(self) -> float | None:
        """By how much it is above its baseline, in the indicator's unit; null without one."""
        return sql(results.change(self))  # type: ignore[arg-type]  # a row of a value

    @derived
    def trend(self) -> Trend | None:
        """How it stands to its baseline; null without one, whatever a source says."""
        return sql(results.trend(self))  # type: ignore[arg-type]  # a row of a value

    @derived
    def sentence(self, lang: str | None = None) -> str:
        """What can be said of it, in English or Russian, and no more than that."""
        return sql(results.sentence(self, lang))  # type: ignore[arg-type]  # a row of a value


_LEAST_FIRST = Key("thousandths")


@record(tables.Indicator)
class Indicator(Sourced):
    """What is measured, and in what."""

    names: list[LocalizedText] = texts("names", "What is measured, in each language there is.")
    unit: IndicatorUnit
    definitions: list[LocalizedText] = texts("definitions", "What exactly is counted, in each language there is.")
    programme: LazyProgramme | None
    wanted: Trend | None
    values: list[IndicatorValue] = many(
        tables.IndicatorValue.indicator, order=_LEAST_FIRST, description="What it came to, the least first."
    )

    @derived
    def name(self, lang: str | None = None) -> str:
        """Its name in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "names", lang)

    @derived
    def definition(self, lang: str | None = None) -> str | None:
        """What exactly is counted, in that language, else in the reader's, else in English, else in any.

        Null where that is not said.
        """
        return name_in(self, "definitions", lang)


@record(tables.Evaluation)
class Evaluation(Sourced):
    """How it was found out what a programme or an exchange led to."""

    names: list[LocalizedText] = texts("names", "What it is called, in each language there is.")
    programme: LazyProgramme | None
    exchange: LazyExchange | None
    evaluator: LazyInstitution | None
    carried_out: PartialDate | None = embedded("carried_out", "When it was carried out; null where unknown.")
    respondents: Respondents | None
    people_asked: int | None
    people_answered: int | None
    methods: list[EvaluationMethod] = many(
        tables.EvaluationMethod.evaluation, order=Key("method"), description="By what it was found out."
    )
    values: list[IndicatorValue] = many(
        tables.IndicatorValue.evaluation, order=_LEAST_FIRST, description="What came out, the least first."
    )

    @derived
    def name(self, lang: str | None = None) -> str:
        """Its name in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "names", lang)
