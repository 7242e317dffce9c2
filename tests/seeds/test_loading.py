"""Loading the seeds: twice is once, all or nothing, and what a person has changed is kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from consortium.access import OPERATOR
from consortium.clock import Clock
from consortium.db import Database
from consortium.ids import seed_id
from consortium.journal.tables import AuditEntry, Change
from consortium.seeding import Counts, load
from consortium.writing.actions import perform
from tests.seeds.editing import parts, rewrite, seeded

LATER = Clock(fixed=datetime(2026, 12, 1, tzinfo=UTC))
NEW_NAME = ("names: {en: ContinYou, ru: КонтинЮ}", "names: {en: Zebra, ru: КонтинЮ}")
DECIDED = "      since: 2023-11-21\n"


async def number_of(table: Any) -> int:
    count: int = await table.count()
    return count


async def test_twice_is_the_same_as_once(database: Database, seeds: Path) -> None:
    first = await load(database, seeds)
    written = await number_of(AuditEntry)
    announced = await number_of(Change)
    second = await load(database, seeds, clock=LATER)
    assert first.written > 200
    assert second.written == 0
    assert (await number_of(AuditEntry), await number_of(Change)) == (written, announced)
    assert {kind: counts.created for kind, counts in first.kinds.items()} == {
        kind: counts.unchanged for kind, counts in second.kinds.items()
    }


async def test_every_write_is_in_the_audit_under_the_name_of_the_seeds(loaded: Database) -> None:
    holders = await AuditEntry.select(AuditEntry.holder, AuditEntry.action).distinct()
    assert holders == [{"holder": "seed", "action": "seed"}]


async def test_progress_is_told_after_each_record(database: Database, few: Path) -> None:
    told: list[tuple[int, int]] = []
    loaded = await load(database, few, progress=lambda done, total: told.append((done, total)))
    assert told == [(number, loaded.written) for number in range(1, loaded.written + 1)]


async def test_ids_are_worked_out_from_the_keys(loaded: Database) -> None:
    assert (await seeded("Institution", "continyou"))["names"]["ru"] == "КонтинЮ"
    assert (await seeded("Alias", "continyou/1"))["institution"] == seed_id("Institution", "continyou")


async def test_a_changed_seed_changes_its_record_and_no_other(loaded: Database, copy: Path) -> None:
    rewrite(copy, "institutions", NEW_NAME)
    done = await load(loaded, copy, clock=LATER)
    row = await seeded("Institution", "continyou")
    assert done.kinds["Institution"] == Counts(changed=1, unchanged=21)
    assert done.written == 1
    assert (row["names"]["en"], row["version"], row["updated_at"]) == ("Zebra", 2, LATER.now())


async def test_a_changed_name_is_searched_by(loaded: Database, copy: Path) -> None:
    rewrite(copy, "institutions", NEW_NAME)
    await load(loaded, copy)
    assert " zebra" in (await seeded("Institution", "continyou"))["search"]


async def test_what_a_person_has_changed_is_kept_and_reported(loaded: Database, copy: Path) -> None:
    target = {"id": str(seed_id("Institution", "continyou")), "version": 1}
    await perform(loaded, LATER, OPERATOR, "institutionCorrect", {**target, "website": "https://example.org"})
    rewrite(copy, "institutions", NEW_NAME)
    done = await load(loaded, copy)
    row = await seeded("Institution", "continyou")
    assert done.kept == ("Institution continyou",)
    assert done.kinds["Institution"] == Counts(unchanged=21, kept=1)
    assert (row["names"]["en"], row["website"]) == ("ContinYou", "https://example.org")


async def test_what_a_person_has_changed_otherwise_is_no_reason_to_write(loaded: Database, copy: Path) -> None:
    target = {"id": str(seed_id("Institution", "continyou")), "version": 1}
    await perform(loaded, LATER, OPERATOR, "institutionCorrect", {**target, "website": "https://example.org"})
    done = await load(loaded, copy)
    assert done.written == 0
    assert done.kept == ("Institution continyou",)


async def test_what_a_person_has_voided_stays_void(loaded: Database, copy: Path) -> None:
    target = {"id": str(seed_id("Region", "buzim")), "version": 1, "reason": "a place nobody knows"}
    await perform(loaded, LATER, OPERATOR, "regionVoid", target)
    done = await load(loaded, copy)
    assert done.kept == ("Region buzim",)
    assert (await seeded("Region", "buzim"))["voided_at"] is not None


async def test_a_ledger_that_a_person_has_continued_is_not_written_on(loaded: Database, copy: Path) -> None:
    consortium = {"id": str(seed_id("Institution", "international-consortium")), "version": 1}
    await perform(loaded, LATER, OPERATOR, "institutionForm", {**consortium, "since": "2024-02"})
    rewrite(
        copy,
        "institutions",
        (DECIDED, f"{DECIDED}    - action: ACTIVATE\n      since: 2025\n"),
    )
    done = await load(loaded, copy)
    assert "InstitutionEntry international-consortium/2" in done.kept
    assert done.written == 0


async def test_a_new_line_of_a_ledger_is_written(loaded: Database, copy: Path) -> None:
    rewrite(
        copy,
        "institutions",
        (
            "        ru: Указан день встречи; по тексту, решение принято по её итогам.\n",
            "        ru: Указан день встречи.\n    - action: FORM\n      since: 2024-02\n",
        ),
    )
    done = await load(loaded, copy)
    line = await seeded("InstitutionEntry", "international-consortium/2")
    assert done.kinds["InstitutionEntry"] == Counts(created=1, changed=1, unchanged=21)
    assert (line["state"], line["place"], str(line["day"])) == ("BEING_FORMED", 2, "2024-02-01")


async def test_what_the_register_has_already_may_be_referred_to_by_its_id(loaded: Database, copy: Path) -> None:
    given = {"kind": "CITY", "names": {"en": "Warsaw"}, "country": "PL"}
    city = await perform(loaded, LATER, OPERATOR, "regionCreate", given)
    rewrite(copy, "institutions", ("  country: PL\n", f"  country: PL\n  region: {city.record}\n"))
    await load(loaded, copy)
    assert (await seeded("Institution", "edukator"))["region"] == city.record


async def test_what_is_part_of_a_void_record_is_not_written_any_more(loaded: Database, copy: Path) -> None:
    visit = {"id": str(seed_id("Exchange", "visit-to-china")), "version": 1, "reason": "a misunderstanding"}
    await perform(loaded, LATER, OPERATOR, "exchangeVoid", visit)
    rewrite(copy, "exchanges", ("venue: {en: China}\n", "venue: {en: China}\n  schedule: [{change: ANNOUNCED}]\n"))
    done = await load(loaded, copy)
    assert done.written == 0
    assert {"Exchange visit-to-china", "ScheduleEntry visit-to-china/1"} < set(done.kept)


async def test_an_erased_person_stays_erased(loaded: Database, copy: Path) -> None:
    person = {"id": str(seed_id("Person", "gribov")), "version": 1}
    await perform(loaded, LATER, OPERATOR, "personErase", person)
    rewrite(copy, "persons", ("titles: {en: Deputy Minister of", "titles: {en: Denis Gribov — Deputy Minister of"))
    done = await load(loaded, copy)
    assert done.written == 0
    assert done.kept == (
        "Person gribov",
        "Role gribov/1",
        "Participation round-table-2023/ministry",
        "DecisionParty create-the-consortium/ministry",
        "NewsItem international-consortium-news",
    )
    assert "Gribov" not in str(await seeded("Person", "gribov"))


async def test_a_changed_party_is_in_the_content_of_the_partnership(loaded: Database, copy: Path) -> None:
    rewrite(copy, "partnerships", ("      role: AUTHORITY", "      role: PARTNER"))
    done = await load(loaded, copy)
    (revision,) = await parts("Revision", "partnership", await seeded("Partnership", "education-departments"))
    assert done.kinds["Party"] == Counts(changed=1, unchanged=1)
    assert [party["role"] for party in revision["content"]["parties"]] == ["PARTNER", "PARTNER"]


async def test_a_membership_and_its_ledger_are_written(database: Database, copy: Path) -> None:
    (copy / "memberships.yaml").write_text(
        "- key: first-member\n  organisation: ficemea\n  institution: cemea-russia\n"
        "  source: cemea-russia\n  locator: nowhere\n"
        "  life: [{action: APPLY, since: 2010}, {action: ADMIT, since: 2011}]\n",
        encoding="utf-8",
    )
    await load(database, copy)
    lines = await parts("MembershipEntry", "membership", await seeded("Membership", "first-member"))
    assert [(line["state"], line["place"], line["source"]) for line in lines] == [
        ("APPLIED", 1, seed_id("Source", "cemea-russia")),
        ("MEMBER", 2, seed_id("Source", "cemea-russia")),
    ]
