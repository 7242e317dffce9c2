"""What the operation CorrectInstitution answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import InstitutionKind
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Correct what is recorded of an institution; only the fields given change, and the audit keeps what they were.
mutation CorrectInstitution($input: InstitutionCorrectInput!) {
  institutionCorrect(input: $input) {
    institution {
      id
      version
      name
      names {
        lang
        value
      }
      kind
      country {
        code
      }
      region {
        name
      }
      parent {
        id
        name
      }
      areas
      aims {
        lang
        value
      }
      founded {
        edtf
      }
      address
      email
      phone
      website
      source {
        title
      }
      locator
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


class CorrectInstitutionAnswer(OperationAnswer):
    """What the operation CorrectInstitution answers with."""

    operation = "CorrectInstitution"
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
    names: tuple[LocalizedText, ...]
    """Its display name in each language there is."""
    kind: InstitutionKind
    """What sort of body it is."""
    country: Country | None
    """The country it works in; null where it is of many."""
    region: Region | None
    """The place it works in, where known."""
    parent: InstitutionInstitution | None
    """The institution of which it is a part."""
    areas: tuple[str, ...]
    """Its areas of work."""
    aims: tuple[LocalizedText, ...]
    """What it is for."""
    founded: PartialDate | None
    """When it was founded."""
    address: str | None
    """Its postal address as written in the source."""
    email: str | None
    """The institution's own e-mail address."""
    phone: str | None
    """The institution's own telephone number."""
    website: str | None
    """Its address on the web."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""


class Region(Value):
    """A region of a country, or a place in one."""

    name: str
    """Its name in that language, else in the reader's, else in English."""


class InstitutionInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""
