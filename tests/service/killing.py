"""Kill the service while clients register exchanges, start it again, and look at what is left.

`python -m tests.service.killing --rounds 10` does it on both databases, with one worker and with two.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import httpx

from consortium.db import Database, open_database
from tests.databases import fill as make_tables
from tests.postgres import NoPostgres, RunningServer, new_name, psql
from tests.service.processes import Register, Service, fill, register_exchange, serving

CLIENTS = 6
_LONGEST = 1.5  # seconds between the first answer and the kill

_BY_TITLE = "select sort_name, count(*) from exchange group by sort_name"
_ODD = {
    "a key that names no exchange": (
        "select count(*) from used_key k left join exchange e on e.id = k.record where e.id is null"
    ),
    "an exchange without its key": (
        "select count(*) from exchange e left join used_key k on k.record = e.id where k.id is null"
    ),
    "an exchange without its three participations": (
        "select count(*) from exchange e where (select count(*) from participation p where p.exchange = e.id) <> 3"
    ),
    "an exchange without its one line of the audit": (
        "select count(*) from exchange e where (select count(*) from audit_entry a where a.record = e.id) <> 1"
    ),
    "an exchange without its one place in the feed": (
        "select count(*) from exchange e where (select count(*) from change c where c.record = e.id) <> 1"
    ),
    "a gap in the feed": "select coalesce(max(sequence), 0) - count(*) from change",
    "a change of nothing": ("select count(*) from change c left join exchange e on e.id = c.record where e.id is null"),
}


@dataclass
class Sent:
    """What the clients have sent in one round: every title, which is also its key, and the ids they were told."""

    titles: list[str] = field(default_factory=list[str])
    told: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def untold(self) -> list[str]:
        """Return the titles to which no answer came."""
        return [title for title in self.titles if title not in self.told]


@dataclass(frozen=True)
class Finding:
    """How a round went: how many were acknowledged, how many were not, and how many of those had been written."""

    acknowledged: int
    unacknowledged: int
    written: int


async def one_round(register: Register, workers: int, chance: random.Random) -> Finding:
    """Register, kill, start again and check. Raises `AssertionError` where anything is not as promised."""
    with serving(register, workers) as service:
        sent = await _until_killed(register, service, chance.uniform(0, _LONGEST))
    with serving(register, workers) as service:
        found = await _looked(register, sent)
        async with service.client() as client:
            for title in sent.titles:
                await _again(client, register, sent, title, written=found[title] == 1)
        code = await asyncio.to_thread(service.stop)
        assert code == 0, f"exit code {code}"
    assert set((await _looked(register, sent)).values()) <= {1}, "what was sent again is not there once"
    return Finding(len(sent.told), len(sent.untold), sum(found[title] for title in sent.untold))


async def _until_killed(register: Register, service: Service, delay: float) -> Sent:
    sent = Sent()
    clients = [asyncio.ensure_future(_register(register, service, sent)) for _ in range(CLIENTS)]
    while not sent.told:
        await asyncio.sleep(0.01)
        for client in clients:
            if client.done():
                client.result()
    await asyncio.sleep(delay)
    await asyncio.to_thread(service.kill)
    await asyncio.gather(*clients)
    return sent


async def _register(register: Register, service: Service, sent: Sent) -> None:
    """Register one exchange after the other until the service is gone."""
    async with service.client() as client:
        while True:
            title = f"seminar {uuid4().hex}"
            sent.titles.append(title)
            try:
                payload = await register_exchange(client, register.draft(title, title))
            except httpx.TransportError:
                return
            assert payload["replayed"] is False
            sent.told[title] = payload["exchange"]["id"]


async def _again(client: httpx.AsyncClient, register: Register, sent: Sent, title: str, *, written: bool) -> None:
    payload = await register_exchange(client, register.draft(title, title))
    assert payload["replayed"] or not written, f"{title} was written twice"
    assert sent.told.get(title, payload["exchange"]["id"]) == payload["exchange"]["id"]


async def _looked(register: Register, sent: Sent) -> dict[str, int]:
    """Return how often each title is there, after looking that all that belongs together is there."""
    async with open_database(register.url, bind=False) as database:
        await _rest(database)
        for what, sql in _ODD.items():
            assert await database.rows(sql) == [(0,)], what
        found = {str(title): int(str(number)) for title, number in await database.rows(_BY_TITLE)}
    counts = {title: found.get(title, 0) for title in sent.titles}
    assert all(counts[title] == 1 for title in sent.told), "an acknowledged exchange is not there once"
    assert all(counts[title] <= 1 for title in sent.titles), "an exchange is there twice"
    return counts


async def _rest(database: Database) -> None:
    """Wait until PostgreSQL has done with what the killed process had asked."""
    if database.dialect_name == "sqlite":
        return
    busy = (
        "select count(*) from pg_stat_activity where datname = current_database() "
        "and pid <> pg_backend_pid() and state <> 'idle'"
    )
    deadline = time.monotonic() + 20
    while await database.rows(busy) != [(0,)]:
        assert time.monotonic() < deadline, "a statement of the killed process goes on"
        await asyncio.sleep(0.05)


async def _rounds(url: str, rounds: int, chance: random.Random) -> None:
    await make_tables(url)
    register = await fill(url)
    for number in range(rounds):
        workers = 1 + number % 2
        found = await one_round(register, workers, chance)
        sys.stdout.write(
            f"{url.partition(':')[0]}, {workers} worker(s): {found.acknowledged} acknowledged and there once; "
            f"{found.unacknowledged} not, of which {found.written} had been written\n"
        )
        sys.stdout.flush()


@contextmanager
def _registers() -> Generator[list[str]]:
    with tempfile.TemporaryDirectory(prefix="killing-") as folder:
        urls = [f"sqlite:///{Path(folder) / 'register.db'}"]
        try:
            server = RunningServer()
        except NoPostgres as error:
            sys.stdout.write(f"{error}: SQLite only\n")
            yield urls
            return
        try:
            running, name = server.start(), new_name()
            psql(running, "postgres", f"CREATE DATABASE {name}")
            yield [*urls, running.url(name)]
        finally:
            server.stop()


def main() -> None:
    """Run the rounds on both databases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10, help="how often the service is killed on each database")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="of the moments of the kills")
    given = parser.parse_args()
    sys.stdout.write(f"seed {given.seed}\n")
    with _registers() as urls:
        for url in urls:
            asyncio.run(_rounds(url, given.rounds, random.Random(given.seed)))


if __name__ == "__main__":
    main()
