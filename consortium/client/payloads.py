"""What a mutation answers with."""

from __future__ import annotations

from typing import TypeVar

from consortium.client.errors import OutOfSight, Refused
from consortium.client.published.shared import Problem
from consortium.client.values import OperationAnswer, Value

T = TypeVar("T")


class Payload(Value):
    """What became of an action; its first field is the record."""

    problems: tuple[Problem, ...]
    """Every reason why it was refused; empty, since a refusal is raised as `Refused`."""
    replayed: bool
    """Whether the same key and input had been sent before."""


def visible(record: T | None) -> T:
    """Return the record. Raises `OutOfSight` where the one who wrote it may not read it."""
    if record is None:
        raise OutOfSight
    return record


def require_done(answer: OperationAnswer) -> None:
    """Raise `Refused` where a rule said no."""
    for _, payload in answer:
        if isinstance(payload, Payload) and payload.problems:
            raise Refused(payload.problems)
