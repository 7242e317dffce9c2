"""Steps of a lifecycle, each leaving a line in a ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import UNKNOWN_DAY, PartialDate
from consortium.db import rows
from consortium.ledger import Entry, Lifecycle
from consortium.messages import Code
from consortium.writing import store
from consortium.writing.fields import Help, Line, Ref, fields_of
from consortium.writing.generic import Target
from consortium.writing.kinds import Kind, Row, columns
from consortium.writing.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Target):
    """A step in the life of a record, and the document on which it rests."""

    source: Annotated[UUID, Ref("Source")] | None = None
    locator: Line | None = None
    since: (
        Annotated[PartialDate, Help("The day from which it holds, EDTF; leave it out where it is unknown.")] | None
    ) = None
    reason: Annotated[Line, Help("Why.")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The ledger of a kind of records: where its lines are, and which steps there are.

    Each is entered in `LEDGERS` under the kind of its lines.
    """

    lines: Kind
    column: str
    life: Lifecycle[Any, Any]
    states: type[Enum]

    def __post_init__(self) -> None:
        LEDGERS[self.lines.name] = self


LEDGERS: dict[str, Ledger] = {}


async def entries(ledger: Ledger, record: UUID) -> list[Entry[Any]]:
    """Return the lines of a record's ledger, in their order."""
    lines = await store.where(ledger.lines.table, ledger.column, record)
    found = [Entry(row["day"], row["place"], ledger.states(row["state"])) for row in lines]
    return sorted(found, key=lambda entry: (entry.day, entry.place))


async def first_line(ledger: Ledger, record: UUID) -> Row | None:
    """Return the first line of a record's ledger, or None where it has not begun."""
    lines = await store.where(ledger.lines.table, ledger.column, record)
    return min(lines, key=lambda line: (line["day"], line["place"]), default=None)


async def next_line(
    work: Work,
    ledger: Ledger,
    record: UUID,
    action: Enum,
    since: PartialDate | None,
    *,
    paths: Mapping[str, str] = MappingProxyType({}),
) -> Row:
    """Return where the next line of a record's ledger would stand: its place, its day and the state to which it leads.

    Notes why not, where the lifecycle does not allow the action now, or where the day is before the last line. `paths`
    are the fields of the input in which the action and the day stand, where they are called otherwise there.
    """
    past = await entries(ledger, record)
    last = past[-1] if past else None
    state = ledger.life.after(last.state if last else None, action)
    if state is None:
        at = (paths["action"],) if "action" in paths else ()
        work.problems.add(Code.NOT_ALLOWED_NOW, *at, **ledger.life.refusal(last.state if last else None, action))
    day = first_day(since)
    if last is not None and day < last.day:
        if since is not None:
            work.problems.add(Code.BEFORE_LAST_ENTRY, paths.get("since", "since"), day=since.edtf, last=last.day)
        day = last.day
    place = max((entry.place for entry in past), default=0) + 1
    return {ledger.column: record, "place": place, "day": day, "action": action.value, "state": state and state.value}


async def take(
    work: Work, ledger: Ledger, record: UUID, action: Enum, step: Mapping[str, Any], line: UUID | None = None
) -> Row:
    """Write the next line of a record's ledger and return it.

    `step` holds what the line says of itself, by its columns: `since` (a `PartialDate` or None), `reason`, `source`,
    `locator` and so on, and perhaps what is no matter of the line; `line` is the new line's id where it is known.
    Refused where `next_line` notes why not.
    """
    place = await next_line(work, ledger, record, action, step.get("since"))
    work.problems.refuse()
    known = rows.shape(ledger.lines.table).names
    said = {name: value for name, value in columns(step).items() if name in known}
    return await work.add(ledger.lines, {**said, **place}, line)


async def step(work: Work, kind: Kind, ledger: Ledger, command: Step, action: Enum) -> Row:
    """Take one step in the life of a record that exists, and return the record's row."""
    row = await work.load(kind, command.id, command.version)
    await work.permit_record(kind, row)
    await take(work, ledger, row["id"], action, facts(command))
    return await work.touch(kind, row)


def facts(command: Step) -> dict[str, Any]:
    """Return what a step says of itself."""
    target = {field.name for field in fields_of(Target)}
    return {field.name: getattr(command, field.name) for field in fields_of(type(command)) if field.name not in target}


def first_day(since: PartialDate | None) -> date:
    """Return the first day a state may hold; `date.min` where it is unknown."""
    return (since.earliest if since else None) or UNKNOWN_DAY
