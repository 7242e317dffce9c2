"""`consortium network`: from files to files."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call, Run

MEMBERS = "id,name,country,region,sector,lat,lon\na,Alpha,KZ,,,,\nb,Beta,RU,,,,\nc,Gamma,PL,,,,\n"
EVENTS = "event,date,member,role,topic\nx,2009,a,,\nx,2009,b,,\ny,2011,b,,\ny,2011,c,,\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Return members a, b, c, of whom a met b in 2009 and b met c in 2011."""
    members, events = tmp_path / "m.csv", tmp_path / "e.csv"
    members.write_text(MEMBERS, encoding="utf-8")
    events.write_text(EVENTS, encoding="utf-8")
    return members, events


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_two_who_share_a_partner_are_suggested_to_each_other(
    call: Call, files: tuple[Path, Path], tmp_path: Path
) -> None:
    done = call("network", "suggest", *files, "--top", "1", "--output", tmp_path / "o.csv")
    assert done.exit_code == 0
    written = rows(tmp_path / "o.csv")
    assert list(written[0]) == ["member", "partner", "rank", "score", "probability", "low", "high", "reason"]
    assert [(row["member"], row["partner"], row["rank"]) for row in written] == [("a", "c", "1"), ("c", "a", "1")]


def test_reasons_are_written_in_the_language_asked_for(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    call("--lang", "ru", "network", "suggest", *files, "--output", tmp_path / "o.csv")
    assert "общий партнёр" in rows(tmp_path / "o.csv")[0]["reason"]


def test_what_came_after_the_year_is_not_seen(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    call("network", "report", *files, "--at", "2010", "--output", tmp_path / "o.json")
    assert json.loads((tmp_path / "o.json").read_text())["ties"] == 1


def test_the_report_tells_its_main_sentences(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    done = call("network", "report", *files, "--output", tmp_path / "o.json")
    assert "Beta has the most partners: 2." in done.stdout
    assert json.loads((tmp_path / "o.json").read_text())["ties"] == 2


def test_the_largest_event_is_a_setting_and_an_option(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    files[1].write_text(EVENTS + "z,2012,a,,\nz,2012,b,,\nz,2012,c,,\n", encoding="utf-8")
    path = tmp_path / "o.json"
    call("network", "report", *files, "--output", path)
    assert json.loads(path.read_text())["ties"] == 3
    call("network", "report", *files, "--output", path, "--largest-event", "2")
    assert json.loads(path.read_text())["ties"] == 2
    call("network", "report", *files, "--output", path, CONSORTIUM_LARGEST_EVENT="2")
    assert json.loads(path.read_text())["ties"] == 2


def test_the_backtest_stands_at_the_day_asked_for(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    files[1].write_text(EVENTS + "z,2012,a,,\nz,2012,c,,\n", encoding="utf-8")
    done = call("network", "backtest", *files, "--until", "2011", "--output", tmp_path / "o.json")
    assert done.exit_code == 0
    assert json.loads((tmp_path / "o.json").read_text())["until"] == "2011-12-31"
    assert done.stdout != ""


def test_every_broken_line_is_told_and_nothing_written(start: Run, files: tuple[Path, Path], tmp_path: Path) -> None:
    files[0].write_text(MEMBERS + "d,Delta,FR,,,north,7\n", encoding="utf-8")
    files[1].write_text(EVENTS + "z,2012,nobody,,\nz,someday,a,,\n", encoding="utf-8")
    refused = start("network", "suggest", *files, "--output", tmp_path / "o.csv")
    assert refused.returncode == 1
    assert "m.csv, line 5, column lat" in refused.stderr
    assert "e.csv, line 6, column member" in refused.stderr
    assert "e.csv, line 7, column date" in refused.stderr
    assert "Faults found: 3. Nothing was written." in refused.stderr
    assert not (tmp_path / "o.csv").exists()


def test_an_export_of_the_register_is_read_back_by_the_report(call: Call, seeded_url: str, tmp_path: Path) -> None:
    members, events = tmp_path / "m.csv", tmp_path / "e.csv"
    done = call("network", "export", "--database", seeded_url, "--members", members, "--events", events)
    assert done.exit_code == 0
    assert "Centre “Sotrudnichestvo”" in {row["name"] for row in rows(members)}
    assert call("network", "report", members, events, "--output", tmp_path / "o.json").exit_code == 0


def test_an_export_as_of_a_day_leaves_out_what_came_later(call: Call, seeded_url: str, tmp_path: Path) -> None:
    members, events = tmp_path / "m.csv", tmp_path / "e.csv"
    call("network", "export", "--database", seeded_url, "--members", members, "--events", events, "--at", "2010-05")
    assert max(row["date"] for row in rows(events)) <= "2010-05-31"
