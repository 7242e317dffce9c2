"""MEMBERS.csv, EVENTS.csv and OUT.csv."""

import csv
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium_network import (
    BrokenFileError,
    ContactGraph,
    Member,
    Part,
    UnknownNameError,
    read_network,
    suggest,
    write_events,
    write_members,
    write_suggestions,
)
from consortium_network.csvfiles import guarded, unguarded, write_table
from consortium_network.fault_sentences import ENGLISH, RUSSIAN, FaultKind

MEMBERS = "id,name,country,region,sector,lat,lon\n"
EVENTS = "event,date,member,role,topic\n"
TOLD = """e.csv, строка 2, столбец date: «2009-13» — не дата.
Пишите 2009, 2009-06 или 2009-06-14 либо оставьте поле пустым.
e.csv, строка 3, столбец date: промежуток «2010/2009» кончается раньше, чем начинается.
Поменяйте две даты местами или исправьте их.
e.csv, строка 3, столбец event: у события нет идентификатора.
Дайте каждому событию свой идентификатор.
e.csv, строка 4, столбец member: участника с идентификатором «z» нет.
Добавьте его в файл m.csv или исправьте идентификатор.
e.csv, строка 5, столбец member: участник не назван.
Назовите участника или уберите строку.
m.csv, строка 2, столбец lat: «95» — не место на Земле.
Укажите градусы от -90 до 90 с десятичной точкой или оставьте поле пустым.
m.csv, строка 3, столбец id: у участника нет идентификатора.
Дайте каждому участнику свой идентификатор или уберите строку.
m.csv, строка 4, столбец id: идентификатор «a» встречается дважды.
Оставьте одну строку на участника.
m.csv, строка 5, столбец lat: место указано наполовину.
Укажите и lat, и lon или не указывайте ничего.
m.csv, строка 6: полей: 3, а в заголовке: 7.
Текст с запятой возьмите в двойные кавычки; пустые поля не пропускайте.
m.csv, строка 7: строку нельзя разобрать как CSV (unexpected end of data).
Закройте все двойные кавычки; кавычку внутри текста пишите дважды.
"""


def files(folder: Path, members: str, events: str) -> tuple[Path, Path]:
    (folder / "m.csv").write_text(members, encoding="utf-8")
    (folder / "e.csv").write_text(events, encoding="utf-8")
    return folder / "m.csv", folder / "e.csv"


def faults(folder: Path, members: str, events: str) -> list[tuple[str, int, str]]:
    with pytest.raises(BrokenFileError) as refused:
        read_network(*files(folder, members, events))
    assert all(str(fault) in str(refused.value) for fault in refused.value.faults)
    return [(Path(fault.file).name, fault.line, fault.column) for fault in refused.value.faults]


def test_everything_but_ids_may_be_empty_and_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    members, parts = read_network(
        *files(
            tmp_path,
            "\ufeff" + MEMBERS + "a,Академия,RU,RU-MOS,,55.7,37.6\nb,,,,,,\n",
            EVENTS + "x,,a,,\nx,2009,b,host,t\n",
        )
    )
    assert members == [Member("a", "Академия", "RU", "RU-MOS", "", 55.7, 37.6), Member("b")]
    assert [(part.event, part.member, part.role, part.topic) for part in parts] == [
        ("x", "a", "", ""),
        ("x", "b", "host", "t"),
    ]


def test_a_quoted_field_may_hold_commas_quotes_and_line_ends(tmp_path: Path) -> None:
    members, _ = read_network(*files(tmp_path, MEMBERS + '"a","One, ""two""\nthree",,,,,\n', EVENTS))
    assert members[0].name == 'One, "two"\nthree'


def test_columns_may_stand_in_any_order_with_others_between(tmp_path: Path) -> None:
    header = "note,LON,lat,sector,region,country,name,id\n"
    members, _ = read_network(*files(tmp_path, header + "x,1,2,s,r,c,n,a\n", EVENTS))
    assert members == [Member("a", "n", "c", "r", "s", 2.0, 1.0)]


def test_every_fault_of_both_files_comes_at_once_with_its_place(tmp_path: Path) -> None:
    members = MEMBERS + "a,,,,,95,0\n,,,,,,\na,,,,,,\nb,,,,,north,1\nc,,,,,1,\nd,,\n"
    events = EVENTS + "x,2009-13,a,,\n,,a,,\ny,,z,,\ny,,,,\n"
    assert faults(tmp_path, members, events) == [
        ("e.csv", 2, "date"),
        ("e.csv", 3, "event"),
        ("e.csv", 4, "member"),
        ("e.csv", 5, "member"),
        ("m.csv", 2, "lat"),
        ("m.csv", 3, "id"),
        ("m.csv", 4, "id"),
        ("m.csv", 5, "lat"),
        ("m.csv", 6, "lon"),
        ("m.csv", 7, ""),
    ]


def test_a_missing_or_doubled_column_is_a_fault_of_the_header(tmp_path: Path) -> None:
    assert faults(tmp_path, "id,name,name,country,region,sector,lat\n", "") == [
        *(("e.csv", 1, column) for column in ("date", "event", "member", "role", "topic")),
        ("m.csv", 1, "lon"),
        ("m.csv", 1, "name"),
    ]


def test_an_unclosed_quote_is_a_fault(tmp_path: Path) -> None:
    assert ("m.csv", 2, "") in faults(tmp_path, MEMBERS + '"a,,,,,,\n', EVENTS)


def test_text_that_is_not_utf8_is_a_fault_with_its_line(tmp_path: Path) -> None:
    members, events = files(tmp_path, MEMBERS, EVENTS)
    members.write_bytes(MEMBERS.encode() + "a,Академия,,,,,\n".encode("cp1251"))
    with pytest.raises(BrokenFileError, match="line 2: the text is not UTF-8"):
        read_network(members, events)


def test_nan_is_no_place(tmp_path: Path) -> None:
    assert faults(tmp_path, MEMBERS + "a,,,,,nan,0\n", EVENTS) == [("m.csv", 2, "lat")]


def test_what_is_written_reads_back_the_same(tmp_path: Path) -> None:
    members = [Member("a", 'A, "b"', "RU", "RU-KYA", "школа", -1.25, 0.1), Member("b")]
    parts = [Part("x", "a", "2009-06-14/2009-06-18", "host", "t"), Part("x", "b", "2009")]
    write_members(tmp_path / "m.csv", [*members, Member("z", named=False)])
    write_events(tmp_path / "e.csv", parts)
    back, back_parts = read_network(tmp_path / "m.csv", tmp_path / "e.csv")
    assert back == members
    write_events(tmp_path / "again.csv", back_parts)
    _, again = read_network(tmp_path / "m.csv", tmp_path / "again.csv")
    assert again == back_parts


def test_a_file_that_fails_halfway_leaves_the_older_one_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old", encoding="utf-8")

    def rows() -> "list[tuple[int, ...]]":
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_table(target, ("a",), (row for _ in range(2) for row in rows()))
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_every_fault_is_told_in_russian_with_its_remedy(tmp_path: Path) -> None:
    members = MEMBERS + "a,,,,,95,0\n,,,,,,\na,,,,,,\nb,,,,,,1\nd,,\n" + '"e'
    events = EVENTS + "x,2009-13,a,,\n,2010/2009,a,,\ny,,z,,\ny,,,,\n"
    with pytest.raises(BrokenFileError) as refused:
        read_network(*files(tmp_path, members, events))
    told = [sentence.replace(f"{tmp_path}/", "") for sentence in refused.value.sentences("ru")]
    assert "\n".join(told).replace(". ", ".\n") + "\n" == TOLD


def test_faults_of_a_header_and_of_the_encoding_are_told_in_russian(tmp_path: Path) -> None:
    members, events = files(tmp_path, "", EVENTS.replace("role", "event"))
    members.write_bytes("имя\n".encode("cp1251"))
    with pytest.raises(BrokenFileError) as refused:
        read_network(members, events)
    told = " ".join(refused.value.sentences("ru"))
    assert "e.csv, строка 1, столбец event: столбец встречается дважды. Начните файл строкой event,date," in told
    assert "e.csv, строка 1, столбец role: столбца нет." in told
    assert "m.csv, строка 1: текст не в кодировке UTF-8. Сохраните файл в UTF-8." in told


@pytest.mark.parametrize("kind", get_args(FaultKind))
def test_both_languages_tell_a_fault_with_the_same_facts(kind: FaultKind) -> None:
    texts = [" ".join(catalogue[kind]) for catalogue in (ENGLISH, RUSSIAN)]
    english, russian = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in texts)
    assert english == russian


def test_a_name_that_is_not_there_is_told_in_both_languages() -> None:
    with pytest.raises(UnknownNameError) as refused:
        ContactGraph.from_parts([Member("a")], [Part("x", "b")])
    assert refused.value.sentences("en") == ("no member is called 'b'",)
    assert refused.value.sentences("ru") == ("участника «b» нет",)


@given(st.text("'=+-@\t\r1.ae ", max_size=6))
def test_no_text_for_people_begins_a_formula_and_each_comes_back(text: str) -> None:
    shown = guarded(text)
    assert unguarded(shown) == text
    assert shown == text or shown[0] == "'"
    assert shown[:1] not in {"=", "@", "\t", "\r"}


def test_a_formula_in_a_name_is_not_run_and_reads_back_the_same(tmp_path: Path) -> None:
    members = [Member("=a", "=HYPERLINK(1)", lat=-1.5, lon=-2.5), Member("b", "'+1")]
    write_members(tmp_path / "m.csv", members)
    write_events(tmp_path / "e.csv", [Part("@x", "=a"), Part("@x", "b")])
    assert (tmp_path / "m.csv").read_text().splitlines()[1:] == ["'=a,'=HYPERLINK(1),,,,-1.5,-2.5", "b,''+1,,,,,"]
    back, parts = read_network(tmp_path / "m.csv", tmp_path / "e.csv")
    assert back == members
    assert [(part.event, part.member) for part in parts] == [("@x", "=a"), ("@x", "b")]


def test_a_reason_that_begins_with_a_formula_is_not_run(tmp_path: Path) -> None:
    members = [Member(name, f"=SUM({name})") for name in "abc"]
    graph = ContactGraph.from_parts(members, [Part(pair, name) for pair in ("ab", "bc") for name in pair])
    write_suggestions(tmp_path / "o.csv", suggest(graph, top=1))
    with (tmp_path / "o.csv").open(encoding="utf-8", newline="") as file:
        reasons = [row["reason"] for row in csv.DictReader(file)]
    assert reasons[0].startswith("'=SUM(a) and =SUM(c) share 1 partner")


@pytest.mark.parametrize("text", ["a\rb", "a\nb", "a\r\nb", 'a"b', "a,b"])
def test_line_ends_quotes_and_commas_inside_a_text_do_not_end_it(tmp_path: Path, text: str) -> None:
    write_table(tmp_path / "t.csv", ("a", "b"), [(text, "c"), ("d", text)])
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["a", "b"], [text, "c"], ["d", text]]


def test_a_table_is_plain_csv(tmp_path: Path) -> None:
    write_table(tmp_path / "t.csv", ("a", "b"), [(1, "x,y")])
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["a", "b"], ["1", "x,y"]]
