"""`consortium serve`, as a process of its own, and what it answers."""

from __future__ import annotations

import asyncio
import hashlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest

from consortium.cli.demo import QUERY
from consortium.db import open_database
from consortium_graphql.contract import operation_files
from tests.cli.conftest import PROGRAM, Call, Run

PATIENCE = 40.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=2).is_success
    except httpx.HTTPError:
        return False


@contextmanager
def served(*arguments: str) -> Generator[tuple[str, subprocess.Popen[bytes]]]:
    """Give the address of a running service, ready, and its process."""
    port = free_port()
    command = [*PROGRAM, *arguments, "--port", str(port)]
    process = subprocess.Popen(command, env=dict(os.environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + PATIENCE
        while not answers(f"http://127.0.0.1:{port}/health/ready"):
            assert process.poll() is None, "the service has ended"
            assert time.monotonic() < deadline, "the service does not answer"
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.kill()
        process.wait()


def test_the_service_answers_a_token_and_stops_when_told_to(call: Call, seeded_url: str) -> None:
    token = call("token", "create", "--role", "analyst", "--database", seeded_url).stdout.strip()
    with served("serve", "--database", seeded_url) as (url, process):
        bearer = {"Authorization": f"Bearer {token}"}
        told = httpx.post(f"{url}/graphql", json={"query": QUERY}, headers=bearer).json()
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
    assert "errors" not in told
    assert told["data"]["exchanges"]["totalCount"] == 21


REGISTER = """mutation {
  exchangeRegister(input: {kind: SEMINAR, titles: [{lang: "en", value: "x"}]}) { problems { code } }
}"""


@pytest.fixture
def bearer(call: Call, seeded_url: str) -> dict[str, str]:
    """Return the header of somebody of the secretariat."""
    token = call("token", "create", "--role", "secretariat", "--database", seeded_url).stdout.strip()
    return {"Authorization": f"Bearer {token}"}


async def test_what_was_accepted_is_finished_when_the_service_is_told_to_stop(
    seeded_url: str, bearer: dict[str, str]
) -> None:
    with served("serve", "--database", seeded_url) as (url, process):
        async with httpx.AsyncClient(timeout=PATIENCE) as http, open_database(seeded_url, bind=False) as other:
            async with other.transaction():  # nobody else can write as long as it is open
                if other.dialect_name == "postgresql":
                    await other.execute("lock table exchange in exclusive mode")
                asked = asyncio.create_task(http.post(f"{url}/graphql", json={"query": REGISTER}, headers=bearer))
                await asyncio.sleep(1)
                process.send_signal(signal.SIGTERM)
                await asyncio.sleep(0.5)
                assert (asked.done(), process.poll()) == (False, None)
            told = await asked
            assert process.wait(PATIENCE) == 0
            assert await other.rows("select count(*) from exchange where sort_name = 'x'") == [(1,)]
    assert told.json() == {"data": {"exchangeRegister": {"problems": []}}}


def test_without_a_token_nothing_is_told(database_url: str) -> None:
    with served("serve", "--database", database_url) as (url, process):
        told = httpx.post(f"{url}/graphql", json={"query": QUERY}).json()
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
    assert told["errors"]
    assert not (told.get("data") or {}).get("exchanges")


def test_a_new_sqlite_file_is_served_at_once(tmp_path: Path) -> None:
    with served("serve", "--database", f"sqlite:///{tmp_path / 'new.db'}") as (url, _):
        assert httpx.get(f"{url}/health/ready").json() == {"status": "current"}


@pytest.mark.slow
def test_several_processes_serve_one_register(call: Call, seeded_url: str) -> None:
    token = call("token", "create", "--role", "analyst", "--database", seeded_url).stdout.strip()
    with served("serve", "--workers", "2", "--database", seeded_url) as (url, process):
        bearer = {"Authorization": f"Bearer {token}"}
        told = httpx.post(f"{url}/graphql", json={"query": QUERY}, headers=bearer).json()
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
    assert told["data"]["exchanges"]["totalCount"] == 21


def test_the_demo_serves_what_it_has_made(tmp_path: Path) -> None:
    with served("demo", "--folder", str(tmp_path)) as (url, _):
        assert httpx.get(f"{url}/health/live").json() == {"status": "alive"}


def test_a_port_that_others_use_is_refused(start: Run, database_url: str) -> None:
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        refused = start("serve", "--database", database_url, "--port", port)
    assert refused.returncode == 1
    assert f"127.0.0.1:{port} cannot be listened on" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.fixture
def ending(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[dict[str, object]]]:
    """Have the web server end at once, as it does where it cannot start; give what it was asked for."""
    asked: list[dict[str, object]] = []

    def run(app: str, **options: object) -> None:
        asked.append({"app": app, "url": os.environ["DATABASE_URL"], **options})
        sys.exit(3)

    monkeypatch.setattr("uvicorn.run", run)
    monkeypatch.setenv("DATABASE_URL", "")
    before = signal.getsignal(signal.SIGTERM)
    yield asked
    signal.signal(signal.SIGTERM, before)


def test_the_service_is_started_by_its_name_over_the_database_given(
    call: Call, database_url: str, ending: list[dict[str, object]]
) -> None:
    call("serve", "--database", database_url, "--port", str(free_port()), "--workers", "2")
    (asked,) = ending
    assert asked["app"] == "consortium_graphql.door:create_app"
    assert asked["url"] == database_url
    assert (asked["factory"], asked["workers"], asked["host"]) == (True, 2, "127.0.0.1")


def test_a_service_that_cannot_start_ends_with_1(
    call: Call, database_url: str, ending: list[dict[str, object]]
) -> None:
    assert call("serve", "--database", database_url, "--port", str(free_port())).exit_code == 1


def test_the_demo_serves_the_register_of_its_folder(
    call: Call, tmp_path: Path, ending: list[dict[str, object]]
) -> None:
    call("demo", "--folder", tmp_path, "--port", str(free_port()))
    assert ending[0]["url"] == f"sqlite:///{tmp_path / 'register.db'}"


def test_the_published_operations_are_listed_with_their_hashes(call: Call) -> None:
    listed = call("operations").stdout.splitlines()
    (path,) = [path for path in operation_files() if path.stem == "held-in-period"]
    assert listed[0] == "Id\tSHA-256"
    assert f"secretariat/held-in-period\t{hashlib.sha256(path.read_bytes()).hexdigest()}" in listed
    assert len(listed) == 1 + len(operation_files())


def test_the_published_schema_is_printed(call: Call) -> None:
    printed = call("schema")
    assert printed.exit_code == 0
    assert "type Exchange implements Node" in printed.stdout
