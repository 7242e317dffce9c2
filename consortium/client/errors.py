"""Every error that a client of the service raises.

ClientError
├── Unreachable             no answer came
├── Misunderstood           what answered does not speak as the service does: a proxy's page, or another version
├── Refused                 a rule says no; carries every reason at once
├── OutOfSight              it was done, and the record is not for the reader
└── Failed                  the service says that the document, its values, the right to it or it itself is at fault
    ├── NotAuthenticated    the token is missing, unknown, expired or revoked
    ├── NotPermitted        the one who asks has no right to
    └── Unavailable         trying again later may help
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from consortium.client.published.shared import Problem
from consortium.errors import ConsortiumError

UNAVAILABLE = "UNAVAILABLE"
"""The code of an answer that may come later."""
BAD_ANSWER = "the service's answer is none of GraphQL's"


class ClientError(ConsortiumError):
    """The root of what a client raises. `key` is the idempotency key of the mutation that was sent, if one was."""

    key: str | None = None


class Unreachable(ClientError):
    """No answer came. A mutation may have been done: to find out, send it again with the same `key`."""


class Misunderstood(ClientError):
    """What answered does not speak as the service does. `status` is that of HTTP, where there is one."""

    def __init__(self, message: str = BAD_ANSWER, status: int | None = None) -> None:
        super().__init__(message if status is None else f"{message} (HTTP {status})")
        self.status = status


class Refused(ClientError):
    """A rule says no. `problems` holds every reason."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(_said(problem.message, problem.path) for problem in self.problems))

    @property
    def codes(self) -> frozenset[str]:
        """Return what is wrong, for programs."""
        return frozenset(str(problem.code) for problem in self.problems)


class OutOfSight(ClientError):
    """It was done, and the record is not for the reader."""

    def __init__(self) -> None:
        super().__init__("It was done, and you have no right to read the record.")


@dataclass(frozen=True, slots=True)
class Fault:
    """One error that the service tells: what is wrong for programs and for people, and where in the answer."""

    code: str
    message: str
    path: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        return f"{_said(self.message, tuple(map(str, self.path)))} [{self.code}]"


class Failed(ClientError):
    """The service answered with errors. `faults` holds all of them, `data` what it told all the same."""

    def __init__(self, faults: Sequence[Fault], data: Mapping[str, Any] | None = None) -> None:
        self.faults = tuple(faults)
        self.data = data
        super().__init__("; ".join(map(str, self.faults)))

    @property
    def code(self) -> str:
        """Return what is wrong, for programs."""
        return self.faults[0].code

    @property
    def path(self) -> tuple[str | int, ...]:
        """Return where in the answer it is wrong; empty for all of it."""
        return self.faults[0].path


class NotAuthenticated(Failed):
    """The token is missing, unknown, expired or revoked."""


class NotPermitted(Failed):
    """The one who asks has no right to."""


class Unavailable(Failed):
    """Trying again later may help."""


_BY_CODE = {"UNAUTHENTICATED": NotAuthenticated, "FORBIDDEN": NotPermitted, UNAVAILABLE: Unavailable}


def failure(errors: object, data: object = None) -> Failed:
    """Return the errors of an answer as one of ours. Raises `Misunderstood` where they are no errors of GraphQL."""
    faults = [_fault(each) for each in cast("list[object]", errors)] if isinstance(errors, list) else []
    if not faults:
        raise Misunderstood
    kind = _BY_CODE.get(faults[0].code, Failed)
    return kind(faults, cast("Mapping[str, Any]", data) if isinstance(data, Mapping) else None)


def _fault(error: object) -> Fault:
    if not isinstance(error, Mapping):
        raise Misunderstood
    told = cast("Mapping[str, Any]", error)
    extensions = cast("Mapping[str, object]", told.get("extensions") or {})
    path = cast("list[str | int]", told.get("path") or [])
    return Fault(str(extensions.get("code", "UNKNOWN")), str(told.get("message", "")), tuple(path))


def _said(message: str, path: Sequence[str]) -> str:
    return f"{'.'.join(path)}: {message}" if path else message
