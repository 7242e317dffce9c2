"""What the operation PartnershipsEndingSoon answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.published.enums import PartnershipKind, PartnershipState, PartyRole
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Which partnerships in force end in a period, the soonest first, and how many days of notice they need.
query PartnershipsEndingSoon($from: Date!, $until: Date!, $first: Int! = 20, $after: String) {
  partnerships(
    first: $first
    after: $after
    filter: {endsFrom: $from, endsUntil: $until, standing: {states: [IN_FORCE]}}
    order: ENDS
  ) {
    totalCount
    nodes {
      id
      version
      title
      kind
      state
      ends
      force {
        edtf
      }
      noticeDays
      parties {
        role
        institution {
          id
          name
          email
        }
        labels {
          lang
          value
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class PartnershipsEndingSoonAnswer(OperationAnswer):
    """What the operation PartnershipsEndingSoon answers with."""

    operation = "PartnershipsEndingSoon"
    document = DOCUMENT

    partnerships: PartnershipConnection
    """The partnerships."""


class PartnershipConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Partnership, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Partnership(Value):
    """What two or more parties have agreed, or mean to."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    kind: PartnershipKind
    """What sort of agreement it is."""
    state: PartnershipState | None
    """Where it stands at the end of a day, today if none is named; worked out from its ledger and its dates."""
    ends: date
    """The last day it is in force; 9999-12-31 where there is none."""
    force: PartialDate | None
    """From when to when it is in force."""
    notice_days: int | None
    """How many days before a party leaves it must say so."""
    parties: tuple[Party, ...]
    """Who agrees."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Party(Value):
    """A party of a partnership: an institution, or a group that the source does not name."""

    role: PartyRole
    """As what."""
    institution: Institution | None
    """Who; null for a group that is not named."""
    labels: tuple[LocalizedText, ...]
    """What the source calls a group."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    email: str | None
    """The institution's own e-mail address."""
