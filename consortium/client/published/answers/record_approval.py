"""What the operation RecordApproval answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import Answer, PartnershipState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Record that a party has approved a partnership, with the document it rests on. The last party's approval makes the
# partnership approved; $revision is the content that the document approves.
mutation RecordApproval(
  $partnership: ID!
  $revision: Int!
  $party: ID!
  $document: String!
  $since: String
  $source: ID
  $locator: String
  $reason: String
  $key: String
) {
  partnershipApproveFor(
    input: {
      id: $partnership
      revision: $revision
      party: $party
      document: $document
      since: $since
      source: $source
      locator: $locator
      reason: $reason
      idempotencyKey: $key
    }
  ) {
    partnership {
      id
      version
      state
      revision
      parties {
        id
        approved
        institution {
          name
        }
      }
      approvals {
        revision
        answer
        day
        onBehalf
        document
        party {
          id
        }
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


class RecordApprovalAnswer(OperationAnswer):
    """What the operation RecordApproval answers with."""

    operation = "RecordApproval"
    document = DOCUMENT

    partnership_approve_for: PartnershipPayload
    """Record a party's approval on its behalf, with the document it rests on."""


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
    state: PartnershipState | None
    """Where it stands at the end of a day, today if none is named; worked out from its ledger and its dates."""
    revision: int
    """The number of its content; an approval is of one revision."""
    parties: tuple[Party, ...]
    """Who agrees."""
    approvals: tuple[Approval, ...]
    """Every answer, to whichever revision."""


class Party(Value):
    """A party of a partnership: an institution, or a group that the source does not name."""

    id: str
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
    on_behalf: bool
    """Whether the secretariat recorded it for the party."""
    document: str | None
    """The document on which a recorded answer rests."""
    party: ApprovalParty | None
    """Whose answer."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class ApprovalParty(Value):
    """A party of a partnership: an institution, or a group that the source does not name."""

    id: str
