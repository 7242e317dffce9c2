"""Support: who gives it to whom, how often, and on which days, on both databases."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from consortium.db import Database
from consortium.support.service import MOST_OCCURRENCES, Occurrences, occurrences
from tests import factory
from tests.factory import act, forbidden, lines, member, refused, row, step, step_refused

Row = dict[str, Any]
MONDAYS = "FREQ=WEEKLY;BYDAY=MO"


async def advice(database: Database, **differing: object) -> Row:
    """Return the input with which a centre gives a school advice; both are entered."""
    giver = await factory.institution(database, names={"en": "Centre"})
    receiver = await factory.institution(database)
    return {"kind": "ADVICE", "topics": {"en": "Advice"}, "giver": giver, "receiver": receiver, **differing}


async def supported(database: Database, **differing: object) -> UUID:
    """Enter support."""
    return await act(database, "supportCreate", **await advice(database, **differing))


async def days(support: UUID, since: str, until: str) -> Occurrences | None:
    """Return on which days support comes."""
    return await occurrences(support, date.fromisoformat(since), date.fromisoformat(until))


async def test_a_rule_is_kept_in_one_way_and_in_words(database: Database) -> None:
    found = await row("Support", await supported(database, recurrence="rrule:byday=MO;freq=weekly"))
    assert found["recurrence"] == MONDAYS
    assert found["recurrence_words"] == {"en": "every Monday", "ru": "каждый понедельник"}


async def test_support_that_is_not_regular_has_no_words_for_it(database: Database) -> None:
    support = await supported(database, recurrence=MONDAYS)
    await step(database, "supportCorrect", support, recurrence=None)
    found = await row("Support", support)
    assert (found["recurrence"], found["recurrence_words"]) == (None, {})


async def test_channels_are_kept_each_once(database: Database) -> None:
    found = await row("Support", await supported(database, channels=["EMAIL", "VIDEO_CALL"]))
    assert found["channels"] == ["EMAIL", "VIDEO_CALL"]
    given = await advice(database, channels=["EMAIL", "EMAIL", "PIGEON"])
    assert await refused(database, "supportCreate", **given) == {
        ("channels.1", "REPEATED"),
        ("channels.2", "NOT_FOUND"),
    }


async def test_support_begins_as_it_is_said(database: Database) -> None:
    offered = await supported(database, action="OFFER", since="2010-08")
    assert await lines("SupportEntry", "support", offered) == [("2010-08-01", "OFFERED")]


@pytest.mark.parametrize(
    ("more", "reasons"),
    [
        ({"receiver": None}, {("receiver", "EXACTLY_ONE")}),
        ({"labels": {"en": "schools"}}, {("receiver", "EXACTLY_ONE")}),
        ({"parties": 2}, {("parties", "NAMED_IS_ONE")}),
        ({"begins": "2010-09", "ends": "2010-08"}, {("ends", "DATES_REVERSED")}),
        ({"begins": "2011", "recurrence": "FREQ=DAILY;UNTIL=20101231"}, {("recurrence", "DATES_REVERSED")}),
        ({"recurrence": "FREQ=HOURLY"}, {("recurrence", "RECURRENCE_TOO_FINE")}),
        (
            {"receiver": None, "recurrence": "FREQ=DAILY;COUNT=1;UNTIL=20101231"},
            {("receiver", "EXACTLY_ONE"), ("recurrence", "COUNT_AND_UNTIL")},
        ),
    ],
)
async def test_every_reason_against_support_is_told_at_once(
    database: Database, more: Row, reasons: set[tuple[str, str]]
) -> None:
    assert await refused(database, "supportCreate", **await advice(database, **more)) == reasons


async def test_nobody_supports_itself(database: Database) -> None:
    given = await advice(database)
    given["receiver"] = given["giver"]
    assert await refused(database, "supportCreate", **given) == {("receiver", "ITSELF")}


async def test_a_rule_that_ends_on_the_first_day_is_let_through(database: Database) -> None:
    found = await row("Support", await supported(database, begins="2011", recurrence="FREQ=DAILY;UNTIL=20110101"))
    assert found["recurrence"] == "FREQ=DAILY;UNTIL=20110101"


async def test_a_group_of_sites_gets_support_and_a_named_site_does_so_by_its_institution(database: Database) -> None:
    programme = await factory.programme(database)
    group = await factory.site(database, programme)
    school = await factory.institution(database, names={"en": "School 75"})
    named = await factory.site(database, programme, institution=school, labels={})
    given = await advice(database, receiver=None, programme=programme)
    await act(database, "supportCreate", **given, site=group)
    assert await refused(database, "supportCreate", **given, site=named) == {("site", "NAMED_SITE")}


async def test_support_its_site_and_its_exchange_belong_to_one_programme(database: Database) -> None:
    programme, other = await factory.programme(database), await factory.programme(database, names={"en": "Other"})
    site = await factory.site(database, other)
    exchange = await act(database, "exchangeRegister", kind="SUPPORT", titles={"en": "Advice"}, programme=other)
    given = await advice(database, receiver=None, programme=programme, site=site, exchange=exchange)
    assert await refused(database, "supportCreate", **given) == {
        ("site", "PROGRAMME_DIFFERS"),
        ("exchange", "PROGRAMME_DIFFERS"),
    }


async def test_what_gets_or_holds_support_is_not_voided(database: Database) -> None:
    programme = await factory.programme(database)
    site = await factory.site(database, programme)
    exchange = await act(database, "exchangeRegister", kind="SUPPORT", titles={"en": "Advice"}, programme=programme)
    given = await advice(database, receiver=None, site=site, exchange=exchange)
    await act(database, "supportCreate", **given)
    used = {("id", "STILL_USED")}
    assert await step_refused(database, "siteVoid", site, reason="A slip.") == used
    assert await step_refused(database, "exchangeVoid", exchange, reason="A slip.") == used
    assert await step_refused(database, "institutionVoid", given["giver"], reason="A slip.") == used


async def test_a_member_gives_support_of_its_own_institution_alone(database: Database) -> None:
    given = await advice(database)
    await act(database, "supportCreate", member(given["giver"]), **given)
    await forbidden(database, "supportCreate", member(given["receiver"]), **given)


async def test_the_mondays_of_september_are_worked_out(database: Database) -> None:
    support = await supported(database, recurrence=MONDAYS, begins="2010-09-06")
    found = await days(support, "2010-09-01", "2010-09-30")
    assert found == Occurrences(tuple(date(2010, 9, day) for day in (6, 13, 20, 27)), complete=True)


async def test_support_that_has_ended_does_not_come_any_more(database: Database) -> None:
    support = await supported(database, recurrence=MONDAYS, begins="2010-09-06", ends="2010-09-20")
    found = await days(support, "2010-09-01", "2010-12-31")
    assert found == Occurrences(tuple(date(2010, 9, day) for day in (6, 13, 20)), complete=True)


@pytest.mark.parametrize("begins", [None, "2010", "2010-09", "2010-09-06/2010-09-13", "XXXX-09-06"])
async def test_from_a_day_that_is_not_known_nothing_is_counted(database: Database, begins: str | None) -> None:
    support = await supported(database, recurrence=MONDAYS, begins=begins)
    assert await days(support, "2010-09-01", "2010-09-30") == Occurrences(None, complete=False)


async def test_support_that_is_not_regular_has_no_days(database: Database) -> None:
    support = await supported(database, begins="2010-09-06")
    assert await days(support, "2010-09-01", "2010-09-30") == Occurrences(None, complete=False)


async def test_of_more_days_than_a_leap_year_has_the_first_are_told(database: Database) -> None:
    support = await supported(database, recurrence="FREQ=DAILY", begins="2012-01-01")
    whole, more = await days(support, "2012-01-01", "2012-12-31"), await days(support, "2012-01-01", "2013-01-01")
    assert whole
    assert more
    assert (len(whole.days or ()), whole.complete) == (MOST_OCCURRENCES, True)
    assert (more.days, more.complete) == (whole.days, False)


async def test_no_more_than_ten_years_are_looked_through(database: Database) -> None:
    support = await supported(database, recurrence="FREQ=YEARLY", begins="1900-01-01")
    assert await days(support, "1910-01-02", "9999-12-31") == Occurrences((), complete=False)


async def test_void_support_has_no_days(database: Database) -> None:
    support = await supported(database, recurrence=MONDAYS, begins="2010-09-06")
    await step(database, "supportVoid", support, reason="A slip.")
    assert await days(support, "2010-09-01", "2010-09-30") is None


@pytest.mark.parametrize(("kept", "other"), [("giver", "receiver"), ("receiver", "giver")])
async def test_two_of_which_one_supports_the_other_are_not_one(database: Database, kept: str, other: str) -> None:
    given = await advice(database)
    await act(database, "supportCreate", **given)
    merging = {"other": given[other], "other_version": 1, "reason": "One body."}
    assert await step_refused(database, "institutionMerge", given[kept], **merging) == {("other", "BOTH_TAKE_PART")}


async def test_support_moves_to_the_institution_that_stays(database: Database) -> None:
    given = await advice(database)
    support = await act(database, "supportCreate", **given)
    kept = await factory.institution(database, names={"en": "The centre"})
    merging = {"other": given["giver"], "other_version": 1, "reason": "One body."}
    await step(database, "institutionMerge", kept, **merging)
    assert (await row("Support", support))["giver"] == kept
