"""Indices of what came after the first release: for what refers to a record, and for the order of every list."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from consortium.db.statements import Statement, statements

ID = "0013_more_indices"
VERSION = "1.38.0"
DESCRIPTION = "More indices."

REFERRING = (
    "authorship(institution)",
    "authorship(person)",
    "authorship(publication)",
    "award(person)",
    "claim(stated_region)",
    "commitment(exchange)",
    "commitment(partnership)",
    "commitment(programme)",
    "commitment(receiver_country)",
    "commitment(receiver_institution)",
    "commitment(sender_country)",
    "commitment(sender_institution)",
    "commitment_entry(commitment,day,place)",
    "competition(exchange)",
    "competition(organiser)",
    "competition(prize)",
    "competition_entry(competition,day,place)",
    "decision_party(country)",
    "decision_party(decision)",
    "decision_party(institution)",
    "decision_party(region)",
    "difficulty(exchange)",
    "difficulty(institution)",
    "difficulty(programme)",
    "difficulty_measure(difficulty)",
    "difficulty_measure(institution)",
    "disruption(country)",
    "disruption(institution)",
    "disruption(region)",
    "distribution(edition)",
    "distribution(publication)",
    "distribution(recipient)",
    "document(day,id)",
    "document(exchange)",
    "document(institution)",
    "document(owner)",
    "document(partnership)",
    "document(programme)",
    "edition(publication)",
    "evaluation(evaluator)",
    "evaluation(exchange)",
    "evaluation(programme)",
    "evaluation_method(evaluation)",
    "exchange(part_of_series)",
    "expected_result(programme)",
    "fulfilment(activity)",
    "fulfilment(exchange)",
    "indicator(programme)",
    "indicator_value(baseline)",
    "indicator_value(evaluation)",
    "indicator_value(indicator)",
    "indicator_value(share)",
    "institution_entry(decision)",
    "lesson(exchange)",
    "lesson(institution)",
    "lesson(programme)",
    "library_item(method)",
    "library_item(publication)",
    "library_item(region)",
    "meeting(body)",
    "meeting(day,id)",
    "meeting(exchange)",
    "meeting(region)",
    "meeting_decision(body)",
    "meeting_decision(day,id)",
    "meeting_decision(meeting)",
    "mention(exchange)",
    "mention(institution)",
    "mention(news_item)",
    "mention(person)",
    "mention(programme)",
    "mention(question)",
    "merge(kept)",
    "merge(other)",
    "method(author_institution)",
    "method(author_person)",
    "method(region)",
    "method_use(exchange)",
    "method_use(method)",
    "news_item(day,id)",
    "news_item_entry(news_item,day,place)",
    "objective(programme)",
    "planned_activity(programme)",
    "publication(programme)",
    "publication(publisher)",
    "publication(region)",
    "publication_part(publication)",
    "question(answerer)",
    "question(asker)",
    "question(day,id)",
    "question(person)",
    "question_entry(question,day,place)",
    "resource_centre(institution)",
    "resource_centre(network)",
    "resource_centre(region)",
    "schedule_entry(disruption)",
    "series(organiser)",
    "support(exchange)",
    "support(giver)",
    "support(programme)",
    "support(receiver)",
    "support(site)",
    "support_entry(support,day,place)",
    "target_group(programme)",
)
NAMED = (
    "award",
    "claim",
    "commitment",
    "competition",
    "decision_party",
    "difficulty",
    "disruption",
    "disruption_effect",
    "distribution",
    "document",
    "entrant",
    "evaluation",
    "indicator",
    "lesson",
    "library_item",
    "meeting",
    "meeting_decision",
    "method",
    "news_item",
    "objective",
    "publication",
    "question",
    "resource_centre",
    "series",
    "support",
    "target_group",
)


def _name(place: str) -> str:
    return "on_" + place.replace("(", "_").replace(",", "_").rstrip(")")


def _made() -> list[Statement]:
    referring: list[Statement] = [f"create index {_name(place)} on {_quoted(place)}" for place in REFERRING]
    named: list[Statement] = [
        {
            "sqlite": f'create index on_{table}_sort_name on "{table}" (sort_name, id)',
            "postgresql": f'create index on_{table}_sort_name on "{table}" (sort_name collate "C", id)',
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
