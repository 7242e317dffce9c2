"""What the operation MethodDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import ExchangeState
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# All of a method: how it goes, for whom, how long it takes, who worked it out, and the exchanges that used it. What is
# null is not known.
query MethodDetail($id: ID!) {
  method(id: $id) {
    id
    version
    name
    names {
      lang
      value
    }
    about {
      lang
      value
    }
    areas
    ageLeast
    ageMost
    groupLeast
    groupMost
    minutesLeast
    minutesMost
    materials {
      lang
      value
    }
    languages
    author
    authorPerson {
      id
      name
    }
    authorInstitution {
      id
      name
    }
    region {
      id
      name
    }
    useCount
    uses {
      id
      version
      note
      exchange {
        id
        title
        state
        actual {
          edtf
        }
      }
    }
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


class MethodDetailAnswer(OperationAnswer):
    """What the operation MethodDetail answers with."""

    operation = "MethodDetail"
    document = DOCUMENT

    method: Method | None
    """One method of active learning."""


class Method(Value):
    """A way of teaching and learning that others can take over."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    names: tuple[LocalizedText, ...]
    """Its name in each language there is."""
    about: tuple[LocalizedText, ...]
    """How it goes."""
    areas: tuple[str, ...]
    """Its areas of work."""
    age_least: int | None
    """The age, in years, from which it is meant; null if unknown."""
    age_most: int | None
    """The age, in years, up to which it is meant; null if unknown."""
    group_least: int | None
    """How many people it needs; null where unknown."""
    group_most: int | None
    """How many people it suits; null where unknown."""
    minutes_least: int | None
    """How many minutes it takes at least; null where unknown."""
    minutes_most: int | None
    """How many minutes it takes at most; null where unknown."""
    materials: tuple[LocalizedText, ...]
    """What is needed for it."""
    languages: tuple[str, ...]
    """The languages in which it is described, as BCP 47 tags."""
    author: str | None
    """Its author in words, where that is no person of the register."""
    author_person: Person | None
    """Its author."""
    author_institution: Institution | None
    """The institution that worked it out or brought it in."""
    region: Region | None
    """The region in which it is in use."""
    use_count: int
    """In how many exchanges that were held it was used."""
    uses: tuple[MethodUse, ...]
    """Where it was used, the first hundred entered."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class Person(Value):
    """Somebody who acts for an institution."""

    id: str
    name: str
    """The name in that language, else in the reader's, else in English, else in any."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Region(Value):
    """A region of a country, or a place in one."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English."""


class MethodUse(Value):
    """The use of a method in an exchange."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    note: str | None
    """How it was used, in that language, else in the reader's, else in English, else in any; null for none."""
    exchange: Exchange
    """In what."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    state: ExchangeState
    """Where it stands."""
    actual: PartialDate | None
    """The days on which it was held."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
