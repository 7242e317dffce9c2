from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from pydantic import ValidationError

from consortium.clock import Clock
from consortium.config import EMBEDDED, Settings

LATE = datetime(2026, 6, 15, 22, 30, tzinfo=UTC)


def test_today_is_the_day_in_the_registers_zone() -> None:
    assert Clock("UTC", LATE).today() == date(2026, 6, 15)
    assert Clock("Asia/Krasnoyarsk", LATE).today() == date(2026, 6, 16)


def test_a_clock_that_is_not_stopped_tells_an_instant_in_utc() -> None:
    assert Clock().now().tzinfo is UTC


def test_without_settings_the_register_is_embedded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert Settings.model_validate({}).database_url == EMBEDDED


def test_the_environment_names_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://db/register")
    assert Settings.model_validate({}).database_url == "postgresql://db/register"


def test_an_event_of_one_party_makes_no_sense_as_the_largest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONSORTIUM_LARGEST_EVENT", "1")
    with pytest.raises(ValidationError, match="largest_event"):
        Settings.model_validate({})
