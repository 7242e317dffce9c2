"""What the secretariat can do with claims."""

from __future__ import annotations

from consortium.claims.store import CLAIM
from consortium.writing.generic import enter_all

enter_all(CLAIM, "claim")
