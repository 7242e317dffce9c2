"""When a role is held, and how persons are named: pure rules."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.people.erasing import ERASED, Eraser, spellings
from consortium.people.model import NamePart, RoleState, name_in_order, role_state, whole_names
from consortium.text import sort_text, words

FUTURE, CURRENT, FORMER = RoleState
UNKNOWN = (None, None)
Y2009, Y2011 = date(2009, 1, 1), date(2011, 12, 31)
DAYS = st.dates(date(2000, 1, 1), date(2030, 12, 31))
ENDS = st.tuples(st.none() | DAYS, st.none() | DAYS)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2008, 12, 31), FUTURE),
        (date(2009, 1, 1), CURRENT),
        (date(2011, 12, 31), CURRENT),
        (date(2012, 1, 1), FORMER),
    ],
)
def test_a_role_is_current_on_every_day_on_which_it_may_have_been_held(day: date, state: RoleState) -> None:
    assert role_state((Y2009, Y2011), UNKNOWN, day) is state


def test_a_role_without_an_end_is_current_from_its_beginning_on() -> None:
    assert role_state((Y2009, None), UNKNOWN, date(2030, 1, 1)) is CURRENT


def test_a_role_without_a_beginning_was_held_as_far_back_as_anybody_knows() -> None:
    assert role_state((None, Y2011), UNKNOWN, date(1990, 1, 1)) is CURRENT


def test_a_role_that_was_only_seen_is_current_from_that_day_on_and_unknown_before() -> None:
    seen = (date(2023, 11, 21), date(2023, 11, 21))
    assert role_state(UNKNOWN, seen, date(2023, 11, 20)) is None
    assert role_state(UNKNOWN, seen, date(2023, 11, 21)) is CURRENT
    assert role_state(UNKNOWN, seen, date(2026, 1, 1)) is CURRENT


@given(DAYS)
def test_of_a_role_without_any_day_nothing_is_known(day: date) -> None:
    assert role_state(UNKNOWN, UNKNOWN, day) is None


@given(ENDS, ENDS, DAYS, DAYS)
def test_a_role_only_ever_goes_from_future_through_current_to_former(
    held: tuple[date | None, date | None], seen: tuple[date | None, date | None], one: date, other: date
) -> None:
    order = [None, FUTURE, CURRENT, FORMER]
    earlier, later = min(one, other), max(one, other)
    assert order.index(role_state(held, seen, earlier)) <= order.index(role_state(held, seen, later))


@given(ENDS.filter(any), ENDS, ENDS, DAYS)
def test_where_it_is_known_when_a_role_was_held_that_alone_decides(
    held: tuple[date | None, date | None],
    seen: tuple[date | None, date | None],
    other: tuple[date | None, date | None],
    day: date,
) -> None:
    assert role_state(held, seen, day) is role_state(held, other, day)


def part(kind: NamePart, value: str) -> dict[str, str]:
    return {"kind": kind.value, "value": value}


def test_the_parts_make_the_name_in_their_own_order() -> None:
    parts = [part(NamePart.FAMILY, "Кисляков"), part(NamePart.GIVEN, "Алексей")]
    assert whole_names({}, parts) == {"und": "Кисляков Алексей"}
    assert whole_names({"en": "Alexey Kislyakov"}, parts) == {"en": "Alexey Kislyakov"}


@pytest.mark.parametrize(
    ("name", "family", "ordered"),
    [
        ("Alexey Kislyakov", "Kislyakov", "kislyakov alexey"),
        ("Xiaoxiao Qu", "Qu", "qu xiaoxiao"),
        ("Ludwig van Beethoven", "van Beethoven", "van beethoven ludwig"),
        ("Li Li Wei", "Li", "li li wei"),
        ("Alexey Kislyakov", "Кисляков", "alexey kislyakov"),
    ],
)
def test_persons_are_ordered_by_their_family_name(name: str, family: str, ordered: str) -> None:
    assert name_in_order({"en": name}, [part(NamePart.FAMILY, family)]) == ordered


@given(st.lists(st.sampled_from(["Ada", "Byron", "King", "Noel"]), min_size=1), st.data())
def test_ordering_a_name_loses_no_word(name: list[str], data: st.DataObject) -> None:
    family = data.draw(st.lists(st.sampled_from(name), max_size=2))
    names = {"en": " ".join(name)}
    ordered = name_in_order(names, [part(NamePart.FAMILY, each) for each in family])
    assert Counter(words(ordered)) == Counter(words(sort_text(names)))


def test_whole_words_are_erased_in_any_case_and_folded() -> None:
    words = Eraser(["Алексей Кисляков", "Кисляков", "Li"])
    quoted = {"en": "“ALEXEY”, chairman: алексей кисляков; Кисляков", "und": ["Li, Lithuania", 3, None]}
    assert words.without(quoted) == {
        "en": "“ALEXEY”, chairman: erased; erased",
        "und": ["erased, Lithuania", 3, None],
    }


def test_a_chinese_name_is_erased_in_running_text() -> None:
    assert Eraser(["王芳"]).without("院长王芳主持会议") == "院长erased主持会议"


def test_the_words_of_a_name_are_its_spellings_but_no_particle_or_initial() -> None:
    nothing: dict[str, Any] = {"parts": [], "email": None, "phone": None}
    beethoven = {**nothing, "names": {"en": "L. van Beethoven"}, "sort_name": "l van beethoven"}
    assert spellings([beethoven]) == {"L. van Beethoven", "l van beethoven", "Beethoven"}


def test_without_a_word_nothing_is_erased() -> None:
    assert Eraser([]).without("Ada") == "Ada"


@given(st.text(), st.lists(st.text(st.characters(categories=["Lu", "Ll"]), min_size=1)))
def test_what_was_erased_stays_erased(value: str, names: list[str]) -> None:
    words = Eraser(name for name in names if name.casefold() not in ERASED)
    assert words.without(words.without(value)) == words.without(value)
