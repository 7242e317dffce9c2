"""What the operation RepresentationDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.published.enums import RepresentationState
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# All of a representation: who speaks for whom, before whom and where, in which matter, from when to when, and on which
# document it rests. What is null is not known.
query RepresentationDetail($id: ID!, $asOf: Date) {
  representation(id: $id) {
    id
    version
    institution {
      id
      name
    }
    represented {
      id
      name
    }
    membersOf {
      id
      name
    }
    labels {
      lang
      value
    }
    addressee {
      id
      name
    }
    country {
      code
      name
    }
    region {
      id
      name
    }
    scopes {
      lang
      value
    }
    matters {
      lang
      value
    }
    planned
    period {
      edtf
      earliest
      latest
    }
    state(asOf: $asOf)
    source {
      title
    }
    locator
    remarks {
      lang
      value
    }
  }
}
"""


class RepresentationDetailAnswer(OperationAnswer):
    """What the operation RepresentationDetail answers with."""

    operation = "RepresentationDetail"
    document = DOCUMENT

    representation: Representation | None
    """One representation."""


class Representation(Value):
    """That one institution speaks for another, or for the members of a body."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    institution: Institution
    """Who speaks for them."""
    represented: Institution | None
    """The institution for which it speaks; null where for members."""
    members_of: Institution | None
    """The body for whose members it speaks; it may be that body itself."""
    labels: tuple[LocalizedText, ...]
    """What the source calls those for whom it speaks."""
    addressee: Institution | None
    """Before whom, where it is an institution of the register."""
    country: Country | None
    """The country in which it speaks for them."""
    region: Region | None
    """The region or place in which it speaks for them."""
    scopes: tuple[LocalizedText, ...]
    """Before whom and where, in the words of the source."""
    matters: tuple[LocalizedText, ...]
    """In which matter; empty where in any."""
    planned: bool
    """Whether it is only an aim."""
    period: PartialDate | None
    """From when to when; null where unknown."""
    state: RepresentationState | None
    """When it is held, seen from the end of a day, today if none is named; null where the sources do not tell."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """Its name in that language, else in the reader's, else in English."""


class Region(Value):
    """A region of a country, or a place in one."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
    earliest: date | None
    """The first day it may mean; null where unknown or open."""
    latest: date | None
    """The last day it may mean; null where unknown or open."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""
