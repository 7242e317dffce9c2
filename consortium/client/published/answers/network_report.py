"""What the operation NetworkReport answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from pydantic import JsonValue

from consortium.client.published.enums import Level
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# How the network stands at the end of a day: its parts and communities, who comes first by each measure, whose leaving
# splits what, what stands out, and what a reader must know before trusting it.
query NetworkReport($level: Level! = INSTITUTION, $asOf: Date) {
  networkReport(level: $level, asOf: $asOf) {
    level
    asOf
    members
    tied
    events
    ties
    weight
    density
    meanDegree
    reciprocity
    components
    communities
    modularity
    measures {
      name
      error
      leaders {
        member {
          id
          label
        }
        value
      }
    }
    roles {
      name
      members
    }
    fragility {
      members
      ties
      worstMembers {
        ...WeakPoint
      }
      worstTies {
        ...WeakPoint
      }
    }
    groups {
      of
      external
      internal
      unknown
      eiIndex
      places {
        place {
          code
          label
        }
        members
        external
        internal
        eiIndex
        gateway {
          member {
            id
            label
          }
          value
        }
      }
      pairs {
        one {
          code
          label
        }
        other {
          code
          label
        }
        observed
        expected
      }
      mediators {
        member {
          id
          label
        }
        coordinator
        itinerant
        gatekeeper
        liaison
      }
      balances {
        one {
          code
          label
        }
        other {
          code
          label
        }
        oneReceived
        otherReceived
      }
    }
    insights {
      kind
      text
      facts
    }
    notes
  }
}

fragment WeakPoint on NetworkWeakPoint {
  ends {
    id
    label
  }
  sizes
  cutOff
  lost {
    id
    label
  }
}
"""


class NetworkReportAnswer(OperationAnswer):
    """What the operation NetworkReport answers with."""

    operation = "NetworkReport"
    document = DOCUMENT

    network_report: NetworkReportView
    """How the network stands: its parts, communities, leaders, and what stands out."""


class NetworkReportView(Value):
    """How the network stands."""

    level: Level
    """Between what the ties are."""
    as_of: date
    """The day at whose end the records were read."""
    members: int
    """How many nodes there are."""
    tied: int
    """How many of them have a tie."""
    events: int
    """How many events there are: held exchanges, partnerships, programmes."""
    ties: int
    """How many ties there are."""
    weight: float
    """The weight of all ties, and of what lies inside nodes."""
    density: float
    """Ties over possible ties, 0 to 1."""
    mean_degree: float
    """How many partners a node has on average."""
    reciprocity: float | None
    """The share, 0 to 1, of pairs of host and guest in which the guest was host in its turn; null where no host is
    known."""
    components: tuple[int, ...]
    """The sizes of the unconnected parts, the largest first."""
    communities: tuple[int, ...]
    """The sizes of the communities, the largest first."""
    modularity: float
    """The share of weight inside communities less what chance would put there."""
    measures: tuple[NetworkMeasure, ...]
    """Who comes first by each measure."""
    roles: tuple[NetworkRole, ...]
    """How many members have which role between communities."""
    fragility: NetworkFragility
    """Whose leaving splits what."""
    groups: tuple[NetworkGroups, ...]
    """Ties between and inside countries, and regions, where at least two are known."""
    insights: tuple[NetworkInsight, ...]
    """What stands out."""
    notes: tuple[str, ...]
    """What a reader must know before trusting it."""


class NetworkMeasure(Value):
    """Who comes first by a measure."""

    name: str
    """DEGREE (partners), STRENGTH (weight of ties), BETWEENNESS (share of shortest paths, 0 to 1), CORE_NUMBER,
    EFFECTIVE_SIZE, CONSTRAINT (the least first), PARTICIPATION (over communities, 0 to 1), RECEIVED and SENT
    (how many others it received, and received it; only where hosts are known)."""
    error: float
    """How far any value may be off; 0 where it is exact."""
    leaders: tuple[NetworkValue, ...]
    """The ten that come first."""


class NetworkRole(Value):
    """How often members have a role between communities (Guimerà and Amaral 2005)."""

    name: str
    """ULTRA_PERIPHERAL, PERIPHERAL, CONNECTOR, KINLESS, PROVINCIAL_HUB, CONNECTOR_HUB or KINLESS_HUB."""
    members: int
    """How many have it."""


class NetworkFragility(Value):
    """Where the network may fall apart."""

    members: int
    """How many members hold others to the rest."""
    ties: int
    """How many ties have no way round."""
    worst_members: tuple[NetworkWeakPoint, ...]
    """The ten members on which most hang."""
    worst_ties: tuple[NetworkWeakPoint, ...]
    """The ten ties on which most hang."""


class NetworkGroups(Value):
    """Ties between and inside countries, or regions."""

    of: Level
    """COUNTRY or REGION."""
    external: int
    """How many ties lead from one to another."""
    internal: int
    """How many ties stay inside one."""
    unknown: int
    """How many ties have an end whose place is unknown."""
    ei_index: float | None
    """(external - internal) / (external + internal), from -1, all inside, to 1; null without ties."""
    places: tuple[NetworkPlaceStanding, ...]
    """Each, those with most ties to others first."""
    pairs: tuple[NetworkPlacePair, ...]
    """Ties between each two and inside each, the most first; at most a thousand."""
    mediators: tuple[NetworkMediator, ...]
    """The ten that stand most between different ones."""
    balances: tuple[NetworkPlaceBalance, ...]
    """Which received which, the most unequal first; at most a thousand."""


class NetworkInsight(Value):
    """A finding about the network, with the numbers behind it."""

    kind: str
    """What sort of finding it is."""
    text: str
    """The finding as a sentence, in the reader's language."""
    facts: JsonValue
    """The numbers and names behind it."""


class NetworkValue(Value):
    """A node and its value by some measure."""

    member: NetworkMember
    """Whose value."""
    value: float
    """The value."""


class NetworkWeakPoint(Value):
    """A member or a tie without which others lose their way to the largest part of theirs."""

    ends: tuple[NetworkMember, ...]
    """The member, or the two ends of the tie."""
    sizes: tuple[int, ...]
    """The sizes of the parts that would be left, the largest first."""
    cut_off: int
    """How many would lose their way to the largest of these."""
    lost: tuple[NetworkMember, ...]
    """Who they are: at most twenty of each of the first twenty parts."""


class NetworkPlaceStanding(Value):
    """One country or region: its ties, and who carries most of those to others."""

    place: NetworkPlace
    """Which."""
    members: int
    """How many nodes lie in it."""
    external: int
    """How many ties lead to others."""
    internal: int
    """How many ties stay inside."""
    ei_index: float | None
    """(external - internal) / (external + internal), from -1, all inside, to 1; null without ties."""
    gateway: NetworkValue | None
    """The node in which most ties to others end, and how many; null without any."""


class NetworkPlacePair(Value):
    """Ties between two countries or regions, or inside one."""

    one: NetworkPlace
    """The one place."""
    other: NetworkPlace
    """The other place; the same one for ties inside it."""
    observed: int
    """How many ties there are."""
    expected: float
    """How many the ties that each has would give by chance."""


class NetworkMediator(Value):
    """A node and the pairs of its partners that are not tied, by the places of the three (Gould and Fernandez
    1989)."""

    member: NetworkMember
    """Who."""
    coordinator: int
    """Pairs of which all three are of one place."""
    itinerant: int
    """Pairs of one place, itself of another."""
    gatekeeper: int
    """Pairs of one of its own place and one from outside."""
    liaison: int
    """Pairs of which all three are of different places."""


class NetworkPlaceBalance(Value):
    """Who received whom, of two countries or regions."""

    one: NetworkPlace
    """The one place."""
    other: NetworkPlace
    """The other place."""
    one_received: int
    """In how many pairs of nodes the one's received the other's."""
    other_received: int
    """In how many pairs it was the other way round."""


class NetworkMember(Value):
    """A node of the contact graph by name."""

    id: str
    """An institution's id, or the ISO code of a region or a country."""
    label: str
    """What people call it, in the reader's language."""


class NetworkPlace(Value):
    """A country or a region of members."""

    code: str
    """Its ISO 3166 code."""
    label: str
    """What people call it, in the reader's language."""
