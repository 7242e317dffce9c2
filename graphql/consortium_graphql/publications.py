"""Publications, their parts, authors and editions, and who was given copies: their types."""

from __future__ import annotations

from consortium.publications import tables
from consortium.publications.model import AuthorRole, PublicationKind
from consortium_graphql.copies import printed
from consortium_graphql.lazy import LazyInstitution, LazyPerson, LazyProgramme, LazyRegion
from consortium_graphql.lists.publications import DistributionFilter, DistributionOrder
from consortium_graphql.plan import (
    SQL,
    Key,
    LocalizedText,
    Page,
    connection,
    derived,
    embedded,
    many,
    record,
    sql,
    texts,
)
from consortium_graphql.records import IN_ORDER, PartialDate, Sourced, name_in


@record(tables.PublicationPart)
class PublicationPart(Sourced):
    """A part of a publication, such as the books of a set."""

    publication: Publication
    kind: PublicationKind
    titles: list[LocalizedText] = texts("titles", "Its title in each language there is.")
    readership: list[LocalizedText] = texts("readership", "For whom it is.")
    volumes: int | None
    place: int

    @derived
    def title(self, lang: str | None = None) -> str | None:
        """Its title in that language, else in the reader's, else in English, else in any; null for none."""
        return name_in(self, "titles", lang)


@record(tables.Authorship)
class Authorship(Sourced):
    """Who wrote, edited or translated a publication."""

    publication: Publication
    role: AuthorRole
    person: LazyPerson | None
    institution: LazyInstitution | None
    name: str | None
    place: int


@record(tables.Edition)
class Edition(Sourced):
    """An edition of a publication."""

    publication: Publication
    number: int
    language: str | None
    published: PartialDate | None = embedded("published", "When it was published.")
    copies: int | None


@record(tables.Distribution)
class Distribution(Sourced):
    """Copies given to a named institution, or to a group of which only the number is known, if that."""

    publication: Publication
    edition: Edition | None
    recipient: LazyInstitution | None
    labels: list[LocalizedText] = texts("labels", "What the source calls a group.")
    recipients: int | None
    copies: int | None
    given: PartialDate | None = embedded("given", "When.")


@record(tables.Publication)
class Publication(Sourced):
    """What was published: a book, a leaflet, a newsletter, a thesis, or a set of several."""

    kind: PublicationKind
    titles: list[LocalizedText] = texts("titles", "Its title in each language there is.")
    subtitles: list[LocalizedText] = texts("subtitles", "Its subtitle in each language there is.")
    languages: list[str]
    published: PartialDate | None = embedded("published", "When it was published.")
    programme: LazyProgramme | None
    publisher: LazyInstitution | None
    region: LazyRegion | None
    areas: list[str]
    about: list[LocalizedText] = texts("about", "What it is about.")
    annex: str | None
    copies: int | None
    parts: list[PublicationPart] = many(
        tables.PublicationPart.publication, order=IN_ORDER, description="What it is made of, in order."
    )
    authors: list[Authorship] = many(
        tables.Authorship.publication, order=IN_ORDER, description="Who wrote, edited or translated it, in order."
    )
    editions: list[Edition] = many(tables.Edition.publication, order=Key("number"), description="Its editions.")
    distributions: Page[Distribution] = connection(
        tables.Distribution.publication,
        order=DistributionOrder,
        filter=DistributionFilter,
        description="Who was given copies.",
    )

    @derived
    def title(self, lang: str | None = None) -> str:
        """Its title in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "titles", lang)

    @derived
    def subtitle(self, lang: str | None = None) -> str | None:
        """Its subtitle in that language, else in the reader's, else in English, else in any; null for none."""
        return name_in(self, "subtitles", lang)

    @derived
    def copies_printed(self) -> int | None:
        """How many copies were printed: the number stated, else the sum of its editions; null where one is unknown."""
        return sql(_printed(self))

    @derived
    def copies_distributed(self) -> int:
        """How many copies are known to be given out."""
        return sql(f"(select coalesce(sum(di.copies), 0) {_given(self)})")

    @derived
    def copies_distributed_complete(self) -> bool:
        """Whether those are all; not so where nobody knows how many copies somebody was given."""
        return sql(f"(not exists (select 1 {_given(self)} and di.copies is null))")

    @derived
    def copies_left(self) -> int | None:
        """How many copies are left; null where the number printed, or any number given out, is unknown."""
        left = f"{_printed(self)} - coalesce(sum(di.copies), 0)"
        return sql(f"(select case when count(*) = count(di.copies) then {left} end {_given(self)})")


def _printed(row: Publication) -> SQL:
    return printed(row.id, f"{row.copies}")


def _given(row: Publication) -> SQL:
    return f"from distribution di where di.publication = {row.id} and di.voided_at is null"
