"""What holds for every action: rights, keys, versions, the audit, and nothing by halves."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from consortium.access import NOBODY, OPERATOR, SECRETARIAT, Actor, Persona
from consortium.clock import Clock
from consortium.db import Database
from consortium.errors import NotAuthenticated, NotPermitted, Refused
from consortium.features import ACTIONS
from consortium.ids import new_id
from consortium.journal.tables import AuditEntry, Change, UsedKey
from consortium.members.tables import Alias, Institution
from consortium.messages import Code
from consortium.places.tables import Country
from consortium.writing import store
from consortium.writing.actions import Outcome, perform
from tests.factory import CLOCK, NOON, act, country, institution, member

ANALYST = Actor(Persona.ANALYST, "an analyst")


async def do(database: Database, name: str, key: str | None = None, /, **given: object) -> Outcome:
    return await perform(database, CLOCK, OPERATOR, name, given, key)


async def refused(database: Database, name: str, key: str | None = None, /, **given: object) -> list[tuple[Code, str]]:
    with pytest.raises(Refused) as found:
        await do(database, name, key, **given)
    return [(problem.code, ".".join(problem.path)) for problem in found.value.problems]


async def row(record: UUID) -> dict[str, Any]:
    found = await store.find(Institution, record)
    assert found is not None
    return found


async def test_the_same_key_and_input_write_once(database: Database) -> None:
    one = await do(database, "countryCreate", "k", code="KZ")
    other = await do(database, "countryCreate", "k", code="KZ")
    assert (one.replayed, other) == (False, Outcome(one.record, replayed=True))
    assert await Country.count() == 1
    assert await AuditEntry.count() == 1


async def test_the_same_key_with_another_input_is_refused(database: Database) -> None:
    await do(database, "countryCreate", "k", code="KZ")
    assert await refused(database, "countryCreate", "k", code="UZ") == [(Code.KEY_REUSED, "idempotencyKey")]
    assert await Country.count() == 1


async def test_a_key_belongs_to_one_holder(database: Database) -> None:
    await do(database, "countryCreate", "k", code="KZ")
    other = Actor(Persona.SECRETARIAT, "another", token=new_id())
    assert not (await perform(database, CLOCK, other, "countryCreate", {"code": "UZ"}, "k")).replayed


async def test_a_key_is_forgotten_after_thirty_days(database: Database) -> None:
    await do(database, "countryCreate", "k", code="KZ")
    later = Clock(fixed=NOON + timedelta(days=31))
    found = await perform(database, later, OPERATOR, "countryCreate", {"code": "UZ"}, "k")
    assert not found.replayed
    assert await UsedKey.count() == 1


async def test_a_refused_action_does_not_use_up_its_key(database: Database) -> None:
    await refused(database, "countryCreate", "k", code="XX")
    assert not (await do(database, "countryCreate", "k", code="KZ")).replayed


@pytest.mark.parametrize("key", ["", "k" * 256])
async def test_a_key_has_one_to_255_characters(database: Database, key: str) -> None:
    assert await refused(database, "countryCreate", key, code="KZ") == [(Code.BAD_KEY, "idempotencyKey")]


async def test_a_stale_version_is_refused(database: Database) -> None:
    school = await institution(database)
    await do(database, "institutionCorrect", id=school, version=1, address="Main street")
    found = await refused(database, "institutionCorrect", id=school, version=1, address="Side street")
    assert found == [(Code.STALE_VERSION, "version")]
    assert (await row(school))["address"] == "Main street"


async def test_only_what_is_given_changes(database: Database) -> None:
    school = await institution(database, founded="2009-06", address="Main street")
    await do(database, "institutionCorrect", id=school, version=1, founded=None)
    found = await row(school)
    assert (found["founded"], found["founded_earliest"], found["founded_latest"]) == (None, None, None)
    assert (found["address"], found["version"]) == ("Main street", 2)


async def test_correcting_nothing_is_refused(database: Database) -> None:
    school = await institution(database)
    assert await refused(database, "institutionCorrect", id=school, version=1) == [(Code.NOTHING_TO_CHANGE, "")]


async def test_the_same_values_change_nothing(database: Database) -> None:
    school = await institution(database, address="Main street")
    entries: int = await store.columns_of(AuditEntry).count()
    await do(database, "institutionCorrect", id=school, version=1, address="Main street")
    assert (await row(school))["version"] == 1
    assert await AuditEntry.count() == entries


async def test_an_unknown_record_is_not_found(database: Database) -> None:
    found = await refused(database, "institutionCorrect", id=new_id(), version=1, address="x")
    assert found == [(Code.NOT_FOUND, "id")]


async def test_what_is_void_is_restored_first(database: Database) -> None:
    school = await institution(database)
    await do(database, "institutionVoid", id=school, version=1, reason="entered twice")
    assert await refused(database, "institutionCorrect", id=school, version=2, address="x") == [(Code.VOIDED, "id")]
    assert await refused(database, "institutionVoid", id=school, version=2, reason="x") == [(Code.VOIDED, "id")]


async def test_what_is_not_void_cannot_be_restored(database: Database) -> None:
    school = await institution(database)
    assert await refused(database, "institutionRestore", id=school, version=1) == [(Code.NOT_VOIDED, "id")]


async def test_parts_are_voided_and_restored_with_the_whole(database: Database) -> None:
    school = await institution(database)
    early = await act(database, "aliasCreate", institution=school, kind="SHORT", value="early")
    late = await act(database, "aliasCreate", institution=school, kind="SHORT", value="late")
    await do(database, "aliasVoid", id=early, version=1, reason="wrong")
    later = Clock(fixed=NOON + timedelta(hours=1))
    voiding = {"id": school, "version": 1, "reason": "entered twice"}
    await perform(database, later, OPERATOR, "institutionVoid", voiding)
    assert await store.count(Alias, "institution", school) == 0
    await do(database, "institutionRestore", id=school, version=2)
    assert [each["id"] for each in await store.where(Alias, "institution", school)] == [late]


async def test_what_others_rest_on_is_not_voided(database: Database) -> None:
    kazakhstan = await country(database)
    await institution(database, country="KZ")
    found = await refused(database, "countryVoid", id=kazakhstan, version=1, reason="x")
    assert found == [(Code.STILL_USED, "id")]


async def test_the_audit_tells_who_when_what_before_and_after(database: Database) -> None:
    school = await institution(database, address="Main street")
    somebody = Actor(Persona.MEMBER, "Anna", school, new_id())
    given = {"id": school, "version": 1, "address": "Side street"}
    await perform(database, CLOCK, somebody, "institutionCorrect", given)
    entries = store.columns_of(AuditEntry)
    (entry,) = await entries.select().where(entries.action == "institutionCorrect").output(load_json=True)
    assert (entry["holder"], entry["persona"], entry["token"]) == ("Anna", "member", somebody.token)
    assert (entry["at"], entry["record_type"], entry["record"]) == (NOON, "Institution", school)
    assert (entry["before"]["address"], entry["before"]["version"]) == ("Main street", 1)
    assert (entry["after"]["address"], entry["after"]["version"]) == ("Side street", 2)


async def test_a_refusal_leaves_nothing(database: Database) -> None:
    await refused(database, "institutionCreate", "k", kind="SCHOOL", names={"en": "School"}, country="XX")
    assert [await each.count() for each in (Institution, AuditEntry, UsedKey, Change)] == [0, 0, 0, 0]


async def test_a_fault_of_our_own_leaves_nothing(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("consortium.journal.store.use", broken)
    with pytest.raises(RuntimeError, match="disk"):
        await do(database, "countryCreate", "k", code="KZ")
    assert await Country.count() == 0
    assert await AuditEntry.count() == 0


async def test_nobody_does_nothing(database: Database) -> None:
    with pytest.raises(NotAuthenticated):
        await perform(database, CLOCK, NOBODY, "countryCreate", {"code": "KZ"})


async def test_what_is_the_secretariats_is_not_the_members(database: Database) -> None:
    school = await institution(database)
    with pytest.raises(NotPermitted, match="ask the secretariat"):
        await perform(database, CLOCK, member(school), "countryCreate", {"code": "KZ"})


async def test_a_member_writes_what_is_its_own(database: Database) -> None:
    school = await institution(database)
    await act(database, "institutionCorrect", member(school), id=school, version=1, address="Main street")
    assert (await row(school))["address"] == "Main street"


async def test_a_member_does_not_write_what_is_anothers(database: Database) -> None:
    school, other = await institution(database), await institution(database)
    with pytest.raises(NotPermitted, match="another institution"):
        await act(database, "institutionCorrect", member(other), id=school, version=1, address="Main street")
    assert (await row(school))["address"] is None


async def test_a_member_cannot_give_away_what_is_its_own(database: Database) -> None:
    school, other = await institution(database), await institution(database)
    alias = await act(database, "aliasCreate", member(school), institution=school, kind="SHORT", value="S")
    with pytest.raises(NotPermitted):
        await act(database, "aliasCorrect", member(school), id=alias, version=1, institution=other)


async def test_an_analyst_writes_nothing_but_suggestion_runs(database: Database) -> None:
    allowed = {name for name, action in ACTIONS.items() if Persona.ANALYST in action.personas}
    assert allowed == {"suggestionRun"}
    with pytest.raises(NotPermitted):
        await perform(database, CLOCK, ANALYST, "countryCreate", {"code": "KZ"})


def test_the_secretariat_may_do_everything() -> None:
    assert all(action.personas >= SECRETARIAT for action in ACTIONS.values())


def test_every_action_tells_what_it_does() -> None:
    assert [name for name, action in ACTIONS.items() if not action.about.endswith(".")] == []
