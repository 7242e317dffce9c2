"""What the operation SearchInstitutions answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import AliasKind, InstitutionKind, InstitutionState
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Find institutions by any of their names, in any script and any case: Edukator, Эдукатор and Educator are one; and by
# where they work, be it a country, a place with all that lies in it, or a macro-region such as Siberia.
query SearchInstitutions(
  $words: String
  $kind: [InstitutionKind!]
  $country: ID
  $region: ID
  $first: Int! = 20
  $after: String
) {
  institutions(
    first: $first
    after: $after
    filter: {search: $words, kind: $kind, country: $country, region: $region}
    order: NAME
  ) {
    totalCount
    nodes {
      id
      name
      names {
        lang
        value
      }
      kind
      state
      country {
        code
        name
      }
      region {
        name
      }
      aliases {
        kind
        language
        value
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class SearchInstitutionsAnswer(OperationAnswer):
    """What the operation SearchInstitutions answers with."""

    operation = "SearchInstitutions"
    document = DOCUMENT

    institutions: InstitutionConnection
    """The institutions."""


class InstitutionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Institution, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    names: tuple[LocalizedText, ...]
    """Its display name in each language there is."""
    kind: InstitutionKind
    """What sort of body it is."""
    state: InstitutionState | None
    """How far it has come into being at the end of a day, today if none is named; null where nothing is known."""
    country: Country | None
    """The country it works in; null where it is of many."""
    region: Region | None
    """The place it works in, where known."""
    aliases: tuple[Alias, ...]
    """Its other names."""


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


class Alias(Value):
    """Another name of an institution."""

    kind: AliasKind
    """Why there is another name."""
    language: str | None
    """BCP 47, where known."""
    value: str
    """The name as it is written."""
