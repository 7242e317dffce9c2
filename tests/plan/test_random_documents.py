"""Random documents get the oracle's answers, from plans and from the ordinary executor, on both databases."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import Counter

import pytest
from graphql import ValueNode, parse, print_schema, validate
from hypothesis import given
from hypothesis import strategies as st
from hypothesis_graphql import nodes, queries

from consortium.db import Database, open_database
from consortium_graphql.plan import PlanSchema, install
from tests.plan import domain as d
from tests.plan.comparing import answers
from tests.plan.generator import Generator
from tests.plan.oracle import Oracle
from tests.plan.rows import Rows

Oracles = tuple[Oracle, Oracle]
EARLIEST = dt.datetime(1, 1, 2)  # noqa: DTZ001  # Hypothesis wants it so


async def compared(register: Database, schema: PlanSchema, oracles: Oracles, rows: Rows, seeds: range) -> Counter[str]:
    """Compare the answers to the documents of these seeds, for two readers and two sets of variables each.

    The ordinary executor is asked once for each document.
    """
    counted: Counter[str] = Counter()
    for seed in seeds:
        generator = Generator(schema.core, rows, seed)
        document = generator.document()
        if validate(schema.core, parse(document)):
            counted["invalid"] += 1
            continue
        for variables in (generator.values, generator.others()):
            for oracle in oracles:
                ordinary = variables is generator.values and oracle is oracles[seed % 2]
                found = await answers(schema, oracle, register, document, variables, ordinary=ordinary)
                if found.refused:
                    counted["refused"] += 1
                    continue
                counted["planned" if found.planned else "ordinary"] += 1
                assert (found.planned or found.wanted) == found.wanted, f"{seed}: {document} {variables}"
                assert found.ordinary == found.wanted, f"{seed}: {document} {variables}"
    return counted


async def test_a_random_document_gets_the_oracles_answer(
    register: Database, small_schema: PlanSchema, oracles: Oracles, rows: Rows
) -> None:
    counted = await compared(register, small_schema, oracles, rows, range(120))
    assert counted["planned"] > 240


@pytest.mark.slow
@pytest.mark.timeout(1800)
async def test_a_thousand_random_documents_get_the_oracles_answers(
    register: Database, small_schema: PlanSchema, oracles: Oracles, rows: Rows
) -> None:
    counted = await compared(register, small_schema, oracles, rows, range(1000, 2200))
    assert counted["planned"] > 2400


def scalars() -> dict[str, st.SearchStrategy[ValueNode]]:
    """Return how the scalars of ours are written in a document."""
    days = st.dates(dt.date(1, 1, 2)).map(lambda day: nodes.String(day.isoformat()))
    instants = st.datetimes(EARLIEST).map(lambda found: nodes.String(found.isoformat()))
    numbers = st.integers(-(2**63), 2**63 - 1).map(lambda number: nodes.String(str(number)))
    return {"Date": days, "DateTime": instants, "BigInt": numbers, "JSON": st.builds(nodes.String, st.text())}


DOCUMENTS = queries(print_schema(PlanSchema(d.Query).core), custom_scalars=scalars())


def test_a_document_of_hypothesis_gets_the_oracles_answer(
    register_url: str, small_schema: PlanSchema, oracles: Oracles
) -> None:
    @given(DOCUMENTS, st.sampled_from(oracles))
    def same(document: str, oracle: Oracle) -> None:
        found = runner.run(answers(small_schema, oracle, register, document, {}))
        assert found.refused or (found.planned or found.wanted) == found.wanted == found.ordinary

    with asyncio.Runner() as runner:
        opened = open_database(register_url, bind=False, on_connect=[install], connections=(1, 2))
        register = runner.run(opened.__aenter__())
        try:
            same()
        finally:
            runner.run(register.close())
