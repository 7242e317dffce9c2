"""Lessons."""

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
from piccolo.columns.defaults.date import DateNow
from piccolo.columns.defaults.timestamptz import TimestamptzNow
from piccolo.table import Table

ID = "0009_lessons"
VERSION = "1.38.0"
DESCRIPTION = "Lessons."


class Difficulty(Table, tablename="difficulty", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Exchange(Table, tablename="exchange", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Institution(Table, tablename="institution", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class NewsItem(Table, tablename="news_item", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Person(Table, tablename="person", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Programme(Table, tablename="programme", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Question(Table, tablename="question", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Site(Table, tablename="site", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Source(Table, tablename="source", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


class Support(Table, tablename="support", schema=None):
    id = UUID(default=new_id, null=False, primary_key=True)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="consortium", description=DESCRIPTION)
    manager.add_table(class_name="NewsItem", tablename="news_item", schema=None, columns=None)
    manager.add_table(class_name="QuestionEntry", tablename="question_entry", schema=None, columns=None)
    manager.add_table(class_name="DifficultyMeasure", tablename="difficulty_measure", schema=None, columns=None)
    manager.add_table(class_name="SupportEntry", tablename="support_entry", schema=None, columns=None)
    manager.add_table(class_name="NewsItemEntry", tablename="news_item_entry", schema=None, columns=None)
    manager.add_table(class_name="Question", tablename="question", schema=None, columns=None)
    manager.add_table(class_name="Mention", tablename="mention", schema=None, columns=None)
    manager.add_table(class_name="Lesson", tablename="lesson", schema=None, columns=None)
    manager.add_table(class_name="Difficulty", tablename="difficulty", schema=None, columns=None)
    manager.add_table(class_name="Support", tablename="support", schema=None, columns=None)
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
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
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="titles",
        db_column_name="titles",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="texts",
        db_column_name="texts",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="published",
        db_column_name="published",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="published_earliest",
        db_column_name="published_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="published_latest",
        db_column_name="published_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItem",
        tablename="news_item",
        column_name="day",
        db_column_name="day",
        column_class_name="Date",
        column_class=Date,
        params={"default": DateNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
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
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="place",
        db_column_name="place",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 0, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="day",
        db_column_name="day",
        column_class_name="Date",
        column_class=Date,
        params={"default": DateNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="since",
        db_column_name="since",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="since_earliest",
        db_column_name="since_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="since_latest",
        db_column_name="since_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="action",
        db_column_name="action",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="state",
        db_column_name="state",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="reason",
        db_column_name="reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="QuestionEntry",
        tablename="question_entry",
        column_name="question",
        db_column_name="question",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Question,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
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
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
        column_name="difficulty",
        db_column_name="difficulty",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Difficulty,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
        column_name="texts",
        db_column_name="texts",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
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
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
        column_name="taken",
        db_column_name="taken",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
        column_name="taken_earliest",
        db_column_name="taken_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="DifficultyMeasure",
        tablename="difficulty_measure",
        column_name="taken_latest",
        db_column_name="taken_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
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
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="place",
        db_column_name="place",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 0, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="day",
        db_column_name="day",
        column_class_name="Date",
        column_class=Date,
        params={"default": DateNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="since",
        db_column_name="since",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="since_earliest",
        db_column_name="since_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="since_latest",
        db_column_name="since_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="action",
        db_column_name="action",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="state",
        db_column_name="state",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="reason",
        db_column_name="reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="SupportEntry",
        tablename="support_entry",
        column_name="support",
        db_column_name="support",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Support,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
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
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="place",
        db_column_name="place",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 0, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="day",
        db_column_name="day",
        column_class_name="Date",
        column_class=Date,
        params={"default": DateNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="since",
        db_column_name="since",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="since_earliest",
        db_column_name="since_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="since_latest",
        db_column_name="since_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="action",
        db_column_name="action",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="state",
        db_column_name="state",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="reason",
        db_column_name="reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="NewsItemEntry",
        tablename="news_item_entry",
        column_name="news_item",
        db_column_name="news_item",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": NewsItem,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": False,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
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
        table_class_name="Question",
        tablename="question",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="texts",
        db_column_name="texts",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="asker",
        db_column_name="asker",
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
        table_class_name="Question",
        tablename="question",
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
        table_class_name="Question",
        tablename="question",
        column_name="asked",
        db_column_name="asked",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="asked_earliest",
        db_column_name="asked_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="asked_latest",
        db_column_name="asked_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="day",
        db_column_name="day",
        column_class_name="Date",
        column_class=Date,
        params={"default": DateNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="answers",
        db_column_name="answers",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="answerer",
        db_column_name="answerer",
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
        table_class_name="Question",
        tablename="question",
        column_name="answered",
        db_column_name="answered",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="answered_earliest",
        db_column_name="answered_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Question",
        tablename="question",
        column_name="answered_latest",
        db_column_name="answered_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Mention",
        tablename="mention",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Mention",
        tablename="mention",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Mention",
        tablename="mention",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Mention",
        tablename="mention",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Mention",
        tablename="mention",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Mention",
        tablename="mention",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Mention",
        tablename="mention",
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
        table_class_name="Mention",
        tablename="mention",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Mention",
        tablename="mention",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Mention",
        tablename="mention",
        column_name="news_item",
        db_column_name="news_item",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": NewsItem,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Mention",
        tablename="mention",
        column_name="question",
        db_column_name="question",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Question,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Mention",
        tablename="mention",
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
        table_class_name="Mention",
        tablename="mention",
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
        table_class_name="Mention",
        tablename="mention",
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
        table_class_name="Mention",
        tablename="mention",
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
        table_class_name="Lesson",
        tablename="lesson",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Lesson",
        tablename="lesson",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Lesson",
        tablename="lesson",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Lesson",
        tablename="lesson",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Lesson",
        tablename="lesson",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Lesson",
        tablename="lesson",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Lesson",
        tablename="lesson",
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
        table_class_name="Lesson",
        tablename="lesson",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Lesson",
        tablename="lesson",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Lesson",
        tablename="lesson",
        column_name="kind",
        db_column_name="kind",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Lesson",
        tablename="lesson",
        column_name="texts",
        db_column_name="texts",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Lesson",
        tablename="lesson",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Lesson",
        tablename="lesson",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Lesson",
        tablename="lesson",
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
        table_class_name="Lesson",
        tablename="lesson",
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
        table_class_name="Lesson",
        tablename="lesson",
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
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
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
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="texts",
        db_column_name="texts",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="causes",
        db_column_name="causes",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
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
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="labels",
        db_column_name="labels",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
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
        table_class_name="Difficulty",
        tablename="difficulty",
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
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="met",
        db_column_name="met",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="met_earliest",
        db_column_name="met_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="met_latest",
        db_column_name="met_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Difficulty",
        tablename="difficulty",
        column_name="resolved",
        db_column_name="resolved",
        column_class_name="Boolean",
        column_class=Boolean,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="id",
        db_column_name="id",
        column_class_name="UUID",
        column_class=UUID,
        params={"default": new_id, "null": False, "primary_key": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="version",
        db_column_name="version",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": 1, "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="created_at",
        db_column_name="created_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="updated_at",
        db_column_name="updated_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": TimestamptzNow(), "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="voided_at",
        db_column_name="voided_at",
        column_class_name="Timestamptz",
        column_class=Timestamptz,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="voided_reason",
        db_column_name="voided_reason",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
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
        table_class_name="Support",
        tablename="support",
        column_name="locator",
        db_column_name="locator",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="remarks",
        db_column_name="remarks",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="kind",
        db_column_name="kind",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="topics",
        db_column_name="topics",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="search",
        db_column_name="search",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="sort_name",
        db_column_name="sort_name",
        column_class_name="Text",
        column_class=Text,
        params={"default": "", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="giver",
        db_column_name="giver",
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
        table_class_name="Support",
        tablename="support",
        column_name="receiver",
        db_column_name="receiver",
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
        table_class_name="Support",
        tablename="support",
        column_name="site",
        db_column_name="site",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Site,
            "on_delete": OnDelete.no_action,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "null": True,
        },
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="labels",
        db_column_name="labels",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="parties",
        db_column_name="parties",
        column_class_name="Integer",
        column_class=Integer,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
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
        table_class_name="Support",
        tablename="support",
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
        table_class_name="Support",
        tablename="support",
        column_name="channels",
        db_column_name="channels",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "[]", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="recurrence",
        db_column_name="recurrence",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="recurrence_words",
        db_column_name="recurrence_words",
        column_class_name="JSONB",
        column_class=JSONB,
        params={"default": "{}", "null": False},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="begins",
        db_column_name="begins",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="begins_earliest",
        db_column_name="begins_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="begins_latest",
        db_column_name="begins_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="ends",
        db_column_name="ends",
        column_class_name="Text",
        column_class=Text,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="ends_earliest",
        db_column_name="ends_earliest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    manager.add_column(
        table_class_name="Support",
        tablename="support",
        column_name="ends_latest",
        db_column_name="ends_latest",
        column_class_name="Date",
        column_class=Date,
        params={"default": None, "null": True},
        schema=None,
    )
    return manager
