from __future__ import annotations

from uuid import UUID

import pytest

from consortium.ids import new_id, seed_id


def test_a_new_id_is_a_version_7_uuid() -> None:
    found = new_id()
    assert (found.version, found.variant) == (7, UUID(int=1 << 63).variant)


def test_new_ids_differ() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000


def test_ids_are_ordered_by_their_milliseconds() -> None:
    stamps = [new_id().int >> 80 for _ in range(100)]
    assert stamps == sorted(stamps)


def test_a_seed_has_the_same_id_on_every_machine() -> None:
    # worked out with SHA-1 in another program, by RFC 9562
    assert seed_id("Country", "KZ") == UUID("e8fcec5c-9979-550b-85e5-83172f241967")


def test_kinds_do_not_share_ids() -> None:
    assert seed_id("Country", "KZ") != seed_id("Region", "KZ")


def test_each_new_id_is_greater_than_those_before() -> None:
    found = [new_id() for _ in range(5_000)]
    assert found == sorted(set(found))


def test_new_ids_grow_while_the_clock_steps_back(monkeypatch: pytest.MonkeyPatch) -> None:
    before = new_id()
    monkeypatch.setattr("time.time_ns", lambda: 0)
    assert before < new_id() < new_id()
