"""What the operation ApplyDisruption answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import EffectKind, ExchangeState, ScheduleChange
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Postpone, shorten, change or cancel many exchanges at once because of one disruption: all of them, or none. Each is
# given at the version that I have seen. Their schedules keep the old days and name the disruption.
mutation ApplyDisruption($disruption: ID!, $exchanges: [AppliedEffectInput!]!, $key: String) {
  disruptionApply(input: {disruption: $disruption, exchanges: $exchanges, idempotencyKey: $key}) {
    disruption {
      id
      version
      name
      effects(first: 100, filter: {applied: true}) {
        totalCount
        nodes {
          effect
          plannedBefore {
            edtf
          }
          plannedAfter {
            edtf
          }
          exchange {
            id
            version
            title
            state
            schedule {
              place
              change
              planned {
                edtf
              }
              reason
              disruption {
                id
              }
            }
          }
        }
      }
    }
    problems {
      code
      path
      message
    }
    replayed
  }
}
"""


class ApplyDisruptionAnswer(OperationAnswer):
    """What the operation ApplyDisruption answers with."""

    operation = "ApplyDisruption"
    document = DOCUMENT

    disruption_apply: DisruptionPayload
    """Postpone, shorten, change or cancel many exchanges because of one disruption: all of them, or none. Their
    schedules keep the old days and name the disruption. The usual steps of an exchange undo it."""


class DisruptionPayload(Payload):
    """What became of an action on the type Disruption."""

    disruption: Disruption | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Disruption:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.disruption)


class Disruption(Value):
    """One cause that disturbed what was planned."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    effects: DisruptionEffectConnection
    """What it did."""


class DisruptionEffectConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[DisruptionEffect, ...]
    """The records alone."""


class DisruptionEffect(Value):
    """What a disruption did to an exchange, or to events of a programme that are not named."""

    effect: EffectKind
    """What it did."""
    planned_before: PartialDate | None
    """The days planned before it; null where none were."""
    planned_after: PartialDate | None
    """The days planned after it; null where none were named."""
    exchange: Exchange | None
    """To which exchange; null for events that are not named."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    state: ExchangeState
    """Where it stands."""
    schedule: tuple[ScheduleEntry, ...]
    """Everything ever planned, line by line."""


class ScheduleEntry(Value):
    """A line of an exchange's schedule: what was planned at one time, and why it changed."""

    place: int
    """Where the line stands in the schedule, from 1."""
    change: ScheduleChange
    """What changed."""
    planned: PartialDate | None
    """The days planned; null where none were named."""
    reason: str | None
    """Why: what was said, else what the disruption is called, if you may be told of it."""
    disruption: ScheduleEntryDisruption | None
    """What made the plan change, where that is recorded."""


class ScheduleEntryDisruption(Value):
    """One cause that disturbed what was planned."""

    id: str
