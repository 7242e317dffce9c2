"""What is compared where very many institutions have just come: those that share a name, or all but a word of it."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.duplicates.arrivals import MOST_BESIDE, Crowd
from consortium.duplicates.institutions import Likened
from consortium.duplicates.names import take_apart

WORDS = ("Krasnoyarsk", "Zelenogorsk", "Astafiev", "School", "Гимназия", "№7", "№12", "Мир")


def named(*names: str, site: str | None = None) -> Likened:
    return Likened(names=tuple(map(take_apart, names)), site=site)


def crowd(*institutions: Likened, fresh: int = 1) -> Crowd:
    """Return a crowd of which the last have just come."""
    found = Crowd()
    for place, each in enumerate(institutions):
        found.add(each, fresh=place >= len(institutions) - fresh)
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Edukator", "Эдукатор"),
        ("Centre “Sotrudnichestvo”", "КРМОО Центр «Сотрудничество»"),
        ("МОУ Гимназия №91", "Gymnasium 91"),
        ("МОУ СОШ №90", "School 90 of Krasnoyarsk"),
        ("МОУ «Первоманская СОШ»", "Pervomanskaja Schule"),
        ("Berezovskaya School", "Berezovka School"),
        ("Krasnoyarsk Pedagogical University", "Krasnoyarsk State Pedagogical University"),
        ("Академия Министерства просвещения России", "Academy of the Ministry of Education of Russia"),
    ],
)
def test_names_that_are_alike_are_compared(one: str, other: str) -> None:
    assert crowd(named(one), named("Lyceum 5"), named(other)).pairs() == [(0, 2)]
    assert crowd(named(other), named("Lyceum 5"), named(one)).pairs() == [(0, 2)]


def test_nobody_is_compared_with_nobody() -> None:
    assert (crowd().pairs(), crowd(named("School 1")).pairs()) == ([], [])


def test_what_was_there_before_is_not_compared_among_itself() -> None:
    assert crowd(named("Edukator"), named("Эдукатор"), named("Lyceum 5")).pairs() == []


def test_those_of_one_website_are_compared() -> None:
    assert crowd(named("Мир", site="m.kz"), named("Edukator", site="m.kz")).pairs() == [(0, 1)]


def test_of_very_many_of_one_name_each_is_compared_with_the_one_before() -> None:
    many = [named("School 1") for _ in range(MOST_BESIDE + 5)]
    assert crowd(*many, fresh=3).pairs() == [(31, 32), (32, 33), (33, 34)]


def test_a_part_of_a_name_that_very_many_share_is_not_compared_by() -> None:
    many = [named(f"{one}o{other}o Krasnoyarsk") for one, other in product("bdglmr", "nprvts")]
    assert crowd(*many, named("Krasnoyarsk")).pairs() == []
    assert len(crowd(*many[: MOST_BESIDE - 1], named("Krasnoyarsk")).pairs()) == MOST_BESIDE - 1


@given(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), max_size=12), st.integers(0, 12)
)
def test_all_that_share_the_keys_of_a_name_and_no_two_that_were_there_are_compared(
    names: list[str], fresh: int
) -> None:
    here = [named(name) for name in names]
    pairs = crowd(*here, fresh=fresh).pairs()
    came = len(here) - fresh
    same = {
        (one, other)
        for one, other in combinations(range(len(here)), 2)
        if here[one].names[0].keys == here[other].names[0].keys and other >= came
    }
    assert same <= set(pairs)
    assert [(one, other) for one, other in pairs if other < came or one >= other] == []
