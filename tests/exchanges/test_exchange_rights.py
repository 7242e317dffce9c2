"""A member writes what it organises or hosts and its own participation, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import pytest

from consortium.access import Actor, Persona
from consortium.db import Database
from consortium.errors import NotPermitted, Refused
from tests.exchanges.gatherings import (
    JULY,
    World,
    confirmed,
    first,
    guest,
    organiser,
    part_step,
    parts,
    read,
    reasons,
    registered,
    step,
    teams,
    world,
    written,
)
from tests.factory import act, member, refused
from tests.partnerships.agreements import drafted, two

ON_EXCHANGES: list[tuple[str, dict[str, object]]] = [
    ("exchangeCorrect", {"series": "Club"}),
    ("exchangePostpone", {"reason": "influenza"}),
    ("exchangeReschedule", {"planned": JULY}),
    ("exchangeReport", {"actual": "2026-06-14"}),
    ("exchangeCancel", {"reason": "schools closed"}),
    ("exchangeVoid", {"reason": "a mistake"}),
]
OF_WHO_TAKES_PART: list[tuple[str, dict[str, object]]] = [
    ("participationConfirm", {}),
    ("participationCorrect", {"remarks": {"en": "By train"}}),
    ("participationVoid", {"reason": "a mistake"}),
]


@dataclass(frozen=True)
class Seminar:
    """The academy's seminar, with the school as a guest and a group that is not named."""

    there: World
    exchange: UUID
    school: UUID
    group: UUID

    @property
    def owner(self) -> Actor:
        """Return somebody of the organiser."""
        return member(self.there.academy)


async def seminar(database: Database) -> Seminar:
    """Have the academy register its seminar."""
    there = await world(database)
    entries = [organiser(there.academy), guest(there.school), teams()]
    exchange = await confirmed(database, participations=entries)
    _, school, group = await parts(exchange)
    return Seminar(there, exchange, school["id"], group["id"])


@pytest.mark.parametrize(("action", "given"), ON_EXCHANGES)
async def test_an_organiser_does_it(database: Database, action: str, given: dict[str, object]) -> None:
    its = await seminar(database)
    await step(database, action, its.exchange, its.owner, **given)
    assert (await read(its.exchange))["version"] == 2


@pytest.mark.parametrize(("action", "given"), ON_EXCHANGES)
async def test_nobody_else_does_it(database: Database, action: str, given: dict[str, object]) -> None:
    its = await seminar(database)
    before = await written(database)
    for institution in (its.there.school, its.there.university):
        with pytest.raises(NotPermitted):
            await step(database, action, its.exchange, member(institution), **given)
    assert await written(database) == before


@pytest.mark.parametrize("action", ["exchangeOpen", "exchangeConfirm"])
async def test_a_stranger_takes_no_step(database: Database, action: str) -> None:
    its = await seminar(database)
    with pytest.raises(NotPermitted):
        await step(database, action, its.exchange, member(its.there.university))


async def test_a_host_is_an_owner_too(database: Database) -> None:
    there = await world(database)
    entries = [organiser(there.academy), {"institution": there.university, "role": "HOST"}]
    exchange = await confirmed(database, participations=entries)
    await step(database, "exchangeCancel", exchange, member(there.university), reason="repairs")
    assert (await read(exchange))["state"] == "CANCELLED"


async def test_an_owner_brings_its_void_exchange_back(database: Database) -> None:
    its = await seminar(database)
    await step(database, "exchangeVoid", its.exchange, its.owner, reason="a mistake")
    await step(database, "exchangeRestore", its.exchange, its.owner)
    assert len(await parts(its.exchange)) == 3


async def test_a_member_that_names_no_organiser_becomes_the_organiser(database: Database) -> None:
    there = await world(database)
    exchange = await registered(database, member(there.academy), participations=[guest(there.school)])
    roles = [(row["institution"], row["role"]) for row in await parts(exchange)]
    assert roles == [(there.school, "GUEST"), (there.academy, "ORGANISER")]


async def test_a_member_that_hosts_registers_what_another_organises(database: Database) -> None:
    there = await world(database)
    entries = [organiser(there.academy), {"institution": there.school, "role": "HOST"}]
    exchange = await registered(database, member(there.school), participations=entries)
    assert len(await parts(exchange)) == 2


async def test_a_member_does_not_register_what_others_organise(database: Database) -> None:
    there = await world(database)
    before = await written(database)
    with pytest.raises(NotPermitted):
        await registered(
            database,
            member(there.school),
            participations=[organiser(there.academy), guest(there.school)],
        )
    assert await written(database) == before


@pytest.mark.parametrize("persona", [Persona.ANALYST, Persona.NOBODY])
async def test_analysts_and_strangers_register_nothing(database: Database, persona: Persona) -> None:
    with pytest.raises(NotPermitted):
        await registered(database, Actor(persona, "somebody"))


async def test_only_an_owner_invites(database: Database) -> None:
    its = await seminar(database)
    given = {"exchange": its.exchange, **guest(its.there.university)}
    with pytest.raises(NotPermitted):
        await act(database, "participationAdd", member(its.there.university), **given)
    await act(database, "participationAdd", its.owner, **given)
    assert len(await parts(its.exchange)) == 4


@pytest.mark.parametrize(("action", "given"), OF_WHO_TAKES_PART)
async def test_whoever_takes_part_writes_its_own_participation(
    database: Database, action: str, given: dict[str, object]
) -> None:
    its = await seminar(database)
    assert await part_step(database, action, its.school, member(its.there.school), **given) == its.school


@pytest.mark.parametrize(("action", "given"), OF_WHO_TAKES_PART)
async def test_an_owner_writes_the_participation_of_others(
    database: Database, action: str, given: dict[str, object]
) -> None:
    its = await seminar(database)
    assert await part_step(database, action, its.school, its.owner, **given) == its.school


@pytest.mark.parametrize(("action", "given"), OF_WHO_TAKES_PART)
async def test_nobody_writes_the_participation_of_a_stranger(
    database: Database, action: str, given: dict[str, object]
) -> None:
    its = await seminar(database)
    with pytest.raises(NotPermitted):
        await part_step(database, action, its.school, member(its.there.university), **given)


@pytest.mark.parametrize("action", ["participationAttend", "participationMiss"])
async def test_a_stranger_does_not_say_who_came(database: Database, action: str) -> None:
    its = await seminar(database)
    with pytest.raises(NotPermitted):
        await part_step(database, action, its.school, member(its.there.university))


async def test_only_an_owner_says_who_an_unnamed_group_was(database: Database) -> None:
    its = await seminar(database)
    given = {"institution": its.there.school}
    with pytest.raises(NotPermitted):
        await part_step(database, "participationResolve", its.group, member(its.there.school), **given)
    assert await part_step(database, "participationResolve", its.group, its.owner, **given) == its.group


@pytest.mark.parametrize("role", ["ORGANISER", "HOST"])
async def test_nobody_makes_itself_an_owner(database: Database, role: str) -> None:
    its = await seminar(database)
    with pytest.raises(NotPermitted):
        await part_step(database, "participationCorrect", its.school, member(its.there.school), role=role)
    await part_step(database, "participationCorrect", its.school, its.owner, role=role)
    await step(database, "exchangeCancel", its.exchange, member(its.there.school), reason="repairs")


async def test_nobody_puts_a_stranger_in_its_own_place(database: Database) -> None:
    its = await seminar(database)
    with pytest.raises(NotPermitted):
        await part_step(
            database,
            "participationCorrect",
            its.school,
            member(its.there.school),
            institution=its.there.university,
            country="UZ",
        )


async def test_whoever_takes_part_counts_its_own_people(database: Database) -> None:
    its = await seminar(database)
    given = {"participation": its.school, "version": 1, "group": "STUDENTS", "planned": 16}
    with pytest.raises(NotPermitted):
        await act(database, "headcountSet", member(its.there.university), **given)
    made = await act(database, "headcountSet", member(its.there.school), **given)
    with pytest.raises(NotPermitted):
        await act(database, "headcountVoid", member(its.there.university), id=made, version=1, reason="no")
    await act(database, "headcountVoid", its.owner, id=made, version=1, reason="a mistake")


async def test_what_is_void_is_restored_by_those_who_may_write_it(database: Database) -> None:
    its = await seminar(database)
    await part_step(database, "participationVoid", its.school, its.owner, reason="a mistake")
    with pytest.raises(NotPermitted):
        await part_step(database, "participationRestore", its.school, member(its.there.university))
    await part_step(database, "participationRestore", its.school, member(its.there.school))


async def test_a_member_whose_institution_has_no_country_is_told_nothing_of_others(database: Database) -> None:
    there = await world(database)
    federation = await act(database, "institutionCreate", kind="FEDERATION", names={"en": "FICEMEA"})
    exchange = await registered(database, member(federation))
    assert (await parts(exchange))[0]["institution"] == federation
    with pytest.raises(NotPermitted):
        await step(database, "exchangeConfirm", exchange, member(there.school))


async def test_a_participation_stays_in_its_exchange(database: Database) -> None:
    its = await seminar(database)
    other = await registered(database, participations=[teams()])
    with pytest.raises(Refused) as refusal:
        await part_step(database, "participationCorrect", its.school, part_of=await first(other))
    assert reasons(refusal) == {("part_of", "NOT_FOUND")}


async def test_a_member_fulfils_partnerships_of_its_own_alone(database: Database) -> None:
    between = await two(database)
    partnership = await drafted(database, between)
    given = {"kind": "SEMINAR", "titles": {"en": "Seminar"}, "action": "OPEN", "partnership": partnership}
    refusal = await refused(database, "exchangeRegister", member(between.stranger), **given)
    assert refusal == {("partnership", "NOT_FOUND")}
    exchange = await act(database, "exchangeRegister", member(between.one), **given)
    assert (await read(exchange))["partnership"] == partnership


async def test_a_member_does_not_move_its_exchange_into_a_partnership_of_others(database: Database) -> None:
    between = await two(database)
    partnership = await drafted(database, between)
    given = {"kind": "SEMINAR", "titles": {"en": "Seminar"}, "action": "OPEN"}
    exchange = await act(database, "exchangeRegister", member(between.stranger), **given)
    moving = {"id": exchange, "version": 1, "partnership": partnership}
    assert await refused(database, "exchangeCorrect", member(between.stranger), **moving) == {
        ("partnership", "NOT_FOUND")
    }
