"""The statements of stock Strawberry's DataLoaders: one for each kind of record, for all keys at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from strawberry.dataloader import DataLoader

Row = dict[str, Any]

_TITLE = "coalesce({0}.titles->>'en', {0}.titles->>'ru') as title"
_NAME = "coalesce(names->>'en', names->>'ru') as name"
_COUNTRY = f"select id::text, code, {_NAME} from country where id = any($1::text[]::uuid[]) and voided_at is null"
_INSTITUTION = f"""
    select id::text, {_NAME}, country::text as of from institution
    where id = any($1::text[]::uuid[]) and voided_at is null
"""
_OF_COUNTRY = f"""
    select id::text, {_NAME}, country::text as of from institution where country = $1::text::uuid and voided_at is null
    order by sort_name collate "C", id limit $2
"""
_PARTNERSHIPS = f"""
    select asked.id::text as key, p.* from unnest($1::text[]::uuid[]) asked(id) cross join lateral (
        select p.id::text, {_TITLE.format("p")} from party mine join partnership p on p.id = mine.partnership
        where mine.institution = asked.id and mine.voided_at is null and p.voided_at is null
        order by p.sort_name collate "C", p.id limit $2) p
"""
_PARTIES = """
    select partnership::text as key, role, institution::text as who from party
    where partnership = any($1::text[]::uuid[]) and voided_at is null order by place
"""
_LAST = f"""
    select asked.id::text as key, e.* from unnest($1::text[]::uuid[]) asked(id) cross join lateral (
        select e.id::text, {_TITLE.format("e")}, e.state, e.day
        from participation mine join exchange e on e.id = mine.exchange
        where mine.institution = asked.id and mine.voided_at is null and e.voided_at is null
        order by e.day desc, e.id desc limit $2) e
"""
_PAGE = f"""
    select id::text, {_TITLE.format("e")}, state, day from exchange e
    where (day, id) < ($1::text::date, $2::text::uuid) and voided_at is null order by day desc, e.id desc limit $3
"""
_PARTICIPATIONS = """
    select exchange::text as key, role, state, institution::text as who, country::text as of from participation
    where exchange = any($1::text[]::uuid[]) and voided_at is null
"""
_COUNT = "select count(*) from exchange where voided_at is null"
_EXCHANGE = """
    insert into exchange (id, created_at, updated_at, version, kind, state, titles, search, sort_name, planned,
        planned_earliest, planned_latest, day)
    values (gen_random_uuid(), now(), now(), 1, $1, 'OPEN', jsonb_build_object('en', $2::text), ' ' || lower($2),
        lower($2), $3::date::text, $3, $3, $3)
    returning id::text, titles->>'en' as title, state, day
"""
_PART = """
    insert into participation (id, created_at, updated_at, version, exchange, country, region, institution, sort_name,
        parties, role, state)
    select gen_random_uuid(), now(), now(), 1, $1::text::uuid, country, region, id, sort_name, 1, $2::text,
        case $2 when 'HOST' then 'CONFIRMED' else 'INVITED' end from institution where id = $3::text::uuid
"""


class Loaders:
    """The loaders of one request."""

    def __init__(self, pool: Any) -> None:
        self.pool = pool
        self.country = DataLoader(self._countries)
        self.institution = DataLoader(self._institutions)
        self.partnerships = DataLoader(self._partnerships)
        self.parties = DataLoader(self._parties)
        self.last = DataLoader(self._last)
        self.participations = DataLoader(self._participations)

    async def of_country(self, country: str, first: int) -> list[Row]:
        """Return the first institutions of a country."""
        return [dict(row) for row in await self.pool.fetch(_OF_COUNTRY, country, first)]

    async def page(self, after: str, first: int) -> list[Row]:
        """Return the exchanges that come after one, the newest first."""
        return [dict(row) for row in await self.pool.fetch(_PAGE, *after.split("~"), first)]

    async def count(self) -> int:
        """Return how many exchanges there are."""
        return int(await self.pool.fetchval(_COUNT))

    async def _countries(self, keys: list[str]) -> list[Row]:
        found = await self._by_id(_COUNTRY, keys)
        return [{"code": row["code"], "name": row["name"]} for row in found]

    async def _institutions(self, keys: list[str]) -> list[Row]:
        return await self._by_id(_INSTITUTION, keys)

    async def _partnerships(self, keys: list[tuple[str, int]]) -> list[list[Row]]:
        return await self._several(_PARTNERSHIPS, [key for key, _ in keys], keys[0][1])

    async def _parties(self, keys: list[str]) -> list[list[Row]]:
        return await self._several(_PARTIES, keys)

    async def _last(self, keys: list[tuple[str, int]]) -> list[list[Row]]:
        return await self._several(_LAST, [key for key, _ in keys], keys[0][1])

    async def _participations(self, keys: list[str]) -> list[list[Row]]:
        return await self._several(_PARTICIPATIONS, keys)

    async def _by_id(self, sql: str, keys: list[str]) -> list[Row]:
        found = {row["id"]: dict(row) for row in await self.pool.fetch(sql, keys)}
        return [found[key] for key in keys]

    async def _several(self, sql: str, keys: Sequence[str], *others: int) -> list[list[Row]]:
        found = defaultdict[str, list[Row]](list)
        for row in await self.pool.fetch(sql, keys, *others):
            whole = dict(row)
            found[whole.pop("key")].append(whole)
        return [found[key] for key in keys]


async def register(pool: Any, kind: str, title: str, day: date, parts: list[tuple[str, str]]) -> Row:
    """Write an exchange with its participations in one transaction and return it."""
    async with pool.acquire() as connection, connection.transaction():
        made = dict(await connection.fetchrow(_EXCHANGE, kind, title, day))
        await connection.executemany(_PART, [(made["id"], role, institution) for role, institution in parts])
    return made
