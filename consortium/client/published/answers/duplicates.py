"""What the operation Duplicates answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import DuplicateSign
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Which institutions of the register may be one, two by two, the most alike first, and why.
query Duplicates($least: Float! = 0.85, $first: Int! = 20, $after: String) {
  duplicates(least: $least, first: $first, after: $after) {
    totalCount
    nodes {
      score
      reasons {
        sign
        text
      }
      one {
        id
        version
        name
        region {
          name
        }
      }
      other {
        id
        version
        name
        region {
          name
        }
      }
    }
    endCursor
  }
}
"""


class DuplicatesAnswer(OperationAnswer):
    """What the operation Duplicates answers with."""

    operation = "Duplicates"
    document = DOCUMENT

    duplicates: DuplicatePairs
    """Every two institutions of the register that may be one, the most alike first; for the secretariat."""


class DuplicatePairs(Value):
    """A page of pairs of institutions that may be one."""

    total_count: int
    """How many there are on all pages."""
    nodes: tuple[DuplicatePair, ...]
    """The pairs, the most alike first."""
    end_cursor: str | None
    """To be sent as `after` for the next page; null on the last."""


class DuplicatePair(Value):
    """Two institutions of the register that may be one."""

    score: float
    """How alike they are, to 1; 1 is for a common identifier alone."""
    reasons: tuple[DuplicateReason, ...]
    """What speaks for it."""
    one: Institution
    """The one with the smaller id."""
    other: Institution
    """The other; `institutionMerge` makes them one."""


class DuplicateReason(Value):
    """One sign that two records are one."""

    sign: DuplicateSign
    """By what they look like one."""
    text: str
    """The same as a sentence, in the reader's language."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    region: Region | None
    """The place it works in, where known."""


class Region(Value):
    """A region of a country, or a place in one."""

    name: str
    """Its name in that language, else in the reader's, else in English."""
