"""What must be true of a site by itself: a pure rule."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium.errors import Problems
from consortium.programmes.model import check_site

ROWS = st.fixed_dictionaries(
    {
        "institution": st.none() | st.just(UUID(int=1)),
        "labels": st.none() | st.sampled_from([{}, {"en": "14 schools"}]),
        "parties": st.none() | st.integers(1, 20),
    }
)


def told(row: dict[str, Any]) -> set[str]:
    problems = Problems()
    check_site(row, problems)
    return {problem.code.value for problem in problems}


@given(ROWS)
def test_a_named_site_stands_for_one_and_a_group_is_called_something(row: dict[str, Any]) -> None:
    named = row["institution"] is not None
    assert ("NAMED_IS_ONE" in told(row)) is (named and row["parties"] not in {None, 1})
    assert ("REQUIRED" in told(row)) is (not named and row["labels"] == {})


@given(ROWS)
def test_nothing_is_asked_of_a_site_whose_institution_could_not_be_read(row: dict[str, Any]) -> None:
    del row["institution"]
    assert told(row) == set()
