"""Tables of countries and regions."""

from __future__ import annotations

from piccolo.columns import JSONB, DoublePrecision, ForeignKey, Text
from piccolo.table import Table

from consortium.columns import may_refer_to_itself, refers
from consortium.sources.tables import Sourced


class Country(Sourced, Table, tablename="country"):
    """A country of the register."""

    code = Text(unique=True, help_text="ISO 3166-1 alpha-2.")
    m49 = Text(null=True, default=None, help_text="The UN M49 code of the world region it lies in.")
    names = JSONB(default="{}", help_text="Its name by language.")
    search = Text(help_text="Every spelling, folded and stemmed.")
    sort_name = Text(help_text="Its folded English name, by which lists are ordered.")


class Region(Sourced, Table, tablename="region"):
    """A region of a country, or a place in one."""

    kind = Text(help_text="What sort of place it is.")
    code = Text(null=True, default=None, index=True, help_text="ISO 3166-2; null for a local place.")
    names = JSONB(default="{}", help_text="Its name by language.")
    search = Text(help_text="Every spelling, folded and stemmed.")
    sort_name = Text(help_text="Its folded name, by which lists are ordered.")
    country = refers(Country, help_text="The country it lies in.")
    parent: ForeignKey[Region] = may_refer_to_itself(help_text="The larger place it lies in.")
    unit: ForeignKey[Region] = may_refer_to_itself(
        help_text="The ISO 3166-2 subdivision it is or lies in; null where unknown.",
    )
    comprises = JSONB(
        default="[]",
        help_text="Of a macro-region, the ISO 3166-2 codes of the subdivisions that it comprises; else empty.",
    )
    latitude = DoublePrecision(null=True, default=None, help_text="Degrees north, -90 to 90.")
    longitude = DoublePrecision(null=True, default=None, help_text="Degrees east, -180 to 180.")
