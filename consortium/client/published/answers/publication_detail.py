"""What the operation PublicationDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import AuthorRole, PublicationKind
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# All of a publication: its parts, authors and editions, how many copies were printed, who was given them and how many are
# left. What is null is not known.
query PublicationDetail($id: ID!, $first: Int! = 50, $after: String) {
  publication(id: $id) {
    id
    version
    title
    kind
    languages
    published {
      edtf
    }
    programme {
      id
      name
    }
    publisher {
      id
      name
    }
    annex
    about {
      lang
      value
    }
    copiesPrinted
    copiesDistributed
    copiesDistributedComplete
    copiesLeft
    parts {
      id
      version
      place
      kind
      titles {
        lang
        value
      }
      readership {
        lang
        value
      }
      volumes
    }
    authors {
      id
      version
      role
      person {
        id
        name
      }
      institution {
        id
        name
      }
      name
    }
    editions {
      id
      version
      number
      language
      published {
        edtf
      }
      copies
    }
    distributions(first: $first, after: $after) {
      totalCount
      nodes {
        id
        version
        recipient {
          id
          name
        }
        labels {
          lang
          value
        }
        recipients
        edition {
          number
          language
        }
        copies
        given {
          edtf
        }
      }
      pageInfo {
        hasNextPage
        endCursor
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


class PublicationDetailAnswer(OperationAnswer):
    """What the operation PublicationDetail answers with."""

    operation = "PublicationDetail"
    document = DOCUMENT

    publication: Publication | None
    """One publication."""


class Publication(Value):
    """What was published: a book, a leaflet, a newsletter, a thesis, or a set of several."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    kind: PublicationKind
    """What sort of publication it is."""
    languages: tuple[str, ...]
    """The languages in which it is written, as BCP 47 tags."""
    published: PartialDate | None
    """When it was published."""
    programme: Programme | None
    """The programme that produced it."""
    publisher: Institution | None
    """Who published it."""
    annex: str | None
    """What it is called as an annex of its source, such as Annex 6."""
    about: tuple[LocalizedText, ...]
    """What it is about."""
    copies_printed: int | None
    """How many copies were printed: the number stated, else the sum of its editions; null where one is unknown."""
    copies_distributed: int
    """How many copies are known to be given out."""
    copies_distributed_complete: bool
    """Whether those are all; not so where nobody knows how many copies somebody was given."""
    copies_left: int | None
    """How many copies are left; null where the number printed, or any number given out, is unknown."""
    parts: tuple[PublicationPart, ...]
    """What it is made of, in order."""
    authors: tuple[Authorship, ...]
    """Who wrote, edited or translated it, in order."""
    editions: tuple[Edition, ...]
    """Its editions."""
    distributions: DistributionConnection
    """Who was given copies."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class PublicationPart(Value):
    """A part of a publication, such as the books of a set."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    place: int
    """Where it stands among the parts, from 1."""
    kind: PublicationKind
    """What sort of publication it is."""
    titles: tuple[LocalizedText, ...]
    """Its title in each language there is."""
    readership: tuple[LocalizedText, ...]
    """For whom it is."""
    volumes: int | None
    """In how many volumes it comes; null where unknown."""


class Authorship(Value):
    """Who wrote, edited or translated a publication."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    role: AuthorRole
    """As what."""
    person: Person | None
    """Who, where that is a person of the register."""
    institution: Institution | None
    """Who, where that is an institution."""
    name: str | None
    """Who, in words, where that is nobody of the register."""


class Edition(Value):
    """An edition of a publication."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    number: int
    """Which edition it is in its language, from 1."""
    language: str | None
    """BCP 47, where known."""
    published: PartialDate | None
    """When it was published."""
    copies: int | None
    """How many copies were printed of it; null where unknown."""


class DistributionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Distribution, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""


class Person(Value):
    """Somebody who acts for an institution."""

    id: str
    name: str
    """The name in that language, else in the reader's, else in English, else in any."""


class Distribution(Value):
    """Copies given to a named institution, or to a group of which only the number is known, if that."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    recipient: Institution | None
    """To whom; null for a group that is not named."""
    labels: tuple[LocalizedText, ...]
    """What the source calls a group."""
    recipients: int | None
    """How many it stands for: 1 if named; null where unknown."""
    edition: DistributionEdition | None
    """Of which edition, where known."""
    copies: int | None
    """How many copies in all; null where unknown."""
    given: PartialDate | None
    """When."""


class DistributionEdition(Value):
    """An edition of a publication."""

    number: int
    """Which edition it is in its language, from 1."""
    language: str | None
    """BCP 47, where known."""
