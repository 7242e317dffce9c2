"""Every error that the project raises.

ConsortiumError
├── Refused                 a rule says no; carries every reason at once
├── NotPermitted            the one who asks has no right to
│   └── NotAuthenticated    nobody knows who asks
├── FaultyData              a file of data is not what it should be; carries every fault with its place
├── FileTooLarge            a file is longer than the register takes
├── FilesAway               the place of the files cannot be reached, or does not let this process in
└── DatabaseError           the database, not the request, is at fault
    ├── DatabaseAway         trying again later may help
    │   ├── DatabaseUnreachable
    │   ├── DatabaseBusy
    │   └── DatabaseSlow
    ├── SchemaMismatch
    │   ├── SchemaBehind
    │   └── SchemaAhead
    └── TransactionMisuse
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from consortium.messages import Code, message


class ConsortiumError(Exception):
    """The root of every error of this project."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a request was refused: what is wrong, where in the input, and the facts of it."""

    code: Code
    path: tuple[str, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict[str, object])

    def message(self, language: str = "en") -> str:
        """Return the reason as a sentence for people, with its remedy."""
        return message(self.code, language, self.facts)

    def __str__(self) -> str:
        place = ".".join(self.path)
        return f"{place}: {self.message()}" if place else self.message()


class Refused(ConsortiumError):
    """A rule says no. `problems` holds every reason, never only the first."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


class Problems:
    """Collects the reasons against a request, so that all of them are told at once."""

    def __init__(self) -> None:
        self._found: list[Problem] = []
        self.place: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._found)

    def add(self, code: Code, *path: str, **facts: object) -> None:
        """Note one reason; `path` is relative to the place that `at` has set."""
        self._found.append(Problem(code, (*self.place, *path), facts))

    def at(self, *path: str) -> Place:
        """Put what is noted inside the `with` block under this place of the input."""
        return Place(self, path)

    def refuse(self) -> None:
        """Raise `Refused` with all that was noted; do nothing where nothing was."""
        if self._found:
            raise Refused(*self._found)


class Place:
    """A place of the input, while `with` it lasts."""

    __slots__ = ("_before", "_path", "_problems")

    def __init__(self, problems: Problems, path: tuple[str, ...]) -> None:
        self._problems = problems
        self._path = path
        self._before = problems.place

    def __enter__(self) -> None:
        self._before = self._problems.place
        self._problems.place = (*self._before, *self._path)

    def __exit__(self, *_: object) -> None:
        self._problems.place = self._before


class NotPermitted(ConsortiumError):
    """The one who asks has no right to."""


class NotAuthenticated(NotPermitted):
    """Nobody knows who asks: the token is missing, unknown, expired or revoked."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a data file: where it stands, what is wrong and what to do."""

    file: str
    line: int | None
    column: str | None
    message: str

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        return f"{place}: {self.message}"


class FaultyData(ConsortiumError):
    """A file of data is not what it should be. `faults` holds every fault; nothing of the file was taken."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class FileTooLarge(ConsortiumError):
    """A file is longer than the register takes."""

    def __init__(self, most: int) -> None:
        super().__init__(f"the file is too large: {most} bytes at most")
        self.most = most


class FilesAway(ConsortiumError):
    """The place of the files cannot be reached, or does not let this process in; the message never holds a secret."""

    def __init__(self, place: str, reason: object) -> None:
        told = str(reason).rstrip(".")
        super().__init__(
            f"the files at {place} cannot be reached: {told}; check CONSORTIUM_FILES, its keys and the network"
        )
        self.place, self.reason = place, told


class DatabaseError(ConsortiumError):
    """The database, not the request, is at fault."""


class DatabaseAway(DatabaseError):
    """The database cannot answer now: trying again later may help."""


class DatabaseUnreachable(DatabaseAway):
    """The database cannot be opened, or was lost; a message that names its address never holds its password."""


class DatabaseBusy(DatabaseAway):
    """Others kept the database, or all of its connections, for too long."""


class DatabaseSlow(DatabaseAway):
    """A statement took longer than is allowed and was stopped; the same again may take as long."""


class SchemaMismatch(DatabaseError):
    """The database's tables are not those of this program."""


class SchemaBehind(SchemaMismatch):
    """The database is older than the program: `consortium db upgrade` brings it up."""


class SchemaAhead(SchemaMismatch):
    """The database is newer than the program: a newer program is needed."""


class TransactionMisuse(DatabaseError):
    """A transaction was used in a way that some database refuses, such as from two tasks at once."""
