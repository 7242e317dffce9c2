"""What the operation MatchActivity answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import ActivityStanding, ExchangeState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Say that an exchange fulfils a planned activity, in whole or in part. How the activity stands is worked out from its
# exchanges.
mutation MatchActivity($input: FulfilmentCreateInput!) {
  fulfilmentCreate(input: $input) {
    fulfilment {
      id
      version
      exchange {
        id
        title
        state
      }
      activity {
        id
        number
        title
        standing
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


class MatchActivityAnswer(OperationAnswer):
    """What the operation MatchActivity answers with."""

    operation = "MatchActivity"
    document = DOCUMENT

    fulfilment_create: FulfilmentPayload
    """Enter a new fulfilment."""


class FulfilmentPayload(Payload):
    """What became of an action on the type Fulfilment."""

    fulfilment: Fulfilment | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Fulfilment:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.fulfilment)


class Fulfilment(Value):
    """That an exchange fulfils a planned activity, in whole or in part."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    exchange: Exchange
    """What was done about it, or is promised."""
    activity: PlannedActivity
    """What was planned."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    state: ExchangeState
    """Where it stands."""


class PlannedActivity(Value):
    """Something that a programme plans to do."""

    id: str
    number: int
    """Its number in the programme's plan, from 1."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    standing: ActivityStanding
    """How it stands against the exchanges that fulfil it: held, held in part, promised only, or not recorded."""
