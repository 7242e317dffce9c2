"""Indices: for what refers to a record, and for the order of every list."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from consortium.db.statements import Statement, statements

ID = "0002_indices"
VERSION = "1.38.0"
DESCRIPTION = "Indices."

REFERRING = (
    "alias(institution)",
    "approval(party)",
    "approval(partnership)",
    "audit_entry(at,id)",
    "audit_entry(record)",
    "change(record_type,sequence)",
    "exchange(day,id)",
    "exchange(partnership)",
    "exchange(programme)",
    "exchange(region)",
    "headcount(participation)",
    "identifier(institution)",
    "identifier(scheme,value)",
    "institution(country)",
    "institution(created_at,id)",
    "institution(parent)",
    "institution(region)",
    "institution_entry(institution,day,place)",
    "membership(country)",
    "membership(institution,organisation)",
    "membership(opened,id)",
    "membership(organisation)",
    "membership(person)",
    "membership_entry(membership,day,place)",
    "participation(country,exchange)",
    "participation(exchange)",
    "participation(institution,exchange)",
    "participation(part_of)",
    "partnership(ends,id)",
    "partnership(programme)",
    "partnership(proposer)",
    "partnership_entry(partnership,day,place)",
    "party(institution,partnership)",
    "party(partnership)",
    "programme_entry(programme,day,place)",
    "programme_party(institution,programme)",
    "programme_party(programme)",
    "region(country)",
    "region(parent)",
    "region(unit)",
    "revision(partnership)",
    "role(institution)",
    "role(person)",
    "role(programme)",
    "schedule_entry(exchange)",
    "site(institution)",
    "site(part_of)",
    "site(programme)",
    "site_entry(site,day,place)",
    "suggestion(first_institution)",
    "suggestion(rank,id)",
    "suggestion(run)",
    "suggestion(second_institution)",
    "suggestion_decision(suggestion)",
    "suggestion_reason(suggestion)",
)
NAMED = (
    "country",
    "exchange",
    "institution",
    "membership",
    "participation",
    "partnership",
    "person",
    "programme",
    "region",
    "role",
    "site",
    "source",
)


def _name(place: str) -> str:
    return "on_" + place.replace("(", "_").replace(",", "_").rstrip(")")


def _made() -> list[Statement]:
    referring: list[Statement] = [f"create index {_name(place)} on {_quoted(place)}" for place in REFERRING]
    named: list[Statement] = [
        {
            "sqlite": f"create index on_{table}_sort_name on \"{table}\" (sort_name, id)",
            "postgresql": f"create index on_{table}_sort_name on \"{table}\" (sort_name collate \"C\", id)",
        }
        for table in NAMED
    ]
    return [*referring, *named]


def _quoted(place: str) -> str:
    table, _, columns = place.rstrip(")").partition("(")
    return f'"{table}" ({columns})'


def _dropped() -> list[Statement]:
    names = [_name(place) for place in REFERRING] + [f"on_{table}_sort_name" for table in NAMED]
    return [f"drop index {name}" for name in names]


async def forwards() -> MigrationManager:
    """Return what is to be done."""
    manager = MigrationManager(migration_id=ID, app_name="consortium", description=DESCRIPTION)
    statements(manager, forwards=_made(), backwards=_dropped())
    return manager
