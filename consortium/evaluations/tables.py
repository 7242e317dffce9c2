"""Tables of evaluations, indicators and their values."""

from __future__ import annotations

from piccolo.columns import JSONB, BigInt, Date, ForeignKey, Integer, Text
from piccolo.table import Table

from consortium.columns import may_refer, may_refer_to_itself, refers
from consortium.exchanges.tables import Exchange
from consortium.members.tables import Institution
from consortium.programmes.tables import Programme
from consortium.sources.tables import Sourced


class Evaluation(Sourced, Table, tablename="evaluation"):
    """How it was found out what a programme or an exchange led to."""

    names = JSONB(default="{}", help_text="What it is called, by language.")
    search = Text(help_text="Every spelling, folded and stemmed.")
    sort_name = Text(help_text="Its folded name, by which lists are ordered.")
    programme = may_refer(Programme, help_text="The programme that is evaluated; null where it is an exchange.")
    exchange = may_refer(Exchange, help_text="The exchange that is evaluated; null where it is a programme.")
    evaluator = may_refer(Institution, help_text="Who carried it out; null where unknown.")
    carried_out = Text(null=True, default=None, help_text="When it was carried out, EDTF; null where unknown.")
    carried_out_earliest = Date(null=True, default=None)
    carried_out_latest = Date(null=True, default=None)
    respondents = Text(null=True, default=None, help_text="Who was asked; null where several groups were, or unknown.")
    people_asked = Integer(null=True, default=None, help_text="How many were asked; null where unknown.")
    people_answered = Integer(null=True, default=None, help_text="How many answered; null where unknown.")


class EvaluationMethod(Sourced, Table, tablename="evaluation_method"):
    """A method that an evaluation uses, and whom it asks."""

    evaluation = refers(Evaluation, help_text="Of what.")
    method = Text(help_text="How it was found out.")
    respondents = Text(null=True, default=None, help_text="Who was asked; null where nobody was, or unknown.")
    labels = JSONB(default="{}", help_text="What the source says of it, by language.")


class Indicator(Sourced, Table, tablename="indicator"):
    """What is measured, and in what."""

    names = JSONB(default="{}", help_text="What is measured, by language.")
    search = Text(help_text="Every spelling, folded and stemmed.")
    sort_name = Text(help_text="Its folded name, by which lists are ordered.")
    unit = Text(help_text="In what it is measured; it stays as long as there are values.")
    definitions = JSONB(default="{}", help_text="What exactly is counted, by language.")
    programme = may_refer(Programme, help_text="The programme for which alone it was made; null for a general one.")
    wanted = Text(null=True, default=None, help_text="The way in which it should go; null where none is said.")


class IndicatorValue(Sourced, Table, tablename="indicator_value"):
    """What an indicator came to in an evaluation."""

    evaluation = refers(Evaluation, help_text="In what.")
    indicator = refers(Indicator, help_text="Of what.")
    moment = Text(help_text="Whether it was taken before, after or at one time alone.")
    amount = Text(help_text="How much, as the source writes it: 87 or 66.7, with a point and up to three decimals.")
    thousandths = BigInt(help_text="The amount in thousandths.")
    decimals = Integer(help_text="With how many decimals the amount is stated.")
    respondents = Text(null=True, default=None, help_text="Of whom; null where of all, or unknown.")
    n = Integer(
        null=True,
        default=None,
        help_text="Of how many people; null where unknown, or where it is the number that the evaluation tells.",
    )
    baseline: ForeignKey[IndicatorValue] = may_refer_to_itself(
        help_text="The earlier value with which it is compared; without one nothing rose and nothing fell.",
    )
    share: ForeignKey[IndicatorValue] = may_refer_to_itself(
        help_text="The percentage from which this number of people was worked out; null where people were counted.",
    )
    trend = Text(null=True, default=None, help_text="How the source says that it stands to its baseline.")
    statements = JSONB(default="{}", help_text="How the source words it, by language.")
