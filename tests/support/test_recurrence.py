"""Recurrence rules mean what dateutil and icalendar take them to mean, and are refused where they mean nothing."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar.prop import vRecur

from consortium.errors import Problems
from consortium.support.recurrence import Recurrence, parse
from consortium.support.words import told
from tests.support.recurrences import DAYS, codes, read, recurrences


def midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)


@given(rule=recurrences())
def test_a_rule_is_read_back_as_it_is_written(rule: Recurrence) -> None:
    assert read(str(rule)) == rule


@given(rule=recurrences())
def test_a_rule_goes_through_a_calendar_program_unchanged(rule: Recurrence) -> None:
    assert read(vRecur.from_ical(str(rule)).to_ical().decode()) == rule


@given(rule=recurrences(), start=DAYS, bounds=st.tuples(DAYS, DAYS))
def test_days_are_those_of_dateutil_within_the_bounds(rule: Recurrence, start: date, bounds: tuple[date, date]) -> None:
    since, until = sorted(bounds)
    every = rrulestr(str(rule), dtstart=midnight(start))
    expected = [moment.date() for moment in every.between(midnight(since), midnight(until), inc=True)]
    assert list(rule.between(start, since, until)) == expected


@given(rule=recurrences(), start=DAYS, bounds=st.tuples(DAYS, DAYS))
def test_no_day_lies_outside_the_bounds_or_comes_twice(
    rule: Recurrence, start: date, bounds: tuple[date, date]
) -> None:
    since, until = sorted(bounds)
    days = list(rule.between(start, since, until))
    assert days == sorted(set(days))
    assert all(max(start, since) <= day <= until for day in days)


@given(rule=recurrences())
def test_every_rule_is_told_in_english_and_in_russian(rule: Recurrence) -> None:
    words = told(rule)
    assert words.keys() == {"en", "ru"}
    assert all(words.values())


PARTS = st.sampled_from([
    "FREQ=WEEKLY", "FREQ=HOURLY", "FREQ=", "INTERVAL=0", "COUNT=-1", "COUNT=3", "UNTIL=20101301", "UNTIL=20101231",
    "BYDAY=MO", "BYDAY=6MO", "BYDAY=,", "BYMONTHDAY=0", "BYSETPOS=1", "BYHOUR=3", "WKST=XX", "BYEASTER=1", "=", "٣",
])  # fmt: skip


@given(text=st.text() | st.lists(PARTS, max_size=4).map(";".join))
def test_any_text_is_a_rule_that_dateutil_understands_or_is_refused_with_a_reason(text: str) -> None:
    problems = Problems()
    rule = parse(text, problems)
    assert (rule is None) == (len(problems) > 0)
    assert rule is None or rrulestr(str(rule), dtstart=midnight(date(2010, 9, 6)))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO"),
        (" rrule:byday=we,mo; freq=weekly; ", "FREQ=WEEKLY;BYDAY=MO,WE"),
        ("INTERVAL=1;WKST=MO;FREQ=MONTHLY", "FREQ=MONTHLY"),
        ("FREQ=DAILY;UNTIL=20101231T235959Z", "FREQ=DAILY;UNTIL=20101231"),
        ("FREQ=MONTHLY;BYDAY=+2TU,-1FR", "FREQ=MONTHLY;BYDAY=2TU,-1FR"),
        ("FREQ=YEARLY;BYMONTH=6,6;BYMONTHDAY=14", "FREQ=YEARLY;BYMONTHDAY=14;BYMONTH=6"),
    ],
)
def test_a_rule_is_written_in_one_way(text: str, written: str) -> None:
    assert str(read(text)) == written


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("every Monday", ["BAD_RECURRENCE"]),
        ("BYDAY=MO", ["BAD_RECURRENCE"]),
        ("FREQ=FORTNIGHTLY", ["BAD_RECURRENCE"]),
        ("FREQ=FORTNIGHTLY;BYEASTER=1;COUNT=0", ["BAD_RECURRENCE"] * 3),
        ("FREQ=WEEKLY;FREQ=DAILY", ["BAD_RECURRENCE"]),
        ("FREQ=HOURLY", ["RECURRENCE_TOO_FINE"]),
        ("FREQ=DAILY;BYHOUR=9;BYMINUTE=30", ["RECURRENCE_TOO_FINE", "RECURRENCE_TOO_FINE"]),
        ("FREQ=WEEKLY;COUNT=3;UNTIL=20101231", ["COUNT_AND_UNTIL"]),
        ("FREQ=WEEKLY;INTERVAL=0", ["BAD_RECURRENCE"]),
        ("FREQ=WEEKLY;COUNT=0;BYDAY=XX", ["BAD_RECURRENCE", "BAD_RECURRENCE"]),
        ("FREQ=WEEKLY;BYDAY=2MO", ["RECURRENCE_UNFITTING"]),
        ("FREQ=MONTHLY;BYDAY=6MO", ["RECURRENCE_UNFITTING"]),
        ("FREQ=WEEKLY;BYMONTHDAY=1", ["RECURRENCE_UNFITTING"]),
        ("FREQ=MONTHLY;BYYEARDAY=1;BYWEEKNO=2", ["RECURRENCE_UNFITTING", "RECURRENCE_UNFITTING"]),
        ("FREQ=YEARLY;BYWEEKNO=2;BYDAY=1MO", ["RECURRENCE_UNFITTING"]),
        ("FREQ=DAILY;BYSETPOS=1", ["RECURRENCE_UNFITTING"]),
    ],
)
def test_what_cannot_be_kept_to_is_refused_with_every_reason(text: str, reasons: list[str]) -> None:
    assert codes(text) == reasons


@pytest.mark.parametrize(
    ("text", "english", "russian"),
    [
        ("FREQ=DAILY", "every day", "каждый день"),
        ("FREQ=DAILY;INTERVAL=3;COUNT=4", "every 3 days, 4 times", "каждые 3 дня, 4 раза"),
        ("FREQ=DAILY;INTERVAL=21", "every 21 days", "каждый 21 день"),
        ("FREQ=WEEKLY", "every week", "каждую неделю"),
        ("FREQ=WEEKLY;BYDAY=MO", "every Monday", "каждый понедельник"),
        ("FREQ=WEEKLY;BYDAY=WE,SU", "every Wednesday and Sunday", "каждую среду и каждое воскресенье"),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,FR",
            "every 2 weeks on Monday, Tuesday and Friday",
            "каждые 2 недели по понедельникам, вторникам и пятницам",
        ),
        ("FREQ=MONTHLY", "every month", "каждый месяц"),
        ("FREQ=MONTHLY;INTERVAL=5", "every 5 months", "каждые 5 месяцев"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "every month on day 1 and 15", "каждый месяц 1 и 15 числа"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day", "каждый месяц в последний день"),
        ("FREQ=MONTHLY;BYDAY=2TU", "every month on the second Tuesday", "каждый месяц во второй вторник"),
        ("FREQ=MONTHLY;BYDAY=-1SA", "every month on the last Saturday", "каждый месяц в последнюю субботу"),
        ("FREQ=YEARLY;UNTIL=20111231", "every year, until 2011-12-31", "каждый год, по 2011-12-31"),
        ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=14", "every year on 14 June", "каждый год 14 июня"),
        ("FREQ=YEARLY;BYYEARDAY=1", "by the rule FREQ=YEARLY;BYYEARDAY=1", "по правилу FREQ=YEARLY;BYYEARDAY=1"),
    ],
)
def test_a_common_rule_is_told_as_people_say_it(text: str, english: str, russian: str) -> None:
    assert told(read(text)) == {"en": english, "ru": russian}


def test_the_mondays_of_september_2010_are_four() -> None:
    days = read("FREQ=WEEKLY;BYDAY=MO").between(date(2010, 9, 1), date(2010, 9, 1), date(2010, 9, 30))
    assert [day.day for day in days] == [6, 13, 20, 27]


def test_a_count_counts_from_the_first_day_and_not_from_what_is_asked_for() -> None:
    days = read("FREQ=WEEKLY;COUNT=3").between(date(2010, 9, 6), date(2010, 9, 14), date(2011, 9, 1))
    assert [day.isoformat() for day in days] == ["2010-09-20"]


def test_a_month_without_such_a_day_is_passed_over() -> None:
    days = read("FREQ=MONTHLY").between(date(2010, 1, 31), date(2010, 1, 1), date(2010, 5, 31))
    assert [day.isoformat() for day in days] == ["2010-01-31", "2010-03-31", "2010-05-31"]


def test_what_never_comes_is_looked_for_no_longer_than_is_asked() -> None:
    never = read("FREQ=DAILY;BYMONTHDAY=30;BYMONTH=2;COUNT=1")
    assert list(never.between(date(2010, 1, 1), date(2010, 1, 1), date(2011, 1, 1))) == []
