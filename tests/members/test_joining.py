"""What becomes of two records of the same thing: pure rules."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.db import metadata
from consortium.members.joining import TWINS, gaps, one_life
from consortium.members.model import INSTITUTION_LIFE, InstitutionDraft, InstitutionState
from consortium.members.tables import Institution
from consortium.writing.fields import fields_of
from consortium.writing.kinds import KINDS
from consortium.writing.ledgers import LEDGERS

DECIDED, FORMED, ACTIVE, DISSOLVED = InstitutionState
COLUMNS = [field.name for field in fields_of(InstitutionDraft)] + ["founded_earliest", "founded_latest"]
EMPTY: dict[str, Any] = dict.fromkeys(COLUMNS) | {"names": {}, "areas": [], "aims": {}, "remarks": {}}
ROWS = st.fixed_dictionaries({name: st.none() | st.text(min_size=1) for name in COLUMNS})


@pytest.mark.parametrize(
    ("states", "one"),
    [
        ([], True),
        ([DECIDED, FORMED, ACTIVE], True),
        ([ACTIVE, ACTIVE], True),
        ([DECIDED, DECIDED, ACTIVE, ACTIVE, DISSOLVED], True),
        ([ACTIVE, DECIDED], False),
        ([DISSOLVED], False),
    ],
)
def test_states_make_one_life_where_each_follows_or_repeats_the_one_before(
    states: list[InstitutionState], one: bool
) -> None:
    assert one_life(INSTITUTION_LIFE, states) is one


def test_a_date_comes_with_its_days() -> None:
    other = EMPTY | {"founded": "1999", "founded_earliest": "1999-01-01", "founded_latest": "1999-12-31"}
    assert gaps(InstitutionDraft, EMPTY, other) == {
        "founded": "1999",
        "founded_earliest": "1999-01-01",
        "founded_latest": "1999-12-31",
    }


def test_a_citation_stays_with_its_own_record() -> None:
    other = EMPTY | {"locator": "p. 3", "remarks": {"en": "Inferred."}}
    assert gaps(InstitutionDraft, EMPTY, other) == {}


@given(ROWS, ROWS)
def test_nothing_that_is_known_is_overwritten(kept: dict[str, Any], other: dict[str, Any]) -> None:
    found = gaps(InstitutionDraft, kept, other)
    dated = {"founded_earliest", "founded_latest"}
    assert all(kept[name] is None for name in found.keys() - dated)
    assert dated & found.keys() == (dated if kept["founded"] is None and other["founded"] is not None else set())


@given(ROWS)
def test_a_record_has_no_gaps_that_it_could_fill_itself(kept: dict[str, Any]) -> None:
    assert gaps(InstitutionDraft, kept, kept) == {}


def test_what_is_said_of_twins_is_said_of_columns_that_there_are() -> None:
    told = [(KINDS[name].table, column, twin.alike) for (name, column), twin in TWINS.items()]
    missing = [(table, name) for table, _, alike in told for name in alike if metadata.column(table, name) is None]
    assert missing == []
    pointed = [metadata.column(table, column) for table, column, _ in told]
    assert [column and column.references for column in pointed] == [Institution] * len(told)


def test_the_ledgers_of_twins_and_what_both_may_not_stand_in_are_kinds() -> None:
    assert {twin.lines for twin in TWINS.values()} - {None} <= set(LEDGERS)
    both_in = [(KINDS[name].table, twin) for (name, _), twin in TWINS.items() if twin.both_in is not None]
    found = [metadata.column(table, twin.alike[0]) for table, twin in both_in]
    assert [column and column.references for column in found] == [KINDS[str(twin.both_in)].table for _, twin in both_in]
