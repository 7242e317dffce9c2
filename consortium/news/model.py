"""What news, questions and their mentions are, how they live, and what must be true of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.ledger import Lifecycle
from consortium.messages import Code
from consortium.writing.fields import Cited, Help, Line, LongTexts, Ref, Texts

SPEAKERS = ("news_item", "question")
SUBJECTS = ("institution", "programme", "exchange", "person")


class NewsItemState(Enum):
    """Where a news item stands; only a published one is seen by others than the secretariat."""

    DRAFT = "DRAFT"
    PUBLISHED = "PUBLISHED"
    WITHDRAWN = "WITHDRAWN"


class NewsItemAction(Enum):
    """What happens to a news item."""

    DRAFT = "DRAFT"
    PUBLISH = "PUBLISH"
    WITHDRAW = "WITHDRAW"


NEWS_ITEM_LIFE = Lifecycle(
    first={NewsItemAction.DRAFT: NewsItemState.DRAFT, NewsItemAction.PUBLISH: NewsItemState.PUBLISHED},
    moves={
        (NewsItemState.DRAFT, NewsItemAction.PUBLISH): NewsItemState.PUBLISHED,
        (NewsItemState.PUBLISHED, NewsItemAction.WITHDRAW): NewsItemState.WITHDRAWN,
    },
)


class QuestionState(Enum):
    """Where a question stands; before it is published, only the secretariat and the asker see it."""

    ASKED = "ASKED"
    ANSWERED = "ANSWERED"
    PUBLISHED = "PUBLISHED"


class QuestionAction(Enum):
    """What happens to a question."""

    ASK = "ASK"
    ANSWER = "ANSWER"
    PUBLISH = "PUBLISH"


QUESTION_LIFE = Lifecycle(
    first={QuestionAction.ASK: QuestionState.ASKED},
    moves={
        (QuestionState.ASKED, QuestionAction.ANSWER): QuestionState.ANSWERED,
        (QuestionState.ANSWERED, QuestionAction.PUBLISH): QuestionState.PUBLISHED,
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsItemDraft(Cited):
    """A news item to be entered."""

    texts: LongTexts
    titles: Texts = field(default_factory=dict[str, str])
    published: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsItemCreation(NewsItemDraft):
    """A news item to be entered, and how it begins."""

    action: Annotated[NewsItemAction, Help("How it begins: DRAFT or PUBLISH.")] = NewsItemAction.DRAFT
    since: Annotated[PartialDate, Help("From when, EDTF.")] | None = None
    reason: Annotated[Line, Help("Why.")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking(Cited):
    """A question that somebody asks."""

    texts: LongTexts
    asker: Annotated[UUID, Ref("Institution")] | None = None
    person: Annotated[UUID, Ref("Person")] | None = None
    asked: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionDraft(Asking):
    """A question with its answer."""

    answers: LongTexts = field(default_factory=dict[str, str])
    answerer: Annotated[UUID, Ref("Institution")] | None = None
    answered: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionDraft(Cited):
    """A record of which a news item or a question speaks: exactly one of each side."""

    news_item: Annotated[UUID, Ref("NewsItem")] | None = None
    question: Annotated[UUID, Ref("Question")] | None = None
    institution: Annotated[UUID, Ref("Institution")] | None = None
    programme: Annotated[UUID, Ref("Programme")] | None = None
    exchange: Annotated[UUID, Ref("Exchange")] | None = None
    person: Annotated[UUID, Ref("Person")] | None = None


def check_mention(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask who speaks, a news item or a question, and of what: exactly one of each.

    A column that could not be read is not there, and nothing is asked of it.
    """
    for names in (SPEAKERS, SUBJECTS):
        if set(names) <= row.keys() and sum(row[name] is not None for name in names) != 1:
            problems.add(Code.EXACTLY_ONE, names[0], names=", ".join(names))


def check_question(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a question was not answered before it was asked."""
    asked, answered = row.get("asked_earliest"), row.get("answered_latest")
    if asked is not None and answered is not None and answered < asked:
        problems.add(Code.DATES_REVERSED, "answered", first=row["asked"], last=row["answered"])
