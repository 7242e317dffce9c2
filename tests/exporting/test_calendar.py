"""The calendar: what each exchange shows, read by programs of other people."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any, cast
from uuid import UUID

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from consortium.config import settings
from consortium.db import Database
from consortium.ids import seed_id
from consortium_graphql.plan import install
from tests import factory
from tests.exchanges.gatherings import registered, step
from tests.exporting import fetching
from tests.exporting.fetching import exported, got, told, written
from tests.graphql.clients import Clients

Event = dict[str, Any]
ANY = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=90)
TEXTS = ANY | st.sampled_from(
    ["Фестиваль школьных команд " * 5, "教育学院" * 20, "a\r\nEND:VEVENT", "x;y,z:\\n", "\u2028\x85\x0b"]
)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def events(feed: bytes) -> dict[str, Event]:
    """Return the events of a feed by their summaries."""
    return {str(each["SUMMARY"]): each for each in fetching.events(feed)}


def day(event: Event, name: str) -> date:
    """Return a day of an event."""
    return cast("date", event[name].dt)


async def feed_of(database: Database, language: str = "en") -> dict[str, Event]:
    """Return the events of a register's calendar."""
    await database.on_connect(install)
    return events(await exported(database, "exchanges", "ics", lang=language))


def node(**differing: object) -> dict[str, Any]:
    """Return an exchange as it is answered: a visit that is planned for a day."""
    plan = {"edtf": "2026-06-20", "earliest": "2026-06-20", "latest": "2026-06-20"}
    return {
        "id": str(UUID(int=1)), "version": 1, "title": "Visit", "kind": "VISIT", "state": "CONFIRMED", "areas": [],
        "updatedAt": "2026-06-15T12:00:00Z", "venue": [], "planned": plan, "actual": None, "region": None,
        "schedule": [], "participations": [], **differing,
    }  # fmt: skip


async def test_the_festival_lasts_five_whole_days(reading: Clients) -> None:
    feed = events((await got(reading.centre, "/calendar.ics")).content)
    festival = feed["Festival of school teams"]
    assert (day(festival, "DTSTART"), day(festival, "DTEND")) == (date(2010, 9, 22), date(2010, 9, 27))
    assert (str(festival["STATUS"]), str(festival["LOCATION"])) == (
        "CONFIRMED",
        "recreation base “Buzim”, Sukhobuzimo, Russia",
    )
    assert str(festival["UID"]) == f"{seed_id('Exchange', 'clc-festival-2010')}@international-consortium"


async def test_what_is_known_to_the_year_is_no_event(reading: Clients) -> None:
    feed = events((await got(reading.analyst, "/calendar.ics")).content)
    assert "“Youth in Action” training in Paris" not in feed


async def test_the_calendar_speaks_the_reader_s_language(reading: Clients) -> None:
    answer = await got(reading.centre, "/calendar.ics?lang=ru")
    festival = events(answer.content)["Фестиваль школьных команд"]
    assert str(festival["DESCRIPTION"]).splitlines()[0] == "фестиваль, проведён"
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"


async def test_an_institution_has_a_calendar_of_its_own(reading: Clients) -> None:
    answer = await got(reading.analyst, f"/calendar/institution/{seed_id('Institution', 'naea-china')}.ics")
    assert "\r\nNAME:Exchanges: National Academy" in answer.text
    assert [str(each["DTSTART"].dt) for each in events(answer.content).values()] == ["2023-11-21"]


async def test_an_area_has_a_calendar_of_its_own(reading: Clients) -> None:
    answer = await got(reading.analyst, "/calendar/area/project%20design.ics")
    everything = events((await got(reading.analyst, "/calendar.ics")).content)
    assert set(events(answer.content)) < set(everything)
    assert all("project design" in each["CATEGORIES"].cats for each in events(answer.content).values())
    assert events((await got(reading.analyst, "/calendar/area/design.ics")).content) == {}


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (f"/calendar/institution/{UUID(int=0)}.ics", "NOT_FOUND"),
        ("/calendar/institution/one.ics", "NOT_FOUND"),
        ("/calendar/person/one.ics", "NO_SUCH_EXPORT"),
        ("/calendar/area/design.csv", "NO_SUCH_EXPORT"),
    ],
)
async def test_a_calendar_that_there_is_not_is_told(reading: Clients, path: str, code: str) -> None:
    assert await told(reading.analyst, path) == (404, [code])


async def test_a_calendar_that_has_not_changed_is_not_sent_again(service: Clients) -> None:
    first = await got(service.centre, "/calendar.ics")
    again = await got(service.centre, "/calendar.ics", if_none_match=first.headers["etag"])
    assert (first.headers["cache-control"], again.status_code, again.content) == ("private, no-cache", 304, b"")
    await registered(service.database, action="CONFIRM", planned="2026-06-20")
    changed = await got(service.centre, "/calendar.ics", if_none_match=first.headers["etag"])
    assert changed.status_code == 200


async def test_an_idea_is_tentative_and_a_confirmed_one_is_not(database: Database) -> None:
    await registered(database, action="PROPOSE", planned="2026-06-20", titles={"en": "Idea"})
    await registered(database, action="CONFIRM", planned="2026-06-20", titles={"en": "Fixed"})
    feed = await feed_of(database)
    assert (str(feed["Idea"]["STATUS"]), str(feed["Fixed"]["STATUS"])) == ("TENTATIVE", "CONFIRMED")


async def test_what_was_postponed_without_new_days_stays_on_its_old_ones_and_says_so(database: Database) -> None:
    exchange = await registered(database, action="CONFIRM", planned="2026-06-20/2026-06-24")
    await step(database, "exchangePostpone", exchange, reason="Ivan Petrov is ill")
    event = (await feed_of(database))["Postponed: Seminar"]
    assert (str(event["STATUS"]), day(event, "DTSTART")) == ("TENTATIVE", date(2026, 6, 20))
    assert str(event["DESCRIPTION"]).splitlines() == ["seminar, postponed", "New days are not known yet."]
    assert "Petrov" not in str(event)


async def test_what_was_postponed_to_new_days_tells_the_old_ones_in_words(database: Database) -> None:
    exchange = await registered(database, action="CONFIRM", planned="2026-06-20/2026-06-24")
    await step(database, "exchangePostpone", exchange, reason="Influenza")
    await step(database, "exchangeReschedule", exchange, planned="2026-09-01", reason="Over")
    english, russian = (await feed_of(database))["Seminar"], (await feed_of(database, "ru"))["Семинар"]
    assert (str(english["STATUS"]), day(english, "DTSTART")) == ("CONFIRMED", date(2026, 9, 1))
    assert "Postponed from 20 June 2026 – 24 June 2026." in str(english["DESCRIPTION"])
    assert "Отложено; прежние даты: 20 июня 2026 г. – 24 июня 2026 г." in re.sub(
        r"\s", " ", str(russian["DESCRIPTION"])
    )


async def test_what_was_cancelled_stays_and_says_so(database: Database) -> None:
    exchange = await registered(database, action="CONFIRM", planned="2026-06-20")
    await step(database, "exchangeCancel", exchange, reason="Influenza")
    event = (await feed_of(database, "ru"))["Отменено: Семинар"]
    assert (str(event["STATUS"]), day(event, "DTSTART")) == ("CANCELLED", date(2026, 6, 20))
    assert "Influenza" not in str(event)


async def test_a_place_with_coordinates_is_on_the_map(database: Database) -> None:
    await factory.country(database)
    almaty = await factory.region(database, names={"en": "Almaty"}, kind="CITY", latitude=43.25, longitude=76.95)
    await registered(database, region=almaty, planned="2026-06-20", areas=["youth; work, and more"])
    event = (await feed_of(database))["Seminar"]
    assert (event["GEO"].latitude, event["GEO"].longitude) == (43.25, 76.95)
    assert (str(event["LOCATION"]), event["CATEGORIES"].cats) == ("Almaty, Kazakhstan", ["youth; work, and more"])


async def test_an_event_leads_to_its_record_where_the_address_is_known(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = settings().model_copy(update={"public_address": "https://register.example.org/"})
    monkeypatch.setattr("consortium_graphql.feeds.calendar.settings", lambda: known)
    exchange = await registered(database, planned="2026-06-20")
    event = (await feed_of(database))["Seminar"]
    assert str(event["URL"]) == f"https://register.example.org/record/{exchange}.jsonld"


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [("2026-06-20", True), ("2026-06-20/2026-06-24", True), ("2026-06-20?", True), ("2026-06-20~", False),
     ("2026-06", False), ("2026", False), ("2026-06-20/..", False), ("2026-06/2026-07", False), ("2026-06-2X", False)],
)  # fmt: skip
def test_only_days_make_an_event(edtf: str, *, shown: bool) -> None:
    plan = {"edtf": edtf, "earliest": "2026-06-20", "latest": "2026-06-24"}
    assert bool(events(written("ics", (), [[node(planned=plan)]]))) == shown


def test_days_that_are_inferred_are_told_so() -> None:
    plan = {"edtf": "2026-06-20?", "earliest": "2026-06-20", "latest": "2026-06-20"}
    (event,) = events(written("ics", (), [[node(planned=plan)]])).values()
    assert "The days are inferred." in str(event["DESCRIPTION"])


def test_a_month_in_which_it_was_held_is_not_replaced_by_the_days_planned() -> None:
    held = {"edtf": "2026-07", "earliest": "2026-07-01", "latest": "2026-07-31"}
    assert events(written("ics", (), [[node(state="HELD", actual=held)]])) == {}


@given(title=TEXTS, area=TEXTS, place=TEXTS, first=DAYS, more=st.integers(0, 30))
def test_every_feed_is_read_by_other_programs(title: str, area: str, place: str, first: date, more: int) -> None:
    last = first + timedelta(days=more)
    plan = {"edtf": f"{first}/{last}", "earliest": str(first), "latest": str(last)}
    region = {"name": place, "latitude": None, "longitude": None, "country": {"name": "Kazakhstan"}}
    feed = written("ics", (), [[node(title=title, areas=[area], region=region, planned=plan)] * 2])
    read = cast("list[Any]", vobject.readOne(feed.decode()).vevent_list)
    assert [(each.dtstart.value, each.dtend.value) for each in read] == [(first, last + timedelta(days=1))] * 2
    assert len(fetching.events(feed)) == 2


@given(title=TEXTS, place=TEXTS)
def test_no_line_is_longer_than_75_octets_and_no_letter_is_torn(title: str, place: str) -> None:
    region = {"name": place, "latitude": None, "longitude": None, "country": {"name": "Қазақстан"}}
    lines = written("ics", (), [[node(title=title, region=region)]]).split(b"\r\n")
    assert [line for line in lines if len(line) > 75] == []
    assert [line.decode() for line in lines]


@given(title=st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=90))
def test_a_title_of_any_script_comes_back(title: str) -> None:
    (shown,) = events(written("ics", (), [[node(title=title)]]))
    assert shown == title
