"""The ordinary executor, for what Python resolves: subscriptions, and queries with a field in Python.

A field with a source that it meets is fetched whole, by one statement; so are the records that a resolver only refers
to. The JSON that a database has written passes it unread.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Hashable
from functools import partial
from time import perf_counter
from typing import Any, ClassVar, cast

import orjson
from graphql import (
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLResolveInfo,
    get_named_type,
)
from graphql.pyutils import Path
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from consortium_graphql.plan.aside import aside
from consortium_graphql.plan.cache import Bounded
from consortium_graphql.plan.compiler import Compiler
from consortium_graphql.plan.documents import MOST_CHARACTERS
from consortium_graphql.plan.known import ask
from consortium_graphql.plan.named import Naming
from consortium_graphql.plan.operation import Group, Operation
from consortium_graphql.plan.plain import Writer, writer
from consortium_graphql.plan.planner import DIALECTS, MOST, Authorize, filled
from consortium_graphql.plan.reader import Context
from consortium_graphql.plan.references import Batch, Reference
from consortium_graphql.plan.slots import IDS, blanked, outline

ABOUT_SCHEMA = frozenset({"__schema", "__type"})
"""The fields that Python answers alone, however much is asked of them."""
_MANY, _AT_ONCE = 500, 50
WHOLE = object()
"""What a root field with a source resolves to: the executor fetches it."""


class PlanExecutor(StrawberryGraphQLCoreExecutionContext):
    """An executor that leaves to the database what the database can do."""

    authorize: ClassVar[Authorize]
    statements: ClassVar[Bounded[Hashable, tuple[Group, Naming]]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._batches: dict[tuple[int, ...], Batch] = {}

    def execute_field(
        self, parent_type: GraphQLObjectType, source: Any, field_details_list: Group, path: Path, position_context: Any
    ) -> Any:
        """Ask for the right to a root field before it is resolved."""
        name = field_details_list[0].node.name.value
        definition = self.schema.get_field(parent_type, name)
        if path.prev is None and definition and name != "__typename":
            try:
                type(self).authorize(name, cast("Context", self.context_value).reader)
            except Exception as error:  # noqa: BLE001  # whatever it is belongs to this field
                self.handle_field_error(error, definition.type, field_details_list, path)
                return None
        work = partial(super().execute_field, parent_type, source, field_details_list, path, position_context)
        return aside(work) if path.prev is None and name in ABOUT_SCHEMA else work()

    def complete_value(
        self,
        return_type: Any,
        field_details_list: Group,
        info: GraphQLResolveInfo[Any],
        path: Path,
        result: Any,
        position_context: Any,
    ) -> Any:
        """Let a database's JSON pass, and fetch what only refers to a record."""
        if isinstance(result, orjson.Fragment):
            return result
        if result is WHOLE:
            return self._checked(return_type, info, self._whole(info, field_details_list))
        if isinstance(result, Reference):
            kind = cast("GraphQLNamedType", get_named_type(return_type))
            batch = self._batch(kind, field_details_list)
            return self._checked(return_type, info, batch.get(result.id))
        return super().complete_value(return_type, field_details_list, info, path, result, position_context)

    def complete_list_value(
        self,
        return_type: Any,
        field_details_list: Group,
        info: GraphQLResolveInfo[Any],
        path: Path,
        result: Any,
        position_context: Any,
    ) -> Any:
        """Let others have their turn while a long list is completed."""
        entries = cast("list[object]", result) if isinstance(result, list) else []
        if len(entries) > _MANY:
            operation = Operation(self.schema, self.operation, self.fragments, self.variable_values)
            written = writer(operation, return_type.of_type, field_details_list)
            if written:
                return _written(written, entries)
        parts: object = _Parts.of(entries) if len(entries) > _MANY else cast("object", result)
        return super().complete_list_value(
            return_type, field_details_list, info, path, cast("Any", parts), position_context
        )

    async def _checked(self, kind: Any, info: GraphQLResolveInfo[Any], value: Awaitable[object]) -> object:
        found = await value
        if found is None and isinstance(kind, GraphQLNonNull):
            raise TypeError(f"Cannot return null for non-nullable field {info.parent_type}.{info.field_name}.")
        return found

    async def _whole(self, info: GraphQLResolveInfo[Any], group: Group) -> orjson.Fragment | None:
        definition = info.parent_type.fields[info.field_name]
        json = await self._json(group, "whole", {}, lambda compiler: compiler.root(definition, group))
        return None if json is None else orjson.Fragment(json)

    def _batch(self, kind: GraphQLNamedType, group: Group) -> Batch:
        key = tuple(id(details.node) for details in group)
        found = self._batches.get(key)
        if found is None or found.closed:
            found = self._batches[key] = Batch(lambda ids: self._referred(kind, group, ids))
        return found

    async def _referred(self, kind: GraphQLNamedType, group: Group, ids: list[str]) -> list[object]:
        if len(ids) == 1:
            given = {IDS: ids[0]}
            json = await self._json(group, "one", given, lambda compiler: compiler.referred(kind, group))
            return [None if json is None else orjson.Fragment(json)]
        json = await self._json(group, "all", {IDS: ids}, lambda compiler: compiler.referred_all(kind, group))
        return cast("list[object]", orjson.loads(json or b"[]"))

    async def _json(
        self, group: Group, use: str, given: dict[str, Any], compiled: Callable[[Compiler], Naming]
    ) -> bytes | None:
        """Return what the statement of a field gives; it is compiled once as long as the document's nodes live."""
        context, variables = cast("Context", self.context_value), self.variable_values.coerced
        shape, dialect = context.reader.shape, context.database.dialect_name
        key = use, tuple(id(details.node) for details in group), shape, dialect, outline(variables)
        kept = self.statements.get(key)
        if kept is None:
            operation = Operation(self.schema, self.operation, self.fragments, blanked(self.variable_values))
            kept = self.statements.put(key, (group, compiled(Compiler(operation, DIALECTS[dialect], shape))))
        return await ask(context.database, kept[1], {**filled(variables, context.reader), **given})


class _Parts:
    """Long lists that are completed by parts; between two parts each rests for twice as long as all of them work."""

    active: ClassVar[int] = 0

    @classmethod
    async def of(cls, entries: list[object]) -> AsyncGenerator[object]:
        """Yield the entries."""
        cls.active += 1
        try:
            began = perf_counter()
            for place, entry in enumerate(entries):
                if place % _AT_ONCE == 0:
                    await asyncio.sleep(2 * cls.active * (perf_counter() - began))
                    began = perf_counter()
                yield entry
        finally:
            cls.active -= 1


async def _written(written: Writer, entries: list[object]) -> list[object]:
    """Return the JSON of a long list of plain values, and let others have their turn between its parts."""
    found: list[object] = []
    for start in range(0, len(entries), _MANY):
        found += [written(each) for each in entries[start : start + _MANY]]
        await asyncio.sleep(0)
    return found


def executor_class(authorize: Authorize) -> type[PlanExecutor]:
    """Return an executor that asks for the right to each root field, and keeps its statements."""
    statements = Bounded[Hashable, tuple[Group, Naming]](MOST, _length, MOST_CHARACTERS)
    kept = {"authorize": staticmethod(authorize), "statements": statements}
    return type("AuthorizedExecutor", (PlanExecutor,), kept)


def _length(_: Hashable, kept: tuple[Group, Naming]) -> int:
    """Return how long the document is whose nodes are kept."""
    place = kept[0][0].node.loc
    return len(place.source.body) if place else 0
