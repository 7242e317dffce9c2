"""Whoever may not be told of a disruption is told nothing by any path: rule and SQL agree, on both databases."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.access import EVERYBODY_KNOWN, NOBODY, Actor, Persona
from consortium.config import settings
from consortium.disruptions.model import DisruptionKind, tellable
from consortium.disruptions.tables import Disruption
from consortium.exchanges.tables import DisruptionEffect, Exchange, ScheduleEntry
from consortium.members.tables import Institution
from consortium.programmes.tables import Programme
from tests.databases import CleanDatabase
from tests.factory import CLOCK
from tests.graphql.twins import SOME, Row, ask, nth, put

PERSONAS = st.sampled_from(sorted(EVERYBODY_KNOWN, key=str))
BODIES = st.none() | st.integers(0, 1)
SECRET = "Secret illness"
PATHS = """
query ($cause: ID!, $effect: ID!, $line: ID!, $exchange: ID!, $institution: ID!, $programme: ID!) {
  node(id: $cause) { id }
  nodes(ids: [$cause, $effect]) { id }
  disruption(id: $cause) { name effectCount(effect: POSTPONED) }
  disruptionEffect(id: $effect) { note }
  disruptions { totalCount nodes { name } }
  kind: disruptions(filter: {kind: [PERSONAL, WEATHER]}) { totalCount }
  found: disruptions(filter: {search: "secret"}) { totalCount }
  during: disruptions(filter: {periodFrom: "2026-01-01"}) { totalCount }
  concerned: disruptions(filter: {institution: $institution}) { totalCount }
  touched: disruptions(filter: {programme: $programme}) { totalCount }
  line: node(id: $line) { ... on ScheduleEntry { reason disruption { name } } }
  exchange(id: $exchange) {
    state
    cancelledReason
    schedule { change reason disruption { id } }
    effects { note disruption { name } }
  }
  disturbed: exchanges(filter: {disruption: $cause}) { totalCount nodes { id } }
}
"""


@dataclass(frozen=True)
class Disturbed:
    """An exchange that was postponed and cancelled, and why."""

    bodies: list[UUID]
    cause: UUID
    effect: UUID
    line: UUID
    exchange: UUID
    programme: UUID

    def variables(self, concerned: int | None) -> dict[str, str]:
        """Return what the paths ask for."""
        named = ("cause", "effect", "line", "exchange", "programme")
        body = self.bodies[concerned or 0]
        return {name: str(getattr(self, name)) for name in named} | {"institution": str(body)}


async def disturbed(kind: DisruptionKind, concerned: int | None) -> Disturbed:
    """Write an exchange and what disturbed it."""
    common = {"sort_name": "", "search": ""}
    bodies = [await put(Institution, kind="SCHOOL", **common) for _ in range(2)]
    programme = await put(Programme, **common)
    cause = await put(
        Disruption,
        kind=kind.value,
        names={"en": SECRET},
        institution=nth(bodies, concerned),
        search=" secret illness",
        sort_name="secret illness",
        period="2026",
        period_earliest=CLOCK.today().replace(month=1, day=1),
        period_latest=CLOCK.today().replace(month=12, day=31),
    )
    exchange = await put(Exchange, kind="SEMINAR", state="CANCELLED", day=CLOCK.today(), programme=programme, **common)
    line = await put(ScheduleEntry, exchange=exchange, place=1, change="POSTPONED", disruption=cause)
    effects = [
        await put(
            DisruptionEffect,
            disruption=cause,
            effect=effect,
            exchange=exchange,
            note=SECRET,
            applied=True,
            sort_name="",
        )
        for effect in ("POSTPONED", "CANCELLED")
    ]
    return Disturbed(bodies, cause, effects[0], line, exchange, programme)


def shown(there: Disturbed, concerned: int | None) -> Row:
    """Return what somebody is told who may be told of it."""
    cause, reason = {"id": str(there.cause)}, {"name": SECRET}
    told = {"note": SECRET, "disruption": reason}
    return {
        "node": cause,
        "nodes": [cause, {"id": str(there.effect)}],
        "disruption": {**reason, "effectCount": 1},
        "disruptionEffect": {"note": SECRET},
        "disruptions": {"totalCount": 1, "nodes": [reason]},
        "found": {"totalCount": 1},
        "during": {"totalCount": 1},
        "concerned": {"totalCount": int(concerned is not None)},
        "touched": {"totalCount": 1},
        "line": {"reason": SECRET, "disruption": reason},
        "exchange": {
            "state": "CANCELLED",
            "cancelledReason": SECRET,
            "schedule": [{"change": "POSTPONED", "reason": SECRET, "disruption": cause}],
            "effects": [told, told],
        },
        "disturbed": {"totalCount": 1, "nodes": [{"id": str(there.exchange)}]},
    }


HIDDEN: Row = {
    "node": None,
    "nodes": [None, None],
    "disruption": None,
    "disruptionEffect": None,
    "disruptions": {"totalCount": 0, "nodes": []},
    "found": {"totalCount": 0},
    "during": {"totalCount": 0},
    "concerned": {"totalCount": 0},
    "touched": {"totalCount": 0},
    "line": {"reason": None, "disruption": None},
    "exchange": {
        "state": "CANCELLED",
        "cancelledReason": None,
        "schedule": [{"change": "POSTPONED", "reason": None, "disruption": None}],
        "effects": [],
    },
    "disturbed": {"totalCount": 0, "nodes": []},
}


@SOME
@given(kind=st.sampled_from(DisruptionKind), concerned=BODIES, persona=PERSONAS, reading=BODIES)
def test_who_may_be_told_is_told_by_every_path_and_nobody_else_by_any(
    asked: CleanDatabase, kind: DisruptionKind, concerned: int | None, persona: Persona, reading: int | None
) -> None:
    async def compare() -> None:
        there = await disturbed(kind, concerned)
        reader = Actor(persona, "somebody", nth(there.bodies, reading))
        found = await ask(asked, PATHS, reader, **there.variables(concerned))
        of_kind = found.pop("kind")["totalCount"]
        told = tellable(
            kind,
            nth(there.bodies, concerned),
            reader=reader.institution if persona is Persona.MEMBER else None,
            secretariat=persona is Persona.SECRETARIAT,
        )
        assert found == (shown(there, concerned) if told else HIDDEN)
        assert of_kind == int(told and kind.value in {"PERSONAL", "WEATHER"})

    asked.clean()
    asked.run(compare())


def test_somebody_without_a_token_is_told_no_more_where_the_catalogue_is_open(
    asked: CleanDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = settings().model_copy(update={"open_catalogue": True})
    monkeypatch.setattr("consortium_graphql.rights.settings", lambda: opened)
    asked.clean()
    there = asked.run(disturbed(DisruptionKind.PERSONAL, 0))
    found = asked.run(ask(asked, PATHS, NOBODY, **there.variables(0)))
    assert found == HIDDEN | {"kind": {"totalCount": 0}}
