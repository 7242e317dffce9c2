"""What the operation CorrectMyInstitution answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Correct what is recorded of my institution; only the fields given change. $version is the one that I have seen.
mutation CorrectMyInstitution(
  $id: ID!
  $version: Int!
  $names: [LocalizedTextInput!]
  $aims: [LocalizedTextInput!]
  $areas: [String!]
  $address: String
  $email: String
  $phone: String
  $website: String
  $key: String
) {
  institutionCorrect(
    input: {
      id: $id
      version: $version
      names: $names
      aims: $aims
      areas: $areas
      address: $address
      email: $email
      phone: $phone
      website: $website
      idempotencyKey: $key
    }
  ) {
    institution {
      id
      version
      name
      areas
      aims {
        lang
        value
      }
      address
      email
      phone
      website
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


class CorrectMyInstitutionAnswer(OperationAnswer):
    """What the operation CorrectMyInstitution answers with."""

    operation = "CorrectMyInstitution"
    document = DOCUMENT

    institution_correct: InstitutionPayload
    """Correct what is recorded of the institution; only the fields given change."""


class InstitutionPayload(Payload):
    """What became of an action on the type Institution."""

    institution: Institution | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Institution:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.institution)


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    areas: tuple[str, ...]
    """Its areas of work."""
    aims: tuple[LocalizedText, ...]
    """What it is for."""
    address: str | None
    """Its postal address as written in the source."""
    email: str | None
    """The institution's own e-mail address."""
    phone: str | None
    """The institution's own telephone number."""
    website: str | None
    """Its address on the web."""
