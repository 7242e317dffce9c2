"""What people can do with the numbers of people who take part in an exchange."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from consortium.access import WITH_MEMBERS
from consortium.exchanges.commands import HeadcountSetting
from consortium.exchanges.drafts import HeadcountEntry
from consortium.exchanges.store import (
    HEADCOUNT,
    PARTICIPATION,
    headcounts_of,
    lock_exchange_of,
)
from consortium.writing.actions import action
from consortium.writing.fields import fields_of
from consortium.writing.generic import Target, enter_all
from consortium.writing.kinds import Row, columns, id_of
from consortium.writing.work import Work

enter_all(HEADCOUNT, "headcount", WITH_MEMBERS, verbs=("void", "restore"))


async def load_participation(work: Work, target: Target) -> Row:
    """Return a participation that the actor may write, at the version that was seen.

    Its exchange is locked first, as in every other action, so that no two of them wait for each other.
    """
    await lock_exchange_of(target.id)
    row = await work.load(PARTICIPATION, target.id, target.version)
    await work.permit_record(PARTICIPATION, row)
    return row


async def add_headcounts(work: Work, participation: Row, entries: Iterable[HeadcountEntry]) -> None:
    """Write the headcounts of a new participation."""
    cited: Row = {"source": participation["source"], "locator": participation["locator"], "remarks": {}}
    for entry in entries:
        numbers = {"group": entry.group, "planned": entry.planned, "attended": entry.attended}
        await work.add(HEADCOUNT, columns({"participation": participation["id"], **numbers, **cited}))


@action("headcountSet", "Headcount", WITH_MEMBERS)
async def set_headcount(work: Work, command: HeadcountSetting) -> UUID:
    """Note how many people of one group are expected with a participation and came; both numbers are replaced."""
    participation = await load_participation(work, Target(id=command.participation, version=command.version))
    values = columns({field.name: getattr(command, field.name) for field in fields_of(HEADCOUNT.draft)})
    known = [row for row in await headcounts_of(command.participation) if row["group"] == values["group"]]
    if known:
        row = await work.change(HEADCOUNT, known[0], values)
    else:
        row = await work.add(HEADCOUNT, values)
    await work.touch(PARTICIPATION, participation)
    return id_of(row)
