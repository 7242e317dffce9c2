"""What the operation ClaimDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date, datetime

from consortium.client.published.enums import (
    Arithmetic,
    ClaimUnit,
    Measure,
    ParticipationRole,
    PeopleGroup,
    Qualifier,
    SiteState,
    Verdict,
)
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# One claim of a document: its words and their place, the record that it is about, and whether the two agree; where its
# number follows from two others, how, and from which, each with what is recorded of it and where that stands.
query ClaimDetail($id: ID!) {
  claim(id: $id) {
    id
    version
    statement
    locator
    source {
      title
    }
    measure
    role
    group
    siteState
    asOf
    amount
    unit
    per
    qualifier
    statedDates {
      edtf
    }
    statedRegion {
      name
    }
    statedText
    found
    foundText
    verdict
    arithmetic
    firstClaim {
      ...Operand
    }
    firstAmount
    secondClaim {
      ...Operand
    }
    secondAmount
    inferred
    exchange {
      id
      title
    }
    programme {
      id
      name
    }
    site {
      id
      labels {
        lang
        value
      }
    }
    institution {
      id
      name
    }
    publication {
      id
      title
    }
    indicatorValue {
      id
      sentence
    }
    remarks {
      lang
      value
    }
    voidedAt
    voidedReason
  }
}

fragment Operand on Claim {
  id
  statement
  locator
  source {
    title
  }
  measure
  subjectType
  subject
  amount
  unit
  found
  verdict
}
"""


class ClaimDetailAnswer(OperationAnswer):
    """What the operation ClaimDetail answers with."""

    operation = "ClaimDetail"
    document = DOCUMENT

    claim: Claim | None
    """One claim of a document."""


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
    role: ParticipationRole | None
    """Who is counted: those who take part as this alone."""
    group: PeopleGroup | None
    """Which people are counted; null for all."""
    site_state: SiteState | None
    """Which sites are counted: those in this state."""
    as_of: date | None
    """At the end of which day it is counted; null for today."""
    amount: str | None
    """The number stated: 87 or 66.7, with a point."""
    unit: ClaimUnit | None
    """What the number counts."""
    per: ClaimUnit | None
    """Of what there is so many each: people per institution."""
    qualifier: Qualifier
    """How the number is meant."""
    stated_dates: PartialDate | None
    """The days stated."""
    stated_region: Region | None
    """The place stated."""
    stated_text: str | None
    """The name stated, or what else is no number."""
    found: float | None
    """What the records add up to; null where they cannot say, and where no number is claimed."""
    found_text: str | None
    """The days, EDTF, or the name of the place or body that is recorded; null where a number is claimed."""
    verdict: Verdict
    """Whether the two agree, worked out now; about a number is within a tenth of it. What nothing recorded can
    check, a void record among it, cannot be checked."""
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
    exchange: Exchange | None
    """The record that it is about, if that is an exchange."""
    programme: Programme | None
    """The record that it is about, if that is a programme."""
    site: Site | None
    """The record that it is about, if that is a site of a programme."""
    institution: Institution | None
    """The record that it is about, if that is an institution."""
    publication: Publication | None
    """The record that it is about, if that is a publication, or whose part it is about."""
    indicator_value: IndicatorValue | None
    """The record that it is about, if that is a value of an indicator."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""
    voided_at: datetime | None
    """When the record was taken back as a mistake."""
    voided_reason: str | None
    """Why the record was taken back."""


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

    id: str
    statement: str
    """The words of the document, in that language, else in the reader's, else in English, else in any."""
    locator: str | None
    """The place in that document."""
    source: Source | None
    """The document on which the record rests."""
    measure: Measure
    """What of the record it is held against; NONE where nothing recorded can check it."""
    subject_type: str | None
    """What sort of record it is, such as Exchange."""
    subject: str | None
    """The record that it is about."""
    amount: str | None
    """The number stated: 87 or 66.7, with a point."""
    unit: ClaimUnit | None
    """What the number counts."""
    found: float | None
    """What the records add up to; null where they cannot say, and where no number is claimed."""
    verdict: Verdict
    """Whether the two agree, worked out now; about a number is within a tenth of it. What nothing recorded can
    check, a void record among it, cannot be checked."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Site(Value):
    """A place where a programme happens: one named institution, or a group of which only the number is known."""

    id: str
    labels: tuple[LocalizedText, ...]
    """What the source calls a group."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Publication(Value):
    """What was published: a book, a leaflet, a newsletter, a thesis, or a set of several."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""


class IndicatorValue(Value):
    """What an indicator came to in an evaluation. A percentage of an unknown number is never people, and without a
    baseline nothing rose or fell."""

    id: str
    sentence: str
    """What can be said of it, in English or Russian, and no more than that."""
