"""The contact graph as files that other programs read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from consortium.cooperation import store
from consortium.cooperation.records import gather
from consortium_network import write_events, write_members


@dataclass(frozen=True, slots=True)
class Exported:
    """How many members, events and parts in them were written, and how many unnamed parties were not."""

    members: int
    events: int
    parts: int
    unnamed: int


async def export(members: Path, events: Path, as_of: date, language: str = "en") -> Exported:
    """Write MEMBERS.csv and EVENTS.csv as the register stood at the end of a day.

    Unnamed parties are nobody's node: they are left out of both files, so that an event with some weighs more there
    than in the register's own contact graph.
    """
    found = gather(await store.read(), as_of, language)
    named = [member for member in found.members if member.named]
    ids = {member.id for member in named}
    parts = [part for part in found.parts if part.member in ids]
    write_members(members, named)
    write_events(events, parts)
    return Exported(len(named), len({part.event for part in parts}), len(parts), len(found.members) - len(named))
