"""Imports at once: they come one after the other, so that the second finds what the first has written."""

from __future__ import annotations

import asyncio
from pathlib import Path

from consortium.archive import digest_of
from consortium.db import Database
from consortium.importing import service, store
from consortium.importing.model import Imported, Tally
from consortium.importing.undoing import undo
from consortium.members.tables import Institution
from consortium.seeding import load
from consortium.shipped import seed_files
from tests.factory import CLOCK
from tests.importing.sheets import SCHOOLS, as_csv, with_cells


async def both(register: Database, one: Path, other: Path) -> list[Imported]:
    """Return what two imports did that began together, the one that wrote more first."""
    together = asyncio.Barrier(2)

    async def take(path: Path) -> Imported:
        await together.wait()
        return await service.run(register, "institutions", path, clock=CLOCK)

    done = await asyncio.gather(take(one), take(other))
    return sorted(done, key=lambda each: each.tally.unchanged)


async def test_the_same_sheet_twice_at_once_is_the_same_as_once(register: Database, tmp_path: Path) -> None:
    sheet = as_csv(tmp_path / "sheet.csv", SCHOOLS)
    first, second = await both(register, sheet, sheet)
    assert (first.tally, second.tally, second.id) == (Tally(created=6), Tally(unchanged=6), None)
    assert [run["id"] for run in await store.every()] == [first.id]


async def test_two_versions_of_a_sheet_at_once_are_one_after_the_other(register: Database, tmp_path: Path) -> None:
    sheet = as_csv(tmp_path / "sheet.csv", SCHOOLS)
    newer = as_csv(tmp_path / "newer.csv", with_cells(SCHOOLS, {(4, "name_en"): "Academy B"}))
    first, second = await both(register, sheet, newer)
    assert (first.tally, second.tally) == (Tally(created=6), Tally(changed=1, unchanged=5))
    assert await Institution.count() == 2


async def test_an_import_is_undone_before_or_after_another_never_between(register: Database, tmp_path: Path) -> None:
    sheet = as_csv(tmp_path / "sheet.csv", SCHOOLS)
    first = await service.run(register, "institutions", sheet, clock=CLOCK)
    assert first.id is not None
    again = service.run(register, "institutions", sheet, clock=CLOCK)
    undone, _ = await asyncio.gather(undo(register, first.id, by="Ada", clock=CLOCK), again)
    assert (undone.voided, undone.kept) == (6, ())


async def test_seeds_loaded_twice_at_once_are_the_same_as_once(database: Database) -> None:
    first, second = await asyncio.gather(load(database, seed_files()), load(database, seed_files()))
    assert sorted([bool(first.written), bool(second.written)]) == [False, True]
    before = await digest_of(database)
    await load(database, seed_files())
    assert await digest_of(database) == before
