"""What every type of record shares: ids, versions, sources, dates known in part, names and ledgers."""

from __future__ import annotations

from datetime import date, datetime

import strawberry

from consortium.access import Persona
from consortium.sources import tables
from consortium.sources.model import SourceKind
from consortium.text import stems
from consortium_graphql.enums import describe_enums
from consortium_graphql.plan import (
    SQL,
    Key,
    LocalizedText,
    Record,
    Row,
    abstract_record,
    derived,
    embedded,
    embedded_type,
    every,
    localized,
    overlaps,
    part,
    record,
    sql,
    texts,
    where,
)

describe_enums()

_LONGEST_SEARCH = 500
"""How many characters a search may have: as many as a name."""


@embedded_type
class PartialDate:
    """A date or an interval as far as it is known."""

    edtf: str = part("", "The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference.")
    earliest: date | None = strawberry.field(description="The first day it may mean; null where unknown or open.")
    latest: date | None = strawberry.field(description="The last day it may mean; null where unknown or open.")


@abstract_record
class Kept(Record):
    """A record that is never deleted: a mistake is voided, and then stands in no list."""

    version: int = strawberry.field(
        description="Grows by one with each change; a change names the version it has seen."
    )
    created_at: datetime = strawberry.field(description="When the record was made.")
    updated_at: datetime = strawberry.field(description="When the record was changed last.")
    voided_at: datetime | None = strawberry.field(description="When the record was taken back as a mistake.")
    voided_reason: str | None = strawberry.field(description="Why the record was taken back.")

    def listed(self) -> SQL | None:
        return f"{self.voided_at} is null"


@record(tables.Source)
class Source(Kept):
    """A document on which records rest."""

    key: str
    kind: SourceKind
    titles: list[LocalizedText] = texts("titles", "Its title in each language there is.")
    languages: list[str]
    published: PartialDate | None = embedded("published", "When it was published.")
    address: str | None

    @derived
    def title(self, lang: str | None = None) -> str | None:
        """Its title in that language, else in the reader's, else in any."""
        return sql(localized(_column(self, "titles"), lang, self.reader))


@abstract_record
class Sourced(Kept):
    """A record that names the document on which it rests."""

    source: Source | None = strawberry.field(description="The document on which the record rests.")
    locator: str | None = strawberry.field(description="The place in that document.")
    remarks: list[LocalizedText] = texts("remarks", "What a reader must know: contradictions, inferences.")


def to_those_known(row: Kept) -> SQL | None:
    """Return the condition that a row is seen with a token alone, whatever an operator opens to everybody."""
    return "1 = 0" if row.reader.role is Persona.NOBODY else None


@abstract_record
class LedgerLine(Sourced):
    """A line of a ledger: a state and the day from which it holds."""

    place: int = strawberry.field(description="Where the line stands in its ledger, from 1.")
    since: PartialDate | None = embedded("since", "From when, as far as it is known; null where unknown.")
    reason: str | None = strawberry.field(description="Why.")


IN_ORDER = Key("place")


def _column(row: object, name: str) -> SQL:
    """Return the SQL of a column that a field of the same name covers."""
    return str(getattr(row, name))


def name_in(row: object, column: str, lang: str | None) -> str:
    """Return the SQL of a name in a language, else in the reader's, else in English, else in any."""
    return sql(localized(_column(row, column), lang, row.reader))  # type: ignore[attr-defined]  # a row of a record


def searched(
    description: str = "Words of any name or alias, in any script: folded and stemmed, ё as е.",
) -> str | None:
    """Make a filter's field that asks for all words of a text in the column `search`."""

    def found(row: Row, words: SQL) -> SQL:
        return every(words, lambda word: f"{row.search} like '% ' || {word} || '%'", row.reader)

    asked: str | None = where(found, description, encode=_words, kind="text[]")
    return asked


def labelled(column: str, description: str) -> list[str] | None:
    """Make a filter's field that asks a list of labels for any of some labels."""

    def held(row: Row, values: SQL) -> SQL:
        return overlaps(_column(row, column), values, row.reader)

    asked: list[str] | None = where(held, description)
    return asked


def _words(text: object) -> list[str]:
    asked = str(text)
    if len(asked) > _LONGEST_SEARCH:
        raise ValueError(f"search for at most {_LONGEST_SEARCH} characters")
    return stems(asked)
