"""Every query, mutation and subscription for every persona, by the table in `rights.py`."""

from __future__ import annotations

import pytest

from consortium_graphql.rights import personas
from consortium_graphql.schema import schema
from tests.factory import everything
from tests.graphql.clients import ANALYST, CENTRE, SECRETARIAT, Client, Clients
from tests.graphql.mutating import document, least, mutations
from tests.graphql.rights import MUTATIONS, QUERIES, SUBSCRIPTIONS, expected

PERSONAS = {"secretariat": SECRETARIAT, "member": CENTRE, "analyst": ANALYST, "nobody": None}


def somebody(clients: Clients, persona: str) -> Client:
    """Return one of a persona."""
    holder = PERSONAS[persona]
    return clients[holder] if holder else clients.nobody


async def told(client: Client, text: str, variables: dict[str, object] | None = None) -> str | None:
    """Return the code of the first error; None for an answer."""
    errors = (await client.ask(text, variables)).get("errors")
    return str(errors[0]["extensions"]["code"]) if errors else None


def test_the_table_names_every_root_field() -> None:
    query, subscription = schema.core.query_type, schema.core.subscription_type
    assert query
    assert subscription
    assert set(QUERIES) == set(query.fields)
    assert set(MUTATIONS) == set(mutations())
    assert set(SUBSCRIPTIONS) == set(subscription.fields)


@pytest.mark.parametrize("persona", PERSONAS)
async def test_every_query_is_answered_or_refused_by_the_table(reading: Clients, persona: str) -> None:
    client = somebody(reading, persona)
    found = {field: await told(client, text) for field, (_, text) in QUERIES.items()}
    assert found == {field: expected(right, persona) for field, (right, _) in QUERIES.items()}


@pytest.mark.parametrize("persona", PERSONAS)
async def test_every_mutation_is_let_through_or_refused_by_the_table(service: Clients, persona: str) -> None:
    client = somebody(service, persona)
    found = {name: await told(client, document(name), {"input": least(name)}) for name in MUTATIONS}
    assert found == {name: expected(right, persona) for name, right in MUTATIONS.items()}


@pytest.mark.parametrize("persona", ["analyst", "nobody"])
async def test_who_may_not_write_leaves_nothing_behind(service: Clients, persona: str) -> None:
    before = await everything(service.database)
    for name in MUTATIONS.keys() - {"suggestionRun"}:
        await told(somebody(service, persona), document(name), {"input": least(name)})
    assert await everything(service.database) == before


def test_the_service_knows_the_same_table() -> None:
    table = {**{field: right for field, (right, _) in QUERIES.items()}, **MUTATIONS, **SUBSCRIPTIONS}
    found = {name: {persona.value for persona in personas(name)} for name in table}
    assert found == {
        name: {persona for persona in PERSONAS if expected(right, persona) is None} for name, right in table.items()
    }
