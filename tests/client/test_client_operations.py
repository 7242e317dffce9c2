"""Each published operation by the typed client: what it sends fits the schema, and what it reads is what was told."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Mapping
from datetime import date
from typing import Any, cast, get_type_hints

import httpx
import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    OperationDefinitionNode,
    build_schema,
    get_variable_values,
    parse,
    print_ast,
    validate,
)
from pydantic import BaseModel, TypeAdapter

from consortium.client import AsyncClient, Client, Failed
from consortium.client.published import operations as module
from consortium.client.published.enums import QuestionState
from consortium.ids import seed_id
from consortium_graphql.contract import operation_files, schema_text
from tests.client.asking import typed
from tests.graphql.clients import CENTRE, SECRETARIAT, Clients

SCHEMA = build_schema(schema_text())
OPERATIONS = {path.stem.replace("-", "_"): path.read_text("utf-8") for path in operation_files()}
SAMPLES: Mapping[str, object] = {
    "Boolean": True,
    "Date": "2026-07-01",
    "DateTime": "2026-07-01T12:00:00Z",
    "Float": 0.5,
    "ID": "1",
    "Int": 5,
    "String": "text",
}
NO = {"errors": [{"message": "no", "extensions": {"code": "NOT_NOW"}}]}
GIVEN: Mapping[str, tuple[str, Mapping[str, object]]] = {
    "audit_of_record": (SECRETARIAT, {"first": 3}),
    "awards_of_institution": (SECRETARIAT, {"id": str(seed_id("Institution", "school-75"))}),
    "claim_detail": (SECRETARIAT, {"id": str(seed_id("Claim", "manual-parts"))}),
    "competition_detail": (SECRETARIAT, {"id": str(seed_id("Competition", "clc-study-visit"))}),
    "competitions": (SECRETARIAT, {}),
    "contact_graph": (SECRETARIAT, {}),
    "decisions": (SECRETARIAT, {"words": "consortium"}),
    "disruption_effects": (SECRETARIAT, {"id": str(seed_id("Disruption", "influenza-2010"))}),
    "disruptions": (SECRETARIAT, {}),
    "evaluation_detail": (SECRETARIAT, {"id": str(seed_id("Evaluation", "community-learning-centers"))}),
    "exchange_detail": (SECRETARIAT, {"id": str(seed_id("Exchange", "clc-study-visit-2010"))}),
    "founders": (SECRETARIAT, {"institution": str(seed_id("Institution", "excellence-centre"))}),
    "held_in_period": (SECRETARIAT, {"from_": date(2009, 1, 1)}),
    "import_detail": (SECRETARIAT, {"run": str(seed_id("ImportRun", "none"))}),
    "institution_detail": (SECRETARIAT, {"id": str(seed_id("Institution", CENTRE)), "as_of": date(2012, 1, 1)}),
    "meeting_detail": (SECRETARIAT, {"id": str(seed_id("Meeting", "academy-meeting-2023"))}),
    "members_as_of": (SECRETARIAT, {"as_of": date(2023, 12, 31)}),
    "my_institution": (CENTRE, {}),
    "my_invitations": (CENTRE, {}),
    "my_suggestions": (CENTRE, {}),
    "network_change": (SECRETARIAT, {"since": date(2008, 12, 31)}),
    "network_what_if": (
        SECRETARIAT,
        {"one": str(seed_id("Institution", CENTRE)), "other": str(seed_id("Institution", "continyou"))},
    ),
    "open_invitations": (SECRETARIAT, {}),
    "partnership_detail": (SECRETARIAT, {"id": str(seed_id("Partnership", "education-departments"))}),
    "partnerships_ending_soon": (SECRETARIAT, {"from_": date(2000, 1, 1), "until": date(2100, 1, 1)}),
    "person_roles": (SECRETARIAT, {}),
    "postponed_or_overdue": (SECRETARIAT, {}),
    "programme_in_full": (SECRETARIAT, {"id": str(seed_id("Programme", "community-learning-centers"))}),
    "programme_sites": (SECRETARIAT, {"id": str(seed_id("Programme", "community-learning-centers"))}),
    "missing_texts": (SECRETARIAT, {"lang": "ru"}),
    "search_institutions": (SECRETARIAT, {"words": "school"}),
    "series_detail": (SECRETARIAT, {"id": str(seed_id("Series", "youth-in-action"))}),
    "suggestions": (SECRETARIAT, {}),
    "what_goes_on": (SECRETARIAT, {"as_of": date(2011, 6, 1)}),
    "difficulty_detail": (SECRETARIAT, {"id": str(seed_id("Difficulty", "clc-low-motivation"))}),
    "my_questions": (CENTRE, {"institution": str(seed_id("Institution", CENTRE))}),
    "news_detail": (SECRETARIAT, {"id": str(seed_id("NewsItem", "clc-news-festival"))}),
    "news_of_exchange": (SECRETARIAT, {"id": str(seed_id("Exchange", "clc-school-75-training"))}),
    "open_questions": (SECRETARIAT, {"states": list(QuestionState)}),
    "support_days": (
        SECRETARIAT,
        {"id": str(seed_id("Support", "clc-advice")), "from_": date(2010, 9, 1), "until": date(2010, 9, 30)},
    ),
    "support_detail": (SECRETARIAT, {"id": str(seed_id("Support", "clc-monthly-contact"))}),
    "method_detail": (CENTRE, {"id": str(seed_id("Method", "community-mapping"))}),
    "publication_detail": (SECRETARIAT, {"id": str(seed_id("Publication", "clc-methodical-materials"))}),
    "search_library": (CENTRE, {}),
    "commitment_detail": (
        SECRETARIAT,
        {"id": str(seed_id("Commitment", "china-exchange-of-experience")), "year": 2023},
    ),
    "commitments": (SECRETARIAT, {"year": 2023}),
    "my_reciprocity": (CENTRE, {"party": str(seed_id("Institution", CENTRE)), "year": 2010}),
    "reciprocity": (SECRETARIAT, {"year": 2023}),
    "representation_detail": (SECRETARIAT, {"id": str(seed_id("Representation", "cemea-russia-members"))}),
    "institution_duplicates": (SECRETARIAT, {"names": ["Edukator"]}),
    "person_duplicates": (SECRETARIAT, {"names": ["A. Kislyakov"]}),
    "who_represents": (SECRETARIAT, {"institution": str(seed_id("Institution", "ficemea"))}),
}
"""Who asks a query, and with what, where that is not the secretariat without variables."""


def kind_of(operation: str) -> str:
    return definition(operation).operation.value


def definition(operation: str) -> OperationDefinitionNode:
    nodes = parse(OPERATIONS[operation]).definitions
    return next(node for node in nodes if isinstance(node, OperationDefinitionNode))


def sample(kind: str) -> object:
    """Return a value of a type, as JSON: of an object the fields that must be given, of an enum the first value."""
    if kind.endswith("!"):
        return sample(kind[:-1])
    if kind.startswith("["):
        return [sample(kind[1:-1])]
    found = SCHEMA.type_map[kind]
    if isinstance(found, GraphQLEnumType):
        return next(iter(found.values))
    if isinstance(found, GraphQLInputObjectType):
        fields = {name: f"{part.type}" for name, part in found.fields.items()}
        return {name: sample(text) for name, text in fields.items() if text.endswith("!")}
    return SAMPLES[kind]


def arguments(operation: str) -> dict[str, Any]:
    """Return a value for each parameter of an operation's method, as Python has it."""
    method = getattr(AsyncClient, operation)
    hints = get_type_hints(method, dict(vars(module)))
    nodes = definition(operation).variable_definitions or ()
    kinds = {node.variable.name.value.lower(): print_ast(node.type) for node in nodes}
    names = [name for name in inspect.signature(method).parameters if name != "self"]
    return {name: TypeAdapter(hints[name]).validate_python(sample(kinds[name.replace("_", "")])) for name in names}


class Refusing(httpx.AsyncBaseTransport):
    """A service that refuses whatever it is asked, and keeps it."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(json.loads(request.content))
        return httpx.Response(200, json=NO)


def fits(asked: Mapping[str, Any]) -> None:
    """Say whether a document and its variables fit the published schema."""
    document = parse(asked["query"])
    assert validate(SCHEMA, document) == []
    (node,) = (each for each in document.definitions if isinstance(each, OperationDefinitionNode))
    read = get_variable_values(SCHEMA, list(node.variable_definitions or ()), asked["variables"])
    assert not isinstance(read, list), read
    assert asked["operationName"] == cast("Any", node.name).value


@pytest.mark.parametrize("operation", [name for name in OPERATIONS if kind_of(name) != "subscription"])
def test_what_is_sent_fits_the_schema(operation: str) -> None:
    service = Refusing()
    given = arguments(operation)
    alone = (given.pop("input"),) if "input" in given else ()
    asynchronous = AsyncClient("http://service/graphql", transport=service)
    with pytest.raises(Failed, match="NOT_NOW"):
        asyncio.run(getattr(asynchronous, operation)(*alone, **given))
    with Client("http://service/graphql", transport=service) as client, pytest.raises(Failed, match="NOT_NOW"):
        getattr(client, operation)(*alone, **given)
    first, second = service.asked
    fits(first)
    fits(second)
    assert first["query"] == OPERATIONS[operation]


@pytest.mark.parametrize("operation", [name for name in OPERATIONS if kind_of(name) == "query"])
async def test_what_is_read_is_what_was_told(operation: str, reading: Clients) -> None:
    holder, given = GIVEN.get(operation, (SECRETARIAT, {}))
    told: list[Any] = []

    async def keep(response: httpx.Response) -> None:
        # The instants of the seeds are whole seconds, which Python writes without a fraction.
        text = (await response.aread()).replace(b'.000000Z"', b'Z"')
        told.append(json.loads(text)["data"])

    async with typed(reading, holder) as client:
        client._http._client.event_hooks = {"response": [keep]}  # pyright: ignore[reportPrivateUsage]
        read = await getattr(client, operation)(**given)
    (whole,) = told
    fields = {name: as_told(read) for name in whole} if len(whole) == 1 else as_told(read)
    assert fields == whole


def as_told(value: object) -> object:
    if isinstance(value, tuple):
        return [as_told(each) for each in cast("tuple[object, ...]", value)]
    return value.model_dump(mode="json", by_alias=True) if isinstance(value, BaseModel) else value
