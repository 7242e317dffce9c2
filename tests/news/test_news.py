"""News and what it mentions, on both databases."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.db import Database
from consortium.errors import Problems
from consortium.news.model import SPEAKERS, SUBJECTS, check_mention
from tests import factory
from tests.databases import CleanDatabase
from tests.factory import act, forbidden, lines, member, refused, row, step, step_refused
from tests.lifecycles import Given, Life, check_lifecycle

Row = dict[str, Any]
NEWS: Row = {"texts": {"ru": "Состоялся Фестиваль школьных команд."}}


async def begin(_: Database) -> Given:
    return NEWS


NEWS_ITEM = Life(
    kind="NewsItem",
    noun="newsItem",
    column="news_item",
    begin=begin,
    first={"DRAFT": "DRAFT", "PUBLISH": "PUBLISHED"},
    moves={"newsItemPublish": {"DRAFT": "PUBLISHED"}, "newsItemWithdraw": {"PUBLISHED": "WITHDRAWN"}},
)


def test_a_news_item_lives_as_it_may(examples: CleanDatabase) -> None:
    check_lifecycle(examples, NEWS_ITEM)


@given(named=st.sets(st.sampled_from([*SPEAKERS, *SUBJECTS])))
def test_a_mention_is_of_one_record_in_one_place(named: set[str]) -> None:
    problems = Problems()
    check_mention({name: UUID(int=1) if name in named else None for name in (*SPEAKERS, *SUBJECTS)}, problems)
    assert (len(problems) == 0) == (len(named & set(SPEAKERS)) == 1 == len(named & set(SUBJECTS)))


async def test_a_news_item_begins_as_a_draft(database: Database) -> None:
    item = await act(database, "newsItemCreate", **NEWS)
    assert await lines("NewsItemEntry", "news_item", item) == [("0001-01-01", "DRAFT")]


async def test_the_day_from_which_it_is_published_is_kept_as_that_of_its_publication(database: Database) -> None:
    drafted = await act(database, "newsItemCreate", **NEWS)
    await step(database, "newsItemPublish", drafted, since="2010-10-01")
    at_once = await act(database, "newsItemCreate", **NEWS, action="PUBLISH", since="2010-10")
    assert [(await row("NewsItem", item))["published"] for item in (drafted, at_once)] == ["2010-10-01", "2010-10"]
    assert [(await row("NewsItem", item))["day"].isoformat() for item in (drafted, at_once)] == [
        "2010-10-01",
        "2010-10-01",
    ]


async def test_what_its_source_says_of_its_publication_stays(database: Database) -> None:
    item = await act(database, "newsItemCreate", **NEWS, published="2010-09-30")
    await step(database, "newsItemPublish", item, since="2026-06-15")
    assert (await row("NewsItem", item))["published"] == "2010-09-30"


async def test_a_news_item_without_a_title_is_ordered_by_its_text(database: Database) -> None:
    item = await act(database, "newsItemCreate", **NEWS)
    assert (await row("NewsItem", item))["sort_name"] == "состоялся фестиваль школьных команд"
    await step(database, "newsItemCorrect", item, titles={"ru": "Фестиваль"})
    assert (await row("NewsItem", item))["sort_name"] == "фестиваль"


async def test_a_news_item_says_something(database: Database) -> None:
    assert await refused(database, "newsItemCreate", titles={"en": "News"}, texts={}) == {("texts", "REQUIRED")}


async def test_a_record_is_mentioned_once_in_a_news_item(database: Database) -> None:
    item, school = await act(database, "newsItemCreate", **NEWS), await factory.institution(database)
    await act(database, "mentionCreate", news_item=item, institution=school)
    again = {"news_item": item, "institution": school}
    assert await refused(database, "mentionCreate", **again) == {("institution", "EXISTS_ALREADY")}


async def test_a_mention_names_neither_nothing_nor_two_records(database: Database) -> None:
    item, school = await act(database, "newsItemCreate", **NEWS), await factory.institution(database)
    programme = await factory.programme(database)
    assert await refused(database, "mentionCreate") == {("news_item", "EXACTLY_ONE"), ("institution", "EXACTLY_ONE")}
    two = {"news_item": item, "institution": school, "programme": programme}
    assert await refused(database, "mentionCreate", **two) == {("institution", "EXACTLY_ONE")}


async def test_mentions_go_and_come_back_with_their_news_item(database: Database) -> None:
    item, school = await act(database, "newsItemCreate", **NEWS), await factory.institution(database)
    mention = await act(database, "mentionCreate", news_item=item, institution=school)
    await step(database, "newsItemVoid", item, reason="A slip.")
    assert (await row("Mention", mention))["voided_at"] is not None
    await step(database, "newsItemRestore", item)
    assert (await row("Mention", mention))["voided_at"] is None


async def test_a_record_may_be_voided_though_news_speaks_of_it(database: Database) -> None:
    item, school = await act(database, "newsItemCreate", **NEWS), await factory.institution(database)
    await act(database, "mentionCreate", news_item=item, institution=school)
    await step(database, "institutionVoid", school, reason="A slip.")
    assert (await row("Institution", school))["voided_reason"] == "A slip."


async def test_two_mentions_of_one_institution_become_one(database: Database) -> None:
    item, kept = await act(database, "newsItemCreate", **NEWS), await factory.institution(database)
    other = await factory.institution(database, names={"ru": "Школа"})
    first, second = [await act(database, "mentionCreate", news_item=item, institution=each) for each in (kept, other)]
    elsewhere = await act(database, "newsItemCreate", **NEWS)
    third = await act(database, "mentionCreate", news_item=elsewhere, institution=other)
    await step(database, "institutionMerge", kept, other=other, other_version=1, reason="One school.")
    rows = [await row("Mention", mention) for mention in (first, second, third)]
    assert [each["voided_at"] is None for each in rows] == [True, False, True]
    assert rows[2]["institution"] == kept


@pytest.mark.parametrize("action", ["newsItemCreate", "newsItemPublish", "mentionCreate"])
async def test_a_member_writes_no_news(database: Database, action: str) -> None:
    await forbidden(database, action, member(await factory.institution(database)), **NEWS)


async def test_a_news_item_is_not_published_before_it_was_drafted(database: Database) -> None:
    item = await act(database, "newsItemCreate", **NEWS, since="2010-10-01")
    assert await step_refused(database, "newsItemPublish", item, since="2010-09-30") == {("since", "BEFORE_LAST_ENTRY")}
