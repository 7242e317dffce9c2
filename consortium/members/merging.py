"""Two records of one institution become one: whatever named the other then names the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, Any
from uuid import UUID

from piccolo.table import Table

from consortium.errors import Refused
from consortium.members import joining, unmerging
from consortium.members.model import BODIES_WITH_MEMBERS, AliasKind, InstitutionKind
from consortium.members.store import ALIAS, INSTITUTION, INSTITUTION_LEDGER, mentions, naming, unordered
from consortium.messages import Code
from consortium.places.store import refuse_country
from consortium.text import UNDETERMINED
from consortium.writing import store
from consortium.writing.fields import Help, Line
from consortium.writing.generic import Target, Version, Voiding, void
from consortium.writing.kinds import KINDS, Kind, Row, id_of
from consortium.writing.work import Work

_PARTS = {"InstitutionEntry"}
_MAY_NAME_BOTH = {"Document"}  # whose it is, and of whom it speaks
_OWN = ("kind", "names", "parent")
_PATHS = {"id": "other", "version": "other_version"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging(Target):
    """Two records of one institution: the one that stays, and the other that becomes part of it."""

    other: Annotated[UUID, Help("The record that becomes part of the first, and is voided.")]
    other_version: Version
    reason: Annotated[Line, Help("How it is known that both are one institution.")]
    names_as: Annotated[AliasKind, Help("As what the other's names are kept.")] = AliasKind.SPELLING


@dataclass(frozen=True, slots=True)
class _Merge:
    """A merging under way: the record that stays, and the other."""

    work: Work
    kept: Row
    other: Row

    def ids(self) -> tuple[UUID, UUID]:
        """Return the ids of the two."""
        return id_of(self.kept), id_of(self.other)


async def merge(work: Work, command: Merging) -> UUID:
    """Move to the first institution all that names the other, and void the other.

    Refused, with every reason, where the two cannot be one: see `_check`.
    """
    if command.id == command.other:
        work.problems.add(Code.ITSELF, "other")
        work.problems.refuse()
    for each in sorted((command.id, command.other)):  # one order for all, so that no two merges wait for each other
        await store.find(INSTITUTION.table, each, locked=True)
    kept = await work.load(INSTITUTION, command.id, command.version)
    merging = _Merge(work, kept, await _other(work, command))
    await _check(merging)
    work.problems.refuse()
    work.watched = []
    try:
        await _unite_all(merging, command)
    except Refused as refusal:  # a rule names the column of the record that it is about, which is no field of the input
        raise Refused(*(replace(problem, path=("other",)) for problem in refusal.problems)) from refusal
    written, work.watched = work.watched, None
    await unmerging.keep(work, command.id, command.other, command.reason, written)
    return command.id


async def _unite_all(merging: _Merge, command: Merging) -> None:
    work = merging.work
    for kind, column in _kinds():
        await _move(merging, kind, column)
    await _move_pairs_and_tokens(merging)
    if await joining.can_join(INSTITUTION_LEDGER, *merging.ids()):
        await joining.join(work, INSTITUTION_LEDGER, *merging.ids())
    await _keep_names(merging, command.names_as)
    row = await work.load(INSTITUTION, command.id)
    changed = await work.change(INSTITUTION, row, _completed(merging))
    if changed is row:
        await work.touch(INSTITUTION, row)
    await void(work, INSTITUTION, Voiding(id=command.other, version=command.other_version, reason=command.reason))


async def _other(work: Work, command: Merging) -> Row:
    try:
        return await work.load(INSTITUTION, command.other, command.other_version)
    except Refused as refusal:
        raise Refused(
            *(replace(problem, path=tuple(_PATHS[step] for step in problem.path)) for problem in refusal.problems)
        ) from refusal


async def _check(merging: _Merge) -> None:
    """Ask that the two can be one institution.

    They are not where they lie in different countries, where both stand in one partnership, in one role in one exchange
    or in one other record, such as a membership or a commitment of the one to the other; nor where their ledgers in one
    network or one programme contradict each other, or where decisions stand behind the ledger of the other, and it
    contradicts that of the first.
    """
    problems, kept, other = merging.work.problems, merging.kept, merging.other
    if None not in {kept["country"], other["country"]} and kept["country"] != other["country"]:
        await refuse_country(merging.work, "other", kept["country"], other["country"])
    for kind, column in _kinds():
        for twins in await _twins(merging, kind, column):
            await _check_twins(merging, kind, column, *twins)
    await _check_ledger(merging)
    members = await naming("Membership", "organisation", id_of(other))
    if members and InstitutionKind(kept["kind"]) not in BODIES_WITH_MEMBERS:
        problems.add(Code.NOT_A_BODY, "id", kind=kept["kind"])
    for name, record in await _naming_both(merging):
        problems.add(Code.BOTH_TAKE_PART, "other", kind=name, id=record)


async def _check_ledger(merging: _Merge) -> None:
    if await joining.can_join(INSTITUTION_LEDGER, *merging.ids()):
        return
    for line in await naming("InstitutionEntry", "institution", id_of(merging.other)):
        if line["decision"] is not None:
            merging.work.problems.add(Code.BOTH_TAKE_PART, "other", kind="MeetingDecision", id=line["decision"])


async def _naming_both(merging: _Merge) -> list[tuple[str, UUID]]:
    """Return the records, each with its kind, that name both institutions, in a column each."""
    kept, other = merging.ids()
    found: dict[UUID, str] = {}
    for table, columns in mentions():
        kind = _kind_of(table)
        if kind is not None and kind.name not in _MAY_NAME_BOTH and not unordered(table):
            for column in columns if len(columns) > 1 else ():
                rows = await naming(kind.name, column, other)
                found |= {row["id"]: kind.name for row in rows if kept in {row[name] for name in columns}}
    return [(name, record) for record, name in found.items()]


async def _check_twins(merging: _Merge, kind: Kind, column: str, first: Row, second: Row) -> None:
    twin = joining.TWINS[kind.name, column]
    ledger = joining.ledger_of(twin)
    contradict = ledger is not None and not await joining.can_join(ledger, first["id"], second["id"])
    if kind.name == "Site" and None not in {first["part_of"], second["part_of"]}:
        contradict = contradict or first["part_of"] != second["part_of"]
    if twin.both_in is not None:
        merging.work.problems.add(Code.BOTH_TAKE_PART, "other", kind=twin.both_in, id=second[twin.alike[0]])
    elif contradict:
        merging.work.problems.add(Code.BOTH_TAKE_PART, "other", kind=kind.name, id=second["id"])


async def _move(merging: _Merge, kind: Kind, column: str) -> None:
    """Have the records of one kind name the first institution, void ones too; twins become one."""
    work, (kept, other) = merging.work, merging.ids()
    twins = {second["id"]: first for first, second in await _twins(merging, kind, column)}
    for row in await naming(kind.name, column, other, void=True):
        if row["id"] in twins:
            await _unite(merging, kind, column, twins[row["id"]], row)
        elif row["id"] == kept:
            continue  # the first lies below the other: `_completed` gives it another parent
        elif row["voided_at"] is not None:
            await work.mark(kind, row, {column: kept})
        else:
            await work.change(kind, row, {column: kept})


async def _unite(merging: _Merge, kind: Kind, column: str, first: Row, second: Row) -> None:
    """Make twins one: the first takes over the lines of the second and what it left open; the second is voided."""
    work, (kept, _) = merging.work, merging.ids()
    ledger = joining.ledger_of(joining.TWINS[kind.name, column])
    if ledger is not None:
        await joining.join(work, ledger, first["id"], second["id"])
    marks = {"voided_at": work.now, "voided_reason": f"the same as {first['id']}"}
    await work.mark(kind, second, {**marks, column: kept} if ledger else marks)
    if ledger is not None:
        await work.change(kind, first, joining.gaps(kind.draft, first, second))


async def _move_pairs_and_tokens(merging: _Merge) -> None:
    """Have tokens and suggestions name the first institution. A suggestion to bring both together has no sense left."""
    work, (kept, other) = merging.work, merging.ids()
    for table, columns in mentions():
        if _kind_of(table) is not None and not unordered(table):
            continue
        rows = {row["id"]: row for column in columns for row in await store.where(table, column, other, void=True)}
        for row in rows.values():
            after = {name: kept if row[name] == other else row[name] for name in columns}
            if unordered(table) and None not in after.values():
                after = dict(zip(columns, sorted(after.values()), strict=True))
                if len(set(after.values())) == 1:
                    after = {"voided_at": work.now, "voided_reason": f"merged: {other} is {kept}"}
            await unmerging.write(work, table, row, after)


async def _keep_names(merging: _Merge, names_as: AliasKind) -> None:
    """Keep the other's names as aliases of the first, where it is not called so already."""
    kept, _ = merging.ids()
    aliases = await naming("Alias", "institution", kept)
    known = {*merging.kept["names"].values(), *(alias["value"] for alias in aliases)}
    for language, value in merging.other["names"].items():
        if value not in known:
            known.add(value)
            alias: dict[str, Any] = {
                "institution": kept,
                "kind": names_as.value,
                "value": value,
                "language": None if language == UNDETERMINED else language,
                "remarks": {},
                **{name: merging.other[name] for name in ("source", "locator")},
            }
            await merging.work.add(ALIAS, alias)


def _completed(merging: _Merge) -> Row:
    """Return what the other tells of what the first leaves open; neither is above the other any more."""
    kept, other = merging.kept, merging.other
    found = joining.gaps(INSTITUTION.draft, kept, other)
    changes = {name: value for name, value in found.items() if name not in _OWN}
    changes["areas"] = list(dict.fromkeys([*kept["areas"], *other["areas"]]))
    if kept["parent"] in {None, other["id"]}:
        changes["parent"] = other["parent"] if other["parent"] != kept["id"] else None
    return changes


async def _twins(merging: _Merge, kind: Kind, column: str) -> list[tuple[Row, Row]]:
    kept, other = merging.ids()
    return joining.pairs(kind, column, await naming(kind.name, column, kept), await naming(kind.name, column, other))


def _kinds() -> Iterator[tuple[Kind, str]]:
    """Yield every kind that names institutions, or any record, with the column.

    The ledger of the institution itself is joined.
    """
    for table, columns in mentions():
        kind = _kind_of(table)
        if kind is not None and kind.name not in _PARTS and not unordered(table):
            yield from ((kind, column) for column in columns)
    yield from ((kind, kind.names_any) for kind in KINDS.values() if kind.names_any is not None)


def _kind_of(table: type[Table]) -> Kind | None:
    return next((kind for kind in KINDS.values() if kind.table is table), None)
