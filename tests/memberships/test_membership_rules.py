"""Who can be a member of what: a pure rule."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium.errors import Problems
from consortium.memberships.model import MEMBERS, check_member

IDS = st.none() | st.sampled_from([UUID(int=number) for number in range(1, 4)])
ROWS = st.fixed_dictionaries(dict.fromkeys(("organisation", *MEMBERS), IDS))


def told(row: dict[str, Any]) -> set[str]:
    problems = Problems()
    check_member(row, problems)
    return {problem.code.value for problem in problems}


@given(ROWS)
def test_exactly_one_is_the_member(row: dict[str, Any]) -> None:
    named = [column for column in MEMBERS if row[column] is not None]
    assert ("ONE_MEMBER" in told(row)) is (len(named) != 1)


@given(ROWS)
def test_nothing_is_a_member_of_itself(row: dict[str, Any]) -> None:
    itself = row["institution"] is not None and row["institution"] == row["organisation"]
    assert ("ITSELF" in told(row)) is itself


@given(ROWS, st.sampled_from(MEMBERS))
def test_nothing_is_asked_of_a_column_that_could_not_be_read(row: dict[str, Any], column: str) -> None:
    del row[column]
    assert told(row) == set()
