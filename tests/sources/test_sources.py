"""Sources, on both databases."""

from __future__ import annotations

from consortium.db import Database, metadata
from consortium.sources.store import CITING
from consortium.writing.kinds import KINDS
from tests import factory
from tests.factory import forbidden, member, refused, row, step, step_refused


async def test_a_source_is_ordered_by_its_title_and_dated_as_far_as_known(database: Database) -> None:
    source = await factory.source(database, titles={"ru": "Отчёт"}, published="2011", languages=["ru", "en"])
    found = await row("Source", source)
    assert (found["sort_name"], found["languages"]) == ("отчет", ["ru", "en"])
    assert (found["published_earliest"].isoformat(), found["published_latest"].isoformat()) == (
        "2011-01-01",
        "2011-12-31",
    )


async def test_a_key_names_one_source(database: Database) -> None:
    await factory.source(database)
    given = {"key": "report", "kind": "NEWS", "titles": {"en": "News"}}
    assert await refused(database, "sourceCreate", **given) == {("key", "EXISTS_ALREADY")}


async def test_a_source_is_corrected_voided_and_restored(database: Database) -> None:
    source = await factory.source(database)
    await step(database, "sourceCorrect", source, address="https://example.org/report")
    await step(database, "sourceVoid", source, reason="A slip.")
    await step(database, "sourceRestore", source)
    found = await row("Source", source)
    assert (found["address"], found["voided_at"], found["version"]) == ("https://example.org/report", None, 4)


async def test_a_void_source_is_cited_no_more(database: Database) -> None:
    source = await factory.source(database)
    await step(database, "sourceVoid", source, reason="A slip.")
    assert await refused(database, "countryCreate", code="KZ", source=source) == {("source", "NOT_FOUND")}


async def test_the_key_of_a_source_cannot_become_anothers(database: Database) -> None:
    await factory.source(database)
    other = await factory.source(database, key="news")
    assert await step_refused(database, "sourceCorrect", other, key="report") == {("key", "EXISTS_ALREADY")}


async def test_every_reason_against_a_source_is_told_at_once(database: Database) -> None:
    given = {"key": "k" * 81, "kind": "SONG", "titles": {"en": "t" * 501}, "languages": ["en", "en"], "published": "?"}
    assert await refused(database, "sourceCreate", **given) == {
        ("key", "TOO_LONG"),
        ("kind", "NOT_FOUND"),
        ("titles.0.value", "TOO_LONG"),
        ("languages.1", "REPEATED"),
        ("published", "BAD_DATE"),
    }


async def test_sources_are_the_secretariats(database: Database) -> None:
    await forbidden(database, "sourceCreate", member(await factory.institution(database)))


async def test_a_source_on_which_records_rest_is_not_voided(database: Database) -> None:
    letter = await factory.source(database)
    await factory.institution(database, source=letter)
    assert await step_refused(database, "sourceVoid", letter, reason="lost") == {("id", "STILL_USED")}


def test_every_kind_that_names_a_source_keeps_it_from_being_voided() -> None:
    naming = {
        kind.name for kind in KINDS.values() if "source" in {column.name for column in metadata.columns(kind.table)}
    }
    assert naming == set(CITING)
