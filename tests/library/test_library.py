"""The library shows methods and publications as they stand, on both databases."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from consortium.db import Database
from consortium.library.store import item_id
from consortium.library.tables import LibraryItem
from consortium.writing import store
from tests import factory
from tests.factory import act, step


async def shown(record: UUID) -> dict[str, Any]:
    """Return what the library shows of a record."""
    found = await store.find(LibraryItem, item_id(record))
    assert found is not None
    return found


async def test_a_method_is_shown_as_one(database: Database) -> None:
    method = await factory.method(database, areas=["youth work"], languages=["en", "kk"])
    found = await shown(method)
    assert (found["kind"], found["method"], found["publication"], found["year"]) == ("METHOD", method, None, None)
    assert (found["areas"], found["languages"], found["search"]) == (["youth work"], ["en", "kk"], " debate youth work")


async def test_a_publication_is_shown_with_its_kind_and_year(database: Database) -> None:
    publication = await factory.publication(database, published="2009-06")
    found = await shown(publication)
    assert (found["kind"], found["method"], found["publication"], found["year"]) == ("MANUAL", None, publication, 2009)


async def test_what_spans_two_years_is_of_none(database: Database) -> None:
    assert (await shown(await factory.publication(database, published="2009/2011")))["year"] is None


async def test_a_correction_is_seen(database: Database) -> None:
    publication = await factory.publication(database, published="2009")
    await step(database, "publicationCorrect", publication, kind="BROCHURE", published=None, titles={"en": "Results"})
    found = await shown(publication)
    assert (found["kind"], found["year"], found["sort_name"], found["version"]) == ("BROCHURE", None, "results", 2)


async def test_what_is_void_is_void_here_too_until_it_is_restored(database: Database) -> None:
    method = await factory.method(database)
    await step(database, "methodVoid", method, reason="a mistake")
    assert (await shown(method))["voided_reason"] == "a mistake"
    await step(database, "methodRestore", method)
    assert (await shown(method))["voided_at"] is None


async def test_a_publication_is_found_by_a_part_that_was_added_later(database: Database) -> None:
    publication = await factory.publication(database)
    given = {"publication": publication, "kind": "ACTIVITY_BOOK", "titles": {"ru": "Тетрадь"}}
    await act(database, "publicationPartCreate", **given)
    assert (await shown(publication))["search"] == " guide тетрадь"
