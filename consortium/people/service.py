"""What people can do with persons and roles: a member writes the roles in its own institution."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from consortium.access import WITH_MEMBERS
from consortium.duplicates.service import refuse_likely_person
from consortium.journal import store as journal
from consortium.people.erasing import Eraser, erased, spellings, without_name
from consortium.people.model import PersonCreation, check_person
from consortium.people.store import PERSON, ROLE, hanging_on
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

    Roles, memberships and questions stay, with their sources; the name goes from their texts too. A void person can be
    erased as well. A second time changes nothing.
    """
    found = await store.find(PERSON.table, command.id)
    if found is not None and found["erased_at"] is not None:
        return command.id
    void = found is not None and found["voided_at"] is not None
    row = await work.load(PERSON, command.id, command.version, void=void)
    entries = await journal.entries_of(command.id)
    past = [side for entry in entries for side in (entry["before"], entry["after"]) if side]
    words = Eraser(spellings([row, *past]))
    after = await work.mark(PERSON, row, {**erased(row, words), "consent": False, "erased_at": work.now})
    for kind, each in await hanging_on(command.id):
        changes = without_name(each, words)
        if changes:
            await work.mark(kind, each, changes)
        await _overwrite(each["id"], words, without_name)
    await _overwrite(command.id, words, erased)
    return id_of(after)


async def _overwrite(record: UUID, words: Eraser, changes: Callable[[Row, Eraser], Row]) -> None:
    """Overwrite a record's audit entries, also the one just left: the only change that an audit entry ever sees."""
    for entry in await journal.entries_of(record):
        sides: list[Row | None] = [entry["before"], entry["after"]]
        before, after = (side and {**side, **changes(side, words)} for side in sides)
        if [before, after] != sides:
            await journal.overwrite(entry["id"], before, after)
