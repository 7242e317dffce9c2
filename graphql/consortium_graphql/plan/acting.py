"""Mutations: what an action answers with is put together as the document selects it, its records read back by plans.

A mutation that says by `acts` what it does is not resolved by the executor: its input comes as plain values by the
names of its declaration, coerced once, and each record that the answer refers to is one statement.
"""

# graphql-core's wrapping types are generic in themselves, which pyright cannot know wholly.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, cast

import orjson
from graphql import (
    GraphQLError,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLObjectType,
    get_named_type,
    located_error,
)

from consortium_graphql.plan.compiler import Compiler
from consortium_graphql.plan.definitions import declared, is_record, python_name
from consortium_graphql.plan.errors import Unplannable
from consortium_graphql.plan.kinds import is_list, never_null, object_of, target_of
from consortium_graphql.plan.known import ask
from consortium_graphql.plan.named import Naming
from consortium_graphql.plan.operation import Group, Operation
from consortium_graphql.plan.plain import Writer, field_writer
from consortium_graphql.plan.reader import Context
from consortium_graphql.plan.references import Reference
from consortium_graphql.plan.slots import IDS

ACTS = "acts"
"""The key, in a mutation's metadata, of what it does: an `Act`."""
Act = Callable[[Any, dict[str, Any]], Awaitable[object]]
"""Does what the input asks, given the request and the input as plain values; returns the answer."""


@dataclass(frozen=True, slots=True)
class Part:
    """A field of the answer: how its JSON is made of the answer, and where it refers to a record, how that is read."""

    key: str
    group: Group
    written: Writer
    naming: Naming | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """The JSON of what was done, and the errors of the records in it that could not be read back: those are null."""

    answer: dict[str, Any]
    errors: list[GraphQLError]


@dataclass(frozen=True, slots=True)
class Deed:
    """A field of the mutation type: what it does, and what is told of it."""

    key: str
    name: str
    never_null: bool
    group: Group
    definition: GraphQLField
    act: Act
    parts: tuple[Part, ...]

    async def done(self, operation: Operation, values: Mapping[str, Any], context: Context) -> Done:
        """Do it, and return the answer. Raises what the action raises."""
        answer = await self.act(context, sent(self.definition, operation.chosen(self.definition, self.group).values))
        found = Done({}, [])
        for part in self.parts:
            try:
                found.answer[part.key] = await _told(part, answer, values, context)
            except Exception as error:
                if part.naming is None:
                    raise
                nodes = [details.node for details in part.group]
                found.answer[part.key] = None
                found.errors.append(located_error(error, nodes, [self.key, part.key]))
        return found


def deed(key: str, group: Group, kind: GraphQLObjectType, compiler: Callable[[], Compiler]) -> Deed:
    """Return what a field of the mutation type does. Raises Unplannable where it does not say so."""
    name = group[0].node.name.value
    definition = kind.fields.get(name)
    act = act_of(definition) if definition else None
    if definition is None or act is None:
        raise Unplannable(name)
    answer = object_of(definition)
    selected = compiler().operation.selected(answer, group)
    parts = tuple(_part(key, answer, found, compiler) for key, found in selected.items())
    return Deed(key, name, never_null(definition), group, definition, act, parts)


def _part(key: str, kind: GraphQLObjectType, group: Group, compiler: Callable[[], Compiler]) -> Part:
    field = kind.fields.get(group[0].node.name.value)
    if field is None or not is_record(target_of(field)):
        written = field_writer(compiler().operation, kind, group)
        if written is None:
            raise Unplannable(key)
        return Part(key, group, written)
    if is_list(field) or never_null(field):
        raise Unplannable(key)
    return Part(key, group, attrgetter(python_name(field)), compiler().referred(target_of(field), group))


async def _told(part: Part, answer: object, values: Mapping[str, Any], context: Context) -> Any:
    told = part.written(answer)
    if part.naming is None or told is None:
        return told
    json = await ask(context.database, part.naming, {**values, IDS: cast("Reference", told).id})
    return None if json is None else orjson.Fragment(json)


def act_of(definition: GraphQLField) -> Act | None:
    """Return what a field of the mutation type does; None where it does not say so."""
    return cast("Act | None", declared(definition).metadata.get(ACTS))


def sent(definition: GraphQLField, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Return the coerced input of a mutation as plain values by the names of its declaration."""
    found: dict[str, Any] = _plain(get_named_type(definition.args["input"].type), arguments["input"])
    return found


def _plain(kind: object, value: Any) -> Any:
    if not isinstance(kind, GraphQLInputObjectType) or value is None:
        return value
    if isinstance(value, list):
        return [_plain(kind, each) for each in value]
    return {
        python_name(kind.fields[name]): _plain(get_named_type(kind.fields[name].type), inner)
        for name, inner in value.items()
    }
