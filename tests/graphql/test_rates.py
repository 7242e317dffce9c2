"""Who asks too often is told to wait, and nobody else is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from litestar import Litestar

from consortium.access import NOBODY, Actor, Persona
from consortium.config import Settings
from consortium.ids import new_id
from consortium_graphql.web.rates import Buckets, RateLimited, Rates, rates_of
from tests.graphql.clients import Clients

TYPENAME = "{ __typename }"


def use(app: Litestar, rates: Rates) -> None:
    """Have the service count in these buckets."""
    app.state.service = replace(app.state.service, rates=rates)


def rates(*, token: int = 0, address: int = 0, failure: int = 0) -> Rates:
    """Return buckets that hold so much and hardly get any more; 0 for no limit."""

    def buckets(size: int) -> Buckets:
        return Buckets(0.01 if size else 0, size)

    return Rates(buckets(token), buckets(address), buckets(failure))


async def test_a_token_that_asks_too_often_is_told_to_wait_and_others_are_answered(reading: Clients) -> None:
    use(reading.app, rates(token=2))
    for _ in range(2):
        await reading.analyst.data(TYPENAME)
    response = await reading.analyst.post(TYPENAME)
    assert response.status_code == 429
    assert response.json()["errors"][0]["extensions"] == {"code": "RATE_LIMITED", "limit": "token_rate"}
    assert int(response.headers["retry-after"]) == 100
    await reading.school.data(TYPENAME)
    await reading.nobody.data(TYPENAME)


async def test_strangers_of_an_address_share_a_bucket(reading: Clients) -> None:
    use(reading.app, rates(address=1))
    await reading.nobody.data(TYPENAME)
    response = await reading.nobody.post(TYPENAME)
    assert response.status_code == 429
    assert response.json()["errors"][0]["extensions"]["limit"] == "address_rate"
    await reading.analyst.data(TYPENAME)


async def test_bad_tokens_of_an_address_are_counted_and_good_ones_are_still_answered(reading: Clients) -> None:
    use(reading.app, rates(failure=1))
    bad = "Bearer nobody-knows-this"
    told = [(await reading.nobody.post(TYPENAME, authorization=bad)).status_code for _ in range(3)]
    assert told == [401, 429, 429]
    await reading.analyst.data(TYPENAME)


async def test_a_bucket_is_filled_again_with_time() -> None:
    buckets = Buckets(10, 3)
    assert [buckets.take("a", 100.0) for _ in range(3)] == [0.0, 0.0, 0.0]
    assert buckets.take("a", 100.0) == pytest.approx(0.1)
    assert buckets.take("a", 100.05) == pytest.approx(0.05)
    assert buckets.take("a", 100.11) == 0.0
    assert [buckets.take("a", 200.0) for _ in range(3)] == [0.0, 0.0, 0.0]


async def test_no_more_than_ten_thousand_holders_are_remembered() -> None:
    buckets = Buckets(1, 1)
    for number in range(10_500):
        buckets.take(number, 1.0)
    assert len(buckets) == 10_000
    assert buckets.take(10_499, 1.0) == 1.0
    assert buckets.take(0, 1.0) == 0.0


async def test_zero_sets_no_limit() -> None:
    found = rates_of(Settings.model_validate({"token_rate": 0, "address_rate": 0, "failure_rate": 0}))
    for _ in range(5_000):
        found.ask(NOBODY, "1.2.3.4")
        found.fail("1.2.3.4")


async def test_the_settings_say_how_often() -> None:
    found = rates_of(Settings.model_validate({"token_rate": 1, "token_burst": 2, "failure_rate": 1}))
    actor = Actor(Persona.ANALYST, "somebody", None, new_id())
    found.ask(actor, "1.2.3.4")
    found.ask(actor, "1.2.3.4")
    with pytest.raises(RateLimited, match="token_rate"):
        found.ask(actor, "1.2.3.4")
    found.fail("1.2.3.4")
    with pytest.raises(RateLimited, match="failure_rate"):
        found.fail("1.2.3.4")
