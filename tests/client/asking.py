"""Typed clients of a service: of one in this process, and of one that runs by itself."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, cast

import httpx

from consortium.client import AsyncClient, Retries
from tests.graphql.clients import Clients, Register

PATIENCE = 40.0
HASTY = Retries(most=3, first=0.001, longest=1.0)


def typed(clients: Clients, holder: str | None, **options: Any) -> AsyncClient:
    """Return the typed client of one who holds a token; of nobody where there is none."""
    token = clients.tokens[holder] if holder else None
    transport = httpx.ASGITransport(cast("Any", clients.app))
    return AsyncClient("http://service/graphql", token=token, transport=transport, **options)


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(register: Register, port: int) -> Generator[subprocess.Popen[bytes]]:
    """Run the service as a process of its own, ready; it is killed in the end."""
    command = [sys.executable, "-m", "consortium.cli", "serve", "--database", register.url, "--port", str(port)]
    process = subprocess.Popen(command, env=dict(os.environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + PATIENCE
        while not _ready(port):
            assert process.poll() is None, "the service has ended"
            assert time.monotonic() < deadline, "the service does not answer"
            time.sleep(0.05)
        yield process
    finally:
        process.kill()
        process.wait()


def address(port: int) -> str:
    """Return where the service answers."""
    return f"http://127.0.0.1:{port}/graphql"


def _ready(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/health/ready", timeout=2).is_success
    except httpx.HTTPError:
        return False
