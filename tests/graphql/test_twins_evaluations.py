"""What SQL says of values is what the pure rules say, on any rows and never more than is known."""

from __future__ import annotations

import re
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium import amounts
from consortium.evaluations.model import IndicatorUnit, Respondents, answering, trend_of
from consortium.evaluations.tables import Evaluation, Indicator, IndicatorValue
from consortium.evaluations.wording import LANGUAGES, Told, sentence
from consortium.programmes.tables import Programme
from tests.databases import CleanDatabase
from tests.factory import NOON
from tests.graphql.twins import SOME, Row, ask, put

PEOPLE = re.compile(r"\d+ (of \d+ people|to \d+ of)|(\d+|до \d+) из \d+ чел")
TREND = re.compile(r"rose|fell|the same|вырос|снизился|столько же")
GROUP = st.none() | st.sampled_from([Respondents.TEACHERS, Respondents.YOUNG_PEOPLE]).map(lambda group: group.value)
NUMBER = st.none() | st.integers(0, 40)
AMOUNT = st.integers(0, 100).map(str) | st.integers(0, 99_999).map(lambda drawn: f"{drawn // 1000}.{drawn % 1000:03}")
VALUES = st.lists(
    st.fixed_dictionaries({
        "indicator": st.integers(0, 1),
        "amount": AMOUNT,
        "respondents": GROUP,
        "n": NUMBER,
        "baseline": st.none() | st.integers(0, 3),
        "void": st.booleans(),
        "trend": st.none() | st.sampled_from(["ROSE", "FELL", "UNCHANGED"]),
    }),
    min_size=1,
    max_size=4,
)  # fmt: skip
UNITS = st.lists(st.sampled_from(IndicatorUnit), min_size=2, max_size=2)
DOCUMENT = (
    "query ($id: ID!) { indicatorValue(id: $id) { n peopleLeast peopleMost change trend "
    + " ".join(f'{tag}: sentence(lang: "{tag}")' for tag in LANGUAGES)
    + " } }"
)


async def written(units: list[IndicatorUnit], whole: Row, drawn: list[Row]) -> list[UUID]:
    """Write an evaluation with its values as they were drawn, without any rule."""
    programme = await put(Programme, sort_name="", search="")
    common = {"sort_name": "", "search": ""}
    evaluation = await put(Evaluation, programme=programme, **common, **whole)
    indicators = [await put(Indicator, unit=unit.value, names={"en": "x", "ru": "x"}, **common) for unit in units]
    values: list[UUID] = []
    for each in drawn:
        amount = amounts.parse(each["amount"])
        told = {name: each[name] for name in ("respondents", "n", "trend", "amount")}
        stored = {"thousandths": amount.thousandths, "decimals": amount.decimals, "moment": "AFTER"}
        before = None if each["baseline"] is None or not values else values[int(each["baseline"]) % len(values)]
        void = {"voided_at": NOON if each["void"] else None}
        places = {"evaluation": evaluation, "indicator": indicators[int(each["indicator"])], "baseline": before}
        values.append(await put(IndicatorValue, **places, **told, **stored, **void))
    return values


def told(number: int, units: list[IndicatorUnit], whole: Row, drawn: list[Row]) -> Told:
    """Return what is known of one of the values, worked out from what was drawn."""
    each = drawn[number]
    before = None if each["baseline"] is None or not number else drawn[int(each["baseline"]) % number]
    same = before is not None and all(before[name] == each[name] for name in ("indicator", "respondents"))
    return Told(
        unit=units[int(each["indicator"])],
        amount=amounts.parse(each["amount"]),
        n=answering(each, whole),
        before=amounts.parse(before["amount"]) if before and same and not before["void"] else None,
    )


def expected(known: Told) -> Row:
    """Return what the service is to say of a value."""
    fitting = None
    if known.unit is IndicatorUnit.PERCENT and known.n is not None:
        fitting = amounts.people(known.amount, known.n)
    if known.unit is IndicatorUnit.PEOPLE:
        fitting = (known.amount.whole, known.amount.whole)
    trend = trend_of(known.amount, known.before).value if known.before else None
    change = (known.amount.thousandths - known.before.thousandths) / 1000 if known.before else None
    return {
        "n": known.n,
        "peopleLeast": fitting and fitting[0],
        "peopleMost": fitting and fitting[1],
        "change": change,
        "trend": trend,
        **{tag: sentence("x", known, tag) for tag in LANGUAGES},
    }


@SOME
@given(units=UNITS, whole=st.fixed_dictionaries({"respondents": GROUP, "people_answered": NUMBER}), drawn=VALUES)
def test_of_a_value_is_said_what_the_rules_say_and_no_more(
    asked: CleanDatabase, units: list[IndicatorUnit], whole: Row, drawn: list[Row]
) -> None:
    async def compare() -> None:
        for number, record in enumerate(await written(units, whole, drawn)):
            found = (await ask(asked, DOCUMENT, id=str(record)))["indicatorValue"]
            known = told(number, units, whole, drawn)
            assert found == expected(known)
            counted = known.unit is IndicatorUnit.PEOPLE or (
                known.unit is IndicatorUnit.PERCENT and known.n is not None
            )
            assert counted or (found["peopleLeast"], found["peopleMost"]) == (None, None)
            assert counted or not PEOPLE.search(found["en"] + found["ru"])
            assert (known.before is not None) == bool(TREND.search(found["en"])) == bool(TREND.search(found["ru"]))

    asked.clean()
    asked.run(compare())
