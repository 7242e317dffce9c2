"""What the operation InviteMember answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import MembershipKind, MembershipState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Invite an institution, a person or a country to become a member: name exactly one. Without $organisation it is
# the one that runs the register.
mutation InviteMember(
  $institution: ID
  $person: ID
  $country: String
  $kind: MembershipKind
  $organisation: ID
  $since: String
  $reason: String
  $key: String
) {
  membershipInvite(
    input: {
      institution: $institution
      person: $person
      country: $country
      kind: $kind
      organisation: $organisation
      since: $since
      reason: $reason
      idempotencyKey: $key
    }
  ) {
    membership {
      id
      version
      kind
      state
      organisation {
        id
        name
      }
      institution {
        id
        name
      }
      person {
        id
        name
      }
      country {
        code
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
    kind: MembershipKind | None
    """What sort of membership it is; null where it is not known."""
    state: MembershipState | None
    """Where it stands at the end of a day, today if none is named; null before it began."""
    organisation: Institution
    """The body of which it is a membership."""
    institution: Institution | None
    """The member, if it is an institution."""
    person: Person | None
    """The member, if it is a person."""
    country: Country | None
    """The member, if it is a country."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Person(Value):
    """Somebody who acts for an institution."""

    id: str
    name: str
    """The name in that language, else in the reader's, else in English, else in any."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """Its name in that language, else in the reader's, else in English."""
