"""Tables of commitments."""

from __future__ import annotations

from piccolo.columns import JSONB, Date, Integer, Text
from piccolo.table import Table

from consortium.columns import may_refer, refers
from consortium.exchanges.tables import Exchange
from consortium.members.tables import Institution, LedgerLine
from consortium.partnerships.tables import Partnership
from consortium.places.tables import Country
from consortium.programmes.tables import Programme
from consortium.sources.tables import Sourced


class Commitment(Sourced, Table, tablename="commitment"):
    """What one side has promised to send to another."""

    sender_institution = may_refer(Institution, help_text="The institution that sends; null where a country does.")
    sender_country = may_refer(Country, help_text="The country that sends, where no institution is named.")
    receiver_institution = may_refer(Institution, help_text="The institution that receives; null where a country does.")
    receiver_country = may_refer(Country, help_text="The country that receives, where no institution is named.")
    partnership = may_refer(Partnership, help_text="The partnership under which it stands: its exchanges alone count.")
    programme = may_refer(Programme, help_text="The programme under which it stands: its exchanges alone count.")
    exchange = may_refer(Exchange, help_text="The meeting at which it was agreed.")
    students = Integer(null=True, default=None, help_text="How many students a year; null where not stated.")
    teachers = Integer(null=True, default=None, help_text="How many teachers a year; null where not stated.")
    staff = Integer(null=True, default=None, help_text="How many other staff a year; null where not stated.")
    people = Integer(
        null=True, default=None, help_text="How many people a year, whoever they are; null where not stated."
    )
    days = Integer(null=True, default=None, help_text="How many days a year; null where not stated.")
    remote_sessions = Integer(
        null=True, default=None, help_text="How many remote sessions a year; null where not stated."
    )
    terms = JSONB(default="{}", help_text="What is promised in words, and how regularly, by language.")
    areas = JSONB(default="[]", help_text="The areas of work it covers.")
    mode = Text(null=True, default=None, help_text="How both are to meet; null where not stated.")
    force = Text(null=True, default=None, help_text="From when to when it is in force, EDTF; an open end is `..`.")
    force_earliest = Date(null=True, default=None)
    force_latest = Date(null=True, default=None)
    search = Text(help_text="Its words and areas, folded and stemmed.")
    sort_name = Text(help_text="The folded names of sender and receiver, by which lists are ordered.")


class CommitmentEntry(LedgerLine, Table, tablename="commitment_entry"):
    """A line of a commitment's ledger."""

    commitment = refers(Commitment, help_text="Whose line it is.")
