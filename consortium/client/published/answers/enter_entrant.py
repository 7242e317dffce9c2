"""What the operation EnterEntrant answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import EntrantResult
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Enter who competes: an institution, once, or a group with its number. What is not known of the result stays unknown.
mutation EnterEntrant($input: EntrantCreateInput!) {
  entrantCreate(input: $input) {
    entrant {
      id
      version
      result
      rank
      institution {
        id
        name
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


class EnterEntrantAnswer(OperationAnswer):
    """What the operation EnterEntrant answers with."""

    operation = "EnterEntrant"
    document = DOCUMENT

    entrant_create: EntrantPayload
    """Enter a new entrant."""


class EntrantPayload(Payload):
    """What became of an action on the type Entrant."""

    entrant: Entrant | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Entrant:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.entrant)


class Entrant(Value):
    """Who competes: one named institution, or a group of which only the number is known, if that."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    result: EntrantResult
    """How it fared."""
    rank: int | None
    """Its place, from 1; null where there is none or none is known."""
    institution: Institution | None
    """Who; null for a group that is not named."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
