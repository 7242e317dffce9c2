"""What is not published is seen by the secretariat and, of a question, by the asker: by whichever path."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium.access import Actor, Persona
from consortium.exchanges.tables import Exchange
from consortium.members.tables import Institution
from consortium.news.tables import Mention, NewsItem, NewsItemEntry, Question, QuestionEntry
from consortium.programmes.tables import Programme
from consortium.writing.kinds import KINDS
from consortium.writing.work import Work
from tests.databases import CleanDatabase
from tests.factory import NOON, row
from tests.graphql.twins import SOME, Row, ask, put

TODAY = NOON.date()
DAYS = st.sampled_from([date.min, TODAY - timedelta(1), TODAY, TODAY + timedelta(1)])
WHO = st.sampled_from(["secretariat", "asker", "stranger", "analyst"])
TEXT: Row = {"texts": {"en": "secret"}, "search": " secret", "sort_name": "secret", "day": date.min}
NEWS_DOORS = """
query ($id: ID!, $parts: [ID!]!, $exchange: ID!, $programme: ID!, $institution: ID!) {
  node(id: $id) { id }
  nodes(ids: $parts) { id }
  one: newsItem(id: $id) { id }
  all: newsItems { totalCount nodes { id } }
  found: newsItems(filter: {search: "secret", standing: {states: [DRAFT, PUBLISHED, WITHDRAWN]}}) { totalCount }
  about: newsItems(filter: {exchange: $exchange}) { totalCount }
  exchange(id: $exchange) { news { totalCount nodes { id } } }
  programme(id: $programme) { news { totalCount } }
  institution(id: $institution) { news { totalCount } }
}
"""
QUESTION_DOORS = """
query ($id: ID!, $parts: [ID!]!, $exchange: ID!, $institution: ID!) {
  node(id: $id) { id }
  nodes(ids: $parts) { id }
  one: question(id: $id) { id }
  all: questions { totalCount nodes { id } }
  found: questions(filter: {search: "secret", standing: {states: [ASKED, ANSWERED, PUBLISHED]}}) { totalCount }
  about: questions(filter: {exchange: $exchange}) { totalCount }
  asked: questions(filter: {asker: $institution}) { totalCount }
  institution(id: $institution) { questions { totalCount nodes { id } } }
}
"""


@st.composite
def ledgers(draw: st.DrawFn, *states: str) -> list[tuple[date, str]]:
    """Return the lines of a ledger, their days in order; the first has come."""
    later = sorted(draw(st.lists(DAYS, max_size=len(states) - 1)))
    return list(zip([date.min, *later], states, strict=False))


def state_of(lines: list[tuple[date, str]]) -> str:
    """Return where it stands today: as the last line says whose day has come."""
    return [state for day, state in lines if day <= TODAY][-1]


class World:
    """An exchange, a programme, the asker and a stranger."""

    async def build(self) -> None:
        """Write them."""
        self.asker, self.stranger = [await put(Institution, kind="SCHOOL", sort_name="", search="") for _ in range(2)]
        self.programme = await put(Programme, sort_name="", search="")
        seminar: Row = {"kind": "SEMINAR", "state": "HELD", "day": TODAY, "sort_name": "", "search": ""}
        self.exchange = await put(Exchange, **seminar)

    async def mentions(self, **speaker: UUID) -> list[UUID]:
        """Mention all of them."""
        subjects = {"exchange": self.exchange, "programme": self.programme, "institution": self.asker}
        return [await put(Mention, **speaker, **{name: record}) for name, record in subjects.items()]

    def reader(self, who: str) -> Actor:
        """Return one who asks."""
        institution = {"asker": self.asker, "stranger": self.stranger}.get(who)
        persona = Persona.MEMBER if institution else Persona(who)
        return Actor(persona, who, institution)


def opened(found: Row) -> set[object]:
    """Return what stands behind the doors: whether something was found, of each."""
    seen: set[object] = {found["node"] is not None, found["one"] is not None, found["all"]["totalCount"] == 1}
    seen |= {each is not None for each in found["nodes"]} | {len(found["all"]["nodes"]) == 1}
    seen |= {found[name]["totalCount"] == 1 for name in ("found", "about", "asked") if name in found}
    inside = [found[name] for name in ("exchange", "programme", "institution") if name in found]
    return seen | {page["totalCount"] == 1 for record in inside for page in record.values()}


async def seen_by_the_rule(kind: str, record: UUID, reader: Actor) -> bool:
    """Return whether the reader may name the record in an action of its own."""
    return await Work("test", reader, NOON, TODAY).sees(KINDS[kind], await row(kind, record))


@SOME
@given(lines=ledgers("DRAFT", "PUBLISHED", "WITHDRAWN"), who=WHO)
def test_news_that_is_not_published_is_seen_by_the_secretariat_alone(
    asked: CleanDatabase, lines: list[tuple[date, str]], who: str
) -> None:
    async def compare() -> None:
        world = World()
        await world.build()
        item = await put(NewsItem, **TEXT)
        parts = await world.mentions(news_item=item)
        for place, (day, state) in enumerate(lines, 1):
            line = {"day": day, "place": place, "state": state, "action": "PUBLISH"}
            parts.append(await put(NewsItemEntry, news_item=item, **line))
        named = {"exchange": str(world.exchange), "programme": str(world.programme), "institution": str(world.asker)}
        found = await ask(
            asked, NEWS_DOORS, world.reader(who), id=str(item), parts=[str(part) for part in parts], **named
        )
        shown = who == "secretariat" or state_of(lines) == "PUBLISHED"
        assert opened(found) == {shown}
        assert await seen_by_the_rule("NewsItem", item, world.reader(who)) == shown

    asked.clean()
    asked.run(compare())


@SOME
@given(lines=ledgers("ASKED", "ANSWERED", "PUBLISHED"), who=WHO)
def test_a_question_that_is_not_published_is_seen_by_the_secretariat_and_the_asker_alone(
    asked: CleanDatabase, lines: list[tuple[date, str]], who: str
) -> None:
    async def compare() -> None:
        world = World()
        await world.build()
        question = await put(Question, **TEXT, asker=world.asker)
        parts = await world.mentions(question=question)
        for place, (day, state) in enumerate(lines, 1):
            line = {"day": day, "place": place, "state": state, "action": "ASK"}
            parts.append(await put(QuestionEntry, question=question, **line))
        named = {"exchange": str(world.exchange), "institution": str(world.asker)}
        found = await ask(
            asked, QUESTION_DOORS, world.reader(who), id=str(question), parts=[str(part) for part in parts], **named
        )
        shown = who in {"secretariat", "asker"} or state_of(lines) == "PUBLISHED"
        assert opened(found) == {shown}
        assert await seen_by_the_rule("Question", question, world.reader(who)) == shown

    asked.clean()
    asked.run(compare())
