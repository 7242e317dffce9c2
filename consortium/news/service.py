"""What people can do with news and questions. Members ask; all else is the secretariat's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from consortium.access import WITH_MEMBERS, Persona
from consortium.dates import exact
from consortium.news.model import (
    Asking,
    NewsItemAction,
    NewsItemCreation,
    QuestionAction,
    QuestionDraft,
)
from consortium.news.store import MENTION, NEWS_ITEM, NEWS_ITEM_LEDGER, QUESTION, QUESTION_LEDGER
from consortium.writing.actions import action
from consortium.writing.fields import Help, LongTexts, Ref, fields_of
from consortium.writing.generic import create, enter_all
from consortium.writing.kinds import columns, id_of
from consortium.writing.ledgers import Step, facts, step, take
from consortium.writing.work import Work

_NOT_CREATE = ("correct", "void", "restore")

enter_all(NEWS_ITEM, "newsItem", verbs=_NOT_CREATE)
enter_all(QUESTION, "question", verbs=_NOT_CREATE)
enter_all(MENTION, "mention")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering(Step):
    """The answer to a question, and who gives it."""

    answers: LongTexts
    answerer: Annotated[UUID, Ref("Institution"), Help("The institution that answers.")] | None = None


@action("newsItemCreate", "NewsItem")
async def enter_news_item(work: Work, command: NewsItemCreation) -> UUID:
    """Enter a news item, as a draft or published at once. Nobody but the secretariat sees a draft."""
    more = {}
    if command.action is NewsItemAction.PUBLISH and command.published is None:
        more = columns({"published": command.since})
    row = await create(work, NEWS_ITEM, command, more)
    its = {name: getattr(command, name) for name in ("since", "reason", "source", "locator")}
    await take(work, NEWS_ITEM_LEDGER, row["id"], command.action, its)
    return id_of(row)


@action("newsItemPublish", "NewsItem")
async def publish_news_item(work: Work, command: Step) -> UUID:
    """Publish a news item: from that day on everybody sees it. The day is kept as that of its publication."""
    row = await work.load(NEWS_ITEM, command.id, command.version)
    await take(work, NEWS_ITEM_LEDGER, row["id"], NewsItemAction.PUBLISH, facts(command))
    if row["published"] is None and command.since is not None:
        return id_of(await work.change(NEWS_ITEM, row, columns({"published": command.since})))
    return id_of(await work.touch(NEWS_ITEM, row))


@action("newsItemWithdraw", "NewsItem")
async def withdraw_news_item(work: Work, command: Step) -> UUID:
    """Withdraw a published news item: nobody but the secretariat sees it any more."""
    return id_of(await step(work, NEWS_ITEM, NEWS_ITEM_LEDGER, command, NewsItemAction.WITHDRAW))


@action("questionAsk", "Question", WITH_MEMBERS)
async def ask(work: Work, command: Asking) -> UUID:
    """Ask the secretariat. A member asks today and for its own institution; others see it when it is published.

    The secretariat enters a question that reached it otherwise, with its day and asker as far as they are known.
    """
    given = {field.name: getattr(command, field.name) for field in fields_of(Asking)}
    if work.actor.persona is Persona.MEMBER:
        given |= {"asker": command.asker or work.actor.institution, "asked": exact(work.today)}
    row = await create(work, QUESTION, QuestionDraft(**given))
    its = {"since": given["asked"], "source": command.source, "locator": command.locator}
    await take(work, QUESTION_LEDGER, row["id"], QuestionAction.ASK, its)
    return id_of(row)


@action("questionAnswer", "Question")
async def answer(work: Work, command: Answering) -> UUID:
    """Answer a question. The asker sees the answer at once, others when it is published."""
    row = await work.load(QUESTION, command.id, command.version)
    await take(work, QUESTION_LEDGER, row["id"], QuestionAction.ANSWER, facts(command))
    values = {"answers": command.answers, "answerer": command.answerer, "answered": command.since}
    return id_of(await work.change(QUESTION, row, columns(values, Answering)))


@action("questionPublish", "Question")
async def publish_question(work: Work, command: Step) -> UUID:
    """Publish an answered question: from that day on everybody sees it with its answer."""
    return id_of(await step(work, QUESTION, QUESTION_LEDGER, command, QuestionAction.PUBLISH))
