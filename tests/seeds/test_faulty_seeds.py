"""Faulty seeds: nothing is written, and every fault names its file, line and field."""

from __future__ import annotations

from pathlib import Path

import pytest

from consortium.db import Database
from consortium.errors import FaultyData
from consortium.journal.tables import AuditEntry
from consortium.seeding import load
from consortium.sources.tables import Source
from tests.seeds.editing import rewrite

DECIDED = "      since: 2023-11-21\n"
MINISTRY = "- key: ministry-of-education-russia\n"


async def refusal(database: Database, folder: Path) -> list[str]:
    """Return the faults for which a folder is refused, and see that nothing was written."""
    with pytest.raises(FaultyData) as refused:
        await load(database, folder)
    assert await AuditEntry.count() == 0
    assert await Source.count() == 0
    return [str(fault) for fault in refused.value.faults]


async def test_a_broken_folder_writes_nothing_and_names_every_line(database: Database, few: Path) -> None:
    rewrite(
        few,
        "institutions",
        ("- key: continyou\n  kind: CHARITY", "- key: continyou\n  kind: CHURCH"),
        ("region: uzhur-district", "region: uzhur"),
        ("  address: 37-96 rue Mebelnaya", "  adress: 37-96 rue Mebelnaya"),
        (DECIDED, "      since: 21 November 2023\n"),
        ("country: PL", "country: Poland"),
        (
            "- key: excellence-centre\n  kind: CENTRE\n  names: {en: Inter",
            "- key: excellence-centre\n  kind: CENTRE\n  name: {en: Inter",
        ),
    )
    rewrite(few, "sources", ("- key: cemea-russia", "- name: cemea-russia"))
    told = await refusal(database, few)
    text = (few / "institutions.yaml").read_text(encoding="utf-8").splitlines()

    def line(words: str) -> int:
        return 1 + next(number for number, each in enumerate(text) if words in each)

    beginnings = [
        f"institutions.yaml:{line('kind: CHURCH')}:kind: there is no InstitutionKind",
        f"institutions.yaml:{line('region: uzhur')}:region: there is no Region with the id uzhur;",
        f"institutions.yaml:{line('adress: ')}:adress: Institution has no such field",
        f"institutions.yaml:{line('21 November 2023')}:life.0.since: “21 November 2023” is not a date",
        f"institutions.yaml:{line('country: Poland')}:country: “Poland” is not a country",
        f"institutions.yaml:{line('name: {en: Inter')}:name: Institution has no such field",
        f"institutions.yaml:{line('key: excellence-centre')}:names: this is needed",
        "sources.yaml:1: a record needs a `key`",
    ]
    missing = [words for words in beginnings if not any(fault.startswith(words) for fault in told)]
    assert missing == []


async def test_a_rule_that_says_no_names_the_line(database: Database, few: Path) -> None:
    rewrite(few, "regions", ("code: RU-CU", "code: RU-XX"), ("  parent: brussels-capital", "  parent: paris"))
    told = await refusal(database, few)
    assert len(told) == 2
    assert ":code: “RU-XX” is not an ISO 3166-2 code of RU" in told[0]
    assert ":parent: this lies in" in told[1]


async def test_a_ledger_that_cannot_be_is_refused(database: Database, few: Path) -> None:
    rewrite(
        few,
        "institutions",
        (
            "      since: 2023-11-21\n",
            "      since: 2023-11-21\n    - action: DISSOLVE\n      since: 2022\n    - action: FORM\n",
        ),
    )
    told = await refusal(database, few)
    assert [fault.split(": ", 2)[1][:20] for fault in told] == ["2022 is before the l", "“FORM” is not possib"]


async def test_records_that_need_one_another_are_refused(database: Database, few: Path) -> None:
    rewrite(
        few,
        "institutions",
        (
            "- key: ministry-of-education-russia\n",
            "- key: ministry-of-education-russia\n  parent: academy-of-the-ministry-russia\n",
        ),
    )
    (told,) = await refusal(database, few)
    assert "these records need one another: " in told


async def test_a_key_that_is_given_twice_is_refused(database: Database, few: Path) -> None:
    rewrite(few, "countries", ("- key: PL\n", "- key: GB\n"))
    told = await refusal(database, few)
    assert any(
        "countries.yaml:" in fault and "“GB” is the key of another record in this file" in fault for fault in told
    )


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ("ACTIVATE", "life: this is a list"),
        ("[ACTIVATE]", "life.0: an entry has fields"),
        ("[{key: a, action: FORM}, {key: a, action: ACTIVATE}]", "life.1.key: “a” is the key of another entry here"),
    ],
    ids=["text", "list of texts", "key given twice"],
)
async def test_a_list_that_is_none_is_refused(database: Database, few: Path, given: str, fault: str) -> None:
    before, after = "  life: [{action: ACTIVATE}]", "\n\n- key: naea-china"
    rewrite(few, "institutions", (before + after, f"  life: {given}{after}"))
    (told,) = await refusal(database, few)
    assert fault in told


async def test_a_member_of_what_is_merely_decided_is_refused(database: Database, copy: Path) -> None:
    (copy / "memberships.yaml").write_text(
        "- key: first\n  organisation: international-consortium\n  country: KZ\n  life: [{action: ADMIT}]\n",
        encoding="utf-8",
    )
    (told,) = await refusal(database, copy)
    assert told.startswith("memberships.yaml:4:life.0.organisation: ")


async def test_a_partnership_with_one_party_is_refused(database: Database, copy: Path) -> None:
    (copy / "partnerships.yaml").write_text(
        "- key: alone\n  kind: AGREEMENT\n  titles: {en: Alone}\n  parties: [{institution: continyou}]\n",
        encoding="utf-8",
    )
    (told,) = await refusal(database, copy)
    assert told.startswith("partnerships.yaml:4:parties: there must be at least two different parties")


async def test_a_party_that_cannot_be_read_is_the_only_fault(database: Database, copy: Path) -> None:
    rewrite(copy, "partnerships", ("    - institution: sotrudnichestvo\n", "    - institution: nobody\n"))
    (told,) = await refusal(database, copy)
    assert told.endswith("there is no Institution with the id nobody; look it up first")


async def test_a_part_that_needs_a_refused_record_adds_no_fault_of_its_own(database: Database, copy: Path) -> None:
    rewrite(copy, "exchanges", ("      parties: 12\n", "      institution: school-90\n      parties: 12\n"))
    (told,) = await refusal(database, copy)
    assert ":participations.1.parties: a named institution stands for one party" in told


async def test_what_no_seed_and_no_record_is_called_is_not_found(database: Database, copy: Path) -> None:
    rewrite(copy, "exchanges", ("  planned: 2010?-06-27/2010?-07-02\n  actual", "  partnership: none\n  actual"))
    (told,) = await refusal(database, copy)
    assert told.endswith("there is no Partnership with the id none; look it up first")
