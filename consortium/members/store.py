"""Every query of institutions, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from piccolo.table import Table

from consortium.db import metadata
from consortium.db.registry import tables
from consortium.foundings.store import refuse_later_founders
from consortium.meetings.model import step_of
from consortium.meetings.tables import MeetingDecision
from consortium.members.model import (
    BODIES_WITH_MEMBERS,
    INSTITUTION_LIFE,
    AliasDraft,
    IdentifierDraft,
    InstitutionDraft,
    InstitutionKind,
    InstitutionState,
    check_alias,
    check_contact,
)
from consortium.members.tables import Alias, Identifier, Institution, InstitutionEntry, Merge
from consortium.messages import Code
from consortium.places.store import refuse_country
from consortium.places.tables import Region
from consortium.writing import store
from consortium.writing.fields import Cited
from consortium.writing.kinds import KINDS, Kind, Row, named, register
from consortium.writing.ledgers import Ledger
from consortium.writing.work import Work

_MOST_LEVELS = 12
_FROM_ITS_COUNTRY = (("Participation", "institution"), ("DecisionParty", "institution"))


async def settle_institution(work: Work, row: Row) -> Row:
    """Return an institution's derived columns.

    Its place lies in its country, its parents form no circle, it is no older than its founders, and one that has
    members stays a body that can have them.
    """
    if row["region"] is not None:
        region = await store.find(Region, row["region"])
        if region is not None and row["country"] is not None and region["country"] != row["country"]:
            await refuse_country(work, "region", row["country"], region["country"])
    await _refuse_circle(work, row)
    await refuse_later_founders(work, row)
    if InstitutionKind(row["kind"]) not in BODIES_WITH_MEMBERS and await _has_members(row["id"]):
        work.problems.add(Code.NOT_A_BODY, "kind", kind=row["kind"])
    aliases = await store.where(Alias, "institution", row["id"])
    return named(row, more=[alias["value"] for alias in aliases])


async def settle_alias(work: Work, row: Row) -> Row:
    """Refuse an alias that the institution has already."""
    for other in await store.where(Alias, "institution", row["institution"]):
        if other["id"] != row["id"] and (other["value"], other["kind"]) == (row["value"], row["kind"]):
            work.problems.add(Code.EXISTS_ALREADY, "value", value=row["value"], id=other["id"])
    return {}


async def settle_identifier(work: Work, row: Row) -> Row:
    """Refuse an identifier that another record has."""
    query = store.columns_of(Identifier).select(Identifier.id).where(Identifier.scheme == row["scheme"])
    query = query.where(Identifier.value == row["value"]).where(Identifier.id != row["id"])
    other: Row | None = await query.where(Identifier.voided_at.is_null()).first()
    if other is not None:
        work.problems.add(Code.EXISTS_ALREADY, "value", value=row["value"], id=other["id"])
    return {}


async def settle_entry(work: Work, row: Row) -> Row:
    """Ask that the decision behind a line is about this body, is to take this step, and has no other line."""
    decision = await store.find(MeetingDecision, row["decision"]) if row.get("decision") else None
    if decision is None:
        return {}
    if decision["voided_at"] is not None:
        work.problems.add(Code.NOT_FOUND, "decision", kind="MeetingDecision", value=decision["id"])
    step = step_of(decision["kind"])
    if decision["body"] != row["institution"]:
        work.problems.add(Code.OTHER_BODY, "decision")
    if step is not None and step.value != row["action"]:
        work.problems.add(Code.OTHER_STEP, "decision", step=step.value, action=row["action"])
    for other in await store.where(InstitutionEntry, "decision", decision["id"]):
        if other["id"] != row["id"]:
            work.problems.add(Code.FOLLOWED_ALREADY, "decision", id=other["id"])
    return {}


async def itself(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution: it belongs to itself."""
    return (row.get("id"),)


async def its_institution(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution to which a part belongs."""
    return (row["institution"],)


def mentions() -> list[tuple[type[Table], tuple[str, ...]]]:
    """Return every table that names institutions, with the columns that do; not that of mergings, which is history."""
    found = (
        (table, tuple(column.name for column in metadata.columns(table) if column.references is Institution))
        for table in tables()
        if table is not Merge
    )
    return [(table, columns) for table, columns in found if columns]


def unordered(table: type[Table]) -> bool:
    """Return whether two columns of a table name a pair without an order, the smaller id first."""
    return table.__name__ == "Suggestion"


async def naming(kind: str, column: str, institution: UUID, *, void: bool = False) -> list[Row]:
    """Return the records of a kind that name an institution in a column."""
    return await store.where(KINDS[kind].table, column, institution, void=void)


async def _has_members(institution: UUID) -> bool:
    """Return whether the members of an institution are told of, one by one or as those whom somebody represents."""
    places = (("Membership", "organisation"), ("Representation", "members_of"))
    return any([await naming(kind, column, institution) for kind, column in places])


async def _refuse_circle(work: Work, row: Row) -> None:
    above: UUID | None = row["parent"]
    for _ in range(_MOST_LEVELS):
        if above is None:
            return
        if above == row["id"]:
            work.problems.add(Code.CIRCLE, "parent")
            return
        parent = await store.find(Institution, above)
        above = parent["parent"] if parent else None


INSTITUTION = register(
    Kind(
        name="Institution",
        table=Institution,
        draft=InstitutionDraft,
        rule=check_contact,
        settle=settle_institution,
        owners=itself,
        parts=(
            ("Alias", "institution"),
            ("Identifier", "institution"),
            ("InstitutionEntry", "institution"),
            ("Founding", "institution"),
        ),
        used_by=(
            ("Institution", "parent"),
            ("Role", "institution"),
            ("Membership", "institution"),
            ("Membership", "organisation"),
            ("Party", "institution"),
            ("ProgrammeParty", "institution"),
            ("Site", "institution"),
            ("Participation", "institution"),
            ("Evaluation", "evaluator"),
            ("Meeting", "body"),
            ("MeetingDecision", "body"),
            ("DecisionParty", "institution"),
            ("Series", "organiser"),
            ("Disruption", "institution"),
            ("Competition", "organiser"),
            ("Entrant", "institution"),
            ("Award", "institution"),
            ("Method", "author_institution"),
            ("Publication", "publisher"),
            ("Authorship", "institution"),
            ("Distribution", "recipient"),
            ("ResourceCentre", "institution"),
            ("ResourceCentre", "network"),
            ("Commitment", "sender_institution"),
            ("Commitment", "receiver_institution"),
            ("Lesson", "institution"),
            ("Difficulty", "institution"),
            ("DifficultyMeasure", "institution"),
            ("Support", "giver"),
            ("Support", "receiver"),
            ("Question", "asker"),
            ("Question", "answerer"),
            ("Document", "owner"),
            ("Document", "institution"),
            ("Founding", "founder"),
            ("Representation", "institution"),
            ("Representation", "represented"),
            ("Representation", "members_of"),
            ("Representation", "addressee"),
        ),
        shown_in=(
            ("Membership", "institution"),
            ("Site", "institution"),
            ("Participation", "institution"),
            ("DecisionParty", "institution"),
            ("Entrant", "institution"),
            ("Distribution", "recipient"),
            ("ResourceCentre", "institution"),
            ("Commitment", "sender_institution"),
            ("Commitment", "receiver_institution"),
            ("Founding", "institution"),
            ("Founding", "founder"),
            ("Representation", "institution"),
            ("Representation", "represented"),
            ("Representation", "members_of"),
        ),
        binds={"kind": (("ResourceCentre", "network"),), "country": _FROM_ITS_COUNTRY},
        carries={"country": _FROM_ITS_COUNTRY},
    )
)
ALIAS = register(
    Kind(
        name="Alias",
        table=Alias,
        draft=AliasDraft,
        rule=check_alias,
        settle=settle_alias,
        owners=its_institution,
        parent=("Institution", "institution"),
    )
)
IDENTIFIER = register(
    Kind(
        name="Identifier",
        table=Identifier,
        draft=IdentifierDraft,
        settle=settle_identifier,
        owners=its_institution,
    )
)
INSTITUTION_ENTRY = register(Kind(name="InstitutionEntry", table=InstitutionEntry, draft=Cited, settle=settle_entry))
INSTITUTION_LEDGER = Ledger(
    lines=INSTITUTION_ENTRY, column="institution", life=INSTITUTION_LIFE, states=InstitutionState
)
MERGE = register(Kind(name="Merge", table=Merge, draft=Cited))
