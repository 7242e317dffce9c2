"""Tables of disruptions. What one did is told among the tables of exchanges, whose schedules name their disruptions."""

from __future__ import annotations

from piccolo.columns import JSONB, Date, Text
from piccolo.table import Table

from consortium.columns import may_refer
from consortium.members.tables import Institution
from consortium.places.tables import Country, Region
from consortium.sources.tables import Sourced


class Disruption(Sourced, Table, tablename="disruption"):
    """One cause that disturbed what was planned."""

    kind = Text(help_text="What sort of cause it is; PERSONAL where it is about a particular person.")
    names = JSONB(default="{}", help_text="What it is called, by language.")
    search = Text(help_text="Every name, folded and stemmed.")
    sort_name = Text(help_text="Its folded name, by which lists are ordered.")
    period = Text(null=True, default=None, help_text="How long it lasted, EDTF; null where unknown.")
    period_earliest = Date(null=True, default=None)
    period_latest = Date(null=True, default=None)
    country = may_refer(Country, help_text="The country in which it was felt.")
    region = may_refer(Region, help_text="The region in which it was felt.")
    institution = may_refer(Institution, help_text="The institution concerned, where it is one alone.")
    about = JSONB(default="{}", help_text="What happened, by language.")
    measures = JSONB(default="{}", help_text="What authorities ordered because of it, by language.")
