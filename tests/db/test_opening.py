"""A database that cannot be opened says why, and what to do, and never its password."""

from __future__ import annotations

import asyncio
import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from consortium.db import open_database
from consortium.errors import DatabaseUnreachable
from tests.postgres import GUARDED_PASSWORD, GUARDED_ROLE, Server, psql


async def refusal(url: str, connect_timeout: float = 5) -> str:
    """Return what is said when the address is opened."""
    with pytest.raises(DatabaseUnreachable) as refused:
        async with open_database(url, connect_timeout=connect_timeout, bind=False):
            pytest.fail("it was opened")
    return str(refused.value)


async def test_the_file_is_made_on_first_use(tmp_path: Path) -> None:
    async with open_database(f"sqlite:///{tmp_path / 'new.db'}", bind=False) as database:
        await database.execute("create table note (n int)")
    assert (tmp_path / "new.db").stat().st_size > 0


async def test_a_relative_path_is_taken_from_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_database("sqlite:///here.db", bind=False):
        assert (tmp_path / "here.db").is_file()


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    assert "it is a folder; name a file inside it" in await refusal(f"sqlite:///{tmp_path}")


async def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert f"there is no folder {tmp_path / 'no'}" in await refusal(f"sqlite:///{tmp_path / 'no' / 'a.db'}")


async def test_another_file_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear colleagues, " * 100)
    assert "something else than a SQLite database" in await refusal(f"sqlite:///{path}")
    assert path.read_text().startswith("Dear colleagues")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
async def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert "may not write in the folder" in await refusal(f"sqlite:///{tmp_path / 'a.db'}")


async def test_a_file_that_may_not_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.db"
    path.touch()

    def may(place: Path, mode: int) -> bool:
        return place != path

    monkeypatch.setattr(os, "access", may)
    assert "may not write the file" in await refusal(f"sqlite:///{path}")


async def test_a_port_where_nobody_listens_is_named_without_the_password() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    said = await refusal(f"postgresql://u:secret@127.0.0.1:{port}/n")
    assert f"postgresql://u:***@127.0.0.1:{port}/n cannot be opened: nobody listens there" in said


async def test_an_unknown_host_is_refused() -> None:
    assert "check the host and the port" in await refusal("postgresql://u@no.such.host.invalid/n")


@pytest.fixture
def silent_port() -> Iterator[int]:
    """Return a port that takes connections and never says a word."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield int(server.getsockname()[1])


async def test_a_host_that_does_not_answer_is_given_up_in_time(silent_port: int) -> None:
    began = time.monotonic()
    assert "no answer in time" in await refusal(f"postgresql://u@127.0.0.1:{silent_port}/n", 0.2)
    assert time.monotonic() - began < 30  # for ever, were it not given up


async def test_a_wrong_password_is_refused(postgres: Server) -> None:
    url = postgres.tcp_url("postgres", f"{GUARDED_ROLE}:wrong")
    said = await refusal(url)
    assert "check the user and the password" in said
    assert "wrong" not in said


async def test_the_right_password_opens(postgres: Server) -> None:
    url = postgres.tcp_url("postgres", f"{GUARDED_ROLE}:{GUARDED_PASSWORD}")
    async with open_database(url, bind=False) as database:
        assert await database.text("select current_user::text") == GUARDED_ROLE


async def test_a_missing_database_is_refused_with_the_command_that_makes_it(postgres: Server) -> None:
    assert "make it with createdb" in await refusal(postgres.url("no_such_database"))


async def test_a_database_that_cannot_hold_every_script_is_refused(postgres: Server) -> None:
    psql(
        postgres,
        "postgres",
        "CREATE DATABASE latin TEMPLATE template0 ENCODING SQL_ASCII LOCALE_PROVIDER libc LOCALE 'C'",
    )
    assert "its encoding is SQL_ASCII; make it anew with createdb -E UTF8" in await refusal(postgres.url("latin"))


async def test_an_address_that_postgresql_does_not_understand_is_refused(postgres: Server) -> None:
    assert "the address is not understood" in await refusal(postgres.url("postgres") + "&sslmode=perhaps")


async def test_a_password_that_breaks_the_address_is_not_quoted() -> None:
    said = await refusal("postgresql://u:12/secret@127.0.0.1/n")
    assert "secret" not in said


async def test_a_cancelled_opening_leaves_no_thread(tmp_path: Path) -> None:
    async def enter() -> None:
        async with open_database(f"sqlite:///{tmp_path / 'a.db'}", bind=False):
            await asyncio.sleep(60)

    task = asyncio.create_task(enter())
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
