"""Opening the register that a command works on."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import rich_click as click

from consortium.cli.voice import Voice
from consortium.cli.words import Say

if TYPE_CHECKING:
    from consortium.clock import Clock
    from consortium.config import Settings
    from consortium.db import Database

T = TypeVar("T")
Function = TypeVar("Function", bound=Callable[..., Any])

_OBJECTS = "select count(*) from sqlite_master"


def database_option(function: Function) -> Function:
    """Give a command the option `--database`."""
    return click.option("--database", "url", metavar="URL", envvar="DATABASE_URL", show_envvar=True)(function)


def run(work: Coroutine[Any, Any, T]) -> T:
    """Return what asynchronous work gives."""
    import asyncio

    return asyncio.run(work)


def chosen_settings(voice: Voice) -> Settings:
    """Return the settings; refuse with the name of the one that is wrong."""
    from zoneinfo import ZoneInfo

    from pydantic import ValidationError

    from consortium.config import settings

    try:
        found = settings()
    except ValidationError as error:
        fault = error.errors()[0]
        name = f"CONSORTIUM_{fault['loc'][-1]}".upper()
        raise click.ClickException(voice.word(Say.BAD_SETTING, name=name, reason=fault["msg"])) from error
    try:
        ZoneInfo(found.zone)
    except (KeyError, OSError, ValueError) as error:  # unknown, a folder of zones, or no name at all
        reason = voice.word(Say.NO_ZONE, zone=found.zone)
        raise click.ClickException(voice.word(Say.BAD_SETTING, name="CONSORTIUM_ZONE", reason=reason)) from error
    return found


def clock(voice: Voice) -> Clock:
    """Return the clock in the register's zone."""
    from consortium.clock import Clock

    return Clock(chosen_settings(voice).zone)


def address_of(voice: Voice, url: str | None) -> str:
    """Return the address given, else that of the settings."""
    return url or chosen_settings(voice).database_url


@asynccontextmanager
async def opened(voice: Voice, url: str | None, *, make: bool = False) -> AsyncGenerator[Database]:
    """Open a database whatever its tables; with `make`, a SQLite file that is not there is made."""
    from consortium.db import open_database
    from consortium.db.address import parse

    wanted = address_of(voice, url)
    address = parse(wanted)
    if not make and address.dialect == "sqlite" and not address.path.exists() and address.path.parent.is_dir():
        raise click.ClickException(voice.word(Say.NO_SUCH_FILE, database=address.shown))
    async with open_database(wanted) as database:
        yield database


@asynccontextmanager
async def ready(voice: Voice, url: str | None, *, fresh: bool = False) -> AsyncGenerator[Database]:
    """Open a register that has the tables of this program, else refuse.

    With `fresh`, a SQLite file that holds nothing gets its tables; one that is behind never does.
    """
    from consortium.db.history import require_current

    async with opened(voice, url, make=fresh) as database:
        if fresh and database.dialect_name == "sqlite" and await _is_blank(database):
            from consortium.db.upgrade import upgrade

            await upgrade(database)
        await require_current(database)
        yield database


async def _is_blank(database: Database) -> bool:
    return await database.rows(_OBJECTS) == [(0,)]
