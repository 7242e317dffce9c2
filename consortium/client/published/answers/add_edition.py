"""What the operation AddEdition answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Add an edition of a publication, with the number of copies printed where that is known.
mutation AddEdition(
  $publication: ID!
  $number: Int!
  $language: String
  $published: String
  $copies: Int
  $source: ID
  $locator: String
  $key: String
) {
  editionCreate(
    input: {
      publication: $publication
      number: $number
      language: $language
      published: $published
      copies: $copies
      source: $source
      locator: $locator
      idempotencyKey: $key
    }
  ) {
    edition {
      id
      version
      number
      language
      copies
      publication {
        id
        copiesPrinted
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


class AddEditionAnswer(OperationAnswer):
    """What the operation AddEdition answers with."""

    operation = "AddEdition"
    document = DOCUMENT

    edition_create: EditionPayload
    """Enter a new edition."""


class EditionPayload(Payload):
    """What became of an action on the type Edition."""

    edition: Edition | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Edition:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.edition)


class Edition(Value):
    """An edition of a publication."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    number: int
    """Which edition it is in its language, from 1."""
    language: str | None
    """BCP 47, where known."""
    copies: int | None
    """How many copies were printed of it; null where unknown."""
    publication: Publication
    """Of what."""


class Publication(Value):
    """What was published: a book, a leaflet, a newsletter, a thesis, or a set of several."""

    id: str
    copies_printed: int | None
    """How many copies were printed: the number stated, else the sum of its editions; null where one is unknown."""
    copies_left: int | None
    """How many copies are left; null where the number printed, or any number given out, is unknown."""
