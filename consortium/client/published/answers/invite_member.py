"""What the operation InviteMember answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import MembershipState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Invite an institution to become a member. Without $organisation it is the one that runs the register.
mutation InviteMember($institution: ID!, $organisation: ID, $since: String, $reason: String, $key: String) {
  membershipInvite(
    input: {
      institution: $institution
      organisation: $organisation
      since: $since
      reason: $reason
      idempotencyKey: $key
    }
  ) {
    membership {
      id
      version
      state
      organisation {
        id
        name
      }
      institution {
        id
        name
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


class InviteMemberAnswer(OperationAnswer):
    """What the operation InviteMember answers with."""

    operation = "InviteMember"
    document = DOCUMENT

    membership_invite: MembershipPayload
    """Invite somebody to become a member; who left, or was refused, is invited in the same record."""


class MembershipPayload(Payload):
    """What became of an action on the type Membership."""

    membership: Membership | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Membership:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.membership)


class Membership(Value):
    """The place of an institution, a person or a country in a network or consortium."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    state: MembershipState | None
    """Where it stands at the end of a day, today if none is named; null before it began."""
    organisation: Institution
    """The body of which it is a membership."""
    institution: Institution | None
    """The member, if it is an institution."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
