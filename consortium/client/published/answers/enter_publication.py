"""What the operation EnterPublication answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import PublicationKind
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Enter a publication: a book, a leaflet, a newsletter, a thesis or a set. $copies is the number printed of all its
# editions; left out, it is their sum.
mutation EnterPublication(
  $kind: PublicationKind!
  $titles: [LocalizedTextInput!]!
  $languages: [String!]
  $published: String
  $programme: ID
  $publisher: ID
  $areas: [String!]
  $about: [LocalizedTextInput!]
  $annex: String
  $copies: Int
  $source: ID
  $locator: String
  $key: String
) {
  publicationCreate(
    input: {
      kind: $kind
      titles: $titles
      languages: $languages
      published: $published
      programme: $programme
      publisher: $publisher
      areas: $areas
      about: $about
      annex: $annex
      copies: $copies
      source: $source
      locator: $locator
      idempotencyKey: $key
    }
  ) {
    publication {
      id
      version
      title
      kind
      copiesPrinted
      copiesLeft
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


class EnterPublicationAnswer(OperationAnswer):
    """What the operation EnterPublication answers with."""

    operation = "EnterPublication"
    document = DOCUMENT

    publication_create: PublicationPayload
    """Enter a new publication."""


class PublicationPayload(Payload):
    """What became of an action on the type Publication."""

    publication: Publication | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Publication:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.publication)


class Publication(Value):
    """What was published: a book, a leaflet, a newsletter, a thesis, or a set of several."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    kind: PublicationKind
    """What sort of publication it is."""
    copies_printed: int | None
    """How many copies were printed: the number stated, else the sum of its editions; null where one is unknown."""
    copies_left: int | None
    """How many copies are left; null where the number printed, or any number given out, is unknown."""
