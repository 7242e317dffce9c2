"""Rows of the register, written out by hand; no database."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from consortium.cooperation.records import Register, Rows, gather
from consortium.ids import new_id
from consortium_network import ContactGraph

TODAY = date(2026, 6, 15)
RUSSIA, POLAND = new_id(), new_id()
KRASNOYARSK, BUZIM = new_id(), new_id()
COUNTRIES: Rows = [
    {"id": RUSSIA, "code": "RU", "names": {"en": "Russia"}},
    {"id": POLAND, "code": "PL", "names": {"en": "Poland"}},
]
REGIONS: Rows = [
    {"id": KRASNOYARSK, "code": "RU-KYA", "names": {"en": "Krasnoyarsk"}, "country": RUSSIA, "unit": KRASNOYARSK,
     "latitude": 56.0, "longitude": 92.9},
    {"id": BUZIM, "code": None, "names": {"en": "Buzim"}, "country": RUSSIA, "unit": KRASNOYARSK,
     "latitude": None, "longitude": None},
]  # fmt: skip


def body(kind: str = "SCHOOL", **differing: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": new_id(),
        "kind": kind,
        "names": {"en": "A"},
        "country": RUSSIA,
        "region": None,
        "areas": [],
    }
    return {**row, **differing}


def held(**differing: Any) -> dict[str, Any]:
    return {
        "id": new_id(),
        "state": "HELD",
        "areas": [],
        "actual": "2010-06-28",
        "actual_earliest": date(2010, 6, 28),
        **differing,
    }


def part(exchange: dict[str, Any], institution: dict[str, Any] | None = None, **differing: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": new_id(),
        "exchange": exchange["id"],
        "institution": institution and institution["id"],
        "country": RUSSIA,
        "region": None,
        "parties": 1 if institution else None,
        "part_of": None,
        "state": "ATTENDED",
    }
    return {**row, **differing}


def line(column: str, record: UUID, state: str, day: date = date.min, place: int = 1) -> dict[str, Any]:
    return {column: record, "day": day, "place": place, "state": state}


def register(**rows: Rows) -> Register:
    places: dict[str, Rows] = {"countries": COUNTRIES, "regions": REGIONS}
    nothing: dict[str, Rows] = {name: [] for name in Register.__dataclass_fields__}
    return Register(**(nothing | places | rows))


def graph(of: Register, at: date = TODAY) -> ContactGraph:
    found = gather(of, at)
    return ContactGraph.from_parts(found.members, found.parts, at=at)
