"""Rounds in which each server in turn is kept busy by the same client, the others idle."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import cast

from benchmarks.peers import load
from benchmarks.peers.questions import Question
from benchmarks.peers.servers import NeverAnswered, Server
from benchmarks.peers.values import Given
from benchmarks.rounds import Effort, Tell

AT_ONCE = 16


@dataclass(slots=True)
class Seen:
    """What was seen of one server under one question, round by round; times of answers are of all rounds."""

    rounds: list[dict[str, float]] = field(default_factory=list[dict[str, float]])
    times: list[float] = field(default_factory=list[float])

    def middle(self, name: str) -> float:
        """Return the median of a figure over the rounds."""
        return median(each[name] for each in self.rounds)

    def within(self, share: float) -> float:
        """Return within how many milliseconds that share of all answers came."""
        return sorted(self.times)[min(len(self.times) - 1, int(len(self.times) * share))]


def ratio(one: Seen, other: Seen, name: str) -> float:
    """Return the median over the rounds of one server's figure over the other's in the same round."""
    return median(mine[name] / theirs[name] for mine, theirs in zip(one.rounds, other.rounds, strict=True))


@dataclass(frozen=True, slots=True)
class Duel:
    """How servers are driven: effort, the parent of PostgreSQL's processes, and a folder for requests."""

    effort: Effort
    database: int
    scratch: Path

    def run(self, question: Question, servers: list[Server], given: list[Given], tell: Tell) -> dict[str, Seen]:
        """Return what was seen of each server, by its name."""
        files = {server.name: self._written(server, question, given) for server in servers}
        found = {server.name: Seen() for server in servers}
        for number in range(self.effort.rounds):
            for server in servers if number % 2 else reversed(servers):
                told = self._turn(server, files[server.name], number * len(given) // self.effort.rounds)
                found[server.name].rounds.append(told["figures"])
                found[server.name].times.extend(told["times"])
                tell()
        return found

    def _written(self, server: Server, question: Question, given: list[Given]) -> Path:
        path = self.scratch / f"{server.port}-{question.key}"
        load.write(path, [server.request(question, each) for each in given])
        return path

    def _turn(self, server: Server, requests: Path, start: int) -> load.Told:
        numbers = map(str, (start, server.port, AT_ONCE, self.effort.turn, server.process.pid, self.database))
        command = [sys.executable, load.__file__, str(requests), *numbers]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise NeverAnswered(f"{server.name} under load: {done.stderr[-1500:]}")
        return cast("load.Told", json.loads(done.stdout))
