"""The one clock: instants in UTC, days in the register's zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells the time. `fixed` stops it, for tests and for reports about another day."""

    zone: str = "UTC"
    fixed: datetime | None = None

    def now(self) -> datetime:
        """Return the present instant, in UTC."""
        return self.fixed or datetime.now(UTC)

    def today(self) -> date:
        """Return the present day in the register's zone."""
        return self.now().astimezone(ZoneInfo(self.zone)).date()
