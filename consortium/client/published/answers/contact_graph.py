"""What the operation ContactGraph answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.published.enums import Level
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Who has worked with whom up to a day, between institutions, regions or countries: every node, and every tie with
# the records on which it rests. Without $asOf, today.
query ContactGraph($level: Level! = INSTITUTION, $asOf: Date) {
  contactGraph(level: $level, asOf: $asOf) {
    level
    asOf
    leftOut
    nodes {
      id
      label
      country
      region
      degree
      strength
      inside
    }
    ties {
      one
      other
      weight
      records
    }
  }
}
"""


class ContactGraphAnswer(OperationAnswer):
    """What the operation ContactGraph answers with."""

    operation = "ContactGraph"
    document = DOCUMENT

    contact_graph: ContactGraphView
    """Who has worked with whom, between institutions, regions or countries, up to a day."""


class ContactGraphView(Value):
    """Who has worked with whom, up to a day."""

    level: Level
    """Between what the ties are."""
    as_of: date
    """The day at whose end the records were read."""
    left_out: int
    """How many members are left out, their region or country being unknown."""
    nodes: tuple[ContactNode, ...]
    """The nodes, by id."""
    ties: tuple[ContactTie, ...]
    """The ties, by the ids of their ends."""


class ContactNode(Value):
    """A node of the contact graph."""

    id: str
    """An institution's id, or the ISO code of a region or a country."""
    label: str
    """What people call it, in the reader's language."""
    country: str
    """The ISO 3166-1 code of its country; empty where unknown."""
    region: str
    """The ISO 3166-2 code of its region; empty where unknown."""
    degree: int
    """How many partners it has."""
    strength: float
    """The weight of all its ties."""
    inside: float
    """The weight of ties within it; 0 at institution level."""


class ContactTie(Value):
    """A tie of the contact graph. Ties are unordered: `one` has the smaller id."""

    one: str
    """The id of the one node."""
    other: str
    """The id of the other node."""
    weight: float
    """The sum over their common events of 1 / (parties - 1)."""
    records: tuple[str, ...]
    """The exchanges, partnerships and programmes on which it rests, the oldest first."""
