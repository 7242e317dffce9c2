"""Tables of exchanges."""

from __future__ import annotations

from piccolo.columns import JSONB, Boolean, Date, ForeignKey, Integer, Text
from piccolo.table import Table

from consortium.columns import may_refer, may_refer_to_itself, refers
from consortium.disruptions.tables import Disruption
from consortium.members.tables import Institution
from consortium.partnerships.tables import Partnership
from consortium.places.tables import Country, Region
from consortium.programmes.tables import Programme
from consortium.sources.tables import Sourced


class Series(Sourced, Table, tablename="series"):
    """Exchanges that are held one after the other under one name, or a format in which they are held."""

    kind = Text(help_text="Whether it is a series or a format.")
    names = JSONB(default="{}", help_text="Its name by language.")
    search = Text(help_text="Every name, folded and stemmed.")
    sort_name = Text(help_text="Its folded name, by which lists are ordered.")
    organiser = may_refer(Institution, help_text="Who holds it, where that is always the same.")
    since = Text(null=True, default=None, help_text="Since when there has been one, EDTF; null where unknown.")
    since_earliest = Date(null=True, default=None)
    since_latest = Date(null=True, default=None)
    about = JSONB(default="{}", help_text="What it is for, by language.")


class Exchange(Sourced, Table, tablename="exchange"):
    """An exchange activity."""

    kind = Text(help_text="What sort of exchange it is.")
    mode = Text(null=True, default=None, help_text="How the participants meet; null where unknown.")
    state = Text(help_text="Where it stands.")
    titles = JSONB(default="{}", help_text="Its title by language.")
    search = Text(help_text="Every spelling of the title, folded and stemmed.")
    sort_name = Text(help_text="Its folded title, by which lists are ordered.")
    series = Text(null=True, default=None, help_text="How often, or in which series or format, in words.")
    part_of_series = may_refer(Series, help_text="The series or format that it belongs to.")
    about = JSONB(default="{}", help_text="What it was about, by language.")
    areas = JSONB(default="[]", help_text="The areas of work it touches.")
    programme = may_refer(Programme, help_text="The programme it belongs to.")
    partnership = may_refer(Partnership, help_text="The partnership it fulfils.")
    region = may_refer(Region, help_text="Where it is, or was, held.")
    venue = JSONB(default="{}", help_text="The place in words, by language.")
    planned = Text(null=True, default=None, help_text="The planned days as last announced, EDTF.")
    planned_earliest = Date(null=True, default=None)
    planned_latest = Date(null=True, default=None)
    actual = Text(null=True, default=None, help_text="The days on which it was held, EDTF.")
    actual_earliest = Date(null=True, default=None)
    actual_latest = Date(null=True, default=None)
    day = Date(help_text="The first day by which lists are ordered: actual, else planned, else 0001-01-01.")
    zone = Text(null=True, default=None, help_text="The IANA time zone of its place.")
    stated_days = Integer(null=True, default=None, help_text="How many days the source says that it lasted.")
    stated_parties = Integer(null=True, default=None, help_text="How many teams or bodies the source says took part.")
    people_planned = Integer(null=True, default=None, help_text="How many people the source says were expected in all.")
    people_attended = Integer(null=True, default=None, help_text="How many people the source says came in all.")
    postponed_from = Text(
        null=True, default=None, help_text="The state in which it was postponed; null unless it is postponed."
    )
    cancelled_reason = Text(null=True, default=None, help_text="Why it was cancelled.")


class ScheduleEntry(Sourced, Table, tablename="schedule_entry"):
    """A line of an exchange's schedule: what was planned at one time, and why it changed."""

    exchange = refers(Exchange, help_text="Of what.")
    place = Integer(help_text="Where the line stands in the schedule, from 1.")
    change = Text(help_text="What changed.")
    planned = Text(null=True, default=None, help_text="The days planned, EDTF; null where none were named.")
    planned_earliest = Date(null=True, default=None)
    planned_latest = Date(null=True, default=None)
    region = may_refer(Region, help_text="The place planned.")
    venue = JSONB(default="{}", help_text="The place planned, in words, by language.")
    reason = Text(null=True, default=None, help_text="Why; null where a disruption tells.")
    disruption = may_refer(Disruption, help_text="What made the plan change, where that is recorded.")


class DisruptionEffect(Sourced, Table, tablename="disruption_effect"):
    """What a disruption did to an exchange, or to events of a programme that are not named."""

    disruption = refers(Disruption, help_text="What did it.", indexed=True)
    effect = Text(help_text="What it did.")
    exchange = may_refer(Exchange, help_text="To which exchange; null for events that are not named.", indexed=True)
    programme = may_refer(Programme, help_text="To events of which programme, where these are not named.", indexed=True)
    labels = JSONB(default="{}", help_text="What the source calls events that are not named, by language.")
    sort_name = Text(help_text="The folded title or label, by which lists are ordered.")
    events = Integer(
        null=True, default=None, help_text="How many events it stands for: 1 for an exchange; null where unknown."
    )
    note = Text(null=True, default=None, help_text="How, in a few words.")
    applied = Boolean(default=False, help_text="Whether the exchange itself was changed with it.")
    planned_before = Text(null=True, default=None, help_text="The days planned before it, EDTF.")
    planned_before_earliest = Date(null=True, default=None)
    planned_before_latest = Date(null=True, default=None)
    planned_after = Text(
        null=True, default=None, help_text="The days planned after it, EDTF; null where none were named."
    )
    planned_after_earliest = Date(null=True, default=None)
    planned_after_latest = Date(null=True, default=None)


class Participation(Sourced, Table, tablename="participation"):
    """The part of a country, and where known of an institution, in an exchange."""

    exchange = refers(Exchange, help_text="In what.")
    country = may_refer(
        Country,
        help_text="From where; null for a body that is of many countries, or of none known.",
    )
    region = may_refer(Region, help_text="From which place, where known.")
    institution = may_refer(
        Institution,
        help_text="Who; null where only the country is known.",
    )
    labels = JSONB(default="{}", help_text="What the source calls a group, by language.")
    sort_name = Text(help_text="The folded name or label, by which lists are ordered.")
    parties = Integer(
        null=True,
        default=None,
        help_text="How many bodies or teams it stands for: 1 if named; null where unknown.",
    )
    part_of: ForeignKey[Participation] = may_refer_to_itself(
        help_text="The group in which it is counted already.",
    )
    role = Text(help_text="As what.")
    state = Text(help_text="Whether invited, confirmed or come.")


class Headcount(Sourced, Table, tablename="headcount"):
    """How many people of one group were planned and came with a participation."""

    participation = refers(Participation, help_text="With whom.")
    group = Text(help_text="Which people.")
    planned = Integer(null=True, default=None, help_text="How many were expected; null where unknown.")
    attended = Integer(null=True, default=None, help_text="How many came; null where unknown.")
