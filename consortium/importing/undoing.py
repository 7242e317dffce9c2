"""An import taken back: what it made is voided, what it changed is put back, unless somebody has changed it since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from piccolo.table import Table

from consortium.archive.lines import value_reader
from consortium.clock import Clock
from consortium.db import Database, metadata
from consortium.db.locking import Lock
from consortium.errors import Fault, FaultyData
from consortium.importing import store
from consortium.importing.headings import called
from consortium.importing.model import Undone
from consortium.importing.service import ACTION, IMPORTER
from consortium.importing.words import Why
from consortium.journal import store as journal
from consortium.writing import store as records
from consortium.writing.kinds import KINDS, Row
from consortium.writing.work import Work

UNDOING: Final = "importUndo"
_DERIVED: Final = frozenset({"version", "updated_at", "search", "sort_name"})
Progress = Callable[[int, int], None]


async def undo(
    database: Database,
    run: UUID,
    *,
    by: str,
    clock: Clock | None = None,
    keep_changed: bool = False,
    language: str = "en",
    progress: Progress | None = None,
) -> Undone:
    """Take an import back, all of it or nothing, and leave an audit entry for each record.

    Parameters
    ----------
    keep_changed
        Leave what somebody has changed or used since, together with all that it needs, and take back the rest.

    Raises
    ------
    FaultyData
        There is no such import, it was undone before, or, without `keep_changed`, with every record that somebody has
        changed or used since.
    """
    at = clock or Clock()
    async with database.alone(Lock.FILES):
        row = await store.find(run)
        if row is None:
            raise _refusal(run, Why.NO_IMPORT.in_(language))
        if row["undone_at"] is not None:
            raise _refusal(run, Why.UNDONE_ALREADY.in_(language, day=row["undone_at"].date()))
        undoing = _Undoing(row, Work(UNDOING, IMPORTER, at.now(), at.today()), language)
        await undoing.look()
        if undoing.faults and not keep_changed:
            raise FaultyData(*undoing.faults)
        done = await undoing.undo(progress)
        changed = {**row, "undone_at": at.now(), "undone_by": by}
        await store.update(run, {"undone_at": at.now(), "undone_by": by})
        await journal.note(UNDOING, IMPORTER, at.now(), "Import", row, changed)
        shared = database.dialect_name == "postgresql"
        await journal.announce_all(UNDOING, "Exchange", undoing.work.exchanges, at.now(), shared=shared)
    return done


@dataclass(slots=True)
class _Undoing:
    """One undoing on its way: what the import wrote, the last first, and what has become of it."""

    run: Row
    work: Work
    language: str
    faults: list[Fault] = field(default_factory=list[Fault])
    _written: list[Row] = field(default_factory=list[Row])
    _kept: set[UUID] = field(default_factory=set[UUID])
    _last: UUID = field(init=False)

    async def look(self) -> None:
        """Find out what somebody has changed or used since; each goes into `faults`."""
        self._written = await store.records_of(self.run["id"])
        self._last = await store.last_entry(self.run["id"], ACTION)
        whole = {each["record"]: each["whole"] for each in self._written}
        for kind, same in self._by_kind():
            for some in store.pages([each["record"] for each in same]):
                await self._look_at(kind, some, {each["record"]: each for each in same}, whole)
        await self._keep_what_is_needed(whole)

    def _by_kind(self) -> Iterator[tuple[str, list[Row]]]:
        found: defaultdict[str, list[Row]] = defaultdict(list)
        for each in self._written:
            found[each["record_type"]].append(each)
        yield from found.items()

    async def _look_at(self, kind: str, some: Sequence[UUID], known: dict[UUID, Row], whole: dict[UUID, UUID]) -> None:
        table = KINDS[kind].table
        rows = await records.find_all(table, some)
        left = await store.left_by(self.run["id"], self._last, some)
        for record in some:
            if not _same(store.plain(table, rows[record]), left[record][1]):
                self._note(known[record], Why.CHANGED_SINCE)
                self._kept.add(whole[record])
        made = [record for record in some if known[record]["new"]]
        for name, column in (*KINDS[kind].parts, *KINDS[kind].used_by):
            for user, used in await store.naming(KINDS[name].table, column, made):
                if user not in whole:
                    self._note(known[used], Why.USED_SINCE, user=called(name, self.language), by=user)
                    self._kept.add(whole[used])

    def _note(self, written: Row, why: Why, **facts: object) -> None:
        message = why.in_(
            self.language, kind=called(written["record_type"], self.language), record=written["record"],
            line=written["line"], **facts,
        )  # fmt: skip
        self.faults.append(Fault(self.run["file_name"], written["line"], None, message))

    async def _keep_what_is_needed(self, whole: dict[UUID, UUID]) -> None:
        """Keep what the kept records name: whoever names a record was written after it, so one way back is enough."""
        if not self._kept:
            return
        for each in self._written:
            if each["whole"] not in self._kept:
                continue
            row = await records.find(KINDS[each["record_type"]].table, each["record"])
            for value in (row or {}).values():
                if isinstance(value, UUID) and value in whole:
                    self._kept.add(whole[value])

    async def undo(self, progress: Progress | None) -> Undone:
        """Write what was before, the last first."""
        voided = put_back = done = 0
        kept = [each for each in self._written if each["whole"] in self._kept]
        wanted = [each for each in self._written if each["whole"] not in self._kept]
        for kind, same in _runs(wanted):
            for some in store.pages(same):
                before = await store.left_by(self.run["id"], self._last, [each["record"] for each in some])
                rows = await records.find_all(KINDS[kind].table, [each["record"] for each in some])
                for each in some:
                    await self._put_back(kind, rows[each["record"]], before[each["record"]][0], new=each["new"])
                voided += sum(each["new"] for each in some)
                put_back += sum(not each["new"] for each in some)
                done += len(some)
                if progress is not None:
                    progress(done, len(wanted))
        told = (f"{each['record_type']} {each['record']}" for each in kept if each["record"] == each["whole"])
        return Undone(voided=voided, put_back=put_back, kept=tuple(told))

    async def _put_back(self, kind: str, row: Row, before: Any, *, new: bool) -> None:
        if new:
            reason = f"import {self.run['id']} was undone"
            await self.work.mark(KINDS[kind], row, {"voided_at": self.work.now, "voided_reason": reason})
            return
        values = _row(KINDS[kind].table, before)
        del values["version"], values["updated_at"]
        await self.work.mark(KINDS[kind], row, values)


def _runs(written: list[Row]) -> Iterator[tuple[str, list[Row]]]:
    """Yield records of one kind that stand beside each other."""
    same: list[Row] = []
    for each in written:
        if same and same[0]["record_type"] != each["record_type"]:
            yield same[0]["record_type"], same
            same = []
        same.append(each)
    if same:
        yield same[0]["record_type"], same


def _same(now: Row, left: Row) -> bool:
    return all(now[name] == value for name, value in left.items() if name not in _DERIVED and name in now)


def _row(table: type[Table], told: dict[str, Any]) -> Row:
    """Return a row as the audit tells it, with the values that its columns have; JSON as it is."""
    found: Row = {}
    for column in metadata.columns(table):
        if column.database_name in told:
            value = told[column.database_name]
            plain = value is None or column.kind == "json"
            found[column.database_name] = value if plain else value_reader(column.kind)(value)
    return found


def _refusal(run: UUID, message: str) -> FaultyData:
    return FaultyData(Fault(str(run), None, None, message))
