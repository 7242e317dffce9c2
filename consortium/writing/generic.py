"""Create, correct, void and restore, for every kind of records."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from consortium.access import SECRETARIAT, Persona
from consortium.messages import Code
from consortium.writing import store
from consortium.writing.actions import Action, Correction, enter
from consortium.writing.fields import Between, CountryCode, Help, Line, Ref, fields_of
from consortium.writing.kinds import KINDS, Kind, Row, columns, id_of
from consortium.writing.work import Work

MOST_VERSIONS = 2**31 - 1
Version = Annotated[int, Between(1, MOST_VERSIONS), Help("The version that you have seen.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A record, at the version that was seen."""

    id: Annotated[UUID, Help("The record's id.")]
    version: Version


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiding(Target):
    """A record to be taken back as a mistake."""

    reason: Annotated[Line, Help("Why it was a mistake.")]


Run = Callable[[Work, Any], Awaitable[UUID]]


async def create(work: Work, kind: Kind, draft: object, more: Mapping[str, Any] | None = None) -> Row:
    """Write a new record and return its row.

    `draft` has at least the fields of the kind's own draft; `more` are columns that the draft does not have.
    """
    given = {field.name: getattr(draft, field.name) for field in fields_of(kind.draft)}
    values = columns(given, kind.draft) | dict(more or {})
    await work.permit_record(kind, values)
    return await work.add(kind, values)


async def correct(work: Work, kind: Kind, target: Target, given: Mapping[str, Any]) -> Row:
    """Change what is given of a record and return its row. Both the old and the new owners must allow it."""
    row = await work.load(kind, target.id, target.version)
    await work.permit_record(kind, row)
    if not given:
        work.problems.add(Code.NOTHING_TO_CHANGE)
    values = columns(given, kind.draft)
    await work.permit_record(kind, {**row, **values})
    return await work.change(kind, row, values)


async def void(work: Work, kind: Kind, voiding: Voiding) -> Row:
    """Take a record back, with all that is part of it; refused while other records rest on it."""
    row = await work.load(kind, voiding.id, voiding.version)
    await work.permit_record(kind, row)
    used = [(name, await store.count(KINDS[name].table, column, row["id"])) for name, column in kind.used_by]
    if any(number for _, number in used):
        kinds = ", ".join(sorted({name for name, number in used if number}))
        work.problems.add(Code.STILL_USED, "id", count=sum(number for _, number in used), kinds=kinds)
    work.problems.refuse()
    marks = {"voided_at": work.now, "voided_reason": voiding.reason}
    for part, each in await _parts(kind, row["id"]):
        await work.mark(part, each, marks)
    return await work.mark(kind, row, marks)


async def restore(work: Work, kind: Kind, target: Target) -> Row:
    """Bring a void record back, with the parts that were voided with it; refused where a rule forbids it by now."""
    row = await work.load(kind, target.id, target.version, void=True)
    await work.permit_record(kind, row)
    marks: Row = {"voided_at": None, "voided_reason": None}
    parts = await _parts(kind, row["id"], void=True)
    void = [(kind, row), *((part, each) for part, each in parts if each["voided_at"] == row["voided_at"])]
    revived = [(part, await work.mark(part, each, marks)) for part, each in void]
    for part, each in revived:
        await check_again(work, part, each)
    work.problems.refuse()
    return revived[0][1]


async def check_again(work: Work, kind: Kind, row: Row) -> None:
    """Ask everything of a row that others have lived without for a while: what it names may be gone or taken."""
    if kind.rule is not None:
        kind.rule(row, work.problems)
    for field in fields_of(kind.draft):
        ref: Ref | None = field.mark(Ref)
        wanted = ref.kind if ref else "Country" if field.mark(CountryCode) else None
        named = row.get(field.name)
        if wanted is not None and named is not None and not await store.exists(KINDS[wanted].table, named):
            work.problems.add(Code.NOT_FOUND, field.name, kind=wanted, value=named)
    await work.settle(kind, row["id"])


def enter_all(
    kind: Kind,
    noun: str,
    personas: frozenset[Persona] = SECRETARIAT,
    verbs: Iterable[str] = ("create", "correct", "void", "restore"),
) -> None:
    """Enter the general actions of a kind: `nounCreate`, `nounCorrect`, `nounVoid`, `nounRestore`."""

    async def creating(work: Work, draft: object) -> UUID:
        return id_of(await create(work, kind, draft))

    async def correcting(work: Work, correction: Correction) -> UUID:
        return id_of(await correct(work, kind, correction.target, correction.given))

    async def voiding(work: Work, command: Voiding) -> UUID:
        return id_of(await void(work, kind, command))

    async def restoring(work: Work, target: Target) -> UUID:
        return id_of(await restore(work, kind, target))

    called = _spaced(kind.name)
    made: dict[str, tuple[type[Any], Run, str, type[Any] | None]] = {
        "create": (kind.draft, creating, f"Enter a new {called}.", None),
        "correct": (
            Target,
            correcting,
            f"Correct what is recorded of the {called}; only the fields given change.",
            kind.draft,
        ),
        "void": (
            Voiding,
            voiding,
            f"Take the {called} back as a mistake: out of lists, counts and graph, restorable.",
            None,
        ),
        "restore": (Target, restoring, f"Bring the void {called} back.", None),
    }
    for verb in verbs:
        command, run, about, partly = made[verb]
        name = f"{noun}{verb.capitalize()}"
        enter(
            Action(
                name=name, record=kind.name, command=command, run=run, personas=personas, about=about, partly=partly,
                rule=kind.rule if verb == "create" else None,
            )
        )  # fmt: skip


async def _parts(kind: Kind, record: UUID, *, void: bool = False) -> list[tuple[Kind, Row]]:
    found: list[tuple[Kind, Row]] = []
    for name, column in kind.parts:
        for row in await store.where(KINDS[name].table, column, record, void=void):
            found += [(KINDS[name], row), *await _parts(KINDS[name], row["id"], void=void)]
    return found


def _spaced(name: str) -> str:
    return "".join(f" {sign.lower()}" if sign.isupper() else sign for sign in name).strip()
