"""Library."""

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

ID = "0010_library"
VERSION = "1.38.0"
DESCRIPTION = "Library."


class Edition(Table, tablename="edition", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Exchange(Table, tablename="exchange", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Institution(Table, tablename="institution", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Method(Table, tablename="method", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Person(Table, tablename="person", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Programme(Table, tablename="programme", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Publication(Table, tablename="publication", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Region(Table, tablename="region", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Source(Table, tablename="source", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="consortium", description=DESCRIPTION)
    manager.add_table(class_name="Edition", tablename="edition", schema=None, columns=None)
    manager.add_table(class_name="MethodUse", tablename="method_use", schema=None, columns=None)
    manager.add_table(class_name="Authorship", tablename="authorship", schema=None, columns=None)
    manager.add_table(class_name="ResourceCentre", tablename="resource_centre", schema=None, columns=None)
    manager.add_table(class_name="Publication", tablename="publication", schema=None, columns=None)
    manager.add_table(class_name="Distribution", tablename="distribution", schema=None, columns=None)
    manager.add_table(class_name="Method", tablename="method", schema=None, columns=None)
    manager.add_table(class_name="PublicationPart", tablename="publication_part", schema=None, columns=None)
    manager.add_table(class_name="LibraryItem", tablename="library_item", schema=None, columns=None)
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
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
        table_class_name="Edition",
        tablename="edition",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="publication",
        db_column_name="publication",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Publication,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="number",
        db_column_name="number",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 0, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="language",
        db_column_name="language",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="published",
        db_column_name="published",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="published_earliest",
        db_column_name="published_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="published_latest",
        db_column_name="published_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Edition",
        tablename="edition",
        column_name="copies",
        db_column_name="copies",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="MethodUse",
        tablename="method_use",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="MethodUse",
        tablename="method_use",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MethodUse",
        tablename="method_use",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MethodUse",
        tablename="method_use",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MethodUse",
        tablename="method_use",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="MethodUse",
        tablename="method_use",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="MethodUse",
        tablename="method_use",
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
        table_class_name="MethodUse",
        tablename="method_use",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="MethodUse",
        tablename="method_use",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MethodUse",
        tablename="method_use",
        column_name="method",
        db_column_name="method",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Method,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="MethodUse",
        tablename="method_use",
        column_name="exchange",
        db_column_name="exchange",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Exchange,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="MethodUse",
        tablename="method_use",
        column_name="note",
        db_column_name="note",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Authorship",
        tablename="authorship",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Authorship",
        tablename="authorship",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Authorship",
        tablename="authorship",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Authorship",
        tablename="authorship",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Authorship",
        tablename="authorship",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Authorship",
        tablename="authorship",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Authorship",
        tablename="authorship",
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
        table_class_name="Authorship",
        tablename="authorship",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Authorship",
        tablename="authorship",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Authorship",
        tablename="authorship",
        column_name="publication",
        db_column_name="publication",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Publication,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Authorship",
        tablename="authorship",
        column_name="role",
        db_column_name="role",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Authorship",
        tablename="authorship",
        column_name="person",
        db_column_name="person",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Person,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Authorship",
        tablename="authorship",
        column_name="institution",
        db_column_name="institution",
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
        table_class_name="Authorship",
        tablename="authorship",
        column_name="name",
        db_column_name="name",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Authorship",
        tablename="authorship",
        column_name="place",
        db_column_name="place",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 0, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
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
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="institution",
        db_column_name="institution",
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
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="labels",
        db_column_name="labels",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="centres",
        db_column_name="centres",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="areas",
        db_column_name="areas",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "[]", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
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
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="network",
        db_column_name="network",
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
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="planned",
        db_column_name="planned",
        column_class_name="Boolean",
        column_class=Boolean,
        params={"default": False, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="serving",
        db_column_name="serving",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="serving_earliest",
        db_column_name="serving_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="serving_latest",
        db_column_name="serving_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="ResourceCentre",
        tablename="resource_centre",
        column_name="offers",
        db_column_name="offers",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
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
        table_class_name="Publication",
        tablename="publication",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="kind",
        db_column_name="kind",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="titles",
        db_column_name="titles",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="subtitles",
        db_column_name="subtitles",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="languages",
        db_column_name="languages",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "[]", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="published",
        db_column_name="published",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="published_earliest",
        db_column_name="published_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="published_latest",
        db_column_name="published_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="programme",
        db_column_name="programme",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Programme,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="publisher",
        db_column_name="publisher",
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
        table_class_name="Publication",
        tablename="publication",
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
        table_class_name="Publication",
        tablename="publication",
        column_name="areas",
        db_column_name="areas",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "[]", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="about",
        db_column_name="about",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="annex",
        db_column_name="annex",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Publication",
        tablename="publication",
        column_name="copies",
        db_column_name="copies",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
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
        table_class_name="Distribution",
        tablename="distribution",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="publication",
        db_column_name="publication",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Publication,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="edition",
        db_column_name="edition",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Edition,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="recipient",
        db_column_name="recipient",
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
        table_class_name="Distribution",
        tablename="distribution",
        column_name="labels",
        db_column_name="labels",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="recipients",
        db_column_name="recipients",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="copies",
        db_column_name="copies",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="given",
        db_column_name="given",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="given_earliest",
        db_column_name="given_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Distribution",
        tablename="distribution",
        column_name="given_latest",
        db_column_name="given_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
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
        table_class_name="Method",
        tablename="method",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="names",
        db_column_name="names",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="about",
        db_column_name="about",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="areas",
        db_column_name="areas",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "[]", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="age_least",
        db_column_name="age_least",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="age_most",
        db_column_name="age_most",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="group_least",
        db_column_name="group_least",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="group_most",
        db_column_name="group_most",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="minutes_least",
        db_column_name="minutes_least",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="minutes_most",
        db_column_name="minutes_most",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="materials",
        db_column_name="materials",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="languages",
        db_column_name="languages",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "[]", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="author",
        db_column_name="author",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="author_person",
        db_column_name="author_person",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Person,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Method",
        tablename="method",
        column_name="author_institution",
        db_column_name="author_institution",
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
        table_class_name="Method",
        tablename="method",
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
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="PublicationPart",
        tablename="publication_part",
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
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="publication",
        db_column_name="publication",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Publication,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="kind",
        db_column_name="kind",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="titles",
        db_column_name="titles",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="audience",
        db_column_name="audience",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="volumes",
        db_column_name="volumes",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="PublicationPart",
        tablename="publication_part",
        column_name="place",
        db_column_name="place",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 0, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="kind",
        db_column_name="kind",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="method",
        db_column_name="method",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Method,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="publication",
        db_column_name="publication",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Publication,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="names",
        db_column_name="names",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="languages",
        db_column_name="languages",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "[]", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="areas",
        db_column_name="areas",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "[]", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="LibraryItem",
        tablename="library_item",
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
        table_class_name="LibraryItem",
        tablename="library_item",
        column_name="year",
        db_column_name="year",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    return manager
