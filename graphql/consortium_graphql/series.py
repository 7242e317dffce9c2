"""Series and formats of exchanges: their type."""

from __future__ import annotations

from consortium.exchanges import tables
from consortium.exchanges.model import SeriesKind
from consortium_graphql.lazy import LazyCountry, LazyExchange, LazyInstitution, LazyRegion
from consortium_graphql.lists.exchanges import ExchangeFilter, ExchangeOrder
from consortium_graphql.plan import (
    SQL,
    Key,
    LocalizedText,
    Page,
    Row,
    connection,
    derived,
    embedded,
    many,
    record,
    texts,
)
from consortium_graphql.records import PartialDate, Sourced, name_in


def _place_of(series: Row, region: Row) -> SQL:
    return (
        f"{region.id} in (select ex.region from exchange ex where ex.part_of_series = {series.id} "
        "and ex.voided_at is null)"
    )


def _country_of(series: Row, country: Row) -> SQL:
    return (
        f"{country.id} in (select re.country from exchange ex join region re on re.id = ex.region "
        f"where ex.part_of_series = {series.id} and ex.voided_at is null)"
    )


@record(tables.Series)
class Series(Sourced):
    """Exchanges that are held one after the other under one name, or a format in which they are held."""

    kind: SeriesKind
    names: list[LocalizedText] = texts("names", "Its name in each language there is.")
    organiser: LazyInstitution | None
    since: PartialDate | None = embedded("since", "Since when there has been one; null where unknown.")
    about: list[LocalizedText] = texts("about", "What it is for.")
    exchanges: Page[LazyExchange] = connection(
        tables.Exchange.part_of_series, order=ExchangeOrder, filter=ExchangeFilter, description="The exchanges in it."
    )
    regions: list[LazyRegion] = many(
        order=Key("sort_name"), reached=_place_of, description="The places of its exchanges, held or planned."
    )
    countries: list[LazyCountry] = many(
        order=Key("sort_name"), reached=_country_of, description="The countries of those places."
    )

    @derived
    def name(self, lang: str | None = None) -> str:
        """Its name in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "names", lang)
