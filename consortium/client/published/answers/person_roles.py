"""What the operation PersonRoles answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import RoleState
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Which posts and functions persons hold, found by any words of the name: where, since when, and on which document's
# word.
query PersonRoles($words: String, $institution: ID, $asOf: Date, $first: Int! = 20, $after: String) {
  persons(first: $first, after: $after, filter: {search: $words, institution: $institution}, order: NAME) {
    totalCount
    nodes {
      id
      version
      name
      title
      consent
      email
      phone
      country {
        code
      }
      roles {
        title
        unit
        acting
        state(asOf: $asOf)
        held {
          edtf
        }
        seen {
          edtf
        }
        institution {
          id
          name
        }
        programme {
          id
          name
        }
        source {
          title
        }
        locator
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class PersonRolesAnswer(OperationAnswer):
    """What the operation PersonRoles answers with."""

    operation = "PersonRoles"
    document = DOCUMENT

    persons: PersonConnection
    """The persons."""


class PersonConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Person, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Person(Value):
    """Somebody who acts for an institution."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """The name in that language, else in the reader's, else in English, else in any."""
    title: str | None
    """An academic or honorary title."""
    consent: bool
    """Whether contact details may be shown."""
    email: str | None
    """The e-mail address: for the secretariat and, with the person's consent, for members; else null."""
    phone: str | None
    """The telephone number: for the secretariat and, with the person's consent, for members; else null."""
    country: Country | None
    """Where the person works, where known."""
    roles: tuple[Role, ...]
    """What the person is, or was."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""


class Role(Value):
    """A post or function that a person holds for a time."""

    title: str
    """What it is called in that language, else in the reader's, else in English, else in any."""
    unit: str | None
    """The department in that language, else in the reader's, else in English, else in any."""
    acting: bool
    """Whether it is held for the time being only."""
    state: RoleState | None
    """Whether it is held at the end of a day, today if none is named; null where the sources do not tell."""
    held: PartialDate | None
    """From when to when; null where nothing is known."""
    seen: PartialDate | None
    """A day on which the source shows it held."""
    institution: Institution | None
    """Where."""
    programme: Programme | None
    """In which programme."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""
