"""A register that real processes serve."""

from __future__ import annotations

import pytest

from tests.service.processes import Register, fill


@pytest.fixture
async def register(database_url: str) -> Register:
    """Return the address of a register with one member."""
    return await fill(database_url)
