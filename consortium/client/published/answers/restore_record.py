"""What the operation RestoreRecord answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import datetime

from consortium.client.payloads import Payload, visible
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Bring a record back that was void: here an exchange.
mutation RestoreRecord($id: ID!, $version: Int!, $key: String) {
  exchangeRestore(input: {id: $id, version: $version, idempotencyKey: $key}) {
    exchange {
      id
      version
      title
      voidedAt
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


class RestoreRecordAnswer(OperationAnswer):
    """What the operation RestoreRecord answers with."""

    operation = "RestoreRecord"
    document = DOCUMENT

    exchange_restore: ExchangePayload
    """Bring the void exchange back."""


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
