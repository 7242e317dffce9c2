"""Whatever is entered, corrected and voided in whatever order, no value says more than is known."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal
from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from consortium.db import Database
from consortium.errors import Refused
from consortium.evaluations.model import Moment, Respondents, Trend
from consortium.evaluations.tables import Evaluation, IndicatorValue
from consortium.writing import store
from tests import factory
from tests.databases import CleanDatabase
from tests.factory import act, step

SOME = settings(max_examples=settings().max_examples // 2)
ORDER = list(Moment)
NUMBERED = st.none() | st.integers(0, 5)
FIELDS = st.one_of(
    st.sampled_from(["20", "21", "50", "67", "100"]).map(lambda amount: {"amount": amount}),
    st.sampled_from(ORDER).map(lambda moment: {"moment": moment}),
    st.sampled_from([None, Respondents.TEACHERS]).map(lambda respondents: {"respondents": respondents}),
    st.sampled_from([None, 30, 31]).map(lambda n: {"n": n}),
    NUMBERED.map(lambda which: {"baseline": which}),
    NUMBERED.map(lambda which: {"share": which}),
    st.tuples(NUMBERED, st.sampled_from(Trend)).map(lambda drawn: {"baseline": drawn[0], "trend": drawn[1]}),
    st.tuples(NUMBERED, st.sampled_from(ORDER)).map(lambda drawn: {"baseline": drawn[0], "moment": drawn[1]}),
    st.sampled_from([None, *Trend]).map(lambda trend: {"trend": trend}),
)
ANSWERED = st.sampled_from([None, 30, 31]).map(lambda answered: {"people_answered": answered})
DAY = st.sampled_from([None, "2009", "2011"]).map(lambda day: {"carried_out": day})
VALUE, PLACE = st.integers(0, 5), st.tuples(st.integers(0, 1), st.integers(0, 1))
DONE = st.lists(
    st.one_of(
        st.tuples(st.just("correct"), VALUE, FIELDS),
        st.tuples(st.just("correct"), VALUE, FIELDS),
        st.tuples(st.just("enter"), PLACE, FIELDS),
        st.tuples(st.just("void"), VALUE, st.just(dict[str, object]())),
        st.tuples(st.just("evaluation"), st.integers(0, 1), ANSWERED | DAY),
    ),
    min_size=3,
    max_size=16,
)


class Register:
    """Two evaluations of a programme, an indicator in percent and one in people, and the values entered so far."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.evaluations: list[UUID] = []
        self.indicators: list[UUID] = []
        self.values: list[UUID] = []

    async def begin(self) -> None:
        """Enter what values hang on, a rise over a baseline, and people that were worked out of a percentage."""
        programme = await factory.programme(self.database)
        given: dict[str, Any] = {"names": {"en": "Survey"}, "programme": programme}
        for day in ("2009", "2010"):
            told = {**given, "carried_out": day, "people_answered": 30}
            self.evaluations.append(await act(self.database, "evaluationCreate", **told))
        for unit in ("PERCENT", "PEOPLE"):
            self.indicators.append(await act(self.database, "indicatorCreate", names={"en": unit}, unit=unit))
        await self._enter((0, 0), amount="50", moment=Moment.BEFORE)
        await self._enter((0, 0), amount="67", baseline=self.values[0], trend=Trend.ROSE)
        await self._enter((1, 0), amount="67")
        await self._enter((1, 1), amount="20", share=self.values[2])

    async def do(self, done: str, which: Any, change: Mapping[str, Any]) -> None:
        """Do what was drawn, where there is such a value and no rule speaks against it."""
        given = {name: self._named(name, value) for name, value in change.items()}
        with suppress(Refused, IndexError):
            if done == "enter":
                await self._enter(which, **{"amount": "67"} | given)
            elif done == "evaluation":
                await step(self.database, "evaluationCorrect", self.evaluations[int(which)], **given)
            elif done == "correct":
                await step(self.database, "indicatorValueCorrect", self.values[int(which)], **given)
            else:
                await step(self.database, "indicatorValueVoid", self.values[int(which)], reason="wrong")

    async def _enter(self, place: tuple[int, int], **given: Any) -> None:
        where = {"evaluation": self.evaluations[place[0]], "indicator": self.indicators[place[1]]}
        common = {"moment": Moment.AFTER, **where}
        self.values.append(await act(self.database, "indicatorValueCreate", **common | given))

    def _named(self, name: str, value: Any) -> Any:
        if name not in {"baseline", "share"} or value is None:
            return value
        return self.values[int(value) % len(self.values)]

    async def faults(self) -> list[str]:
        """Return every value that says more than is known, and what."""
        evaluations = {
            row["id"]: row for row in [await store.find(Evaluation, each) for each in self.evaluations] if row
        }
        found = [await store.find(IndicatorValue, each) for each in self.values]
        rows = {row["id"]: row for row in found if row and row["voided_at"] is None}
        return [fault for row in rows.values() for fault in _faults(row, rows, evaluations)]


def _faults(row: Mapping[str, Any], rows: Mapping[UUID, Any], evaluations: Mapping[UUID, Any]) -> list[str]:
    before, share = rows.get(row["baseline"]), rows.get(row["share"])
    amount = Decimal(row["amount"])
    sign = (amount > Decimal(before["amount"])) - (amount < Decimal(before["amount"])) if before else None
    trend = {"ROSE": 1, "FELL": -1, "UNCHANGED": 0}.get(row["trend"])
    found = {
        "a trend without a baseline": row["trend"] is not None and before is None,
        "a trend against its baseline": trend is not None and trend != sign,
        "a baseline that is void": row["baseline"] is not None and before is None,
        "a share that is void": row["share"] is not None and share is None,
    }
    if before:
        same = ("indicator", "respondents")
        days = [evaluations[each["evaluation"]]["carried_out"] for each in (before, row)]
        moments = [ORDER.index(Moment(each["moment"])) for each in (before, row)]
        within = before["evaluation"] == row["evaluation"]
        found["another's baseline"] = any(before[name] != row[name] for name in same)
        found["a later baseline"] = moments[0] > moments[1] if within else None not in days and days[0] > days[1]
    if share:
        whole = evaluations[share["evaluation"]]
        own = whole["people_answered"] if whole["respondents"] == share["respondents"] else None
        n = share["n"] if share["n"] is not None else own
        half = Decimal(1).scaleb(Decimal(share["amount"]).as_tuple().exponent) / 2  # type: ignore[arg-type]  # finite
        found["people without a number"] = n is None
        found["other people"] = n is not None and abs(100 * amount - n * Decimal(share["amount"])) > n * half
    return [fault for fault, holds in found.items() if holds]


@SOME
@given(done=DONE)
def test_no_value_ever_says_more_than_is_known(examples: CleanDatabase, done: list[tuple[Any, ...]]) -> None:
    async def play() -> list[str]:
        register = Register(examples.database)
        await register.begin()
        for each in done:
            await register.do(*each)
        return await register.faults()

    examples.clean()
    assert examples.run(play()) == []
