"""How alike names are: the line drawn in the guide, and what holds for all names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.duplicates.names import alike, keys_in, take_apart
from consortium.text import search_text
from tests.contract.source import ROOT

GUIDE = (ROOT / "docs" / "duplicates.md").read_text(encoding="utf-8")
TABLE = re.findall(r"^\| (.+) \| (.+) \| ([\d.]+) \|$", GUIDE, flags=re.MULTILINE)
WORDS = ["School", "Гимназия", "Центр", "of the", "№1", "№2", "Радуга", "Raduga", "Krasnoyarsk", "B", "IV", "МОУ", "教"]
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join) | st.text(max_size=40)


@pytest.mark.parametrize(("one", "other", "score"), TABLE)
def test_names_of_the_guide_are_as_alike_as_it_says(one: str, other: str, score: str) -> None:
    assert round(alike(take_apart(one), take_apart(other)), 2) == float(score)


def test_the_guide_has_its_table() -> None:
    assert len(TABLE) == 16


@given(one=NAMES, other=NAMES)
def test_likeness_has_no_direction_and_bounds(one: str, other: str) -> None:
    first, second = take_apart(one), take_apart(other)
    assert alike(first, second) == alike(second, first)
    assert 0 <= alike(first, second) <= 0.99


def test_names_that_tell_nothing_are_alike_only_where_they_are_the_same() -> None:
    assert alike(take_apart("The"), take_apart("…")) == 0
    assert alike(take_apart("The"), take_apart("The")) == 0.99


@given(name=NAMES)
def test_a_name_is_most_like_itself(name: str) -> None:
    taken = take_apart(name)
    assert alike(taken, taken) == 0.99


@given(name=NAMES, one=st.integers(1, 999), other=st.integers(1, 999))
def test_bodies_of_different_numbers_are_never_alike(name: str, one: int, other: int) -> None:
    expected = 0.99 if one == other else 0.0
    words = " ".join(re.findall(r"[^\W\d_]+", name))
    assert alike(take_apart(f"{words} №{one}"), take_apart(f"{words} №{other}")) == expected


@given(name=NAMES)
def test_the_words_by_which_a_name_is_searched_have_every_key_of_it(name: str) -> None:
    assert take_apart(name).keys <= keys_in(search_text([name]))


@pytest.mark.parametrize(("name", "numbers"), [
    ("School 1 of the test", {"1"}), ("School 012", {"12"}), ("Lyceum IV", {"iv"}), ("School B", {"b"}),
    ("Школа Б", {"b"}), ("A school", set[str]()), ("МОУ СОШ №90", {"90"}), ("Gymnasium 9А", {"9a"}),
])  # fmt: skip
def test_numbers_and_letters_tell_schools_apart(name: str, numbers: set[str]) -> None:
    assert take_apart(name).numbers == numbers


def test_chinese_names_are_compared_by_pairs_of_signs() -> None:
    academy, branch = take_apart("国家教育行政学院"), take_apart("国家教育行政学院北京")
    assert academy.keys <= keys_in(search_text(["国家教育行政学院北京"]))
    assert 0.8 < alike(academy, branch) < alike(academy, academy) == 0.99
    assert alike(academy, take_apart("北京师范大学")) < 0.5
