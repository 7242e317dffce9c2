"""What every kind of records says of the others that name its own."""

from __future__ import annotations

from consortium.db import metadata
from consortium.features import ACTIONS
from consortium.writing.fields import fields_of
from consortium.writing.kinds import KINDS

BY_TABLE = {kind.table: kind for kind in KINDS.values()}
LEFT_ALONE = {
    ("Region", "unit"): "worked out from the parents, which are asked",
    ("InstitutionEntry", "decision"): "taken back with the decision, by what follows it",
    ("Merge", "kept"): "history",
    ("Merge", "other"): "history: the other is void",
    ("Partnership", "proposer"): "one of its parties, which are asked",
    ("ScheduleEntry", "disruption"): "a plan keeps why it was changed",
    ("Mention", "institution"): "it says what was told, not what is so",
    ("Mention", "programme"): "it says what was told, not what is so",
    ("Mention", "exchange"): "it says what was told, not what is so",
    ("Mention", "person"): "it says what was told, not what is so",
    ("Suggestion", "first_institution"): "a run is of its day",
    ("Suggestion", "second_institution"): "a run is of its day",
    ("Suggestion", "first_region"): "a run is of its day",
    ("Suggestion", "second_region"): "a run is of its day",
    ("Suggestion", "first_country"): "a run is of its day",
    ("Suggestion", "second_country"): "a run is of its day",
}
"""Columns that may name a void record, each with why."""


def test_nothing_is_voided_from_under_those_that_name_it_but_with_a_reason() -> None:
    voided = {action.record for action in ACTIONS.values() if action.name.endswith("Void")}
    unasked = {
        (kind.name, column.name)
        for kind in KINDS.values()
        for column in metadata.columns(kind.table)
        if column.references in BY_TABLE
        and BY_TABLE[column.references].name in voided
        and (kind.name, column.name) not in (*BY_TABLE[column.references].parts, *BY_TABLE[column.references].used_by)
    }
    assert unasked == set(LEFT_ALONE)


def test_what_a_kind_binds_or_carries_is_a_field_of_its_own_and_a_column_that_points_to_it() -> None:
    told = [
        (kind, column, KINDS[name], pointing)
        for kind in KINDS.values()
        for bound in (kind.binds, kind.carries)
        for column, others in bound.items()
        for name, pointing in others
    ]
    assert told
    assert all(column in {field.name for field in fields_of(kind.draft)} for kind, column, _, _ in told)
    pointed = [metadata.column(other.table, pointing) for _, _, other, pointing in told]
    assert [column and column.references for column in pointed] == [kind.table for kind, *_ in told]
