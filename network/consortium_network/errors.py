"""Every error of the contact graph.

::

    NetworkError
    ├── BrokenFileError       a file of members or events has faults; carries all of them
    └── UnknownNameError      a member, level, measure, format or language that does not exist
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault in a file: where it is (lines count from 1), what is wrong and how to mend it."""

    file: str
    line: int
    column: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}"
        place += f", column {self.column}" if self.column else ""
        return f"{place}: {self.problem}. {self.remedy}."


class NetworkError(Exception):
    """The root of every error that this package raises on purpose."""


class BrokenFileError(NetworkError):
    """Files that cannot be read as a whole; ``faults`` holds every fault found, nothing was read."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: Sequence[Fault] = tuple(sorted(faults))
        super().__init__("\n".join(map(str, self.faults)))


class UnknownNameError(NetworkError, LookupError):
    """A name that means nothing here; says which names would."""

    def __init__(self, what: str, name: str, known: Iterable[str] = ()) -> None:
        choices = ", ".join(known)
        super().__init__(f"no {what} is called {name!r}" + (f"; there are: {choices}" if choices else ""))
