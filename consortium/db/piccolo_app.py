"""The one Piccolo app: every table of the product, one linear history of migrations."""

from __future__ import annotations

from piccolo.conf.apps import AppConfig

from consortium.db.history import VERSIONS
from consortium.db.registry import tables

APP_CONFIG = AppConfig(
    app_name="consortium",
    migrations_folder_path=str(VERSIONS),
    table_classes=list(tables()),
)
