"""Who may be told of a disruption, and what must be true of what it did: pure rules."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.disruptions.model import (
    APPLICABLE,
    DisruptionKind,
    EffectKind,
    check_application,
    check_effect,
    tellable,
)
from consortium.errors import Problems
from consortium.exchanges.rules import shorter

KINDS = st.sampled_from(DisruptionKind)
IDS = st.uuids(version=4)
PUBLIC = [kind for kind in DisruptionKind if kind is not DisruptionKind.PERSONAL]
EXCHANGE = UUID(int=1)
ENTRY: dict[str, Any] = {"exchange": EXCHANGE, "effect": "POSTPONED", "planned": None, "region": None, "venue": {}}
NOTED: dict[str, Any] = {"exchange": None, "programme": None, "labels": {}, "events": None}


def effect_codes(**differing: object) -> set[tuple[str, str]]:
    problems = Problems()
    check_effect(NOTED | differing, problems)
    return {(".".join(problem.path), problem.code.value) for problem in problems}


def application_codes(*entries: dict[str, object]) -> set[tuple[str, str]]:
    problems = Problems()
    check_application({"exchanges": [ENTRY | entry for entry in entries]}, problems)
    return {(".".join(problem.path), problem.code.value) for problem in problems}


@given(KINDS, st.none() | IDS, st.none() | IDS)
def test_the_secretariat_is_told_everything(kind: DisruptionKind, concerned: UUID | None, reader: UUID | None) -> None:
    assert tellable(kind, concerned, reader=reader, secretariat=True)


@given(st.sampled_from(PUBLIC), st.none() | IDS, st.none() | IDS)
def test_everybody_is_told_of_what_is_about_no_person(
    kind: DisruptionKind, concerned: UUID | None, reader: UUID | None
) -> None:
    assert tellable(kind, concerned, reader=reader)


@given(st.none() | IDS, st.none() | IDS)
def test_of_what_is_about_a_person_the_institution_concerned_alone_is_told(
    concerned: UUID | None, reader: UUID | None
) -> None:
    expected = concerned is not None and concerned == reader
    assert tellable(DisruptionKind.PERSONAL, concerned, reader=reader) is expected


@given(st.none() | IDS)
def test_an_export_is_never_told_of_what_is_about_a_person(concerned: UUID | None) -> None:
    assert not tellable(DisruptionKind.PERSONAL, concerned)


@given(IDS)
def test_the_institution_concerned_is_told(concerned: UUID) -> None:
    assert tellable(DisruptionKind.PERSONAL, concerned, reader=concerned)


@pytest.mark.parametrize(
    ("differing", "codes"),
    [
        ({"exchange": EXCHANGE}, set[tuple[str, str]]()),
        ({"exchange": EXCHANGE, "events": 1}, set[tuple[str, str]]()),
        ({"programme": EXCHANGE, "labels": {"en": "events"}, "events": 7}, set[tuple[str, str]]()),
        ({"exchange": EXCHANGE, "events": 2}, {("events", "NAMED_IS_ONE")}),
        ({"programme": EXCHANGE}, {("labels", "REQUIRED")}),
        ({}, {("exchange", "ONE_TARGET")}),
        ({"exchange": EXCHANGE, "programme": EXCHANGE}, {("exchange", "ONE_TARGET")}),
    ],
)
def test_an_effect_is_on_one_exchange_or_on_events_that_are_called_something(
    differing: dict[str, object], codes: set[tuple[str, str]]
) -> None:
    assert effect_codes(**differing) == codes


def test_nothing_is_asked_of_an_effect_that_could_not_be_read() -> None:
    problems = Problems()
    check_effect(defaultdict(lambda: None, {"events": 2}), problems)
    assert len(problems) == 0


def test_each_exchange_is_named_once() -> None:
    assert application_codes({}, {}) == {("exchanges.1.exchange", "REPEATED")}


def test_something_must_be_applied_to_something() -> None:
    assert application_codes() == {("exchanges", "REQUIRED")}


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ({"effect": "WEAKENED"}, {("exchanges.0.effect", "NOT_APPLICABLE")}),
        ({"effect": "SHORTENED"}, {("exchanges.0.planned", "REQUIRED")}),
        ({"effect": "CANCELLED", "planned": "2026"}, {("exchanges.0.planned", "NOTHING_PLANNED")}),
        ({"region": EXCHANGE, "venue": {"en": "Hall"}}, {
            ("exchanges.0.region", "PLACE_UNCHANGED"), ("exchanges.0.venue", "PLACE_UNCHANGED"),
        }),
        ({"effect": "CHANGED", "region": EXCHANGE}, set[tuple[str, str]]()),
    ],
)  # fmt: skip
def test_an_effect_is_told_what_it_needs_and_nothing_else(
    entry: dict[str, object], codes: set[tuple[str, str]]
) -> None:
    assert application_codes(entry) == codes


def test_every_effect_but_weakened_can_be_done_to_a_plan() -> None:
    assert set(EffectKind) - set(APPLICABLE) == {EffectKind.WEAKENED}


@given(st.tuples(*[st.none() | st.dates()] * 4))
def test_days_are_shorter_that_lie_within_the_old_and_are_fewer(days: tuple[Any, ...]) -> None:
    old, new = sorted(days[:2], key=str), sorted(days[2:], key=str)
    before, after = ({"planned_earliest": ends[0], "planned_latest": ends[1]} for ends in (old, new))
    known = None not in days
    fewer = known and old[0] <= new[0] and new[1] <= old[1] and new[1] - new[0] < old[1] - old[0]
    assert shorter(before, after) is fewer
