"""What is recorded of the thing that a claim is about, counted; the twin in SQL is `consortium_graphql.counts`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import date

from piccolo.table import Table

from consortium import amounts
from consortium.claims import measuring
from consortium.claims.model import Measure
from consortium.evaluations.tables import IndicatorValue
from consortium.exchanges.model import ParticipationRole
from consortium.exchanges.store import facts_of
from consortium.exchanges.tables import Exchange
from consortium.ledger import state_on
from consortium.memberships.model import MembershipState
from consortium.memberships.store import MEMBERSHIP_LEDGER
from consortium.memberships.tables import Membership
from consortium.programmes.counting import count_sites
from consortium.programmes.joining import joined_late
from consortium.programmes.logframe import Achievement, ObjectiveLevel
from consortium.programmes.model import ProgrammePart, SiteState
from consortium.programmes.store import beginnings, counted_sites
from consortium.programmes.tables import (
    ExpectedResult,
    Objective,
    PlannedActivity,
    Programme,
    ProgrammeParty,
    Site,
)
from consortium.publications.stock import Stock
from consortium.publications.tables import Edition, Publication, PublicationPart
from consortium.writing import ledgers, store
from consortium.writing.kinds import Row


async def counted(claim: Row, today: date) -> int | None:
    """Return what the records add up to for a claim of a number, in thousandths; None where they cannot say."""
    found = await _COUNTS[Measure(claim["measure"])](claim, claim["as_of"] or today)
    return found if found is None or claim["measure"] == Measure.INDICATOR_VALUE.value else found * amounts.THOUSANDTHS


async def live(table: type[Table], claim: Row) -> Row | None:
    """Return the record that a claim is about, of that table, or None where it is void or not there."""
    row = await store.find(table, claim["subject"])
    return row if row is not None and row["voided_at"] is None else None


async def _parties(claim: Row, _: date) -> int | None:
    facts = await facts_of(claim["subject"])
    return measuring.parties(facts, _role(claim)) if facts else None


async def _institutions(claim: Row, _: date) -> int | None:
    facts = await facts_of(claim["subject"])
    return measuring.institutions(facts.participations, _role(claim)) if facts else None


async def _countries(claim: Row, _: date) -> int | None:
    facts = await facts_of(claim["subject"])
    return measuring.countries(facts.participations, _role(claim)) if facts else None


async def _planned(claim: Row, _: date) -> int | None:
    facts = await facts_of(claim["subject"])
    return measuring.people(facts, "planned", claim["group"]) if facts else None


async def _attended(claim: Row, _: date) -> int | None:
    facts = await facts_of(claim["subject"])
    return measuring.people(facts, "attended", claim["group"]) if facts else None


async def _held_days(claim: Row, _: date) -> int | None:
    exchange = await live(Exchange, claim)
    return measuring.days(exchange) if exchange else None


async def _exchanges(claim: Row, _: date) -> int | None:
    return await store.count(Exchange, "programme", claim["subject"]) or None


async def _partners(claim: Row, _: date) -> int | None:
    rows = await store.where(ProgrammeParty, "programme", claim["subject"])
    return len({row["institution"] for row in rows if row["part"] == ProgrammePart.PARTNER.value}) or None


async def _sites(claim: Row, day: date) -> int | None:
    counted = count_sites(await counted_sites(claim["subject"]), day)
    return counted.by_state[SiteState(claim["site_state"])] if counted.complete and counted.total else None


async def _sites_joined_late(claim: Row, day: date) -> int | None:
    programme = await live(Programme, claim)
    sites = {site.id: site for site in await counted_sites(claim["subject"]) if state_on(site.ledger, day)}
    if programme is None or not sites:
        return None
    begun = await beginnings(claim["subject"])
    late = {each: joined_late(begun[each], begun.values(), programme["period_latest"]) for each in sites}
    if None in late.values():
        return None
    counted = count_sites([site for each, site in sites.items() if late[each]], day)
    return counted.total if counted.complete else None


async def _objectives(claim: Row, _: date) -> int | None:
    rows = await store.where(Objective, "programme", claim["subject"])
    return [row["level"] for row in rows].count(ObjectiveLevel.SPECIFIC.value) if rows else None


async def _results(claim: Row, _: date) -> int | None:
    return await store.count(ExpectedResult, "programme", claim["subject"]) or None


async def _results_achieved(claim: Row, _: date) -> int | None:
    rows = await store.where(ExpectedResult, "programme", claim["subject"])
    told = [Achievement(row["achieved"]) for row in rows]
    return told.count(Achievement.YES) if told and Achievement.UNKNOWN not in told else None


async def _activities(claim: Row, _: date) -> int | None:
    return await store.count(PlannedActivity, "programme", claim["subject"]) or None


async def _copies(claim: Row, _: date) -> int | None:
    publication = await live(Publication, claim)
    if publication is None:
        return None
    editions = await store.where(Edition, "publication", claim["subject"])
    return Stock(
        stated=publication["copies"], editions={row["id"]: row["copies"] for row in editions}, given=()
    ).printed


async def _volumes(claim: Row, _: date) -> int | None:
    part = await live(PublicationPart, claim)
    return part["volumes"] if part else None


async def _site_parties(claim: Row, _: date) -> int | None:
    site = await live(Site, claim)
    return site["parties"] if site else None


async def _members(claim: Row, day: date) -> int | None:
    rows = await store.where(Membership, "organisation", claim["subject"])
    states = [state_on(await ledgers.entries(MEMBERSHIP_LEDGER, row["id"]), day) for row in rows]
    return states.count(MembershipState.MEMBER) if any(states) else None


async def _indicator_value(claim: Row, _: date) -> int | None:
    value = await live(IndicatorValue, claim)
    return value["thousandths"] if value else None


def _role(claim: Row) -> ParticipationRole | None:
    return ParticipationRole(claim["role"]) if claim["role"] else None


_COUNTS: Mapping[Measure, Callable[[Row, date], Awaitable[int | None]]] = {
    Measure.EXCHANGE_PARTIES: _parties,
    Measure.EXCHANGE_INSTITUTIONS: _institutions,
    Measure.EXCHANGE_COUNTRIES: _countries,
    Measure.EXCHANGE_PEOPLE_PLANNED: _planned,
    Measure.EXCHANGE_PEOPLE_ATTENDED: _attended,
    Measure.EXCHANGE_DAYS: _held_days,
    Measure.PROGRAMME_EXCHANGES: _exchanges,
    Measure.PROGRAMME_PARTNERS: _partners,
    Measure.PROGRAMME_SITES: _sites,
    Measure.PROGRAMME_SITES_JOINED_LATE: _sites_joined_late,
    Measure.PROGRAMME_OBJECTIVES: _objectives,
    Measure.PROGRAMME_RESULTS: _results,
    Measure.PROGRAMME_RESULTS_ACHIEVED: _results_achieved,
    Measure.PLAN_ACTIVITIES: _activities,
    Measure.SITE_PARTIES: _site_parties,
    Measure.NETWORK_MEMBERS: _members,
    Measure.PUBLICATION_COPIES: _copies,
    Measure.PUBLICATION_PARTS: _volumes,
    Measure.INDICATOR_VALUE: _indicator_value,
}
