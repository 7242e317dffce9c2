"""What the operation RegisterInstitution answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import InstitutionKind, InstitutionState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Enter a new institution. Search for it first, in every script: one body has one record and as many aliases as it
# needs. What looks like one of the register is refused with POSSIBLE_DUPLICATE, unless `evenSo` says that it is another.
mutation RegisterInstitution($input: InstitutionCreateInput!) {
  institutionCreate(input: $input) {
    institution {
      id
      version
      name
      kind
      state
      country {
        code
        name
      }
      region {
        name
      }
      ledger {
        state
        since {
          edtf
        }
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


class RegisterInstitutionAnswer(OperationAnswer):
    """What the operation RegisterInstitution answers with."""

    operation = "RegisterInstitution"
    document = DOCUMENT

    institution_create: InstitutionPayload
    """Enter a new institution. Refused while others of the register look like it, unless it is said with `evenSo`
    that it is none of them."""


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
    kind: InstitutionKind
    """What sort of body it is."""
    state: InstitutionState | None
    """How far it has come into being at the end of a day, today if none is named; null where nothing is known."""
    country: Country | None
    """The country it works in; null where it is of many."""
    region: Region | None
    """The place it works in, where known."""
    ledger: tuple[InstitutionEntry, ...]
    """How it came to be, line by line."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """Its name in that language, else in the reader's, else in English."""


class Region(Value):
    """A region of a country, or a place in one."""

    name: str
    """Its name in that language, else in the reader's, else in English."""


class InstitutionEntry(Value):
    """A line of an institution's ledger."""

    state: InstitutionState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
