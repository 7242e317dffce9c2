"""Who may do what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from uuid import UUID


class Persona(Enum):
    """The three kinds of people who use the register, and the one whom nobody knows."""

    SECRETARIAT = "secretariat"
    MEMBER = "member"
    ANALYST = "analyst"
    NOBODY = "nobody"


SECRETARIAT = frozenset({Persona.SECRETARIAT})
WITH_MEMBERS = frozenset({Persona.SECRETARIAT, Persona.MEMBER})
WITH_ANALYSTS = frozenset({Persona.SECRETARIAT, Persona.ANALYST})
EVERYBODY_KNOWN = frozenset({Persona.SECRETARIAT, Persona.MEMBER, Persona.ANALYST})


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: as what, under which name, for which institution, with which token."""

    persona: Persona
    holder: str
    institution: UUID | None = None
    token: UUID | None = None


NOBODY = Actor(Persona.NOBODY, "nobody")
OPERATOR = Actor(Persona.SECRETARIAT, "command line")
