"""News, questions and their mentions: their types.

Before they are published, a news item is seen by the secretariat alone, and a question by the asker besides.
"""

from __future__ import annotations

from datetime import date

from consortium.access import Persona
from consortium.news import tables
from consortium.news.model import NewsItemAction, NewsItemState, QuestionAction, QuestionState
from consortium_graphql.lazy import LazyExchange, LazyInstitution, LazyPerson, LazyProgramme
from consortium_graphql.lists.news import news_item_on, news_item_shown, question_on, question_shown
from consortium_graphql.plan import SQL, Key, LocalizedText, derived, embedded, many, record, sql, texts
from consortium_graphql.records import IN_ORDER, LedgerLine, PartialDate, Sourced, name_in

_WRITTEN = Key("created_at")


@record(tables.Mention)
class Mention(Sourced):
    """A record of which a news item or a question speaks: exactly one of each side."""

    news_item: NewsItem | None
    question: Question | None
    institution: LazyInstitution | None
    programme: LazyProgramme | None
    exchange: LazyExchange | None
    person: LazyPerson | None

    def visible(self) -> SQL | None:
        if self.reader.role is Persona.SECRETARIAT:
            return None
        news_item, question = str(self.news_item), str(self.question)
        return (
            f"case when {question} is null then {news_item_shown(news_item, self)} "  # type: ignore[arg-type]  # a row
            f"else {question_shown(question, self)} end"  # type: ignore[arg-type]  # a row of a mention
        )


@record(tables.NewsItemEntry)
class NewsItemEntry(LedgerLine):
    """A line of a news item's ledger."""

    news_item: NewsItem | None
    action: NewsItemAction
    state: NewsItemState

    def visible(self) -> SQL | None:
        return news_item_shown(str(self.news_item), self)  # type: ignore[arg-type]  # a row of an entry


@record(tables.NewsItem)
class NewsItem(Sourced):
    """What is told of work done together."""

    titles: list[LocalizedText] = texts("titles", "Its title in each language there is.")
    texts: list[LocalizedText] = texts("texts", "Its text, in each language in which it was written.")
    published: PartialDate | None = embedded("published", "When it was published; null where unknown.")
    mentions: list[Mention] = many(tables.Mention.news_item, order=_WRITTEN, description="Of what it speaks.")
    ledger: list[NewsItemEntry] = many(
        tables.NewsItemEntry.news_item, order=IN_ORDER, description="How it went, line by line."
    )

    def visible(self) -> SQL | None:
        return news_item_shown(str(self.id), self)  # type: ignore[arg-type]  # a row of a news item

    @derived
    def title(self, lang: str | None = None) -> str | None:
        """Its title in that language, else in the reader's, else in English, else in any; null where it has none."""
        return name_in(self, "titles", lang)

    @derived
    def text(self, lang: str | None = None) -> str:
        """Its text in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "texts", lang)

    @derived
    def state(self, as_of: date | None = None) -> NewsItemState | None:
        """Where it stands at the end of a day, today if none is named; null before it began."""
        return sql(news_item_on(str(self.id), str(as_of or self.reader.today)))


@record(tables.QuestionEntry)
class QuestionEntry(LedgerLine):
    """A line of a question's ledger."""

    question: Question | None
    action: QuestionAction
    state: QuestionState

    def visible(self) -> SQL | None:
        return question_shown(str(self.question), self)  # type: ignore[arg-type]  # a row of an entry


@record(tables.Question)
class Question(Sourced):
    """What somebody asked the consortium, and the answer."""

    asker: LazyInstitution | None
    person: LazyPerson | None
    asked: PartialDate | None = embedded("asked", "When it was asked; null where unknown.")
    answers: list[LocalizedText] = texts("answers", "The answer; empty until there is one.")
    texts: list[LocalizedText] = texts("texts", "The question, in each language there is.")
    answerer: LazyInstitution | None
    answered: PartialDate | None = embedded("answered", "When it was answered; null where unknown.")
    mentions: list[Mention] = many(tables.Mention.question, order=_WRITTEN, description="Of what it speaks.")
    ledger: list[QuestionEntry] = many(
        tables.QuestionEntry.question, order=IN_ORDER, description="How it went, line by line."
    )

    def visible(self) -> SQL | None:
        return question_shown(str(self.id), self)  # type: ignore[arg-type]  # a row of a question

    @derived
    def text(self, lang: str | None = None) -> str:
        """The question in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "texts", lang)

    @derived
    def answer(self, lang: str | None = None) -> str | None:
        """The answer in that language, else in the reader's, else in English, else in any; null until there is one."""
        return name_in(self, "answers", lang)

    @derived
    def state(self, as_of: date | None = None) -> QuestionState | None:
        """Where it stands at the end of a day, today if none is named; null before it was asked."""
        return sql(question_on(str(self.id), str(as_of or self.reader.today)))
