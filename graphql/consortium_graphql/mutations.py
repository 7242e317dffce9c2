"""The root of writing: one mutation for each action of the register, made from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import strawberry
from strawberry.types import Info

from consortium.errors import Refused
from consortium.features import ACTIONS
from consortium.writing.actions import Action, perform
from consortium_graphql.context import Request
from consortium_graphql.inputs import KEY, input_of
from consortium_graphql.limits import WORKED_OUT
from consortium_graphql.plan import ACTS, reference
from consortium_graphql.problems import Problem, problems_of

_METADATA: Mapping[str, Mapping[Any, Any]] = {"suggestionRun": WORKED_OUT}


_CALLED: Mapping[str, str] = {"MeetingDecision": "Decision"}
"""What mutations and payloads call a record whose type had to be called otherwise."""


def mutation_type(records: dict[str, type[Any]]) -> type[Any]:
    """Return the type Mutation. `records` are the record types by name, which the payloads refer to."""
    payloads = {name: _payload(name, kind) for name, kind in records.items()}
    body = {_snake(action.name): _mutation(action, records, payloads) for action in ACTIONS.values()}
    return strawberry.type(type("Mutation", (), body), description="What can be done.")


def _payload(name: str, kind: type[Any]) -> type[Any]:
    noun = _CALLED.get(name, name)
    called = _snake(noun)
    body: dict[str, Any] = {
        "__annotations__": {called: kind | None, "problems": list[Problem], "replayed": bool},
        called: strawberry.field(description="The record as it now stands; null where a rule said no."),
        "problems": strawberry.field(description="Every reason why it was refused; empty where it was done."),
        "replayed": strawberry.field(description="Whether the same key and input had been sent before."),
    }
    about = f"What became of an action on the type {name}."
    return strawberry.type(type(f"{noun}Payload", (), body), description=about)


def _mutation(action: Action, records: dict[str, type[Any]], payloads: dict[str, type[Any]]) -> Any:
    payload, kind = payloads[action.record], records[action.record]
    called = _snake(_CALLED.get(action.record, action.record))

    async def act(request: Request, sent: dict[str, Any]) -> Any:
        key = sent.pop(KEY, None)
        try:
            outcome = await perform(request.database, request.clock, request.actor, action.name, sent, key)
        except Refused as refused:
            return payload(
                **{called: None, "problems": problems_of(refused, request.reader.language), "replayed": False}
            )
        request.feed.wake()
        record = reference(kind, outcome.record)
        return payload(**{called: record, "problems": [], "replayed": outcome.replayed})

    async def resolve(info: Info[Request, None], input: Any) -> Any:  # the types are read off it
        raise NotImplementedError("the schema does what `acts` says")

    resolve.__annotations__ = {"info": Info, "input": input_of(action), "return": payload}
    resolve.__name__ = _snake(action.name)
    metadata = {ACTS: act, **_METADATA.get(action.name, {})}
    return strawberry.mutation(resolver=resolve, name=action.name, description=action.about, metadata=metadata)


def _snake(name: str) -> str:
    return "".join(f"_{sign.lower()}" if sign.isupper() else sign for sign in name).lstrip("_")
