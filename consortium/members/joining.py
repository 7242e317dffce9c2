"""Two records of the same thing, once two institutions turn out to be one: what is kept, and what is joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any
from uuid import UUID

import orjson

from consortium.ledger import Lifecycle
from consortium.writing import store
from consortium.writing.fields import Cited, fields_of
from consortium.writing.kinds import Kind, Row
from consortium.writing.ledgers import LEDGERS, Ledger
from consortium.writing.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """When two records that name the two institutions would say the same thing twice, and what becomes of the second.

    `alike` are the columns that they have in common. With `lines`, a kind of ledger lines, the ledgers are joined; with
    `both_in` the merging is refused, since somebody must see to the record of that kind in which both stand; otherwise
    the second adds nothing and is voided.
    """

    alike: tuple[str, ...]
    lines: str | None = None
    both_in: str | None = None


_SPOKEN = ("labels", "country", "region", "scopes", "matters", "planned", "period")
TWINS: Mapping[tuple[str, str], Twin] = {
    ("Alias", "institution"): Twin(alike=("kind", "value")),
    ("ProgrammeParty", "institution"): Twin(alike=("programme", "part")),
    ("Membership", "institution"): Twin(alike=("organisation",), lines="MembershipEntry"),
    ("Membership", "organisation"): Twin(alike=("institution", "person", "country"), lines="MembershipEntry"),
    ("Site", "institution"): Twin(alike=("programme",), lines="SiteEntry"),
    ("Party", "institution"): Twin(alike=("partnership",), both_in="Partnership"),
    ("Participation", "institution"): Twin(alike=("exchange", "role"), both_in="Exchange"),
    ("DecisionParty", "institution"): Twin(alike=("decision",)),
    ("Entrant", "institution"): Twin(alike=("competition",), both_in="Competition"),
    ("Mention", "institution"): Twin(alike=("news_item", "question")),
    ("Authorship", "institution"): Twin(alike=("publication", "role")),
    ("ResourceCentre", "institution"): Twin(alike=("region", "network")),
    ("ResourceCentre", "network"): Twin(alike=("institution", "region", "sort_name", "centres")),
    ("Founding", "institution"): Twin(alike=("founder",)),
    ("Founding", "founder"): Twin(alike=("institution",)),
    ("Representation", "institution"): Twin(alike=("represented", "members_of", "addressee", *_SPOKEN)),
    ("Representation", "represented"): Twin(alike=("institution", "addressee", *_SPOKEN)),
    ("Representation", "members_of"): Twin(alike=("institution", "addressee", *_SPOKEN)),
    ("Representation", "addressee"): Twin(alike=("institution", "represented", "members_of", *_SPOKEN)),
}


def pairs(kind: Kind, column: str, kept: Iterable[Row], other: Iterable[Row]) -> list[tuple[Row, Row]]:
    """Return the twins among the records of one kind that name the one institution and the other in a column."""
    twin = TWINS.get((kind.name, column))
    if twin is None:
        return []
    known = {_told(row, twin.alike): row for row in kept}
    found = ((known.get(_told(row, twin.alike)), row) for row in other)
    return [(first, second) for first, second in found if first is not None]


def _told(row: Row, columns: Iterable[str]) -> bytes:
    """Return what a row tells in some columns: the same for the same, texts by language too, in whatever order."""
    return orjson.dumps([row[name] for name in columns], default=str, option=orjson.OPT_SORT_KEYS)


def gaps(draft: type[Any], kept: Mapping[str, Any], other: Mapping[str, Any]) -> Row:
    """Return what the one record leaves open and the other tells; of two answers the first's stays.

    What cites a document speaks of its own record, and is left to it.
    """
    cited = {field.name for field in fields_of(Cited)}
    found: Row = {}
    for field in fields_of(draft):
        if field.name not in cited and kept[field.name] in (None, {}, []) and other[field.name] not in (None, {}, []):
            ends = ("_earliest", "_latest") if field.is_date else ()
            found |= {name: other[name] for name in (field.name, *(f"{field.name}{end}" for end in ends))}
    return found


async def can_join(ledger: Ledger, kept: UUID, other: UUID) -> bool:
    """Return whether the lines of two ledgers make one life, put in the order of their days."""
    lines = await _joined(ledger, kept, other)
    return one_life(ledger.life, [ledger.states(row["state"]) for row in lines])


def one_life(life: Lifecycle[Any, Any], states: Iterable[Enum]) -> bool:
    """Return whether each state can follow the one before it, or says again what held already."""
    now: Enum | None = None
    for state in states:
        if state is not now and state not in {life.after(now, action) for action in life.possible(now)}:
            return False
        now = state
    return True


async def join(work: Work, ledger: Ledger, kept: UUID, other: UUID) -> None:
    """Make the lines of two ledgers one, in the order of their days; what both say alike stays once."""
    for place, row in enumerate(await _joined(ledger, kept, other), start=1):
        changes = {ledger.column: kept, "place": place}
        if any(row[name] != value for name, value in changes.items()):
            await work.mark(ledger.lines, row, changes)


async def _joined(ledger: Ledger, kept: UUID, other: UUID) -> list[Row]:
    mine = await store.where(ledger.lines.table, ledger.column, kept)
    theirs = await store.where(ledger.lines.table, ledger.column, other)
    told = {_says(row) for row in mine}
    # On one day the kept record has the last word.
    ordered = [(row["day"], 0, row["place"], row) for row in theirs if _says(row) not in told]
    ordered += [(row["day"], 1, row["place"], row) for row in mine]
    return [row for *_, row in sorted(ordered, key=lambda each: each[:3])]


def _says(row: Row) -> tuple[object, ...]:
    return row["day"], row["since"], row["action"], row["state"], row["reason"], row.get("decision")


def ledger_of(twin: Twin) -> Ledger | None:
    """Return the ledger that twins have, or None."""
    return LEDGERS[twin.lines] if twin.lines else None
