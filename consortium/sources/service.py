"""What the secretariat can do with sources."""

from __future__ import annotations

from consortium.sources.store import SOURCE
from consortium.writing.generic import enter_all

enter_all(SOURCE, "source")
