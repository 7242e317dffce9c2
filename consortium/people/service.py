"""What people can do with persons and roles: a member writes the roles in its own institution."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from consortium.access import WITH_MEMBERS
from consortium.duplicates.service import refuse_likely_person
from consortium.journal import store as journal
from consortium.people.erasing import Eraser, erased, spellings, whole_names, without_name, without_whole_name
from consortium.people.model import PersonCreation, check_person
from consortium.people.store import PERSON, ROLE, also_called, hanging_on, saying
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
    from every other record, unless somebody else is called the same. A void person can be erased as well. A second
    time changes nothing.
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
    for kind, each in await hanging_on(command.id):
        changes = without_name(kind.name, each, words)
        if changes:
            await work.mark(kind, each, changes)
        await _overwrite(each["id"], words, partial(without_name, kind.name))
    await _overwrite(command.id, words, erased)
    await _erase_elsewhere(work, names - await also_called(command.id, names))
    return id_of(after)


async def _erase_elsewhere(work: Work, names: set[str]) -> None:
    """Take whole names out of whatever else says them, and out of the audit."""
    whole = Eraser(names)
    for kind, row in await saying(names):
        changes = without_whole_name(row, whole)
        if changes:
            await work.mark(kind, row, changes)
            await work.settle(kind, row["id"])
    for entry in await journal.entries_saying(names):
        await journal.overwrite(entry["id"], whole.without(entry["before"]), whole.without(entry["after"]))


async def _overwrite(record: UUID, words: Eraser, changes: Callable[[Row, Eraser], Row]) -> None:
    """Overwrite a record's audit entries, also the one just left: the only change that an audit entry ever sees."""
    for entry in await journal.entries_of(record):
        sides: list[Row | None] = [entry["before"], entry["after"]]
        before, after = (side and {**side, **changes(side, words)} for side in sides)
        if [before, after] != sides:
            await journal.overwrite(entry["id"], before, after)
