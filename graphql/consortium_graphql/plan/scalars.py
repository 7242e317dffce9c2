"""The scalars that answers from plans and from Python must write alike."""

from __future__ import annotations

import datetime as dt
from typing import NewType

import strawberry
from strawberry.types.scalar import ScalarDefinition

from consortium_graphql.plan.encoding import utc, whole_number
from consortium_graphql.plan.errors import BadUserInput

BigInt = NewType("BigInt", int)
"""A whole number of up to 64 bits: a text in JSON, where many clients hold no more than 53."""


def _big(value: object) -> int:
    if isinstance(value, bool):
        raise BadUserInput("BigInt cannot represent a truth value")
    return whole_number(value)


def instant_text(value: dt.datetime) -> str:
    """Return an instant as RFC 3339 in UTC, to the microsecond.

    >>> instant_text(dt.datetime(2024, 5, 1, 12, 30, tzinfo=dt.UTC))
    '2024-05-01T12:30:00.000000Z'
    """
    return utc(value).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _instant(value: object) -> dt.datetime:
    try:
        return utc(dt.datetime.fromisoformat(str(value)))
    except ValueError:
        raise ValueError(f"DateTime cannot represent {value!r}: RFC 3339 is wanted") from None


SCALARS: dict[object, ScalarDefinition] = {
    BigInt: strawberry.scalar(
        name="BigInt",
        description="A whole number of up to 64 bits, as a text; as input a number will do.",
        serialize=str,
        parse_value=_big,
    ),
    dt.datetime: strawberry.scalar(
        name="DateTime",
        description="An instant: RFC 3339 in UTC, to the microsecond. As input, one without a zone is in UTC.",
        serialize=instant_text,
        parse_value=_instant,
    ),
}
"""How a schema writes and reads them; `PlanSchema` puts them in."""
