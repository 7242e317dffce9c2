"""What one transaction has made and not written yet, and what it need not read again.

New rows wait: they are written in one go before the next statement of the transaction, whichever it is, or before its
commit. So whoever reads finds them written, and who reads nothing in between writes all of them at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from piccolo.table import Table

from consortium.db import metadata
from consortium.db.engine import RegisterEngine
from consortium.db.rows import Row, shape, whole
from consortium.db.session import Session
from consortium.errors import DatabaseError, TransactionMisuse

Key = tuple[type[Table], UUID]


class Memory:
    """The rows of one transaction. Those that it made are known whole; those that it read, until it waits for others.

    A row that was made here is named only by rows that were made here: nobody else knows it yet.
    """

    def __init__(self, engine: RegisterEngine) -> None:
        self._engine = engine
        self._waiting: dict[Key, Row] = {}
        self._made: dict[Key, Row] = {}
        self._naming: defaultdict[tuple[type[Table], str, UUID], dict[UUID, Row]] = defaultdict(dict)
        self._ids: set[UUID] = set()
        self._read: dict[Key, Row] = {}

    def write(self, table: type[Table], values: Row) -> None:
        """Have a new row written that nobody will ask for in this transaction."""
        self._waiting[table, values["id"]] = whole(table, values)

    def make(self, table: type[Table], values: Row) -> None:
        """Have a new row written, and know it from now on."""
        self.write(table, values)
        key = table, values["id"]
        self._made[key] = self._waiting[key]
        self._ids.add(values["id"])
        self._index(table, self._made[key], values)

    def expect(self, record: UUID) -> None:
        """Know that nothing names a row but what is made here: it is itself about to be made."""
        self._ids.add(record)

    def change(self, table: type[Table], record: UUID, values: Row) -> bool:
        """Change what is known of a row, and return whether that is all: it was still waiting to be written."""
        key = table, record
        row = self._made.get(key) or self._read.get(key)
        if row is not None:
            row |= values
        if key in self._made:
            self._index(table, self._made[key], values)
        else:
            self._ids.difference_update(value for value in values.values() if isinstance(value, UUID))
        return key in self._waiting

    def find(self, table: type[Table], record: UUID) -> Row | None:
        """Return a row, void or not, or None where it is not known here."""
        row = self._made.get((table, record)) or self._read.get((table, record))
        return None if row is None else dict(row)

    def naming(self, table: type[Table], column: str, value: object) -> list[Row] | None:
        """Return every row that names a record made here in a column; None where others may name it too."""
        if not isinstance(value, UUID) or value not in self._ids:
            return None
        found = self._naming.get((table, column, value), {})
        return [dict(row) for row in found.values() if row[column] == value]

    def keep(self, table: type[Table], rows: Iterable[Row]) -> None:
        """Keep rows that were read."""
        self._read.update({(table, row["id"]): dict(row) for row in rows})

    def doubt(self) -> None:
        """Forget what was read, for others may have changed it while this transaction waited for a lock."""
        self._read.clear()

    async def flush(self, session: Session) -> None:
        """Write what waits."""
        if self._waiting:
            waiting, self._waiting = self._waiting, {}
            rows: defaultdict[type[Table], list[Row]] = defaultdict(list)
            for (table, _), row in waiting.items():
                rows[table].append(row)
            await self._engine.insert(session, rows)

    def forget(self) -> None:
        """Forget everything: a part of the transaction is undone."""
        for known in (self._waiting, self._made, self._naming, self._ids, self._read):
            known.clear()

    def _index(self, table: type[Table], row: Row, values: Row) -> None:
        for column in shape(table).references:
            if values.get(column) is not None:
                self._naming[table, column, values[column]][row["id"]] = row


def engine_of(table: type[Table]) -> RegisterEngine:
    """Return the engine on which the table's queries run; raises `DatabaseError` where no database is open."""
    engine = metadata.bound(table)
    if engine is None:
        raise DatabaseError("the tables belong to no database: open one first")
    return engine


def memory_of(table: type[Table]) -> Memory | None:
    """Return what is known in the running transaction on the table's database; None outside of any."""
    engine = engine_of(table)
    transaction = engine.current_transaction.get()
    if transaction is None or transaction.over:
        return None
    root = transaction.root
    if not isinstance(root.waiting, Memory):
        root.waiting = Memory(engine)
    return root.waiting


def memory_to_write(table: type[Table]) -> Memory:
    """Return the memory of this task's transaction, which will write what it is given.

    Raises `TransactionMisuse` outside of any, and in a task that was started inside another's.
    """
    memory = memory_of(table) if engine_of(table).transaction_here() is not None else None
    if memory is None:
        raise TransactionMisuse("records are written inside a transaction: begin one")
    return memory
