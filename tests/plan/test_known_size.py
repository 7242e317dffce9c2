"""What is kept between answers takes no more memory than it may, whatever is asked for."""

from __future__ import annotations

import tracemalloc
from collections.abc import Sequence
from typing import Literal

from consortium_graphql.plan.known import MOST_BYTES, Known
from consortium_graphql.plan.named import COUNTED, Named
from consortium_graphql.plan.slots import Slot
from consortium_graphql.plan.statement import Param, Statement

LONG = 50_000


class Counting:
    """A database in which everything is there once, and nothing is written."""

    dialect_name: Literal["sqlite", "postgresql"] = "sqlite"

    async def rows(self, sql: str, args: Sequence[object]) -> Sequence[tuple[object, ...]]:  # noqa: ARG002
        return [(COUNTED, b"1", "now")]


async def test_what_is_counted_for_long_values_is_not_kept_for_ever() -> None:
    known, named = Known(), Named("count", Statement("count", (Param(Slot(("text",)), "text", None),), (0,)))
    tracemalloc.start()
    try:
        for number in range(3 * MOST_BYTES // LONG):
            found = await known.texts("now", named, [COUNTED.encode()], {"text": f"{number:0{LONG}}"}, Counting())
            assert found == {COUNTED.encode(): b"1"}
        assert tracemalloc.get_traced_memory()[1] < 1.5 * MOST_BYTES
    finally:
        tracemalloc.stop()
