"""One action in one transaction: what it reads, what it writes, and what it leaves in the audit."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from piccolo.table import Table

from consortium.access import Actor, Persona
from consortium.errors import NotPermitted, Problem, Problems, Refused
from consortium.ids import new_id
from consortium.journal import store as journal
from consortium.messages import Code
from consortium.writing import store
from consortium.writing.binding import hold_together
from consortium.writing.kinds import KINDS, Kind, Row
from consortium.writing.reading import Mentioned

_SHOWN = ("sort_name", "unit")


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """A row that was written: as it was before, None for a new one, and after."""

    table: type[Table]
    before: Row | None
    after: Row


@dataclass(frozen=True, slots=True)
class Written:
    """A record that an action has written, and whether it was new."""

    kind: str
    record: UUID
    new: bool


class Work:
    """What an action has at hand. It lives inside one transaction and is never shared between tasks.

    `written` are the records that it has written; `watched` is None unless the action wants to know how: then every
    row that is written is put there.
    """

    def __init__(self, action: str, actor: Actor, now: datetime, today: date) -> None:
        self.action, self.actor, self.now, self.today = action, actor, now, today
        self.problems = Problems()
        self.permitted = actor.persona is Persona.SECRETARIAT
        self.exchanges: dict[UUID, None] = {}
        self.watched: list[WrittenRow] | None = None
        self.written: list[Written] = []
        self._there: set[tuple[str, UUID]] = set()
        self._countries: dict[str, UUID] = {}

    async def ask(self, mentioned: Mentioned) -> None:
        """Find out which records and countries there are of those that an input names: a statement for each kind."""
        for name, records in mentioned.records.items():
            found = await store.look_up(KINDS[name].table, records)
            for record, row in found.items():
                if row["voided_at"] is None and await self.sees(KINDS[name], row):
                    self._there.add((name, record))
        self._countries |= await store.countries(mentioned.countries - self._countries.keys())

    def exists(self, kind: str, record: UUID) -> bool:
        """Return whether there is such a record that is not void, of those that were asked for."""
        return (kind, record) in self._there

    def country(self, code: str) -> UUID | None:
        """Return the country of an ISO 3166-1 code, of those that were asked for, or None."""
        return self._countries.get(code)

    async def sees(self, kind: Kind, row: Row) -> bool:
        """Return whether the actor may know of a record; where not, it is answered as if there were none."""
        return self.actor.persona is Persona.SECRETARIAT or kind.visible is None or await kind.visible(self, row)

    def permit(self, owners: Iterable[UUID | None]) -> None:
        """Raise `NotPermitted` unless the actor may write what belongs to these institutions."""
        self.permitted = True
        if self.actor.persona is Persona.SECRETARIAT:
            return
        if self.actor.institution is None or self.actor.institution not in set(owners):
            raise NotPermitted("your token stands for another institution; ask the secretariat")

    async def permit_record(self, kind: Kind, row: Row) -> None:
        """Raise `NotPermitted` unless the actor may write this record."""
        self.permit(await kind.owners(self, row) if kind.owners else ())

    @contextmanager
    def part(self, *path: str) -> Generator[None]:
        """Have one of several steps be refused by itself: its reasons are noted under this place, the others go on.

        What it wrote before it was refused goes with the whole: whoever takes the steps calls `problems.refuse` at
        their end.
        """
        whole, self.problems = self.problems, Problems()
        try:
            yield
            self.problems.refuse()
        except Refused as refusal:
            for problem in refusal.problems:
                whole.add(problem.code, *path, *problem.path, **problem.facts)
        finally:
            self.problems = whole

    async def load(self, kind: Kind, record: UUID, version: int | None = None, *, void: bool = False) -> Row:
        """Return a record, locked until the end of the action.

        Raises `Refused` where there is none, where it stands at another version than the one seen, or where it is void
        (with `void`: where it is not).
        """
        row = await store.find(kind.table, record, locked=True)
        if row is None or not await self.sees(kind, row):
            raise Refused(Problem(Code.NOT_FOUND, ("id",), {"kind": kind.name, "value": record}))
        if (row["voided_at"] is not None) is not void:
            raise Refused(Problem(Code.NOT_VOIDED if void else Code.VOIDED, ("id",)))
        if version is not None and row["version"] != version:
            raise Refused(Problem(Code.STALE_VERSION, ("version",), {"now": row["version"], "seen": version}))
        return row

    async def add(self, kind: Kind, values: Row, record: UUID | None = None) -> Row:
        """Write a new record after its rules, and return its row.

        Raises `Refused` with every reason that was collected so far.
        """
        row = {"id": record or new_id(), **store.stamp(self.now), **values}
        store.expect(kind.table, row["id"])
        return await self._write(kind, None, row)

    async def change(self, kind: Kind, row: Row, values: Mapping[str, Any]) -> Row:
        """Change columns of a record after its rules, and return the new row; the same values change nothing."""
        if all(row.get(name) == value for name, value in values.items()):
            self.problems.refuse()
            return row
        changed = {**row, **values, "version": row["version"] + 1, "updated_at": self.now}
        after = await self._write(kind, row, changed)
        await hold_together(self, kind, row, after)
        return after

    async def touch(self, kind: Kind, row: Row) -> Row:
        """Raise a record's version, because something that is part of it has changed."""
        return await self.mark(kind, row, {})

    async def mark(self, kind: Kind, row: Row, values: Mapping[str, Any]) -> Row:
        """Change columns that no rule is about, such as whether the record is void."""
        after = {**row, **values, "version": row["version"] + 1, "updated_at": self.now}
        await self._keep(kind, row, after)
        return after

    async def settle(self, kind: Kind, record: UUID) -> None:
        """Work out the derived columns of a record anew, because something that hangs on it has changed."""
        row = await store.find(kind.table, record)
        if row is not None and kind.settle is not None:
            values = await kind.settle(self, row)
            changed = {name: value for name, value in values.items() if row.get(name) != value}
            if changed:
                await store.update(kind.table, record, changed)
                if kind.follow is not None:
                    await kind.follow(self, {**row, **changed})
                await self._show(kind, row, {**row, **changed})

    async def _write(self, kind: Kind, before: Row | None, row: Row) -> Row:
        if kind.rule is not None:
            kind.rule(row, self.problems)
        if kind.settle is not None:
            row |= await kind.settle(self, row)
        self.problems.refuse()
        await self._keep(kind, before, row)
        return row

    async def _keep(self, kind: Kind, before: Row | None, row: Row) -> None:
        if self.watched is not None:
            self.watched.append(WrittenRow(kind.table, before, row))
        if before is None:
            await store.insert(kind.table, row)
        else:
            changed = {name: value for name, value in row.items() if name != "id" and before.get(name) != value}
            await store.update(kind.table, row["id"], changed)
        await journal.note(self.action, self.actor, self.now, kind.name, before, row)
        if kind.follow is not None:
            await kind.follow(self, row)
        self.written.append(Written(kind.name, row["id"], before is None))
        exchange = row["id"] if kind.name == "Exchange" else row.get("exchange")
        if exchange is not None:
            self.exchanges[exchange] = None
        if kind.parent is not None:
            parent, column = kind.parent
            await self.settle(KINDS[parent], row[column])
        if before is not None:
            await self._show(kind, before, row)

    async def _show(self, kind: Kind, before: Row, row: Row) -> None:
        if all(before.get(column) == row.get(column) for column in _SHOWN):
            return
        for name, column in kind.shown_in:
            for each in await store.where(KINDS[name].table, column, row["id"]):
                await self.settle(KINDS[name], each["id"])
