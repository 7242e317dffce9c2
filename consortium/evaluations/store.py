"""Every query of evaluations, indicators and values, and what is asked of those that hang together."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from consortium import amounts
from consortium.evaluations.model import (
    EvaluationDraft,
    EvaluationMethodDraft,
    IndicatorDraft,
    IndicatorUnit,
    IndicatorValueDraft,
    Trend,
    answering,
    check_amount,
    check_evaluation,
    check_number,
    check_value,
    is_later,
    trend_of,
)
from consortium.evaluations.tables import Evaluation, EvaluationMethod, Indicator, IndicatorValue
from consortium.exchanges.tables import Exchange
from consortium.messages import Code
from consortium.writing import store
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.work import Work


async def settle_evaluation(work: Work, row: Row) -> Row:
    """Return an evaluation's derived columns; all that was said in it still holds."""
    for value in await store.where(IndicatorValue, "evaluation", row["id"]):
        indicator = await _there(Indicator, value["indicator"])
        if indicator["programme"] not in {None, await _programme_of(row)}:
            work.problems.add(Code.OTHER_INDICATOR, "programme")
        check_number(value, row, work.problems, "people_answered")
        await _check_people(work, value, {row["id"]: row}, "people_answered")
        await _check_baseline(work, value, {row["id"]: row}, "carried_out")
    return named(row)


async def settle_method(work: Work, row: Row) -> Row:
    """Refuse a method that the evaluation has already, for the same people."""
    told = ("method", "respondents", "labels")
    for other in await store.where(EvaluationMethod, "evaluation", row["evaluation"]):
        if other["id"] != row["id"] and all(other[name] == row[name] for name in told):
            work.problems.add(Code.EXISTS_ALREADY, "method", value=row["method"], id=other["id"])
    return {}


async def settle_indicator(work: Work, row: Row) -> Row:
    """Return an indicator's derived columns; its unit stays as long as there are values in it."""
    before = await store.find(Indicator, row["id"])
    values = await store.where(IndicatorValue, "indicator", row["id"])
    if before is not None and values and before["unit"] != row["unit"]:
        work.problems.add(Code.STILL_USED, "unit", count=len(values), kinds="IndicatorValue")
    for value in values:
        evaluation = await _there(Evaluation, value["evaluation"])
        if row["programme"] not in {None, await _programme_of(evaluation)}:
            work.problems.add(Code.OTHER_INDICATOR, "programme")
            break
    return named(row)


async def settle_value(work: Work, row: Row) -> Row:
    """Return a value's amount in thousandths; it fits its unit, its programme, its baseline and what rests on it."""
    amount = amounts.read_amount(row["amount"])
    if amount is None:
        return {}
    indicator, evaluation = await _there(Indicator, row["indicator"]), await _there(Evaluation, row["evaluation"])
    check_amount(amount, IndicatorUnit(indicator["unit"]), row["n"], work.problems)
    check_number(row, evaluation, work.problems, "n")
    if indicator["programme"] not in {None, await _programme_of(evaluation)}:
        work.problems.add(Code.OTHER_INDICATOR, "indicator")
    await _refuse_second(work, row)
    await _check_baseline(work, row, {row["id"]: row}, "baseline")
    if await _is_own_baseline(row):
        work.problems.add(Code.CIRCLE, "baseline")
    await _check_share(work, row, IndicatorUnit(indicator["unit"]))
    for name in ("baseline", "share"):
        for dependent in await store.where(IndicatorValue, name, row["id"]):
            if name == "baseline":
                await _check_baseline(work, dependent, {row["id"]: row}, "amount")
            else:
                await _check_people(work, dependent, {row["id"]: row}, "n")
    return {"thousandths": amount.thousandths, "decimals": amount.decimals}


async def _check_baseline(work: Work, row: Row, changed: Mapping[UUID, Row], path: str) -> None:
    """Ask that a value's baseline is of the same indicator and people and not later, and that its trend is true.

    `changed` are rows as they are to be, by id; a reason against them is told at `path`.
    """
    if row["baseline"] is None:
        return
    before = changed.get(row["baseline"]) or await _there(IndicatorValue, row["baseline"])
    if any(before[name] != row[name] for name in ("indicator", "respondents")):
        work.problems.add(Code.OTHER_BASELINE, path)
        return
    moments = [
        (each["moment"], changed.get(each["evaluation"]) or await _there(Evaluation, each["evaluation"]))
        for each in (before, row)
    ]
    if is_later(moments[0], moments[1]):
        work.problems.add(Code.LATER_BASELINE, path)
    first, second = amounts.read_amount(before["amount"]), amounts.read_amount(row["amount"])
    if row["trend"] and first and second and trend_of(second, first) is not Trend(row["trend"]):
        told = {"trend": row["trend"], "before": first.text, "now": second.text}
        work.problems.add(Code.TREND_CONTRADICTED, "trend" if path == "baseline" else path, **told)


async def _is_own_baseline(row: Row) -> bool:
    """Return whether a value is its own baseline, by whatever way round; the others are in no circle yet."""
    above: UUID | None = row["baseline"]
    while above is not None and above != row["id"]:
        above = (await _there(IndicatorValue, above))["baseline"]
    return above is not None


async def _check_share(work: Work, row: Row, unit: IndicatorUnit) -> None:
    """Ask that what was worked out from a percentage are people, of the same evaluation and group."""
    if row["share"] is None:
        return
    share = await _there(IndicatorValue, row["share"])
    percentage = await _there(Indicator, share["indicator"])
    alike = all(share[name] == row[name] for name in ("evaluation", "respondents", "moment"))
    if unit is not IndicatorUnit.PEOPLE or percentage["unit"] != IndicatorUnit.PERCENT.value or not alike:
        work.problems.add(Code.OTHER_SHARE, "share")
    else:
        await _check_people(work, row, {}, "share")


async def _check_people(work: Work, row: Row, changed: Mapping[UUID, Row], path: str) -> None:
    """Ask that the number is known of which a percentage became people, and that all three agree.

    `changed` and `path` are as for a baseline.
    """
    amount = amounts.read_amount(row["amount"])
    if row["share"] is None or amount is None:
        return
    share = changed.get(row["share"]) or await _there(IndicatorValue, row["share"])
    evaluation = changed.get(share["evaluation"]) or await _there(Evaluation, share["evaluation"])
    percentage, n = amounts.read_amount(share["amount"]), answering(share, evaluation)
    if percentage is None:
        return
    if n is None:
        work.problems.add(Code.NUMBER_NEEDED, path)
        return
    fitting = amounts.people(percentage, n)
    if fitting is None or not fitting[0] <= amount.whole <= fitting[1]:
        work.problems.add(Code.OTHER_PEOPLE, "amount", people=amount.text, share=percentage.text, n=n)


async def _refuse_second(work: Work, row: Row) -> None:
    told = ("evaluation", "moment", "respondents")
    for other in await store.where(IndicatorValue, "indicator", row["indicator"]):
        if other["id"] != row["id"] and all(other[name] == row[name] for name in told):
            work.problems.add(Code.EXISTS_ALREADY, "indicator", value=other["amount"], id=other["id"])


async def _programme_of(evaluation: Row) -> UUID | None:
    """Return the programme that an evaluation is about, be it by way of an exchange."""
    if evaluation["exchange"] is None:
        found: UUID | None = evaluation["programme"]
        return found
    programme: UUID | None = (await _there(Exchange, evaluation["exchange"]))["programme"]
    return programme


async def _there(table: type[Evaluation | Exchange | Indicator | IndicatorValue], record: UUID) -> Row:
    """Return a row that a foreign key promises."""
    found = await store.find(table, record)
    if found is None:
        raise LookupError(record)
    return found


EVALUATION = register(
    Kind(
        name="Evaluation",
        table=Evaluation,
        draft=EvaluationDraft,
        rule=check_evaluation,
        settle=settle_evaluation,
        parts=(("EvaluationMethod", "evaluation"), ("IndicatorValue", "evaluation")),
    )
)
EVALUATION_METHOD = register(
    Kind(name="EvaluationMethod", table=EvaluationMethod, draft=EvaluationMethodDraft, settle=settle_method)
)
INDICATOR = register(
    Kind(
        name="Indicator",
        table=Indicator,
        draft=IndicatorDraft,
        settle=settle_indicator,
        used_by=(("IndicatorValue", "indicator"),),
    )
)
INDICATOR_VALUE = register(
    Kind(
        name="IndicatorValue",
        table=IndicatorValue,
        draft=IndicatorValueDraft,
        rule=check_value,
        settle=settle_value,
        used_by=(("IndicatorValue", "baseline"), ("IndicatorValue", "share")),
        binds=dict.fromkeys(("evaluation", "indicator", "moment", "respondents"), (("IndicatorValue", "share"),)),
    )
)
