"""Countries and regions: their types."""

from __future__ import annotations

from consortium.members import tables as members_tables
from consortium.places import tables
from consortium.places.model import RegionKind
from consortium_graphql.lazy import LazyInstitution
from consortium_graphql.lists.members import InstitutionFilter, InstitutionOrder
from consortium_graphql.lists.places import RegionFilter, RegionOrder, inside
from consortium_graphql.plan import SQL, LocalizedText, Page, Row, connection, derived, record, texts
from consortium_graphql.records import Sourced, name_in


def _works_in(here: Row, there: Row) -> SQL:
    return f"{there.region} in ({inside(here.id, here.reader)})"


def _is_comprised(here: Row, there: Row) -> SQL:
    return f"{there.code} in (select c.value from {here.reader.dialect.elements(here.comprises, 'c')})"


def _comprises(here: Row, there: Row) -> SQL:
    unit = f"select u.code from region u where u.id = {here.unit}"
    return f"({unit}) in (select c.value from {here.reader.dialect.elements(there.comprises, 'c')})"


@record(tables.Country, known=True)
class Country(Sourced):
    """A country of the register."""

    code: str
    m49: str | None
    names: list[LocalizedText] = texts("names", "Its name in each language there is.")
    regions: Page[Region] = connection(
        tables.Region.country, order=RegionOrder, filter=RegionFilter, description="Its regions and places."
    )
    institutions: Page[LazyInstitution] = connection(
        members_tables.Institution.country,
        order=InstitutionOrder,
        filter=InstitutionFilter,
        description="The institutions that work in it.",
    )

    @derived
    def name(self, lang: str | None = None) -> str:
        """Its name in that language, else in the reader's, else in English."""
        return name_in(self, "names", lang)


@record(tables.Region, known=True)
class Region(Sourced):
    """A region of a country, or a place in one."""

    kind: RegionKind
    code: str | None
    names: list[LocalizedText] = texts("names", "Its name in each language there is.")
    country: Country
    parent: Region | None
    unit: Region | None
    comprises: list[str]
    latitude: float | None
    longitude: float | None
    places: Page[Region] = connection(
        tables.Region.parent, order=RegionOrder, filter=RegionFilter, description="The places directly in it."
    )
    subdivisions: Page[Region] = connection(
        order=RegionOrder,
        filter=RegionFilter,
        reached=_is_comprised,
        description="Of a macro-region, those subdivisions that it comprises and the register has.",
    )
    macro_regions: Page[Region] = connection(
        order=RegionOrder,
        filter=RegionFilter,
        reached=_comprises,
        description="The macro-regions in which it lies.",
    )
    institutions: Page[LazyInstitution] = connection(
        order=InstitutionOrder,
        filter=InstitutionFilter,
        reached=_works_in,
        description="The institutions that work in it, or in a place in it.",
    )

    @derived
    def name(self, lang: str | None = None) -> str:
        """Its name in that language, else in the reader's, else in English."""
        return name_in(self, "names", lang)
