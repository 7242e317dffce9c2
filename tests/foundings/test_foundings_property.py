"""Whatever is entered and corrected: no founder is younger than what it founded, and foundings make no circle."""

from __future__ import annotations

from uuid import UUID

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium.dates import parse
from consortium.db import Database
from consortium.errors import Refused
from consortium.foundings.tables import Founding
from consortium.writing import store
from tests import factory
from tests.databases import CleanDatabase
from tests.factory import act, row, step

YEARS = st.sampled_from([None, "2009", "2010", "2010-06", "2009/2011", "../2010", "2010/.."])
WHICH = st.integers(0, 3)
STEPS = st.lists(st.tuples(WHICH, WHICH) | st.tuples(WHICH, YEARS), max_size=12)
FEW = settings(max_examples=max(settings().max_examples // 4, 1))


async def attempt(database: Database, bodies: list[UUID], number: int, what: object) -> bool:
    """Have the body of that number be founded by another, or date it; return whether it was done."""
    try:
        if isinstance(what, int):
            await act(database, "foundingCreate", institution=bodies[number], founder=bodies[what])
        else:
            await step(database, "institutionCorrect", bodies[number], founded=what)
    except Refused:
        return False
    return True


async def foundings(bodies: list[UUID]) -> nx.DiGraph[UUID]:
    """Return who founded whom, as it stands."""
    rows = [found for body in bodies for found in await store.where(Founding, "institution", body)]
    return nx.DiGraph([(found["founder"], found["institution"]) for found in rows])


async def surely_later(founder: UUID, founded: UUID) -> bool:
    """Return whether the dates leave no day on which the founder was there when the other was founded."""
    texts = [(await row("Institution", each))["founded"] for each in (founder, founded)]
    first, last = (parse(text) if text else None for text in texts)
    return bool(first and last and first.earliest and last.latest and first.earliest > last.latest)


@FEW
@given(STEPS)
def test_foundings_stay_in_order_and_without_circles(examples: CleanDatabase, steps: list[tuple[int, object]]) -> None:
    async def property_of() -> None:
        bodies = [await factory.institution(examples.database) for _ in range(4)]
        for number, what in steps:
            await attempt(examples.database, bodies, number, what)
        graph = await foundings(bodies)
        assert nx.is_directed_acyclic_graph(graph)
        assert not any([await surely_later(*ends) for ends in graph.edges])

    examples.clean()
    examples.run(property_of())


@FEW
@given(st.lists(st.tuples(WHICH, WHICH), max_size=8, unique=True))
def test_a_founding_is_refused_only_where_it_would_make_a_circle(
    examples: CleanDatabase, pairs: list[tuple[int, int]]
) -> None:
    async def property_of() -> None:
        bodies = [await factory.institution(examples.database) for _ in range(4)]
        known: nx.DiGraph[int] = nx.DiGraph()
        known.add_nodes_from(range(4))
        for founded, founder in pairs:
            possible = not nx.has_path(known, founded, founder)
            assert await attempt(examples.database, bodies, founded, founder) is possible
            known.add_edges_from([(founder, founded)] * possible)

    examples.clean()
    examples.run(property_of())
