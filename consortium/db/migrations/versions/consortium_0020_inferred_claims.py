"""Inferred claims."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.columns.column_types import Boolean

ID = "0020_inferred_claims"
VERSION = "1.38.0"
DESCRIPTION = "Inferred claims."


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="consortium", description=DESCRIPTION)
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="inferred",
        db_column_name="inferred",
        column_class_name="Boolean",
        column_class=Boolean,
        params={"default": False, "null": False},
        schema=None,
    )
    return manager
