"""Tables of institutions."""

from __future__ import annotations

from piccolo.columns import JSONB, Date, ForeignKey, Integer, Text, Timestamptz
from piccolo.table import Table

from consortium.columns import Recorded, may_refer, may_refer_ahead, may_refer_to_itself, refers
from consortium.places.tables import Country, Region
from consortium.sources.tables import Sourced


class LedgerLine(Sourced):
    """A line of a ledger: a state and the day from which it holds."""

    place = Integer(help_text="Where the line stands in its ledger, from 1.")
    day = Date(help_text="The first day of the state; 0001-01-01 where it is unknown.")
    since = Text(null=True, default=None, help_text="The same as far as it is known, EDTF; null where unknown.")
    since_earliest = Date(null=True, default=None)
    since_latest = Date(null=True, default=None)
    action = Text(help_text="What happened.")
    state = Text(help_text="The state from that day on.")
    reason = Text(null=True, default=None, help_text="Why.")


class Institution(Sourced, Table, tablename="institution"):
    """A body that cooperates."""

    kind = Text(help_text="What sort of body it is.")
    names = JSONB(default="{}", help_text="Its display name by language.")
    search = Text(help_text="Every name and alias, folded and stemmed.")
    sort_name = Text(help_text="Its folded name, by which lists are ordered.")
    country = may_refer(
        Country,
        help_text="The country it works in; null where it is of many.",
    )
    region = may_refer(Region, help_text="The place it works in, where known.")
    parent: ForeignKey[Institution] = may_refer_to_itself(help_text="The institution of which it is a part.")
    areas = JSONB(default="[]", help_text="Its areas of work.")
    aims = JSONB(default="{}", help_text="What it is for, by language.")
    founded = Text(null=True, default=None, help_text="When it was founded, EDTF.")
    founded_earliest = Date(null=True, default=None)
    founded_latest = Date(null=True, default=None)
    address = Text(null=True, default=None, help_text="Its postal address as written in the source.")
    email = Text(null=True, default=None, help_text="The institution's own e-mail address.")
    phone = Text(null=True, default=None, help_text="The institution's own telephone number.")
    website = Text(null=True, default=None, help_text="Its address on the web.")


class Alias(Sourced, Table, tablename="alias"):
    """Another name of an institution."""

    institution = refers(Institution, help_text="Whose name it is.")
    kind = Text(help_text="Why there is another name.")
    language = Text(null=True, default=None, help_text="BCP 47, where known.")
    value = Text(help_text="The name as it is written.")


class Identifier(Sourced, Table, tablename="identifier"):
    """A name of an institution in somebody's scheme."""

    institution = refers(Institution, help_text="Whose identifier it is.")
    scheme = Text(help_text="The scheme: ROR, ISNI, PIC, INN, OGRN, a website's host …")
    value = Text(help_text="The identifier in that scheme.")


class InstitutionEntry(LedgerLine, Table, tablename="institution_entry"):
    """A line of an institution's ledger."""

    institution = refers(Institution, help_text="Whose line it is.")
    decision = may_refer_ahead(
        "MeetingDecision", "meetings", help_text="The decision that it follows from, where one is known."
    )


class Merge(Recorded, Table, tablename="merge"):
    """Two records of one institution that became one: what was written then, so that it can be undone.

    It tells what happened, and names both institutions whatever becomes of them: no later merging moves it.
    """

    kept = refers(Institution, help_text="The record that stayed.")
    other = refers(Institution, help_text="The record that became part of it.")
    holder = Text(help_text="Who merged them.")
    reason = Text(help_text="How it was known that both were one institution.")
    changes = JSONB(default="[]", help_text="Every record that was written, with the columns that changed.")
    undone_at = Timestamptz(null=True, default=None, help_text="When it was undone.")
    undone_by = Text(null=True, default=None, help_text="Who undid it.")
    undone_reason = Text(null=True, default=None, help_text="Why it was undone.")
    left = JSONB(default="[]", help_text="What was not set back, because somebody had changed it since.")
