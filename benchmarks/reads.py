"""How dear an answer is: through the whole service, from the plan alone, and by SQL written by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import count, cycle
from typing import cast

import orjson

from benchmarks.asking import Secretariat, Unexpected
from benchmarks.figures import Section
from benchmarks.questions import DEEP, PAGE, PARTNERS, QUESTIONS, SEARCH, Question
from benchmarks.rounds import Backends, Effort, Once, Tell, side_by_side
from consortium.db import Database
from tests.databases import statements_once_counted

SERVICE, PLAN, HAND, FIRST = "service", "plan", "by hand", "first"
_WORDS = ("school lake", "university river", "academy steppe", "institute spring", "школа 11")
_DEPTHS = range(4, 9)  # tenths of the list
_YEARS = range(2014, 2020)
_SPACES = count(1)

Variables = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, who asks it, and the values it is asked with, which change from call to call."""

    asker: Secretariat
    question: Question
    values: tuple[Variables, ...]

    def ways(self) -> dict[str, Once]:
        """Return the three ways to the same answer."""
        document, served, planned, hand = (self.question.document, *(cycle(self.values) for _ in range(3)))
        return {
            SERVICE: lambda: self.asker.over_http(document, next(served)),
            PLAN: lambda: self.asker.by_plan(document, next(planned)),
            HAND: lambda: self.by_hand(next(hand)),
        }

    def anew(self) -> dict[str, Once]:
        """Return the way of a document that nobody has sent before."""
        document, turn = self.question.document, cycle(self.values)
        # Spaces make another text of it, so that nothing kept can serve.
        return {FIRST: lambda: self.asker.by_plan(document + " " * next(_SPACES), next(turn))}

    async def by_hand(self, values: Variables) -> bytes:
        """Return the answer that one statement written by hand gives."""
        database = self.asker.service.database
        given = {"today": str(self.asker.service.clock.today()), **values}
        text = await database.text(self.question.by_hand(database.dialect_name), self.question.arguments(given))
        return orjson.dumps({"data": {self.question.root: orjson.Fragment(text or "null")}})

    async def agreed(self) -> dict[str, float]:
        """Return how many statements an answer takes and its size. Raises `Unexpected` where the ways differ."""
        statements, size = 0, 0
        for values in self.values:
            ask = partial(self.asker.by_plan, self.question.document, values)
            seen = await statements_once_counted(self.asker.service.database, ask)
            planned = await ask()
            served = await self.asker.over_http(self.question.document, values)
            hand = await self.by_hand(values)
            if not orjson.loads(planned) == orjson.loads(served) == orjson.loads(hand):
                raise Unexpected(f"{self.question.name}: the ways differ: {planned[:500]!r} {hand[:500]!r}")
            statements, size = len(seen), len(planned)
        return {"statements": statements, "bytes": size}


async def measure(asker: Secretariat, effort: Effort, backends: Backends, tell: Tell) -> Section:
    """Return what each question costs, way by way."""
    database = asker.service.database
    found = Section(
        f"Reads on {database.dialect_name}",
        "Milliseconds of CPU a call, medians; ratios are to SQL by hand and count the database's own processes (db). "
        "first: parsed, validated and compiled anew. The three ways gave equal answers.",
    )
    given = await values(database)
    for question in QUESTIONS:
        asked = Asked(asker, question, given[question.name])
        sizes = await asked.agreed()
        costs = await side_by_side(asked.ways(), effort, backends, tell)
        first = await side_by_side(asked.anew(), effort, backends, tell)
        service, plan, hand = costs[SERVICE], costs[PLAN], costs[HAND]
        found.put(
            question.name,
            service=service.cpu,
            plan=plan.cpu,
            by_hand=hand.cpu,
            plan_db=plan.database,
            by_hand_db=hand.database,
            service_ratio=service.everywhere / hand.everywhere,
            plan_ratio=plan.everywhere / hand.everywhere,
            first=first[FIRST].cpu,
            service_wall=service.wall,
            **sizes,
        )
    return found


async def values(database: Database) -> dict[str, tuple[Variables, ...]]:
    """Return the values with which each question is asked, by its name."""
    newest = await database.rows("select day, id from exchange where state = 'HELD' order by day desc, id desc")
    deep = [newest[len(newest) * tenths // 10] for tenths in _DEPTHS]
    return {
        PARTNERS.name: tuple({"id": record} for record in await middling(database)),
        PAGE.name: tuple({"from": f"{year}-01-01"} for year in _YEARS),
        DEEP.name: tuple({"after": f"{day}~{record}"} for day, record in deep),
        SEARCH.name: tuple({"words": words} for words in _WORDS),
    }


async def middling(database: Database) -> list[str]:
    """Return twenty institutions that take part in more than most do, and in less than some."""
    sql = "select institution from participation group by institution order by count(*) desc, institution"
    found = [str(record) for (record,) in cast("list[tuple[object]]", await database.rows(sql))]
    return found[len(found) // 4 : len(found) // 4 + 20]
