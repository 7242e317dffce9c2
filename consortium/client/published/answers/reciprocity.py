"""What the operation Reciprocity answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import Level
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Who sent how many to whom, between institutions, regions or countries, in held exchanges that began in a year, and what
# is still owed of what was promised for it. What nobody knows is counted beside the sums, never in them.
query Reciprocity($level: Level = COUNTRY, $year: Int, $yearFrom: Int, $yearUntil: Int, $party: ID, $programme: ID, $first: Int = 20, $after: String) {
  reciprocity(
    level: $level
    year: $year
    yearFrom: $yearFrom
    yearUntil: $yearUntil
    filter: { party: $party, programme: $programme }
  ) {
    level
    undated
    parties(first: $first) {
      totalCount
      nodes {
        one {
          label
          country {
            code
            name
          }
        }
        sent {
          movements
          people
          unknown
        }
        received {
          movements
          people
          unknown
        }
        balance
        complete
      }
    }
    pairs(first: $first, after: $after) {
      totalCount
      endCursor
      nodes {
        one {
          label
          country {
            code
            name
          }
        }
        other {
          label
          country {
            code
            name
          }
        }
        sent {
          movements
          people
          students
          teachers
          staff
          unknown
          inGroup
          days
          daysUnknown
          remoteSessions
          remoteUnknown
        }
        received {
          movements
          people
          students
          teachers
          staff
          unknown
          inGroup
          days
          daysUnknown
          remoteSessions
          remoteUnknown
        }
        balance
        complete
        owes {
          people
          days
          remoteSessions
          unknown
        }
        owed {
          people
          days
          remoteSessions
          unknown
        }
      }
    }
  }
}
"""


class ReciprocityAnswer(OperationAnswer):
    """What the operation Reciprocity answers with."""

    operation = "Reciprocity"
    document = DOCUMENT

    reciprocity: ReciprocityView
    """Who sent how many to whom in held exchanges that began in a year, in a span of years or ever; for one year
    also what is owed of what was promised."""


class ReciprocityView(Value):
    """Who sent how many to whom, in some years or in all."""

    level: Level
    """Between what it is reckoned."""
    undated: int
    """Exchanges left out, since they may have begun in those years or not."""
    parties: ReciprocityPage
    """How each party stands to all others together."""
    pairs: ReciprocityViewReciprocityPage
    """How each party stands to each other; each two stand here twice, seen by either."""


class ReciprocityPage(Value):
    """A part of a list that was reckoned."""

    total_count: int
    """How many there are in all."""
    nodes: tuple[ReciprocityStanding, ...]
    """Those on this page, of the most movements first."""


class ReciprocityViewReciprocityPage(Value):
    """A part of a list that was reckoned."""

    total_count: int
    """How many there are in all."""
    end_cursor: str | None
    """Where the next page begins; null where there is none."""
    nodes: tuple[ReciprocityViewReciprocityPageReciprocityStanding, ...]
    """Those on this page, of the most movements first."""


class ReciprocityStanding(Value):
    """How one party stands to another, or to all others together."""

    one: ReciprocityParty
    """Who."""
    sent: ReciprocityFlow
    """What the one sent."""
    received: ReciprocityFlow
    """What the one received."""
    balance: float
    """How many people more were sent than received, as far as known; the other's is its negative."""
    complete: bool
    """Whether the people of all these movements are known."""


class ReciprocityViewReciprocityPageReciprocityStanding(Value):
    """How one party stands to another, or to all others together."""

    one: ReciprocityParty
    """Who."""
    other: ReciprocityParty | None
    """To whom; null for all others together."""
    sent: ReciprocityViewReciprocityPageReciprocityStandingReciprocityFlow
    """What the one sent."""
    received: ReciprocityViewReciprocityPageReciprocityStandingReciprocityFlow
    """What the one received."""
    balance: float
    """How many people more were sent than received, as far as known; the other's is its negative."""
    complete: bool
    """Whether the people of all these movements are known."""
    owes: ReciprocityDebt
    """What the one owes; nothing unless one year is asked for."""
    owed: ReciprocityDebt
    """What is owed to the one."""


class ReciprocityParty(Value):
    """A party: a record, or all in a country that is not named."""

    label: str | None
    """What people call the record, in the reader's language; null for what is not named."""
    country: Country | None
    """Where those are that are not named; null for a record, and where that is not known either."""


class ReciprocityFlow(Value):
    """What went one way: sums of what is known, and in how much not all is known."""

    movements: int
    """How many: one sending side to one receiving side of an exchange."""
    people: float
    """How many people are known of; several hosts share them alike."""
    unknown: int
    """Movements of whose people not all are known; never a number of people."""


class ReciprocityViewReciprocityPageReciprocityStandingReciprocityFlow(Value):
    """What went one way: sums of what is known, and in how much not all is known."""

    movements: int
    """How many: one sending side to one receiving side of an exchange."""
    people: float
    """How many people are known of; several hosts share them alike."""
    students: float
    """How many of them are students."""
    teachers: float
    """How many of them are teachers."""
    staff: float
    """How many of them are other staff."""
    unknown: int
    """Movements of whose people not all are known; never a number of people."""
    in_group: int
    """Movements whose people are counted with their group alone."""
    days: float
    """How many days they are known to have stayed."""
    days_unknown: int
    """Movements whose days are not known."""
    remote_sessions: float
    """How many remote sessions there were."""
    remote_unknown: int
    """Movements of which it is not known if they were remote."""


class ReciprocityDebt(Value):
    """What is still owed of what was promised for the year."""

    people: float
    """How many people."""
    days: float
    """How many days."""
    remote_sessions: float
    """How many remote sessions."""
    unknown: int
    """Commitments of which it cannot be said what is owed."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """Its name in that language, else in the reader's, else in English."""
