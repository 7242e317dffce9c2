"""Founders and representations."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from consortium.ids import new_id
from piccolo.columns.base import OnDelete
from piccolo.columns.base import OnUpdate
from piccolo.columns.column_types import Boolean
from piccolo.columns.column_types import Date
from piccolo.columns.column_types import ForeignKey
from piccolo.columns.column_types import Integer
from piccolo.columns.column_types import JSONB
from piccolo.columns.column_types import Text
from piccolo.columns.column_types import Timestamptz
from piccolo.columns.column_types import UUID
from piccolo.columns.defaults.timestamptz import TimestamptzNow
from piccolo.table import Table

ID = "0016_founders_and_representations"
VERSION = "1.38.0"
DESCRIPTION = "Founders and representations."


class Country(Table, tablename="country", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Institution(Table, tablename="institution", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Region(Table, tablename="region", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Source(Table, tablename="source", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="consortium", description=DESCRIPTION)
    manager.add_table(class_name="Founding", tablename="founding", schema=None, columns=None)
    manager.add_table(class_name="Representation", tablename="representation", schema=None, columns=None)
    manager.add_column(
        table_class_name="Founding",
        tablename="founding",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Founding",
        tablename="founding",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Founding",
        tablename="founding",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Founding",
        tablename="founding",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Founding",
        tablename="founding",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Founding",
        tablename="founding",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Founding",
        tablename="founding",
        column_name="source",
        db_column_name="source",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Source,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Founding",
        tablename="founding",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Founding",
        tablename="founding",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Founding",
        tablename="founding",
        column_name="institution",
        db_column_name="institution",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Institution,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Founding",
        tablename="founding",
        column_name="founder",
        db_column_name="founder",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Institution,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Founding",
        tablename="founding",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="source",
        db_column_name="source",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Source,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="institution",
        db_column_name="institution",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Institution,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="represented",
        db_column_name="represented",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Institution,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="members_of",
        db_column_name="members_of",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Institution,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="labels",
        db_column_name="labels",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="addressee",
        db_column_name="addressee",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Institution,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="country",
        db_column_name="country",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Country,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="region",
        db_column_name="region",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Region,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="scopes",
        db_column_name="scopes",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="matters",
        db_column_name="matters",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="planned",
        db_column_name="planned",
        column_class_name="Boolean",
        column_class=Boolean,
        params={"default": False, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="period",
        db_column_name="period",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="period_earliest",
        db_column_name="period_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="period_latest",
        db_column_name="period_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Representation",
        tablename="representation",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    return manager
