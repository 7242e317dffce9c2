"""How many statements an answer takes depends on the document alone, never on how much there is."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from consortium.cooperation import store
from consortium.db import Database
from consortium_graphql.schema import schema
from tests.databases import statements_once_counted
from tests.factory import act
from tests.graphql.clients import Client, Clients, Json, published
from tests.graphql.rights import NO_ID, QUERIES

VARIABLES: Mapping[str, Json] = {
    "secretariat/missing-texts": {"lang": "ru"},
    "analyst/network-change": {"since": "2009-12-31"},
    "analyst/network-what-if": {"level": "COUNTRY", "one": "RU", "other": "CN"},
    "secretariat/claim-detail": {"id": ("Claim", "festival-guests")},
    "secretariat/evaluation-detail": {"id": ("Evaluation", "community-learning-centers")},
    "secretariat/awards-of-institution": {"id": ("Institution", "school-75")},
    "secretariat/competition-detail": {"id": ("Competition", "clc-study-visit")},
    "secretariat/exchange-detail": {"id": ("Exchange", "clc-study-visit-2010")},
    "secretariat/import-detail": {"run": NO_ID},
    "secretariat/institution-detail": {"id": ("Institution", "sotrudnichestvo")},
    "secretariat/meeting-detail": {"id": ("Meeting", "academy-meeting-2023")},
    "secretariat/partnership-detail": {"id": ("Partnership", "education-departments")},
    "secretariat/partnerships-ending-soon": {"from": "2026-01-01", "until": "2027-01-01"},
    "secretariat/programme-in-full": {"id": ("Programme", "community-learning-centers")},
    "secretariat/programme-sites": {"id": ("Programme", "community-learning-centers")},
    "secretariat/founders": {"institution": ("Institution", "continyou")},
    "secretariat/representation-detail": {"id": ("Representation", "cemea-russia-members")},
    "secretariat/who-represents": {"institution": ("Institution", "cemea-russia")},
    "secretariat/series-detail": {"id": ("Series", "youth-in-action")},
    "secretariat/disruption-effects": {"id": ("Disruption", "influenza-2010")},
    "secretariat/search-institutions": {"words": "school"},
    "analyst/news-detail": {"id": ("NewsItem", "clc-news-festival")},
    "analyst/news-of-exchange": {"id": ("Exchange", "clc-study-visit-2010")},
    "member/my-questions": {"institution": ("Institution", "sotrudnichestvo")},
    "secretariat/difficulty-detail": {"id": ("Difficulty", "clc-low-motivation")},
    "secretariat/open-questions": {"states": ["ASKED"]},
    "secretariat/support-days": {
        "id": ("Support", "clc-school-75-tutors"),
        "from": "2010-09-01",
        "until": "2010-09-30",
    },
    "secretariat/support-detail": {"id": ("Support", "clc-school-75-tutors")},
    "member/method-detail": {"id": ("Method", "community-mapping")},
    "secretariat/publication-detail": {"id": ("Publication", "clc-methodical-materials")},
    "member/my-reciprocity": {"party": ("Institution", "sotrudnichestvo")},
    "secretariat/commitment-detail": {"id": ("Commitment", "china-exchange-of-experience"), "year": 2023},
    "secretariat/commitments": {"year": 2023},
    "secretariat/institution-duplicates": {"names": ["Edukator"]},
    "secretariat/person-duplicates": {"names": ["A. Kislyakov"]},
}
READING = [name for name, text in published().items() if "\nquery " in text]
LISTS = [name for name, (_, text) in QUERIES.items() if "totalCount" in text]


@pytest.fixture(autouse=True)
def _nothing_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the contact graph read each time: it is kept until anything is written to the cluster, by any test."""

    async def unknown() -> tuple[object, object]:
        return None, None

    monkeypatch.setattr(store, "snapshot", unknown)


async def statements(client: Client, database: Database, document: str, variables: Json) -> int:
    """Return how many statements an answer takes, that which knows the token among them, once names are known."""
    return len(await statements_once_counted(database, lambda: client.data(document, **variables)))


async def counted(clients: Clients) -> dict[str, int]:
    """Return how many statements each published query takes."""
    return {
        name: await statements(clients.secretariat, clients.database, published()[name], VARIABLES.get(name, {}))
        for name in READING
    }


async def enlarge(database: Database) -> None:
    """Enter twenty institutions, each with a name of its own and an exchange."""
    for number in range(20):
        made = await act(database, "institutionCreate", kind="SCHOOL", names={"en": f"School {number} of the test"})
        await act(database, "aliasCreate", institution=made, kind="SHORT", value=f"S{number}")
        entry = {"role": "ORGANISER", "institution": made, "country": "RU"}
        given: Json = {"action": "REPORT", "actual": "2026-05-05", "participations": [entry]}
        await act(database, "exchangeRegister", kind="SEMINAR", titles={"en": f"Seminar {number}"}, **given)


async def test_twenty_more_institutions_and_exchanges_take_no_more_statements(service: Clients) -> None:
    before = await counted(service)
    await enlarge(service.database)
    assert await counted(service) == before


async def test_every_list_takes_one_statement_and_that_proves_the_token(reading: Clients) -> None:
    asked = {
        name: f"{{ {name}(first: 100) {{ totalCount nodes {{ id __typename }} pageInfo {{ endCursor }} }} }}"
        for name in LISTS
    }
    query = schema.core.query_type
    assert query
    assert len(LISTS) == sum({"first", "order"} <= field.args.keys() for field in query.fields.values())
    found = {name: await statements(reading.secretariat, reading.database, text, {}) for name, text in asked.items()}
    assert found == dict.fromkeys(LISTS, 1)
