"""Representations: their type."""

from __future__ import annotations

from datetime import date

from consortium.representations import tables
from consortium.representations.model import RepresentationState
from consortium_graphql.lazy import LazyCountry, LazyInstitution, LazyRegion
from consortium_graphql.plan import LocalizedText, derived, embedded, record, sql, texts
from consortium_graphql.records import PartialDate, Sourced, name_in
from consortium_graphql.states import representation_on


@record(tables.Representation)
class Representation(Sourced):
    """That one institution speaks for another, or for the members of a body."""

    institution: LazyInstitution
    represented: LazyInstitution | None
    members_of: LazyInstitution | None
    labels: list[LocalizedText] = texts("labels", "What the source calls those for whom it speaks.")
    addressee: LazyInstitution | None
    country: LazyCountry | None
    region: LazyRegion | None
    scopes: list[LocalizedText] = texts("scopes", "Before whom and where, in the words of the source.")
    matters: list[LocalizedText] = texts("matters", "In which matter; empty where in any.")
    planned: bool
    period: PartialDate | None = embedded("period", "From when to when; null where unknown.")

    @derived
    def scope(self, lang: str | None = None) -> str | None:
        """Before whom and where, in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "scopes", lang)

    @derived
    def matter(self, lang: str | None = None) -> str | None:
        """In which matter, in that language, else in the reader's, else in English, else in any; null where in any."""
        return name_in(self, "matters", lang)

    @derived
    def state(self, as_of: date | None = None) -> RepresentationState | None:
        """When it is held, seen from the end of a day, today if none is named; null where the sources do not tell."""
        return sql(representation_on(self, str(as_of or self.reader.today)))  # type: ignore[arg-type]  # a row of it
