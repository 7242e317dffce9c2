"""Who sent how many to whom and who owes whom, reckoned when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

import strawberry
from strawberry.types import Info

from consortium.access import Persona
from consortium.commitments.reckoning import Asked, Debt, Flow, Party, Reckoning, Standing
from consortium.commitments.service import labels, reckon
from consortium.cooperation.model import Level
from consortium_graphql.context import Request
from consortium_graphql.limits import WORKED_OUT
from consortium_graphql.places import Country
from consortium_graphql.plan import BadUserInput, Record, reference
from consortium_graphql.states import commitment_shown

MOST_PAIRS = 5_000
"""How many flows may be reckoned for one answer; more are written by command."""
_MOST = 100
_YEARS = range(1, 10_000)


@strawberry.type(description="What went one way: sums of what is known, and in how much not all is known.")
class ReciprocityFlow:
    """What went one way."""

    movements: int = strawberry.field(description="How many: one sending side to one receiving side of an exchange.")
    people: float = strawberry.field(description="How many people are known of; several hosts share them alike.")
    students: float = strawberry.field(description="How many of them are students.")
    teachers: float = strawberry.field(description="How many of them are teachers.")
    staff: float = strawberry.field(description="How many of them are other staff.")
    unknown: int = strawberry.field(
        description="Movements of whose people not all are known; never a number of people."
    )
    in_group: int = strawberry.field(description="Movements whose people are counted with their group alone.")
    days: float = strawberry.field(description="How many days they are known to have stayed.")
    days_unknown: int = strawberry.field(description="Movements whose days are not known.")
    remote_sessions: float = strawberry.field(description="How many remote sessions there were.")
    remote_unknown: int = strawberry.field(description="Movements of which it is not known if they were remote.")


@strawberry.type(description="What is still owed of what was promised for the year.")
class ReciprocityDebt:
    """What is still owed of what was promised for the year."""

    people: float = strawberry.field(description="How many people.")
    days: float = strawberry.field(description="How many days.")
    remote_sessions: float = strawberry.field(description="How many remote sessions.")
    unknown: int = strawberry.field(description="Commitments of which it cannot be said what is owed.")


@strawberry.type(description="A party: a record, or all in a country that is not named.")
class ReciprocityParty:
    """A party: a record, or all in a country that is not named."""

    label: str | None = strawberry.field(
        description="What people call the record, in the reader's language; null for what is not named."
    )
    record: Record | None = strawberry.field(
        description="The institution, region or country; null for what the sources do not name at this level."
    )
    country: Country | None = strawberry.field(
        description="Where those are that are not named; null for a record, and where that is not known either."
    )


@strawberry.type(description="How one party stands to another, or to all others together.")
class ReciprocityStanding:
    """How one party stands to another, or to all others together."""

    one: ReciprocityParty = strawberry.field(description="Who.")
    other: ReciprocityParty | None = strawberry.field(description="To whom; null for all others together.")
    sent: ReciprocityFlow = strawberry.field(description="What the one sent.")
    received: ReciprocityFlow = strawberry.field(description="What the one received.")
    balance: float = strawberry.field(
        description="How many people more were sent than received, as far as known; the other's is its negative."
    )
    complete: bool = strawberry.field(description="Whether the people of all these movements are known.")
    owes: ReciprocityDebt = strawberry.field(description="What the one owes; nothing unless one year is asked for.")
    owed: ReciprocityDebt = strawberry.field(description="What is owed to the one.")


@strawberry.type(description="A part of a list that was reckoned.")
class ReciprocityPage:
    """A part of a list that was reckoned."""

    nodes: list[ReciprocityStanding] = strawberry.field(description="Those on this page, of the most movements first.")
    total_count: int = strawberry.field(description="How many there are in all.")
    end_cursor: str | None = strawberry.field(description="Where the next page begins; null where there is none.")


@strawberry.type(description="Who sent how many to whom, in some years or in all.")
class ReciprocityView:
    """Who sent how many to whom."""

    level: Level = strawberry.field(description="Between what it is reckoned.")
    undated: int = strawberry.field(description="Exchanges left out, since they may have begun in those years or not.")
    reckoned: strawberry.Private[Reckoning]

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="How each party stands to each other; each two stand here twice, seen by either."
    )
    async def pairs(self, info: Info[Request, None], first: int = 20, after: str | None = None) -> ReciprocityPage:
        """List the pairs."""
        return await _page(self, info.context, self.reckoned.pairs(), first, after)

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="How each party stands to all others together."
    )
    async def parties(self, info: Info[Request, None], first: int = 20, after: str | None = None) -> ReciprocityPage:
        """List the parties."""
        return await _page(self, info.context, self.reckoned.parties(), first, after)


@strawberry.input(description="Of which movements reciprocity is reckoned.")
class ReciprocityFilter:
    """Of which movements reciprocity is reckoned."""

    party: strawberry.ID | None = strawberry.field(
        default=None, description="To or from this institution, region or country, by the level asked for."
    )
    programme: strawberry.ID | None = strawberry.field(default=None, description="In this programme.")


@strawberry.type
class ReciprocityQuery:
    """What can be asked of reciprocity."""

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="Who sent how many to whom in held exchanges that began in a year, in a span of years or ever; for "
        "one year also what is owed of what was promised.",
        metadata=WORKED_OUT,
    )
    async def reciprocity(
        self,
        info: Info[Request, None],
        level: Level = Level.INSTITUTION,
        year: int | None = None,
        year_from: int | None = None,
        year_until: int | None = None,
        filter: ReciprocityFilter | None = None,
    ) -> ReciprocityView:
        """Reckon who sent how many to whom."""
        wanted = filter or ReciprocityFilter()
        asked = Asked(
            level=level,
            years=_years(year, year_from, year_until),
            programme=_id(wanted.programme, "filter.programme"),
            party=_id(wanted.party, "filter.party"),
            shown=_shown(info.context),
        )
        reckoned = await reckon(asked, info.context.clock.today())
        if len(reckoned.flows) > MOST_PAIRS:
            raise BadUserInput(f"over {MOST_PAIRS} flows: name a party or a year, or use `consortium reciprocity`")
        return ReciprocityView(level=level, undated=reckoned.undated, reckoned=reckoned)


def _shown(request: Request) -> str | None:
    actor = request.actor
    if actor.persona is Persona.SECRETARIAT:
        return None
    return commitment_shown("c", f"'{actor.institution}'" if actor.institution else "null")


def _years(year: int | None, first: int | None, last: int | None) -> tuple[int, int] | None:
    if year is not None and (first, last) != (None, None):
        raise BadUserInput("year: name a year or a span of years, not both")
    if year is None and first is None and last is None:
        return None
    found = (year or first or _YEARS[0], year or last or _YEARS[-1])
    if any(each is not None and each not in _YEARS for each in (year, first, last)):
        raise BadUserInput(f"year: a year lies between {_YEARS[0]} and {_YEARS[-1]}")
    if found[0] > found[1]:
        raise BadUserInput(f"yearUntil: {found[1]} comes before {found[0]}; swap the two years")
    return found


def _id(given: strawberry.ID | None, name: str) -> UUID | None:
    try:
        return UUID(given) if given else None
    except ValueError:
        raise BadUserInput(f"{name}: “{given}” is not an id") from None


async def _page(
    view: ReciprocityView, request: Request, found: Sequence[Standing], first: int, after: str | None
) -> ReciprocityPage:
    if not 0 <= first <= _MOST:
        raise BadUserInput(f"first: {first} is outside 0…{_MOST}")
    if after is not None and not (after.isascii() and after.isdecimal() and len(after) < 10):  # noqa: PLR2004
        raise BadUserInput(f"after: “{after}” is no cursor of this list")
    start = int(after or 0)
    shown, end = found[start : start + first], start + first
    records = {party.record for each in shown for party in (each.one, each.other) if party and party.record}
    names = await labels(view.level, sorted(records), request.reader.language)
    return ReciprocityPage(
        nodes=[_standing(each, names) for each in shown],
        total_count=len(found),
        end_cursor=str(end) if end < len(found) else None,
    )


def _standing(found: Standing, names: Mapping[str, str]) -> ReciprocityStanding:
    return ReciprocityStanding(
        one=_party(found.one, names),
        other=_party(found.other, names) if found.other else None,
        sent=_flow(found.sent),
        received=_flow(found.received),
        balance=found.balance,
        complete=found.complete,
        owes=_debt(found.owes),
        owed=_debt(found.owed),
    )


def _party(found: Party, names: Mapping[str, str]) -> ReciprocityParty:
    return ReciprocityParty(
        label=names.get(found.record),
        record=reference(Record, found.record) if found.record else None,
        country=reference(Country, found.country) if found.country else None,
    )


def _flow(found: Flow) -> ReciprocityFlow:
    return ReciprocityFlow(
        movements=found.movements,
        people=found.people,
        students=found.students,
        teachers=found.teachers,
        staff=found.staff,
        unknown=found.unknown,
        in_group=found.in_group,
        days=found.days,
        days_unknown=found.days_unknown,
        remote_sessions=found.remote_sessions,
        remote_unknown=found.remote_unknown,
    )


def _debt(found: Debt) -> ReciprocityDebt:
    return ReciprocityDebt(
        people=found.people, days=found.days, remote_sessions=found.remote_sessions, unknown=found.unknown
    )
