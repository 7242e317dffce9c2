"""How often an action goes to the database, and that what it does at once is what single actions do."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.access import OPERATOR
from consortium.db import Database
from consortium.errors import Refused
from consortium.exchanges.store import headcounts_of, participations_of
from consortium.ids import new_id
from consortium.journal.store import changes_after, entries_of
from consortium.writing.actions import perform
from tests.databases import CleanDatabase
from tests.exchanges.gatherings import SEMINAR, World, read, world
from tests.factory import CLOCK, act, country, institution

Row = dict[str, Any]
ITS_OWN = ("id", "exchange", "participation", "part_of")


async def five(database: Database) -> list[dict[str, object]]:
    """Enter five institutions and return them as a host and four participants."""
    await country(database)
    schools = [await institution(database, names={"en": f"School {number}"}, country="KZ") for number in range(5)]
    roles = ["HOST", *["PARTICIPANT"] * 4]
    return [{"institution": school, "role": role} for school, role in zip(schools, roles, strict=True)]


async def beginnings(database: Database, key: str | None = None, **more: object) -> list[str]:
    """Register an exchange with five participations and return how each statement begins."""
    given = {**SEMINAR, "planned": "2026-09-14", "participations": await five(database), **more}
    with database.watched() as statements:
        await perform(database, CLOCK, OPERATOR, "exchangeRegister", given, key)
    return [" ".join(statement.split()[:3]).replace('"', "") for statement in statements]


WRITTEN = {
    "postgresql": ["with part_1 as", "select pg_advisory_xact_lock(7205759)", "insert into change"],
    "sqlite": [
        *[f"insert into {table}" for table in ("audit_entry", "exchange", "participation", "schedule_entry")],
        "insert into change",
    ],
}


async def test_an_exchange_with_five_participations_is_one_look_and_one_going_to_write(database: Database) -> None:
    look, *written = await beginnings(database)
    assert look.startswith("select id,")
    assert sorted(written) == sorted(WRITTEN[database.dialect_name])


async def test_a_key_costs_one_look_more(database: Database) -> None:
    without = await beginnings(database)
    more = 1 if database.dialect_name == "postgresql" else 2  # SQLite writes each table by a statement of its own
    with_key = await _again(database, "k")
    assert len(with_key) == len(without) + more


async def test_each_kind_that_is_named_costs_one_look(database: Database) -> None:
    document = await act(database, "sourceCreate", key="report", kind="REPORT", titles={"en": "Report"})
    without = await beginnings(database)
    assert len(await _again(database, None, source=document)) == len(without) + 1


async def _again(database: Database, key: str | None, **more: object) -> list[str]:
    schools: list[tuple[object, ...]] = await database.rows("select id from institution order by created_at, id")
    taking = [{"institution": str(school), "role": "PARTICIPANT"} for (school,) in schools]
    with database.watched() as statements:
        given = {**SEMINAR, "planned": "2026-09-14", "participations": taking, **more}
        await perform(database, CLOCK, OPERATOR, "exchangeRegister", given, key)
    return statements


async def test_forty_participations_go_as_five_do(database: Database) -> None:
    groups = [{"role": "PARTICIPANT", "country": "KZ", "labels": {"en": f"team {number}"}} for number in range(40)]
    await country(database)
    with database.watched() as statements:
        await act(database, "exchangeRegister", **SEMINAR, planned="2026-09-14", participations=groups)
    assert len(statements) == len(WRITTEN[database.dialect_name]) + 1


async def test_an_unknown_id_is_told_for_each_place_where_it_stands(database: Database) -> None:
    await country(database)
    unknown = new_id()
    taking = [{"institution": unknown, "role": "HOST"}, {"institution": unknown, "country": "XX", "role": "GUEST"}]
    with pytest.raises(Refused) as refusal:
        await act(database, "exchangeRegister", **SEMINAR, participations=taking)
    assert [(".".join(each.path), each.code.value) for each in refusal.value.problems] == [
        ("participations.0.institution", "NOT_FOUND"),
        ("participations.1.institution", "NOT_FOUND"),
        ("participations.1.country", "NO_SUCH_COUNTRY"),
    ]


@st.composite
def entered(draw: st.DrawFn) -> list[Row]:
    """Return participations to be entered: named ones, each once, and groups, some of them part of one before."""
    roles = st.sampled_from(["HOST", "PARTICIPANT", "GUEST"])
    names = draw(st.lists(st.sampled_from(["academy", "school", "university"]), unique=True, max_size=3))
    found: list[Row] = [{"institution": name, "role": draw(roles)} for name in names]
    for number in range(draw(st.integers(0, 3))):
        groups = [place for place, entry in enumerate(found) if "labels" in entry]
        parties = draw(st.none() | st.integers(1, 9))
        group: Row = {"role": "PARTICIPANT", "country": draw(st.sampled_from(["KZ", "UZ"])), "parties": parties}
        group |= {"labels": {"en": f"Team {number}"}, "part_of": draw(st.sampled_from([None, *groups]))}
        found.append(group)
    for entry in found:
        groups_of_people = draw(st.lists(st.sampled_from(["STUDENTS", "TEACHERS"]), unique=True, max_size=2))
        entry["headcounts"] = [{"group": each, "planned": draw(st.integers(0, 99))} for each in groups_of_people]
        entry["action"] = draw(st.sampled_from(["INVITE", "CONFIRM"]))
    return found


@given(entries=entered())
def test_registering_all_at_once_leaves_what_registering_one_by_one_leaves(
    examples: CleanDatabase, entries: list[Row]
) -> None:
    examples.clean()
    examples.run(_same(examples.database, entries))


async def _same(database: Database, entries: list[Row]) -> None:
    there = await world(database)
    named: list[Row] = [_named(there, entry) for entry in entries]
    whole = await act(database, "exchangeRegister", **SEMINAR, planned="2026-09-14", participations=named)
    built = await act(database, "exchangeRegister", **SEMINAR, planned="2026-09-14")
    added: list[UUID] = []
    for entry in named:
        place: int | None = entry.get("part_of")
        group = None if place is None else added[place]
        added.append(await act(database, "participationAdd", **{**entry, "exchange": built, "part_of": group}))
    assert await _left(whole) == await _left(built)
    changes = await changes_after(0, "Exchange", 100)
    assert [change["record"] for change in changes] == [whole, built, *[built] * len(named)]


def _named(there: World, entry: Row) -> Row:
    return entry | ({"institution": getattr(there, entry["institution"])} if "institution" in entry else {})


async def _left(exchange: UUID) -> list[object]:
    """Return what is stored of an exchange and audited of its records; ids are told by their place."""
    parts = await participations_of(exchange)
    places = {part["id"]: place for place, part in enumerate(parts)}
    found: list[object] = [_told(await read(exchange), places), [_told(part, places) for part in parts]]
    for part in parts:
        counts = await headcounts_of(part["id"])
        found.append([_told(count, places) for count in sorted(counts, key=lambda count: str(count["group"]))])
        found += [await _audited(record, places) for record in (part["id"], *(count["id"] for count in counts))]
    return found


async def _audited(record: UUID, places: dict[UUID, int]) -> list[object]:
    entries = await entries_of(record)
    return [(entry["record_type"], entry["before"], _told(entry["after"], places)) for entry in entries]


def _told(row: Row, places: dict[UUID, int]) -> Row:
    by_text = {str(record): place for record, place in places.items()}
    kept = {name: value for name, value in row.items() if name not in ITS_OWN}
    return kept | {"part_of": by_text.get(str(row.get("part_of")))}
