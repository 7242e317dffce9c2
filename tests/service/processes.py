"""The service as an operator runs it: a process of its own, on a port, over a register with one member."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import httpx

from consortium.access import Persona
from consortium.clock import Clock
from consortium.db import open_database
from consortium.tokens import service as tokens
from tests import factory

Json = dict[str, Any]

PATIENCE = 60.0
_PROGRAM = [sys.executable, "-m", "consortium.cli", "serve"]

REGISTER = """
mutation ($input: ExchangeRegisterInput!) {
  exchangeRegister(input: $input) { exchange { id } problems { code } replayed }
}
"""


@dataclass(frozen=True)
class Register:
    """The address of a register, and a member of it: its token, its institution, and another institution."""

    url: str
    token: str
    institution: UUID
    other: UUID

    def draft(self, title: str, key: str | None = None) -> Json:
        """Return what registers an exchange of both institutions."""
        return {
            "kind": "SEMINAR",
            "titles": [{"lang": "en", "value": title}],
            "planned": "2026-07-01/2026-07-03",
            "action": "CONFIRM",
            "participations": [{"role": "GUEST", "institution": str(self.other)}, {"role": "GUEST", "country": "KZ"}],
            "idempotencyKey": key,
        }


async def fill(url: str) -> Register:
    """Enter two institutions and a token."""
    async with open_database(url) as database:
        await factory.country(database)
        institution = await factory.institution(database, names={"en": "Home"}, country="KZ")
        other = await factory.institution(database, names={"en": "Away"}, country="KZ")
        token = await tokens.create(database, Clock(), Persona.MEMBER, holder="a member", institution=institution)
        return Register(url, token, institution, other)


@dataclass(frozen=True)
class Service:
    """A running service: its address, its process, and the token with which it is asked."""

    url: str
    process: subprocess.Popen[bytes]
    token: str

    def client(self) -> httpx.AsyncClient:
        """Return a new client, with a connection of its own."""
        headers = {"authorization": f"Bearer {self.token}"}
        return httpx.AsyncClient(base_url=self.url, headers=headers, timeout=PATIENCE)

    def kill(self) -> None:
        """Kill the process and its workers, at once."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE)

    def stop(self) -> int:
        """Tell the process to stop, as an operator does, and return its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)


@contextmanager
def serving(register: Register, workers: int = 1, settings: Mapping[str, str] | None = None) -> Generator[Service]:
    """Serve a register until the end of the block, unless it is stopped before."""
    port = free_port()
    command = [*_PROGRAM, "--database", register.url, "--port", str(port), "--workers", str(workers)]
    process = subprocess.Popen(
        command,
        env={**os.environ, **(settings or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    service = Service(f"http://127.0.0.1:{port}", process, register.token)
    try:
        _wait(service)
        yield service
    finally:
        service.kill()


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(service: Service) -> None:
    deadline = time.monotonic() + PATIENCE
    while not _is_ready(service.url):
        assert service.process.poll() is None, "the service has ended"
        assert time.monotonic() < deadline, "the service does not answer"
        time.sleep(0.1)


def _is_ready(url: str) -> bool:
    try:
        return httpx.get(f"{url}/health/ready", timeout=2).is_success
    except httpx.HTTPError:
        return False


async def ask(client: httpx.AsyncClient, document: str, /, **variables: object) -> Json:
    """Return the data of an answer without errors."""
    response = await client.post("/graphql", json={"query": document, "variables": variables})
    answer = cast("Json", response.json())
    assert response.status_code == 200, answer
    assert "errors" not in answer, answer
    return cast("Json", answer["data"])


async def register_exchange(client: httpx.AsyncClient, draft: Json) -> Json:
    """Register an exchange and return the whole payload; nothing may speak against it."""
    payload = cast("Json", (await ask(client, REGISTER, input=draft))["exchangeRegister"])
    assert payload["problems"] == [], payload
    return payload


def busy_workers(service: Service) -> set[int]:
    """Return the processes of a service that hold connections of clients."""
    port = f"{int(service.url.rpartition(':')[2]):04X}"
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    sockets = {f"socket:[{row[9]}]" for row in rows if row[1].endswith(f":{port}") and row[3] == "01"}
    return {pid for pid in _family(service.process.pid) if sockets & _opened(pid)}


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(each for child in children for each in _family(int(child)))]


def _opened(pid: int) -> set[str]:
    found: set[str] = set()
    for each in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(OSError):
            found.add(str(each.readlink()))
    return found
