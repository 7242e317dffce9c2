"""Every query of commitments, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from consortium.commitments.measures import SUMMED, counts_for, cover, done, sums, unsure
from consortium.commitments.model import (
    COMMITMENT_LIFE,
    QUOTAS,
    CommitmentDraft,
    CommitmentStage,
    Cover,
    check_commitment,
)
from consortium.commitments.movements import Years, movements
from consortium.commitments.reckoning import Asked, Debt, Flow, Party, debt_of, party
from consortium.commitments.tables import Commitment, CommitmentEntry
from consortium.cooperation.model import Level
from consortium.db.address import Dialect
from consortium.db.engine import RegisterEngine
from consortium.db.memory import engine_of
from consortium.members.tables import Institution
from consortium.partnerships.store import PARTNERSHIP
from consortium.places.tables import Country, Region
from consortium.text import search_text
from consortium.writing import store
from consortium.writing.fields import Cited
from consortium.writing.kinds import Kind, Row, register
from consortium.writing.ledgers import Ledger
from consortium.writing.work import Work


async def settle_commitment(_: Work, row: Row) -> Row:
    """Return a commitment's derived columns: how it is searched, and the names by which it is ordered."""
    names = [await _sort_name(row, side) for side in ("sender", "receiver")]
    return {"search": search_text([*row["terms"].values(), *row["areas"]]), "sort_name": " ".join(names)}


async def its_sender(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution that promises; the promise of a country is the secretariat's."""
    return (row["sender_institution"],)


async def seen_by_member(work: Work, row: Row) -> bool:
    """Return whether a member may know of a commitment: it is one of its sides, or may know of its partnership."""
    if row["partnership"] is None or work.actor.institution in {row["sender_institution"], row["receiver_institution"]}:
        return True
    partnership = await store.find(PARTNERSHIP.table, row["partnership"])
    return partnership is not None and await work.sees(PARTNERSHIP, partnership)


async def _sort_name(row: Row, side: str) -> str:
    institution, country = row[f"{side}_institution"], row[f"{side}_country"]
    found = await store.find(Institution, institution) if institution else None
    if found is None and country:
        found = await store.find(Country, country)
    return str(found["sort_name"]) if found else ""


async def flows(asked: Asked) -> tuple[list[tuple[Party, Party, Flow]], int]:
    """Return what went from whom to whom, and how many exchanges may have begun in the years or not: one statement."""
    engine = engine_of(Commitment)
    dialect = _dialect(engine)
    years = Years(*(str(int(year)) for year in asked.years)) if asked.years else None
    which = f"e.programme = '{asked.programme}'" if asked.programme else ""
    ends = [_end(side, asked.level) for side in ("m.from", "m.to")]
    wanted = "m.sure = 1"
    if asked.party:
        wanted += f" and {_one_is(asked.party, ends)}"
    keys = ", ".join(text for end in ends for text in end)
    summed = ", ".join(f"sum(m.{name}) as {name}" for name in SUMMED)
    grouped = f"select {keys}, count(*) as movements, {summed} from movement m where {wanted} group by 1, 2, 3, 4"
    undated = "select count(distinct exchange) as number from movement where sure = 0"
    rows: list[tuple[Any, ...]] = await engine.rows(
        f"with recursive {movements(dialect, which, years)} "
        f"select u.number, g.* from ({undated}) u left join ({grouped}) g on true"
    )
    found = [
        (party(row[1], row[2]), party(row[3], row[4]), Flow.of(dict(zip(("movements", *SUMMED), row[5:], strict=True))))
        for row in rows
        if row[5] is not None
    ]
    return found, int(rows[0][0])


async def debts(asked: Asked, year: int) -> list[tuple[Party, Party, Debt]]:
    """Return what is owed of each commitment for a year, from its sender to its receiver: one statement."""
    engine = engine_of(Commitment)
    dialect = _dialect(engine)
    wanted = ["c.voided_at is null", *([asked.shown] if asked.shown else [])]
    if asked.programme:
        wanted.append(f"c.programme = '{asked.programme}'")
    sides = [_side(side, asked.level) for side in ("sender", "receiver")]
    if asked.party:
        wanted.append(_one_is(asked.party, sides))
    columns = {
        "sender": sides[0][0],
        "sender_country": sides[0][1],
        "receiver": sides[1][0],
        "receiver_country": sides[1][1],
        "cover": cover("c", dialect, str(int(year))),
        **{f"promised_{name}": f"c.{name}" for name in QUOTAS},
        **{f"done_{name}": text for name, text in done("s").items()},
        **{f"unsure_{name}": f"case when {text} then 1 else 0 end" for name, text in unsure("c", "s").items()},
    }
    summed = f"select c.id, {sums('m')} from commitment c left join movement m on {counts_for('c', 'm')} group by c.id"
    rows = await engine.rows(
        f"with recursive {movements(dialect, '', Years(str(int(year)), str(int(year))))} "
        f"select {', '.join(columns.values())} from commitment c join ({summed}) s on s.id = c.id {_PLACES} "
        f"where {' and '.join(wanted)}"
    )
    return [_debt(dict(zip(columns, row, strict=True))) for row in rows]


async def names_of(level: Level, records: Iterable[str]) -> dict[UUID, Mapping[str, str]]:
    """Return the names by language of records of a level and of countries, by their ids: two statements at most."""
    wanted = [UUID(record) for record in records]
    found = await store.look_up(Country, wanted)
    if level is not Level.COUNTRY:
        table = Institution if level is Level.INSTITUTION else Region
        found |= await store.look_up(table, [record for record in wanted if record not in found])
    return {record: row["names"] for record, row in found.items()}


def _debt(row: Row) -> tuple[Party, Party, Debt]:
    told = [{name: row[f"{sort}_{name}"] for name in QUOTAS} for sort in ("promised", "done", "unsure")]
    promised, did, open_ = told
    owed = debt_of(
        promised,
        {name: float(value) for name, value in did.items()},
        {name: bool(value) for name, value in open_.items()},
        Cover(row["cover"]),
    )
    return party(row["sender"], row["sender_country"]), party(row["receiver"], row["receiver_country"]), owed


def _end(side: str, level: Level) -> tuple[str, str]:
    """Return the record of one end of a movement at a level, and its country where there is no such record."""
    record = f"{side}_{level.value.lower()}"
    return record, f"case when {record} is null then {side}_country end"


def _one_is(wanted: UUID, ends: Iterable[tuple[str, str]]) -> str:
    return "(" + " or ".join(f"{record} = '{wanted}'" for record, _ in ends) + ")"


def _side(side: str, level: Level) -> tuple[str, str]:
    """Return the same of a side of a commitment."""
    country = f"case when c.{side}_institution is null then c.{side}_country else {side}_body.country end"
    record = {
        Level.INSTITUTION: f"c.{side}_institution",
        Level.REGION: f"{side}_place.unit",
        Level.COUNTRY: country,
    }[level]
    return record, f"case when {record} is null then {country} end"


_PLACES = " ".join(
    f"left join institution {side}_body on {side}_body.id = c.{side}_institution "
    f"left join region {side}_place on {side}_place.id = {side}_body.region"
    for side in ("sender", "receiver")
)


def _dialect(engine: RegisterEngine) -> Dialect:
    return "sqlite" if engine.engine_type == "sqlite" else "postgresql"


COMMITMENT = register(
    Kind(
        name="Commitment",
        table=Commitment,
        draft=CommitmentDraft,
        rule=check_commitment,
        settle=settle_commitment,
        owners=its_sender,
        visible=seen_by_member,
        parts=(("CommitmentEntry", "commitment"),),
    )
)
COMMITMENT_ENTRY = register(Kind(name="CommitmentEntry", table=CommitmentEntry, draft=Cited))
COMMITMENT_LEDGER = Ledger(lines=COMMITMENT_ENTRY, column="commitment", life=COMMITMENT_LIFE, states=CommitmentStage)
