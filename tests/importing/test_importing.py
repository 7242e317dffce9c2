"""An import: whole or not at all, twice is once, every fault with its place, what people have changed is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from consortium.archive import digest_of
from consortium.db import Database
from consortium.errors import FaultyData
from consortium.exchanges.tables import Headcount, Participation
from consortium.ids import seed_id
from consortium.importing import store
from consortium.importing.model import CellFault, Tally
from consortium.importing.sheets import Reading
from consortium.journal.tables import AuditEntry, Change
from consortium.members.tables import Alias, Institution, InstitutionEntry
from tests.factory import institution, row, source, step
from tests.importing.conftest import Take
from tests.importing.sheets import MEETING, SCHOOLS, as_csv, as_xlsx, with_cells


def school(key: str) -> object:
    return seed_id("Institution", f"import:{key}")


def places(refused: pytest.ExceptionInfo[FaultyData]) -> list[tuple[int | None, str | None, str]]:
    """Return row, heading and value of every fault."""
    return [
        (fault.line, fault.column, fault.value if isinstance(fault, CellFault) else "")
        for fault in refused.value.faults
    ]


async def test_rows_that_share_a_key_are_one_record_with_parts(take: Take) -> None:
    done = await take("institutions", SCHOOLS)
    assert done.tally == Tally(created=6)
    found = await row("Institution", seed_id("Institution", "import:a"))
    assert (found["names"], found["areas"]) == ({"en": "School A", "ru": "Школа А"}, ["language", "science"])
    assert (found["parent"], found["founded"]) == (school("b"), "2009-06")
    aliases = await Alias.select(Alias.value, Alias.kind).order_by(Alias.value)
    assert aliases == [{"value": "A", "kind": "SHORT"}, {"value": "Skool A", "kind": "SPELLING"}]
    assert await InstitutionEntry.count() == 2


async def test_an_alias_that_was_imported_is_searched_by(take: Take) -> None:
    await take("institutions", SCHOOLS)
    assert "skool" in (await row("Institution", seed_id("Institution", "import:a")))["search"]


async def test_an_exchange_names_institutions_by_the_keys_of_an_earlier_sheet(take: Take) -> None:
    await take("institutions", SCHOOLS)
    done = await take("exchanges", MEETING)
    assert done.tally == Tally(created=6)  # the exchange, two participations, three headcounts
    parts = await Participation.select(Participation.role, Participation.institution).order_by(Participation.role)
    assert [(each["role"], each["institution"]) for each in parts] == [
        ("GUEST", school("b")),
        ("ORGANISER", school("a")),
    ]
    heads = await Headcount.select(Headcount.group, Headcount.attended).order_by(Headcount.attended)
    assert [(each["group"], each["attended"]) for each in heads] == [("TEACHERS", 3), ("STUDENTS", 4), ("TEACHERS", 5)]


async def test_twice_is_the_same_as_once(register: Database, take: Take) -> None:
    await take("institutions", SCHOOLS)
    before = await digest_of(register)
    done = await take("institutions", SCHOOLS)
    assert (done.id, done.tally) == (None, Tally(unchanged=6))
    assert await digest_of(register) == before


async def test_a_changed_cell_changes_its_record_alone(take: Take) -> None:
    await take("institutions", SCHOOLS)
    done = await take("institutions", with_cells(SCHOOLS, {(4, "name_en"): "Academy B"}))
    assert done.tally == Tally(changed=1, unchanged=5)
    assert (await row("Institution", seed_id("Institution", "import:b")))["names"]["en"] == "Academy B"


async def test_what_a_person_has_changed_is_kept_and_told(register: Database, take: Take) -> None:
    await take("institutions", SCHOOLS)
    record = seed_id("Institution", "import:b")
    await step(register, "institutionCorrect", record, website="https://example.org")
    done = await take("institutions", with_cells(SCHOOLS, {(4, "name_en"): "Academy B"}))
    assert (done.tally, done.kept) == (Tally(unchanged=5, kept=1), ("Institution b",))
    assert (await row("Institution", record))["names"]["en"] == "University B"


async def test_the_same_key_of_another_scheme_is_another_record(take: Take) -> None:
    await take("institutions", SCHOOLS)
    done = await take("institutions", SCHOOLS, scheme="ministry")
    assert done.tally == Tally(created=6)
    assert await Institution.count() == 4


async def test_an_id_as_key_is_that_record(register: Database, take: Take) -> None:
    known = await institution(register)
    done = await take("institutions", [["key", "kind", "name_en"], [str(known), "SCHOOL", "School"]])
    assert done.tally == Tally(unchanged=1)


async def test_a_dry_run_says_what_would_be_and_leaves_the_register_as_it_was(register: Database, take: Take) -> None:
    before = await digest_of(register)
    done = await take("institutions", SCHOOLS, dry_run=True)
    assert (done.id, done.tally) == (None, Tally(created=6))
    assert await digest_of(register) == before


async def test_every_write_is_in_the_audit_and_the_import_too(take: Take) -> None:
    done = await take("institutions", SCHOOLS)
    entries = await AuditEntry.select(AuditEntry.record_type, AuditEntry.record).where(AuditEntry.holder == "import")
    kinds = [each["record_type"] for each in entries]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "Institution": 2, "Alias": 2, "InstitutionEntry": 2, "Import": 1,
    }  # fmt: skip
    assert done.id in {each["record"] for each in entries}


async def test_an_imported_exchange_is_told_to_those_who_follow(take: Take) -> None:
    await take("institutions", SCHOOLS)
    await take("exchanges", MEETING)
    assert await Change.select(Change.sequence, Change.record) == [
        {"sequence": 1, "record": seed_id("Exchange", "import:m")}
    ]


async def test_an_import_is_kept_with_its_file_and_its_counts(take: Take) -> None:
    done = await take("institutions", SCHOOLS, by="Ada")
    (kept,) = await store.every()
    assert (kept["id"], kept["holder"]) == (done.id, "Ada")
    assert (kept["kind"], kept["file_name"]) == ("institutions", "sheet.csv")
    assert (kept["created"], kept["changed"], kept["undone_at"], len(kept["sha256"])) == (6, 0, None, 64)


async def test_the_source_named_once_holds_for_every_row(register: Database, take: Take) -> None:
    known = await source(register)
    await take("institutions", SCHOOLS, source="report")
    assert {each["source"] for each in await Alias.select(Alias.source)} == {known}


async def test_an_unknown_source_is_refused(take: Take) -> None:
    with pytest.raises(FaultyData, match="the register has no source “nothing”"):
        await take("institutions", SCHOOLS, source="nothing")


FAULTS = {
    (2, "kind"): "CASTLE",
    (2, "founded"): "yesterday",
    (3, "alias_kind"): "PET",
    (4, "country"): "XQ",
}


async def test_every_planted_fault_is_told_with_its_row_its_heading_and_its_value(
    register: Database, take: Take
) -> None:
    before = await digest_of(register)
    with pytest.raises(FaultyData) as refused:
        await take("institutions", with_cells(SCHOOLS, FAULTS))
    assert sorted(places(refused)) == sorted((line, heading, value) for (line, heading), value in FAULTS.items())
    assert await digest_of(register) == before


async def test_a_record_that_names_a_faulty_one_is_not_blamed_for_it(take: Take) -> None:
    with pytest.raises(FaultyData) as refused:
        await take("institutions", with_cells(SCHOOLS, {(4, "country"): "XQ"}))
    assert places(refused) == [(4, "country", "XQ")]


async def test_a_name_that_nobody_knows_is_told_as_it_was_written(take: Take) -> None:
    with pytest.raises(FaultyData) as refused:
        await take("institutions", with_cells(SCHOOLS, {(2, "parent"): "nobody"}))
    assert places(refused) == [(2, "parent", "nobody")]
    assert refused.value.faults[0].message == (
        "neither this file nor the register has the institution “nobody”; enter it first, or name another"
    )


async def test_what_a_rule_forbids_is_told_with_its_row(take: Take) -> None:
    table = [["key", "kind", "name_en", "email"], ["a", "SCHOOL", "A", "nowhere"], ["b", "SCHOOL", "B", ""]]
    with pytest.raises(FaultyData) as refused:
        await take("institutions", table)
    assert places(refused) == [(2, "email", "nowhere")]


async def test_a_missing_name_is_told_under_the_heading_that_it_should_have(take: Take) -> None:
    with pytest.raises(FaultyData) as refused:
        await take("institutions", [["key", "kind"], ["a", "SCHOOL"]])
    assert places(refused) == [(2, "name_en", "")]


async def test_in_russian_a_missing_name_is_told_under_a_russian_heading(take: Take) -> None:
    with pytest.raises(FaultyData) as refused:
        await take("institutions", [["ключ", "вид"], ["a", "школа"]], language="ru")
    assert places(refused) == [(2, "название_ru", "")]


async def test_headings_of_a_template_in_either_language_need_no_remark(take: Take) -> None:
    assert (await take("institutions", [["ключ", "kind", "название_ru"], ["a", "школа", "А"]])).guessed == ()


@pytest.mark.parametrize("written", ["SCHOOL", "school", "Школа", " школа "])
async def test_a_value_may_be_written_as_people_call_it(take: Take, written: str) -> None:
    await take("institutions", [["key", "kind", "name_en"], ["a", written, "A"]])
    assert (await row("Institution", seed_id("Institution", "import:a")))["kind"] == "SCHOOL"


async def test_records_that_need_one_another_are_refused(take: Take) -> None:
    with pytest.raises(FaultyData, match="these records need one another: a → b → a"):
        await take("institutions", with_cells(SCHOOLS, {(4, "parent"): "a"}))


async def test_faults_are_told_in_russian(take: Take) -> None:
    with pytest.raises(FaultyData, match=r"sheet\.csv:2:kind: “CASTLE”: такого значения нет"):
        await take("institutions", with_cells(SCHOOLS, {(2, "kind"): "CASTLE"}), language="ru")


@pytest.mark.parametrize(
    ("table", "place", "message"),
    [
        ([["key", "kind", "name_en"], ["a", "SCHOOL", "A"], ["b", "SCHOOL", "B"], ["a", "", ""]],
         (4, "key", "a"), "the key is in row 2 too"),
        ([["key", "kind", "name_en"], ["", "SCHOOL", "A"]], (2, "key", ""), "needs a key"),
        ([["key", "kind", "name_en"], ["a", "SCHOOL", "A", "more"]], (2, None, ""), "more cells than there are"),
        ([["key", "kind", "name_en"], ["a", "SCHOOL", "A"], ["a", "", "B"]], (3, "name_en", "B"), "row 2 of the same"),
        ([["key", "kind", "name_en", "colour"]], (1, "colour", ""), "no field is called so"),
        ([["key", "kind", "вид"]], (1, "вид", ""), "the column “kind” stands for the same field"),
        ([["kind", "name_en"]], (1, None, ""), "no column holds the key"),
    ],
    ids=["apart", "no key", "too wide", "two values", "unknown heading", "same field", "no key column"],
)  # fmt: skip
async def test_what_is_wrong_with_the_outline_is_told(
    take: Take, table: list[list[str]], place: tuple[object, ...], message: str
) -> None:
    with pytest.raises(FaultyData, match=message) as refused:
        await take("institutions", table)
    assert places(refused) == [place]


async def test_a_column_may_be_mapped_and_another_left_out(take: Take) -> None:
    table = [["No", "Art", "Bezeichnung", "Farbe"], ["a", "SCHOOL", "Schule", "rot"]]
    mapping = {"No": "key", "Art": "kind", "Bezeichnung": "name_de", "Farbe": "-"}
    await take("institutions", table, mapping=mapping)
    assert (await row("Institution", seed_id("Institution", "import:a")))["names"] == {"de": "Schule"}


async def test_headings_in_russian_are_understood_and_told(take: Take) -> None:
    table = [["Ключ", "Вид", "Название", "Страна"], ["a", "school", "Школа", "kz"]]
    done = await take("institutions", table)
    assert (await row("Institution", seed_id("Institution", "import:a")))["names"] == {"ru": "Школа"}
    assert "“Название” is name_ru" in done.guessed


@pytest.mark.parametrize(
    ("encoding", "delimiter", "guessed"),
    [
        ("utf-8", ",", ()),
        ("utf-8-sig", ";", ("encoding utf-8-sig", "delimiter “;”")),
        ("cp1251", ";", ("encoding cp1251", "delimiter “;”")),
        ("utf-16", "\t", ("encoding utf-16", "delimiter “tab”")),
    ],
)
async def test_the_form_of_a_text_is_found_out_and_told(
    take: Take, tmp_path: Path, encoding: str, delimiter: str, guessed: tuple[str, ...]
) -> None:
    done = await take("institutions", as_csv(tmp_path / "s.csv", SCHOOLS, encoding=encoding, delimiter=delimiter))
    assert (done.tally, done.guessed) == (Tally(created=6), guessed)
    assert (await row("Institution", seed_id("Institution", "import:a")))["names"]["ru"] == "Школа А"


async def test_the_same_table_in_every_form_is_the_same_import(take: Take, tmp_path: Path) -> None:
    await take("institutions", SCHOOLS)
    forms = [
        as_csv(tmp_path / "1.csv", SCHOOLS, encoding="cp1251", delimiter=";"),
        as_csv(tmp_path / "2.csv", SCHOOLS, encoding="utf-8-sig", delimiter="\t"),
        as_xlsx(tmp_path / "3.xlsx", SCHOOLS),
    ]
    assert [(await take("institutions", form)).tally for form in forms] == [Tally(unchanged=6)] * 3


async def test_a_fault_in_a_workbook_has_the_row_that_the_workbook_shows(take: Take, tmp_path: Path) -> None:
    table = [*SCHOOLS[:3], [""] * 10, *SCHOOLS[3:]]
    with pytest.raises(FaultyData) as refused:
        await take("institutions", as_xlsx(tmp_path / "s.xlsx", with_cells(table, {(5, "kind"): "CASTLE"})))
    assert places(refused) == [(5, "kind", "CASTLE")]


async def test_what_is_merged_downwards_stands_in_each_row(take: Take, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "sheet.xlsx")) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["key", "kind", "name_en", "alias_kind", "alias_value"])
        sheet.merge_range(1, 0, 3, 0, "a")
        sheet.merge_range(1, 3, 2, 3, "SHORT")
        sheet.write_row(1, 1, ["SCHOOL", "School A"])
        sheet.write_column(1, 4, ["A", "AA"])
        sheet.write_row(3, 3, ["SPELLING", "Skool A"])
    assert (await take("institutions", tmp_path / "sheet.xlsx")).tally == Tally(created=5)
    found = await Alias.select(Alias.value, Alias.kind).order_by(Alias.value)
    assert [(each["value"], each["kind"]) for each in found] == [
        ("A", "SHORT"),
        ("AA", "SHORT"),
        ("Skool A", "SPELLING"),
    ]


async def test_a_formula_that_failed_is_told_and_not_taken_for_an_empty_cell(take: Take, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "sheet.xlsx")) as book:
        book.add_worksheet("Notes")
        sheet: Any = book.add_worksheet("Schools & “all”")  # its values are not only numbers, as xlsxwriter says
        sheet.write_row(0, 0, ["key", "kind", "name_en", "founded", "name_ru"])
        sheet.write_row(1, 0, ["a", "SCHOOL", "A"])
        sheet.write_formula(1, 3, "=1/0", None, "#DIV/0!")
        sheet.write_formula(1, 4, '="Школа"', None, "Школа")
        sheet.write_formula(2, 0, "=NA()", None, "#N/A")
        sheet.write_row(2, 1, ["SCHOOL", "B"])
    with pytest.raises(FaultyData, match="the formula of this cell has failed") as refused:
        await take("institutions", tmp_path / "sheet.xlsx", reading=Reading(sheet="Schools & “all”"))
    assert places(refused) == [(2, "founded", "#DIV/0!"), (3, "key", "#N/A")]


async def test_what_a_failed_formula_left_in_a_text_is_told(take: Take) -> None:
    with pytest.raises(FaultyData, match="the formula of this cell has failed"):
        await take("institutions", with_cells(SCHOOLS, {(2, "name_ru"): "#Н/Д"}))


async def test_a_title_above_the_headings_is_told(take: Take) -> None:
    with pytest.raises(FaultyData, match="no cell of the first row is a heading; delete what stands above") as refused:
        await take("institutions", [["Our schools", "", ""], ["key", "kind", "name_en"], ["a", "SCHOOL", "A"]])
    assert len(refused.value.faults) == 1


async def test_in_russian_the_values_known_are_told_in_words(take: Take) -> None:
    with pytest.raises(FaultyData, match=r"такого значения нет; есть SCHOOL \(школа\), UNIVERSITY"):
        await take("institutions", with_cells(SCHOOLS, {(2, "kind"): "замок"}), language="ru")


async def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(take: Take, tmp_path: Path) -> None:
    with pytest.raises(FaultyData, match="there is no sheet “Other”; known are Sheet"):
        await take("institutions", as_xlsx(tmp_path / "s.xlsx", SCHOOLS), reading=Reading(sheet="Other"))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("s.csv", b"", "the sheet is empty"),
        ("s.xlsx", b"nothing", "cannot be read as XLSX"),
        ("s.csv", b"\xef\xbb\xbfkey,kind\n\xff", "cannot be read as utf-8-sig"),
    ],
)
async def test_a_file_that_is_no_sheet_is_refused(
    take: Take, tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(FaultyData, match=message):
        await take("institutions", tmp_path / name)
