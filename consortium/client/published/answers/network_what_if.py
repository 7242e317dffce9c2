"""What the operation NetworkWhatIf answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from pydantic import JsonValue

from consortium.client.published.enums import Level
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What one new tie would do, between two nodes of the contact graph: which parts it would join, whether countries or
# regions would meet for the first time, who would come nearer, and what it would mean for both ends.
query NetworkWhatIf($level: Level! = INSTITUTION, $one: ID!, $other: ID!, $asOf: Date) {
  networkWhatIf(level: $level, one: $one, other: $other, asOf: $asOf) {
    level
    asOf
    events
    distance
    joined
    ends {
      member {
        id
        label
      }
      part
      changes {
        name
        before
        after
      }
    }
    nearer
    newlyJoined
    firstBetween {
      of
      one {
        code
        label
      }
      other {
        code
        label
      }
    }
    insights {
      kind
      text
      facts
    }
  }
}
"""


class NetworkWhatIfAnswer(OperationAnswer):
    """What the operation NetworkWhatIf answers with."""

    operation = "NetworkWhatIf"
    document = DOCUMENT

    network_what_if: NetworkWhatIfView
    """What one new tie would do: which parts it would join, who would come nearer, and what it would mean for both
    ends. `one` and `other` are ids of nodes of the contact graph."""


class NetworkWhatIfView(Value):
    """What one new tie would do."""

    level: Level
    """Between what the tie would be."""
    as_of: date
    """The day at whose end the records were read."""
    events: int
    """How many events tie the two already."""
    distance: int | None
    """How many ties apart they are now; null without any path."""
    joined: int
    """How many nodes the part would have in which both would be."""
    ends: tuple[NetworkEnd, ...]
    """The two ends."""
    nearer: int | None
    """How many pairs of nodes would come nearer; null where the graph is too large to tell."""
    newly_joined: int | None
    """How many pairs would have a path that have none; null where the graph is too large to tell."""
    first_between: tuple[NetworkMeeting, ...]
    """The countries and the regions that it would be the first to tie."""
    insights: tuple[NetworkInsight, ...]
    """What stands out."""


class NetworkEnd(Value):
    """One end of a tie that might be."""

    member: NetworkMember
    """Who."""
    part: int
    """How many nodes its unconnected part has now."""
    changes: tuple[NetworkEndChange, ...]
    """What the tie would mean for it."""


class NetworkMeeting(Value):
    """Two countries or regions that have ties now and had none."""

    of: Level
    """COUNTRY or REGION."""
    one: NetworkPlace
    """The one."""
    other: NetworkPlace
    """The other."""


class NetworkInsight(Value):
    """A finding about the network, with the numbers behind it."""

    kind: str
    """What sort of finding it is."""
    text: str
    """The finding as a sentence, in the reader's language."""
    facts: JsonValue
    """The numbers and names behind it."""


class NetworkMember(Value):
    """A node of the contact graph by name."""

    id: str
    """An institution's id, or the ISO code of a region or a country."""
    label: str
    """What people call it, in the reader's language."""


class NetworkEndChange(Value):
    """A value of one end of a tie, now and with the tie."""

    name: str
    """DEGREE, CONSTRAINT, EFFECTIVE_SIZE or BETWEENNESS."""
    before: float | None
    """The value now; null where there is none without a tie."""
    after: float | None
    """The value with the tie."""


class NetworkPlace(Value):
    """A country or a region of members."""

    code: str
    """Its ISO 3166 code."""
    label: str
    """What people call it, in the reader's language."""
