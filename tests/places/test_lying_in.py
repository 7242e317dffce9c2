"""Whether one place lies in another, at whatever depth."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.places.model import lies_in

KRAI, DISTRICT, VILLAGE, CAMP, SIBERIA, URAL, LOST, HUT, ABROAD = (UUID(int=number) for number in range(1, 10))
PLAIN: Mapping[str, Any] = {"kind": "OTHER", "parent": None, "unit": None, "code": None, "country": 7, "comprises": []}
AREA: Mapping[str, Any] = {**PLAIN, "kind": "MACRO_REGION"}
REGIONS: Mapping[UUID, Mapping[str, Any]] = {
    KRAI: {**PLAIN, "id": KRAI, "unit": KRAI, "code": "RU-KYA"},
    DISTRICT: {**PLAIN, "id": DISTRICT, "parent": KRAI, "unit": KRAI},
    VILLAGE: {**PLAIN, "id": VILLAGE, "parent": DISTRICT, "unit": KRAI},
    CAMP: {**PLAIN, "id": CAMP, "parent": VILLAGE, "unit": KRAI},
    SIBERIA: {**AREA, "id": SIBERIA, "comprises": ["RU-KYA"]},
    URAL: {**AREA, "id": URAL, "comprises": ["RU-SVE"]},
    LOST: {**PLAIN, "id": LOST, "parent": SIBERIA},
    HUT: {**PLAIN, "id": HUT, "parent": LOST},
    ABROAD: {**PLAIN, "id": ABROAD, "country": 9},
}
PARENTS = st.lists(st.none() | st.integers(0, 7), min_size=1, max_size=8)
"""Of each place the number of the one directly above it, if it has one; whoever lies in itself, lies in a circle."""


@pytest.mark.parametrize(
    ("smaller", "larger", "lies"),
    [
        (CAMP, CAMP, True),
        (CAMP, VILLAGE, True),
        (CAMP, DISTRICT, True),
        (CAMP, KRAI, True),
        (CAMP, SIBERIA, True),
        (CAMP, URAL, False),
        (KRAI, CAMP, False),
        (LOST, SIBERIA, True),
        (HUT, SIBERIA, True),
        (HUT, URAL, None),
        (HUT, KRAI, False),
        (ABROAD, URAL, False),
    ],
)
def test_a_place_lies_in_all_that_is_above_it_and_in_the_areas_of_these(
    smaller: UUID, larger: UUID, lies: bool | None
) -> None:
    assert lies_in(REGIONS[smaller], REGIONS[larger], REGIONS) is lies


@given(PARENTS)
def test_whoever_is_above_it_a_place_lies_in_what_its_parent_lies_in_even_in_a_circle(
    parents: list[int | None],
) -> None:
    ids = [UUID(int=number) for number in range(1, len(parents) + 1)]
    above = [None if parent is None else ids[parent % len(ids)] for parent in parents]
    regions = {each: {**PLAIN, "id": each, "parent": parent} for each, parent in zip(ids, above, strict=True)}
    lying = {(one, other) for one in ids for other in ids if lies_in(regions[one], regions[other], regions)}
    wanted = {(each, each) for each in ids}
    for _ in ids:
        wanted |= {(one, other) for one, up in zip(ids, above, strict=True) for at, other in wanted if at == up}
    assert lying == wanted
