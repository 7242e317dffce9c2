"""Tables of programmes and sites."""

from __future__ import annotations

from piccolo.columns import JSONB, Date, ForeignKey, Integer, Text
from piccolo.table import Table

from consortium.columns import may_refer, may_refer_to_itself, refers
from consortium.members.tables import Institution, LedgerLine
from consortium.places.tables import Country, Region
from consortium.sources.tables import Sourced


class Programme(Sourced, Table, tablename="programme"):
    """Work that several institutions do together for a time."""

    names = JSONB(default="{}", help_text="Its name by language.")
    search = Text(help_text="Every spelling, folded and stemmed.")
    sort_name = Text(help_text="Its folded name, by which lists are ordered.")
    period = Text(null=True, default=None, help_text="How long it runs, EDTF.")
    period_earliest = Date(null=True, default=None)
    period_latest = Date(null=True, default=None)
    areas = JSONB(default="[]", help_text="Its areas of work.")
    aims = JSONB(default="{}", help_text="What it is for, by language.")
    results = JSONB(default="{}", help_text="What is expected of it, by language.")


class ProgrammeParty(Sourced, Table, tablename="programme_party"):
    """An institution's part in a programme."""

    programme = refers(Programme, help_text="In what.")
    institution = refers(Institution, help_text="Who.")
    part = Text(help_text="As what.")


class ProgrammeEntry(LedgerLine, Table, tablename="programme_entry"):
    """A line of a programme's ledger."""

    programme = refers(Programme, help_text="Whose line it is.")


class Site(Sourced, Table, tablename="site"):
    """A place where a programme happens: one named institution, or a group of which only the number is known."""

    programme = refers(Programme, help_text="Of what.")
    institution = may_refer(
        Institution,
        help_text="Who; null for a group that is not named.",
    )
    labels = JSONB(default="{}", help_text="What the source calls a group, by language.")
    sort_name = Text(help_text="The folded name or label, by which lists are ordered.")
    country = may_refer(Country, help_text="Where, where known.")
    region = may_refer(Region, help_text="Where, where known.")
    parties = Integer(
        null=True, default=None, help_text="How many sites it stands for: 1 if named; null where unknown."
    )
    part_of: ForeignKey[Site] = may_refer_to_itself(
        help_text="The group in which this site is counted already.",
    )


class SiteEntry(LedgerLine, Table, tablename="site_entry"):
    """A line of a site's ledger."""

    site = refers(Site, help_text="Whose line it is.")
