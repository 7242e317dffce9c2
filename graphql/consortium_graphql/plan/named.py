"""What a statement only names: records that change rarely, and the counts of whole lists.

Countries, regions and institutions stand in nearly every answer. Their JSON is kept by the process (`known`) and put in
where a statement gives an id, so that the database neither looks them up nor writes them for each row anew. To count a
long list costs more than to read a page of it; a count is kept as long as nothing at all is written.

A selection can be kept where it is a matter of the record and of other such records alone: of what does not change
without a new version of them.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from graphql import GraphQLNamedType

from consortium.db.reference import TABLES, VERSION
from consortium.db.snapshot import SNAPSHOT
from consortium_graphql.plan.definitions import is_record, record_of
from consortium_graphql.plan.dialect import SQL, joined
from consortium_graphql.plan.slots import IDS, Slot, fill
from consortium_graphql.plan.statement import Statement

if TYPE_CHECKING:
    from consortium_graphql.plan.compiler import Compiler
    from consortium_graphql.plan.operation import Group

MARK = f"named-{token_hex(8)}-"
"""What stands before a named record's id. Nobody outside the process knows it, so that no text can pretend to it."""
MOST = 100
COUNTED = str(UUID(int=0))
"""What stands for the id where a count is named."""
DIGITS = len(str(MOST - 1))
"""How many digits a name's number has."""
_IDS = Slot((IDS,))
_READ = re.compile(r'\b(?:from|join)\s+"?(\w+)\b(?!\()', re.IGNORECASE)
_COMMA = re.compile(r"\bfrom\s+\w+(?:\s+\w+)?\s*,", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """What is named: the statement that reads it, as id, JSON and what it hangs on."""

    of: Literal["records", "count"]
    reading: Statement

    def key(self, values: Mapping[str, Any]) -> tuple[Hashable, ...]:
        """Return what tells it from others: the statement, and the values other than the ids that it is read with."""
        used = (self.reading.params[place] for place in self.reading.used)
        found = [fill(param.template, values) for param in used if param.template != _IDS]
        return self.reading.sql, *(repr(each) if each.__class__ is list else each for each in found)


@dataclass(frozen=True, slots=True)
class Naming:
    """A statement that only names some of its answer, in the order of the numbers in their marks.

    It gives its JSON, the version of the records that are named so, and the snapshot of what is counted.
    """

    statement: Statement
    named: tuple[Named, ...] = ()


def place(number: int) -> str:
    """Return the mark of what a statement names under a number."""
    return f"{MARK}{number:0{DIGITS}}:"


def columns(named: tuple[Named, ...], dialect: Literal["sqlite", "postgresql"]) -> SQL:
    """Return what a statement gives beside its JSON."""
    of = {each.of for each in named}
    version, snapshot = VERSION[dialect], SNAPSHOT[dialect]
    return f", {version if 'records' in of else 'null'}, {snapshot if 'count' in of else 'null'}" if of else ""


def records(compiler: Compiler, kind: GraphQLNamedType, group: Group) -> Named | None:
    """Return how records are read by their ids; None where what is selected of them cannot be kept."""
    if not is_record(kind) or not record_of(kind).known:
        return None
    dialect = compiler.dialect
    row, rows = compiler.scope(kind)
    json = dialect.written(dialect.one(compiler.object(row, kind, group), ""))
    wanted = dialect.among(row.id, compiler.params.mark(_IDS, "uuid[]"))
    condition = joined([wanted, *row.visible()])
    text = f"select cast({row.id} as text), {json}, {VERSION[dialect.name]} {rows} {condition}"
    return Named("records", compiler.params.numbered(text)) if _is_lasting(f"{json} {condition}") else None


def count(compiler: Compiler, counted: SQL) -> Named:
    """Return how the rows of a FROM clause are counted."""
    dialect = compiler.dialect
    text = f"select '{COUNTED}', {dialect.written('count(*)')}, {SNAPSHOT[dialect.name]} {counted}"
    return Named("count", compiler.params.numbered(text))


def _is_lasting(text: SQL) -> bool:
    return set(_READ.findall(text)) <= TABLES and not _COMMA.search(text)
