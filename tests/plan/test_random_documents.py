"""Random documents get the oracle's answers, from plans and from the ordinary executor, on both databases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from consortium_graphql.plan.sqlite import SQLite
from tests.plan import compare as command
from tests.plan.batches import SIZE, compare
from tests.postgres import Server, new_name, psql

BATCHES = 10
"""In all 2,500 documents on each database, of which more than 2,000 differ."""


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return the address of a database without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'register.db'}"
        return
    server: Server = request.getfixturevalue("postgres")
    name = new_name()
    psql(server, "postgres", f"CREATE DATABASE {name}")
    yield server.url(name)
    psql(server, "postgres", f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.parametrize("batch", [1000, 1001])
def test_a_random_document_gets_the_oracles_answer(batch: int, empty_url: str) -> None:
    comparison = compare([empty_url], batch, 60)
    assert comparison.counted["documents"] == 60
    assert comparison.counted["planned"] > 180


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_batch_of_random_documents_gets_the_oracles_answers(batch: int, empty_url: str) -> None:
    comparison = compare([empty_url], batch)
    assert comparison.counted["documents"] == SIZE
    assert len(comparison.texts) > 0.8 * SIZE
    assert comparison.counted["planned"] > 3 * SIZE


def cursors_in_capitals(patch: pytest.MonkeyPatch) -> None:
    real = SQLite.key_text

    def capitals(dialect: SQLite, expression: str, kind: str) -> str:
        return f"upper({real(dialect, expression, kind)})"

    patch.setattr(SQLite, "key_text", capitals)


def test_a_difference_is_made_small_and_its_document_can_be_asked_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "FAILED", tmp_path / "difference.json")
    run = ["compare", "--seed", "3", "--documents", "40", "--database", "sqlite"]
    again = ["compare", "--again", str(tmp_path / "difference.json"), "--database", "sqlite"]
    with monkeypatch.context() as patch:
        cursors_in_capitals(patch)
        patch.setattr("sys.argv", run)
        assert command.main() == 1
        patch.setattr("sys.argv", again)
        assert command.main() == 1
    monkeypatch.setattr("sys.argv", again)
    assert command.main() == 0
    assert "ursor" in json.loads((tmp_path / "difference.json").read_text(encoding="utf-8"))["document"]
    told = capsys.readouterr().err
    assert "--seed 3 --documents 40" in told
    assert "wanted:" in told
