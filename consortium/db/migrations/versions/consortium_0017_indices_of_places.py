"""Indices of what names a place, a founder, a representative, a file or a document of the library."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from consortium.db.statements import statements

ID = "0017_indices_of_places"
VERSION = "1.38.0"
DESCRIPTION = "Indices of places."

INDICES = {
    "api_token": ("institution",),
    "document": ("sha256",),
    "library_item": ("document",),
    "founding": ("founder", "institution"),
    "participation": ("region",),
    "party": ("country",),
    "person": ("country",),
    "representation": ("addressee", "country", "institution", "members_of", "region", "represented"),
    "schedule_entry": ("region",),
    "site": ("country", "region"),
    "suggestion": ("first_country", "first_region", "second_country", "second_region"),
}


async def forwards() -> MigrationManager:
    """Return what is to be done."""
    manager = MigrationManager(migration_id=ID, app_name="consortium", description=DESCRIPTION)
    places = [(table, column) for table, columns in INDICES.items() for column in columns]
    statements(
        manager,
        forwards=[f'create index on_{table}_{column} on "{table}" ({column})' for table, column in places],
        backwards=[f"drop index on_{table}_{column}" for table, column in places],
    )
    return manager
