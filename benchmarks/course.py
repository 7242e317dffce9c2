"""The order in which everything is measured."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from rich.progress import Progress, TaskID

from benchmarks import bulk, judged, networks, published, reads, startup, writes
from benchmarks.asking import secretariat
from benchmarks.figures import Section
from benchmarks.invented import Inventor, Size
from benchmarks.questions import QUESTIONS
from benchmarks.registers import Home, backends, prepare, settle
from benchmarks.rounds import Effort, Tell
from consortium.clock import Clock
from consortium.cooperation.graphs import draw
from consortium.cooperation.model import Level
from consortium.db import open_database
from consortium.seeding import load
from consortium.shipped import seed_files
from consortium_graphql.app import create_app
from consortium_network import ContactGraph

CLOCK = Clock(fixed=datetime(2026, 6, 15, 12, tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class Plan:
    """How much to measure."""

    size: Size
    effort: Effort
    times: int
    members: int


FULL = Plan(Size(), Effort(rounds=7, turn=0.1), times=3, members=400)
QUICK = Plan(Size().tenth(), Effort(rounds=3, turn=0.02), times=1, members=60)


class Course:
    """Measures everything once, and tells how far it is."""

    def __init__(
        self, plan: Plan, scratch: Path, homes: Sequence[Home], judged_networks: list[Path], progress: Progress
    ) -> None:
        self._plan, self._scratch, self._homes, self._judged = plan, scratch, homes, judged_networks
        self._progress = progress
        self._loading = Section(
            "Loading", "Seconds of CPU of this process; invented: a large register by bulk inserts, not by the rules."
        )

    async def run(self) -> list[Section]:
        """Return every section, in the order of reading."""
        seeds, graph = await self._seeded()
        times = self._plan.times
        starts = [
            startup.imports(times, self._tell("imports", times)),
            startup.cold_starts(seeds, times, self._tell("cold starts", times)),
        ]
        sections = [each for home in self._homes for each in await self._database(home)]
        tell = self._tell("the network", networks.steps(times))
        sections.append(networks.measure(graph, self._plan.members, times, tell))
        tell = self._tell("suggestions, judged", len(self._judged))
        sections += judged.measure(self._judged, self._scratch, tell)
        return [*sections, *starts, self._loading]

    async def _database(self, home: Home) -> list[Section]:
        plan, dialect = self._plan, home.dialect
        template = home.new()
        await self._timed("tables", dialect, prepare(template))
        await self._seed(home, template)
        async with open_database(template) as database:
            made = self._tell(f"{dialect}: inventing", 1)
            await self._timed("invented", dialect, bulk.insert(database, Inventor(plan.size).rows()))
            await settle(database)
            made()
        app, effort = create_app(template, CLOCK), plan.effort
        async with app.lifespan():
            asker = await secretariat(app, CLOCK)
            processes = await backends(asker.service.database)
            tell = self._tell(f"{dialect}: reads", effort.rounds * 2 * len(QUESTIONS))
            asked = await reads.measure(asker, effort, processes, tell)
            tell = self._tell(f"{dialect}: published", effort.rounds * len(published.ASKED))
            sent = await published.measure(asker, effort, processes, tell)
            tell = self._tell(f"{dialect}: writes", effort.rounds)
            written = await writes.measure(asker, effort, processes, tell)
        return [asked, sent, written]

    async def _seed(self, home: Home, template: str) -> None:
        tell = self._tell(f"{home.dialect}: seeds", self._plan.times)
        spent: list[float] = []
        for _ in range(self._plan.times):
            async with open_database(home.copy(template)) as database:
                started = time.process_time()
                await load(database, seed_files(), clock=CLOCK)
                spent.append(time.process_time() - started)
            tell()
        self._loading.put("seeds", **{home.dialect: median(spent)})

    async def _seeded(self) -> tuple[str, ContactGraph]:
        url = self._homes[0].new()
        await prepare(url)
        async with open_database(url) as database:
            await load(database, seed_files(), clock=CLOCK)
            return url, (await draw(Level.INSTITUTION, CLOCK.today())).graph

    async def _timed(self, row: str, dialect: str, work: Awaitable[object]) -> None:
        started = time.process_time()
        await work
        self._loading.put(row, **{dialect: time.process_time() - started})

    def _tell(self, description: str, total: int) -> Tell:
        task: TaskID = self._progress.add_task(description, total=total)
        return lambda: self._progress.advance(task)
