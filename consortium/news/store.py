"""Every query of news and questions, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from consortium.dates import UNKNOWN_DAY
from consortium.ledger import state_on
from consortium.messages import Code
from consortium.news.model import (
    NEWS_ITEM_LIFE,
    QUESTION_LIFE,
    SPEAKERS,
    SUBJECTS,
    MentionDraft,
    NewsItemDraft,
    NewsItemState,
    QuestionDraft,
    QuestionState,
    check_mention,
    check_question,
)
from consortium.news.tables import Mention, NewsItem, NewsItemEntry, Question, QuestionEntry
from consortium.text import opening
from consortium.writing import ledgers, store
from consortium.writing.fields import Cited
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.ledgers import Ledger
from consortium.writing.work import Work


async def settle_news_item(_: Work, row: Row) -> Row:
    """Return a news item's derived columns."""
    return {
        **named(row, "texts", more=row["titles"].values()),
        "sort_name": opening(row["titles"] or row["texts"]),
        "day": row["published_earliest"] or UNKNOWN_DAY,
    }


async def settle_question(_: Work, row: Row) -> Row:
    """Return a question's derived columns."""
    return {
        **named(row, "texts", more=row["answers"].values()),
        "sort_name": opening(row["texts"]),
        "day": row["asked_earliest"] or UNKNOWN_DAY,
    }


async def settle_mention(work: Work, row: Row) -> Row:
    """Refuse a second mention of one record in one place."""
    speaker, subject = (next((name for name in names if row[name]), None) for names in (SPEAKERS, SUBJECTS))
    if speaker is None or subject is None:
        return {}  # told by `check_mention`
    for other in await store.where(Mention, speaker, row[speaker]):
        if other["id"] != row["id"] and other[subject] == row[subject]:
            work.problems.add(Code.EXISTS_ALREADY, subject, value=row[subject], id=other["id"])
    return {}


async def its_asker(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return who asks: a question belongs to its asker."""
    return (row["asker"],)


async def news_item_seen(work: Work, row: Row) -> bool:
    """Return whether members may know of a news item: it is published."""
    lines = await ledgers.entries(NEWS_ITEM_LEDGER, row["id"])
    return state_on(lines, work.today) is NewsItemState.PUBLISHED


async def question_seen(work: Work, row: Row) -> bool:
    """Return whether a member may know of a question: it is its own, or published."""
    if row["asker"] is not None and row["asker"] == work.actor.institution:
        return True
    lines = await ledgers.entries(QUESTION_LEDGER, row["id"])
    return state_on(lines, work.today) is QuestionState.PUBLISHED


NEWS_ITEM = register(
    Kind(
        name="NewsItem",
        table=NewsItem,
        draft=NewsItemDraft,
        settle=settle_news_item,
        visible=news_item_seen,
        parts=(("Mention", "news_item"), ("NewsItemEntry", "news_item")),
    )
)
NEWS_ITEM_ENTRY = register(Kind(name="NewsItemEntry", table=NewsItemEntry, draft=Cited))
NEWS_ITEM_LEDGER = Ledger(lines=NEWS_ITEM_ENTRY, column="news_item", life=NEWS_ITEM_LIFE, states=NewsItemState)
QUESTION = register(
    Kind(
        name="Question",
        table=Question,
        draft=QuestionDraft,
        rule=check_question,
        settle=settle_question,
        owners=its_asker,
        visible=question_seen,
        parts=(("Mention", "question"), ("QuestionEntry", "question")),
    )
)
QUESTION_ENTRY = register(Kind(name="QuestionEntry", table=QuestionEntry, draft=Cited))
QUESTION_LEDGER = Ledger(lines=QUESTION_ENTRY, column="question", life=QUESTION_LIFE, states=QuestionState)
# Nothing is kept from being voided by a mention: it says what was told, not what is so.
MENTION = register(Kind(name="Mention", table=Mention, draft=MentionDraft, rule=check_mention, settle=settle_mention))
