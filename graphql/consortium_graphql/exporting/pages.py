"""Reading a list page by page through the compiler, as one who asks by GraphQL would read it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from typing import Any, cast

import orjson
from graphql import GraphQLError

from consortium_graphql.exporting.columns import Node
from consortium_graphql.exporting.lists import Listing
from consortium_graphql.plan import Database, Reader
from consortium_graphql.plan.cursors import MOST
from consortium_graphql.plan.documents import Document
from consortium_graphql.schema import schema


@dataclass(slots=True)
class Asking:
    """Who asks, and what is read, such as one moment of the register: what the schema wants of a request."""

    database: Database
    reader: Reader
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Some records of a list, and how many the whole list has."""

    nodes: list[Node]
    total: int


class NotRead(Exception):
    """The schema refuses to answer. `errors` say why, each with its code."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__("; ".join(error.message for error in errors))
        self.errors = errors

    @property
    def code(self) -> str:
        """Return the code of the first error."""
        return str((self.errors[0].extensions or {}).get("code"))


async def pages(
    asking: Asking, listing: Listing, selection: str, filter: Mapping[str, Any] | None, order: str | None
) -> AsyncGenerator[Page]:
    """Yield the pages of a list, at least one. Raises `NotRead`."""
    document, given = _document(listing, selection), {"filter": listing.narrowed(filter), "order": order}
    variables = {"first": MOST, **{name: value for name, value in given.items() if value is not None}}
    more = True
    while more:
        found = (await answer(asking, document, variables))[listing.name]
        yield Page(found["nodes"], int(found["totalCount"]))
        more, variables["after"] = found["pageInfo"]["hasNextPage"], found["pageInfo"]["endCursor"]


async def answer(asking: Asking, document: str, variables: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a document is answered. Raises `NotRead` where anything of it is refused."""
    result = await schema.execute(document, dict(variables), asking)
    if result.errors:
        raise NotRead(result.errors)
    return cast("dict[str, Any]", orjson.loads(orjson.dumps(result.data)))


def _document(listing: Listing, selection: str) -> str:
    filtered = (f", $filter: {listing.filter}", ", filter: $filter") if listing.filter else ("", "")
    ordered = f"{listing.order}! = {listing.orders[0]}"
    return (
        f"query ($first: Int!, $after: String, $order: {ordered}{filtered[0]}) {{ "
        f"{listing.name}(first: $first, after: $after, order: $order{filtered[1]}) {{ "
        f"totalCount pageInfo {{ hasNextPage endCursor }} nodes {{ {selection} }} }} }}"
    )
