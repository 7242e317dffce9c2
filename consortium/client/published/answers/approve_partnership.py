"""What the operation ApprovePartnership answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import Answer, PartnershipState, PartyRole, Stage
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Approve a partnership for my institution. $revision is the content that I have read; if it changes, I am asked
# again.
mutation ApprovePartnership($id: ID!, $revision: Int!, $reason: String, $key: String) {
  partnershipApprove(input: {id: $id, revision: $revision, reason: $reason, idempotencyKey: $key}) {
    partnership {
      id
      version
      title
      state
      revision
      force {
        edtf
      }
      proposer {
        id
        name
      }
      parties {
        id
        role
        approved
        institution {
          id
          name
        }
      }
      approvals {
        revision
        answer
        day
        reason
        party {
          id
        }
      }
      ledger {
        place
        state
        since {
          edtf
        }
        reason
      }
    }
    problems {
      code
      path
      message
    }
    replayed
  }
}
"""


class ApprovePartnershipAnswer(OperationAnswer):
    """What the operation ApprovePartnership answers with."""

    operation = "ApprovePartnership"
    document = DOCUMENT

    partnership_approve: PartnershipPayload
    """Approve the content for your own institution. The last party's approval makes the partnership approved."""


class PartnershipPayload(Payload):
    """What became of an action on the type Partnership."""

    partnership: Partnership | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Partnership:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.partnership)


class Partnership(Value):
    """What two or more parties have agreed, or mean to."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    state: PartnershipState | None
    """Where it stands at the end of a day, today if none is named; worked out from its ledger and its dates."""
    revision: int
    """The number of its content; an approval is of one revision."""
    force: PartialDate | None
    """From when to when it is in force."""
    proposer: Institution | None
    """The party that drew it up."""
    parties: tuple[Party, ...]
    """Who agrees."""
    approvals: tuple[Approval, ...]
    """Every answer, to whichever revision."""
    ledger: tuple[PartnershipEntry, ...]
    """How it was agreed, line by line."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Party(Value):
    """A party of a partnership: an institution, or a group that the source does not name."""

    id: str
    role: PartyRole
    """As what."""
    approved: bool
    """Whether it has approved the content as it stands now."""
    institution: Institution | None
    """Who; null for a group that is not named."""


class Approval(Value):
    """A party's answer to one revision of a partnership."""

    revision: int
    """The number of the content it answers."""
    answer: Answer
    """Yes or no."""
    day: date
    """The day of the answer."""
    reason: str | None
    """Why."""
    party: ApprovalParty | None
    """Whose answer."""


class PartnershipEntry(Value):
    """A line of a partnership's ledger of stages."""

    place: int
    """Where the line stands in its ledger, from 1."""
    state: Stage
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""


class ApprovalParty(Value):
    """A party of a partnership: an institution, or a group that the source does not name."""

    id: str
