"""What the operation SearchLibrary answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import LibraryKind
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Search methods, publications and documents together, by words in any script, by kind, language, area of work, region and year; and
# how many there are of what under the same conditions. Without any condition, the whole library.
query SearchLibrary($filter: LibraryFilter, $first: Int! = 20, $after: String) {
  library(first: $first, after: $after, filter: $filter, order: TITLE) {
    totalCount
    nodes {
      id
      kind
      title
      languages
      areas
      year
      region {
        id
        name
      }
      method {
        id
        useCount
      }
      publication {
        id
        copiesPrinted
      }
      document {
        id
        path
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  libraryFacets(filter: $filter) {
    totalCount
    kinds {
      kind
      count
    }
    languages {
      language
      count
    }
    areas {
      area
      count
    }
    regions {
      region {
        id
        name
      }
      count
    }
    years {
      year
      count
    }
  }
}
"""


class SearchLibraryAnswer(OperationAnswer):
    """What the operation SearchLibrary answers with."""

    operation = "SearchLibrary"
    document = DOCUMENT

    library: LibraryItemConnection
    """Methods and publications as one list."""
    library_facets: LibraryFacets
    """How many items of the library are of what."""


class LibraryItemConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[LibraryItem, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class LibraryFacets(Value):
    """How many items of the library have which value. Of each the hundred most frequent are told."""

    total_count: int
    """How many items there are."""
    kinds: tuple[LibraryKindCount, ...]
    """By what they are."""
    languages: tuple[LibraryLanguageCount, ...]
    """By language: an item counts under each of its own."""
    areas: tuple[LibraryAreaCount, ...]
    """By area of work: an item counts under each of its own."""
    regions: tuple[LibraryRegionCount, ...]
    """By region."""
    years: tuple[LibraryYearCount, ...]
    """By year of publication."""


class LibraryItem(Value):
    """A method, a publication or a document, as the library shows it."""

    id: str
    kind: LibraryKind
    """What it is."""
    title: str
    """Its name or title in that language, else in the reader's, else in English, else in any."""
    languages: tuple[str, ...]
    """The languages in which it can be read, as BCP 47 tags."""
    areas: tuple[str, ...]
    """Its areas of work."""
    year: int | None
    """The year of its publication; null where unknown."""
    region: Region | None
    """The region that it is of."""
    method: Method | None
    """The method, where it is one."""
    publication: Publication | None
    """The publication, where it is one."""
    document: Document | None
    """The document, where it is one."""


class LibraryKindCount(Value):
    """How many items are of a kind."""

    kind: LibraryKind
    """The kind."""
    count: int
    """How many items are of it."""


class LibraryLanguageCount(Value):
    """How many items can be read in a language."""

    language: str
    """The language, BCP 47."""
    count: int
    """How many items can be read in it."""


class LibraryAreaCount(Value):
    """How many items belong to an area of work."""

    area: str
    """The area, as it is written."""
    count: int
    """How many items belong to it."""


class LibraryRegionCount(Value):
    """How many items are of a region."""

    region: Region | None
    """The region; null for items of which it is unknown."""
    count: int
    """How many items are of it, those of places in it not among them."""


class LibraryYearCount(Value):
    """How many items were published in a year."""

    year: int | None
    """The year; null for items of which it is unknown."""
    count: int
    """How many items were published in it."""


class Region(Value):
    """A region of a country, or a place in one."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English."""


class Method(Value):
    """A way of teaching and learning that others can take over."""

    id: str
    use_count: int
    """In how many exchanges that were held it was used."""


class Publication(Value):
    """What was published: a book, a leaflet, a newsletter, a thesis, or a set of several."""

    id: str
    copies_printed: int | None
    """How many copies were printed: the number stated, else the sum of its editions; null where one is unknown."""


class Document(Value):
    """A file that the register keeps, and what is known of it."""

    id: str
    path: str
    """Where the service gives out the file, to those who may read the document."""
