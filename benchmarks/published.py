"""What published operations cost as clients send them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import orjson

from benchmarks.asking import Secretariat, Unexpected
from benchmarks.figures import Section
from benchmarks.reads import middling
from benchmarks.rounds import Backends, Effort, Tell, side_by_side
from consortium_graphql.contract import operation_files

ASKED: dict[str, Callable[[str], Mapping[str, object]]] = {
    "secretariat/institution-detail": lambda institution: {"id": institution},
    "secretariat/search-institutions": lambda _: {"words": "school lake"},
    "secretariat/held-in-period": lambda _: {"from": "2019-01-01", "until": "2019-12-31", "first": 50},
    "secretariat/postponed-or-overdue": lambda _: {},
    "secretariat/partnerships-ending-soon": lambda _: {"from": "2026-01-01", "until": "2026-12-31"},
}


async def measure(asker: Secretariat, effort: Effort, backends: Backends, tell: Tell) -> Section:
    """Return what each operation costs through the whole service."""
    database = asker.service.database
    found = Section(
        f"Published operations on {database.dialect_name}",
        "Milliseconds a call through the whole service, medians; statements: with that which finds the token.",
    )
    institution = (await middling(database))[0]
    for name, given in ASKED.items():
        once = partial(asker.over_http, operation(name), given(institution))
        with database.watched() as statements:
            body = await once()
        answer = orjson.loads(body)
        if "errors" in answer:
            raise Unexpected(f"{name}: {answer['errors']}")
        cost = (await side_by_side({name: once}, effort, backends, tell))[name]
        found.put(name, CPU=cost.cpu, db_CPU=cost.database, wall=cost.wall, statements=len(statements), bytes=len(body))
    return found


def operation(name: str) -> str:
    """Return the text of a published operation, by `persona/name`."""
    return next(
        path.read_text(encoding="utf-8") for path in operation_files() if f"{path.parent.name}/{path.stem}" == name
    )
