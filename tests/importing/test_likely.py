"""New institutions of a sheet that look like another: a warning with its place, or a fault where that is wished."""

from __future__ import annotations

import pytest

from consortium.archive import digest_of
from consortium.db import Database
from consortium.errors import FaultyData
from consortium.importing.model import CellFault, Imported, Tally
from consortium.members.tables import Institution
from tests.factory import act, institution
from tests.importing.conftest import Take
from tests.importing.sheets import SCHOOLS, Table, with_cells

HEADINGS = (
    "key", "kind", "name_en", "name_ru", "country", "website", "alias_kind", "alias_value", "identifier_scheme",
    "identifier_value",
)  # fmt: skip
EDUCATOR = ("a", "ASSOCIATION", "Edukator", "", "KZ", "https://edu.kz/", "", "", "ROR", "04-x")

TWIN = ("b", "ASSOCIATION", "Edukator", "", "KZ", "", "", "", "ror", "04X")


def sheet(*rows: tuple[str, ...]) -> Table:
    return (HEADINGS, *rows)


def places(done: Imported) -> list[tuple[int | None, str | None, str]]:
    """Return row, heading and value of every warning."""
    return [(fault.line, fault.column, fault.value) for fault in done.likely]


async def test_a_row_like_a_record_of_the_register_is_taken_and_told(register: Database, take: Take) -> None:
    there = await institution(register, names={"ru": "Эдукатор"})
    done = await take("institutions", sheet(EDUCATOR))
    assert done.tally == Tally(created=3)
    assert places(done) == [(2, "name_en", "Edukator")]
    assert str(done.likely[0]) == (
        f"sheet.csv:2:name_en: “Edukator”: it looks like Эдукатор ({there}) of the register: "
        "“Edukator” sounds like “Эдукатор”; if it is that one, write this id as its key"
    )


async def test_the_id_as_key_is_the_remedy(register: Database, take: Take) -> None:
    there = await institution(register, names={"ru": "Эдукатор"})
    done = await take("institutions", sheet((str(there), *EDUCATOR[1:])))
    assert (done.likely, await Institution.count()) == ((), 1)


@pytest.mark.parametrize(
    ("second", "place"),
    [
        (("b", "ASSOCIATION", "", "Эдукатор", "KZ", "", "", "", "", ""), (3, "name_ru", "Эдукатор")),
        (("b", "ASSOCIATION", "Other", "", "KZ", "http://www.edu.kz/x", "", "", "", ""),
         (3, "website", "http://www.edu.kz/x")),
        (("b", "ASSOCIATION", "Other", "", "KZ", "", "", "", "ror", "04X"), (3, "identifier_value", "04X")),
        (("b", "ASSOCIATION", "Other", "", "KZ", "", "SPELLING", "Educator", "", ""), (3, "alias_value", "Educator")),
    ],
)  # fmt: skip
async def test_rows_that_look_alike_are_told_at_the_later_one(
    take: Take, second: tuple[str, ...], place: tuple[int, str, str]
) -> None:
    done = await take("institutions", sheet(EDUCATOR, second))
    assert places(done) == [place]
    assert "it looks like row 2, Edukator" in done.likely[0].message


async def test_an_alias_is_told_with_its_own_row(take: Take) -> None:
    other = ("b", "ASSOCIATION", "Other", "", "KZ", "", "SHORT", "Oth", "", "")
    alias = ("", "", "", "", "", "", "SPELLING", "Educator", "", "")
    assert places(await take("institutions", sheet(EDUCATOR, other, alias))) == [(4, "alias_value", "Educator")]


async def test_what_differs_in_number_or_country_is_not_told(register: Database, take: Take) -> None:
    await act(register, "countryCreate", code="KG")
    rows = [
        ("a", "SCHOOL", "School 1", "", "KZ"),
        ("b", "SCHOOL", "School 2", "", "KZ"),
        ("c", "SCHOOL", "School 1", "", "KG"),
    ]
    done = await take("institutions", [HEADINGS[:5], *rows])
    assert (done.tally.created, done.likely) == (6, ())


async def test_what_was_imported_before_is_not_told_again(take: Take) -> None:
    table = sheet(EDUCATOR, ("b", "ASSOCIATION", "Educator", "", "KZ", "", "", "", "", ""))
    assert len((await take("institutions", table)).likely) == 1
    changed = await take("institutions", with_cells(table, {(3, "name_ru"): "Эдукатор"}))
    assert (changed.tally.changed, changed.likely) == (1, ())


async def test_a_dry_run_tells_them_too(take: Take) -> None:
    table = sheet(EDUCATOR, TWIN)
    assert len((await take("institutions", table, dry_run=True)).likely) == 1


async def test_they_are_refused_where_that_is_wished_with_every_other_fault(register: Database, take: Take) -> None:
    before = await digest_of(register)
    table = sheet(
        EDUCATOR, ("b", "ASSOCIATION", "Educator", "", "KZ", "", "", "", "", ""), ("c", "CASTLE", "C", *[""] * 7)
    )
    with pytest.raises(FaultyData) as refused:
        await take("institutions", table, refuse_duplicates=True)
    told = [fault for fault in refused.value.faults if isinstance(fault, CellFault)]
    assert [(fault.line, fault.column, fault.value) for fault in told] == [
        (3, "name_en", "Educator"),
        (4, "kind", "CASTLE"),
    ]
    assert await digest_of(register) == before


async def test_a_sheet_without_likely_duplicates_is_taken_where_they_are_refused(take: Take) -> None:
    assert (await take("institutions", SCHOOLS, refuse_duplicates=True)).tally == Tally(created=6)


async def test_they_are_told_in_russian(take: Take) -> None:
    done = await take("institutions", sheet(EDUCATOR, TWIN), language="ru")
    assert done.likely[0].message == (
        "похоже на строку 2, Edukator: у обеих записей идентификатор 04x в ror; "
        "если это одно учреждение, уберите одну из строк"
    )
