"""What is least when Python writes the JSON: flat rows of one statement a level, over institutions kept in memory.

Nothing drops what is kept when it changes, and nothing asks for rights: no service could do it so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

Json = dict[str, Any]

_COUNTRIES = "select id::text, code, coalesce(names->>'en', names->>'ru') as name from country where voided_at is null"
_INSTITUTIONS = """
    select id::text, country::text, coalesce(names->>'en', names->>'ru') as name
    from institution where voided_at is null order by sort_name collate "C", id
"""
_PARTNERSHIPS = """
    select asked.id::text as asked, p.id::text, p.title, y.role, y.institution::text
    from unnest($1::text[]::uuid[]) with ordinality asked(id, place) cross join lateral (
        select p.id, p.sort_name, coalesce(p.titles->>'en', p.titles->>'ru') as title
        from party mine join partnership p on p.id = mine.partnership
        where mine.institution = asked.id and mine.voided_at is null and p.voided_at is null
        order by p.sort_name collate "C", p.id limit $2) p
    join party y on y.partnership = p.id where y.voided_at is null
    order by asked.place, p.sort_name collate "C", p.id, y.place
"""
_LAST = """
    select asked.id::text as asked, e.id::text, e.title, e.day, e.state
    from unnest($1::text[]::uuid[]) with ordinality asked(id, place) cross join lateral (
        select e.id, coalesce(e.titles->>'en', e.titles->>'ru') as title, e.day, e.state
        from participation mine join exchange e on e.id = mine.exchange
        where mine.institution = asked.id and mine.voided_at is null and e.voided_at is null
        order by e.day desc, e.id desc limit 3) e order by asked.place, e.day desc, e.id desc
"""
_PAGE = """
    select e.id::text, e.title, e.state, e.day, y.role, y.institution::text, y.country::text from (
        select id, coalesce(titles->>'en', titles->>'ru') as title, state, day from exchange
        where (day, id) < ($1::text::date, $2::text::uuid) and voided_at is null order by day desc, id desc limit 50) e
    join participation y on y.exchange = e.id where y.voided_at is null order by e.day desc, e.id desc
"""
_COUNT = "select count(*) from exchange where voided_at is null"


class Rows:
    """Answers questions from flat rows."""

    def __init__(self, pool: Any) -> None:
        self._pool = pool
        self._countries: dict[str, Json] = {}
        self._institutions: dict[str, Json] = {}
        self._heads: dict[str, Json] = {}
        self._of_country: defaultdict[str, list[str]] = defaultdict(list)
        self.ways: dict[str, Callable[[Mapping[str, Any]], Awaitable[Json]]] = {
            "small": self._small,
            "hundred": self._hundred,
            "page": self._page,
            "deep": self._deep,
        }

    async def fill(self) -> None:
        """Read what is kept."""
        for row in await self._pool.fetch(_COUNTRIES):
            self._countries[row["id"]] = {"code": row["code"], "name": row["name"]}
        for row in await self._pool.fetch(_INSTITUTIONS):
            self._institutions[row["id"]] = short = {"id": row["id"], "name": row["name"]}
            self._heads[row["id"]] = {**short, "country": self._countries[row["country"]]}
            self._of_country[row["country"]].append(row["id"])

    async def _small(self, given: Mapping[str, Any]) -> Json:
        found = await self._partnerships([given["id"]], given["first"])
        return {"institution": {**self._heads[given["id"]], "partnerships": {"nodes": found[given["id"]]}}}

    async def _hundred(self, given: Mapping[str, Any]) -> Json:
        asked = self._of_country[given["country"]][:100]
        partnerships, exchanges = await self._partnerships(asked, 10), await self._last(asked)
        nodes = [
            {
                **self._heads[each],
                "partnerships": {"nodes": partnerships[each]},
                "exchanges": {"nodes": exchanges[each]},
            }
            for each in asked
        ]
        return {"institutions": {"nodes": nodes}}

    async def _page(self, given: Mapping[str, Any]) -> Json:
        async with self._pool.acquire() as connection:
            count = await connection.fetchval(_COUNT)
            rows = await connection.fetch(_PAGE, *given["after"].split("~"))
        return {"exchanges": {"totalCount": count, "nodes": self._exchanges(rows)}}

    async def _deep(self, given: Mapping[str, Any]) -> Json:
        return {"exchanges": {"nodes": self._exchanges(await self._pool.fetch(_PAGE, *given["after"].split("~")))}}

    async def _partnerships(self, asked: list[str], first: int) -> defaultdict[str, list[Json]]:
        found, last, parties = defaultdict[str, list[Json]](list), ("", ""), list[Json]()
        for whose, here, title, role, institution in await self._pool.fetch(_PARTNERSHIPS, asked, first):
            if (whose, here) != last:
                last, parties = (whose, here), []
                found[whose].append({"id": here, "title": title, "parties": parties})
            parties.append({"role": role, "institution": self._institutions[institution]})
        return found

    async def _last(self, asked: list[str]) -> defaultdict[str, list[Json]]:
        found = defaultdict[str, list[Json]](list)
        for whose, here, title, day, state in await self._pool.fetch(_LAST, asked):
            found[whose].append({"id": here, "title": title, "day": day, "state": state})
        return found

    def _exchanges(self, rows: list[Any]) -> list[Json]:
        found, last, parts = list[Json](), "", list[Json]()
        for here, title, state, day, role, institution, country in rows:
            if here != last:
                last, parts = here, []
                found.append({"id": here, "title": title, "state": state, "day": day, "participations": parts})
            whose = {"institution": self._institutions[institution], "country": self._countries[country]}
            parts.append({"role": role, **whose})
        return found
