"""The page of the documents: every question on it is asked over the seeds, and answered as the page tells."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Call, call, environment, seeded_url
from tests.graphql.clients import CENTRE, Clients, Json
from tests.graphql.rows import Ask, Row, agrees, at, rows

__all__ = ["call", "environment", "seeded_url"]

ROWS = rows()
READING = [row for row in ROWS if row.asks and not any(ask.writes for ask in row.asks)]
WRITING = [row for row in ROWS if any(ask.writes for ask in row.asks)]
COMMANDED = [row for row in ROWS if row.commands]


def title_of(row: Row) -> str:
    return row.title


async def unlike(clients: Clients, ask: Ask) -> list[tuple[str, str, object]]:
    """Return each place of an answer that is not what the page tells, with what stands there."""
    persona = ask.operation.partition("/")[0]
    answer = await clients[CENTRE if persona == "member" else persona].run(ask.operation, **ask.variables)
    found = [(told, at(answer, told.path)) for told in ask.told]
    return [(ask.operation, told.path, value) for told, value in found if not agrees(value, told.value)]


@pytest.mark.parametrize("row", READING, ids=title_of)
async def test_a_row_is_answered_as_the_page_tells(reading: Clients, row: Row) -> None:
    assert [fault for ask in row.asks for fault in await unlike(reading, ask)] == []


@pytest.mark.parametrize("row", WRITING, ids=title_of)
async def test_a_row_that_writes_is_answered_as_the_page_tells(service: Clients, row: Row) -> None:
    assert [fault for ask in row.asks for fault in await unlike(service, ask)] == []


def test_every_command_writes_what_the_page_shows(
    call: Call, seeded_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "written"
    folder.mkdir()
    monkeypatch.chdir(folder)
    lines = [line for row in COMMANDED for line in row.commands if line]
    ended = [call(*shlex.split(line)[1:], "--database", seeded_url) for line in lines]
    assert [each.output for each in ended if each.exit_code] == []
    written = "\n".join(path.read_text(encoding="utf-8") for path in folder.iterdir()).splitlines()
    assert [line for row in COMMANDED for line in row.written if line not in written] == []


def test_every_row_quotes_its_document_and_shows_an_answer() -> None:
    assert len(ROWS) == 48
    assert [row.title for row in ROWS if not row.quotation.startswith("“")] == []
    assert [row.title for row in ROWS if not row.asks] == []
    assert [ask.operation for row in ROWS for ask in row.asks if not ask.told] == []


ANSWER: Json = {"a": {"b": 1, "c": [{"k": "X", "n": 1, "m": ["u"]}, {"k": "Y", "n": None, "m": []}]}, "d": None}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("a.b", 1),
        ("a.c.k", ["X", "Y"]),
        ("a.c[k=Y].n", [None]),
        ("a.c.m", ["u"]),
        ("a.c[k=Z].n", []),
        ("d.e", None),
    ],
)
def test_a_place_in_an_answer_is_found(path: str, value: object) -> None:
    assert at(ANSWER, path) == value


@pytest.mark.parametrize(
    ("value", "told", "same"),
    [
        ("held", "held", True),
        ("held at last", "held …", True),
        ("put off", "held …", False),
        ([1, None], [1, None], True),
        ([1], [1, None], False),
        (1, True, False),
        (None, 0, False),
    ],
)
def test_what_is_told_agrees_with_what_is_there_and_with_nothing_else(
    value: object, told: object, *, same: bool
) -> None:
    assert agrees(value, told) is same
