"""An import: every row of a file by the rules that hold for anybody's input, all of them or none, in one transaction.

Rows are read in chunks. For each, what the register has of them and what they name is read in a few statements; then
every record is checked and waits, and the whole chunk is written at once. What is known of a chunk is then forgotten,
so that a large file takes no more memory than a small one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final
from uuid import UUID

from consortium.access import Actor, Persona
from consortium.clock import Clock
from consortium.db import Database
from consortium.db.locking import Lock
from consortium.db.transaction import Transaction
from consortium.errors import Fault, FaultyData
from consortium.ids import new_id
from consortium.importing import references, store
from consortium.importing.grouping import Gathering, SheetRecord, assemble
from consortium.importing.headings import shape_of
from consortium.importing.likely import Arrivals
from consortium.importing.mapping import Column, Plan, plan
from consortium.importing.model import Imported, Tally, Wishes
from consortium.importing.references import Named, SheetLookup, identify_in
from consortium.importing.sheets import Reading, Row, Sheet, digest_of, open_sheet
from consortium.importing.words import Why
from consortium.journal import store as journal
from consortium.seeding.drafts import read_all
from consortium.seeding.items import Item, catalogue
from consortium.seeding.load import ordered
from consortium.seeding.writer import SEEDER, Fate, Writer
from consortium.writing.fields import Ref

ACTION: Final = "importRun"
IMPORTER: Final = Actor(Persona.SECRETARIAT, "import")
Progress = Callable[[int, int], None]

_ROWS_AT_ONCE: Final = 1_000
_MOST_NAMES: Final = 50_000


async def run(
    database: Database,
    kind: str,
    path: Path,
    *,
    wishes: Wishes | None = None,
    reading: Reading | None = None,
    clock: Clock | None = None,
    progress: Progress | None = None,
) -> Imported:
    """Import a file; the same file twice is the same as once.

    Parameters
    ----------
    kind
        What the file holds, as the seeds' files are called: institutions, persons, exchanges …
    progress
        Told after each chunk how many rows are done, and how many there are.

    Raises
    ------
    FaultyData
        With every fault, its row and its heading; nothing is written then.
    """
    wishes = wishes or Wishes()
    sheet = open_sheet(path, reading or Reading(language=wishes.language))
    first = next(sheet.rows(), None)
    if first is None:
        raise FaultyData(Fault(path.name, None, None, Why.NO_HEADINGS.in_(wishes.language)))
    headings = [heading.strip() for heading in first[1]]
    planned = plan(shape_of(kind), path.name, first[0], headings, wishes.mapping, wishes.language)
    at = clock or Clock()
    async with database.alone(Lock.FILES) as transaction:
        going = _Import(transaction, path.name, sheet, planned, wishes, replace(at, fixed=at.now()), progress)
        done = await going.run(digest_of(path), shared=database.dialect_name == "postgresql")
        if wishes.dry_run or not done.tally.created + done.tally.changed:
            await transaction.rollback()
            done = replace(done, id=None)
    return done


@dataclass(slots=True)
class _Outline:
    """What one look at a file tells: its keys, its rows, and which of them cannot be records."""

    keys: dict[str, int]
    rows: int
    faults: list[Fault]


@dataclass(slots=True)
class _Import:
    """One import on its way."""

    transaction: Transaction
    file: str
    sheet: Sheet
    plan: Plan
    wishes: Wishes
    clock: Clock
    progress: Progress | None
    id: UUID = field(default_factory=new_id)
    faults: list[Fault] = field(default_factory=list[Fault])
    fates: Counter[Fate] = field(default_factory=Counter[Fate])
    kept: list[str] = field(default_factory=list[str])
    arrivals: Arrivals = field(init=False)
    _refused: set[UUID] = field(default_factory=set[UUID])
    _exchanges: dict[UUID, None] = field(default_factory=dict[UUID, None])
    _names: dict[Named, UUID] = field(default_factory=dict[Named, UUID])
    _done: int = 0

    def __post_init__(self) -> None:
        self.arrivals = Arrivals(self.id, self.file, self.plan, self.wishes.language)

    async def run(self, digest: str, *, shared: bool) -> Imported:
        """Take every row in; raise `FaultyData` where one is faulty."""
        await self._refuse_unknown_source()
        outline = self._outlined()
        self.faults += outline.faults
        begun: dict[str, object] = {
            "id": self.id,
            "at": self.clock.now(),
            "holder": self.wishes.by,
            "file_name": self.file,
            "sha256": digest,
        }
        begun |= {"kind": self.plan.shape.field, "scheme": self.wishes.scheme}
        await store.begin(begun | dict.fromkeys(("created", "changed", "unchanged", "kept"), 0))
        for chunk in self._chunks(outline):
            await self._take(chunk, outline)
        likely = await self.arrivals.likely() if self.wishes.refuse_duplicates or not self.faults else []
        if self.wishes.refuse_duplicates:
            self.faults += likely
        if self.faults:
            raise FaultyData(*sorted(_once(self.faults), key=_place))
        return replace(await self._end(begun, shared=shared), likely=tuple(likely))

    async def _end(self, begun: dict[str, object], *, shared: bool) -> Imported:
        tally = Tally(**{fate.value.lower(): self.fates[fate] for fate in Fate})
        counts = {"created": tally.created, "changed": tally.changed}
        counts |= {"unchanged": tally.unchanged, "kept": tally.kept}
        await store.update(self.id, counts)
        await journal.note(ACTION, IMPORTER, self.clock.now(), "Import", None, {**begun, **counts})
        await journal.announce_all(ACTION, "Exchange", self._exchanges, self.clock.now(), shared=shared)
        guessed = (*self.sheet.guessed, *self.plan.guessed)
        return Imported(id=self.id, tally=tally, kept=tuple(self.kept), guessed=guessed)

    async def _refuse_unknown_source(self) -> None:
        key = self.wishes.source
        if key is not None and ("Source", key) not in await references.find(
            [("Source", key)], identify_in(self.wishes.scheme)
        ):
            raise FaultyData(Fault(self.file, None, None, Why.NO_SOURCE.in_(self.wishes.language, key=key)))

    def _outlined(self) -> _Outline:
        gathering = Gathering(self.file, self.plan, self.wishes.language)
        keys: dict[str, int] = {}
        rows = 0
        for key, group in gathering.groups(self._rows()):
            keys[key] = group[0][0]
            rows += len(group)
        return _Outline(keys, rows, gathering.faults)

    def _rows(self) -> Iterator[Row]:
        rows = self.sheet.rows()
        next(rows)  # the headings
        return rows

    def _chunks(self, outline: _Outline) -> Iterator[list[SheetRecord]]:
        """Yield the records in chunks; those that name a later row of their own kind come last, in one."""
        later: list[SheetRecord] = []
        chunk: list[SheetRecord] = []
        size, seen = 0, set[str]()
        to_own = [column for column in self.plan.columns if self._names_own(column)]
        for key, group in Gathering(self.file, self.plan, self.wishes.language).groups(self._rows()):
            record = assemble(self.file, self.plan, key, group, self.wishes.language)
            if self.wishes.source is not None:
                record.values.setdefault("source", self.wishes.source)
            named = {cells[column.index].strip() for _, cells in group for column in to_own}
            if any(name in outline.keys and name not in seen for name in named):
                later.append(record)
                continue
            seen.add(key)
            chunk.append(record)
            size += len(group)
            if size >= _ROWS_AT_ONCE:
                yield chunk
                chunk, size = [], 0
        yield from (each for each in (chunk, later) if each)

    def _names_own(self, column: Column) -> bool:
        ref = column.field.mark(Ref) if column.field else None
        return isinstance(ref, Ref) and ref.kind == self.plan.shape.kind.name

    async def _take(self, records: list[SheetRecord], outline: _Outline) -> None:
        shape, identify = self.plan.shape, identify_in(self.wishes.scheme)
        found = catalogue({shape.field: records}, [shape], identify)
        writer = self._writer(found.items)
        await writer.find(found.items)
        await self._find_names(found.items)
        lookup = SheetLookup(
            found.items, writer.work(), identify, found=self._names, pending=self._refused,
            own=lambda kind, name: kind == shape.kind.name and name in outline.keys,
        )  # fmt: skip
        drafts, faults = await read_all(found.items, lookup, self.wishes.language)
        drafts = ordered(drafts, faults, self.wishes.language)
        faulty = {id(record) for record in records if record.faults or record.blamed}
        self._refused |= {item.id for item in found.items if id(item.seed) in faulty}
        self.faults += [fault for record in records for fault in record.faults]
        self.faults += [*found.faults, *faults]
        await writer.write([draft for draft in drafts if draft.item.id not in self._refused])
        self.faults += writer.faults
        self._note(writer, found.items)
        await self.transaction.release()
        self._done += sum(len(record.rows) for record in records)
        if self.progress is not None:
            self.progress(self._done, outline.rows)

    def _writer(self, items: list[Item]) -> Writer:
        return Writer(
            clock=self.clock,
            known=frozenset(item.id for item in items),
            action=ACTION,
            actor=IMPORTER,
            holders=frozenset({IMPORTER.holder, SEEDER.holder}),
            language=self.wishes.language,
            refused=self._refused,
        )

    async def _find_names(self, items: list[Item]) -> None:
        if len(self._names) > _MOST_NAMES:
            self._names.clear()
        wanted = references.named_by(items) - self._names.keys()
        self._names |= await references.find(wanted, identify_in(self.wishes.scheme))

    def _note(self, writer: Writer, items: list[Item]) -> None:
        self.fates.update(writer.fates.values())
        self._exchanges |= writer.exchanges
        self.kept += [f"{item.shape.kind.name} {item.key}" for item in items if writer.fates.get(item.id) is Fate.KEPT]
        for item, written in writer.written:
            record = item.seed
            line = record.line_of(item.path) if isinstance(record, SheetRecord) else 0
            self.arrivals.note(written, line)
            store.note(self.id, line, written.kind, written.record, _whole(item), new=written.new)


def _whole(item: Item) -> UUID:
    return item.id if item.parent is None else _whole(item.parent)


def _once(faults: list[Fault]) -> Iterator[Fault]:
    """Yield the faults, of each cell the first: what cannot be read is not missing as well."""
    told: set[tuple[int | None, str]] = set()
    for fault in faults:
        place = (fault.line, fault.column or "")
        if not fault.column or place not in told:
            yield fault
        told.add(place)


def _place(fault: Fault) -> tuple[int, str]:
    return fault.line or 0, fault.column or ""
