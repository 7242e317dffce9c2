"""The servers that are compared, each a process of its own with one worker, and what is asked of them."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Literal

from benchmarks.peers import postgraphile
from benchmarks.peers.questions import Question
from benchmarks.peers.values import Given

CONNECTIONS = 10
_ROOT = Path(__file__).parents[2]
_PATIENCE = 60.0
_UVICORN = ["--log-level", "warning", "--no-access-log", "--loop", "uvloop", "--http", "httptools"]

OURS, OURS_SQLITE, POSTGRAPHILE = "consortium", "consortium on SQLite", "PostGraphile"
LOADERS, FLOOR_JSON, FLOOR_ROWS = "Strawberry, DataLoaders", "floor: one JSON", "floor: flat rows"
FLOORS = {FLOOR_JSON: "json", FLOOR_ROWS: "rows"}


class NeverAnswered(Exception):
    """A server that ended, or took too long to start, or answers with errors."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, and in whose words it is asked."""

    name: str
    port: int
    process: subprocess.Popen[bytes]
    schema: Literal["ours", "theirs"] = "ours"
    floor: str | None = None
    token: str | None = None

    def can(self, question: Question) -> bool:
        """Return whether it answers such questions."""
        if question.key == "offset" and self.name not in {OURS, POSTGRAPHILE}:
            return False
        return self.floor is None or not (question.literals or question.writes)

    def request(self, question: Question, given: Given) -> bytes:
        """Return the whole request by which it is asked."""
        document = question.ours if self.schema == "ours" else question.theirs
        values = given.ours if self.schema == "ours" else given.theirs
        body: dict[str, object] = {"query": document, "variables": values}
        if question.literals:
            body = {"query": document % tuple(values.values())}
        return self._http(json.dumps({"variables": values} if self.floor else body).encode(), question.key)

    def plain(self, document: str) -> bytes:
        """Return the request of a document without variables."""
        return self._http(json.dumps({"query": document}).encode(), "")

    def ask(self, request: bytes) -> Any:
        """Return the data that it answers with. Raises `NeverAnswered` for errors."""
        head, _, body = request.partition(b"\r\n\r\n")
        lines = head.decode().split("\r\n")
        connection = HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)
        headers = dict(line.split(": ", 1) for line in lines[1:])
        connection.request("POST", lines[0].split()[1], body, headers)
        answer = json.loads(connection.getresponse().read())
        connection.close()
        if answer.get("errors") or answer.get("data") is None:
            raise NeverAnswered(f"{self.name}: {str(answer)[:1000]}")
        return answer["data"]

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(15)
        self.process.kill()
        self.process.wait()

    def _http(self, body: bytes, key: str) -> bytes:
        path = f"/{self.floor}/{key}" if self.floor else "/graphql"
        lines = [
            f"POST {path} HTTP/1.1",
            f"Host: 127.0.0.1:{self.port}",
            "Content-Type: application/json",
            "Accept: application/json",
            f"Content-Length: {len(body)}",
            *([f"Authorization: Bearer {self.token}"] if self.token else []),
        ]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def serve(url: str, token: str) -> Server:
    """Start the service over a register."""
    port = _free_port()
    command = [sys.executable, "-m", "consortium.cli", "serve", "--database", url, "--port", str(port)]
    name = OURS_SQLITE if url.startswith("sqlite") else OURS
    return _started(Server(name, port, _process(command), token=token))


def serve_postgraphile(url: str) -> Server:
    """Start PostGraphile over the same tables."""
    port = _free_port()
    command = postgraphile.command(url, port, CONNECTIONS)
    process = _process(command, postgraphile.folder(), postgraphile.ENVIRONMENT)
    return _started(Server(POSTGRAPHILE, port, process, schema="theirs"))


def serve_loaders(url: str) -> Server:
    """Start stock Strawberry over the same tables."""
    port = _free_port()
    return _started(Server(LOADERS, port, _uvicorn("benchmarks.peers.loaders:app", url, port)))


def serve_floor(url: str, name: str) -> Server:
    """Start one of the two floors over the same tables."""
    port = _free_port()
    return _started(Server(name, port, _uvicorn("benchmarks.peers.floors:app", url, port), floor=FLOORS[name]))


def _uvicorn(app: str, url: str, port: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "uvicorn", app, "--port", str(port), *_UVICORN]
    return _process(command, added={"BENCH_DATABASE": url})


def _process(command: list[str], folder: Path = _ROOT, added: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1", "CONSORTIUM_TOKEN_RATE": "0"} | (added or {})
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _started(server: Server) -> Server:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and server.process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", server.port), timeout=1):
            return server
        time.sleep(0.05)
    server.process.kill()
    raise NeverAnswered(f"{server.name} does not start: {server.process.args!r}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
