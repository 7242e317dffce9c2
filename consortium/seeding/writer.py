"""One record of a file after the other into the register, by its kind's own rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from uuid import UUID

from consortium.access import Actor, Persona
from consortium.clock import Clock
from consortium.errors import Fault, Problems, Refused
from consortium.journal import store as journal
from consortium.seeding.drafts import Draft
from consortium.seeding.items import Item
from consortium.writing import store
from consortium.writing.kinds import Row
from consortium.writing.work import Work, Written

ACTION = "seed"
SEEDER = Actor(Persona.SECRETARIAT, "seed")
Progress = Callable[[int, int], None]


class Fate(Enum):
    """What became of a record of a file."""

    CREATED = "CREATED"
    CHANGED = "CHANGED"
    UNCHANGED = "UNCHANGED"
    KEPT = "KEPT"


WRITTEN = frozenset({Fate.CREATED, Fate.CHANGED})
_REVIVED: Row = {"voided_at": None, "voided_reason": None}


@dataclass(slots=True, kw_only=True)
class Writer:
    """Writes inside one transaction; `known` are the ids of all records of the file.

    What became of each record stands in `fates`, what its rules said against it in `faults`, and all that was written,
    with the item from which it came, in `written`. `holders` are those whose writing is no person's change: what
    anybody else has changed or voided is kept. `refused` are records that were found faulty before.
    """

    clock: Clock
    known: frozenset[UUID]
    action: str = ACTION
    actor: Actor = SEEDER
    holders: frozenset[str] = frozenset({SEEDER.holder})
    language: str = "en"
    progress: Progress | None = None
    fates: dict[UUID, Fate] = field(default_factory=dict[UUID, Fate])
    faults: list[Fault] = field(default_factory=list[Fault])
    refused: set[UUID] = field(default_factory=set[UUID])
    written: list[tuple[Item, Written]] = field(default_factory=list[tuple[Item, Written]])
    exchanges: dict[UUID, None] = field(default_factory=dict[UUID, None])
    _rows: dict[UUID, Row] = field(default_factory=dict[UUID, Row])
    _touched: set[UUID] = field(default_factory=set[UUID])
    _gone: set[UUID] = field(default_factory=set[UUID])

    def work(self) -> Work:
        """Return what one record's writing has at hand: its problems are its own."""
        return Work(self.action, self.actor, self.clock.now(), self.clock.today())

    async def find(self, items: Iterable[Item]) -> None:
        """Read what the register has of some records, a kind at a time, and which of it people have touched."""
        records: dict[str, list[Item]] = {}
        for item in items:
            records.setdefault(item.shape.kind.name, []).append(item)
        for same in records.values():
            self._rows |= await store.find_all(same[0].shape.kind.table, [item.id for item in same])
        if self._rows:
            self._touched = await journal.touched_by_others(self._rows.keys(), self.holders)

    async def write(self, drafts: list[Draft]) -> None:
        """Write every record, each after those that it needs; one that needs a refused one is passed over."""
        for number, draft in enumerate(drafts, 1):
            if draft.needs & self.refused:
                self._pass_over(draft)
                continue
            try:
                self.fates[draft.item.id] = await self._one(draft)
            except Refused as refusal:
                self.refused.add(draft.item.id)
                self.faults += [draft.item.fault(each.path, each.message(self.language)) for each in refusal.problems]
            if self.progress is not None:
                self.progress(number, len(drafts))
        if not self.faults:
            await self._finish(drafts)

    def _pass_over(self, draft: Draft) -> None:
        """Ask of a record that cannot be written what can be asked without the one that it needs."""
        self.refused.add(draft.item.id)
        problems, rule = Problems(), draft.item.shape.kind.rule
        if rule is not None:
            rule(defaultdict(lambda: None, draft.values), problems)
        self.faults += [draft.item.fault(each.path, each.message(self.language)) for each in problems]

    async def announce(self, *, shared: bool) -> None:
        """Put the exchanges that were written, or of which a part was, into the feed."""
        for exchange in self.exchanges:
            await journal.announce(self.action, "Exchange", exchange, self.clock.now(), shared=shared)

    async def _finish(self, drafts: list[Draft]) -> None:
        touched: set[UUID] = set()
        for draft in drafts:
            item: Item | None = draft.item if self.fates.get(draft.item.id) in WRITTEN else None
            while item is not None:
                touched.add(item.id)
                item = item.parent
        for draft in drafts:
            if draft.item.shape.finish is not None and draft.item.id in touched:
                work = self.work()
                try:
                    await draft.item.shape.finish(work, draft.item.id)
                except Refused as refusal:
                    told = [draft.item.fault(each.path, each.message(self.language)) for each in refusal.problems]
                    self.faults += told
                self._note(draft.item, work)

    async def _one(self, draft: Draft) -> Fate:
        work = self.work()
        fate = await self._written(work, draft)
        self._note(draft.item, work)
        return fate

    def _note(self, item: Item, work: Work) -> None:
        self.written += [(item, each) for each in work.written]
        self.exchanges |= work.exchanges

    async def _written(self, work: Work, draft: Draft) -> Fate:
        kind, record, values = draft.item.shape.kind, draft.item.id, draft.values
        row = self._rows.get(record)
        if row is None:
            if await self._belongs_to_people(draft):
                return Fate.KEPT
            await work.add(kind, values, record)
            return Fate.CREATED
        if record in self._touched and (row["voided_at"] is not None or row.get("erased_at") is not None):
            self._gone.add(record)
            return Fate.KEPT
        if row["voided_at"] is not None:
            values = {**values, **_REVIVED}
        if await self._same(draft, row, values):
            return Fate.UNCHANGED
        if record in self._touched or await self._belongs_to_people(draft):
            return Fate.KEPT
        await work.change(kind, row, values)
        return Fate.CHANGED

    async def _same(self, draft: Draft, row: Row, values: Row) -> bool:
        """Return whether writing would change nothing; some kinds complete what is given, such as country names."""
        if all(row[name] == value for name, value in values.items()):
            return True
        kind, after = draft.item.shape.kind, {**row, **values}
        if kind.settle is not None:
            after |= await kind.settle(self.work(), after)
        return all(row[name] == after[name] for name in values)

    async def _belongs_to_people(self, draft: Draft) -> bool:
        """Return whether a person has voided what the record is part of, or continued its ledger."""
        item = draft.item
        if item.parent is not None and item.parent.id in self._gone:
            return True
        if not item.is_line or item.parent is None or item.shape.parent is None:
            return False
        lines = await store.where(item.shape.kind.table, item.shape.parent, item.parent.id)
        return any(line["id"] not in self.known for line in lines)
