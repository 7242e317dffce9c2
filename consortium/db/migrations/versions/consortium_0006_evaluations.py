"""Evaluations."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from consortium.ids import new_id
from piccolo.columns.base import OnDelete
from piccolo.columns.base import OnUpdate
from piccolo.columns.column_types import BigInt
from piccolo.columns.column_types import Date
from piccolo.columns.column_types import ForeignKey
from piccolo.columns.column_types import Integer
from piccolo.columns.column_types import JSONB
from piccolo.columns.column_types import Text
from piccolo.columns.column_types import Timestamptz
from piccolo.columns.column_types import UUID
from piccolo.columns.defaults.timestamptz import TimestamptzNow
from piccolo.table import Table

ID = "0006_evaluations"
VERSION = "1.38.0"
DESCRIPTION = "Evaluations."


class Evaluation(Table, tablename="evaluation", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Exchange(Table, tablename="exchange", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Indicator(Table, tablename="indicator", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Institution(Table, tablename="institution", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Programme(Table, tablename="programme", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Region(Table, tablename="region", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Source(Table, tablename="source", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="consortium", description=DESCRIPTION)
    manager.add_table(class_name="Claim", tablename="claim", schema=None, columns=None)
    manager.add_table(class_name="Evaluation", tablename="evaluation", schema=None, columns=None)
    manager.add_table(class_name="Indicator", tablename="indicator", schema=None, columns=None)
    manager.add_table(class_name="IndicatorValue", tablename="indicator_value", schema=None, columns=None)
    manager.add_table(class_name="EvaluationMethod", tablename="evaluation_method", schema=None, columns=None)
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
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
        table_class_name="Claim",
        tablename="claim",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="statement",
        db_column_name="statement",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="measure",
        db_column_name="measure",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="subject_kind",
        db_column_name="subject_kind",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="subject",
        db_column_name="subject",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": None, "null": True, "index": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="amount",
        db_column_name="amount",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="thousandths",
        db_column_name="thousandths",
        column_class_name="BigInt",
        column_class=BigInt,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="unit",
        db_column_name="unit",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="qualifier",
        db_column_name="qualifier",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="stated_dates",
        db_column_name="stated_dates",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="stated_dates_earliest",
        db_column_name="stated_dates_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="stated_dates_latest",
        db_column_name="stated_dates_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="stated_region",
        db_column_name="stated_region",
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
        table_class_name="Claim",
        tablename="claim",
        column_name="stated_text",
        db_column_name="stated_text",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="role",
        db_column_name="role",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="group",
        db_column_name="group",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="site_state",
        db_column_name="site_state",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Claim",
        tablename="claim",
        column_name="as_of",
        db_column_name="as_of",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
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
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="names",
        db_column_name="names",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
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
        table_class_name="Evaluation",
        tablename="evaluation",
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
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="evaluator",
        db_column_name="evaluator",
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
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="carried_out",
        db_column_name="carried_out",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="carried_out_earliest",
        db_column_name="carried_out_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="carried_out_latest",
        db_column_name="carried_out_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="respondents",
        db_column_name="respondents",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="asked",
        db_column_name="asked",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Evaluation",
        tablename="evaluation",
        column_name="answered",
        db_column_name="answered",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
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
        table_class_name="Indicator",
        tablename="indicator",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
        column_name="names",
        db_column_name="names",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
        column_name="unit",
        db_column_name="unit",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
        column_name="definition",
        db_column_name="definition",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Indicator",
        tablename="indicator",
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
        table_class_name="Indicator",
        tablename="indicator",
        column_name="wanted",
        db_column_name="wanted",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
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
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="evaluation",
        db_column_name="evaluation",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Evaluation,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="indicator",
        db_column_name="indicator",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Indicator,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="moment",
        db_column_name="moment",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="amount",
        db_column_name="amount",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="thousandths",
        db_column_name="thousandths",
        column_class_name="BigInt",
        column_class=BigInt,
        params={"default": 0, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="decimals",
        db_column_name="decimals",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 0, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="respondents",
        db_column_name="respondents",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="n",
        db_column_name="n",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="baseline",
        db_column_name="baseline",
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
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="share",
        db_column_name="share",
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
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="trend",
        db_column_name="trend",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="IndicatorValue",
        tablename="indicator_value",
        column_name="statement",
        db_column_name="statement",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="EvaluationMethod",
        tablename="evaluation_method",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="EvaluationMethod",
        tablename="evaluation_method",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="EvaluationMethod",
        tablename="evaluation_method",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="EvaluationMethod",
        tablename="evaluation_method",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="EvaluationMethod",
        tablename="evaluation_method",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="EvaluationMethod",
        tablename="evaluation_method",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="EvaluationMethod",
        tablename="evaluation_method",
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
        table_class_name="EvaluationMethod",
        tablename="evaluation_method",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="EvaluationMethod",
        tablename="evaluation_method",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="EvaluationMethod",
        tablename="evaluation_method",
        column_name="evaluation",
        db_column_name="evaluation",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Evaluation,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="EvaluationMethod",
        tablename="evaluation_method",
        column_name="method",
        db_column_name="method",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="EvaluationMethod",
        tablename="evaluation_method",
        column_name="respondents",
        db_column_name="respondents",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="EvaluationMethod",
        tablename="evaluation_method",
        column_name="labels",
        db_column_name="labels",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    return manager
