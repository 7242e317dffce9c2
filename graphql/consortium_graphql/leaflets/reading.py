"""Asking for what a sheet says, and from the answer to texts on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import orjson
from strawberry.types.graphql import OperationType

from consortium.config import settings
from consortium.errors import Problem, Refused
from consortium.ids import seed_id
from consortium.leaflets.days import told_day
from consortium.leaflets.languages import country_name, languages_told, said
from consortium.leaflets.model import Block, Cell, Fact, Prose, Section, Sheet, Table, texts_of
from consortium.leaflets.words import has_words, phrase, word
from consortium.messages import LANGUAGES as SPOKEN
from consortium.messages import Code
from consortium.text import FALLBACK, UNDETERMINED, LocalizedText
from consortium_graphql.context import Request
from consortium_graphql.exporting.pages import NotRead
from consortium_graphql.schema import schema

Json = Mapping[str, Any]

MOST_ROWS = 100
"""How many sites and exchanges a leaflet shows; of the others it tells how many there are."""


async def asked(request: Request, name: str, **variables: object) -> Json:
    """Return the answer to the document of that name, as the reader may see it. Raises `NotRead`."""
    result = await schema.execute(_document(name), variables, request, allowed_operation_types=(OperationType.QUERY,))
    if result.errors:
        raise NotRead(list(result.errors))
    return cast("Json", orjson.loads(orjson.dumps(result.data, default=str)))


def own_organisation() -> str:
    """Return the id of the organisation that runs the register, be it there or not."""
    return id_of("Institution", settings().organisation)


def id_of(kind: str, given: str) -> str:
    """Return the id that a text is, else that of the record with that seed key."""
    try:
        return str(UUID(given))
    except ValueError:
        return str(seed_id(kind, given))


def there(record: Json | None, kind: str, id: str) -> Json:
    """Return a record that may be printed. Raises `Refused` where it is void, or there is none for this reader."""
    if record is None or record["voidedAt"]:
        raise Refused(Problem(Code.NOT_FOUND, ("id",), {"kind": kind, "value": id}))
    return record


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells answers in a language of leaflets."""

    language: str

    @property
    def spoken(self) -> str:
        """Return the language of sentences that are written in English and Russian alone."""
        return self.language if self.language in SPOKEN else FALLBACK

    def own(self, text: str) -> LocalizedText:
        """Return a text of ours, or one that has no language, such as a number."""
        return LocalizedText(self.language, text)

    def text(self, texts: Sequence[Json]) -> LocalizedText | None:
        """Return the one of several texts that is printed."""
        return said([LocalizedText(each["lang"], each["value"]) for each in texts], self.language)

    def lines(self, texts: Sequence[Json]) -> tuple[LocalizedText, ...]:
        """Return the lines of the text that is printed, none of them empty."""
        found = self.text(texts)
        lines = found.value.splitlines() if found else []
        return tuple(LocalizedText(found.lang, line.strip()) for line in lines if found and line.strip())

    def cell(self, *texts: LocalizedText | None) -> Cell:
        """Return those of the texts that are there."""
        return tuple(text for text in texts if text is not None and text.value)

    def name(self, record: Json | None) -> LocalizedText | None:
        """Return the name of a record that has several."""
        return self.text(record["names"]) if record else None

    def country(self, country: Json | None) -> LocalizedText | None:
        """Return a country's name: the register's in this language, else that of CLDR."""
        if country is None:
            return None
        found = self.text(country["names"])
        if found and found.lang.split("-", 1)[0] == self.language:
            return found
        return self.own(country_name(country["code"], self.language))

    def place(self, record: Json) -> Cell:
        """Return the region and the country of a record."""
        return self.cell(self.name(record["region"]), self.country(record.get("country")))

    def days(self, period: Json | None) -> LocalizedText | None:
        """Return a day or a period in words."""
        return self.own(told_day(period["edtf"], self.language)) if period else None

    def when(self, exchange: Json) -> Cell:
        """Return the days on which an exchange was held; else those planned, as such."""
        held, planned = self.days(exchange["actual"]), self.days(exchange["planned"])
        if held or not planned:
            return self.cell(held)
        return (self.own(phrase("planned_for", self.language, day=planned.value)),)

    def word(self, enum: str, value: str | None) -> LocalizedText | None:
        """Return what people call a value of an enum: in English where we have no word in this language."""
        if not value:
            return None
        language = self.language if has_words(enum, self.language) else FALLBACK
        return LocalizedText(language, word(enum, value, language))

    def fact(self, label: str, *texts: LocalizedText | None) -> Fact:
        """Return a fact under one of the labels; `sheet` leaves out one without texts."""
        return Fact(label=phrase(label, self.language), value=self.cell(*texts))

    def section(self, heading: str, *blocks: Block | None, small: bool = False) -> Section:
        """Return a section under one of the headings; it tells which other languages its texts have."""
        found = tuple(block for block in blocks if block is not None)
        told = self.told(texts_of(found))
        return Section(heading=phrase(heading, self.language), blocks=found, told=told, small=small)

    def sheet(
        self, sort: str, title: LocalizedText, facts: tuple[Fact, ...], sections: Iterable[Section], *, foot: Foot
    ) -> Sheet:
        """Return a sheet of those facts and sections of which something is known."""
        known = tuple(fact for fact in facts if fact.value)
        return Sheet(
            language=self.language,
            sort=phrase(sort, self.language),
            title=title,
            told=self.told([title, *(text for fact in known for text in fact.value)]),
            facts=known,
            sections=tuple(section for section in sections if section.blocks),
            foot=foot.lines(self),
            day=foot.day,
        )

    def told(self, texts: Iterable[LocalizedText]) -> str:
        """Return in which other languages there are texts; nothing where there is none."""
        others = languages_told(tuple(texts), self.language)
        return phrase("in_language", self.language, names=", ".join(others)) if others else ""

    def more(self, page: Json) -> Prose | None:
        """Return how many records of a list are not shown; None where all are."""
        left = page["totalCount"] - len(page["nodes"])
        return Prose(paragraphs=(self.own(phrase("and_more", self.language, count=left)),)) if left else None

    def notes(self, record: Json) -> Section:
        """Return what a reader must know of the record's sources, in small print."""
        lines = self.lines(record["remarks"])
        return self.section("notes", Prose(paragraphs=lines) if lines else None, small=True)

    def table(self, columns: Mapping[str, int], rows: Iterable[tuple[Cell, ...]]) -> Table | None:
        """Return a table of columns, each with its heading's key and its share of the width; None without rows.

        A column in which nothing is known is left out.
        """
        given = tuple(rows)
        kept = [place for place in range(len(columns)) if any(row[place] for row in given)]
        if not kept:
            return None
        keys, widths = tuple(columns), tuple(columns.values())
        return Table(
            heads=tuple(phrase(keys[place], self.language) for place in kept),
            widths=tuple(widths[place] for place in kept),
            rows=tuple(tuple(row[place] for place in kept) for row in given),
        )


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands on every page: whose register it is; the day, and the source."""

    organisation: Json | None
    day: str
    source: Json | None = None

    def lines(self, tell: Teller) -> tuple[str, ...]:
        """Return it line by line."""
        name, title = tell.name(self.organisation), tell.text(self.source["titles"]) if self.source else None
        told = phrase("as_of", tell.language, day=told_day(self.day, tell.language))
        told += f" · {phrase('source', tell.language, title=title.value)}" if title else ""
        return (name.value, told) if name else (told,)


def unmarked(text: str) -> LocalizedText:
    """Return a text of which nobody knows the language."""
    return LocalizedText(UNDETERMINED, text)


def joined(texts: Iterable[LocalizedText | None], language: str) -> LocalizedText | None:
    """Return texts as one, each once, by commas, in the language that they share, else in the reader's."""
    found = list(dict.fromkeys(text for text in texts if text is not None))
    if not found:
        return None
    shared = {text.lang for text in found}
    return LocalizedText(shared.pop() if len(shared) == 1 else language, ", ".join(text.value for text in found))


@cache
def _document(name: str) -> str:
    return Path(__file__).with_name(f"{name}.graphql").read_text(encoding="utf-8")
