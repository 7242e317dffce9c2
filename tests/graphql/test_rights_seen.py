"""What is guarded is hidden behind every door: by id, in lists, in counts, through other records and by filters."""

from __future__ import annotations

from uuid import UUID

import pytest

from consortium.config import settings
from consortium.exchanges.store import participations_of
from consortium.ids import seed_id
from consortium.partnerships.tables import Partnership
from consortium.writing import store
from consortium.writing.kinds import KINDS
from tests.factory import act, row, step
from tests.graphql.clients import ACADEMY, ANALYST, CENTRE, SCHOOL, SECRETARIAT, Clients, Json

DRAFT = seed_id("Partnership", "education-departments")
OUTSIDERS = [SCHOOL, ACADEMY, ANALYST]
INSIDERS = [SECRETARIAT, CENTRE]
DOORS = """
query ($draft: ID!, $parts: [ID!]!, $proposer: ID!, $programme: ID!, $exchange: ID!) {
  node(id: $draft) { id }
  nodes(ids: $parts) { id }
  partnership(id: $draft) { id }
  partnerships { totalCount nodes { id } }
  found: partnerships(filter: {search: "agreements", standing: {states: [DRAFT]}}) { totalCount }
  institution(id: $proposer) { partnerships { totalCount nodes { id } } }
  programme(id: $programme) { partnerships { totalCount } }
  exchange(id: $exchange) { partnership { id } }
  exchanges(filter: {partnership: $draft}) { totalCount }
}
"""


async def opened(clients: Clients, holder: str) -> Json:
    """Return what somebody sees of the draft through every door."""
    exchange = await act(
        clients.database, "exchangeRegister", kind="SEMINAR", titles={"en": "Seminar"}, partnership=DRAFT
    )
    parts = [
        str(each["id"])
        for kind in ("Party", "Revision", "PartnershipEntry")
        for each in await store.where(KINDS[kind].table, "partnership", DRAFT)
    ]
    return await clients[holder].data(
        DOORS,
        draft=str(DRAFT),
        parts=parts,
        proposer=("Institution", "sotrudnichestvo"),
        programme=("Programme", "community-learning-centers"),
        exchange=str(exchange),
    )


@pytest.mark.parametrize("holder", OUTSIDERS)
async def test_a_draft_is_hidden_from_those_who_are_no_party_of_it(service: Clients, holder: str) -> None:
    assert await opened(service, holder) == {
        "node": None,
        "nodes": [None] * 4,
        "partnership": None,
        "partnerships": {"totalCount": 0, "nodes": []},
        "found": {"totalCount": 0},
        "institution": {"partnerships": {"totalCount": 0, "nodes": []}},
        "programme": {"partnerships": {"totalCount": 0}},
        "exchange": {"partnership": None},
        "exchanges": {"totalCount": 0},
    }


@pytest.mark.parametrize("holder", INSIDERS)
async def test_a_draft_is_shown_to_its_parties_and_the_secretariat(service: Clients, holder: str) -> None:
    found, draft = await opened(service, holder), {"id": str(DRAFT)}
    assert None not in found.pop("nodes")
    assert found == {
        "node": draft,
        "partnership": draft,
        "partnerships": {"totalCount": 1, "nodes": [draft]},
        "found": {"totalCount": 1},
        "institution": {"partnerships": {"totalCount": 1, "nodes": [draft]}},
        "programme": {"partnerships": {"totalCount": 1}},
        "exchange": {"partnership": draft},
        "exchanges": {"totalCount": 1},
    }


async def test_an_answer_to_a_proposal_is_hidden_with_it_and_shown_when_all_have_agreed(service: Clients) -> None:
    one, other = seed_id("Institution", "sotrudnichestvo"), seed_id("Institution", "continyou")
    given: Json = {"kind": "MEMORANDUM", "titles": {"en": "Memorandum"}, "proposer": one}
    given["parties"] = [{"institution": one}, {"institution": other}]
    partnership = await act(service.database, "partnershipDraft", **given)
    await step(service.database, "partnershipPropose", partnership)
    approvals: list[UUID] = []
    for party in await store.where(KINDS["Party"].table, "partnership", partnership):
        answer = {"party": party["id"], "revision": 1, "document": "Letter"}
        await step(service.database, "partnershipApproveFor", partnership, **answer)
        approvals = [each["id"] for each in await store.where(KINDS["Approval"].table, "partnership", partnership)]
        document = "query ($id: ID!) { node(id: $id) { id } }"
        seen = (await service.analyst.data(document, id=str(approvals[0])))["node"]
        stage = (await store.where(Partnership, "id", partnership))[0]["stage"]
        assert (seen is not None) == (stage == "APPROVED")
    assert len(approvals) == 2


CONTACT = "query ($id: ID!) { person(id: $id) { name email phone } node(id: $id) { ... on Person { email phone } } }"


@pytest.mark.parametrize(
    ("consent", "holder", "shown"),
    [
        (False, SECRETARIAT, True), (False, CENTRE, False), (False, ANALYST, False),
        (True, SECRETARIAT, True), (True, CENTRE, True), (True, ANALYST, False),
    ],
)  # fmt: skip
async def test_contact_details_need_consent_and_are_never_an_analysts(
    service: Clients, holder: str, *, consent: bool, shown: bool
) -> None:
    details = {"email": "ada@example.org", "phone": "+7 391 000-00-00"}
    person = await act(service.database, "personCreate", names={"en": "Ada Byron"}, consent=consent, **details)
    found = await service[holder].data(CONTACT, id=str(person))
    expected = details if shown else {"email": None, "phone": None}
    assert (found["person"], found["node"]) == ({"name": "Ada Byron", **expected}, expected)


async def test_an_e_mail_address_is_not_found_by_searching_for_it(service: Clients) -> None:
    await act(service.database, "personCreate", names={"en": "Ada Byron"}, email="ada@secret.example")
    document = '{ persons(filter: {search: "secret"}) { totalCount } }'
    assert [(await service[holder].data(document))["persons"]["totalCount"] for holder in (CENTRE, ANALYST)] == [0, 0]


async def test_the_audit_is_the_secretariats_through_every_door(service: Clients) -> None:
    document = "query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }"
    page = await service.secretariat.data("{ auditEntries(first: 1) { nodes { id } } }")
    entry = page["auditEntries"]["nodes"][0]
    seen = {holder: await service[holder].data(document, id=entry["id"]) for holder in (SECRETARIAT, *OUTSIDERS)}
    hidden = {"node": None, "nodes": [None]}
    assert seen == dict.fromkeys(OUTSIDERS, hidden) | {SECRETARIAT: {"node": entry, "nodes": [entry]}}


async def test_a_member_sees_of_a_foreign_suggestion_neither_it_nor_its_reasons_nor_its_decisions(
    service: Clients,
) -> None:
    await service.secretariat.do("secretariat/run-suggestions")
    school = str(seed_id("Institution", "berezovskaya-school"))
    every = (await service.analyst.field("analyst/suggestions", first=100))["nodes"]
    (foreign, *_) = [
        each for each in every if school not in {each["firstInstitution"]["id"], each["secondInstitution"]["id"]}
    ]
    given = {"id": foreign["id"], "version": foreign["version"], "decision": "INTRODUCE"}
    await service.secretariat.do("secretariat/decide-suggestion", **given)
    document = (
        "query ($id: ID!, $parts: [ID!]!, $institution: ID!) { suggestion(id: $id) { id } node(id: $id) { id } "
        "nodes(ids: $parts) { id } suggestions(filter: {institution: $institution, state: [INTRODUCED]}) "
        "{ totalCount } }"
    )
    record = UUID(foreign["id"])
    parts = [
        str(each["id"])
        for kind in ("SuggestionReason", "SuggestionDecision")
        for each in await store.where(KINDS[kind].table, "suggestion", record)
    ]
    variables = {"id": foreign["id"], "parts": parts, "institution": foreign["firstInstitution"]["id"]}
    hidden = {"suggestion": None, "node": None, "nodes": [None] * len(parts), "suggestions": {"totalCount": 0}}
    assert await service.school.data(document, **variables) == hidden
    shown = await service.analyst.data(document, **variables)
    assert (len(parts) > 1, None in shown["nodes"], shown["suggestions"]) == (True, False, {"totalCount": 1})


async def test_a_void_record_stands_in_no_list_and_no_count(service: Clients) -> None:
    exchange = seed_id("Exchange", "clc-festival-2010")
    part = (await participations_of(exchange))[0]["id"]
    await step(service.database, "participationVoid", part, reason="a mistake")
    document = "query ($id: ID!) { exchange(id: $id) { participations { id } } participation(id: $id) { id } }"
    found = await service.analyst.data(document, id=str(exchange))
    assert str(part) not in {each["id"] for each in found["exchange"]["participations"]}
    assert (await row("Participation", part))["voided_reason"] == "a mistake"


TOLD = """
query ($one: ID!, $other: ID!) {
  networkWhatIf(one: $one, other: $other) { events distance insights { kind text facts } }
  networkChange(since: "1990-01-01") {
    after { events ties } newTies { one { id } other { id } records } firstTies { id } insights { kind text facts }
  }
}
"""


@pytest.mark.parametrize("holder", [SECRETARIAT, CENTRE, ANALYST])
async def test_what_changed_and_what_might_tell_of_no_void_exchange_and_no_draft(service: Clients, holder: str) -> None:
    one, other = (seed_id("Institution", key) for key in ("academy-of-the-ministry-russia", "continyou"))
    before = await service[holder].data(TOLD, one=str(one), other=str(other))
    assert before["networkWhatIf"]["events"] == 0
    taking = [{"institution": body, "role": "PARTICIPANT", "state": "ATTENDED"} for body in (one, other)]
    held = {"kind": "SEMINAR", "titles": {"en": "Seminar"}, "action": "REPORT", "actual": "2020-05-01"}
    exchange = await act(service.database, "exchangeRegister", **held, participations=taking)
    shown = await service[holder].data(TOLD, one=str(one), other=str(other))
    assert shown["networkWhatIf"]["events"] == 1
    assert str(exchange) in {record for tie in shown["networkChange"]["newTies"] for record in tie["records"]}
    await step(service.database, "exchangeVoid", exchange, reason="a mistake")
    given: Json = {"kind": "MEMORANDUM", "titles": {"en": "Memorandum"}, "proposer": one}
    await act(service.database, "partnershipDraft", **given, parties=[{"institution": one}, {"institution": other}])
    assert await service[holder].data(TOLD, one=str(one), other=str(other)) == before


async def test_a_tie_with_a_void_institution_cannot_be_asked_about(service: Clients) -> None:
    centre = ("Institution", "sotrudnichestvo")
    void = await act(service.database, "institutionCreate", kind="SCHOOL", names={"en": "A school of nobody"})
    assert (await service.analyst.data(TOLD, one=centre, other=str(void)))["networkWhatIf"]["distance"] is None
    await step(service.database, "institutionVoid", void, reason="a mistake")
    answer = await service.analyst.ask(TOLD, {"one": centre, "other": str(void)})
    assert answer["errors"][0]["message"] == f"other: the contact graph has no node {void}"
    assert "A school of nobody" not in str(answer)


@pytest.fixture
def open_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the register be read by those without a token."""
    opened = settings().model_copy(update={"open_catalogue": True})
    monkeypatch.setattr("consortium_graphql.rights.settings", lambda: opened)


@pytest.mark.usefixtures("open_catalogue")
async def test_an_open_catalogue_shows_institutions_but_neither_persons_nor_drafts_nor_suggestions(
    reading: Clients,
) -> None:
    document = (
        "query ($id: ID!, $person: ID!, $draft: ID!) { institution(id: $id) { name roles { title } "
        "partnerships { totalCount } } node(id: $person) { id } partnership(id: $draft) { id } }"
    )
    variables = {
        "id": ("Institution", "cemea-russia"),
        "person": ("Person", "kislyakov"),
        "draft": ("Partnership", "education-departments"),
    }
    found = await reading.nobody.data(document, **variables)
    assert found["institution"]["name"].startswith("Training Centres")
    assert (found["institution"]["roles"], found["node"], found["partnership"]) == ([], None, None)
    assert await reading.nobody.code("{ persons { totalCount } }") == "UNAUTHENTICATED"
    assert await reading.nobody.code("{ suggestions { totalCount } }") == "UNAUTHENTICATED"


@pytest.mark.usefixtures("open_catalogue")
async def test_an_open_catalogue_shows_published_news_but_neither_drafts_nor_lessons_nor_support(
    service: Clients,
) -> None:
    draft = await act(service.database, "newsItemCreate", texts={"en": "A draft."})
    document = (
        "query ($draft: ID!, $programme: ID!) { newsItem(id: $draft) { id } newsItems { totalCount } "
        "questions { totalCount } programme(id: $programme) { news { totalCount } lessons { totalCount } "
        "difficulties { totalCount } supports { totalCount } } }"
    )
    programme = ("Programme", "community-learning-centers")
    found = await service.nobody.data(document, draft=str(draft), programme=programme)
    nothing = {"totalCount": 0}
    assert (found["newsItem"], found["newsItems"], found["questions"]) == (None, {"totalCount": 11}, nothing)
    inside = {"news": {"totalCount": 10}, "lessons": nothing, "difficulties": nothing, "supports": nothing}
    assert found["programme"] == inside
    assert await service.nobody.code("{ lessons { totalCount } }") == "UNAUTHENTICATED"
    assert await service.nobody.code("{ supports { totalCount } }") == "UNAUTHENTICATED"


@pytest.mark.usefixtures("open_catalogue")
async def test_an_open_catalogue_shows_no_claims_and_gives_public_records_as_linked_data(reading: Clients) -> None:
    claim, exchange = seed_id("Claim", "seminar-days"), seed_id("Exchange", "clc-festival-2010")
    document = "query ($id: ID!) { node(id: $id) { ... on Claim { verdict } } }"
    assert await reading.nobody.data(document, id=str(claim)) == {"node": None}
    found = await reading.http.get(f"/record/{exchange}.jsonld")
    assert (found.status_code, found.json()["@type"]) == (200, "Festival")
    person = seed_id("Person", "kislyakov")
    assert (await reading.http.get(f"/record/{person}.jsonld")).status_code == 404
