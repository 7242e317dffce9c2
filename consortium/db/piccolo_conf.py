"""What Piccolo's migration machinery looks for: the engine of the open database, and the app."""

from __future__ import annotations

from piccolo.conf.apps import AppRegistry

from consortium.db.engine import RegisterEngine

DB: RegisterEngine | None = None
APP_REGISTRY = AppRegistry(apps=["consortium.db.piccolo_app"])
