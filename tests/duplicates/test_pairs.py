"""Every pair of a register that looks like one institution: the same as each compared with each."""

from __future__ import annotations

from itertools import combinations
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium.duplicates.institutions import Likened, likeness
from consortium.duplicates.names import take_apart
from consortium.duplicates.pairing import MOST_IN_BLOCK, pairs

NAMES = [
    "МОУ СОШ №90", "School 90 of Krasnoyarsk", "МОУ СОШ №91", "МОУ Гимназия №91", "Gymnasium 91", "Edukator",
    "Educator Association", "Общество «Эдукатор»", "Centre “Sotrudnichestvo”", "Zentrum Sotrudnitschestwo",
    "Berezovskaya School", "МОУ «Березовская СОШ»", "Ministry of Education of Russia",
    "Министерство просвещения России", "Academy of the Ministry of Education of Russia", "FICEMEA", "CEMEA",
    "Krasnoyarsk State Pedagogical University", "Krasnoyarsk Pedagogical University",
]  # fmt: skip
REGISTERS = st.lists(
    st.tuples(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3), st.sampled_from([None, "a.example"])),
    max_size=12,
)


def register_of(bodies: list[tuple[list[str], str | None]]) -> list[Likened]:
    """Return institutions with these names and websites."""
    return [
        Likened(id=UUID(int=number), names=tuple(take_apart(name) for name in names), site=site)
        for number, (names, site) in enumerate(bodies, 1)
    ]


@given(bodies=REGISTERS)
def test_the_pairs_are_those_found_by_comparing_each_with_each(bodies: list[tuple[list[str], str | None]]) -> None:
    register = register_of(bodies)
    every = ((one, other, likeness(one, other).score) for one, other in combinations(register, 2))
    expected = sorted((-score, str(one.id), str(other.id)) for one, other, score in every if score >= 0.85)
    assert [pair.place for pair in pairs(register, 0.85)] == expected


def test_a_word_that_too_many_share_is_passed_over() -> None:
    crowd = [([f"Rainbow {chr(0x4E00 + number)}{chr(0x5E00 + number)}"], None) for number in range(MOST_IN_BLOCK + 1)]
    assert pairs(register_of([*crowd, (["Edukator"], None), (["Эдукатор"], None)]), 0.9)[0].likeness.score == 0.99
    assert len(pairs(register_of([*crowd, (["Rainbow"], None)]), 0.95)) == 0


def test_those_who_share_a_number_and_a_sort_of_body_are_compared() -> None:
    (pair,) = pairs(register_of([(["МОУ СОШ №90"], None), (["School 90 of Krasnoyarsk"], None)]), 0.85)
    assert (pair.one, pair.other, pair.likeness.score) == (UUID(int=1), UUID(int=2), 0.85)
