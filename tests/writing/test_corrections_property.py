"""Whatever is corrected of the seeds, all that hangs on it still keeps the rules, and shows what it says now."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.access import OPERATOR
from consortium.db import Database, metadata
from consortium.errors import Refused
from consortium.features import ACTIONS
from consortium.seeding import load
from consortium.shipped import seed_files
from consortium.writing import store
from consortium.writing.fields import CountryCode, Field, Ref, fields_of
from consortium.writing.kinds import KINDS, Kind, Row
from consortium.writing.work import Work
from tests.databases import CleanDatabase
from tests.factory import CLOCK, act

CITING = {"source", "locator", "remarks"}
DATES = ("1990", "2030", "2010-01/2010-02")
CODES = ("RU", "CN", "KZ", "PL")
BY_TABLE = {kind.table: kind for kind in KINDS.values()}
POINTING = [
    (BY_TABLE[column.references].name, kind, column.name)
    for kind in KINDS.values()
    for column in metadata.columns(kind.table)
    if column.references in BY_TABLE and column.name != "source"
]


@dataclass(frozen=True, repr=False)
class Seeded:
    """A register with the seeds, and the records that it has by their kinds."""

    register: CleanDatabase
    live: Mapping[str, list[UUID]]

    def values(self, field: Field) -> list[object]:
        """Return what a field may be corrected to; nothing for texts and lists."""
        ref: Ref | None = field.mark(Ref)
        return [*(self.live[ref.kind] if ref else plain(field)), *([None] if field.optional else [])]


def plain(field: Field) -> list[object]:
    """Return values that a field may take whatever the register holds; none for texts and lists."""
    if field.mark(CountryCode):
        return list(CODES)
    if field.is_date:
        return list(DATES)
    if isinstance(field.type, type) and issubclass(field.type, Enum):
        return [member.value for member in field.type]
    return [1, 2, 1000] if field.type is int else []


CORRECTED = [
    (action.name, action.record, field)
    for action in ACTIONS.values()
    if action.partly is not None and action.name.endswith("Correct")
    for field in fields_of(action.partly)
    if field.name not in CITING and (field.mark(Ref) or plain(field))
]


class Undone(Exception):
    """Ends a transaction of which nothing is to stay."""


@pytest.fixture
def seeded(examples: CleanDatabase) -> Seeded:
    """Return a register with the seeds."""

    async def live() -> Mapping[str, list[UUID]]:
        await load(examples.database, seed_files(), clock=CLOCK)
        return {name: sorted(await live_of(kind)) for name, kind in KINDS.items()}

    examples.clean()
    return Seeded(examples, examples.run(live()))


async def live_of(kind: Kind) -> list[UUID]:
    """Return the records of a kind that are not void."""
    table = store.columns_of(kind.table)
    found: list[Row] = await table.select(table.id).where(table.voided_at.is_null())
    return [row["id"] for row in found]


async def hanging_on(kind: str, record: UUID, levels: int = 2) -> AsyncIterator[tuple[Kind, UUID]]:
    """Yield what names a record, and what names that."""
    for _, pointing, column in (each for each in POINTING if each[0] == kind):
        for row in await store.where(pointing.table, column, record):
            yield pointing, row["id"]
            if levels > 1:
                async for each in hanging_on(pointing.name, row["id"], levels - 1):
                    yield each


async def faults(kind: Kind, record: UUID) -> list[str]:
    """Return the rules that a record breaks as it stands, and the columns that do not show what they should."""
    row = await store.find(kind.table, record)
    assert row is not None
    work, derived = Work("checking", OPERATOR, CLOCK.now(), CLOCK.today()), Row()
    try:
        if kind.rule is not None:
            kind.rule(row, work.problems)
        derived = await kind.settle(work, dict(row)) if kind.settle else {}
        work.problems.refuse()
    except Refused as refusal:
        return [f"{kind.name}.{'.'.join(problem.path)}: {problem.code.value}" for problem in refusal.problems]
    return [f"{kind.name}.{name} is old" for name, value in derived.items() if row.get(name) != value]


@asynccontextmanager
async def undone(database: Database) -> AsyncGenerator[None]:
    """Take back whatever is done inside the block."""
    with suppress(Undone):
        async with database.transaction():
            yield
            raise Undone


async def corrected(database: Database, action: str, kind: str, record: UUID, change: Row) -> list[str]:
    """Correct a record, return the faults of all that hangs on it, and undo it; none where it is refused."""
    found: list[str] = []
    with suppress(Refused):
        async with undone(database):
            before = {each async for each in _named(kind, record)}
            row: Any = await store.find(KINDS[kind].table, record)
            await act(database, action, id=record, version=row["version"], **change)
            after = {(kind, record)} | before | {each async for each in _named(kind, record)}
            for name, each in sorted(after):
                found += await faults(KINDS[name], each)
    return found


async def _named(kind: str, record: UUID) -> AsyncIterator[tuple[str, UUID]]:
    async for each, hanging in hanging_on(kind, record):
        yield each.name, hanging


@given(data=st.data())
def test_no_correction_leaves_a_fault_behind(seeded: Seeded, data: st.DataObject) -> None:
    possible = [each for each in CORRECTED if seeded.live[each[1]] and seeded.values(each[2])]
    action, kind, field = data.draw(st.sampled_from(possible))
    record = data.draw(st.sampled_from(seeded.live[kind]))
    change = {field.name: data.draw(st.sampled_from(seeded.values(field)))}
    assert seeded.register.run(corrected(seeded.register.database, action, kind, record, change)) == []
