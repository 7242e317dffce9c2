"""The library: methods, publications and documents as one list, and how many there are of what."""

from __future__ import annotations

import strawberry

from consortium.access import Persona
from consortium.documents.model import DocumentAccess
from consortium.library import tables
from consortium.library.model import LibraryKind
from consortium_graphql.lazy import LazyDocument, LazyMethod, LazyPublication, LazyRegion
from consortium_graphql.plan import SQL, LocalizedText, derived, facet, facets_total, record, texts
from consortium_graphql.records import Kept, name_in


@record(tables.LibraryItem)
class LibraryItem(Kept):
    """A method, a publication or a document, as the library shows it."""

    kind: LibraryKind
    method: LazyMethod | None
    publication: LazyPublication | None
    document: LazyDocument | None
    titles: list[LocalizedText] = texts("names", "Its name or title in each language there is.")
    languages: list[str]
    areas: list[str]
    region: LazyRegion | None
    year: int | None

    def visible(self) -> SQL | None:
        if self.reader.role is Persona.SECRETARIAT:
            return None
        shown = f"d.access = '{DocumentAccess.REGISTER.value}' or d.owner = {self.reader.institution}"
        return (
            f"({self.document} is null or exists (select 1 from document d where d.id = {self.document} and ({shown})))"
        )

    @derived
    def title(self, lang: str | None = None) -> str:
        """Its name or title in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "names", lang)


@strawberry.type(description="How many items are of a kind.")
class LibraryKindCount:
    """How many items are of a kind."""

    kind: LibraryKind = strawberry.field(description="The kind.")
    count: int = strawberry.field(description="How many items are of it.")


@strawberry.type(description="How many items can be read in a language.")
class LibraryLanguageCount:
    """How many items can be read in a language."""

    language: str = strawberry.field(description="The language, BCP 47.")
    count: int = strawberry.field(description="How many items can be read in it.")


@strawberry.type(description="How many items belong to an area of work.")
class LibraryAreaCount:
    """How many items belong to an area of work."""

    area: str = strawberry.field(description="The area, as it is written.")
    count: int = strawberry.field(description="How many items belong to it.")


@strawberry.type(description="How many items are of a region.")
class LibraryRegionCount:
    """How many items are of a region."""

    region: LazyRegion | None = strawberry.field(description="The region; null for items of which it is unknown.")
    count: int = strawberry.field(description="How many items are of it, those of places in it not among them.")


@strawberry.type(description="How many items were published in a year.")
class LibraryYearCount:
    """How many items were published in a year."""

    year: int | None = strawberry.field(description="The year; null for items of which it is unknown.")
    count: int = strawberry.field(description="How many items were published in it.")


@strawberry.type(
    description="How many items of the library have which value. Of each the hundred most frequent are told."
)
class LibraryFacets:
    """How many items of the library have which value."""

    total_count: int = facets_total("How many items there are.")
    kinds: list[LibraryKindCount] = facet("kind", "By what they are.")
    languages: list[LibraryLanguageCount] = facet("languages", "By language: an item counts under each of its own.")
    areas: list[LibraryAreaCount] = facet("areas", "By area of work: an item counts under each of its own.")
    regions: list[LibraryRegionCount] = facet("region", "By region.")
    years: list[LibraryYearCount] = facet("year", "By year of publication.")
