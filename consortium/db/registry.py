"""Which tables the product has."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from piccolo.table import Table, sort_table_classes

FEATURES = (
    "places",
    "sources",
    "competitions",
    "disruptions",
    "members",
    "foundings",
    "representations",
    "memberships",
    "people",
    "partnerships",
    "programmes",
    "exchanges",
    "evaluations",
    "claims",
    "meetings",
    "methods",
    "publications",
    "library",
    "resources",
    "commitments",
    "cooperation",
    "documents",
    "lessons",
    "support",
    "news",
    "importing",
    "journal",
    "tokens",
)


@lru_cache(maxsize=1)
def tables() -> tuple[type[Table], ...]:
    """Return every table of the product, each after those that it refers to."""
    found: dict[type[Table], None] = {}
    for feature in FEATURES:
        module = f"consortium.{feature}.tables"
        for value in vars(import_module(module)).values():
            if isinstance(value, type) and issubclass(value, Table) and value.__module__ == module:
                found[value] = None
    return tuple(sort_table_classes(list(found)))
