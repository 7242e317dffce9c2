"""OUTCOMES.csv: what became of earlier suggestions, from a file into the next list."""

import csv
from pathlib import Path

import pytest

from consortium_network import BrokenFileError, Outcome, suggest_files
from consortium_network.csvfiles import read_outcomes

HEADER = "one,other,outcome\n"
TOLD = """o.csv, строка 2, столбец one: участник не назван.
Назовите участника или уберите строку.
o.csv, строка 3, столбец other: участника с идентификатором «z» нет.
Добавьте его в файл m.csv или исправьте идентификатор.
o.csv, строка 4, столбец other: «a» в паре с самим собой.
Назовите двух разных участников.
o.csv, строка 5, столбец outcome: «maybe» — не исход.
Пишите agreed (согласились) или declined (отказались) либо уберите строку.
o.csv, строка 6, столбец outcome: пара «b» и «a» встречается дважды.
Оставьте одну строку на пару, с последним ответом.
o.csv, строка 7: полей: 2, а в заголовке: 3.
Текст с запятой возьмите в двойные кавычки; пустые поля не пропускайте.
"""


def saved(folder: Path, text: str, name: str = "o.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def network(folder: Path) -> tuple[Path, Path]:
    """Save a path a - b - c - d, of two countries."""
    members = "a,,KZ,,,,\nb,,KZ,,,,\nc,,UZ,,,,\nd,,TJ,,,,\n"
    events = "".join(f"{tie},2009,{member},,\n" for tie in ("ab", "bc", "cd") for member in tie)
    return (
        saved(folder, "id,name,country,region,sector,lat,lon\n" + members, "m.csv"),
        saved(folder, "event,date,member,role,topic\n" + events, "e.csv"),
    )


def pairs(path: Path) -> set[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["member"], row["partner"]) for row in csv.DictReader(file)}


def test_answers_are_read_in_any_case_and_order_of_columns(tmp_path: Path) -> None:
    path = saved(tmp_path, "day,Outcome,other,one\n2010,Agreed,b,'=a\n,declined,c,b\n")
    assert read_outcomes(path, {"=a", "b", "c"}) == [Outcome("=a", "b", agreed=True), Outcome("b", "c", agreed=False)]


def test_without_known_members_any_will_do(tmp_path: Path) -> None:
    assert read_outcomes(saved(tmp_path, HEADER + "x,y,agreed\n")) == [Outcome("x", "y", agreed=True)]


def test_every_fault_comes_at_once_in_russian_with_its_remedy(tmp_path: Path) -> None:
    lines = ",a,agreed\na,z,agreed\na,a,declined\na,b,maybe\nb,a,agreed\na,c\n"
    with pytest.raises(BrokenFileError) as refused:
        read_outcomes(saved(tmp_path, HEADER + lines), {"a", "b", "c"}, "m.csv")
    told = [sentence.replace(f"{tmp_path}/", "") for sentence in refused.value.sentences("ru")]
    assert "\n".join(told).replace(". ", ".\n") + "\n" == TOLD


def test_a_missing_column_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(BrokenFileError, match="Begin the file with the line one,other,outcome"):
        read_outcomes(saved(tmp_path, "one,other\na,b\n"))


def test_pairs_that_answered_do_not_come_again_and_others_do(tmp_path: Path) -> None:
    answers = saved(tmp_path, HEADER + "a,c,agreed\nd,b,declined\n")
    suggest_files(*network(tmp_path), output=tmp_path / "out.csv", outcomes=answers)
    assert pairs(tmp_path / "out.csv") == {("a", "d"), ("d", "a")}


def test_countries_are_known_by_their_codes_at_their_level(tmp_path: Path) -> None:
    answers = saved(tmp_path, HEADER + "KZ,TJ,declined\n")
    suggest_files(*network(tmp_path), output=tmp_path / "out.csv", outcomes=answers, level="country")
    assert pairs(tmp_path / "out.csv") == set()
    with pytest.raises(BrokenFileError, match="no member has the id 'KZ'"):
        suggest_files(*network(tmp_path), output=tmp_path / "out.csv", outcomes=answers)


def test_progress_goes_on_while_reasons_are_written(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    suggest_files(
        *network(tmp_path),
        output=tmp_path / "out.csv",
        asking=["a"],
        progress=lambda done, total, label: told.append((done, total, label)),
    )
    assert told[-1] == (2, 2, "writing")
