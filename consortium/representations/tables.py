"""The table of representations."""

from __future__ import annotations

from piccolo.columns import JSONB, Boolean, Date, Text
from piccolo.table import Table

from consortium.columns import may_refer, refers
from consortium.members.tables import Institution
from consortium.places.tables import Country, Region
from consortium.sources.tables import Sourced


class Representation(Sourced, Table, tablename="representation"):
    """That one institution speaks for another, or for the members of a body."""

    institution = refers(Institution, help_text="Who speaks for them.")
    represented = may_refer(Institution, help_text="The institution for which it speaks; null where for members.")
    members_of = may_refer(Institution, help_text="The body for whose members it speaks; it may be that body itself.")
    labels = JSONB(default="{}", help_text="What the source calls those for whom it speaks, by language.")
    addressee = may_refer(Institution, help_text="Before whom, where it is an institution of the register.")
    country = may_refer(Country, help_text="The country in which it speaks for them.")
    region = may_refer(Region, help_text="The region or place in which it speaks for them.")
    scopes = JSONB(default="{}", help_text="Before whom and where, in the words of the source, by language.")
    matters = JSONB(default="{}", help_text="In which matter, by language; empty where in any.")
    planned = Boolean(default=False, help_text="Whether it is only an aim.")
    period = Text(null=True, default=None, help_text="From when to when, EDTF; null where unknown.")
    period_earliest = Date(null=True, default=None)
    period_latest = Date(null=True, default=None)
    search = Text(help_text="Its texts, folded and stemmed.")
    sort_name = Text(help_text="The folded names of both, by which lists are ordered.")
