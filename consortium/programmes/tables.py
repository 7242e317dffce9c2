"""Tables of programmes and sites."""

from __future__ import annotations

from piccolo.columns import JSONB, Date, ForeignKey, Integer, Text
from piccolo.table import Table

from consortium.columns import may_refer, may_refer_to_itself, refers, refers_ahead
from consortium.members.tables import Institution, LedgerLine
from consortium.places.tables import Country, Region
from consortium.sources.tables import Source, Sourced


class Programme(Sourced, Table, tablename="programme"):
    """Work that several institutions do together for a time."""

    names = JSONB(default="{}", help_text="Its name by language.")
    search = Text(help_text="Every spelling, folded and stemmed.")
    sort_name = Text(help_text="Its folded name, by which lists are ordered.")
    period = Text(null=True, default=None, help_text="How long it runs, EDTF.")
    period_earliest = Date(null=True, default=None)
    period_latest = Date(null=True, default=None)
    areas = JSONB(default="[]", help_text="Its areas of work.")
    aims = JSONB(default="{}", help_text="What it is for, by language.")
    results = JSONB(default="{}", help_text="What is expected of it, by language.")


class ProgrammeParty(Sourced, Table, tablename="programme_party"):
    """An institution's part in a programme."""

    programme = refers(Programme, help_text="In what.")
    institution = refers(Institution, help_text="Who.")
    part = Text(help_text="As what.")


class ProgrammeEntry(LedgerLine, Table, tablename="programme_entry"):
    """A line of a programme's ledger."""

    programme = refers(Programme, help_text="Whose line it is.")


class Site(Sourced, Table, tablename="site"):
    """A place where a programme happens: one named institution, or a group of which only the number is known."""

    programme = refers(Programme, help_text="Of what.")
    institution = may_refer(
        Institution,
        help_text="Who; null for a group that is not named.",
    )
    labels = JSONB(default="{}", help_text="What the source calls a group, by language.")
    sort_name = Text(help_text="The folded name or label, by which lists are ordered.")
    country = may_refer(Country, help_text="Where, where known.")
    region = may_refer(Region, help_text="Where, where known.")
    parties = Integer(
        null=True, default=None, help_text="How many sites it stands for: 1 if named; null where unknown."
    )
    part_of: ForeignKey[Site] = may_refer_to_itself(
        help_text="The group in which this site is counted already.",
    )


class SiteEntry(LedgerLine, Table, tablename="site_entry"):
    """A line of a site's ledger."""

    site = refers(Site, help_text="Whose line it is.")


class Objective(Sourced, Table, tablename="objective"):
    """What a programme is for."""

    programme = refers(Programme, help_text="Whose objective it is.")
    level = Text(help_text="How far it reaches.")
    number = Integer(help_text="Its number among the programme's objectives of that level, from 1.")
    texts = JSONB(default="{}", help_text="What is to be reached, by language.")
    sort_name = Text(help_text="Its level and number, by which lists are ordered.")


class TargetGroup(Sourced, Table, tablename="target_group"):
    """A group for which a programme is."""

    programme = refers(Programme, help_text="The programme that is for them.")
    kind = Text(help_text="Whether the programme works with them, or they gain by it in the end.")
    audience = Text(help_text="What sort of people or bodies they are.")
    labels = JSONB(default="{}", help_text="What the source calls them, by language.")
    sort_name = Text(help_text="Its kind and folded label, by which lists are ordered.")


class ExpectedResult(Sourced, Table, tablename="expected_result"):
    """What is expected of a programme, and whether it was achieved."""

    programme = refers(Programme, help_text="Of what it is expected.")
    number = Integer(help_text="Its number among the programme's expected results, from 1.")
    texts = JSONB(default="{}", help_text="What is expected, by language.")
    achieved = Text(help_text="Whether it was achieved.")
    evidence = JSONB(default="{}", help_text="What shows whether it was achieved, by language.")
    evidence_source = may_refer(Source, help_text="The document in which the evidence stands.")
    evidence_locator = Text(null=True, default=None, help_text="The place of the evidence in that document.")


class PlannedActivity(Sourced, Table, tablename="planned_activity"):
    """Something that a programme plans to do."""

    programme = refers(Programme, help_text="Whose plan it is in.")
    number = Integer(help_text="Its number in the programme's plan, from 1.")
    titles = JSONB(default="{}", help_text="Its title by language.")
    kind = Text(help_text="What sort of activity it is.")
    texts = JSONB(default="{}", help_text="What the plan says of it, by language.")


class Fulfilment(Sourced, Table, tablename="fulfilment"):
    """That an exchange fulfils a planned activity, in whole or in part."""

    activity = refers(PlannedActivity, help_text="What was planned.")
    exchange = refers_ahead("Exchange", "exchanges", help_text="What was done about it, or is promised.")
