"""What the operation InstitutionDuplicates answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import DuplicateSign, InstitutionKind
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Find out whether an institution is in the register already, in whatever script and spelling, by its names and by what
# else is known of it.
query InstitutionDuplicates(
  $names: [String!]!
  $country: String
  $region: ID
  $identifiers: [KnownIdentifier!]
  $website: String
  $least: Float! = 0.85
) {
  institutionDuplicates(
    names: $names
    country: $country
    region: $region
    identifiers: $identifiers
    website: $website
    least: $least
  ) {
    score
    reasons {
      sign
      text
    }
    institution {
      id
      name
      kind
      country {
        code
        name
      }
      region {
        name
      }
      website
    }
  }
}
"""


class InstitutionDuplicatesAnswer(OperationAnswer):
    """What the operation InstitutionDuplicates answers with."""

    operation = "InstitutionDuplicates"
    document = DOCUMENT

    institution_duplicates: tuple[InstitutionDuplicate, ...]
    """The institutions that may be the one that has these names, in any script, the most alike first. From a score
    of 0.85 on, `institutionCreate` warns of them."""


class InstitutionDuplicate(Value):
    """An institution that may be the one asked about."""

    score: float
    """How alike they are, to 1; 1 is for a common identifier alone."""
    reasons: tuple[DuplicateReason, ...]
    """What speaks for it."""
    institution: Institution
    """The institution of the register."""


class DuplicateReason(Value):
    """One sign that two records are one."""

    sign: DuplicateSign
    """By what they look like one."""
    text: str
    """The same as a sentence, in the reader's language."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    kind: InstitutionKind
    """What sort of body it is."""
    country: Country | None
    """The country it works in; null where it is of many."""
    region: Region | None
    """The place it works in, where known."""
    website: str | None
    """Its address on the web."""


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
