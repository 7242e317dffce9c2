"""Cursors, page sizes, and values made fit for a database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium_graphql.plan import BadUserInput
from consortium_graphql.plan.cursors import KEYS, cursor_id, few, size
from consortium_graphql.plan.encoding import chained, clean_text, utc, uuid_text, whole_number
from consortium_graphql.plan.functions import json_float
from consortium_graphql.plan.postgres import Postgres
from consortium_graphql.plan.scalars import instant_text
from consortium_graphql.plan.sqlite import SQLite

ID = "5a0e8c1e-7d7b-4d0f-9a55-0c9b9c3b7a11"


@given(st.text(), st.uuids())
def test_a_text_cursor_is_read_back_whatever_the_text(key: str, id: object) -> None:
    cursor = f"{key}~{id}"
    assert (KEYS["text"](cursor), cursor_id(cursor)) == (key, str(id))


@given(st.dates())
def test_a_date_cursor_is_read_back(day: dt.date) -> None:
    assert KEYS["date"](f"{day}~{ID}") == day


@given(st.datetimes(timezones=st.just(dt.UTC)))
def test_an_instant_cursor_is_read_back(instant: dt.datetime) -> None:
    assert KEYS["timestamptz"](f"{instant_text(instant)}~{ID}") == instant


@given(st.datetimes(timezones=st.just(dt.UTC)), st.datetimes(timezones=st.just(dt.UTC)))
def test_sqlites_text_of_an_instant_sorts_as_the_instant_does(one: dt.datetime, other: dt.datetime) -> None:
    encode = SQLite().encode("timestamptz")
    assert encode
    assert (str(encode(one)) < str(encode(other))) == (one < other)


@pytest.mark.parametrize(
    ("kind", "key"), [("date", "2024-13-01"), ("int", "1.5"), ("int", str(2**31)), ("bigint", str(2**63)), ("int", "")]
)
def test_a_key_of_another_kind_is_refused(kind: str, key: str) -> None:
    with pytest.raises(BadUserInput, match="not a cursor of this list"):
        KEYS[kind](f"{key}~{ID}")


@pytest.mark.parametrize(
    ("encode", "value"),
    [
        (size, 101),
        (size, -1),
        (few, ["x"] * 101),
        (cursor_id, "no"),
        (clean_text, "\0"),
        (clean_text, "\ud800"),
        (whole_number, "x"),
        (whole_number, 2**63),
        (whole_number, 1.5),
        (utc, "2024"),
    ],
)
def test_a_value_that_cannot_be_is_refused(encode: Callable[[object], object], value: object) -> None:
    with pytest.raises(BadUserInput):
        encode(value)


def test_an_id_is_canonical_or_none() -> None:
    assert [uuid_text(each) for each in (ID.upper(), f"{{{ID}}}", "nope", "")] == [ID, ID, None, None]


def test_an_encoder_after_another_does_not_see_none() -> None:
    encode = chained(lambda value: None if value == "" else value, lambda value: str(value) + "!")
    assert encode
    assert (encode("a"), encode("")) == ("a!", None)


def test_an_instant_without_a_zone_is_in_utc() -> None:
    assert utc(dt.datetime(2024, 1, 1)) == dt.datetime(2024, 1, 1, tzinfo=dt.UTC)  # noqa: DTZ001  # what is tested


def test_an_instant_beyond_the_years_is_refused() -> None:
    with pytest.raises(BadUserInput):
        utc(dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=5))))


def test_lists_are_json_on_sqlite_and_lists_on_postgresql() -> None:
    ids = [ID, "nope", None]
    sqlite, postgres = SQLite().encode("uuid[]"), Postgres().encode("uuid[]")
    assert sqlite
    assert postgres
    assert (sqlite(ids), postgres(ids)) == (f'["{ID}",null,null]', [ID, None, None])


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_float_is_read_back_exactly(value: float) -> None:
    assert float(json_float(value)) == value
