"""How a type says where its values come from.

An annotated field is a column, or a foreign key, of the same name in the type's table. Everything else is said once:
`@derived` by SQL, `many` and `connection` by the foreign key that points back or by a condition, `embedded` by the
columns that an object is made of, `texts` by a column of texts, `by_id` and `by_ids` by an argument.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any, TypeVar, cast

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument

from consortium_graphql.plan.dialect import SQL
from consortium_graphql.plan.encoding import Encode
from consortium_graphql.plan.errors import Misdeclared
from consortium_graphql.plan.rows import Row
from consortium_graphql.plan.sources import (
    ById,
    ByIds,
    Condition,
    Connection,
    Derived,
    Embedded,
    Facet,
    Facets,
    FacetsTotal,
    Key,
    Many,
    Narrowing,
    Texts,
    Via,
    Where,
    sourced,
)

F = TypeVar("F", bound=Callable[..., object])
FIRST = 20
"""How many records a page holds if nothing else is asked."""


def derived(function: F) -> F:
    """Make a field of a function that returns SQL; its arguments and docstring are those of the field."""
    field = sourced(Derived(function), inspect.cleandoc(function.__doc__ or ""))
    return cast("F", field(function))


def many(
    *via: Any,
    order: Key,
    limit: int = 100,
    reached: Callable[[Row, Row], SQL | None] | None = None,
    keep: Callable[[Row], SQL | None] | None = None,
    description: str | None = None,
) -> Any:
    """List the records whose foreign key points here; two keys go through a table between.

    `reached` is a condition on this row and the other, `keep` one on the other alone. Their further parameters are
    arguments of the field. The list ends after `limit` records.
    """
    conditions = _condition(reached, 2), _condition(keep, 1)
    field = sourced(Many(cast("Via", via), order, limit, *conditions), description)
    field.arguments = _own_arguments(conditions)
    return field


def connection(
    *via: Any,
    order: type[Enum],
    filter: type | None = None,
    reached: Callable[[Row, Row], SQL | None] | None = None,
    keep: Callable[[Row], SQL | None] | None = None,
    in_file: Narrowing | None = None,
    description: str | None = None,
) -> Any:
    """List, page by page, all records, or those whose foreign key points here.

    `order` is an enum of `Key`s, its first the default; their columns must never be null. `reached` and `keep` are as
    for `many`. `in_file` returns for a filter the one by which the list may be written to a file, whoever asks.
    """
    conditions = _condition(reached, 2), _condition(keep, 1)
    field = sourced(Connection(cast("Via", via), order, *conditions, in_file), description)
    field.arguments = [
        *_own_arguments(conditions),
        _argument("first", int, "How many, 100 at most.", FIRST),
        _argument("after", str | None, "The cursor after which the page starts."),
        *([_argument("filter", filter | None, "Which of them.")] if filter else []),
        _argument("order", order, "In which order.", next(iter(order))),
    ]
    return field


def facets(record: type, *, filter: type, description: str | None = None) -> Any:
    """Count the records of a type that a filter lets pass: an object of `facet`s, and of one `facets_total`."""
    field = sourced(Facets(record), description)
    field.arguments = [_argument("filter", filter | None, "Which of them.")]
    return field


def facets_total(description: str | None = None) -> Any:
    """Count all of the records that facets count."""
    return sourced(FacetsTotal(), description)


def facet(column: str, description: str | None = None) -> Any:
    """Count the records by the values of a column, the most frequent first, 100 values at most.

    The field is a list of objects of two fields: `count`, and another that is the value. Where the column holds a list,
    a record counts under each of its items.
    """
    return sourced(Facet(column), description)


def by_id(description: str | None = None) -> Any:
    """Find one record by the argument `id`."""
    field = sourced(ById(), description)
    field.arguments = [_argument("id", strawberry.ID, None)]
    return field


def by_ids(description: str | None = None) -> Any:
    """Find records, 100 at most, by the argument `ids`."""
    field = sourced(ByIds(), description)
    field.arguments = [_argument("ids", list[strawberry.ID], "100 at most.")]
    return field


def embedded(prefix: str = "", description: str | None = None, **columns: str) -> Any:
    """Make an object of several columns of the row; null where the column of its first part is null.

    A part's column is named in `columns`, or is the prefix with the suffix that the part says.
    """
    return sourced(Embedded(prefix, columns), description)


def texts(column: str, description: str | None = None, *, deprecated: str | None = None) -> Any:
    """List the entries of a JSON column of texts by language, as `list[LocalizedText]` in the order of their tags.

    `deprecated` is why nobody should ask for it any more, and for what instead.
    """
    return sourced(Texts(column), description, deprecated)


def part(suffix: str, description: str | None = None) -> Any:
    """Say which suffix of a column's name holds a part of an embedded object; without it: `_` and the part's name."""
    return strawberry.field(description=description, metadata={"part": suffix})


def where(
    condition: Callable[[Row, Any], SQL | None],
    description: str | None = None,
    *,
    encode: Encode | None = None,
    kind: str | None = None,
) -> Any:
    """Say by SQL what a filter's field asks of a row; without it a field asks for an equal column.

    The condition gets the row and the value: a parameter, a constant, or for an input object its values as attributes.
    `encode` changes a value before it becomes a parameter, of the given kind (`text[]` and so on); what a ValueError of
    it says, the client is told.
    """
    asked = Where(condition, encode, kind)
    return strawberry.field(default=None, description=description, metadata={"where": asked})


def _argument(name: str, kind: Any, description: str | None, default: object = strawberry.UNSET) -> StrawberryArgument:
    return StrawberryArgument(name, None, StrawberryAnnotation(kind), description=description, default=default)


def _condition(function: Callable[..., Any] | None, rows: int) -> Condition | None:
    if function is None:
        return None
    return Condition(function, tuple(inspect.signature(function).parameters)[rows:])


def _own_arguments(conditions: Iterable[Condition | None]) -> list[StrawberryArgument]:
    found: dict[str, StrawberryArgument] = {}
    for condition in filter(None, conditions):
        parameters = inspect.signature(condition.function).parameters
        for name in condition.names:
            given = parameters[name]
            if given.annotation is inspect.Parameter.empty:
                raise Misdeclared(f"the argument {name} of a list's condition has no type")
            default = strawberry.UNSET if given.default is inspect.Parameter.empty else given.default
            annotation = StrawberryAnnotation(given.annotation, namespace=condition.function.__globals__)
            found[name] = StrawberryArgument(name, None, annotation, default=default)
    return list(found.values())
