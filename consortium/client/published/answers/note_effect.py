"""What the operation NoteEffect answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import EffectKind
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Note what a disruption did, as a source tells it: to one exchange, or to events of a programme that are not named.
# No exchange is changed with it.
mutation NoteEffect($input: DisruptionEffectCreateInput!) {
  disruptionEffectCreate(input: $input) {
    disruptionEffect {
      id
      version
      effect
      applied
      events
      disruption {
        id
        name
      }
      exchange {
        id
        title
      }
      programme {
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


class NoteEffectAnswer(OperationAnswer):
    """What the operation NoteEffect answers with."""

    operation = "NoteEffect"
    document = DOCUMENT

    disruption_effect_create: DisruptionEffectPayload
    """Enter a new disruption effect."""


class DisruptionEffectPayload(Payload):
    """What became of an action on the type DisruptionEffect."""

    disruption_effect: DisruptionEffect | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> DisruptionEffect:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.disruption_effect)


class DisruptionEffect(Value):
    """What a disruption did to an exchange, or to events of a programme that are not named."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    effect: EffectKind
    """What it did."""
    applied: bool
    """Whether the exchange itself was changed with it."""
    events: int | None
    """How many events it stands for: 1 for an exchange; null where unknown."""
    disruption: Disruption | None
    """What did it."""
    exchange: Exchange | None
    """To which exchange; null for events that are not named."""
    programme: Programme | None
    """To events of which programme, where these are not named."""


class Disruption(Value):
    """One cause that disturbed what was planned."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


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
