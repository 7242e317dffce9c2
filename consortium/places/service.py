"""What the secretariat can do with countries and regions."""

from __future__ import annotations

from consortium.places.store import COUNTRY, REGION
from consortium.writing.generic import enter_all

enter_all(COUNTRY, "country")
enter_all(REGION, "region")
