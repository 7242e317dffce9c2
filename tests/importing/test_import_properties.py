"""What holds for any sheet: planted faults are those that are told, an undone import was never there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium.access import OPERATOR
from consortium.archive import digest_of
from consortium.db import Database, metadata
from consortium.db.registry import tables
from consortium.errors import FaultyData
from consortium.importing import service
from consortium.importing.model import Imported
from consortium.importing.undoing import undo
from consortium.writing.actions import perform
from tests.databases import CleanDatabase
from tests.factory import CLOCK
from tests.importing.sheets import as_csv, as_xlsx

HEADINGS = ("key", "kind", "name_en", "country", "founded", "parent", "website")
NAMES = st.text(st.characters(categories=["L", "N"], max_codepoint=0x4FF), min_size=1, max_size=12)
BAD = {"kind": "CASTLE", "country": "XQ", "founded": "someday", "parent": "nobody", "website": "nowhere"}


@st.composite
def rows(draw: st.DrawFn) -> list[list[str]]:
    """Draw rows of institutions; each may be part of any that stands before or after it, without a circle."""
    count = draw(st.integers(1, 12))
    order = draw(st.permutations(range(count)))
    found: list[list[str]] = []
    for place in range(count):
        below = order[place]
        parent = draw(st.none() | st.integers(0, below - 1)) if below else None
        founded = draw(st.sampled_from(["", "1999", "2009-06-14"]))
        named = "" if parent is None else f"k{parent}"
        found.append([f"k{below}", "SCHOOL", draw(NAMES), draw(st.sampled_from(["", "KZ"])), founded, named, ""])
    return found


async def _clean(database: Database) -> None:
    await perform(database, CLOCK, OPERATOR, "countryCreate", {"code": "KZ"})


async def alive(database: Database) -> dict[str, list[object]]:
    """Return every record that is not void, without the times and versions of its writing."""
    left_out = {"version", "updated_at"}
    found: dict[str, list[object]] = {}
    for table in tables():
        names = [column.database_name for column in metadata.columns(table)]
        if "voided_at" in names:
            listed = ", ".join(f'"{name}"' for name in names if name not in left_out)
            sql = f'select {listed} from "{metadata.tablename(table)}" where voided_at is null order by id'
            found[table.__name__] = [*await database.rows(sql)]
    return found


def take(examples: CleanDatabase, path: Path) -> Imported:
    return examples.run(service.run(examples.database, "institutions", path, clock=CLOCK))


@settings(max_examples=6)
@given(table=rows())
def test_an_import_that_is_undone_was_never_there(
    examples: CleanDatabase, tmp_path: Path, table: list[list[str]]
) -> None:
    examples.clean()
    examples.run(_clean(examples.database))
    before = examples.run(alive(examples.database))
    done = take(examples, as_csv(tmp_path / "s.csv", [HEADINGS, *table]))
    assert done.id is not None
    undone = examples.run(undo(examples.database, done.id, by="Ada", clock=CLOCK))
    assert undone.voided == done.tally.created
    assert examples.run(alive(examples.database)) == before


@settings(max_examples=5)
@given(table=rows(), name=NAMES)
def test_a_second_import_that_is_undone_leaves_the_first(
    examples: CleanDatabase, tmp_path: Path, table: list[list[str]], name: str
) -> None:
    examples.clean()
    examples.run(_clean(examples.database))
    take(examples, as_csv(tmp_path / "s.csv", [HEADINGS, *table]))
    before = examples.run(alive(examples.database))
    changed = [[*row[:2], f"{name} new", *row[3:]] for row in table]
    done = take(examples, as_csv(tmp_path / "s.csv", [HEADINGS, *changed]))
    assert done.id is not None
    assert done.tally.changed == len(table)
    examples.run(undo(examples.database, done.id, by="Ada", clock=CLOCK))
    assert examples.run(alive(examples.database)) == before


@settings(max_examples=6)
@given(table=rows(), data=st.data())
def test_the_faults_told_are_those_that_were_planted(
    examples: CleanDatabase, tmp_path: Path, table: list[list[str]], data: st.DataObject
) -> None:
    examples.clean()
    examples.run(_clean(examples.database))
    before = examples.run(digest_of(examples.database))
    lines = data.draw(st.lists(st.integers(0, len(table) - 1), min_size=1, unique=True))
    planted = {line: data.draw(st.sampled_from(sorted(BAD))) for line in lines}
    for line, heading in planted.items():
        table[line][HEADINGS.index(heading)] = BAD[heading]
    with pytest.raises(FaultyData) as refused:
        take(examples, as_csv(tmp_path / "s.csv", [HEADINGS, *table]))
    told = [(fault.line, fault.column) for fault in refused.value.faults]
    assert sorted(told) == sorted((line + 2, heading) for line, heading in planted.items())
    assert examples.run(digest_of(examples.database)) == before


@settings(max_examples=5)
@given(table=rows())
def test_a_workbook_and_a_text_are_the_same_register(
    examples: CleanDatabase, tmp_path: Path, table: list[list[str]]
) -> None:
    examples.clean()
    examples.run(_clean(examples.database))
    take(examples, as_csv(tmp_path / "s.csv", [HEADINGS, *table], delimiter=";"))
    again = take(examples, as_xlsx(tmp_path / "s.xlsx", [HEADINGS, *table]))
    assert (again.tally.created, again.tally.changed, again.tally.kept) == (0, 0, 0)


def test_more_rows_than_a_chunk_name_each_other_in_any_order(examples: CleanDatabase, tmp_path: Path) -> None:
    named = ["k2400", *[""] * 2_398, "", "k1"]
    table = [[f"k{number}", "SCHOOL", f"S{number}", "", "", parent, ""] for number, parent in enumerate(named)]
    assert take(examples, as_csv(tmp_path / "s.csv", [HEADINGS, *table])).tally.created == 2 * len(table)
