"""Meetings."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from consortium.ids import new_id
from piccolo.columns.base import OnDelete
from piccolo.columns.base import OnUpdate
from piccolo.columns.column_types import Date
from piccolo.columns.column_types import ForeignKey
from piccolo.columns.column_types import Integer
from piccolo.columns.column_types import JSONB
from piccolo.columns.column_types import Text
from piccolo.columns.column_types import Timestamptz
from piccolo.columns.column_types import UUID
from piccolo.columns.defaults.date import DateNow
from piccolo.columns.defaults.timestamptz import TimestamptzNow
from piccolo.table import Table

ID = "0007_meetings"
VERSION = "1.38.0"
DESCRIPTION = "Meetings."


class Country(Table, tablename="country", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Exchange(Table, tablename="exchange", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Institution(Table, tablename="institution", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Meeting(Table, tablename="meeting", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class MeetingDecision(Table, tablename="meeting_decision", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class PlannedActivity(Table, tablename="planned_activity", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Programme(Table, tablename="programme", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Region(Table, tablename="region", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Source(Table, tablename="source", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="consortium", description=DESCRIPTION)
    manager.add_table(class_name="ExpectedResult", tablename="expected_result", schema=None, columns=None)
    manager.add_table(class_name="DecisionParty", tablename="decision_party", schema=None, columns=None)
    manager.add_table(class_name="Meeting", tablename="meeting", schema=None, columns=None)
    manager.add_table(class_name="Fulfilment", tablename="fulfilment", schema=None, columns=None)
    manager.add_table(class_name="Objective", tablename="objective", schema=None, columns=None)
    manager.add_table(class_name="PlannedActivity", tablename="planned_activity", schema=None, columns=None)
    manager.add_table(class_name="MeetingDecision", tablename="meeting_decision", schema=None, columns=None)
    manager.add_table(class_name="TargetGroup", tablename="target_group", schema=None, columns=None)
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
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
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="programme",
        db_column_name="programme",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Programme,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="number",
        db_column_name="number",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 0, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="text",
        db_column_name="text",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="achieved",
        db_column_name="achieved",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="evidence",
        db_column_name="evidence",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="evidence_source",
        db_column_name="evidence_source",
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
        table_class_name="ExpectedResult",
        tablename="expected_result",
        column_name="evidence_locator",
        db_column_name="evidence_locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="DecisionParty",
        tablename="decision_party",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="DecisionParty",
        tablename="decision_party",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="DecisionParty",
        tablename="decision_party",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="DecisionParty",
        tablename="decision_party",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="DecisionParty",
        tablename="decision_party",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="DecisionParty",
        tablename="decision_party",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="DecisionParty",
        tablename="decision_party",
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
        table_class_name="DecisionParty",
        tablename="decision_party",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="DecisionParty",
        tablename="decision_party",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="DecisionParty",
        tablename="decision_party",
        column_name="decision",
        db_column_name="decision",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": MeetingDecision,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="DecisionParty",
        tablename="decision_party",
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
        table_class_name="DecisionParty",
        tablename="decision_party",
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
        table_class_name="DecisionParty",
        tablename="decision_party",
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
        table_class_name="DecisionParty",
        tablename="decision_party",
        column_name="labels",
        db_column_name="labels",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="DecisionParty",
        tablename="decision_party",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="DecisionParty",
        tablename="decision_party",
        column_name="parties",
        db_column_name="parties",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
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
        table_class_name="Meeting",
        tablename="meeting",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="titles",
        db_column_name="titles",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="exchange",
        db_column_name="exchange",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Exchange,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="body",
        db_column_name="body",
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
        table_class_name="Meeting",
        tablename="meeting",
        column_name="held",
        db_column_name="held",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="held_earliest",
        db_column_name="held_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="held_latest",
        db_column_name="held_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="day",
        db_column_name="day",
        column_class_name="Date",
        column_class=Date,
        params={"default": DateNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
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
        table_class_name="Meeting",
        tablename="meeting",
        column_name="venue",
        db_column_name="venue",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Meeting",
        tablename="meeting",
        column_name="mode",
        db_column_name="mode",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Fulfilment",
        tablename="fulfilment",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Fulfilment",
        tablename="fulfilment",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Fulfilment",
        tablename="fulfilment",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Fulfilment",
        tablename="fulfilment",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Fulfilment",
        tablename="fulfilment",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Fulfilment",
        tablename="fulfilment",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Fulfilment",
        tablename="fulfilment",
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
        table_class_name="Fulfilment",
        tablename="fulfilment",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Fulfilment",
        tablename="fulfilment",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Fulfilment",
        tablename="fulfilment",
        column_name="activity",
        db_column_name="activity",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": PlannedActivity,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Fulfilment",
        tablename="fulfilment",
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
        table_class_name="Objective",
        tablename="objective",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Objective",
        tablename="objective",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Objective",
        tablename="objective",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Objective",
        tablename="objective",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Objective",
        tablename="objective",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Objective",
        tablename="objective",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Objective",
        tablename="objective",
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
        table_class_name="Objective",
        tablename="objective",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Objective",
        tablename="objective",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Objective",
        tablename="objective",
        column_name="programme",
        db_column_name="programme",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Programme,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Objective",
        tablename="objective",
        column_name="level",
        db_column_name="level",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Objective",
        tablename="objective",
        column_name="number",
        db_column_name="number",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 0, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Objective",
        tablename="objective",
        column_name="text",
        db_column_name="text",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Objective",
        tablename="objective",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PlannedActivity",
        tablename="planned_activity",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="PlannedActivity",
        tablename="planned_activity",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PlannedActivity",
        tablename="planned_activity",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PlannedActivity",
        tablename="planned_activity",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PlannedActivity",
        tablename="planned_activity",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="PlannedActivity",
        tablename="planned_activity",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="PlannedActivity",
        tablename="planned_activity",
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
        table_class_name="PlannedActivity",
        tablename="planned_activity",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="PlannedActivity",
        tablename="planned_activity",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PlannedActivity",
        tablename="planned_activity",
        column_name="programme",
        db_column_name="programme",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Programme,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="PlannedActivity",
        tablename="planned_activity",
        column_name="number",
        db_column_name="number",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 0, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PlannedActivity",
        tablename="planned_activity",
        column_name="titles",
        db_column_name="titles",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PlannedActivity",
        tablename="planned_activity",
        column_name="kind",
        db_column_name="kind",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="PlannedActivity",
        tablename="planned_activity",
        column_name="text",
        db_column_name="text",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
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
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="meeting",
        db_column_name="meeting",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Meeting,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="number",
        db_column_name="number",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="text",
        db_column_name="text",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="kind",
        db_column_name="kind",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="decided",
        db_column_name="decided",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="decided_earliest",
        db_column_name="decided_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="decided_latest",
        db_column_name="decided_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="day",
        db_column_name="day",
        column_class_name="Date",
        column_class=Date,
        params={"default": DateNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="MeetingDecision",
        tablename="meeting_decision",
        column_name="body",
        db_column_name="body",
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
        table_class_name="TargetGroup",
        tablename="target_group",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="TargetGroup",
        tablename="target_group",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="TargetGroup",
        tablename="target_group",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="TargetGroup",
        tablename="target_group",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="TargetGroup",
        tablename="target_group",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="TargetGroup",
        tablename="target_group",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="TargetGroup",
        tablename="target_group",
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
        table_class_name="TargetGroup",
        tablename="target_group",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="TargetGroup",
        tablename="target_group",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="TargetGroup",
        tablename="target_group",
        column_name="programme",
        db_column_name="programme",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Programme,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="TargetGroup",
        tablename="target_group",
        column_name="kind",
        db_column_name="kind",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="TargetGroup",
        tablename="target_group",
        column_name="audience",
        db_column_name="audience",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="TargetGroup",
        tablename="target_group",
        column_name="labels",
        db_column_name="labels",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="TargetGroup",
        tablename="target_group",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="InstitutionEntry",
        tablename="institution_entry",
        column_name="decision",
        db_column_name="decision",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": MeetingDecision,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    return manager
