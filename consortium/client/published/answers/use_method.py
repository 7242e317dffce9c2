"""What the operation UseMethod answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Note that a method was used in an exchange of my institution, and how.
mutation UseMethod(
  $method: ID!
  $exchange: ID!
  $notes: [LocalizedTextInput!]
  $key: String
) {
  methodUseCreate(
    input: {
      method: $method
      exchange: $exchange
      notes: $notes
      idempotencyKey: $key
    }
  ) {
    methodUse {
      id
      version
      method {
        id
        name
        useCount
      }
      exchange {
        id
        title
      }
      note
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


class UseMethodAnswer(OperationAnswer):
    """What the operation UseMethod answers with."""

    operation = "UseMethod"
    document = DOCUMENT

    method_use_create: MethodUsePayload
    """Enter a new method use."""


class MethodUsePayload(Payload):
    """What became of an action on the type MethodUse."""

    method_use: MethodUse | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> MethodUse:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.method_use)


class MethodUse(Value):
    """The use of a method in an exchange."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    method: Method
    """What was used."""
    exchange: Exchange
    """In what."""
    note: str | None
    """How it was used, in that language, else in the reader's, else in English, else in any; null for none."""


class Method(Value):
    """A way of teaching and learning that others can take over."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    use_count: int
    """In how many exchanges that were held it was used."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
