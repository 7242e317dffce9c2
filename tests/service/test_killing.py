"""What was acknowledged is there once, whenever the service is killed."""

from __future__ import annotations

import random

import pytest

from tests.service.killing import one_round
from tests.service.processes import Register

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("workers", [1, 2])
async def test_every_acknowledged_exchange_is_there_once_after_a_kill(register: Register, workers: int) -> None:
    found = await one_round(register, workers, random.Random())
    assert found.acknowledged > 0
