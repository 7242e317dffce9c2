"""Recurrence rules for properties: any that RFC 5545 allows, by the day, and that come again at least once a year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hypothesis import strategies as st

from consortium.errors import Problems
from consortium.support.recurrence import WEEKDAYS, Recurrence, parse

DAYS = st.dates(date(2009, 1, 1), date(2012, 12, 31))
_MONTH_DAYS = st.integers(1, 28) | st.integers(-28, -1)


def numbers(each: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[int, ...]]:
    """Return up to three numbers in their order."""
    return st.sets(each, min_size=1, max_size=3).map(lambda found: tuple(sorted(found)))


def weekdays(nth: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[tuple[int, str], ...]]:
    """Return weekdays in their order, each with a number among its kind."""
    each = st.tuples(nth, st.sampled_from(WEEKDAYS))
    return st.sets(each, min_size=1, max_size=4).map(
        lambda found: tuple(sorted(found, key=lambda day: (WEEKDAYS.index(day[1]), day[0])))
    )


PLAIN = weekdays(st.just(0))
NTH = weekdays(st.sampled_from([0, 1, 2, 3, 4, -1, -2]))
NOTHING: st.SearchStrategy[Mapping[str, object]] = st.just(dict[str, object]())
CHOICES: Mapping[str, list[st.SearchStrategy[Mapping[str, object]]]] = {
    "DAILY": [
        NOTHING,
        st.fixed_dictionaries({"days": PLAIN}),
        st.fixed_dictionaries({"month_days": numbers(_MONTH_DAYS)}),
    ],
    "WEEKLY": [NOTHING, st.fixed_dictionaries({"days": PLAIN, "week_start": st.sampled_from(WEEKDAYS)})],
    "MONTHLY": [
        NOTHING,
        st.fixed_dictionaries({"days": NTH}),
        st.fixed_dictionaries({"month_days": numbers(_MONTH_DAYS)}),
        st.fixed_dictionaries({"days": PLAIN, "positions": numbers(st.sampled_from([1, 2, -1]))}),
    ],
    "YEARLY": [
        NOTHING,
        st.fixed_dictionaries({"days": NTH}),
        st.fixed_dictionaries({"year_days": numbers(st.integers(1, 365))}),
        st.fixed_dictionaries({"weeks": numbers(st.integers(1, 52)), "days": PLAIN}),
        st.fixed_dictionaries({"months": numbers(st.integers(1, 12)), "month_days": numbers(_MONTH_DAYS)}),
        st.fixed_dictionaries({"months": numbers(st.integers(1, 12)), "days": NTH}),
    ],
}
ENDS: st.SearchStrategy[Mapping[str, object]] = st.one_of(
    NOTHING,
    st.fixed_dictionaries({"count": st.integers(1, 40)}),
    st.fixed_dictionaries({"until": DAYS}),
)


@st.composite
def recurrences(draw: st.DrawFn) -> Recurrence:
    """Return a rule."""
    frequency = draw(st.sampled_from(sorted(CHOICES)))
    chosen = {**draw(st.one_of(CHOICES[frequency])), **draw(ENDS)}
    return Recurrence(frequency=frequency, interval=draw(st.integers(1, 6)), **chosen)  # type: ignore[arg-type]


def read(text: str) -> Recurrence:
    """Return what a text says, against which nothing may speak."""
    problems = Problems()
    found = parse(text, problems)
    assert found is not None, [problem.message() for problem in problems]
    return found


def codes(text: str) -> list[str]:
    """Return why a text is refused."""
    problems = Problems()
    assert parse(text, problems) is None
    return [problem.code.value for problem in problems]
