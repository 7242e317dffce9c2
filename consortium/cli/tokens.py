"""`consortium token`: who may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

import rich_click as click

from consortium.cli.registers import chosen_settings, clock, database_option, ready, run
from consortium.cli.voice import Voice
from consortium.cli.words import Say

if TYPE_CHECKING:
    from consortium.db import Database

ROLES = ("secretariat", "member", "analyst")
_LONGEST = 36_500  # days: a century
_SECOND = 19  # characters of an instant up to its second


@click.group()
def token() -> None:
    """Hold the commands about tokens."""


@token.command("create")
@click.option("--role", type=click.Choice(ROLES), required=True)
@click.option("--institution", metavar="ID")
@click.option("--holder", metavar="NAME")
@click.option("--days", type=click.IntRange(1, _LONGEST))
@database_option
@click.pass_obj
def create(
    voice: Voice, role: str, institution: str | None, holder: str | None, days: int | None, url: str | None
) -> None:
    """Make a token and print it alone."""
    good_for = days or chosen_settings(voice).token_days
    made = run(_create(voice, url, role, institution, holder or role, good_for))
    voice.note(Say.TOKEN_MADE, role=role, holder=holder or role, days=good_for)
    voice.answer(made)


@token.command("list")
@database_option
@click.pass_obj
def every(voice: Voice, url: str | None) -> None:
    """List the tokens."""
    header = (Say.ID, Say.ROLE, Say.HOLDER, Say.INSTITUTION, Say.EXPIRES, Say.STATE)
    voice.table([voice.word(say) for say in header], run(_rows(voice, url)))


@token.command("revoke")
@click.argument("id", type=click.UUID)
@database_option
@click.pass_obj
def revoke(voice: Voice, id: UUID, url: str | None) -> None:
    """Take a token back."""
    run(_revoke(voice, url, id))
    voice.note(Say.REVOKED, id=id)


async def make(voice: Voice, database: Database, role: str, *, institution: str | None, holder: str, days: int) -> str:
    """Return a new token; its institution is an id or a seed key."""
    from consortium.access import Persona
    from consortium.errors import Problem, Refused
    from consortium.messages import Code
    from consortium.tokens import service

    body = institution_id(institution) if institution is not None else None
    try:
        return await service.create(database, clock(voice), Persona(role), holder=holder, institution=body, days=days)
    except Refused as refusal:
        # People wrote a key or an id: that is what they must read of.
        told = [
            Problem(each.code, each.path, {**each.facts, "value": institution}) if each.code is Code.NOT_FOUND else each
            for each in refusal.problems
        ]
        raise Refused(*told) from refusal


def institution_id(given: str) -> UUID:
    """Return the id that a text is, or that of the institution with that seed key."""
    from consortium.ids import seed_id

    try:
        return UUID(given)
    except ValueError:
        return seed_id("Institution", given)


async def _create(voice: Voice, url: str | None, role: str, institution: str | None, holder: str, days: int) -> str:
    async with ready(voice, url) as database:
        return await make(voice, database, role, institution=institution, holder=holder, days=days)


async def _rows(voice: Voice, url: str | None) -> list[tuple[str, ...]]:
    from consortium.tokens import service

    async with ready(voice, url):
        return [_row(voice, each) for each in await service.every()]


def _row(voice: Voice, row: dict[str, Any]) -> tuple[str, ...]:
    from consortium.text import pick

    expires = row["expires_at"]
    state = Say.GOOD if expires > clock(voice).now() else Say.EXPIRED
    return (
        str(row["id"]),
        row["persona"],
        row["holder"],
        pick(row["institution.names"] or {}, voice.language),
        expires.isoformat(" ")[:_SECOND],
        voice.word(Say.TAKEN_BACK if row["revoked_at"] else state),
    )


async def _revoke(voice: Voice, url: str | None, record: UUID) -> None:
    from consortium.tokens import service

    async with ready(voice, url) as database:
        await service.revoke(database, clock(voice), record)
