"""Seeded decisions: the body follows them, and nothing is written twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from consortium.db import Database
from consortium.errors import FaultyData
from consortium.seeding import load
from tests.seeds.editing import parts, rewrite, seeded

FOUNDING = "  kind: FOUND_BODY\n"
DAY = "  body: international-consortium\n  decided: 2023-11-21\n"


async def states(database: Database, folder: Path) -> list[tuple[str, bool]]:
    """Return the states of the consortium once the seeds are loaded, and whether each follows from a decision."""
    await load(database, folder)
    consortium = await seeded("Institution", "international-consortium")
    found = await parts("InstitutionEntry", "institution", consortium)
    return [(line["state"], line["decision"] is not None) for line in found]


async def test_a_line_that_tells_of_the_decision_already_follows_from_it(database: Database, seeds: Path) -> None:
    assert await states(database, seeds) == [("DECIDED", True)]


async def test_a_line_that_was_seeded_before_its_decision_follows_from_it_later(database: Database, copy: Path) -> None:
    whole = (copy / "decisions.yaml").read_text(encoding="utf-8")
    (copy / "decisions.yaml").write_text("[]", encoding="utf-8")
    assert await states(database, copy) == [("DECIDED", False)]
    (copy / "decisions.yaml").write_text(whole, encoding="utf-8")
    assert await states(database, copy) == [("DECIDED", True)]


async def test_a_decision_of_which_no_line_tells_is_followed(database: Database, copy: Path) -> None:
    rewrite(copy, "decisions", (FOUNDING, "  kind: FORM_BODY\n"))
    assert await states(database, copy) == [("DECIDED", False), ("BEING_FORMED", True)]


async def test_loading_again_takes_no_step_anew(database: Database, copy: Path) -> None:
    rewrite(copy, "decisions", (FOUNDING, "  kind: FORM_BODY\n"))
    await load(database, copy)
    rewrite(copy, "decisions", ("    en: To create the", "    en: To form the"))
    assert await states(database, copy) == [("DECIDED", False), ("BEING_FORMED", True)]


async def test_a_decision_that_the_body_cannot_follow_is_told_with_its_line(database: Database, copy: Path) -> None:
    rewrite(copy, "decisions", (DAY, DAY.replace("2023-11-21", "2023-11-22")))
    with pytest.raises(FaultyData) as refused:
        await load(database, copy)
    (fault,) = refused.value.faults
    assert str(fault).startswith("decisions.yaml:1: “DECIDE” is not possible while it is “DECIDED”")


async def test_every_seeded_decision_says_who_took_it(register: Database) -> None:
    founding = await seeded("MeetingDecision", "create-the-consortium")
    agreeing = await seeded("MeetingDecision", "expand-cooperation")
    numbers = [len(await parts("DecisionParty", "decision", each)) for each in (founding, agreeing)]
    # Russia twice and five countries; the guests of five.
    assert numbers == [7, 5]
    assert founding["meeting"] == agreeing["meeting"]
