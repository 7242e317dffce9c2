"""The values that questions are asked with, drawn from the data: each in the words of both schemas."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.peers.questions import DEEP, DEEP_OFFSET, HUNDRED, LITERALS, PAGE, REGISTER, SMALL
from consortium.db import Database

Variables = Mapping[str, object]

_PARTNERS = 10
_FEW, _MANY = 20, 60
_DAY = "2026-09-14"
_WITH_TEN = "select institution from party group by institution having count(*) = ? order by institution limit 60"
_COUNTRIES = "select id from country order by code"
_NEWEST = "select day, id from exchange order by day desc, id desc limit ? offset ?"


@dataclass(frozen=True, slots=True)
class Given:
    """One set of values: as our schema's variables, and as PostGraphile's."""

    ours: Variables
    theirs: Variables


async def draw(database: Database, deep: int, cursor: str | None) -> dict[str, list[Given]]:
    """Return the values of each question by its key; deep pages start after `deep` rows.

    PostGraphile's cursors need one of its own, from which the others are made.
    """
    institutions = [str(record) for (record,) in await _rows(database, _WITH_TEN, _PARTNERS)]
    countries = [str(record) for (record,) in await _rows(database, _COUNTRIES)]
    first = [(str(day), str(record)) for day, record in await _rows(database, _NEWEST, _FEW, _PARTNERS)]
    late = [(str(day), str(record)) for day, record in await _rows(database, _NEWEST, _FEW, deep - 1)]
    return {
        SMALL.key: [_same({"id": each, "first": _PARTNERS}) for each in institutions],
        LITERALS.key: [_same({"id": each, "first": size}) for size in range(10, 70) for each in institutions],
        HUNDRED.key: [_same({"country": each}) for each in countries],
        PAGE.key: [_after(place, cursor) for place in first],
        DEEP.key: [_after(place, cursor) for place in late],
        DEEP_OFFSET.key: [
            Given({"after": "~".join(place)}, {"offset": deep + number}) for number, place in enumerate(late)
        ],
        REGISTER.key: [_registered(institutions, number) for number in range(_MANY)],
    }


async def _rows(database: Database, sql: str, *args: int) -> list[tuple[object, ...]]:
    for value in args:
        sql = sql.replace("?", str(value), 1)
    return [tuple(row) for row in await database.rows(sql)]


def _same(values: Variables) -> Given:
    return Given(values, values)


def _after(place: tuple[str, str], cursor: str | None) -> Given:
    theirs = ""
    if cursor is not None:
        digest = json.loads(base64.b64decode(cursor))[0]
        theirs = base64.b64encode(json.dumps([digest, *place], separators=(",", ":")).encode()).decode()
    return Given({"after": "~".join(place)}, {"after": theirs})


def _registered(institutions: list[str], number: int) -> Given:
    title, chosen = f"Seminar {number}", [institutions[(number + step) % len(institutions)] for step in range(5)]
    roles = ("HOST", *["PARTICIPANT"] * 4)
    parts = [{"role": role, "institution": record} for role, record in zip(roles, chosen, strict=True)]
    ours = {"kind": "SEMINAR", "titles": [{"lang": "en", "value": title}], "planned": _DAY, "participations": parts}
    theirs = {"kind": "SEMINAR", "title": title, "day": _DAY, "institutions": chosen}
    return Given({"input": ours}, {"input": theirs})
