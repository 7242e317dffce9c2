"""Seed files are read with the line of every value."""

from __future__ import annotations

from pathlib import Path

import pytest

from consortium.errors import FaultyData
from consortium.seeding.read import Seed, read_folder


def only(folder: Path, text: str) -> Seed:
    (folder / "places.yaml").write_text(text, encoding="utf-8")
    (seed,) = read_folder(folder, ["places"])["places"]
    return seed


def faults(folder: Path, text: str) -> list[str]:
    (folder / "places.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(FaultyData) as refused:
        read_folder(folder, ["places"])
    return [str(fault) for fault in refused.value.faults]


def test_a_country_no_a_day_and_a_padded_number_stay_texts(tmp_path: Path) -> None:
    seed = only(tmp_path, "- {key: NO, day: 2009-06-14, month: 2009-06, code: 030, yes: on}\n")
    assert seed.values == {"key": "NO", "day": "2009-06-14", "month": "2009-06", "code": "030", "yes": "on"}


def test_numbers_truth_and_nothing_are_not_texts(tmp_path: Path) -> None:
    seed = only(tmp_path, "- {parties: 14, latitude: 56.01, acting: true, reason: null, since: }\n")
    assert seed.values == {"parties": 14, "latitude": 56.01, "acting": True, "reason": None, "since": None}


def test_every_value_knows_its_line(tmp_path: Path) -> None:
    seed = only(tmp_path, "# first\n- key: one\n  names:\n    en: One\n  life:\n    - action: START\n")
    assert seed.lines[()] == 2
    assert seed.lines[("names", "en")] == 4
    assert seed.lines[("life", "0", "action")] == 6


def test_a_fault_of_a_field_that_is_missing_stands_at_the_nearest_line_around_it(tmp_path: Path) -> None:
    seed = only(tmp_path, "- key: one\n  life:\n    - since: 2009\n")
    assert str(seed.fault(("life", "0", "action"), "is needed")) == "places.yaml:3:life.0.action: is needed"


def test_an_anchor_that_is_merged_twice_gives_both_their_fields(tmp_path: Path) -> None:
    text = "- key: one\n  parts: [&a {role: HOST, state: ATTENDED}, &b {<<: *a, role: GUEST}, *b]\n"
    guest = {"role": "GUEST", "state": "ATTENDED"}
    assert only(tmp_path, text).values["parts"] == [{"role": "HOST", "state": "ATTENDED"}, guest, guest]


def test_an_empty_file_holds_no_records(tmp_path: Path) -> None:
    (tmp_path / "places.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert read_folder(tmp_path, ["places"]) == {"places": []}


def test_a_file_that_is_not_there_holds_no_records(tmp_path: Path) -> None:
    (tmp_path / "places.yaml").write_text("[]", encoding="utf-8")
    assert read_folder(tmp_path, ["places", "bodies"]) == {"places": [], "bodies": []}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- key: [", "places.yaml:1: not YAML"),
        ("key: one\n", "places.yaml:1: a seed file is a list of records"),
        ("- key: one\n- two\n", "places.yaml:2: a record has fields"),
        ("- key: one\n  code: RU\n  code: KZ\n", "places.yaml:1: “code” is given twice"),
        ("- key: one\n  parts: &again [*again]\n", "places.yaml:2:parts.0: this refers to itself"),
        ("- key: !!python/name:os.system x\n", "places.yaml:1: not YAML"),
        ("- key: '\x07'\n", "places.yaml: the file cannot be read"),
    ],
)
def test_a_broken_file_names_its_line(tmp_path: Path, text: str, fault: str) -> None:
    (found,) = faults(tmp_path, text)
    assert found.startswith(fault)


def test_a_file_in_another_encoding_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "places.yaml").write_bytes("- key: Красноярск\n".encode("cp1251"))
    with pytest.raises(FaultyData, match=r"places\.yaml: the file cannot be read"):
        read_folder(tmp_path, ["places"])


def test_a_file_that_nobody_reads_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "place.yaml").write_text("[]", encoding="utf-8")
    with pytest.raises(FaultyData, match=r"place\.yaml: no such file is read; known are places\.yaml"):
        read_folder(tmp_path, ["places"])


def test_a_folder_without_seeds_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(FaultyData, match="name the folder of the seeds"):
        read_folder(tmp_path, ["places"])


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(FaultyData, match="cannot be read"):
        read_folder(tmp_path / "nowhere", ["places"])
