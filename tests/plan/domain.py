"""The types of a small register: every way of declaring a field, at least once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, datetime
from enum import Enum
from typing import Annotated

import strawberry
from strawberry.scalars import JSON

from consortium_graphql.plan import (
    SQL,
    BigInt,
    Given,
    Key,
    LocalizedText,
    Page,
    ReaderSQL,
    Record,
    Row,
    abstract_record,
    among,
    by_id,
    by_ids,
    connection,
    contains,
    derived,
    embedded,
    embedded_type,
    every,
    filters,
    gathered,
    localized,
    many,
    part,
    record,
    reference,
    references,
    sql,
    texts,
    where,
)
from tests.plan import tables


class Role(Enum):
    SECRETARIAT = "secretariat"
    MEMBER = "member"
    STRANGER = "stranger"


@strawberry.enum(description="What sort of body an institution is.")
class InstitutionKind(Enum):
    SCHOOL = "SCHOOL"
    UNIVERSITY = "UNIVERSITY"
    NETWORK = "NETWORK"


@strawberry.enum(description="Where a membership stands.")
class MembershipState(Enum):
    APPLIED = "APPLIED"
    MEMBER = "MEMBER"
    LEFT = "LEFT"


@strawberry.enum(description="How far an exchange has come.")
class Stage(Enum):
    IDEA = "idea"
    IN_PREPARATION = "in preparation"
    HELD = "held"


@strawberry.enum
class CountryOrder(Enum):
    CODE = Key("code")


@strawberry.enum
class InstitutionOrder(Enum):
    NAME = Key("sort_name")
    NAME_DOWN = Key("sort_name", descending=True)
    REGISTERED = Key("created_at")


@strawberry.enum
class ExchangeOrder(Enum):
    NEWEST = Key("starts", descending=True)
    OLDEST = Key("starts")


@strawberry.enum
class MembershipOrder(Enum):
    APPLIED = Key("applied")


@strawberry.enum
class PartnershipOrder(Enum):
    TITLE = Key("title")


@strawberry.enum
class PartyOrder(Enum):
    PLACE = Key("place")
    PLACE_DOWN = Key("place", descending=True)


@strawberry.enum
class PersonOrder(Enum):
    NAME = Key("name")


@abstract_record
class Entity(Record):
    """What every record has: it can be voided, and then stands in no list."""

    voided_at: strawberry.Private[SQL]

    def listed(self) -> SQL | None:
        return f"{self.voided_at} is null"


@embedded_type
class PartialDate:
    """A date as precise as it is known."""

    edtf: str = part("", "The date in EDTF.")
    earliest: date | None = None
    latest: date | None = None

    @derived
    def exact(self) -> bool:
        """Whether the day is known."""
        return sql(f"coalesce({self.earliest} = {self.latest}, false)")


@record(tables.Country)
class Country(Entity):
    """A member country."""

    code: str
    names: strawberry.Private[SQL]
    titles: list[LocalizedText] = texts("names", "The name in every language.")

    @derived
    def name(self, language: str | None = None) -> str | None:
        """The name in that language, else in one of the reader's, else in English, else in any."""
        return sql(localized(self.names, language, self.reader))

    institutions: Page[Institution] = connection(tables.Institution.country, order=InstitutionOrder)


@embedded_type
class Spot:
    """A place on the map, made of columns with names of their own."""

    north: float
    label: str


@record(tables.Region)
class Region(Entity):
    """A region of a country."""

    code: str | None
    title: str
    latitude: float | None
    country: Country
    spot: Spot | None = embedded(north="latitude", label="title")


@record(tables.Alias)
class Alias(Entity):
    """Another spelling of a name."""

    language: str | None
    value: str


def shown_email(row: Row) -> SQL:
    """Return a person's address, null where the reader may not know it."""
    if row.reader.role is Role.SECRETARIAT:
        return str(row.email)
    return f"case when {row.consent} then {row.email} end"


@filters
class PersonFilter:
    """Which persons."""

    institution: strawberry.ID | None = None
    email: str | None = where(lambda row, value: f"{shown_email(row)} = {value}", "With this address, if it is shown.")
    reachable: bool | None = where(lambda row, value: f"({shown_email(row)} is not null) = {value}")


def state_on(membership: SQL, day: object) -> SQL:
    return f"""coalesce((select e.state from membership_entry e where e.membership = {membership}
        and e.day <= {day} order by e.day desc, e.id desc limit 1), 'APPLIED')"""


@filters
class Standing:
    """Where a membership stands on a day."""

    states: list[MembershipState]
    as_of: date | None = None


def stems(value: object) -> list[str]:
    words = str(value).casefold().split()
    if len(words) > 3:
        raise ValueError("at most three words can be searched for")
    return words


def standing_of(row: Row, given: Given) -> SQL:
    state = state_on("m.id", given.as_of or row.reader.today)
    condition = among(state, given.states, row.reader)
    return f"exists (select 1 from membership m where m.institution = {row.id} and {condition})"


@filters
class InstitutionFilter:
    """Which institutions."""

    kind: list[InstitutionKind] | None = None
    country: strawberry.ID | None = None
    region: list[strawberry.ID] | None = None
    search: str | None = where(
        lambda row, words: every(words, lambda word: contains(row.search, word), row.reader),
        "Parts of names, all of them.",
        encode=stems,
        kind="text[]",
    )
    member: bool | None = where(
        lambda row, value: f"exists (select 1 from membership m where m.institution = {row.id}) = {value}",
        "Whether it ever applied.",
    )
    standing: Standing | None = where(standing_of, "Where one of its memberships stands.")
    registered_since: datetime | None = where(lambda row, value: f"{row.created_at} >= {value}")
    least_pupils: BigInt | None = where(lambda row, value: f"{row.pupils} >= {value}")
    no: InstitutionFilter | None = where(
        lambda row, given: " and ".join(f"({each}) is not true" for each in given.asked(row)) or None,
        "None of these.",
    )


@filters
class ExchangeFilter:
    """Which exchanges."""

    host: strawberry.ID | None = None
    stage: Stage | None = None
    since: date | None = where(lambda row, value: f"{row.starts} >= {value}")
    country: strawberry.ID | None = where(
        lambda row, value: f"exists (select 1 from participation p where p.exchange = {row.id} and p.country = {value})"
    )
    least_people: int | None = where(lambda row, value: f"{row.people_total()} >= {value}")


@filters
class MembershipFilter:
    """Which memberships."""

    state: MembershipState | None = None


def member_on(here: Row, there: Row, as_of: date | None = None) -> SQL:
    state = state_on("m.id", as_of or here.reader.today)
    return f"""exists (select 1 from membership m where m.network = {here.id} and m.institution = {there.id}
        and {state} = 'MEMBER')"""


def fellow(here: Row, there: Row, of: InstitutionKind | None = None) -> SQL:
    sort = f" and {there.kind} = {of}" if of else ""
    return f"{there.country} = {here.country} and {there.id} <> {here.id}{sort}"


@record(tables.Institution)
class Institution(Entity):
    """A school, a university, a network of such."""

    kind: InstitutionKind
    names: strawberry.Private[SQL]
    search: strawberry.Private[SQL]
    areas: list[str]
    pupils: BigInt | None
    details: JSON | None
    created_at: datetime
    country: Country
    region: Region | None
    parent: Institution | None
    founded: PartialDate | None = embedded("founded", "When it was founded.")
    titles: list[LocalizedText] = texts("names", "The name in every language.")

    @derived
    def name(self, language: str | None = None) -> str | None:
        """The name in that language, else in one of the reader's, else in English, else in any."""
        return sql(localized(self.names, language, self.reader))

    @derived
    def spokesperson(self) -> Person | None:
        """The first of its people by name."""
        return sql(f"""(select p.id from person p where p.institution = {self.id} and p.voided_at is null
            order by {self.reader.dialect.key("p.name", "text")}, p.id limit 1)""")

    @derived
    def states(self) -> list[MembershipState]:
        """Every state that one of its memberships has had."""
        source = f"""from (select distinct e.state from membership_entry e join membership m on m.id = e.membership
            where m.institution = {self.id}) s"""
        return sql(gathered("s.state", source, self.reader.dialect.key("s.state", "text"), self.reader))

    @derived
    def mean_people(self, host: strawberry.ID | None = None) -> float | None:
        """How many people took part for it on average, in exchanges of one host or of all."""
        chosen = f"and e.host = {host}" if host else ""
        return sql(f"""(select avg(p.people) from participation p join exchange e on e.id = p.exchange
            where p.institution = {self.id} {chosen})""")

    aliases: list[Alias] = many(tables.Alias.institution, order=Key("value"))
    partnerships: Page[Partnership] = connection(
        tables.Party.institution, tables.Party.partnership, order=PartnershipOrder
    )
    hosted: Page[Exchange] = connection(tables.Exchange.host, order=ExchangeOrder, filter=ExchangeFilter)
    memberships: list[Membership] = many(tables.Membership.institution, order=Key("applied"), limit=3)
    members: Page[Institution] = connection(order=InstitutionOrder, filter=InstitutionFilter, reached=member_on)
    late: list[Membership] = many(
        tables.Membership.institution,
        order=Key("applied", descending=True),
        keep=lambda row: f"{row.applied} >= '2017-01-01'",
    )
    fellows: list[Institution] = many(order=Key("sort_name"), limit=2, reached=fellow)
    people: Page[Person] = connection(
        tables.Person.institution,
        order=PersonOrder,
        filter=PersonFilter,
        keep=lambda row: f"{row.name} <> 'b'",
    )


@record(tables.Person)
class Person(Entity):
    """Somebody who answers for an institution."""

    name: str
    consent: strawberry.Private[SQL]
    institution: Institution | None

    @derived
    def email(self) -> str | None:
        """The address; null without the person's consent, but to the secretariat."""
        if self.reader.role is Role.SECRETARIAT:
            return sql(str(self.email))
        return sql(f"case when {self.consent} then {self.email} end")

    def visible(self) -> SQL | None:
        return "1 = 0" if self.reader.role is Role.STRANGER else None


@record(tables.MembershipEntry)
class MembershipEntry(Entity):
    """A line of a membership's ledger."""

    day: date
    state: MembershipState
    reason: str | None


@record(tables.Membership)
class Membership(Entity):
    """An institution's place in a network, as a ledger of states."""

    institution: Institution
    network: Institution
    applied: date

    @derived
    def state(self, at: date | None = None) -> MembershipState:
        """The state on that day, or today."""
        return sql(state_on(self.id, at or self.reader.today))

    entries: list[MembershipEntry] = many(tables.MembershipEntry.membership, order=Key("day"))


def shown_partnership(partnership: object, reader: ReaderSQL) -> SQL | None:
    """Return who sees a partnership and all that belongs to it: unsigned, its parties alone."""
    if reader.role is Role.SECRETARIAT:
        return None
    return f"""exists (select 1 from partnership whole where whole.id = {partnership} and (whole.signed is not null
        or exists (select 1 from party own where own.partnership = whole.id and own.institution = {reader.institution})
        ))"""


@record(tables.Party)
class Party(Entity):
    """An institution's part in a partnership."""

    partnership: Partnership | None
    institution: Institution
    role: str
    place: int

    def visible(self) -> SQL | None:
        shown = shown_partnership(self.partnership, self.reader)
        return f"{shown} and {self.role} = 'lead'" if self.reader.role is Role.STRANGER else shown


@record(tables.Partnership)
class Partnership(Entity):
    """What two or more institutions have agreed."""

    title: str
    signed: date | None
    parties: list[Party] = many(tables.Party.partnership, order=Key("place"))
    places: Page[Party] = connection(tables.Party.partnership, order=PartyOrder)
    institutions: list[Institution] = many(tables.Party.partnership, tables.Party.institution, order=Key("sort_name"))

    def visible(self) -> SQL | None:
        return shown_partnership(self.id, self.reader)


Home = Annotated[Institution | Country, strawberry.union("Home", description="Where somebody comes from.")]


@record(tables.Participation)
class Participation(Entity):
    """A country's, and if known an institution's, part in an exchange."""

    exchange: Exchange | None
    country: Country
    institution: Institution | None
    people: int | None

    @derived
    def who(self) -> Record | None:
        """The institution, or where it is not known the country."""
        return sql(f"coalesce({self.institution}, {self.country})")

    @derived
    def home(self) -> Home | None:
        """The country, where more than ten came the institution."""
        return sql(f"case when {self.people} > 10 then {self.institution} else {self.country} end")


@record(tables.Exchange)
class Exchange(Entity):
    """An exchange activity."""

    title: str
    starts: date
    stage: Stage
    public: bool
    host: Institution
    participations: list[Participation] = many(tables.Participation.exchange, order=Key("people"))

    @derived
    def people_total(self) -> int:
        """How many people came, as far as they were counted."""
        return sql(f"(select coalesce(sum(p.people), 0) from participation p where p.exchange = {self.id})")

    @derived
    def over(self, than: int = 10, big: bool = True) -> bool:
        """Whether more people came than that, or not."""
        return sql(f"({self.people_total()} > {than}) = {big}")

    def visible(self) -> SQL | None:
        if self.reader.role is Role.SECRETARIAT:
            return None
        return f"{self.public} or {self.host} = {self.reader.institution}"


@strawberry.type
class Query:
    node: Record | None = by_id("Any record.")
    nodes: list[Record | None] = by_ids("Any records.")
    institution: Institution | None = by_id()
    partnership: Partnership | None = by_id()
    exchange: Exchange | None = by_id()
    person: Person | None = by_id()
    persons: Page[Person] = connection(order=PersonOrder, filter=PersonFilter)
    partnerships: Page[Partnership] = connection(order=PartnershipOrder)
    countries: Page[Country] = connection(order=CountryOrder)
    institutions: Page[Institution] = connection(order=InstitutionOrder, filter=InstitutionFilter)
    exchanges: Page[Exchange] = connection(order=ExchangeOrder, filter=ExchangeFilter)
    memberships: Page[Membership] = connection(order=MembershipOrder, filter=MembershipFilter)

    @strawberry.field
    def version(self) -> str:
        """Resolved in Python: a document that asks for it takes the ordinary way."""
        return "1"


@strawberry.type
class ExchangePayload:
    """What a mutation answers."""

    exchange: Exchange | None
    done: bool


@strawberry.type
class Tie:
    """A line of a report that Python works out."""

    weight: float
    member: Institution | None


@strawberry.type
class Reports:
    """What Python works out, with records in it."""

    @strawberry.field
    def ties(self, ids: list[strawberry.ID]) -> list[Tie]:
        """A tie to each of these."""
        return [Tie(weight=1.5, member=reference(Institution, id)) for id in ids]

    @strawberry.field
    def hosts(self, ids: list[strawberry.ID]) -> list[Institution]:
        """These."""
        return references(Institution, ids)


@strawberry.type
class ReportingQuery(Query):
    """The queries, with one that Python resolves."""

    @strawberry.field
    def reports(self) -> Reports:
        """What Python works out."""
        return Reports()

    @strawberry.field
    def broken(self) -> str | None:
        """A fault of our own."""
        raise RuntimeError("the password is 1234")


@strawberry.type
class Mutation:
    @strawberry.mutation
    async def exchange_touch(self, id: strawberry.ID) -> ExchangePayload:
        """Do nothing to an exchange."""
        return ExchangePayload(exchange=reference(Exchange, id), done=True)


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def exchange_changed(self, ids: list[strawberry.ID]) -> AsyncIterator[Exchange]:
        """These exchanges, one after another."""
        for id in ids:
            yield reference(Exchange, id)
