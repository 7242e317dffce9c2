"""Rows written as they are, and what the service says of them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import orjson
from hypothesis import settings
from hypothesis import strategies as st
from piccolo.table import Table

from consortium.access import OPERATOR, Actor
from consortium.dates import PartialDate
from consortium.ids import new_id
from consortium.journal.feed import Feed
from consortium.writing import store
from consortium_graphql.context import Service, request_of
from consortium_graphql.schema import schema
from tests.databases import CleanDatabase
from tests.factory import CLOCK, NOON

Row = dict[str, Any]
SOME = settings(max_examples=settings().max_examples // 2)
NUMBER = st.none() | st.integers(1, 6)


async def ask(register: CleanDatabase, document: str, actor: Actor = OPERATOR, **variables: object) -> Row:
    """Return the data of an answer."""
    request = request_of(Service(register.database, CLOCK, Feed()), actor, None)
    result = await schema.execute(document, variables, request)
    assert not result.errors, result.errors
    found: Row = orjson.loads(orjson.dumps(result.data))
    return found


def nth(records: list[UUID], number: int | None) -> UUID | None:
    """Return the record of a number; None for none."""
    return None if number is None else records[number]


async def put(table: type[Table], **values: object) -> UUID:
    """Write a row as it is, without any rule, and return its id."""
    record = new_id()
    await store.insert(table, {**store.stamp(NOON), "id": record, **values})
    return record


def span(name: str, value: PartialDate | None) -> Row:
    """Return the three columns of a date."""
    if value is None:
        return {name: None}
    return {name: value.edtf, f"{name}_earliest": value.earliest, f"{name}_latest": value.latest}
