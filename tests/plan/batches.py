"""Batches of random documents, each over a register of its own: rows, readers and documents come from one number."""

from __future__ import annotations

import asyncio
import datetime as dt
import random
from collections.abc import AsyncGenerator, Callable, Generator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager

from graphql import ValueNode, print_schema, validate
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis_graphql import nodes, queries

from consortium.db import open_database
from consortium_graphql.plan import PlanSchema, Record, install
from tests.plan import domain as d
from tests.plan import generator as own
from tests.plan.comparison import Comparison
from tests.plan.leaves import DAYS, INSTANTS, SIZES, WORDS, RegisterLeaves
from tests.plan.lifting import Asked, lifted, parsed
from tests.plan.oracle import Oracle
from tests.plan.readers import readers
from tests.plan.rows import Rows, made, stored

SIZE = 250
"""How many documents a batch has: every second one is of Hypothesis."""

ROWS = (12, 4, 25)
EARLIEST = dt.datetime(1, 1, 2)  # noqa: DTZ001  # Hypothesis wants it so
Check = Callable[[Asked], None]


def rows_of(batch: int) -> Rows:
    """Return the rows of a batch's register."""
    return made(batch, ROWS[batch % len(ROWS)])


@asynccontextmanager
async def opened(urls: Sequence[str], schema: PlanSchema, rows: Rows) -> AsyncGenerator[Comparison]:
    """Store the rows in each of these empty databases, and compare the answers of all of them."""
    async with AsyncExitStack() as stack:
        databases = [
            await stack.enter_async_context(open_database(url, bind=False, on_connect=[install], connections=(1, 3)))
            for url in urls
        ]
        for database in databases:
            await stored(database, rows)
        yield Comparison(schema, tuple(Oracle(rows, reader) for reader in readers(rows)), databases)


def compare(urls: Sequence[str], batch: int, size: int = SIZE, done: Callable[[], None] = lambda: None) -> Comparison:
    """Compare a batch of documents over these empty databases. Raises Difference."""
    schema, rows = PlanSchema(d.Query), rows_of(batch)
    with keeping(wanted=batch % 2 == 1), asyncio.Runner() as runner:
        database = opened(urls, schema, rows)
        comparison = runner.run(database.__aenter__())

        def check(asked: Asked) -> None:
            runner.run(comparison.check(asked))
            done()

        try:
            for asked in generated(schema, rows, batch, size - size // 2):
                check(asked)
            invented(schema, rows, batch, size // 2, check)
        finally:
            runner.run(database.__aexit__(None, None, None))
    return comparison


@contextmanager
def keeping(*, wanted: bool) -> Generator[None]:
    """Have what is read of countries, regions and institutions be kept, or not."""
    kinds: tuple[type[Record], ...] = (d.Country, d.Region, d.Institution)
    before = [kind.known for kind in kinds]
    for kind in kinds:
        kind.known = wanted
    try:
        yield
    finally:
        for kind, was in zip(kinds, before, strict=True):
            kind.known = was


def generated(schema: PlanSchema, rows: Rows, batch: int, count: int) -> Iterator[Asked]:
    """Return documents of our own generator, which knows every sort of variable, fragment and directive."""
    number = batch * 1_000_000
    while count:
        generator = own.Generator(schema.core, rows, number)
        document = generator.document()
        number += 1
        if not validate(schema.core, parsed(document)):
            count -= 1
            yield Asked(document, generator.values, generator.others())


def invented(schema: PlanSchema, rows: Rows, batch: int, count: int, check: Check) -> None:
    """Check documents of Hypothesis, which knows only the schema's text; one that fails is made as small as can be."""

    @seed(batch)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    )
    @given(documents(schema, rows), st.integers(0, 2**32 - 1))
    def each(document: str, number: int) -> None:
        source = random.Random(number)
        asked = lifted(schema.core, document, RegisterLeaves(rows, source), source)
        faults = validate(schema.core, parsed(asked.document))
        if faults:
            raise ValueError(f"not a valid document: {faults}\n{asked.document}")
        check(asked)

    each()


def documents(schema: PlanSchema, rows: Rows) -> st.SearchStrategy[str]:
    """Return documents whose values are now of the register, now anything."""
    ids = st.sampled_from([str(row["id"]) for found in rows.values() for row in found])
    days = st.sampled_from(DAYS) | st.dates(dt.date(1, 1, 2)).map(dt.date.isoformat)
    instants = st.sampled_from(INSTANTS) | st.datetimes(EARLIEST).map(dt.datetime.isoformat)
    scalars: dict[str, st.SearchStrategy[ValueNode]] = {
        "ID": (ids | ids | st.text()).map(nodes.String),
        "Int": (st.sampled_from(SIZES) | st.integers(0, 100)).map(nodes.Int),
        "String": (st.sampled_from(WORDS) | st.text()).map(nodes.String),
        "BigInt": st.integers(-(2**63), 2**63 - 1).map(lambda number: nodes.String(str(number))),
        "Date": days.map(nodes.String),
        "DateTime": instants.map(nodes.String),
    }
    found: st.SearchStrategy[str] = queries(print_schema(schema.core), custom_scalars=scalars)
    return found
