"""Random documents over the service's own schema: a plan and the ordinary executor agree, and so do both databases."""

# graphql-core's `execute` is generic in its middleware, and its wrapping types in themselves.
# pyright: reportUnknownVariableType=false, reportUnknownParameterType=false, reportUnknownArgumentType=false

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from graphql import ExecutionResult, GraphQLEnumType, GraphQLInputType, execute, parse, print_schema, validate
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis_graphql import nodes, queries

from consortium.access import NOBODY
from consortium_graphql.context import Request, identify, request_of
from consortium_graphql.plan.definitions import source_of
from consortium_graphql.plan.sources import Connection
from consortium_graphql.schema import schema
from tests.databases import fill
from tests.graphql.clients import ANALYST, CENTRE, SCHOOL, SECRETARIAT, Clients, Register, serving
from tests.graphql.conftest import filled
from tests.plan.comparing import Answer, answer
from tests.plan.lifting import Asked, lifted
from tests.postgres import Server, new_name, psql

HOLDERS = (SECRETARIAT, CENTRE, SCHOOL, ANALYST, None)
WORDS = ("лицей", "Китай", "school", "%", "_", "")
DAYS = ("2009-12-31", "2010-06-28", "2013-01-01", "2030-01-01")
OF_ITS_OWN = "auditEntries"  # each register writes these anew, under ids of its own
HEAVY = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
QUERY = schema.core.query_type
assert QUERY
ROOTS = [
    name
    for name, each in QUERY.fields.items()
    if name in ("me", "organisation") or (source_of(each) and name != OF_ITS_OWN)
]


@dataclass
class SeedLeaves:
    """Values that the seeds hold: ids, and cursors by the type of their connection."""

    random: random.Random = field(default_factory=random.Random)
    ids: list[str] = field(default_factory=list[str])
    cursors: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def leaf(self, kind: GraphQLInputType, name: str, of: str) -> object:
        """Return a value for an argument of that type and name; `of` is the type that the field gives."""
        choose = self.random.choice
        if isinstance(kind, GraphQLEnumType):
            return choose(list(kind.values))
        values: Mapping[str, Any] = {
            "ID": self.ids,
            "Int": (0, 1, 2, 5, 20),
            "BigInt": (0, "7"),
            "Boolean": (True, False),
            "Date": DAYS,
            "DateTime": ("2024-03-01T01:05:07Z",),
        }
        return choose(self.cursors.get(of, ["junk"]) if name == "after" else values.get(str(kind), WORDS))


async def learnt(clients: Clients) -> SeedLeaves:
    """Return the ids and cursors that the secretariat sees."""
    leaves = SeedLeaves()
    assert QUERY
    for name in ROOTS:
        found = QUERY.fields[name]
        if isinstance(source_of(found), Connection):
            page = (await clients.secretariat.data(f"{{ {name}(first: 30) {{ edges {{ cursor node {{ id }} }} }} }}"))[
                name
            ]
            leaves.ids += [edge["node"]["id"] for edge in page["edges"]]
            kind = str(found.type).rstrip("!")
            leaves.cursors[kind] = [edge["cursor"] for edge in page["edges"]] or ["junk"]
    return leaves


def documents(leaves: SeedLeaves, count: int) -> list[Asked]:
    """Return documents of Hypothesis, some of their literals made variables; the same for the same seeds."""
    scalars = {
        "ID": (st.sampled_from(leaves.ids) | st.text()).map(nodes.String),
        "Int": st.integers(0, 20).map(nodes.Int),
        "String": st.sampled_from(WORDS).map(nodes.String),
        "BigInt": st.integers(-(2**63), 2**63 - 1).map(lambda number: nodes.String(str(number))),
        "Date": st.sampled_from(DAYS).map(nodes.String),
        "DateTime": st.just("2024-03-01T01:05:07Z").map(nodes.String),
    }
    found: list[Asked] = []

    @seed(7)
    @settings(
        max_examples=count,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=HEAVY,
    )
    @given(queries(print_schema(schema.core), fields=ROOTS, custom_scalars=scalars), st.integers(0, 2**32 - 1))
    def each(document: str, number: int) -> None:
        leaves.random = random.Random(number)
        asked = lifted(schema.core, document, leaves, leaves.random)
        assert not validate(schema.core, parse(asked.document))
        found.append(asked)

    each()
    return found


class Asking:
    """Asks one service everything, as everybody; what it is told is kept to be held against another database's."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients
        self.counted: Counter[str] = Counter()
        self.told: list[Answer] = []

    async def ask(self, asked: Asked) -> None:
        """Ask one document as everybody: by a plan, by the ordinary executor, and over HTTP."""
        for place, holder in enumerate(HOLDERS):
            variables = (asked.values, asked.others)[place % 2]
            request = await self._request(holder)
            planned = await schema.planned(asked.document, variables, request)
            if planned is not None and await self._is_within_limits(asked, variables, holder):
                self.counted["planned"] += 1
                ordinary = await _ordinary(asked, variables, request)
                assert _alike(answer(planned), ordinary), f"{holder}: {asked} {variables}"

    async def _request(self, holder: str | None) -> Request:
        service = self._clients.app.state.service
        token = f"Bearer {self._clients.tokens[holder]}" if holder else None
        return request_of(service, await identify(service, token) if token else NOBODY, "ru")

    async def _is_within_limits(self, asked: Asked, variables: dict[str, Any], holder: str | None) -> bool:
        client = self._clients[holder] if holder else self._clients.nobody
        response = await client.post(asked.document, variables, accept_language="ru")
        assert response.status_code < 500, f"{response.text} {asked} {variables}"
        errors = response.json().get("errors", [])
        assert not [error for error in errors if "INTERNAL" in error["extensions"]["code"]], f"{errors} {asked}"
        paths = sorted((error["message"], tuple(error.get("path", ()))) for error in errors)
        self.told.append((response.json().get("data"), paths))
        return "data" in response.json()


def _alike(planned: Answer, ordinary: Answer) -> bool:
    """Return whether two answers are one; where nothing is left of the data, the executor stops at the first error."""
    if planned[0] is None and ordinary[0] is None:
        return bool(ordinary[1]) and set(ordinary[1]) <= set(planned[1])
    return planned == ordinary


async def _ordinary(asked: Asked, variables: dict[str, Any], request: Request) -> Answer:
    result = execute(
        schema.core,
        parse(asked.document),
        variable_values=variables,
        context_value=request,
        executor_class=schema.execution_context_class,
    )
    return answer(result if isinstance(result, ExecutionResult) else await result)


async def _asked(register: Register, count: int, given: list[Asked]) -> Asking:
    async with serving(register) as clients:
        if not given:
            given += documents(await learnt(clients), count)
        asking = Asking(clients)
        for each in given:
            await asking.ask(each)
    return asking


@pytest.fixture
def registers(
    postgres: Server,
    postgres_seeds: tuple[str, Register],
    tmp_path: Path,
) -> Iterator[tuple[Register, Register]]:
    """Return the seeds on both databases, in registers that no other test has written to."""
    path, name = tmp_path / "register.db", new_name()
    asyncio.run(fill(f"sqlite:///{path}"))
    psql(postgres, "postgres", f"CREATE DATABASE {name} TEMPLATE {postgres_seeds[0]}")
    yield asyncio.run(filled(f"sqlite:///{path}")), Register(postgres.url(name), postgres_seeds[1].tokens)
    psql(postgres, "postgres", f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.parametrize("count", [25, pytest.param(300, marks=[pytest.mark.slow, pytest.mark.timeout(1800)])])
def test_everybody_is_told_the_same_by_plans_by_the_executor_and_on_both_databases(
    count: int, registers: tuple[Register, Register]
) -> None:
    given: list[Asked] = []
    one, other = (asyncio.run(_asked(register, count, given)) for register in registers)
    assert len(given) == count
    assert one.counted["planned"] > 2 * count
    assert one.told == other.told
