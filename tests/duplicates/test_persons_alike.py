"""How alike persons' names are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.duplicates.persons import person_likeness

WORDS = st.sampled_from(["Alexey", "Алексей", "A.", "Kislyakov", "Кисляков", "Kislyakoff", "Petrovich", "Jing", "Qu"])
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ("Alexey Kislyakov", "Кисляков Алексей", 0.99),
        ("Alexey Kislyakov", "Kislyakoff Aleksej", 0.99),
        ("Meiying Jing", "Jing Meiying", 0.99),
        ("Dmitry Gribov", "Gribov Dmitry Ivanovich", 0.96),
        ("A. Kislyakov", "Алексей Кисляков", 0.89),
        ("А. В. Кисляков", "Alexey Vladimirovich Kislyakov", 0.86),
        ("Ю. Петров", "Yuri Petroff", 0.89),
        ("Kislyakov", "Alexey Kislyakov", 0.58),
        ("Ada Byron", "Ada Lovelace", 0),
        ("M. Kostenko", "N. Kostenko", 0),
        ("A. B.", "Ada Byron", 0),
        ("", "Ada Byron", 0),
    ],
)
def test_names_of_one_person_are_alike_in_any_order_and_script(one: str, other: str, score: float) -> None:
    assert person_likeness([one], [other]).score == score
    assert person_likeness([other], [one]).score == score


@given(ours=st.lists(NAMES, max_size=3), theirs=st.lists(NAMES, max_size=3))
def test_likeness_has_no_direction_and_bounds(ours: list[str], theirs: list[str]) -> None:
    there = person_likeness(ours, theirs)
    assert there.score == person_likeness(theirs, ours).score
    assert 0 <= there.score <= 0.99
