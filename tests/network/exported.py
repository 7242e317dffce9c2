"""Graphs to export, and what an outside program must read of them."""

from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st

from consortium_network import ContactGraph, Member, Part

Plain = str | float
Tied = dict[frozenset[str], tuple[float, str]]

AWKWARD = "аЯё\"'&<>;,=+-@ \t\n\r\\/[]{}#ß🎓中"
texts = st.text(st.sampled_from(AWKWARD + "ab12"), min_size=1, max_size=6)
"""Words of letters, quotes, line ends and all that some format gives a meaning to."""
degrees = st.floats(-90, 90, allow_subnormal=False)
dates = st.sampled_from(["", "2009", "2009-06-14", "2010-02", "2011-03-01/2011-03-09"])


@st.composite
def graphs(draw: st.DrawFn, *, words: st.SearchStrategy[str] = texts, dated: bool = True) -> ContactGraph:
    """Return a graph of up to six members and four events, with awkward texts and places of any precision."""
    ids = draw(st.lists(words, min_size=1, max_size=6, unique=True))
    placed = st.one_of(st.just((None, None)), st.tuples(degrees, degrees))
    members = [_member(draw, name, words, draw(placed)) for name in ids]
    crowds = draw(st.lists(st.sets(st.sampled_from(ids), min_size=2, max_size=4), max_size=4)) if len(ids) > 1 else []
    days = [draw(dates) if dated else "" for _ in crowds]
    events = draw(st.lists(words, min_size=len(crowds), max_size=len(crowds), unique=True))
    parts = [
        Part(event, member, day)
        for event, crowd, day in zip(events, crowds, days, strict=True)
        for member in sorted(crowd)
    ]
    return ContactGraph.from_parts(members, parts)


def _member(
    draw: st.DrawFn, name: str, words: st.SearchStrategy[str], place: tuple[float | None, float | None]
) -> Member:
    full, country, region, sector = (draw(st.one_of(st.just(""), words)) for _ in range(4))
    topics = frozenset(draw(st.sets(st.sampled_from(["труд", "a & b; c", '"music"']), max_size=2)))
    return Member(name, full, country, region, sector, *place, topics)


@dataclass(frozen=True, slots=True)
class Expected:
    """The nodes with all that is known of them, and the ties with their weight and events."""

    nodes: dict[str, dict[str, Plain]]
    ties: Tied


def expected(graph: ContactGraph) -> Expected:
    """Return what a reader must find, told from the members and the matrix of weights themselves."""
    rows, columns = np.nonzero(np.triu(graph.weights.toarray()))
    ids = [member.id for member in graph.members]
    pairs = [(ids[i], ids[j]) for i, j in zip(rows.tolist(), columns.tolist(), strict=True)]
    ties = {frozenset(pair): (graph.tie(*pair), "; ".join(graph.records(*pair))) for pair in pairs}
    return Expected({member.id: known(member) for member in graph.members}, ties)


def known(member: Member) -> dict[str, Plain]:
    """Return the fields of a member that are known; its topics as one text."""
    fields: dict[str, Plain | None] = {
        "name": member.name,
        "country": member.country,
        "region": member.region,
        "sector": member.sector,
        "topics": "; ".join(sorted(member.topics)),
        "lat": member.lat,
        "lon": member.lon,
    }
    return {key: value for key, value in fields.items() if value not in ("", None)}
