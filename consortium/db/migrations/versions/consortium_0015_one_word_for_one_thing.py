"""One word for one thing."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

ID = "0015_one_word_for_one_thing"
VERSION = "1.38.0"
DESCRIPTION = "One word for one thing."

RENAMED = (
    ("Claim", "claim", "statement", "statements"),
    ("Claim", "claim", "subject_kind", "subject_type"),
    ("Commitment", "commitment", "regularity", "terms"),
    ("DisruptionEffect", "disruption_effect", "number", "events"),
    ("Entrant", "entrant", "place", "rank"),
    ("Evaluation", "evaluation", "answered", "people_answered"),
    ("Evaluation", "evaluation", "asked", "people_asked"),
    ("ExpectedResult", "expected_result", "text", "texts"),
    ("Import", "import_run", "by", "holder"),
    ("Import", "import_run", "digest", "sha256"),
    ("Import", "import_run", "file", "file_name"),
    ("Indicator", "indicator", "definition", "definitions"),
    ("IndicatorValue", "indicator_value", "statement", "statements"),
    ("MeetingDecision", "meeting_decision", "text", "texts"),
    ("MethodUse", "method_use", "note", "notes"),
    ("Objective", "objective", "text", "texts"),
    ("PlannedActivity", "planned_activity", "text", "texts"),
    ("PublicationPart", "publication_part", "audience", "readership"),
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="consortium", description=DESCRIPTION)
    for table_class_name, tablename, old, new in RENAMED:
        manager.rename_column(
            table_class_name=table_class_name, tablename=tablename, old_column_name=old, new_column_name=new
        )
    return manager
