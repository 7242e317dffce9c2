from __future__ import annotations

from datetime import timedelta

import pytest

from consortium.access import Actor, Persona
from consortium.clock import Clock
from consortium.db import Database
from consortium.errors import Refused
from consortium.ids import new_id
from consortium.journal.tables import AuditEntry
from consortium.messages import Code
from consortium.tokens import service, store
from consortium.tokens.model import PREFIX, digest_of, new_token
from tests.factory import CLOCK, NOON, institution

LATER = Clock(fixed=NOON + timedelta(days=31))


def test_a_token_is_random_and_long() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert {len(token) for token in tokens} == {len(PREFIX) + 43}


def test_a_digest_is_sha_256_in_hex() -> None:
    # printf abc | sha256sum
    assert digest_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


async def test_whoever_holds_a_token_is_known(database: Database) -> None:
    school = await institution(database)
    token = await service.create(database, CLOCK, Persona.MEMBER, holder="Anna", institution=school)
    found = await service.find(CLOCK, token)
    assert found is not None
    assert found == Actor(Persona.MEMBER, "Anna", school, found.token)


async def test_a_request_finds_its_token_by_one_statement_that_is_always_the_same(database: Database) -> None:
    tokens = [await service.create(database, CLOCK, Persona.ANALYST, holder=holder) for holder in ("Boris", "Vera")]
    with database.watched() as run:
        found = [await service.find(CLOCK, token) for token in tokens]
    assert [actor and actor.holder for actor in found] == ["Boris", "Vera"]
    assert (len(run), len(set(run))) == (2, 1)


async def test_the_token_itself_is_kept_nowhere(database: Database) -> None:
    token = await service.create(database, CLOCK, Persona.ANALYST, holder="Boris")
    rows = [*await store.all_tokens(), *await AuditEntry.select()]
    assert token not in str(rows)
    assert digest_of(token) not in str(await AuditEntry.select())


async def test_an_unknown_token_is_nobodys(database: Database) -> None:
    await service.create(database, CLOCK, Persona.ANALYST, holder="Boris")
    assert await service.find(CLOCK, new_token()) is None


async def test_an_expired_token_is_nobodys(database: Database) -> None:
    token = await service.create(database, CLOCK, Persona.ANALYST, holder="Boris", days=30)
    assert await service.find(CLOCK, token) is not None
    assert await service.find(LATER, token) is None


async def test_a_revoked_token_is_nobodys_and_stays_so(database: Database) -> None:
    token = await service.create(database, CLOCK, Persona.ANALYST, holder="Boris")
    (row,) = await service.every()
    await service.revoke(database, CLOCK, row["id"])
    await service.revoke(database, CLOCK, row["id"])
    assert await service.find(CLOCK, token) is None
    assert [entry["action"] for entry in await AuditEntry.select().order_by(AuditEntry.id)] == [
        "tokenCreate",
        "tokenRevoke",
    ]


async def test_the_list_shows_no_digest(database: Database) -> None:
    await service.create(database, CLOCK, Persona.ANALYST, holder="Boris")
    (row,) = await service.every()
    assert "digest" not in row
    assert (row["holder"], row["persona"]) == ("Boris", "analyst")


async def test_a_members_token_names_an_institution(database: Database) -> None:
    with pytest.raises(Refused) as refused:
        await service.create(database, CLOCK, Persona.MEMBER, holder="Anna")
    assert [problem.code for problem in refused.value.problems] == [Code.REQUIRED]


async def test_a_token_for_an_unknown_institution_is_refused(database: Database) -> None:
    with pytest.raises(Refused) as refused:
        await service.create(database, CLOCK, Persona.MEMBER, holder="Anna", institution=new_id())
    assert [problem.code for problem in refused.value.problems] == [Code.NOT_FOUND]
    assert await store.all_tokens() == []


async def test_an_unknown_token_cannot_be_revoked(database: Database) -> None:
    with pytest.raises(Refused):
        await service.revoke(database, CLOCK, new_id())
