"""One record of the seeds after the other into the register, by its kind's own rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from uuid import UUID

from consortium.access import Actor, Persona
from consortium.clock import Clock
from consortium.errors import Fault, Refused
from consortium.journal import store as journal
from consortium.seeding.drafts import Draft
from consortium.seeding.items import Item
from consortium.writing import store
from consortium.writing.kinds import Row
from consortium.writing.work import Work

ACTION = "seed"
SEEDER = Actor(Persona.SECRETARIAT, "seed")
Progress = Callable[[int, int], None]


class Fate(Enum):
    """What became of a record of the seeds."""

    CREATED = "CREATED"
    CHANGED = "CHANGED"
    UNCHANGED = "UNCHANGED"
    KEPT = "KEPT"


WRITTEN = frozenset({Fate.CREATED, Fate.CHANGED})


@dataclass(slots=True, kw_only=True)
class Writer:
    """Writes inside one transaction; `known` are the ids of all seeds.

    What became of each record stands in `fates`, what its rules said against it in `faults`.
    """

    clock: Clock
    shared: bool
    known: frozenset[UUID]
    progress: Progress | None = None
    fates: dict[UUID, Fate] = field(default_factory=dict[UUID, Fate])
    faults: list[Fault] = field(default_factory=list[Fault])
    _rows: dict[UUID, Row] = field(default_factory=dict[UUID, Row])
    _gone: set[UUID] = field(default_factory=set[UUID])

    def work(self) -> Work:
        """Return what one record's writing has at hand: its problems are its own."""
        return Work(ACTION, SEEDER, self.clock.now(), self.clock.today())

    async def write(self, drafts: list[Draft]) -> None:
        """Write every record, each after those that it needs; one that needs a refused one is passed over."""
        refused: set[UUID] = set()
        await self._find(drafts)
        for number, draft in enumerate(drafts, 1):
            if draft.needs & refused:
                refused.add(draft.item.id)
                continue
            try:
                self.fates[draft.item.id] = await self._one(draft)
            except Refused as refusal:
                refused.add(draft.item.id)
                self.faults += [draft.item.fault(each.path, each.message()) for each in refusal.problems]
            if self.progress is not None:
                self.progress(number, len(drafts))
        if not self.faults:
            await self._finish(drafts)

    async def _find(self, drafts: list[Draft]) -> None:
        """Read what the register has of the seeds, a kind at a time."""
        records: dict[str, list[Draft]] = {}
        for draft in drafts:
            records.setdefault(draft.item.shape.kind.name, []).append(draft)
        for same in records.values():
            table = same[0].item.shape.kind.table
            self._rows |= await store.find_all(table, [draft.item.id for draft in same])

    async def _finish(self, drafts: list[Draft]) -> None:
        touched: set[UUID] = set()
        for draft in drafts:
            item: Item | None = draft.item if self.fates[draft.item.id] in WRITTEN else None
            while item is not None:
                touched.add(item.id)
                item = item.parent
        for draft in drafts:
            if draft.item.shape.finish is not None and draft.item.id in touched:
                try:
                    await draft.item.shape.finish(self.work(), draft.item.id)
                except Refused as refusal:
                    self.faults += [draft.item.fault(each.path, each.message()) for each in refusal.problems]

    async def _one(self, draft: Draft) -> Fate:
        fate = await self._written(draft)
        if draft.item.shape.kind.name == "Exchange" and fate in WRITTEN:
            await journal.announce(ACTION, "Exchange", draft.item.id, self.clock.now(), shared=self.shared)
        return fate

    async def _written(self, draft: Draft) -> Fate:
        kind, record = draft.item.shape.kind, draft.item.id
        row = self._rows.get(record)
        if row is not None and (row["voided_at"] is not None or row.get("erased_at") is not None):
            self._gone.add(record)
            return Fate.KEPT
        if row is not None and await self._same(draft, row):
            return Fate.UNCHANGED
        if await self._belongs_to_people(draft, row):
            return Fate.KEPT
        if row is None:
            await self.work().add(kind, draft.values, record)
            return Fate.CREATED
        await self.work().change(kind, row, draft.values)
        return Fate.CHANGED

    async def _same(self, draft: Draft, row: Row) -> bool:
        """Return whether writing would change nothing; some kinds complete what is given, such as country names."""
        if all(row[name] == value for name, value in draft.values.items()):
            return True
        kind, after = draft.item.shape.kind, {**row, **draft.values}
        if kind.settle is not None:
            after |= await kind.settle(self.work(), after)
        return all(row[name] == after[name] for name in draft.values)

    async def _belongs_to_people(self, draft: Draft, row: Row | None) -> bool:
        """Return whether a person has changed the record, voided what it is part of, or continued its ledger."""
        item = draft.item
        if item.parent is not None and item.parent.id in self._gone:
            return True
        if row is not None and await journal.touched_by_others(item.id, SEEDER.holder):
            return True
        if not item.is_line or item.parent is None or item.shape.parent is None:
            return False
        lines = await store.where(item.shape.kind.table, item.shape.parent, item.parent.id)
        return any(line["id"] not in self.known for line in lines)
