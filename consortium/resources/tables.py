"""The table of resource centres."""

from __future__ import annotations

from piccolo.columns import JSONB, Boolean, Date, Integer, Text
from piccolo.table import Table

from consortium.columns import may_refer
from consortium.members.tables import Institution
from consortium.places.tables import Region
from consortium.sources.tables import Sourced


class ResourceCentre(Sourced, Table, tablename="resource_centre"):
    """An institution as a resource centre, or a group of centres of which only the number is known, if that."""

    institution = may_refer(Institution, help_text="Who; null for a group that is not named.")
    labels = JSONB(default="{}", help_text="What the source calls a group, by language.")
    sort_name = Text(help_text="The folded name or label, by which lists are ordered.")
    centres = Integer(
        null=True, default=None, help_text="How many centres it stands for: 1 if named; null where unknown."
    )
    areas = JSONB(default="[]", help_text="The areas of work for which it is one.")
    region = may_refer(Region, help_text="The region that it serves, where known.")
    network = may_refer(Institution, help_text="The network of resource centres to which it belongs.")
    planned = Boolean(default=False, help_text="Whether it is only meant to become one.")
    serving = Text(null=True, default=None, help_text="From when to when it is one, EDTF; null where unknown.")
    serving_earliest = Date(null=True, default=None)
    serving_latest = Date(null=True, default=None)
    offers = JSONB(default="{}", help_text="What it offers, by language.")
