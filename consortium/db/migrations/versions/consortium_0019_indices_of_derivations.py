"""Indices of the claims from which others follow.

They come after their columns: SQLite cannot drop a column that a later step of one migration has indexed.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from consortium.db.statements import statements

ID = "0019_indices_of_derivations"
VERSION = "1.38.0"
DESCRIPTION = "Indices of derivations."

COLUMNS = ("first_claim", "second_claim")


async def forwards() -> MigrationManager:
    """Return what is to be done."""
    manager = MigrationManager(migration_id=ID, app_name="consortium", description=DESCRIPTION)
    statements(
        manager,
        forwards=[f"create index on_claim_{column} on claim ({column})" for column in COLUMNS],
        backwards=[f"drop index on_claim_{column}" for column in COLUMNS],
    )
    return manager
