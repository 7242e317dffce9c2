"""Every query of claims: what is recorded of the thing that a claim is about."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import date

from piccolo.table import Table

from consortium import amounts
from consortium.claims import measuring
from consortium.claims.measuring import Days
from consortium.claims.model import ClaimDraft, Measure, Qualifier, Verdict, check_claim
from consortium.claims.tables import Claim
from consortium.evaluations.tables import IndicatorValue
from consortium.exchanges.model import ParticipationRole
from consortium.exchanges.store import facts_of
from consortium.exchanges.tables import Exchange
from consortium.ledger import state_on
from consortium.members.tables import Alias, Institution
from consortium.memberships.model import MembershipState
from consortium.memberships.store import MEMBERSHIP_LEDGER
from consortium.memberships.tables import Membership
from consortium.messages import Code
from consortium.places.tables import Region
from consortium.programmes.counting import count_sites
from consortium.programmes.logframe import Achievement, ObjectiveLevel
from consortium.programmes.model import ProgrammePart, SiteState
from consortium.programmes.store import counted_sites
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
from consortium.writing.kinds import KINDS, Kind, Row, named, register
from consortium.writing.work import Work


async def settle_claim(work: Work, row: Row) -> Row:
    """Return a claim's derived columns; the record that it is about is there."""
    kind, subject = row["subject_type"], row["subject"]
    if kind is not None and kind not in KINDS:
        work.problems.add(Code.NOT_FOUND, "subject_type", kind="Kind", value=kind)
    elif kind is not None and subject is not None and not await store.exists(KINDS[kind].table, subject):
        work.problems.add(Code.NOT_FOUND, "subject", kind=kind, value=subject)
    amount = amounts.read_amount(row["amount"])
    return {**named(row, "statements"), "thousandths": amount and amount.thousandths}


async def number_of(claim: Row, today: date) -> int | None:
    """Return what the records add up to for a claim of a number, in thousandths; None where they cannot say."""
    found = await _COUNTS[Measure(claim["measure"])](claim, claim["as_of"] or today)
    return found if found is None or claim["measure"] == Measure.INDICATOR_VALUE.value else found * amounts.THOUSANDTHS


async def verdict_of(claim: Row, today: date) -> Verdict:
    """Return whether what is claimed is what is recorded, as far as that can be checked."""
    measure = Measure(claim["measure"])
    if measure in _COUNTS:
        return measuring.number_verdict(
            await number_of(claim, today), claim["thousandths"], Qualifier(claim["qualifier"])
        )
    if measure in _DATES:
        return measuring.days_verdict(await _days_of(claim, *_DATES[measure]), Days.of(claim, "stated_dates"))
    if measure is Measure.EXCHANGE_PLACE:
        return await _place_verdict(claim)
    if measure is Measure.INSTITUTION_NAME:
        return measuring.name_verdict(await _names_of(claim), claim["stated_text"])
    return Verdict.CANNOT_BE_CHECKED


async def _days_of(claim: Row, table: type[Exchange | Programme], column: str) -> Days:
    row = await _live(table, claim)
    return Days.of(row, column) if row else measuring.UNKNOWN


async def _place_verdict(claim: Row) -> Verdict:
    exchange, stated = await _live(Exchange, claim), await store.find(Region, claim["stated_region"])
    found = await store.find(Region, exchange["region"]) if exchange and exchange["region"] else None
    return measuring.place_verdict(found, stated) if stated else Verdict.CANNOT_BE_CHECKED


async def _names_of(claim: Row) -> set[str]:
    institution = await _live(Institution, claim)
    if institution is None:
        return set()
    aliases = await store.where(Alias, "institution", claim["subject"])
    return {*institution["names"].values(), *(alias["value"] for alias in aliases)}


async def _live(table: type[Table], claim: Row) -> Row | None:
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
    exchange = await _live(Exchange, claim)
    return measuring.days(exchange) if exchange else None


async def _exchanges(claim: Row, _: date) -> int | None:
    return await store.count(Exchange, "programme", claim["subject"]) or None


async def _partners(claim: Row, _: date) -> int | None:
    rows = await store.where(ProgrammeParty, "programme", claim["subject"])
    return len({row["institution"] for row in rows if row["part"] == ProgrammePart.PARTNER.value}) or None


async def _sites(claim: Row, day: date) -> int | None:
    counted = count_sites(await counted_sites(claim["subject"]), day)
    return counted.by_state[SiteState(claim["site_state"])] if counted.complete and counted.total else None


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
    publication = await _live(Publication, claim)
    if publication is None:
        return None
    editions = await store.where(Edition, "publication", claim["subject"])
    return Stock(
        stated=publication["copies"], editions={row["id"]: row["copies"] for row in editions}, given=()
    ).printed


async def _volumes(claim: Row, _: date) -> int | None:
    part = await _live(PublicationPart, claim)
    return part["volumes"] if part else None


async def _site_parties(claim: Row, _: date) -> int | None:
    site = await _live(Site, claim)
    return site["parties"] if site else None


async def _members(claim: Row, day: date) -> int | None:
    rows = await store.where(Membership, "organisation", claim["subject"])
    states = [state_on(await ledgers.entries(MEMBERSHIP_LEDGER, row["id"]), day) for row in rows]
    return states.count(MembershipState.MEMBER) if any(states) else None


async def _indicator_value(claim: Row, _: date) -> int | None:
    value = await _live(IndicatorValue, claim)
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
_DATES: Mapping[Measure, tuple[type[Exchange | Programme], str]] = {
    Measure.EXCHANGE_PLANNED_DATES: (Exchange, "planned"),
    Measure.EXCHANGE_ACTUAL_DATES: (Exchange, "actual"),
    Measure.PROGRAMME_PERIOD: (Programme, "period"),
}
CLAIM = register(
    Kind(name="Claim", table=Claim, draft=ClaimDraft, rule=check_claim, settle=settle_claim, names_any="subject")
)
