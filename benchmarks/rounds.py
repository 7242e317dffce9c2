"""Measuring several ways side by side: rounds in which each way has its turn, so that noise falls on all alike."""

from __future__ import annotations

import gc
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_MOST = 200

Once = Callable[[], Awaitable[object]]
Tell = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to measure: so many rounds, and about so many seconds for each way in a round."""

    rounds: int
    turn: float


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds of one call: CPU of this process, CPU of the database's own processes, and the clock's."""

    cpu: float
    database: float | None
    wall: float

    @property
    def everywhere(self) -> float:
        """Return the CPU time of this process and of the database's."""
        return self.cpu + (self.database or 0)


@dataclass(frozen=True, slots=True)
class Backends:
    """The processes of a PostgreSQL server, whose CPU time Linux tells; none for SQLite, which works in this one."""

    parent: int | None = None

    def cpu(self) -> float | None:
        """Return their CPU time so far in milliseconds; None where it is not known."""
        if self.parent is None:
            return None
        try:
            children = Path(f"/proc/{self.parent}/task/{self.parent}/children").read_text().split()
            spent = [Path(f"/proc/{child}/schedstat").read_text().split()[0] for child in children]
        except OSError:
            return None
        return sum(map(int, spent)) / 1e6


async def side_by_side(
    ways: dict[str, Once], effort: Effort, backends: Backends, tell: Tell, *, least: int = 1
) -> dict[str, Cost]:
    """Return the median cost of each way over all rounds; each is called at least `least` times in a round."""
    gc.collect()  # once: on a large heap it takes longer than a turn
    calls = {name: await _calls(once, effort.turn, least) for name, once in ways.items()}
    seen: dict[str, list[Cost]] = {name: [] for name in ways}
    for number in range(effort.rounds):
        order = list(ways) if number % 2 else list(reversed(ways))
        for name in order:
            seen[name].append(await _turn(ways[name], calls[name], backends))
        tell()
    return {name: _middle(costs) for name, costs in seen.items()}


async def _calls(once: Once, turn: float, least: int) -> int:
    await once()  # the first call fills caches
    started = time.perf_counter()
    await once()
    return max(least, min(_MOST, int(turn / (time.perf_counter() - started))))


async def _turn(once: Once, calls: int, backends: Backends) -> Cost:
    elsewhere, wall, cpu = backends.cpu(), time.perf_counter(), time.process_time()
    for _ in range(calls):
        await once()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    after = backends.cpu()
    database = None if elsewhere is None or after is None else (after - elsewhere) / calls
    return Cost(cpu * 1e3 / calls, database, wall * 1e3 / calls)


def _middle(costs: list[Cost]) -> Cost:
    elsewhere = [cost.database for cost in costs if cost.database is not None]
    return Cost(
        median(cost.cpu for cost in costs),
        median(elsewhere) if elsewhere else None,
        median(cost.wall for cost in costs),
    )
