"""An import taken back: whole or not at all, and what people have done since is respected."""

from __future__ import annotations

from uuid import UUID

import pytest

from consortium.access import OPERATOR
from consortium.db import Database
from consortium.errors import FaultyData
from consortium.ids import new_id, seed_id
from consortium.importing import store
from consortium.importing.model import Tally, Undone
from consortium.importing.undoing import undo
from consortium.journal.tables import AuditEntry
from tests.factory import CLOCK, act, row, step
from tests.importing.conftest import Take
from tests.importing.sheets import MEETING, SCHOOLS, with_cells

A, B = (seed_id("Institution", f"import:{key}") for key in "ab")


async def taken_back(register: Database, run: UUID | None, *, keep_changed: bool = False) -> Undone:
    assert run is not None
    return await undo(register, run, by="Ada", clock=CLOCK, keep_changed=keep_changed)


async def is_void(record: UUID) -> bool:
    return (await row("Institution", record))["voided_at"] is not None


async def test_what_was_made_is_voided_with_its_parts_and_audited(register: Database, take: Take) -> None:
    done = await take("institutions", SCHOOLS)
    assert await taken_back(register, done.id) == Undone(voided=6, put_back=0, kept=())
    assert (await is_void(A), await is_void(B)) == (True, True)
    assert await AuditEntry.count().where(AuditEntry.action == "importUndo") == 7  # six records and the import
    (kept,) = await store.every()
    assert (kept["undone_at"], kept["undone_by"]) == (CLOCK.now(), "Ada")


async def test_what_was_changed_is_put_back(register: Database, take: Take) -> None:
    await take("institutions", SCHOOLS)
    done = await take("institutions", with_cells(SCHOOLS, {(4, "name_en"): "Academy B", (4, "founded"): "1935"}))
    assert await taken_back(register, done.id) == Undone(voided=0, put_back=1, kept=())
    found = await row("Institution", B)
    assert (found["names"]["en"], found["founded"], str(found["founded_latest"])) == (
        "University B", "1934", "1934-12-31",
    )  # fmt: skip


async def test_what_was_undone_can_be_imported_again(register: Database, take: Take) -> None:
    done = await take("institutions", SCHOOLS)
    await taken_back(register, done.id)
    assert (await take("institutions", SCHOOLS)).tally == Tally(changed=6)
    assert await is_void(A) is False


async def test_what_somebody_has_changed_since_stops_the_whole(register: Database, take: Take) -> None:
    done = await take("institutions", SCHOOLS)
    await step(register, "institutionCorrect", A, website="https://example.org")
    with pytest.raises(FaultyData, match=f"institution {A} \\(row 2\\) was changed since"):
        await taken_back(register, done.id)
    assert await is_void(B) is False


async def test_what_somebody_uses_since_stops_the_whole(register: Database, take: Take) -> None:
    done = await take("institutions", SCHOOLS)
    alias = await act(register, "aliasCreate", institution=A, kind="SHORT", value="Alpha")
    with pytest.raises(FaultyData, match=f"is used by alias {alias}"):
        await taken_back(register, done.id)


async def test_a_later_import_is_undone_first(register: Database, take: Take) -> None:
    schools = await take("institutions", SCHOOLS)
    meeting = await take("exchanges", MEETING)
    with pytest.raises(FaultyData, match="is used by participation"):
        await taken_back(register, schools.id)
    await taken_back(register, meeting.id)
    assert (await taken_back(register, schools.id)).voided == 6


async def test_what_was_changed_may_be_kept_with_all_that_it_needs(register: Database, take: Take) -> None:
    done = await take("institutions", SCHOOLS)
    await step(register, "institutionCorrect", A, website="https://example.org")
    undone = await taken_back(register, done.id, keep_changed=True)
    assert (undone.voided, set(undone.kept)) == (0, {f"Institution {A}", f"Institution {B}"})


async def test_what_is_not_needed_is_undone_beside_what_is_kept(register: Database, take: Take) -> None:
    done = await take("institutions", SCHOOLS)
    await step(register, "institutionCorrect", A, parent=None)
    undone = await taken_back(register, done.id, keep_changed=True)
    assert (undone.voided, undone.kept) == (2, (f"Institution {A}",))  # the other and its ledger
    assert (await is_void(A), await is_void(B)) == (False, True)


async def test_an_import_is_undone_once(register: Database, take: Take) -> None:
    done = await take("institutions", SCHOOLS)
    await taken_back(register, done.id)
    with pytest.raises(FaultyData, match="this import was undone on 2026-06-15"):
        await taken_back(register, done.id)


async def test_an_import_that_is_not_there_cannot_be_undone(register: Database) -> None:
    with pytest.raises(FaultyData, match="there is no import of this id"):
        await taken_back(register, new_id())


async def test_undoing_leaves_alone_what_was_there_before(register: Database, take: Take) -> None:
    given = {"kind": "SCHOOL", "names": {"en": "Old"}}
    old = await act(register, "institutionCreate", OPERATOR, CLOCK, **given)
    done = await take("institutions", with_cells(SCHOOLS, {(4, "parent"): str(old)}))
    await taken_back(register, done.id)
    assert await is_void(old) is False
