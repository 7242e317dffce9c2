"""What it costs to register an exchange with five participations: service, action, and bare rows."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from uuid import uuid4

import orjson

from benchmarks import bulk
from benchmarks.asking import Secretariat, Unexpected
from benchmarks.figures import Section
from benchmarks.invented import Row
from benchmarks.published import operation
from benchmarks.reads import middling
from benchmarks.rounds import Backends, Effort, Once, Tell, side_by_side
from consortium.writing.actions import perform

PARTIES = 5
_A_SECOND = 1e3
_DAY = "2026-09-14"


async def measure(asker: Secretariat, effort: Effort, backends: Backends, tell: Tell) -> Section:
    """Return what a registration costs, way by way."""
    database = asker.service.database
    found = Section(
        f"Writes on {database.dialect_name}: an exchange with five participations",
        "Milliseconds a registration, medians, one after another; bare rows: the same rows of exchange, schedule and "
        "participations in one transaction, no rule, no audit, no feed.",
    )
    institutions = (await middling(database))[:PARTIES]
    chosen = ways(asker, institutions)
    counted: dict[str, int] = {}
    for name, once in chosen.items():
        with database.watched() as statements:
            await once()
        counted[name] = len(statements)
    costs = await side_by_side(chosen, effort, backends, tell)
    for name, cost in costs.items():
        found.put(
            name,
            CPU=cost.cpu,
            db_CPU=cost.database,
            wall=cost.wall,
            a_second=_A_SECOND / cost.wall,
            ratio=cost.everywhere / costs["bare rows"].everywhere,
            statements=counted[name],
        )
    return found


def ways(asker: Secretariat, institutions: list[str]) -> dict[str, Once]:
    """Return the three ways to register an exchange in which these institutions take part."""
    document, number, service = operation("member/register-exchange"), count(1), asker.service

    async def over_http() -> object:
        given = _input([{"lang": "en", "value": f"Seminar {next(number)}"}], institutions)
        body = await asker.over_http(document, {"input": given})
        payload = orjson.loads(body)["data"]["exchangeRegister"]
        if payload["problems"] or payload["exchange"] is None:
            raise Unexpected(str(payload["problems"]))
        return body

    async def action() -> object:
        given = _input({"en": f"Seminar {next(number)}"}, institutions)
        return await perform(service.database, service.clock, asker.actor, "exchangeRegister", given)

    async def bare_rows() -> object:
        return await bulk.insert(service.database, _rows(next(number), institutions))

    return {"service": over_http, "action": action, "bare rows": bare_rows}


def _input(titles: object, institutions: list[str]) -> Mapping[str, object]:
    roles = ("HOST", *["PARTICIPANT"] * (PARTIES - 1))
    parts = [{"role": role, "institution": record} for role, record in zip(roles, institutions, strict=True)]
    return {"kind": "SEMINAR", "titles": titles, "planned": _DAY, "participations": parts}


def _rows(number: int, institutions: list[str]) -> list[tuple[str, Row]]:
    here, planned = uuid4(), {"planned": _DAY, "planned_earliest": _DAY, "planned_latest": _DAY}
    names: Row = {
        "titles": {"en": f"Seminar {number}"},
        "search": f" seminar {number}",
        "sort_name": f"seminar {number}",
    }
    exchange: Row = {"id": here, "kind": "SEMINAR", "state": "OPEN", "day": _DAY, **planned, **names}
    line: Row = {"id": uuid4(), "exchange": here, "place": 1, "change": "ANNOUNCED", **planned}
    part: Row = {"exchange": here, "role": "PARTICIPANT", "state": "INVITED", "parties": 1, "sort_name": "school"}
    parts: list[tuple[str, Row]] = [
        ("participation", {**part, "id": uuid4(), "institution": record}) for record in institutions
    ]
    return [("exchange", exchange), ("schedule_entry", line), *parts]
