"""Suggestions worked out from the register, kept with reasons, decided about, and respected."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from consortium.access import OPERATOR, Actor, Persona
from consortium.clock import Clock
from consortium.cooperation import store
from consortium.cooperation.files import export
from consortium.cooperation.graphs import draw, tell
from consortium.cooperation.model import Level
from consortium.cooperation.tables import SuggestionReason, SuggestionRun
from consortium.db import Database
from consortium.errors import NotPermitted
from consortium.exchanges.tables import Exchange
from consortium.writing import store as records
from consortium.writing.actions import perform
from tests.cooperation.meetings import meeting, path, suggested
from tests.factory import NOON, act, country, institution, refused, row

ANALYST = Actor(Persona.ANALYST, "an analyst")
TODAY = NOON.date()


async def test_the_two_without_a_tie_are_suggested_with_the_partner_they_share(database: Database) -> None:
    one, other, third = await path(database)
    run = await act(database, "suggestionRun", top=3)
    (found,) = await suggested()
    assert (found["pair"], found["rank"], found["state"], found["run"]) == ({one, third}, 1, "NEW", run)
    reasons = await store.reasons_of(found["id"])
    assert reasons[0]["kind"] == "SHARED_PARTNERS"
    assert reasons[0]["facts"]["partners"] == [str(other)]
    assert reasons[0]["facts"]["shares"] == [0.5]
    assert "Other" in reasons[0]["texts"]["en"]
    assert "Первый" in reasons[0]["texts"]["ru"]


async def test_every_reason_cites_records_that_there_are(database: Database) -> None:
    await path(database)
    await act(database, "suggestionRun", top=3)
    reasons = await records.columns_of(SuggestionReason).select().output(load_json=True)
    assert reasons
    cited = {UUID(record) for reason in reasons for record in reason["records"]}
    assert all(reason["records"] for reason in reasons)
    known = {each["id"] for table in ("Exchange", "Institution", "Country") for each in await _ids(table)}
    assert cited <= known


async def _ids(kind: str) -> list[dict[str, Any]]:
    from consortium.writing.kinds import KINDS  # noqa: PLC0415

    found: list[dict[str, Any]] = await records.columns_of(KINDS[kind].table).select()
    return found


async def test_a_run_tells_on_how_much_it_rests(database: Database) -> None:
    await path(database)
    run = await row("SuggestionRun", await act(database, "suggestionRun"))
    assert (run["level"], run["as_of"], run["members"], run["ties"]) == ("INSTITUTION", TODAY, 3, 2)
    assert "Too little data" in run["notes"]["en"]
    assert "Данных слишком мало" in run["notes"]["ru"]


async def test_countries_are_suggested_to_each_other(database: Database) -> None:
    for code in ("KZ", "UZ", "KG"):
        await country(database, code=code)
    bodies = [await institution(database, country=code) for code in ("KZ", "UZ", "KG")]
    await meeting(database, bodies[0], bodies[1])
    await act(database, "suggestionRun", level="COUNTRY", top=2)
    pairs = [found["pair"] for found in await suggested(Level.COUNTRY)]
    kyrgyzstan = (await records.country("KG"), await records.country("KZ"), await records.country("UZ"))
    assert {frozenset(pair) for pair in pairs} == {frozenset(kyrgyzstan[:2]), frozenset((kyrgyzstan[0], kyrgyzstan[2]))}


async def test_a_planned_meeting_is_not_suggested_again(database: Database) -> None:
    one, _, third = await path(database)
    await meeting(database, one, third, action="OPEN", actual=None, planned="2027")
    await act(database, "suggestionRun")
    assert await suggested() == []


async def test_a_pair_that_declined_is_left_in_peace_for_a_year(database: Database) -> None:
    await path(database)
    await act(database, "suggestionRun")
    (found,) = await suggested()
    await act(database, "suggestionDecide", id=found["id"], version=1, decision="DECLINE", reason="no money")
    soon, later = Clock(fixed=NOON + timedelta(days=365)), Clock(fixed=NOON + timedelta(days=366))
    again = await perform(database, soon, OPERATOR, "suggestionRun", {})
    assert await store.best(again.record, 10) == []
    once_more = await perform(database, later, OPERATOR, "suggestionRun", {})
    assert len(await store.best(once_more.record, 10)) == 1


async def test_a_pair_that_talks_is_not_suggested_again(database: Database) -> None:
    await path(database)
    await act(database, "suggestionRun")
    (found,) = await suggested()
    await act(database, "suggestionDecide", id=found["id"], version=1, decision="INTRODUCE")
    again = await act(database, "suggestionRun")
    assert await store.best(again, 10) == []


async def test_what_became_of_a_suggestion_is_kept_line_by_line(database: Database) -> None:
    await path(database)
    await act(database, "suggestionRun")
    (found,) = await suggested()
    for version, decision in enumerate(("INTRODUCE", "START_TALKS", "AGREE", "HOLD"), 1):
        await act(database, "suggestionDecide", id=found["id"], version=version, decision=decision)
    assert (await row("Suggestion", found["id"]))["state"] == "HELD"
    last = await store.last_decision(found["id"])
    assert last is not None
    assert (last["place"], last["decision"], last["day"]) == (4, "HOLD", TODAY)


async def test_a_decision_that_does_not_follow_is_refused_with_every_reason(database: Database) -> None:
    await path(database)
    await act(database, "suggestionRun")
    (found,) = await suggested()
    tomorrow = TODAY + timedelta(days=1)
    assert await refused(database, "suggestionDecide", id=found["id"], version=1, decision="HOLD", day=tomorrow) == {
        ("decision", "NOT_ALLOWED_NOW"),
        ("day", "DATE_IN_FUTURE"),
    }


async def test_a_decision_is_not_before_the_last_one(database: Database) -> None:
    await path(database)
    await act(database, "suggestionRun")
    (found,) = await suggested()
    await act(database, "suggestionDecide", id=found["id"], version=1, decision="INTRODUCE")
    early = TODAY - timedelta(days=1)
    given = {"id": found["id"], "version": 2, "decision": "START_TALKS", "day": early}
    assert await refused(database, "suggestionDecide", **given) == {("day", "BEFORE_LAST_ENTRY")}


async def test_nothing_is_suggested_for_a_day_that_has_not_come(database: Database) -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert await refused(database, "suggestionRun", as_of=tomorrow) == {("as_of", "DATE_IN_FUTURE")}


async def test_suggestions_of_the_past_see_the_past_alone(database: Database) -> None:
    await path(database)
    run = await act(database, "suggestionRun", as_of="2019-12-31")
    assert (await row("SuggestionRun", run))["ties"] == 0


async def test_an_analyst_may_have_suggestions_worked_out_but_not_decide(database: Database) -> None:
    await path(database)
    await act(database, "suggestionRun", ANALYST)
    (found,) = await suggested()
    with pytest.raises(NotPermitted):
        await act(database, "suggestionDecide", ANALYST, id=found["id"], version=1, decision="INTRODUCE")


async def test_an_empty_register_suggests_nothing(database: Database) -> None:
    run = await act(database, "suggestionRun")
    assert (await row("SuggestionRun", run))["members"] == 0
    assert await SuggestionRun.count() == 1


async def test_the_report_counts_what_the_records_hold(database: Database) -> None:
    await path(database)
    _, told = await tell(Level.INSTITUTION, TODAY)
    assert (told.members, told.ties, told.events, told.weight) == (3, 2, await Exchange.count(), 2.0)


async def test_nodes_are_called_as_the_reader_calls_them(database: Database) -> None:
    one, *_ = await path(database)
    picture = await draw(Level.INSTITUTION, TODAY, "ru")
    assert picture.label(str(one), "ru") == "Первый"
    countries = await draw(Level.COUNTRY, TODAY, "ru")
    assert countries.label("KZ", "ru") == "Казахстан"
    assert countries.record("KZ") == await records.country("KZ")


async def test_the_graph_is_exported_as_two_files(database: Database, tmp_path: Path) -> None:
    await path(database)
    members, events = tmp_path / "m.csv", tmp_path / "e.csv"
    done = await export(members, events, TODAY)
    assert (done.members, done.events, done.parts, done.unnamed) == (3, 2, 4, 0)
    assert members.read_text().splitlines()[0] == "id,name,country,region,sector,lat,lon"
    assert len(events.read_text().splitlines()) == 1 + 4


async def test_of_equal_places_a_pair_that_crosses_a_border_comes_first(database: Database) -> None:
    await country(database, code="KZ")
    await country(database, code="UZ")
    hub = await institution(database, country="KZ")
    homes = [await institution(database, country="KZ") for _ in range(2)]
    abroad = await institution(database, country="UZ")
    for body in (*homes, abroad):
        await meeting(database, hub, body)
    await act(database, "suggestionRun", top=1)
    first, *rest = await suggested()
    assert abroad in first["pair"]
    assert rest
