"""What the operation DeclineParticipation answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import ExchangeState, ParticipationRole, ParticipationState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Say that my institution will not take part in an exchange to which it was invited. It can still change its mind.
mutation DeclineParticipation($id: ID!, $version: Int!, $key: String) {
  participationDecline(input: {id: $id, version: $version, idempotencyKey: $key}) {
    participation {
      id
      version
      role
      state
      institution {
        id
        name
      }
      exchange {
        id
        title
        state
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


class DeclineParticipationAnswer(OperationAnswer):
    """What the operation DeclineParticipation answers with."""

    operation = "DeclineParticipation"
    document = DOCUMENT

    participation_decline: ParticipationPayload
    """Note that those who were invited will not come."""


class ParticipationPayload(Payload):
    """What became of an action on the type Participation."""

    participation: Participation | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Participation:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.participation)


class Participation(Value):
    """The part of a country, and where known of an institution, in an exchange."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    role: ParticipationRole
    """As what."""
    state: ParticipationState
    """Whether invited, confirmed or come."""
    institution: Institution | None
    """Who; null where only the country is known."""
    exchange: Exchange
    """In what."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    state: ExchangeState
    """Where it stands."""
