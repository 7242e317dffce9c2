"""What is written by the typed client, over the seeds."""

from __future__ import annotations

import pytest

from consortium.client import NotPermitted, Refused
from consortium.client.published import ExchangeKind, ExchangeRegisterInput, LocalizedTextInput, ProblemCode
from consortium.ids import seed_id
from tests.client.asking import typed
from tests.graphql.clients import CENTRE, SCHOOL, SECRETARIAT, Clients

TITLES = [LocalizedTextInput(lang="en", value="Seminar for tutors")]
SEMINAR = ExchangeRegisterInput(kind=ExchangeKind.SEMINAR, titles=TITLES, planned="2026-07-01")
INSTITUTION = str(seed_id("Institution", CENTRE))


async def test_an_exchange_is_registered_and_put_off(service: Clients) -> None:
    async with typed(service, CENTRE) as client:
        made = (await client.register_exchange(SEMINAR)).record
        put_off = await client.postpone_exchange(id=made.id, version=made.version, reason="influenza")
    assert (made.title, put_off.record.state, put_off.record.planned) == ("Seminar for tutors", "POSTPONED", None)
    assert put_off.record.schedule[-1].reason == "influenza"


async def test_each_call_is_a_write_of_its_own(service: Clients) -> None:
    async with typed(service, CENTRE) as client:
        first, second = await client.register_exchange(SEMINAR), await client.register_exchange(SEMINAR)
    assert first.record.id != second.record.id
    assert (first.replayed, second.replayed) == (False, False)


async def test_the_same_key_writes_once(service: Clients) -> None:
    keyed = SEMINAR.model_copy(update={"idempotency_key": "seminar of July"})
    async with typed(service, CENTRE) as client:
        first, second = await client.register_exchange(keyed), await client.register_exchange(keyed)
    assert first.record.id == second.record.id
    assert (first.replayed, second.replayed) == (False, True)


async def test_a_refusal_tells_every_reason_and_the_key(service: Clients) -> None:
    wrong = ExchangeRegisterInput(kind=ExchangeKind.SEMINAR, titles=[], planned="soon", idempotency_key="mine")
    async with typed(service, CENTRE, language="ru") as client:
        with pytest.raises(Refused) as refused:
            await client.register_exchange(wrong)
    found = {(problem.code, problem.path) for problem in refused.value.problems}
    assert found == {(ProblemCode.REQUIRED, ("titles",)), (ProblemCode.BAD_DATE, ("planned",))}
    assert refused.value.codes == {"REQUIRED", "BAD_DATE"}
    assert refused.value.key == "mine"
    assert "это поле обязательно" in str(refused.value)


async def test_what_is_left_out_stays_and_none_takes_away(service: Clients) -> None:
    async with typed(service, CENTRE) as client:
        before = await client.correct_my_institution(id=INSTITUTION, version=1, website="https://centre.example")
        kept = await client.correct_my_institution(id=INSTITUTION, version=before.record.version, phone="+7 391 1")
        gone = await client.correct_my_institution(id=INSTITUTION, version=kept.record.version, website=None)
    assert (kept.record.website, kept.record.phone) == ("https://centre.example", "+7 391 1")
    assert (gone.record.website, gone.record.phone) == (None, "+7 391 1")


async def test_who_may_not_write_is_told_so_with_the_key(service: Clients) -> None:
    async with typed(service, SECRETARIAT) as client:
        made = (await client.register_exchange(SEMINAR)).record
    async with typed(service, SCHOOL) as client:
        with pytest.raises(NotPermitted) as told:
            await client.cancel_exchange(id=made.id, version=made.version, reason="no", key="other")
    assert told.value.key == "other"
