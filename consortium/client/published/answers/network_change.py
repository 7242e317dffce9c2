"""What the operation NetworkChange answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from pydantic import JsonValue

from consortium.client.published.enums import Level
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What changed in the network after the end of one day and until the end of another: new ties with their records, who has
# the first tie, which parts grew together, which countries and regions met, and who rose or fell by each measure. Without
# $asOf, until today.
query NetworkChange($level: Level! = INSTITUTION, $since: Date!, $asOf: Date) {
  networkChange(level: $level, since: $since, asOf: $asOf) {
    level
    since
    asOf
    before {
      ...Totals
    }
    after {
      ...Totals
    }
    joined {
      id
      label
    }
    left {
      id
      label
    }
    newTies {
      ...ChangedTie
    }
    endedTies {
      ...ChangedTie
    }
    firstTies {
      id
      label
    }
    moves {
      name
      risen {
        ...Move
      }
      fallen {
        ...Move
      }
    }
    met {
      of
      one {
        code
        label
      }
      other {
        code
        label
      }
      ties
    }
    merged {
      sizes
      members
    }
    insights {
      kind
      text
      facts
    }
  }
}

fragment Totals on NetworkTotals {
  members
  tied
  events
  ties
  weight
  density
  meanDegree
  parts
  largestPart
  communities
  modularity
  reciprocity
}

fragment ChangedTie on NetworkChangedTie {
  one {
    id
    label
  }
  other {
    id
    label
  }
  weight
  records
}

fragment Move on NetworkMove {
  member {
    id
    label
  }
  before
  after
}
"""


class NetworkChangeAnswer(OperationAnswer):
    """What the operation NetworkChange answers with."""

    operation = "NetworkChange"
    document = DOCUMENT

    network_change: NetworkChangeView
    """What changed in the network after the end of a day: new ties, parts that grew together, countries and
    regions that met, and who rose or fell."""


class NetworkChangeView(Value):
    """What changed in the network between two days."""

    level: Level
    """Between what the ties are."""
    since: date
    """The earlier day; what came after its end is told."""
    as_of: date
    """The later day."""
    before: NetworkTotals
    """The network at the end of the earlier day."""
    after: NetworkTotals
    """The network at the end of the later day."""
    joined: tuple[NetworkMember, ...]
    """The regions or countries first known at the later day; institutions are nodes at any day."""
    left: tuple[NetworkMember, ...]
    """The nodes that went; none as records stand today."""
    new_ties: tuple[NetworkChangedTie, ...]
    """The ties that came; at most a thousand."""
    ended_ties: tuple[NetworkChangedTie, ...]
    """The ties that went; at most a thousand."""
    first_ties: tuple[NetworkMember, ...]
    """Who has a tie now and had none; at most a thousand."""
    moves: tuple[NetworkMoves, ...]
    """Who rose and who fell, by each measure."""
    met: tuple[NetworkMeeting, ...]
    """The countries and the regions that met for the first time; at most a thousand of each."""
    merged: tuple[NetworkMerger, ...]
    """The parts that grew together."""
    insights: tuple[NetworkInsight, ...]
    """What stands out."""


class NetworkTotals(Value):
    """The network in numbers, at the end of a day."""

    members: int
    """How many nodes there are."""
    tied: int
    """How many of them have a tie."""
    events: int
    """How many events there are."""
    ties: int
    """How many ties there are."""
    weight: float
    """The weight of all ties, and of what lies inside nodes."""
    density: float
    """Ties over possible ties, 0 to 1."""
    mean_degree: float
    """How many partners a node has on average."""
    parts: int
    """How many unconnected parts of two nodes or more there are."""
    largest_part: int
    """How many nodes the largest of them has."""
    communities: int
    """How many communities of two nodes or more there are."""
    modularity: float
    """The share of weight inside communities less what chance would put there."""
    reciprocity: float | None
    """The share, 0 to 1, of pairs of host and guest in which the guest was host in its turn."""


class NetworkMember(Value):
    """A node of the contact graph by name."""

    id: str
    """An institution's id, or the ISO code of a region or a country."""
    label: str
    """What people call it, in the reader's language."""


class NetworkChangedTie(Value):
    """A tie that is there at one of two days alone."""

    one: NetworkMember
    """The one end."""
    other: NetworkMember
    """The other end."""
    weight: float
    """The weight that it has then."""
    records: tuple[str, ...]
    """The records on which it rests, the oldest first."""


class NetworkMoves(Value):
    """Who rose and who fell by a measure."""

    name: str
    """The measure, as in the report."""
    risen: tuple[NetworkMove, ...]
    """The ten whose value grew most."""
    fallen: tuple[NetworkMove, ...]
    """The ten whose value shrank most."""


class NetworkMeeting(Value):
    """Two countries or regions that have ties now and had none."""

    of: Level
    """COUNTRY or REGION."""
    one: NetworkPlace
    """The one."""
    other: NetworkPlace
    """The other."""
    ties: int
    """How many ties they have now; 1 for one that might be."""


class NetworkMerger(Value):
    """Unconnected parts of two nodes or more that are one now."""

    sizes: tuple[int, ...]
    """How many nodes each had, the largest first."""
    members: int
    """How many nodes the part has now."""


class NetworkInsight(Value):
    """A finding about the network, with the numbers behind it."""

    kind: str
    """What sort of finding it is."""
    text: str
    """The finding as a sentence, in the reader's language."""
    facts: JsonValue
    """The numbers and names behind it."""


class NetworkMove(Value):
    """A node whose value by some measure is not what it was."""

    member: NetworkMember
    """Whose value."""
    before: float
    """The value at the earlier day."""
    after: float
    """The value at the later day."""


class NetworkPlace(Value):
    """A country or a region of members."""

    code: str
    """Its ISO 3166 code."""
    label: str
    """What people call it, in the reader's language."""
