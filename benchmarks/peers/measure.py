"""The service beside its peers: real servers, one worker each, over the same rows, asked by one client."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from benchmarks import bulk
from benchmarks.figures import Section
from benchmarks.invented import Inventor, Row, Size
from benchmarks.peers import goals, postgraphile, servers
from benchmarks.peers.alike import require_alike
from benchmarks.peers.duel import AT_ONCE, Duel, Seen, ratio
from benchmarks.peers.processes import resident
from benchmarks.peers.questions import QUESTIONS
from benchmarks.peers.servers import Server
from benchmarks.peers.values import Given, draw
from benchmarks.registers import Databases, Home, backends, prepare, settle
from benchmarks.rounds import Effort, Tell
from consortium.access import Persona
from consortium.clock import Clock
from consortium.db import open_database
from consortium.tokens import service as tokens
from tests.postgres import psql

_CURSOR = "{ allExchanges(first: 1, orderBy: [DAY_DESC, ROW_ID_DESC]) { edges { cursor } } }"


@dataclass(frozen=True, slots=True)
class Plan:
    """How much to invent and to measure; deep pages start after so many rows."""

    size: Size
    deep: int
    effort: Effort


FULL = Plan(Size(10_000, 30_000, 50_000), 10_000, Effort(rounds=5, turn=1.5))
QUICK = Plan(Size(1_000, 3_000, 5_000), 2_500, Effort(rounds=2, turn=0.3))


@dataclass(frozen=True, slots=True)
class Register:
    """A filled register, and a token to it."""

    url: str
    token: str


def measure(homes: list[Home], scratch: Path, plan: Plan, tell: Tell) -> list[Section]:
    """Return the goals with their figures, then what was seen of each server, question by question."""
    rows = list(Inventor(plan.size).rows())
    filled = {home.dialect: asyncio.run(_fill(home, rows)) for home in homes}
    del rows
    databases = next((home for home in homes if isinstance(home, Databases)), None)
    if databases is None:
        return [_nothing("PostgreSQL is not here")]
    with _running(databases, filled) as (running, absent):
        given, parent = asyncio.run(_drawn(filled["postgresql"], plan.deep, running))
        duel = Duel(plan.effort, parent, scratch)
        results: dict[str, dict[str, Seen]] = {}
        sections: list[Section] = []
        for question in QUESTIONS:
            able = [server for server in running if server.can(question)]
            size = require_alike(question, able, given[question.key])
            results[question.key] = duel.run(question, able, given[question.key], tell)
            sections.append(_seen(question.name, results[question.key], size))
        memory = {server.name: resident(server.process.pid) for server in running}
    judged = goals.section(goals.judged(results, memory[servers.OURS]))
    judged.note += (
        f" {plan.size.institutions:,} institutions, {plan.size.partnerships:,} partnerships, {plan.size.exchanges:,} "
        f"exchanges; deep pages start after {plan.deep:,} rows."
    )
    return [*absent, judged, *sections, _memory(memory)]


async def _fill(home: Home, rows: list[tuple[str, Row]]) -> Register:
    url = home.new()
    await prepare(url)
    async with open_database(url) as database:
        await bulk.insert(database, rows)
        token = await tokens.create(database, Clock(), Persona.SECRETARIAT, holder="bench")
        await settle(database)
    return Register(url, token)


@contextmanager
def _running(databases: Databases, filled: dict[str, Register]) -> Generator[tuple[list[Server], list[Section]]]:
    """Start every server that can be had, and tell which cannot."""
    url, absent = filled["postgresql"].url, list[Section]()
    with ExitStack() as stack:
        started: list[Server] = []

        def keep(server: Server) -> None:
            stack.callback(server.stop)
            started.append(server)

        keep(servers.serve(url, filled["postgresql"].token))
        try:
            postgraphile.install()
            psql(databases.server, url.partition("?")[0].rpartition("/")[2], postgraphile.FUNCTIONS.read_text())
            keep(servers.serve_postgraphile(url))
        except postgraphile.NoPeer as reason:
            absent.append(_nothing(f"PostGraphile is left out: {reason}"))
        keep(servers.serve(filled["sqlite"].url, filled["sqlite"].token))
        keep(servers.serve_loaders(url))
        for name in servers.FLOORS:
            keep(servers.serve_floor(url, name))
        yield started, absent


async def _drawn(register: Register, deep: int, running: list[Server]) -> tuple[dict[str, list[Given]], int]:
    """Return the values of each question, and the process from which PostgreSQL's others come."""
    peer = next((server for server in running if server.name == servers.POSTGRAPHILE), None)
    cursor = peer.ask(peer.plain(_CURSOR))["allExchanges"]["edges"][0]["cursor"] if peer else None
    async with open_database(register.url) as database:
        return await draw(database, deep, cursor), (await backends(database)).parent or 0


def _seen(name: str, results: dict[str, Seen], size: int) -> Section:
    """Return what was seen of every server under one question."""
    found = Section(
        f"Under load: {name}",
        f"{AT_ONCE} requests at once over kept connections; equal answers, {size:,} bytes. CPU, db: milliseconds a "
        "request of the server and of PostgreSQL's processes; x: requests a second over PostGraphile's; p50, p99: "
        "milliseconds; busy: cores that the server used; client: CPU of the client, a request.",
    )
    for server, seen in results.items():
        found.put(
            server,
            a_second=seen.middle("a_second"),
            x=ratio(seen, results[servers.POSTGRAPHILE], "a_second") if servers.POSTGRAPHILE in results else None,
            CPU=seen.middle("cpu"),
            db=seen.middle("db_cpu") if server != servers.OURS_SQLITE else None,
            p50=seen.within(0.5),
            p99=seen.within(0.99),
            busy=seen.middle("busy"),
            client=seen.middle("client_cpu"),
            answers=len(seen.times),
        )
    return found


def _memory(held: dict[str, float]) -> Section:
    found = Section("Memory after all that", "Resident megabytes of each server.")
    for server, megabytes in held.items():
        found.put(server, MB=megabytes)
    return found


def _nothing(reason: str) -> Section:
    Console(stderr=True).print(reason)
    found = Section("Beside peers", reason)
    found.mark("left out", reason)
    return found
