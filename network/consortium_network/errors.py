"""Every error of the contact graph.

::

    NetworkError
    ├── BrokenFileError       a file of members or events has faults; carries all of them
    └── UnknownNameError      a member, level, measure, format or language that does not exist
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from .fault_sentences import FaultKind, told_fault, told_place, told_unknown
from .language import Language


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in a file: where it is (lines count from 1) and what is wrong, as data.

    ``sentence`` puts it into words, with how to mend it; ``str`` gives the English sentence.
    """

    file: str
    line: int
    column: str
    kind: FaultKind
    facts: Mapping[str, object] = field(default_factory=lambda: cast("Mapping[str, object]", {}))

    def sentence(self, language: Language = "en") -> str:
        """Return the place, the problem and its remedy."""
        problem, remedy = told_fault(self.kind, self.facts, language)
        return f"{told_place(self.file, self.line, self.column, language)}: {problem}. {remedy}."

    def __str__(self) -> str:
        return self.sentence()


class NetworkError(Exception):
    """The root of every error that this package raises on purpose."""

    def sentences(self, language: Language = "en") -> tuple[str, ...]:  # noqa: ARG002 - for the kinds below
        """Return what went wrong, each reason in a sentence of its own."""
        return (str(self),)


class BrokenFileError(NetworkError):
    """Files that cannot be read as a whole; ``faults`` holds every fault found, nothing was read."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: Sequence[Fault] = tuple(sorted(faults, key=_place))
        super().__init__("\n".join(map(str, self.faults)))

    def sentences(self, language: Language = "en") -> tuple[str, ...]:
        """Return every fault, by file, line and column."""
        return tuple(fault.sentence(language) for fault in self.faults)


class UnknownNameError(NetworkError, LookupError):
    """A name that means nothing here; says which names would."""

    def __init__(self, what: str, name: str, known: Iterable[str] = ()) -> None:
        self.what, self.name, self.known = what, name, tuple(known)
        super().__init__(told_unknown(what, name, self.known, "en"))

    def sentences(self, language: Language = "en") -> tuple[str, ...]:
        """Return the one reason, and which names there are."""
        return (told_unknown(self.what, self.name, self.known, language),)


def _place(fault: Fault) -> tuple[str, int, str]:
    return fault.file, fault.line, fault.column
