"""What the three personas read by the typed client, over the seeds."""

from __future__ import annotations

from datetime import date

import pytest

from consortium.client import Failed, NotAuthenticated, NotPermitted
from consortium.client.published import ExchangeKind, InstitutionKind, Level
from consortium.ids import seed_id
from tests.client.asking import typed
from tests.graphql.clients import ANALYST, CENTRE, SECRETARIAT, Clients


async def test_the_secretariat_finds_an_institution_by_a_name_in_another_script(reading: Clients) -> None:
    async with typed(reading, SECRETARIAT) as client:
        found = await client.search_institutions(words="Эдукатор")
    (institution,) = found.nodes
    assert (found.total_count, institution.name) == (1, "Social-Educational Association “Educator”")
    assert institution.kind is InstitutionKind.ASSOCIATION
    assert institution.country
    assert institution.country.code == "PL"


async def test_answers_come_in_the_readers_language(reading: Clients) -> None:
    async with typed(reading, SECRETARIAT, language="ru") as client:
        (institution,) = (await client.search_institutions(words="Edukator")).nodes
    assert institution.name == "Общественно-просветительское общество «Эдукатор»"


async def test_days_and_enums_are_pythons_own(reading: Clients) -> None:
    async with typed(reading, SECRETARIAT) as client:
        held = await client.held_in_period(
            from_=date(2023, 11, 1), until=date(2023, 11, 30), kind=[ExchangeKind.ROUND_TABLE]
        )
    (table,) = held.nodes
    assert table.kind is ExchangeKind.ROUND_TABLE
    assert table.actual
    assert table.actual.earliest == date(2023, 11, 21)


async def test_what_is_not_there_is_none(reading: Clients) -> None:
    async with typed(reading, SECRETARIAT) as client:
        assert await client.exchange_detail(id=str(seed_id("Exchange", "no-such-thing"))) is None


async def test_a_member_reads_its_own_institution(reading: Clients) -> None:
    async with typed(reading, CENTRE) as client:
        me = await client.my_institution(first=3)
    assert me.institution
    assert me.institution.name == "Centre “Sotrudnichestvo”"
    assert len(me.institution.exchanges.nodes) == 3


async def test_an_analyst_reads_who_has_met_whom(reading: Clients) -> None:
    async with typed(reading, ANALYST) as client:
        graph = await client.contact_graph(level=Level.COUNTRY)
    assert graph.level is Level.COUNTRY
    assert {"RU", "CN", "KG", "KZ", "UZ", "BY"} <= {node.id for node in graph.nodes}


async def test_every_record_comes_once_page_by_page(reading: Clients) -> None:
    async with typed(reading, SECRETARIAT) as client:
        whole = await client.held_in_period(first=100)
        one_by_one = [exchange async for exchange in client.every(client.held_in_period, first=2)]
    assert len(whole.nodes) == whole.total_count > 2
    assert one_by_one == list(whole.nodes)


async def test_every_record_of_a_list_inside_an_answer_comes_too(reading: Clients) -> None:
    async with typed(reading, CENTRE) as client:
        me = await client.my_institution(first=100)
        partners = client.every_in(
            client.my_institution,
            lambda me: me.institution.partners if me.institution else None,
            "after_partner",
            first=2,
        )
        found = [partner.id async for partner in partners]
    assert me.institution
    assert len(found) > 2
    assert found == [partner.id for partner in me.institution.partners.nodes]


async def test_a_list_that_nobody_sees_is_empty(reading: Clients) -> None:
    async with typed(reading, SECRETARIAT) as client:
        partners = client.every_in(
            client.my_institution, lambda me: me.institution.partners if me.institution else None, "after_partner"
        )
        assert [partner async for partner in partners] == []


async def test_who_is_not_known_is_told_so(reading: Clients) -> None:
    async with typed(reading, None) as client:
        with pytest.raises(NotAuthenticated) as told:
            await client.search_institutions(words="school")
    assert (told.value.code, told.value.path) == ("UNAUTHENTICATED", ("institutions",))


async def test_who_has_no_right_is_told_so(reading: Clients) -> None:
    async with typed(reading, ANALYST) as client:
        with pytest.raises(NotPermitted) as told:
            await client.audit_of_record()
    assert told.value.code == "FORBIDDEN"


async def test_a_value_that_cannot_be_is_told_with_its_code(reading: Clients) -> None:
    async with typed(reading, SECRETARIAT) as client:
        with pytest.raises(Failed) as told:
            await client.search_institutions(words="school", first=1000)
    assert told.value.code == "BAD_USER_INPUT"


async def test_a_document_of_ones_own_is_answered_as_json(reading: Clients) -> None:
    async with typed(reading, ANALYST) as client:
        data = await client.execute("query ($n: Int!) { exchanges(first: $n) { totalCount } }", {"n": 1}, repeat=True)
    assert data == {"exchanges": {"totalCount": 21}}
