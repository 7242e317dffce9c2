"""All features of the register: importing this module enters their kinds and actions."""

from __future__ import annotations

from importlib import import_module

from consortium.writing.actions import ACTIONS

__all__ = ["ACTIONS", "FEATURES"]

FEATURES = (
    "sources",
    "places",
    "members",
    "foundings",
    "representations",
    "programmes",
    "people",
    "memberships",
    "partnerships",
    "exchanges",
    "documents",
    "evaluations",
    "claims",
    "meetings",
    "disruptions",
    "competitions",
    "methods",
    "publications",
    "library",
    "resources",
    "commitments",
    "cooperation",
    "lessons",
    "support",
    "news",
)

for _feature in FEATURES:
    import_module(f"consortium.{_feature}.service")
