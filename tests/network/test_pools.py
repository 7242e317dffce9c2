"""Candidates: as many as there should be, nobody barred, the best of every score among them; large spectra."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium_network import ContactGraph, Member, Part
from consortium_network.arrays import sparse
from consortium_network.pools import Barred, best_of, pooled
from consortium_network.predictors import Block, View
from consortium_network.predictors.spectra import leading_spectrum

COUNTRIES = ("", "N", "S", "W")


@st.composite
def networks(draw: st.DrawFn) -> ContactGraph:
    """Draw up to 20 members of some countries and topics, and dated events of two or three."""
    names = [f"m{row:02}" for row in range(draw(st.integers(2, 20)))]
    members = [
        Member(name, country=draw(st.sampled_from(COUNTRIES)), topics=draw(st.frozensets(st.sampled_from("tuv"))))
        for name in names
    ]
    parties = st.sets(st.sampled_from(names), min_size=2, max_size=3)
    events = draw(st.lists(st.tuples(parties, st.sampled_from(("2001", "2002"))), max_size=20))
    parts = [Part(f"e{number}", m, year) for number, (held, year) in enumerate(events) for m in sorted(held)]
    return ContactGraph.from_parts(members, parts)


@given(networks(), st.integers(1, 8), st.data())
@settings(deadline=None, max_examples=100)
def test_everyone_gets_as_many_candidates_as_there_are_and_nobody_barred(
    graph: ContactGraph, size: int, data: st.DataObject
) -> None:
    rows = st.integers(0, len(graph) - 1)
    barred = Barred(data.draw(st.frozensets(rows, max_size=3)), data.draw(st.frozensets(st.tuples(rows, rows))))
    pairs = pooled(Block(View(graph), np.arange(len(graph))), barred, size=size)
    for row in range(len(graph)):
        closed = {row, *barred.members, *graph.ties[[row]].indices.tolist()}
        closed |= {other for pair in barred.pairs for other in pair if row in pair}
        found = pairs.partners[pairs.starts[row] : pairs.starts[row + 1]].tolist()
        assert found == sorted(set(found) - closed)
        assert len(found) == min(size, len(graph) - len(closed))


@given(networks())
@settings(deadline=None, max_examples=50)
def test_the_best_by_resource_allocation_and_by_size_are_candidates(graph: ContactGraph) -> None:
    pairs = pooled(Block(View(graph), np.arange(len(graph))), size=8)
    other = graph.to_networkx()
    for row, member in enumerate(graph.members):
        apart = [(member.id, m.id) for m in graph.members if m != member and not other.has_edge(member.id, m.id)]
        shown: list[int] = pairs.partners[pairs.starts[row] : pairs.starts[row + 1]].tolist()
        found = {graph.members[j].id for j in shown}
        if apart:
            scored: dict[str, float] = {
                str(name): score for _, name, score in nx.resource_allocation_index(other, apart)
            }
            best = max(scored.values())
            largest = min(scored, key=lambda name: (-graph.degree[graph.row(name)], name))
            assert largest in found
            assert best == 0 or any(scored[name] == pytest.approx(best) for name in found)


def test_a_member_is_shown_to_the_far_end_of_a_path_of_three_before_strangers() -> None:
    # m0-m1-m2-m3 and a triangle apart: two ties reach m2 alone, so three are walked and reach m3.
    graph = ContactGraph.from_parts(
        [Member(m) for m in ("m0", "m1", "m2", "m3", "z1", "z2", "z3")],
        [Part(tie, f"m{end}") for tie in ("01", "12", "23") for end in tie]
        + [Part(f"z{tie}", f"z{end}") for tie in ("12", "23", "13") for end in tie],
    )
    pairs = pooled(Block(View(graph), np.array([0])), size=3)
    assert 3 in pairs.partners


def test_equal_scores_go_by_column() -> None:
    assert best_of(np.array([7, 3, 5, 9]), np.array([1.0, 1.0, 2.0, 0.0]), 3).tolist() == [5, 3, 7]


def test_a_large_spectrum_is_close_to_the_exact_one() -> None:
    # Six complete parts of 700 members: eigenvalue 699 six times, all others -1 (known by hand).
    blocks = np.kron(np.eye(6), np.ones((700, 700))) - np.eye(4200)
    values, vectors = leading_spectrum(sparse(blocks))
    assert values[:6] == pytest.approx([699.0] * 6)
    part = vectors[:700, :6] @ vectors[:700, :6].T
    assert part == pytest.approx(np.full((700, 700), 1 / 700), abs=1e-9)
