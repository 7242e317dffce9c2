"""Tables of support."""

from __future__ import annotations

from piccolo.columns import JSONB, Date, Integer, Text
from piccolo.table import Table

from consortium.columns import may_refer, refers
from consortium.exchanges.tables import Exchange
from consortium.members.tables import Institution, LedgerLine
from consortium.programmes.tables import Programme, Site
from consortium.sources.tables import Sourced


class Support(Sourced, Table, tablename="support"):
    """What one institution does for others, once and again."""

    kind = Text(help_text="What sort of support it is.")
    topics = JSONB(default="{}", help_text="What it is about, by language.")
    search = Text(help_text="Every word of the topic, folded and stemmed.")
    sort_name = Text(help_text="The folded topic, by which lists are ordered.")
    giver = refers(Institution, help_text="Who gives it.")
    receiver = may_refer(Institution, help_text="Who gets it; null for a group.")
    site = may_refer(Site, help_text="The group of sites that gets it, where the programme knows it.")
    labels = JSONB(default="{}", help_text="What the source calls another group that gets it, by language.")
    parties = Integer(
        null=True,
        default=None,
        help_text="How many bodies get it, where they are a group that is no site; null where unknown.",
    )
    programme = may_refer(Programme, help_text="The programme it belongs to.")
    exchange = may_refer(Exchange, help_text="The exchange under which it is registered.")
    channels = JSONB(default="[]", help_text="By which ways it is given; empty where unknown.")
    recurrence = Text(
        null=True,
        default=None,
        help_text="How often, as an RFC 5545 rule: FREQ=WEEKLY;BYDAY=MO is every Monday. Null where it is not regular.",
    )
    recurrence_words = JSONB(default="{}", help_text="How often, in words, by language.")
    begins = Text(
        null=True, default=None, help_text="The first day, EDTF; only one known to the day can be counted from."
    )
    begins_earliest = Date(null=True, default=None)
    begins_latest = Date(null=True, default=None)
    ends = Text(null=True, default=None, help_text="The last day, EDTF; null where it is unknown or open.")
    ends_earliest = Date(null=True, default=None)
    ends_latest = Date(null=True, default=None)


class SupportEntry(LedgerLine, Table, tablename="support_entry"):
    """A line of support's ledger."""

    support = refers(Support, help_text="Whose line it is.")
