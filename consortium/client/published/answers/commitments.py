"""What the operation Commitments answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import CommitmentState, Keeping, Mode
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Who has promised to send whom to whom, where each promise stands, and whether it was kept in a year. Where numbers or
# dates are unknown, it cannot be said; it is never guessed.
query Commitments($filter: CommitmentFilter, $year: Int!, $first: Int = 20, $after: String) {
  commitments(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes {
      id
      version
      senderInstitution {
        id
        name
      }
      senderCountry {
        code
        name
      }
      receiverInstitution {
        id
        name
      }
      receiverCountry {
        code
        name
      }
      people
      days
      remoteSessions
      terms {
        lang
        value
      }
      mode
      force {
        edtf
      }
      state
      keeping(year: $year)
      peopleSent(year: $year)
      unknownMovements(year: $year)
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class CommitmentsAnswer(OperationAnswer):
    """What the operation Commitments answers with."""

    operation = "Commitments"
    document = DOCUMENT

    commitments: CommitmentConnection
    """Who has promised to send whom to whom."""


class CommitmentConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Commitment, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Commitment(Value):
    """What one side has promised to send to another: each side is an institution or a country."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    sender_institution: Institution | None
    """The institution that sends; null where a country does."""
    sender_country: Country | None
    """The country that sends, where no institution is named."""
    receiver_institution: Institution | None
    """The institution that receives; null where a country does."""
    receiver_country: Country | None
    """The country that receives, where no institution is named."""
    people: int | None
    """How many people a year, whoever they are; null where not stated."""
    days: int | None
    """How many days a year; null where not stated."""
    remote_sessions: int | None
    """How many remote sessions a year; null where not stated."""
    terms: tuple[LocalizedText, ...]
    """What is promised in words, and how regularly."""
    mode: Mode | None
    """How both are to meet; null where not stated."""
    force: PartialDate | None
    """From when to when it is in force; null where unknown."""
    state: CommitmentState | None
    """Where it stands at the end of a day, today if none is named; worked out from its ledger and its dates."""
    keeping: Keeping | None
    """Whether it was kept in a year; null where it does not bind in that year."""
    people_sent: float
    """How many people its sender is known to have sent to its receiver in a year; several hosts share them."""
    unknown_movements: int
    """How many movements of that year, or perhaps of that year, there are of whose people not all are known."""


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


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
