"""Tables of meetings and decisions."""

from __future__ import annotations

from piccolo.columns import JSONB, Date, Integer, Text
from piccolo.table import Table

from consortium.columns import may_refer, refers
from consortium.exchanges.tables import Exchange
from consortium.members.tables import Institution
from consortium.places.tables import Country, Region
from consortium.sources.tables import Sourced


class Meeting(Sourced, Table, tablename="meeting"):
    """A sitting at which something is decided."""

    titles = JSONB(default="{}", help_text="Its title by language.")
    search = Text(help_text="Every spelling of the title, folded and stemmed.")
    sort_name = Text(help_text="Its folded title, by which lists are ordered.")
    exchange = may_refer(Exchange, help_text="The exchange that it was part of.")
    body = may_refer(Institution, help_text="The body whose meeting it was; null where it was of none.")
    held = Text(null=True, default=None, help_text="When it was held, EDTF.")
    held_earliest = Date(null=True, default=None)
    held_latest = Date(null=True, default=None)
    day = Date(help_text="The first day on which it may have been held; 0001-01-01 where that is unknown.")
    region = may_refer(Region, help_text="Where it was held.")
    venue = JSONB(default="{}", help_text="The place in words, by language.")
    mode = Text(null=True, default=None, help_text="How those present met; null where unknown.")


class MeetingDecision(Sourced, Table, tablename="meeting_decision"):
    """What was decided, at a meeting that is known or not."""

    meeting = may_refer(Meeting, help_text="Where it was decided; null where no meeting is known.")
    number = Text(null=True, default=None, help_text="Its number as the minutes give it.")
    texts = JSONB(default="{}", help_text="What was decided, by language.")
    search = Text(help_text="Every wording, folded and stemmed.")
    sort_name = Text(help_text="Its number and folded wording, by which the decisions of a meeting are ordered.")
    kind = Text(help_text="What sort of decision it is.")
    decided = Text(null=True, default=None, help_text="When it was decided, EDTF; the meeting's day if nothing else.")
    decided_earliest = Date(null=True, default=None)
    decided_latest = Date(null=True, default=None)
    day = Date(help_text="The first day on which it may have been decided; 0001-01-01 where that is unknown.")
    body = may_refer(Institution, help_text="The body that it is about.")


class DecisionParty(Sourced, Table, tablename="decision_party"):
    """Who took part in deciding: a country, and where known an institution."""

    decision = refers(MeetingDecision, help_text="What they decided.")
    institution = may_refer(Institution, help_text="Who; null where only the country is known.")
    country = may_refer(Country, help_text="From where; null for a body that is of many countries, or of none known.")
    region = may_refer(Region, help_text="From which place, where known.")
    labels = JSONB(default="{}", help_text="What the source calls those who are not named, by language.")
    sort_name = Text(help_text="The folded name or label, by which lists are ordered.")
    parties = Integer(
        null=True, default=None, help_text="How many bodies it stands for: 1 if named; null where unknown."
    )
