"""The ordinary executor, for what Python resolves: mutations, subscriptions, and queries with a field in Python.

A field with a source that it meets is fetched whole, by one statement; so are the records that a resolver only refers
to. The JSON that a database has written passes it unread.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
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

from consortium_graphql.plan.compiler import Compiler
from consortium_graphql.plan.operation import Group, Operation
from consortium_graphql.plan.planner import DIALECTS, Authorize, filled
from consortium_graphql.plan.reader import Context
from consortium_graphql.plan.references import Batch, Reference
from consortium_graphql.plan.slots import blanked
from consortium_graphql.plan.statement import Statement

WHOLE = object()
"""What a root field with a source resolves to: the executor fetches it."""


class PlanExecutor(StrawberryGraphQLCoreExecutionContext):
    """An executor that leaves to the database what the database can do."""

    authorize: ClassVar[Authorize]

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
        return super().execute_field(parent_type, source, field_details_list, path, position_context)

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

    async def _checked(self, kind: Any, info: GraphQLResolveInfo[Any], value: Awaitable[object]) -> object:
        found = await value
        if found is None and isinstance(kind, GraphQLNonNull):
            raise TypeError(f"Cannot return null for non-nullable field {info.parent_type}.{info.field_name}.")
        return found

    async def _whole(self, info: GraphQLResolveInfo[Any], group: Group) -> orjson.Fragment | None:
        definition = info.parent_type.fields[info.field_name]
        text = await self._text(lambda compiler: compiler.root(definition, group))
        return None if text in (None, "null") else orjson.Fragment(text)

    def _batch(self, kind: GraphQLNamedType, group: Group) -> Batch:
        key = tuple(id(details.node) for details in group)
        found = self._batches.get(key)
        if found is None or found.closed:
            found = self._batches[key] = Batch(lambda ids: self._referred(kind, group, ids))
        return found

    async def _referred(self, kind: GraphQLNamedType, group: Group, ids: list[str]) -> list[object]:
        if len(ids) == 1:
            text = await self._text(lambda compiler: compiler.referred(kind, group, ids[0]))
            return [None if text in (None, "null") else orjson.Fragment(text)]
        text = await self._text(lambda compiler: compiler.referred_all(kind, group, ids))
        return cast("list[object]", orjson.loads(text or "[]"))

    async def _text(self, compiled: Callable[[Compiler], Statement]) -> str | None:
        context = cast("Context", self.context_value)
        operation = Operation(self.schema, self.operation, self.fragments, blanked(self.variable_values))
        statement = compiled(Compiler(operation, DIALECTS[context.database.dialect_name], context.reader.shape))
        arguments = statement.arguments(filled(self.variable_values.coerced, context.reader))
        return await context.database.text(statement.sql, arguments)


def executor_class(authorize: Authorize) -> type[PlanExecutor]:
    """Return an executor that asks for the right to each root field."""
    return type("AuthorizedExecutor", (PlanExecutor,), {"authorize": staticmethod(authorize)})
