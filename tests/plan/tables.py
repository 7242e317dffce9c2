"""The tables of a small register, with a column of every kind."""

from __future__ import annotations

from piccolo.columns import (
    JSONB,
    UUID,
    BigInt,
    Boolean,
    Date,
    DoublePrecision,
    ForeignKey,
    Integer,
    Text,
    Timestamptz,
)
from piccolo.columns.reference import LazyTableReference
from piccolo.table import Table


class Country(Table, tablename="country"):
    id = UUID(primary_key=True)
    voided_at = Timestamptz(null=True, default=None)
    code = Text(help_text="ISO 3166-1 alpha-2.")
    names = JSONB()


class Region(Table, tablename="region"):
    id = UUID(primary_key=True)
    voided_at = Timestamptz(null=True, default=None)
    code = Text(null=True, default=None, help_text="ISO 3166-2, where there is one.")
    title = Text(help_text="The region's name in English.")
    latitude = DoublePrecision(null=True, default=None, help_text="Degrees north.")
    country = ForeignKey(Country, null=False, help_text="The country it lies in.")


class Institution(Table, tablename="institution"):
    id = UUID(primary_key=True)
    voided_at = Timestamptz(null=True, default=None)
    kind = Text(help_text="What sort of body it is.")
    names = JSONB()
    search = Text()
    sort_name = Text()
    areas = JSONB(help_text="What it works in.")
    founded = Text(null=True, default=None)
    founded_earliest = Date(null=True, default=None)
    founded_latest = Date(null=True, default=None)
    pupils = BigInt(null=True, default=None, help_text="How many it has taught.")
    details = JSONB(null=True, default=None, help_text="Whatever else is known.")
    created_at = Timestamptz(help_text="When it was registered.")
    country = ForeignKey(Country, null=False, help_text="The country it works in.")
    region = ForeignKey(Region, null=True, default=None, help_text="The region, where known.")
    parent: ForeignKey[Table] = ForeignKey(
        LazyTableReference("Institution", module_path=__name__),
        null=True,
        default=None,
        help_text="What it is part of.",
    )


class Alias(Table, tablename="alias"):
    id = UUID(primary_key=True)
    voided_at = Timestamptz(null=True, default=None)
    institution = ForeignKey(Institution, null=False)
    language = Text(null=True, default=None, help_text="BCP 47, where known.")
    value = Text(help_text="The spelling.")


class Person(Table, tablename="person"):
    id = UUID(primary_key=True)
    voided_at = Timestamptz(null=True, default=None)
    name = Text(help_text="The name in its own order.")
    email = Text(null=True, default=None)
    consent = Boolean(default=False)
    institution = ForeignKey(Institution, null=True, default=None, help_text="Where the person works.")


class Membership(Table, tablename="membership"):
    id = UUID(primary_key=True)
    voided_at = Timestamptz(null=True, default=None)
    institution = ForeignKey(Institution, null=False, help_text="Who is a member.")
    network = ForeignKey(Institution, null=False, help_text="Of what.")
    applied = Date(help_text="The day of the application.")


class MembershipEntry(Table, tablename="membership_entry"):
    id = UUID(primary_key=True)
    voided_at = Timestamptz(null=True, default=None)
    membership = ForeignKey(Membership, null=False)
    day = Date(help_text="The first day of the state.")
    state = Text(help_text="The state from that day on.")
    reason = Text(null=True, default=None, help_text="Why.")


class Partnership(Table, tablename="partnership"):
    id = UUID(primary_key=True)
    voided_at = Timestamptz(null=True, default=None)
    title = Text(help_text="What the parties call it.")
    signed = Date(null=True, default=None, help_text="The day of the last signature.")


class Party(Table, tablename="party"):
    id = UUID(primary_key=True)
    voided_at = Timestamptz(null=True, default=None)
    partnership = ForeignKey(Partnership, null=False)
    institution = ForeignKey(Institution, null=False, help_text="Who takes part.")
    role = Text(help_text="As what.")
    place = Integer(help_text="Where the party stands in the list.")


class Exchange(Table, tablename="exchange"):
    id = UUID(primary_key=True)
    voided_at = Timestamptz(null=True, default=None)
    title = Text(help_text="What it was called.")
    starts = Date(help_text="Its earliest first day.")
    stage = Text(help_text="How far it has come.")
    public = Boolean(default=True, help_text="Whether everybody may see it.")
    host = ForeignKey(Institution, null=False, help_text="Who holds it.")


class Participation(Table, tablename="participation"):
    id = UUID(primary_key=True)
    voided_at = Timestamptz(null=True, default=None)
    exchange = ForeignKey(Exchange, null=False, help_text="In what.")
    country = ForeignKey(Country, null=False, help_text="From where.")
    institution = ForeignKey(
        Institution, null=True, default=None, help_text="Who; null where only the country is known."
    )
    people = Integer(null=True, default=None, help_text="How many came; null where not counted.")


TABLES: tuple[type[Table], ...] = (
    Country,
    Region,
    Institution,
    Alias,
    Person,
    Membership,
    MembershipEntry,
    Partnership,
    Party,
    Exchange,
    Participation,
)
