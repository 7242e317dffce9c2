"""What the operation VoidRecord answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import datetime

from consortium.client.payloads import Payload, visible
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Take a record back as a mistake: here an exchange. It leaves lists, counts and the contact graph, and can be
# restored.
mutation VoidRecord($id: ID!, $version: Int!, $reason: String!, $key: String) {
  exchangeVoid(input: {id: $id, version: $version, reason: $reason, idempotencyKey: $key}) {
    exchange {
      id
      version
      title
      voidedAt
      voidedReason
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


class VoidRecordAnswer(OperationAnswer):
    """What the operation VoidRecord answers with."""

    operation = "VoidRecord"
    document = DOCUMENT

    exchange_void: ExchangePayload
    """Take the exchange back as a mistake: out of lists, counts and graph, restorable."""


class ExchangePayload(Payload):
    """What became of an action on the type Exchange."""

    exchange: Exchange | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Exchange:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.exchange)


class Exchange(Value):
    """An exchange activity."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    voided_at: datetime | None
    """When the record was taken back as a mistake."""
    voided_reason: str | None
    """Why the record was taken back."""
