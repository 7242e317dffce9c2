"""Mutations made from the schema: any of them, with an input that has the least that it must have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLList, GraphQLNonNull

from consortium_graphql.schema import schema
from tests.graphql.clients import CENTRE, Client, Json, plain
from tests.graphql.rights import NO_ID

_SCALARS: Mapping[str, object] = {
    "ID": NO_ID,
    "Int": 1,
    "String": "x",
    "Date": "2026-01-01",
    "Boolean": True,
    "Float": 1.0,
}

# Who applies, or is a resource centre, must be said: a member says it of nobody but its own institution.
_MORE: Mapping[str, Mapping[str, object]] = {
    "membershipApply": {"institution": ("Institution", CENTRE)},
    "resourceCentreCreate": {"institution": ("Institution", CENTRE)},
}


def mutations() -> Mapping[str, Any]:
    """Return every mutation of the schema by its name."""
    root = schema.core.mutation_type
    assert root is not None
    return cast("Mapping[str, Any]", root.fields)


def document(mutation: str) -> str:
    """Return a document that does an action: its input is the variable `input`, its record the alias `record`."""
    field = mutations()[mutation]
    kind = field.args["input"].type
    payload = next(iter(field.type.of_type.fields))
    return (
        f"mutation ($input: {kind}) {{ {mutation}(input: $input) "
        f"{{ record: {payload} {{ id }} problems {{ code path message }} replayed }} }}"
    )


def least(mutation: str) -> Json:
    """Return an input with all that is needed and nothing else; it names records that do not exist."""
    needed = cast("Json", _value(mutations()[mutation].args["input"].type))
    return needed | cast("Json", plain(_MORE.get(mutation, {})))


async def outcome(client: Client, mutation: str, given: Mapping[str, object]) -> str | list[str] | None:
    """Return what somebody is told who tries an action: None where it is done, a code, or why it was refused."""
    answer = await client.ask(document(mutation), {"input": given})
    if "errors" in answer:
        return str(answer["errors"][0].get("extensions", {}).get("code", answer["errors"][0]["message"]))
    problems = answer["data"][mutation]["problems"]
    return [f"{'.'.join(problem['path'])} {problem['code']}" for problem in problems] or None


def _value(kind: Any) -> object:
    if isinstance(kind, GraphQLNonNull):
        return _value(kind.of_type)
    if isinstance(kind, GraphQLList):
        return [_value(kind.of_type)]
    if isinstance(kind, GraphQLInputObjectType):
        needed = {name: field for name, field in kind.fields.items() if isinstance(field.type, GraphQLNonNull)}
        return {name: _value(field.type) for name, field in needed.items()}
    return next(iter(kind.values)) if isinstance(kind, GraphQLEnumType) else _SCALARS[str(kind)]
