"""How dear it is to start: imports, and the time from a command to the first answer, beside a bare Litestar."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from statistics import median
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from benchmarks.figures import Section
from benchmarks.memory import peak, peak_told
from benchmarks.rounds import Tell

_PATIENCE = 60.0
_BARE = "bare Litestar"
_IMPORTS = {
    "Python alone": "sys",
    _BARE: "benchmarks.bare",
    "consortium.cli": "consortium.cli",
    "consortium_network": "consortium_network",
    "consortium_graphql.door": "consortium_graphql.door",
    "consortium_graphql.app": "consortium_graphql.app",
}
_ALIVE, _ASKED = "/health/live", "/graphql"
_UNAVAILABLE = 503
_TOLD = "import time, {0}; print(time.process_time()); print(open('/proc/self/status').read())"
_TOLD_ANYWHERE = "import time, {0}; print(time.process_time())"

Sample = dict[str, float]


class NeverAnswered(Exception):
    """A service that ended, or took too long to start."""


def imports(times: int, tell: Tell) -> Section:
    """Return what importing costs, in fresh processes."""
    note = "A whole process that imports it and ends; medians; ratio: CPU to that of a bare Litestar application."
    takes = {name: partial(_import, module) for name, module in _IMPORTS.items()}
    return _section("Imports", note, takes, times, tell, ratio="CPU ms")


def cold_starts(url: str, times: int, tell: Tell) -> Section:
    """Return how long a service takes until it is alive, and until it answers, over a register that is ready."""
    note = (
        "From the command to the first 200 of /health/live, and of a document at /graphql, in processes of their own; "
        "medians; ratio: to a bare Litestar under uvicorn."
    )
    bare = [sys.executable, "-m", "uvicorn", "benchmarks.bare:app", "--log-level", "warning"]
    ours = [sys.executable, "-m", "consortium.cli", "serve", "--database", url]
    takes = {
        _BARE: lambda: _start(bare, _ALIVE),
        "consortium serve, alive": lambda: _start(ours, _ALIVE),
        "consortium serve, first answer": lambda: _start(ours, _ASKED, b'{"query": "{ __typename }"}'),
    }
    return _section("Cold start", note, takes, times, tell, ratio="wall ms")


def _section(
    title: str, note: str, takes: Mapping[str, Callable[[], Sample]], times: int, tell: Tell, *, ratio: str
) -> Section:
    seen: dict[str, list[Sample]] = {name: [] for name in takes}
    for _ in range(times):
        for name, take in takes.items():
            seen[name].append(take())
        tell()
    found = Section(title, note)
    for name, samples in seen.items():
        found.put(name, **{column: median(sample[column] for sample in samples) for column in samples[0]})
    for row in found.rows.values():
        row["ratio"] = row[ratio] / found.rows[_BARE][ratio]
    return found


def _import(module: str) -> Sample:
    told = (_TOLD if Path("/proc/self/status").exists() else _TOLD_ANYWHERE).format(module)
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    wall = time.perf_counter() - started
    cpu, _, status = done.stdout.partition("\n")
    return {"CPU ms": float(cpu) * 1e3, "wall ms": wall * 1e3, **peak_told(status)}


def _start(command: list[str], path: str, document: bytes | None = None) -> Sample:
    port = _free_port()
    started = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--host", "127.0.0.1", "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    _wait(Request(f"http://127.0.0.1:{port}{path}", document, {"Content-Type": "application/json"}), process)
    wall = time.perf_counter() - started
    held = peak(process.pid)
    process.send_signal(signal.SIGTERM)
    used = os.wait4(process.pid, 0)[2]
    process.returncode = 0  # so that nobody waits for it again
    return {"wall ms": wall * 1e3, "CPU ms": (used.ru_utime + used.ru_stime) * 1e3, **held}


def _wait(request: Request, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(request, timeout=_PATIENCE):
                return
        except HTTPError as error:
            if error.code != _UNAVAILABLE:
                break
        except (URLError, ConnectionError):
            pass
        time.sleep(0.005)
    process.kill()
    raise NeverAnswered(f"{process.args!r} does not answer: {process.communicate()[1].decode()[-2000:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
