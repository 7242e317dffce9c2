"""What the operation RecordDistribution answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Record who was given copies of a publication: an institution, or a group that is not named. Never more can be given out
# than were printed; a number that nobody knows is left out, and stays unknown.
mutation RecordDistribution(
  $publication: ID!
  $edition: ID
  $recipient: ID
  $labels: [LocalizedTextInput!]
  $recipients: Int
  $copies: Int
  $day: String
  $source: ID
  $locator: String
  $key: String
) {
  distributionCreate(
    input: {
      publication: $publication
      edition: $edition
      recipient: $recipient
      labels: $labels
      recipients: $recipients
      copies: $copies
      given: $day
      source: $source
      locator: $locator
      idempotencyKey: $key
    }
  ) {
    distribution {
      id
      version
      copies
      recipient {
        id
        name
      }
      publication {
        id
        copiesPrinted
        copiesDistributed
        copiesDistributedComplete
        copiesLeft
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


class RecordDistributionAnswer(OperationAnswer):
    """What the operation RecordDistribution answers with."""

    operation = "RecordDistribution"
    document = DOCUMENT

    distribution_create: DistributionPayload
    """Enter a new distribution."""


class DistributionPayload(Payload):
    """What became of an action on the type Distribution."""

    distribution: Distribution | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Distribution:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.distribution)


class Distribution(Value):
    """Copies given to a named institution, or to a group of which only the number is known, if that."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    copies: int | None
    """How many copies in all; null where unknown."""
    recipient: Institution | None
    """To whom; null for a group that is not named."""
    publication: Publication
    """What was given."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Publication(Value):
    """What was published: a book, a leaflet, a newsletter, a thesis, or a set of several."""

    id: str
    copies_printed: int | None
    """How many copies were printed: the number stated, else the sum of its editions; null where one is unknown."""
    copies_distributed: int
    """How many copies are known to be given out."""
    copies_distributed_complete: bool
    """Whether those are all; not so where nobody knows how many copies somebody was given."""
    copies_left: int | None
    """How many copies are left; null where the number printed, or any number given out, is unknown."""
