"""One word for one thing."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from consortium.db.renaming import Renamed, rename_columns

ID = "0015_one_word_for_one_thing"
VERSION = "1.38.0"
DESCRIPTION = "One word for one thing."

RENAMED = (
    Renamed("Claim", "claim", "statement", "statements"),
    Renamed("Claim", "claim", "subject_kind", "subject_type"),
    Renamed("Commitment", "commitment", "regularity", "terms"),
    Renamed("DisruptionEffect", "disruption_effect", "number", "events"),
    Renamed("Entrant", "entrant", "place", "rank"),
    Renamed("Evaluation", "evaluation", "answered", "people_answered"),
    Renamed("Evaluation", "evaluation", "asked", "people_asked"),
    Renamed("ExpectedResult", "expected_result", "text", "texts"),
    Renamed("Import", "import_run", "by", "holder"),
    Renamed("Import", "import_run", "digest", "sha256"),
    Renamed("Import", "import_run", "file", "file_name"),
    Renamed("Indicator", "indicator", "definition", "definitions"),
    Renamed("IndicatorValue", "indicator_value", "statement", "statements"),
    Renamed("MeetingDecision", "meeting_decision", "text", "texts"),
    Renamed("MethodUse", "method_use", "note", "notes"),
    Renamed("Objective", "objective", "text", "texts"),
    Renamed("PlannedActivity", "planned_activity", "text", "texts"),
    Renamed("PublicationPart", "publication_part", "audience", "readership"),
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="consortium", description=DESCRIPTION)
    rename_columns(manager, RENAMED)
    return manager
