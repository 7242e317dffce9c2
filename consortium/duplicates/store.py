"""Every query for what may be a duplicate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncGenerator, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from piccolo.table import Table

from consortium.db import metadata
from consortium.db.memory import engine_of
from consortium.duplicates.institutions import Identifier, Likened, identifier_of, site_of
from consortium.duplicates.names import keys_in, take_apart
from consortium.members import tables as members
from consortium.people.tables import Person
from consortium.places.tables import Region
from consortium.text import pick
from consortium.writing import store

Rows = list[dict[str, Any]]
Within = Mapping[UUID, frozenset[UUID]]

_MOST_COMPARED = 300
_PAGE = 2_000
_MOST_LEVELS = 12
_OF_INSTITUTIONS = ("id", "names", "country", "region", "parent", "website")


@dataclass(frozen=True, slots=True)
class Found:
    """Rows of institutions, of their aliases and identifiers, and what lies in what."""

    rows: Rows
    aliases: Rows
    identifiers: Rows
    within: Within

    def likened(self) -> list[Likened]:
        """Return the institutions as they are compared; for a whole register this takes a while."""
        aliases, identifiers = _grouped(self.aliases), _grouped(self.identifiers)
        return [_likened(row, aliases[row["id"]], identifiers[row["id"]], self.within) for row in self.rows]


async def institutions_sharing(sought: Likened, near: frozenset[UUID]) -> list[Likened]:
    """Return the institutions that share a website, an identifier or what a name sounds like, at most 300 of them.

    Those of another country are left out, unless they share a website or an identifier. Of those that share as much,
    the ones `near` come first: in one of these regions, or in none that is known.
    """
    keys = frozenset[str]().union(*(name.keys for name in sought.names))
    sure = await _with_site(sought.site) | await _identified(sought.identifiers)
    sounding = _sharing(await _searched(members.Institution, "region", sought.country), keys, near) if keys else []
    wanted = [*sorted(sure), *(each for each in sounding if each not in sure)][:_MOST_COMPARED]
    return (await institutions(wanted)).likened() if wanted else []


async def institutions(ids: Collection[UUID] | None = None) -> Found:
    """Return the rows of institutions that are not void; of all of them, where no ids are given."""
    return Found(
        await _rows(members.Institution, "id", ids, *_OF_INSTITUTIONS),
        await _rows(members.Alias, "institution", ids, "institution", "value"),
        await _rows(members.Identifier, "institution", ids, "institution", "scheme", "value"),
        await places(),
    )


async def every_institution() -> AsyncGenerator[Found]:
    """Yield all institutions that are not void, by id, some thousand at a time: no more of them are held."""
    within, after = await places(), UUID(int=0)
    while rows := await _page(after):
        until: UUID = rows[-1]["id"]
        aliases = await _spanned(members.Alias, after, until, "institution", "value")
        identifiers = await _spanned(members.Identifier, after, until, "institution", "scheme", "value")
        yield Found(rows, aliases, identifiers, within)
        after = until


async def places() -> Within:
    """Return, for each region, itself and those in which it lies."""
    rows = await _rows(Region, "id", None, "id", "parent", "unit")
    above = {row["id"]: {row["parent"], row["unit"]} - {None} for row in rows}
    return {region: _with_all_above(region, above) for region in above}


async def persons_sharing(keys: frozenset[str]) -> Rows:
    """Return the persons who share what a name sounds like, neither void nor erased, at most 300 of them."""
    rows = await _searched(Person, "erased_at") if keys else []
    found = _sharing((row for row in rows if row[2] is None), keys)
    return await _rows(Person, "id", found[:_MOST_COMPARED], "id", "names", "parts")


async def _searched(table: type[Table], also: str, country: UUID | None = None) -> list[tuple[object, ...]]:
    """Return the id, every word and one more column of each row that is not void, of a country or of none known."""
    engine = engine_of(table)
    query = f'select id, search, "{also}" from "{metadata.tablename(table)}" where voided_at is null'  # noqa: S608 - our own
    if country is None:
        return await engine.rows(query)
    mark = "?" if engine.engine_type == "sqlite" else "$"
    return await engine.rows(f"{query} and (country is null or country = {mark}1)", (country,))


def _sharing(rows: Iterable[tuple[Any, ...]], keys: frozenset[str], near: frozenset[UUID] = frozenset()) -> list[UUID]:
    """Return the ids of the rows with such keys among their words: those that share the most first, then those near."""
    here = {str(region) for region in near}
    shared = [
        (-len(keys & known), bool(here) and place is not None and str(place) not in here, str(id))
        for id, search, place in rows
        if not keys.isdisjoint(known := keys_in(search))
    ]
    return [UUID(id) for *_, id in sorted(shared)]


async def _with_site(site: str | None) -> set[UUID]:
    if site is None:
        return set()
    columns = store.columns_of(members.Institution)
    query = columns.select(columns.id, columns.website).where(columns.voided_at.is_null())
    rows: Rows = await query.where(columns.website.is_not_null())
    return {row["id"] for row in rows if site_of(row["website"]) == site}


async def _identified(identifiers: Collection[Identifier]) -> set[UUID]:
    if not identifiers:
        return set()
    columns = store.columns_of(members.Identifier)
    query = columns.select(columns.institution, columns.scheme, columns.value)
    rows: Rows = await query.where(columns.voided_at.is_null())
    return {row["institution"] for row in rows if identifier_of(row["scheme"], row["value"]) in identifiers}


async def _rows(table: type[Table], by: str, ids: Collection[UUID] | None, *names: str) -> Rows:
    if ids is not None and not ids:
        return []
    columns = store.columns_of(table)
    query = columns.select(*(getattr(columns, name) for name in names)).where(columns.voided_at.is_null())
    if ids is not None:
        query = query.where(getattr(columns, by).is_in(list(ids)))
    rows: Rows = await query.output(load_json=True)
    return rows


async def _page(after: UUID) -> Rows:
    columns = store.columns_of(members.Institution)
    query = columns.select(*(getattr(columns, name) for name in _OF_INSTITUTIONS)).where(columns.voided_at.is_null())
    rows: Rows = await query.where(columns.id > after).order_by(columns.id).limit(_PAGE).output(load_json=True)
    return rows


async def _spanned(table: type[Table], after: UUID, until: UUID, *names: str) -> Rows:
    columns = store.columns_of(table)
    query = columns.select(*(getattr(columns, name) for name in names)).where(columns.voided_at.is_null())
    rows: Rows = await query.where(columns.institution > after).where(columns.institution <= until)
    return rows


def _grouped(rows: Rows) -> defaultdict[UUID, Rows]:
    found: defaultdict[UUID, Rows] = defaultdict(list)
    for row in rows:
        found[row["institution"]].append(row)
    return found


def _likened(row: dict[str, Any], aliases: Rows, identifiers: Rows, within: Within) -> Likened:
    names: Iterable[str] = dict.fromkeys([*row["names"].values(), *(alias["value"] for alias in aliases)])
    return Likened(
        id=row["id"],
        label=pick(row["names"], "en"),
        names=tuple(take_apart(name) for name in names),
        country=row["country"],
        region=row["region"],
        places=within.get(row["region"], frozenset()),
        parent=row["parent"],
        site=site_of(row["website"]),
        identifiers=frozenset(identifier_of(each["scheme"], each["value"]) for each in identifiers),
    )


def _with_all_above(region: UUID, above: Mapping[UUID, set[UUID]]) -> frozenset[UUID]:
    found = {region}
    for _ in range(_MOST_LEVELS):
        more = {higher for each in found for higher in above.get(each, ())} - found
        if not more:
            break
        found |= more
    return frozenset(found)
