"""MEMBERS.csv, EVENTS.csv and OUT.csv."""

import csv
from pathlib import Path

import pytest

from consortium_network import BrokenFileError, Member, Part, read_network, write_events, write_members
from consortium_network.csvfiles import write_table

MEMBERS = "id,name,country,region,sector,lat,lon\n"
EVENTS = "event,date,member,role,topic\n"


def files(folder: Path, members: str, events: str) -> tuple[Path, Path]:
    (folder / "m.csv").write_text(members, encoding="utf-8")
    (folder / "e.csv").write_text(events, encoding="utf-8")
    return folder / "m.csv", folder / "e.csv"


def faults(folder: Path, members: str, events: str) -> list[tuple[str, int, str]]:
    with pytest.raises(BrokenFileError) as refused:
        read_network(*files(folder, members, events))
    assert all(fault.remedy and str(fault) in str(refused.value) for fault in refused.value.faults)
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


def test_a_table_is_plain_csv(tmp_path: Path) -> None:
    write_table(tmp_path / "t.csv", ("a", "b"), [(1, "x,y")])
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["a", "b"], ["1", "x,y"]]
