"""What people can do with persons and roles: a member writes the roles in its own institution."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from consortium.access import WITH_MEMBERS
from consortium.duplicates.service import refuse_likely_person
from consortium.journal import store as journal
from consortium.members.store import MERGE
from consortium.people.erasing import (
    CALLED,
    Eraser,
    erased,
    in_changes,
    spellings,
    whole_names,
    without_name,
    without_whole_name,
)
from consortium.people.model import PersonCreation, check_person
from consortium.people.store import PERSON, ROLE, also_called, hanging_on, mergings_of, saying
from consortium.writing import store
from consortium.writing.actions import action
from consortium.writing.generic import Target, create, enter_all
from consortium.writing.kinds import Row, id_of
from consortium.writing.work import Work

enter_all(PERSON, "person", verbs=("correct", "void", "restore"))
enter_all(ROLE, "role", WITH_MEMBERS)


@action("personCreate", "Person", rule=check_person)
async def enter_person(work: Work, command: PersonCreation) -> UUID:
    """Enter a new person.

    Refused while others of the register are called alike, unless it is said with `evenSo` that it is none of them.
    """
    if not command.even_so:
        parts = [{"value": part.value} for part in command.parts]
        await refuse_likely_person(work, command.names, parts)
    return id_of(await create(work, PERSON, command))


@action("personErase", "Person")
async def erase(work: Work, command: Target) -> UUID:
    """Erase a person: names and contacts are overwritten, here and in the audit. It cannot be undone.

    Roles, memberships and questions stay, with their sources; the name goes from their texts too, and the whole name
    from every other record, unless somebody else is called the same; a school or a place that is called after the
    person keeps its name. A void person can be erased as well. A second time changes nothing.
    """
    found = await store.find(PERSON.table, command.id)
    if found is not None and found["erased_at"] is not None:
        return command.id
    void = found is not None and found["voided_at"] is not None
    row = await work.load(PERSON, command.id, command.version, void=void)
    entries = await journal.entries_of(command.id)
    past = [side for entry in entries for side in (entry["before"], entry["after"]) if side]
    words, names = Eraser(spellings([row, *past])), whole_names([row, *past])
    after = await work.mark(PERSON, row, {**erased(row, words), "consent": False, "erased_at": work.now})
    hanging = await hanging_on(command.id)
    for kind, each in hanging:
        changes = without_name(kind.name, each, words)
        if changes:
            await work.mark(kind, each, changes)
        await _overwrite(each["id"], words, partial(without_name, kind.name))
    await _overwrite(command.id, words, erased)
    await _erase_in_mergings(work, {str(each["id"]) for _, each in hanging}, words)
    await _erase_elsewhere(work, names - await also_called(command.id, names))
    return id_of(after)


async def _erase_elsewhere(work: Work, names: set[str]) -> None:
    """Take whole names out of whatever else says them, out of the audit and out of the keys of requests."""
    whole = Eraser(names)
    for kind, row in await saying(names):
        changes = without_whole_name(kind.name, row, whole)
        if changes:
            await work.mark(kind, row, changes)
            if kind.name not in CALLED:  # nothing is worked out from what those say beside what they are called
                await work.settle(kind, row["id"])
    for entry in await journal.entries_saying(names):
        await _rewrite(entry, partial(without_whole_name, entry["record_type"], whole=whole))
    await journal.forget_saying(names, lambda text: whole.without(text) != text)


async def _erase_in_mergings(work: Work, records: set[str], words: Eraser) -> None:
    """Take the words out of what mergings keep of some records, so that undoing one brings none of them back."""

    def erasing(change: Row, side: Row) -> Row:
        return without_name(change["kind"], side, words) if change["id"] in records else {}

    for merging in await mergings_of(records):
        changes = in_changes(merging["changes"], erasing)
        if changes != merging["changes"]:
            await work.mark(MERGE, merging, {"changes": changes})
        for entry in await journal.entries_of(merging["id"]):
            await _rewrite(entry, lambda side: {"changes": in_changes(side["changes"], erasing)})


async def _overwrite(record: UUID, words: Eraser, changes: Callable[[Row, Eraser], Row]) -> None:
    """Overwrite a record's audit entries, also the one just left: the only change that an audit entry ever sees."""
    for entry in await journal.entries_of(record):
        await _rewrite(entry, lambda side: changes(side, words))


async def _rewrite(entry: Row, changes: Callable[[Row], Row]) -> None:
    sides: list[Row | None] = [entry["before"], entry["after"]]
    before, after = (side and {**side, **changes(side)} for side in sides)
    if [before, after] != sides:
        await journal.overwrite(entry["id"], before, after)
