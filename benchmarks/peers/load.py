"""A client that keeps a few connections busy.

    python load.py REQUESTS START PORT CONNECTIONS SECONDS SERVER DATABASE

It sends the requests of a file in turn, from that in place START on, each connection one at a time, throws the answers
away and tells, as JSON, how long each took, how many came a second, and what CPU time the server, the database's
processes and this client used meanwhile. It reads no more of an answer than its status and its length, so that it costs
far less than any server.
"""

from __future__ import annotations

import json
import select
import socket
import sys
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from itertools import cycle
from pathlib import Path
from typing import TypedDict

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.peers.processes import spent, spent_by_children

_WARMING = 0.15  # seconds, which do not count
_END = b"\r\n\r\n"
_LENGTH = b"content-length:"
_OK = b" 200 "
_ERRORS = b'{"errors"'
_CHUNK = 1 << 18


class Told(TypedDict):
    """What is told of a turn: figures by name, and the milliseconds that each answer took."""

    figures: dict[str, float]
    times: list[float]


class BadAnswer(Exception):
    """An answer that is no success, or does not tell its length."""


class Connection:
    """A connection, and how much of the answer that it waits for has come."""

    __slots__ = ("asked", "begun", "left", "socket")

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.asked, self.begun, self.left = 0.0, b"", 0

    def ask(self, request: bytes) -> None:
        """Send a request; they are small enough for one call."""
        self.begun, self.left, self.asked = b"", 0, time.perf_counter()
        self.socket.sendall(request)

    def take(self) -> bool:
        """Read what has come, and return whether the answer is whole."""
        found = self.socket.recv(_CHUNK)
        if not found:
            raise BadAnswer("the server closed the connection")
        if self.left:
            self.left -= len(found)
            return not self.left
        self.begun += found
        end = self.begun.find(_END) + len(_END)
        if end < len(_END) or len(self.begun) < end + len(_ERRORS):
            return False
        self.left = end + _length(self.begun, end) - len(self.begun)
        return not self.left


def _length(answer: bytes, end: int) -> int:
    """Return how long the body is, by the head; raises `BadAnswer` for whatever is no success."""
    head = answer[:end].lower()
    place = head.find(_LENGTH)
    if _OK not in head[:16] or place < 0 or answer.startswith(_ERRORS, end):
        raise BadAnswer(answer[:2000].decode(errors="replace"))
    return int(head[place + len(_LENGTH) :].partition(b"\r\n")[0])


def drive(requests: list[bytes], port: int, connections: int, seconds: float, server: int, database: int) -> Told:
    """Keep the connections busy for a while and return what was seen."""
    turn = cycle(requests)
    with _opened(port, connections) as (poll, kept):
        _busy(poll, kept, turn, _WARMING)
    with _opened(port, connections) as (poll, kept):
        before, started = _spent(server, database), time.perf_counter()
        times = _busy(poll, kept, turn, seconds)
        wall, after = time.perf_counter() - started, _spent(server, database)
    used = [(late - early) * 1e3 / len(times) for early, late in zip(before, after, strict=True)]
    figures = {
        "a_second": len(times) / wall,
        "cpu": used[0],
        "db_cpu": used[1],
        "client_cpu": used[2],
        "busy": (after[0] - before[0]) / wall,
    }
    return {"figures": figures, "times": [round(each * 1e3, 3) for each in times]}


@contextmanager
def _opened(port: int, connections: int) -> Generator[tuple[select.epoll, dict[int, Connection]]]:
    with ExitStack() as stack:
        kept = [Connection(port) for _ in range(connections)]
        poll = stack.enter_context(select.epoll())
        for each in kept:
            stack.enter_context(each.socket)
            poll.register(each.socket.fileno(), select.EPOLLIN)
        yield poll, {each.socket.fileno(): each for each in kept}


def _busy(poll: select.epoll, kept: dict[int, Connection], turn: cycle[bytes], seconds: float) -> list[float]:
    """Return how long each answer took; who waits when the time is over is still answered."""
    times, waiting, until = list[float](), len(kept), time.perf_counter() + seconds
    for each in kept.values():
        each.ask(next(turn))
    while waiting:
        for number, _ in poll.poll():
            each = kept[number]
            if not each.take():
                continue
            now = time.perf_counter()
            times.append(now - each.asked)
            if now < until:
                each.ask(next(turn))
            else:
                poll.unregister(number)  # a server may close those that ask no more
                waiting -= 1
    return times


def _spent(server: int, database: int) -> tuple[float, float, float]:
    return spent(server), spent_by_children(database) if database else 0.0, time.process_time()


def read(path: Path) -> list[bytes]:
    """Return the requests of a file."""
    return [bytes.fromhex(line) for line in path.read_text().split()]


def write(path: Path, requests: list[bytes]) -> None:
    """Keep requests in a file, a line each."""
    path.write_text("\n".join(request.hex() for request in requests))


if __name__ == "__main__":
    file, first, *numbers = sys.argv[1:]
    port, connections, seconds, server, database = map(float, numbers)
    requests, start = read(Path(file)), int(first)
    seen = drive(requests[start:] + requests[:start], int(port), int(connections), seconds, int(server), int(database))
    sys.stdout.write(json.dumps(seen))
