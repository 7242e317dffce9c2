"""Opening a database, and saying clearly why it cannot be opened and what to do."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import ssl

import asyncpg

from consortium.db.address import Address
from consortium.db.limits import NO_LIMITS, TimeLimits
from consortium.db.postgres_engine import PostgresRegisterEngine
from consortium.db.sqlite_engine import SQLiteRegisterEngine
from consortium.errors import DatabaseBusy, DatabaseUnreachable

_NOT_A_DATABASE = 26  # SQLITE_NOTADB
_MOST_READERS = 4  # threads, each of which takes some 6 MiB


async def open_engine(
    address: Address,
    *,
    connections: tuple[int, int],
    patience: float,
    connect_timeout: float,
    limits: TimeLimits = NO_LIMITS,
) -> SQLiteRegisterEngine | PostgresRegisterEngine:
    """Return the engine of an address, its first connections open; raises `DatabaseUnreachable`."""
    if address.dialect == "sqlite":
        readers = min(connections[1], _MOST_READERS)
        return await _open_sqlite(address, readers=readers, patience=patience, limits=limits)
    smallest, largest = connections
    engine = PostgresRegisterEngine(
        address.target,
        smallest=smallest,
        largest=largest,
        patience=patience,
        connect_timeout=connect_timeout,
        limits=limits,
    )
    return await _open_postgres(address, engine, connect_timeout)


async def _open_sqlite(address: Address, *, readers: int, patience: float, limits: TimeLimits) -> SQLiteRegisterEngine:
    refusal = _refusal_of_file(address)
    if refusal is not None:
        raise DatabaseUnreachable(f"{address.shown} cannot be opened: {refusal}")
    engine = SQLiteRegisterEngine(address.target, readers=readers, patience=patience, limits=limits)
    try:
        await engine.open()
    except (sqlite3.DatabaseError, DatabaseBusy) as error:
        await engine.close()
        reason = str(error)
        if getattr(error, "sqlite_errorcode", None) == _NOT_A_DATABASE:
            reason = "the file is something else than a SQLite database; name another"
        raise DatabaseUnreachable(f"{address.shown} cannot be opened: {reason}") from error
    except BaseException:
        await engine.close()
        raise
    return engine


def _refusal_of_file(address: Address) -> str | None:
    path = address.path
    folder = path.parent
    if path.is_dir():
        return "it is a folder; name a file inside it"
    if not folder.is_dir():
        return f"there is no folder {folder}; make it first"
    if path.exists() and not os.access(path, os.R_OK | os.W_OK):
        return "this user may not write the file; change its owner or mode"
    if not os.access(folder, os.W_OK | os.X_OK):
        return (
            f"this user may not write in the folder {folder}, where SQLite keeps its journal; change its owner or mode"
        )
    return None


async def _open_postgres(
    address: Address, engine: PostgresRegisterEngine, connect_timeout: float
) -> PostgresRegisterEngine:
    try:
        async with asyncio.timeout(connect_timeout * 2):
            await engine.open()
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, ValueError) as error:
        raise DatabaseUnreachable(f"{address.shown} cannot be opened: {_reason(error)}") from error
    encoding = await engine.text("SHOW server_encoding")
    if encoding != "UTF8":
        await engine.close()
        raise DatabaseUnreachable(
            f"{address.shown} cannot hold every script: its encoding is {encoding}; make it anew with createdb -E UTF8"
        )
    return engine


def _reason(error: Exception) -> str:
    match error:
        case asyncpg.InvalidCatalogNameError():
            return f"{error}; make it with createdb, in encoding UTF8"
        case asyncpg.InvalidPasswordError() | asyncpg.InvalidAuthorizationSpecificationError():
            return f"{error}; check the user and the password"
        case asyncpg.TooManyConnectionsError():
            return f"{error}; raise max_connections or close other programs"
        case asyncpg.CannotConnectNowError():
            return f"{error}; try again in a moment"
        case ssl.SSLError():
            return f"no encrypted connection ({error}); check sslmode in the address"
        case TimeoutError():
            return "no answer in time; check the host, the port and the firewall"
        case ConnectionRefusedError():
            return "nobody listens there; check the host and the port, and that PostgreSQL runs"
        case OSError():
            return f"{error}; check the host and the port"
        case ValueError():  # its text may quote a part of the password
            return "the address is not understood; special characters are written %40 (@), %2F (/), %3A (:), %3F (?)"
        case _:
            return f"{error}"
