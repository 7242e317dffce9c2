"""How long suggestions and the report take, beside the best-known predictor by networkx."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from functools import partial
from heapq import nlargest
from statistics import median

import networkx as nx

from benchmarks.figures import Section
from benchmarks.rounds import Tell
from consortium_network import ContactGraph, Member, Part, report, suggest

_TOP = 10
_EVENTS_EACH = 2
_COUNTRIES = 8
_REGIONS_EACH = 5
_NEAR = 0.7  # how often an event stays inside one country


def invented(members: int, seed: int = 0) -> ContactGraph:
    """Return the contact graph of so many members, of twelve years, in which most events stay inside one country."""
    chance = random.Random(seed)
    made = [_member(number, chance) for number in range(members)]
    by_country: dict[str, list[Member]] = {}
    for member in made:
        by_country.setdefault(member.country, []).append(member)
    parts: list[Part] = []
    for number in range(members * _EVENTS_EACH):
        pool = chance.choice(list(by_country.values())) if chance.random() < _NEAR else made
        day = f"{2012 + 12 * number // (members * _EVENTS_EACH)}-{chance.randrange(1, 13):02}"
        size = min(chance.choice((2, 2, 3, 3, 4, 6, 9)), len(pool))
        topic = chance.choice(("schools", "training", "festivals", "research"))
        parts += [Part(f"e{number:05}", member.id, day, topic=topic) for member in chance.sample(pool, size)]
    return ContactGraph.from_parts(made, parts)


def _member(number: int, chance: random.Random) -> Member:
    country = chance.randrange(_COUNTRIES)
    region = f"C{country}-{chance.randrange(_REGIONS_EACH)}"
    sector = chance.choice(("school", "university", "academy"))
    lat, lon = 40 + 3 * country + chance.random(), 40 + 9 * country + chance.random()
    return Member(f"m{number:04}", f"Member {number}", f"C{country}", region, sector, lat, lon)


def measure(seeds: ContactGraph, members: int, times: int, tell: Tell) -> Section:
    """Return what suggesting to everybody and reporting cost, on the seeds' graph and on an invented one."""
    found = Section(
        "Network",
        f"Milliseconds of CPU, medians; suggest: {_TOP} partners for every member, with reasons and, where there is a "
        "closed window, chances, once; fixed: the same without fitting; "
        "networkx RA: bare scores of resource allocation, the best ten, one predictor.",
    )
    for name, graph in (("the seeds' graph", seeds), (f"invented, {members} members", invented(members))):
        ties = graph.to_networkx()
        found.put(name, members=len(graph), ties=graph.tie_count)
        found.put(name, suggest=_timed(partial(suggest, graph, top=_TOP), 1, tell))
        found.put(name, fixed=_timed(partial(suggest, graph, top=_TOP, method="fixed"), times, tell))
        found.put(name, report=_timed(partial(report, graph), times, tell))
        found.put(name, networkx_RA=_timed(partial(_by_networkx, ties), times, tell))
    return found


def steps(times: int) -> int:
    """Return how often `measure` tells that something is done."""
    return 2 * (1 + 3 * times)


def _by_networkx(ties: nx.Graph[str]) -> dict[str, list[tuple[float, str]]]:
    scores: dict[str, list[tuple[float, str]]] = {node: [] for node in ties}
    for one, other, score in nx.resource_allocation_index(ties):
        if score:
            scores[one].append((score, other))
            scores[other].append((score, one))
    return {node: nlargest(_TOP, found) for node, found in scores.items()}


def _timed(work: Callable[[], object], times: int, tell: Tell) -> float:
    spent: list[float] = []
    for _ in range(times):
        started = time.process_time()
        work()
        spent.append((time.process_time() - started) * 1e3)
        tell()
    return median(spent)
