"""What the operation AdmitMember answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import InstitutionState, MembershipKind, MembershipState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Take in who has applied, was invited or had left. The organisation must be active or being formed.
mutation AdmitMember(
  $membership: ID!
  $version: Int!
  $since: String
  $reason: String
  $source: ID
  $locator: String
  $key: String
) {
  membershipAdmit(
    input: {
      id: $membership
      version: $version
      since: $since
      reason: $reason
      source: $source
      locator: $locator
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
        state
        members {
          totalCount
        }
      }
      institution {
        id
        name
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


class AdmitMemberAnswer(OperationAnswer):
    """What the operation AdmitMember answers with."""

    operation = "AdmitMember"
    document = DOCUMENT

    membership_admit: MembershipPayload
    """Take in who applied, was invited or had left. The organisation must be active or being formed."""


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
    institution: MembershipInstitution | None
    """The member, if it is an institution."""
    ledger: tuple[MembershipEntry, ...]
    """How it went, line by line."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    state: InstitutionState | None
    """How far it has come into being at the end of a day, today if none is named; null where nothing is known."""
    members: InstitutionConnection
    """The institutions that are its members at the end of a day, today if none is named."""


class MembershipInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class MembershipEntry(Value):
    """A line of a membership's ledger."""

    place: int
    """Where the line stands in its ledger, from 1."""
    state: MembershipState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""


class InstitutionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
