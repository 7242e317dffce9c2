"""Lessons and difficulties: their types. Nobody sees them without a token."""

from __future__ import annotations

from consortium.lessons import tables
from consortium.lessons.model import LessonKind
from consortium_graphql.lazy import LazyExchange, LazyInstitution, LazyProgramme
from consortium_graphql.plan import SQL, Key, LocalizedText, derived, embedded, many, record, texts
from consortium_graphql.records import PartialDate, Sourced, name_in, to_those_known


@record(tables.Lesson)
class Lesson(Sourced):
    """What somebody learned from working together."""

    kind: LessonKind
    texts: list[LocalizedText] = texts("texts", "What was learned, in each language there is.")
    institution: LazyInstitution | None
    programme: LazyProgramme | None
    exchange: LazyExchange | None

    def visible(self) -> SQL | None:
        return to_those_known(self)

    @derived
    def text(self, lang: str | None = None) -> str:
        """What was learned, in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "texts", lang)


@record(tables.DifficultyMeasure)
class DifficultyMeasure(Sourced):
    """What was done about a difficulty."""

    difficulty: Difficulty | None
    texts: list[LocalizedText] = texts("texts", "What was done, in each language there is.")
    institution: LazyInstitution | None
    taken: PartialDate | None = embedded("taken", "When, as far as it is known.")

    def visible(self) -> SQL | None:
        return to_those_known(self)

    @derived
    def text(self, lang: str | None = None) -> str:
        """What was done, in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "texts", lang)


@record(tables.Difficulty)
class Difficulty(Sourced):
    """What stood in the way of working together, and why."""

    causes: list[LocalizedText] = texts("causes", "Why, as far as somebody says.")
    institution: LazyInstitution | None
    labels: list[LocalizedText] = texts("labels", "What the source calls those who are not named.")
    texts: list[LocalizedText] = texts("texts", "What was difficult, in each language there is.")
    programme: LazyProgramme | None
    exchange: LazyExchange | None
    met: PartialDate | None = embedded("met", "When it was met, as far as it is known.")
    resolved: bool | None
    measures: list[DifficultyMeasure] = many(
        tables.DifficultyMeasure.difficulty, order=Key("created_at"), description="What was done about it."
    )

    def visible(self) -> SQL | None:
        return to_those_known(self)

    @derived
    def text(self, lang: str | None = None) -> str:
        """What was difficult, in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "texts", lang)
