"""The values from which a contact graph is built."""

from dataclasses import dataclass
from typing import Final, Literal

from .dates import Period

Level = Literal["institution", "region", "country"]
LEVELS: Final[tuple[Level, ...]] = ("institution", "region", "country")

LARGEST_EVENT: Final = 60
"""An event with more parties than this says little about any two of them, and makes no tie."""

RECEIVING_ROLES: Final = (frozenset({"host"}), frozenset({"organiser", "organizer", "lead", "lead partner"}))
"""The roles, in small letters, of those who receive the other parties of an event; the later ones count only where
nobody has an earlier one."""


@dataclass(frozen=True, slots=True)
class Member:
    """A body that can have partners. Everything but the id may be unknown (empty or ``None``).

    ``lat`` and ``lon`` are degrees, north and east positive. ``topics`` are areas of work known apart from
    any event. ``named=False`` marks an unnamed party ("two schools of the region"): never a node of its own,
    it still counts as a party, and counts for its region and country.
    """

    id: str
    name: str = ""
    country: str = ""
    region: str = ""
    sector: str = ""
    lat: float | None = None
    lon: float | None = None
    topics: frozenset[str] = frozenset()
    named: bool = True

    @property
    def label(self) -> str:
        """Return the name for people: the name, or the id where there is none."""
        return self.name or self.id


@dataclass(frozen=True, slots=True)
class Part:
    """One member's part in one event. ``date`` may be a text (see ``parse_period``), a period or nothing.

    An event is dated by the earliest of its parts' dates; it may have several topics.
    """

    event: str
    member: str
    date: Period | str | None = None
    role: str = ""
    topic: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What two members, given by id, made of a suggestion: they agreed, or one of them declined."""

    one: str
    other: str
    agreed: bool


@dataclass(frozen=True, slots=True)
class Event:
    """An event as the graph keeps it: ``size`` counts all its parties, also those that are not nodes."""

    id: str
    size: int
    period: Period | None = None
    topics: frozenset[str] = frozenset()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a projection could not place: members of unknown place, and the weight of their ties."""

    members: int = 0
    weight: float = 0.0


NOTHING_LEFT_OUT: Final = LeftOut()
