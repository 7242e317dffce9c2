"""Reference version: a number that is another one whenever a country, a region or an institution has changed.

A statement that reads it beside such rows knows whether what it kept of them earlier still holds: both are of one
snapshot. Triggers keep it, so that no writer can forget to, not even one that writes SQL by hand.

On PostgreSQL the number is drawn anew at the end of a transaction, in a deferred trigger: writers hold its row for no
longer than the commit takes, and none waits for it while it holds another lock. Until then the transaction that wrote
reads no number at all, for its rows are nobody else's yet.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from consortium.db.statements import Statement, statements

ID = "0004_reference_version"
VERSION = "1.38.0"
DESCRIPTION = "Reference version."

TABLES = ("country", "region", "institution")
EVENTS = ("insert", "update", "delete")

# It grows by chance, so that a number taken back with its transaction, or with a backup, does not come again.
SQLITE_NEXT = "update reference_version set version = version + 1 + abs(random() % 4294967296)"
POSTGRES_NEXT = "update reference_version set version = version + 1 + floor(random() * 4294967296)::bigint"

FUNCTIONS = (
    f"""
    create function reference_changed() returns trigger language plpgsql set search_path from current as $$
    begin
        {POSTGRES_NEXT} where xmin <> pg_current_xact_id()::xid;  -- once for each transaction
        return null;
    end $$
    """,
    """
    create function reference_written() returns trigger language plpgsql as $$
    begin
        perform set_config('consortium.reference_written', 'yes', true);  -- until this transaction ends
        return null;
    end $$
    """,
)


def _made() -> list[Statement]:
    table: list[Statement] = [
        "create table reference_version (version bigint not null)",
        "insert into reference_version values (0)",
        {"sqlite": SQLITE_NEXT, "postgresql": POSTGRES_NEXT},
    ]
    functions: list[Statement] = [{"postgresql": text} for text in FUNCTIONS]
    return [*table, *functions, *_sqlite_triggers(), *_postgres_triggers()]


def _sqlite_triggers() -> list[Statement]:
    return [
        {"sqlite": f"create trigger {table}_{event}_seen after {event} on {table} begin {SQLITE_NEXT}; end"}
        for table in TABLES
        for event in EVENTS
    ]


def _postgres_triggers() -> list[Statement]:
    return [{"postgresql": text} for table in TABLES for text in _postgres_triggers_of(table)]


def _postgres_triggers_of(table: str) -> tuple[str, ...]:
    return (
        f"""
        create constraint trigger {table}_changed after {" or ".join(EVENTS)} on {table}
        deferrable initially deferred for each row execute function reference_changed()
        """,
        f"create trigger {table}_emptied after truncate on {table} execute function reference_changed()",
        f"""
        create trigger {table}_written after {" or ".join(EVENTS)} or truncate on {table}
        execute function reference_written()
        """,
        *(  # also where a restored or replicated row lets other triggers rest
            f"alter table {table} enable always trigger {table}_{name}" for name in ("changed", "emptied", "written")
        ),
    )


def _dropped() -> list[Statement]:
    sqlite: list[Statement] = [
        {"sqlite": f"drop trigger {table}_{event}_seen"} for table in TABLES for event in EVENTS
    ]
    postgres: list[Statement] = [
        {"postgresql": f"drop function {name}() cascade"} for name in ("reference_changed", "reference_written")
    ]
    return [*sqlite, *postgres, "drop table reference_version"]


async def forwards() -> MigrationManager:
    """Return what is to be done."""
    manager = MigrationManager(migration_id=ID, app_name="consortium", description=DESCRIPTION)
    statements(manager, forwards=_made(), backwards=_dropped())
    return manager
