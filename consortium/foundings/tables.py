"""The table of foundings."""

from __future__ import annotations

from piccolo.columns import Text
from piccolo.table import Table

from consortium.columns import refers
from consortium.members.tables import Institution
from consortium.sources.tables import Sourced


class Founding(Sourced, Table, tablename="founding"):
    """That one institution founded, or helped to found, another. When is told by the date of the founded one."""

    institution = refers(Institution, help_text="What was founded; its date is that of the founding.")
    founder = refers(Institution, help_text="Who founded it, alone or with others.")
    sort_name = Text(help_text="The folded names of founder and founded, by which lists are ordered.")
