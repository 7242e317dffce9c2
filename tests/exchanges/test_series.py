"""Series and formats of exchanges, on both databases."""

from __future__ import annotations

from consortium.db import Database
from tests import factory
from tests.exchanges.gatherings import read, registered, step
from tests.factory import act, step_refused


async def test_the_name_of_a_series_is_the_text_of_its_exchanges_and_found_in_any_language(database: Database) -> None:
    series = await act(database, "seriesCreate", kind="SERIES", names={"en": "Youth in Action", "ru": "Молодёжь"})
    row = await read(await registered(database, part_of_series=series, series="something else"))
    assert (row["series"], " молодежь" in row["search"]) == ("Youth in Action", True)


async def test_how_often_an_exchange_is_held_stays_a_text_of_its_own(database: Database) -> None:
    row = await read(await registered(database, series="every Monday"))
    assert (row["series"], row["part_of_series"]) == ("every Monday", None)


async def test_a_series_that_is_called_otherwise_is_so_in_its_exchanges(database: Database) -> None:
    series = await act(database, "seriesCreate", kind="FORMAT", names={"en": "Club"})
    exchange = await registered(database, part_of_series=series)
    await factory.step(database, "seriesCorrect", series, names={"en": "Friendship Club"})
    assert (await read(exchange))["series"] == "Friendship Club"


async def test_an_exchange_leaves_its_series(database: Database) -> None:
    series = await act(database, "seriesCreate", kind="SERIES", names={"en": "Club"})
    exchange = await registered(database, part_of_series=series)
    await step(database, "exchangeCorrect", exchange, part_of_series=None, series=None)
    row = await read(exchange)
    assert (row["series"], row["part_of_series"], "club" in row["search"]) == (None, None, False)


async def test_a_series_with_exchanges_is_not_taken_back(database: Database) -> None:
    series = await act(database, "seriesCreate", kind="SERIES", names={"en": "Club"})
    await registered(database, part_of_series=series)
    assert await step_refused(database, "seriesVoid", series, reason="a slip") == {("id", "STILL_USED")}
