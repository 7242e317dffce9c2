"""Filters and orders of news and questions, and which of them a reader may see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum

import strawberry

from consortium.access import Persona
from consortium.news.model import NewsItemState, QuestionState
from consortium_graphql.plan import SQL, Given, Key, Row, among, filters, where
from consortium_graphql.records import searched
from consortium_graphql.states import state_on


@strawberry.enum(description="How a list of news is ordered.")
class NewsItemOrder(Enum):
    """How a list of news is ordered."""

    NEWEST = Key("day", descending=True)
    OLDEST = Key("day")
    TITLE = Key("sort_name")
    TITLE_DESC = Key("sort_name", descending=True)


@strawberry.enum(description="How a list of questions is ordered.")
class QuestionOrder(Enum):
    """How a list of questions is ordered."""

    NEWEST = Key("day", descending=True)
    OLDEST = Key("day")
    TEXT = Key("sort_name")
    TEXT_DESC = Key("sort_name", descending=True)


@filters
class NewsItemStanding:
    """Where a news item stands on a day."""

    states: list[NewsItemState] = strawberry.field(description="One of these states.")
    as_of: date | None = strawberry.field(default=None, description="At the end of this day; today if left out.")


@filters
class QuestionStanding:
    """Where a question stands on a day."""

    states: list[QuestionState] = strawberry.field(description="One of these states.")
    as_of: date | None = strawberry.field(default=None, description="At the end of this day; today if left out.")


def news_item_on(record: SQL, day: SQL) -> SQL:
    """Return where a news item stands at the end of a day."""
    return state_on("news_item_entry", "news_item", record, day)


def question_on(record: SQL, day: SQL) -> SQL:
    """Return where a question stands at the end of a day."""
    return state_on("question_entry", "question", record, day)


def news_item_shown(record: SQL, row: Row) -> SQL | None:
    """Return the condition that the reader of a row may see a news item: it is published; None: whatever it is."""
    if row.reader.role is Persona.SECRETARIAT:
        return None
    return f"coalesce({news_item_on(record, row.reader.today)}, '') = 'PUBLISHED'"


def question_shown(record: SQL, row: Row) -> SQL | None:
    """Return the condition that the reader of a row may see a question: it is published, or the reader's own."""
    if row.reader.role is Persona.SECRETARIAT:
        return None
    shown = f"coalesce({question_on(record, row.reader.today)}, '') = 'PUBLISHED'"
    if row.reader.role is not Persona.MEMBER:
        return shown
    own = f"exists (select 1 from question own where own.id = {record} and own.asker = {row.reader.institution})"
    return f"({shown} or {own})"


def told_of(speaker: str, subject: str) -> Callable[[Row, Row], SQL]:
    """Return the condition under which a record is one of which a news item or a question speaks."""

    def reached(here: Row, there: Row) -> SQL:
        return _mentioning(there, speaker, subject, str(here.id))

    return reached


def _about(speaker: str, subject: str) -> Callable[[Row, SQL], SQL]:
    return lambda row, value: _mentioning(row, speaker, subject, value)


def _mentioning(row: Row, speaker: str, subject: str, record: SQL) -> SQL:
    return (
        f"{row.id} in (select me.{speaker} from mention me where me.{subject} = {record} "
        f"and me.{speaker} is not null and me.voided_at is null)"
    )


def _news_item_stands(row: Row, given: Given) -> SQL:
    return among(news_item_on(str(row.id), given.as_of or row.reader.today), given.states, row.reader)


def _question_stands(row: Row, given: Given) -> SQL:
    return among(question_on(str(row.id), given.as_of or row.reader.today), given.states, row.reader)


@filters
class NewsItemFilter:
    """Which news."""

    institution: strawberry.ID | None = where(_about("news_item", "institution"), "Speaking of this institution.")
    programme: strawberry.ID | None = where(_about("news_item", "programme"), "Speaking of this programme.")
    exchange: strawberry.ID | None = where(_about("news_item", "exchange"), "Speaking of this exchange.")
    person: strawberry.ID | None = where(_about("news_item", "person"), "Speaking of this person.")
    source: strawberry.ID | None = strawberry.field(default=None, description="From this source.")
    published_from: date | None = where(
        lambda row, day: f"{row.published_latest} >= {day}", "Published on this day or later."
    )
    published_until: date | None = where(
        lambda row, day: f"{row.published_earliest} <= {day}", "Published on this day or before."
    )
    standing: NewsItemStanding | None = where(_news_item_stands, "Where it stands.")
    search: str | None = searched("Words of title and text, folded and stemmed.")


@filters
class QuestionFilter:
    """Which questions."""

    asker: strawberry.ID | None = strawberry.field(default=None, description="Asked by this institution.")
    institution: strawberry.ID | None = where(_about("question", "institution"), "Speaking of this institution.")
    programme: strawberry.ID | None = where(_about("question", "programme"), "Speaking of this programme.")
    exchange: strawberry.ID | None = where(_about("question", "exchange"), "Speaking of this exchange.")
    person: strawberry.ID | None = where(_about("question", "person"), "Speaking of this person.")
    standing: QuestionStanding | None = where(_question_stands, "Where it stands.")
    search: str | None = searched("Words of question and answer, folded and stemmed.")
