"""Every query of the contact graph and its suggestions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from piccolo.table import Table

from consortium.cooperation.model import Level
from consortium.cooperation.records import Register, Rows
from consortium.cooperation.tables import Suggestion, SuggestionDecision, SuggestionReason, SuggestionRun
from consortium.db.memory import engine_of
from consortium.db.snapshot import SNAPSHOT
from consortium.exchanges.tables import Exchange, Participation
from consortium.members.tables import Institution, InstitutionEntry
from consortium.memberships.tables import MembershipEntry
from consortium.partnerships.tables import Partnership, PartnershipEntry, Party
from consortium.places.tables import Country, Region
from consortium.programmes.tables import Programme, ProgrammeEntry, ProgrammeParty, Site, SiteEntry
from consortium.writing import store
from consortium.writing.fields import Cited
from consortium.writing.kinds import Kind, register


async def snapshot() -> tuple[object, object]:
    """Return which database is read, and the snapshot of it that is seen now, or None: see `consortium.db.snapshot`."""
    engine = engine_of(Exchange)
    ((seen,),) = await engine.rows(f"select {SNAPSHOT['sqlite' if engine.engine_type == 'sqlite' else 'postgresql']}")
    return engine, seen


async def read() -> Register:
    """Return the rows that the contact graph rests on."""
    return Register(
        countries=await _all(Country, "id", "code", "names"),
        regions=await _all(Region, "id", "code", "names", "country", "unit", "latitude", "longitude"),
        institutions=await _all(Institution, "id", "kind", "names", "country", "region", "areas"),
        institution_lines=await _all(InstitutionEntry, "institution", "day", "place", "state"),
        membership_lines=await _membership_lines(),
        exchanges=await _all(Exchange, "id", "state", "areas", "actual", "actual_earliest"),
        participations=await _all(
            Participation, "id", "exchange", "country", "region", "institution", "parties", "part_of", "role", "state"
        ),
        partnerships=await _all(Partnership, "id", "areas", "signed_earliest", "force_earliest", "force_latest"),
        parties=await _all(Party, "id", "partnership", "institution", "country", "role"),
        partnership_lines=await _all(PartnershipEntry, "partnership", "day", "place", "state"),
        programmes=await _all(Programme, "id", "areas", "period_earliest"),
        programme_parties=await _all(ProgrammeParty, "id", "programme", "institution", "part"),
        programme_lines=await _all(ProgrammeEntry, "programme", "day", "place", "state"),
        sites=await _all(Site, "id", "programme", "institution", "country", "region", "parties", "part_of"),
        site_lines=await _all(SiteEntry, "site", "day", "place", "state"),
    )


async def titles(records: list[UUID]) -> dict[UUID, dict[str, str]]:
    """Return the titles by language of exchanges, partnerships and programmes."""
    found: dict[UUID, dict[str, str]] = {}
    for table, column in ((Exchange, "titles"), (Partnership, "titles"), (Programme, "names")):
        columns = store.columns_of(table)
        if records:
            query = columns.select(columns.id, getattr(columns, column)).where(columns.id.is_in(records))
            rows: Rows = await query.output(load_json=True)
            found |= {row["id"]: row[column] for row in rows}
    return found


async def decisions(level: Level) -> Rows:
    """Return every line of decisions about the suggestions of a level with the pair it is about, in their order."""
    columns = store.columns_of(SuggestionDecision)
    pair = (
        getattr(columns.suggestion, f"{end}_{level.value.lower()}").as_alias(f"{end}_{level.value.lower()}")
        for end in ("first", "second")
    )
    query = columns.select(columns.suggestion, columns.day, columns.state, columns.created_at, *pair)
    query = query.where(columns.suggestion.level == level.value).where(columns.suggestion.voided_at.is_null())
    rows: Rows = await query.where(columns.voided_at.is_null()).order_by(columns.suggestion).order_by(columns.place)
    return rows


async def last_decision(suggestion: UUID) -> dict[str, Any] | None:
    """Return the last decision about a suggestion, or None."""
    columns = store.columns_of(SuggestionDecision)
    query = columns.select().where(columns.suggestion == suggestion).order_by(columns.place, ascending=False).limit(1)
    rows: Rows = await query
    return rows[0] if rows else None


async def insert_all(table: type[Table], rows: Rows, at_once: int = 200) -> None:
    """Write many new rows, so many in one statement as every database takes."""
    for start in range(0, len(rows), at_once):
        await table.insert(*(table(**row) for row in rows[start : start + at_once]))


async def best(run: UUID, most: int) -> Rows:
    """Return the first suggestions of a run, the best first."""
    columns = store.columns_of(Suggestion)
    rows: Rows = await columns.select().where(columns.run == run).order_by(columns.rank).limit(most)
    return rows


async def size(run: UUID) -> int:
    """Return how many pairs a run suggests."""
    return await store.count(Suggestion, "run", run)


async def reasons_of(suggestion: UUID) -> Rows:
    """Return the reasons of a suggestion, the strongest first."""
    columns = store.columns_of(SuggestionReason)
    query = columns.select().where(columns.suggestion == suggestion).order_by(columns.place)
    rows: Rows = await query.output(load_json=True)
    return rows


async def _all(table: type[Table], *names: str) -> Rows:
    columns = store.columns_of(table)
    query = columns.select(*(getattr(columns, name) for name in names)).where(columns.voided_at.is_null())
    rows: Rows = await query.output(load_json=True)
    return rows


async def _membership_lines() -> Rows:
    columns = store.columns_of(MembershipEntry)
    query = columns.select(
        columns.day, columns.place, columns.state, columns.membership.institution.as_alias("institution")
    )
    rows: Rows = await query.where(columns.voided_at.is_null()).where(columns.membership.voided_at.is_null())
    return rows


SUGGESTION_RUN = register(Kind(name="SuggestionRun", table=SuggestionRun, draft=Cited))
SUGGESTION = register(Kind(name="Suggestion", table=Suggestion, draft=Cited))
SUGGESTION_DECISION = register(Kind(name="SuggestionDecision", table=SuggestionDecision, draft=Cited))
SUGGESTION_REASON = register(Kind(name="SuggestionReason", table=SuggestionReason, draft=Cited))
