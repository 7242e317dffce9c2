"""Derived claims and macro regions."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.columns.base import OnDelete
from piccolo.columns.base import OnUpdate
from piccolo.columns.column_types import BigInt
from piccolo.columns.column_types import ForeignKey
from piccolo.columns.column_types import JSONB
from piccolo.columns.column_types import Text

ID = "0018_derived_claims_and_macro_regions"
VERSION = "1.38.0"
DESCRIPTION = "Derived claims and macro regions."


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="consortium", description=DESCRIPTION)
    manager.add_column(
        table_class_name="Region",
        tablename="region",
        column_name="comprises",
        db_column_name="comprises",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "[]", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="arithmetic",
        db_column_name="arithmetic",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="first_amount",
        db_column_name="first_amount",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="first_claim",
        db_column_name="first_claim",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": "self",
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="first_thousandths",
        db_column_name="first_thousandths",
        column_class_name="BigInt",
        column_class=BigInt,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="per",
        db_column_name="per",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="second_amount",
        db_column_name="second_amount",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="second_claim",
        db_column_name="second_claim",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": "self",
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="second_thousandths",
        db_column_name="second_thousandths",
        column_class_name="BigInt",
        column_class=BigInt,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.alter_column(
        table_class_name="Region",
        tablename="region",
        column_name="code",
        db_column_name="code",
        params={"index": True},
        old_params={"index": False},
        column_class=Text,
        old_column_class=Text,
        schema=None,
    )
    return manager
