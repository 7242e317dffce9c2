"""Every answer to a document is held against the oracle's: two readers, two sets of variables, each database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from consortium.db import Database
from consortium_graphql.plan import PlanSchema
from tests.plan.comparing import Answers, answer, answers
from tests.plan.lifting import Asked
from tests.plan.oracle import Oracle

Oracles = tuple[Oracle, ...]


class Difference(AssertionError):
    """An answer is not the oracle's; the message says whose, where, and to what."""

    def __init__(self, asked: Asked, variables: dict[str, Any], where: str, found: Answers) -> None:
        super().__init__(
            f"{where}\n{asked.document}\nvariables: {variables}\n"
            f"wanted:   {found.wanted}\nplanned:  {found.planned}\nordinary: {found.ordinary}"
        )
        self.asked = asked


class Comparison:
    """Compares, and counts what it has compared."""

    def __init__(self, schema: PlanSchema, oracles: Oracles, databases: Sequence[Database]) -> None:
        self._schema, self._oracles, self._databases = schema, oracles, databases
        self.counted: Counter[str] = Counter()
        self.texts: set[str] = set()

    async def check(self, asked: Asked) -> None:
        """Compare the answers to a document for two of the readers, in turn, and two sets of variables on one text.

        The ordinary executor is asked once for each document and database. Raises Difference.
        """
        turn = self.counted["documents"]
        self.counted["documents"] += 1
        self.texts.add(asked.document)
        for number, variables in enumerate((asked.values, asked.others)):
            for place in range(2):
                oracle = self._oracles[(turn + place) % len(self._oracles)]
                await self._ask(asked, variables, oracle, ordinary=(number, place) == (0, turn // 3 % 2))

    async def _ask(self, asked: Asked, variables: dict[str, Any], oracle: Oracle, *, ordinary: bool) -> None:
        wanted = answer(oracle.answer(asked.document, variables))
        for database in self._databases:
            found = await answers(
                self._schema, oracle, database, asked.document, variables, ordinary=ordinary, wanted=wanted
            )
            if not found.same:
                raise Difference(asked, variables, f"{oracle.reader.role} on {database.dialect_name}", found)
            self.counted["planned" if found.planned else "ordinary"] += 1
            self.counted["refused"] += bool(found.refused)
            self.counted["with errors"] += bool(found.wanted[1])
