"""Tables of partnerships."""

from __future__ import annotations

from piccolo.columns import JSONB, Boolean, Date, Integer, Text
from piccolo.table import Table

from consortium.columns import may_refer, refers
from consortium.members.tables import Institution, LedgerLine
from consortium.places.tables import Country
from consortium.programmes.tables import Programme
from consortium.sources.tables import Sourced


class Partnership(Sourced, Table, tablename="partnership"):
    """What two or more parties have agreed, or mean to."""

    kind = Text(help_text="What sort of agreement it is.")
    titles = JSONB(default="{}", help_text="Its title by language.")
    search = Text(help_text="Every spelling of the title, folded and stemmed.")
    sort_name = Text(help_text="Its folded title, by which lists are ordered.")
    terms = JSONB(default="{}", help_text="What is agreed, by language.")
    areas = JSONB(default="[]", help_text="The areas of work it covers.")
    programme = may_refer(Programme, help_text="The programme it belongs to.")
    proposer = may_refer(Institution, help_text="The party that drew it up.")
    stage = Text(help_text="How far it has been agreed, by the last line of its ledger.")
    revision = Integer(default=1, help_text="The number of its content; an approval is of one revision.")
    signed = Text(null=True, default=None, help_text="When it was signed, EDTF.")
    signed_earliest = Date(null=True, default=None)
    signed_latest = Date(null=True, default=None)
    force = Text(null=True, default=None, help_text="From when to when it is in force, EDTF; an open end is `..`.")
    force_earliest = Date(null=True, default=None)
    force_latest = Date(null=True, default=None)
    ends = Date(help_text="The last day it is in force; 9999-12-31 where there is none.")
    notice_days = Integer(null=True, default=None, help_text="How many days before a party leaves it must say so.")


class Party(Sourced, Table, tablename="party"):
    """A party of a partnership: an institution, or a group that the source does not name."""

    partnership = refers(Partnership, help_text="Of what.")
    institution = may_refer(
        Institution,
        help_text="Who; null for a group that is not named.",
    )
    labels = JSONB(default="{}", help_text="What the source calls a group, by language.")
    country = may_refer(Country, help_text="Where a group is, where known.")
    role = Text(help_text="As what.")
    place = Integer(help_text="Where it stands in the list of the parties, from 1.")


class Revision(Sourced, Table, tablename="revision"):
    """The content of a partnership at one time."""

    partnership = refers(Partnership, help_text="Of what.")
    number = Integer(help_text="Its number, from 1.")
    content = JSONB(help_text="The whole content, parties included.")


class Approval(Sourced, Table, tablename="approval"):
    """A party's answer to one revision of a partnership."""

    partnership = refers(Partnership, help_text="To what.")
    party = refers(Party, help_text="Whose answer.")
    revision = Integer(help_text="The number of the content it answers.")
    answer = Text(help_text="Yes or no.")
    day = Date(help_text="The day of the answer.")
    on_behalf = Boolean(default=False, help_text="Whether the secretariat recorded it for the party.")
    document = Text(null=True, default=None, help_text="The document on which a recorded answer rests.")
    reason = Text(null=True, default=None, help_text="Why.")


class PartnershipEntry(LedgerLine, Table, tablename="partnership_entry"):
    """A line of a partnership's ledger of stages."""

    partnership = refers(Partnership, help_text="Whose line it is.")
