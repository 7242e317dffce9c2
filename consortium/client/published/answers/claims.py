"""What the operation Claims answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import Arithmetic, ClaimUnit, Measure, Qualifier, Verdict
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What the documents state, held against the records: with $verdict those claims that agree, that differ or that nothing
# recorded can check; with $subject those about one record, with $source those of one document. With $inferred those of
# which the document gives no number itself: it follows from what the document says.
query Claims(
  $verdict: [Verdict!]
  $inferred: Boolean
  $subject: ID
  $source: ID
  $words: String
  $first: Int! = 50
  $after: String
) {
  claims(
    filter: {verdict: $verdict, inferred: $inferred, subject: $subject, source: $source, search: $words}
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      id
      version
      statement
      locator
      source {
        title
      }
      measure
      verdict
      qualifier
      amount
      unit
      per
      found
      statedDates {
        edtf
      }
      statedRegion {
        name
      }
      statedText
      foundText
      arithmetic
      firstClaim {
        amount
        found
      }
      firstAmount
      secondClaim {
        amount
        found
      }
      secondAmount
      inferred
      subjectType
      subject
      remarks {
        lang
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


class ClaimsAnswer(OperationAnswer):
    """What the operation Claims answers with."""

    operation = "Claims"
    document = DOCUMENT

    claims: ClaimConnection
    """What documents state, held against the records."""


class ClaimConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Claim, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Claim(Value):
    """What a document states of a record, held against what the records add up to."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    statement: str
    """The words of the document, in that language, else in the reader's, else in English, else in any."""
    locator: str | None
    """The place in that document."""
    source: Source | None
    """The document on which the record rests."""
    measure: Measure
    """What of the record it is held against; NONE where nothing recorded can check it."""
    verdict: Verdict
    """Whether the two agree, worked out now; about a number is within a tenth of it. What nothing recorded can
    check, a void record among it, cannot be checked."""
    qualifier: Qualifier
    """How the number is meant."""
    amount: str | None
    """The number stated: 87 or 66.7, with a point."""
    unit: ClaimUnit | None
    """What the number counts."""
    per: ClaimUnit | None
    """Of what there is so many each: people per institution."""
    found: float | None
    """What the records add up to; null where they cannot say, and where no number is claimed."""
    stated_dates: PartialDate | None
    """The days stated."""
    stated_region: Region | None
    """The place stated."""
    stated_text: str | None
    """The name stated, or what else is no number."""
    found_text: str | None
    """The days, EDTF, or the name of the place or body that is recorded; null where a number is claimed."""
    arithmetic: Arithmetic | None
    """How the number follows from two others."""
    first_claim: ClaimClaim | None
    """The claim whose number, as recorded, is the first of the two."""
    first_amount: str | None
    """The first of the two, where it is given as it is."""
    second_claim: ClaimClaim | None
    """The claim whose number, as recorded, is the second of the two."""
    second_amount: str | None
    """The second of the two, where it is given as it is."""
    inferred: bool
    """Whether the number follows from what the document says, which does not give it itself."""
    subject_type: str | None
    """What sort of record it is, such as Exchange."""
    subject: str | None
    """The record that it is about."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Region(Value):
    """A region of a country, or a place in one."""

    name: str
    """Its name in that language, else in the reader's, else in English."""


class ClaimClaim(Value):
    """What a document states of a record, held against what the records add up to."""

    amount: str | None
    """The number stated: 87 or 66.7, with a point."""
    found: float | None
    """What the records add up to; null where they cannot say, and where no number is claimed."""
