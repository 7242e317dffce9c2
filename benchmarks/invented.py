"""An invented register: as many institutions, partnerships and exchanges as a large consortium might have.

The same seed gives the same rows. Some institutions are in much, most in little, as in life.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from consortium.text import search_text, sort_text

COUNTRIES = {
    "RU": "Russia", "KZ": "Kazakhstan", "KG": "Kyrgyzstan", "UZ": "Uzbekistan", "BY": "Belarus", "CN": "China",
    "TJ": "Tajikistan", "AM": "Armenia", "MN": "Mongolia", "GB": "United Kingdom", "FR": "France", "DE": "Germany",
}  # fmt: skip
_KINDS = {
    "SCHOOL": ("School", "Школа"),
    "UNIVERSITY": ("University", "Университет"),
    "ACADEMY": ("Academy", "Академия"),
    "TRAINING_INSTITUTE": ("Training institute", "Институт повышения квалификации"),
}
_PLACES = ("River", "Lake", "Mountain", "Steppe", "Forest", "Valley", "Harbour", "Orchard", "Meadow", "Spring")
_MEETINGS = ("ROUND_TABLE", "SEMINAR", "CONFERENCE", "STUDY_VISIT", "FESTIVAL", "WORKSHOP", "TRAINING_SESSION")
_STATES = ("HELD",) * 16 + ("OPEN", "CONFIRMED", "POSTPONED", "CANCELLED")
_STAMP = "2026-01-01 00:00:00+00:00"
_FIRST = date(2012, 1, 1)
_DAYS = 4_700
_REGIONS_EACH = 10
_FOREVER = "9999-12-31"

Row = dict[str, object]
Rows = Iterator[tuple[str, Row]]


@dataclass(frozen=True, slots=True)
class Size:
    """How many of each to invent; about four participations come with each exchange."""

    institutions: int = 2_000
    partnerships: int = 6_000
    exchanges: int = 10_000

    def tenth(self) -> Size:
        """Return a tenth of it."""
        return Size(self.institutions // 10, self.partnerships // 10, self.exchanges // 10)


class Inventor:
    """Invents rows, each with the name of its table; what a row leaves out has the column's default."""

    def __init__(self, size: Size, seed: int = 0) -> None:
        self._size, self._chance = size, random.Random(seed)
        self.countries = {code: self._id() for code in COUNTRIES}
        self.institutions = [self._id() for _ in range(size.institutions)]
        self._homes: list[tuple[UUID, UUID]] = []
        self._names: list[str] = []

    def rows(self) -> Rows:
        """Yield every row, each after those that it refers to."""
        regions = list(self._regions())
        yield from self._countries()
        yield from (("region", row) for row in regions)
        for number in range(self._size.institutions):
            yield from self._institution(number, regions)
        for number in range(self._size.partnerships):
            yield from self._partnership(number)
        for number in range(self._size.exchanges):
            yield from self._exchange(number)

    def _countries(self) -> Rows:
        for code, name in COUNTRIES.items():
            yield "country", {"id": self.countries[code], "code": code, **_named({"en": name})}

    def _regions(self) -> Iterator[Row]:
        for code, country in self.countries.items():
            for number in range(_REGIONS_EACH):
                names = {"en": f"{_PLACES[number]} region of {COUNTRIES[code]}"}
                region = self._id()
                yield {"id": region, "kind": "SUBDIVISION", "country": country, "unit": region, **_named(names)}

    def _institution(self, number: int, regions: list[Row]) -> Rows:
        kind = self._chance.choice(tuple(_KINDS))
        region = self._chance.choice(regions)
        english, russian = _KINDS[kind]
        place = self._chance.choice(_PLACES)
        names = {"en": f"{english} {number} of the {place}", "ru": f"{russian} {number}"}
        self._homes.append((UUID(str(region["country"])), UUID(str(region["id"]))))
        self._names.append(sort_text(names))
        here = self.institutions[number]
        where = {"country": region["country"], "region": region["id"]}
        yield "institution", {"id": here, "kind": kind, "areas": ["education"], **where, **_named(names)}
        yield "institution_entry", self._line("institution", here, 1, "ACTIVATE", "ACTIVE", _FIRST)
        if number % 2:
            alias = {"kind": "SHORT", "language": "en", "value": f"{english[:1]}{number}"}
            yield "alias", {"id": self._id(), "institution": here, **alias}

    def _partnership(self, number: int) -> Rows:
        here, start = self._id(), self._day()
        end = start + timedelta(days=self._chance.randrange(200, 4_000))
        stage = self._chance.choice(("APPROVED", "APPROVED", "APPROVED", "APPROVED", "PROPOSED"))
        force = {"force": f"{start}/{end}", "force_earliest": str(start), "force_latest": str(end), "ends": str(end)}
        content = force if stage == "APPROVED" else {"ends": _FOREVER}
        names = _titled({"en": f"Agreement {number} on {self._chance.choice(_PLACES).lower()} schools"})
        yield "partnership", {"id": here, "kind": "AGREEMENT", "stage": stage, **content, **names}
        yield "partnership_entry", self._line("partnership", here, 1, "PROPOSE", "PROPOSED", start - timedelta(days=30))
        if stage == "APPROVED":
            yield "partnership_entry", self._line("partnership", here, 2, "APPROVE", "APPROVED", start)
        for place, party in enumerate(self._some(self._chance.choice((2, 2, 2, 3, 4))), 1):
            parts = {"institution": self.institutions[party], "role": "PARTNER", "place": place}
            yield "party", {"id": self._id(), "partnership": here, **parts}

    def _exchange(self, number: int) -> Rows:
        here, start, state = self._id(), self._day(), self._chance.choice(_STATES)
        end = start + timedelta(days=self._chance.randrange(4))
        edtf, parties = f"{start}/{end}", self._some(self._chance.randrange(2, 7))
        planned = {"planned": edtf, "planned_earliest": str(start), "planned_latest": str(end)}
        actual = {"actual": edtf, "actual_earliest": str(start), "actual_latest": str(end)} if state == "HELD" else {}
        kind, place = self._chance.choice(_MEETINGS), self._chance.choice(_PLACES)
        names = _titled({"en": f"{kind.replace('_', ' ').capitalize()} {number}: {place.lower()} schools"})
        region = {"region": self._homes[parties[0]][1]}
        days = {"day": str(start), **planned, **actual}
        yield "exchange", {"id": here, "kind": kind, "mode": "IN_PERSON", "state": state, **region, **days, **names}
        line = {"place": 1, "change": "ANNOUNCED", **planned, **region}
        yield "schedule_entry", {"id": self._id(), "exchange": here, **line}
        for role, party in zip(("HOST", *["PARTICIPANT"] * 6), parties, strict=False):
            part = {"role": role, "state": "ATTENDED" if state == "HELD" else "INVITED", "parties": 1}
            yield "participation", {"id": self._id(), "exchange": here, **self._who(party), **part}

    def _who(self, number: int) -> Row:
        country, region = self._homes[number]
        who = {"institution": self.institutions[number], "sort_name": self._names[number]}
        return {**who, "country": country, "region": region}

    def _line(self, column: str, record: UUID, place: int, action: str, state: str, day: date) -> Row:
        since = {"since": str(day), "since_earliest": str(day), "since_latest": str(day)}
        return {
            "id": self._id(), column: record, "place": place, "action": action, "state": state, "day": str(day), **since
        }  # fmt: skip

    def _some(self, number: int) -> list[int]:
        """Return different institutions; low numbers come up more often."""
        found: dict[int, None] = {}
        while len(found) < number:
            found[int(self._size.institutions * self._chance.random() ** 2)] = None
        return list(found)

    def _day(self) -> date:
        return _FIRST + timedelta(days=self._chance.randrange(_DAYS))

    def _id(self) -> UUID:
        return UUID(int=self._chance.getrandbits(128), version=4)


def stamped(row: Row) -> Row:
    """Return a row with when it was made."""
    return {"created_at": _STAMP, "updated_at": _STAMP, **row}


def _named(names: dict[str, str]) -> Row:
    return {"names": names, "search": search_text(names.values()), "sort_name": sort_text(names)}


def _titled(titles: dict[str, str]) -> Row:
    return {"titles": titles, "search": search_text(titles.values()), "sort_name": sort_text(titles)}
