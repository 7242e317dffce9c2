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


def test_a_pair_that_has_answered_is_not_suggested_again(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    answers = tmp_path / "answers.csv"
    answers.write_text("one,other,outcome\nc,a,declined\n", encoding="utf-8")
    done = call("network", "suggest", *files, "--outcomes", answers, "--output", tmp_path / "o.csv")
    assert done.exit_code == 0
    assert rows(tmp_path / "o.csv") == []


def test_an_answer_that_cannot_be_read_is_told_with_the_faults_of_the_other_files(
    call: Call, files: tuple[Path, Path], tmp_path: Path
) -> None:
    answers = tmp_path / "answers.csv"
    answers.write_text("one,other,outcome\nc,a,perhaps\nc,z,agreed\n", encoding="utf-8")
    asked = ("--lang", "ru", "network", "suggest", *files, "--outcomes", answers, "--output", tmp_path / "o.csv")
    refused = call(*asked)
    assert refused.exit_code == 1
    assert "answers.csv, строка 2, столбец outcome: «perhaps» — не исход." in refused.stderr
    assert "answers.csv, строка 3, столбец other: участника с идентификатором «z» нет." in refused.stderr
    files[0].write_text(MEMBERS + "d,Delta,FR,,,north,7\n", encoding="utf-8")
    refused = call(*asked)
    assert "m.csv, строка 5, столбец lat" in refused.stderr
    assert "answers.csv, строка 2, столбец outcome" in refused.stderr
    assert "Найдено ошибок: 2. Ничего не записано." in refused.stderr
    assert not (tmp_path / "o.csv").exists()


def test_lists_are_written_for_those_named_alone(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    done = call("network", "suggest", *files, "--member", "c", "--output", tmp_path / "o.csv")
    assert [row["member"] for row in rows(tmp_path / "o.csv")] == ["c"]
    assert "o.csv is written: 1 suggestion." in done.stderr
    refused = call("network", "suggest", *files, "--member", "nobody", "--output", tmp_path / "o.csv")
    assert (refused.exit_code, "'nobody'" in refused.stderr) == (1, True)


def test_attention_is_shared_out_and_new_countries_preferred(call: Call, tmp_path: Path) -> None:
    # All have met h and nobody else; f alone is from another country.
    members, events, output = (tmp_path / name for name in ("m.csv", "e.csv", "o.csv"))
    told = "".join(f"{name},,{'PL' if name == 'f' else 'KZ'},,,,\n" for name in "abcdefh")
    members.write_text("id,name,country,region,sector,lat,lon\n" + told, encoding="utf-8")
    met = "".join(f"{name},,{member},,\n" for name in "abcdef" for member in (name, "h"))
    events.write_text("event,date,member,role,topic\n" + met, encoding="utf-8")
    asked = ("network", "suggest", members, events, "--top", "1", "--output", output)
    call(*asked, "--new-ground", "5")
    assert [row["partner"] for row in rows(output)] == ["f", "f", "f", "f", "f", "a"]
    call(*asked, "--new-ground", "5", "--exposure", "1")
    assert len({row["partner"] for row in rows(output)}) == 6


@pytest.mark.parametrize("bonus", ["5.1", "-0.1", "nan", "much"])
def test_a_bonus_that_is_none_is_wrong_usage(call: Call, files: tuple[Path, Path], tmp_path: Path, bonus: str) -> None:
    refused = call("network", "suggest", *files, "--new-ground", bonus, "--output", tmp_path / "o.csv")
    assert (refused.exit_code, (tmp_path / "o.csv").exists()) == (2, False)


def test_reasons_are_written_in_the_language_asked_for(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    call("--lang", "ru", "network", "suggest", *files, "--output", tmp_path / "o.csv")
    assert "общий партнёр" in rows(tmp_path / "o.csv")[0]["reason"]


def test_what_came_after_the_year_is_not_seen(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    call("network", "report", *files, "--at", "2010", "--output", tmp_path / "o.json")
    assert json.loads((tmp_path / "o.json").read_text())["ties"] == 1


def test_the_report_tells_its_main_sentences(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    done = call("network", "report", *files, "--output", tmp_path / "o.json")
    assert "Beta has the most partners: 2." in done.stdout
    assert "Too little data: with 3 members" in done.stderr
    assert json.loads((tmp_path / "o.json").read_text())["ties"] == 2


def test_the_report_tells_what_changed_since_a_year(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    done = call("network", "report", *files, "--since", "2010", "--output", tmp_path / "o.json")
    assert "After 2010-12-31, 1 new tie came: from 1 to 2 ties" in done.stdout
    change = json.loads((tmp_path / "o.json").read_text())["change"]
    assert [member["id"] for member in change["first_ties"]] == ["c"]


def test_every_members_values_go_into_a_table_if_one_is_named(
    call: Call, files: tuple[Path, Path], tmp_path: Path
) -> None:
    table = tmp_path / "t.csv"
    call("network", "report", *files, "--output", tmp_path / "o.json", "--table", table, "--at", "2010")
    first, _, last = rows(table)
    told = ("member", "name", "country", "part", "degree", "betweenness", "constraint", "received")
    assert [first[column] for column in told] == ["a", "Alpha", "KZ", "0", "1", "0", "1", ""]
    assert [last[column] for column in told] == ["c", "Gamma", "PL", "1", "0", "0", "", ""]


def test_a_change_without_days_is_wrong_usage(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    span = ("--since", "2010", "--at", "2010-06")
    refused = call("--lang", "ru", "network", "report", *files, *span, "--output", tmp_path / "o.json")
    assert refused.exit_code == 2
    assert "2010-06-30 дней нет" in refused.stderr
    assert not (tmp_path / "o.json").exists()


def test_a_change_since_a_day_to_come_is_wrong_usage(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    refused = call("network", "report", *files, "--since", "2999", "--output", tmp_path / "o.json")
    assert refused.exit_code == 2
    assert "no day lies after 2999-12-31" in refused.stderr
    assert not (tmp_path / "o.json").exists()


def test_what_a_new_tie_would_do_is_told_and_written_if_a_file_is_named(
    call: Call, files: tuple[Path, Path], tmp_path: Path
) -> None:
    told = call("network", "what-if", *files, "a", "c")
    assert told.exit_code == 0
    assert "Alpha and Gamma are 2 steps apart now." in told.stdout
    path = tmp_path / "o.json"
    in_russian = call("--lang", "ru", "network", "what-if", *files, "a", "c", "--at", "2010", "--output", path)
    assert "Связь с участником «Alpha» ввела бы участника «Gamma»" in in_russian.stdout
    assert json.loads(path.read_text())["joined"] == 3


def test_a_tie_with_nobody_is_refused(call: Call, files: tuple[Path, Path]) -> None:
    refused = call("network", "what-if", *files, "a", "nobody")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "'nobody'" in refused.stderr


def test_a_tie_of_a_member_with_itself_is_refused_in_words_of_its_own(call: Call, files: tuple[Path, Path]) -> None:
    refused = call("network", "what-if", *files, "a", "a")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "a tie has two ends, name another node than 'a'" in refused.stderr
    assert (
        "у связи два конца, назовите вместо «a» другой узел"
        in call("--lang", "ru", "network", "what-if", *files, "a", "a").stderr
    )


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
    written = json.loads((tmp_path / "o.json").read_text())
    # a and c met: each is on the other's list. No probability is promised where so little has been.
    assert (written["until"], written["promised_ties"], written["observed_ties"]) == ("2011-12-31", None, 2)
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


def test_broken_lines_are_told_in_the_language_asked_for(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    files[0].write_text(MEMBERS + "d,Delta,FR,,,north,7\n", encoding="utf-8")
    refused = call("--lang", "ru", "network", "report", *files, "--output", tmp_path / "o.json")
    assert "m.csv, строка 5, столбец lat: «north» — не место на Земле." in refused.stderr
    assert "Найдено ошибок: 1. Ничего не записано." in refused.stderr


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
