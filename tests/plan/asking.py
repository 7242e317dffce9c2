"""Asking a schema as a client does: the answer as it is read from JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import orjson

from consortium.db import Database
from consortium_graphql.plan import PlanSchema, Reader
from tests.plan.comparing import Request


@dataclass(frozen=True, slots=True)
class Client:
    """A reader at a database."""

    schema: PlanSchema
    database: Database
    reader: Reader

    async def ask(self, document: str, **variables: Any) -> dict[str, Any]:
        """Return the whole answer."""
        result = await self.schema.execute(document, variables, Request(self.database, self.reader))
        errors = [error.formatted for error in result.errors or ()]
        return {"data": orjson.loads(orjson.dumps(result.data)), **({"errors": errors} if errors else {})}

    async def data(self, document: str, **variables: Any) -> dict[str, Any]:
        """Return the data of an answer without errors."""
        answer = await self.ask(document, **variables)
        assert "errors" not in answer, answer["errors"]
        return cast("dict[str, Any]", answer["data"])

    async def code(self, document: str, **variables: Any) -> str | None:
        """Return the code of an answer's only error."""
        (error,) = (await self.ask(document, **variables))["errors"]
        return cast("str | None", error.get("extensions", {}).get("code"))

    async def statements(self, document: str, **variables: Any) -> list[str]:
        """Return the statements that an answer without errors takes."""
        with self.database.watched() as run:
            await self.data(document, **variables)
        return list(run)
