"""Tables of news and questions."""

from __future__ import annotations

from piccolo.columns import JSONB, Date, Text
from piccolo.table import Table

from consortium.columns import may_refer, refers
from consortium.exchanges.tables import Exchange
from consortium.members.tables import Institution, LedgerLine
from consortium.people.tables import Person
from consortium.programmes.tables import Programme
from consortium.sources.tables import Sourced


class NewsItem(Sourced, Table, tablename="news_item"):
    """What is told of work done together."""

    titles = JSONB(default="{}", help_text="Its title by language; empty where it has none.")
    texts = JSONB(default="{}", help_text="Its text by language, each as it was written.")
    search = Text(help_text="Every word of titles and texts, folded and stemmed.")
    sort_name = Text(help_text="How its folded title begins, else its text, by which lists are ordered.")
    published = Text(null=True, default=None, help_text="When it was published, EDTF; null where unknown.")
    published_earliest = Date(null=True, default=None)
    published_latest = Date(null=True, default=None)
    day = Date(help_text="The first day by which lists are ordered: that of its publication, else 0001-01-01.")


class NewsItemEntry(LedgerLine, Table, tablename="news_item_entry"):
    """A line of a news item's ledger."""

    news_item = refers(NewsItem, help_text="Whose line it is.")


class Question(Sourced, Table, tablename="question"):
    """What somebody asked the consortium, and the answer."""

    texts = JSONB(default="{}", help_text="The question by language.")
    search = Text(help_text="Every word of question and answer, folded and stemmed.")
    sort_name = Text(help_text="How the folded question begins, by which lists are ordered.")
    asker = may_refer(Institution, help_text="The institution that asks; null where it is unknown.")
    person = may_refer(Person, help_text="The person who asks, where known.")
    asked = Text(null=True, default=None, help_text="When it was asked, EDTF; of a member's question it is today.")
    asked_earliest = Date(null=True, default=None)
    asked_latest = Date(null=True, default=None)
    day = Date(help_text="The first day by which lists are ordered: that of the question, else 0001-01-01.")
    answers = JSONB(default="{}", help_text="The answer by language.")
    answerer = may_refer(Institution, help_text="The institution that answers; null where it is unknown.")
    answered = Text(null=True, default=None, help_text="When it was answered, EDTF; null where unknown.")
    answered_earliest = Date(null=True, default=None)
    answered_latest = Date(null=True, default=None)


class QuestionEntry(LedgerLine, Table, tablename="question_entry"):
    """A line of a question's ledger."""

    question = refers(Question, help_text="Whose line it is.")


class Mention(Sourced, Table, tablename="mention"):
    """A record of which a news item or a question speaks."""

    news_item = may_refer(NewsItem, help_text="The news item that speaks.")
    question = may_refer(Question, help_text="The question that speaks.")
    institution = may_refer(Institution, help_text="Of which institution.")
    programme = may_refer(Programme, help_text="Of which programme.")
    exchange = may_refer(Exchange, help_text="Of which exchange.")
    person = may_refer(Person, help_text="Of which person.")
