"""Lifecycles as explicit state machines, and ledgers of dated states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Generic, TypeVar

State = TypeVar("State", bound=Enum)
Action = TypeVar("Action", bound=Enum)


@dataclass(frozen=True, slots=True)
class Lifecycle(Generic[State, Action]):
    """Which action leads from which state to which; `first` are the actions by which a record may begin."""

    first: Mapping[Action, State]
    moves: Mapping[tuple[State, Action], State]

    def after(self, state: State | None, action: Action) -> State | None:
        """Return the state to which an action leads, or None; None is also the state before the beginning."""
        return self.first.get(action) if state is None else self.moves.get((state, action))

    def possible(self, state: State | None) -> list[Action]:
        """Return the actions that are allowed in a state, in the order in which they were declared."""
        if state is None:
            return list(self.first)
        return [action for (source, action) in self.moves if source is state]

    def refusal(self, state: State | None, action: Action) -> dict[str, str]:
        """Return the facts by which an action is refused: what was wanted, where it stands, and what is possible."""
        possible = ", ".join(str(each.value) for each in self.possible(state))
        return {"action": action.value, "state": state.value if state else "–", "possible": possible or "–"}


@dataclass(frozen=True, slots=True)
class Entry(Generic[State]):
    """One line of a ledger: the state from `day` on; `place` orders the lines of one day.

    A day that is unknown is `date.min`: the state held as far back as anybody knows.
    """

    day: date
    place: int
    state: State


def state_on(entries: Iterable[Entry[State]], day: date) -> State | None:
    """Return the state at the end of a day; None before the first line.

    The line of the latest day wins, of two on one day the later in place.
    """
    past = [entry for entry in entries if entry.day <= day]
    return max(past, key=lambda entry: (entry.day, entry.place)).state if past else None
