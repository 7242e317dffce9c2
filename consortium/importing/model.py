"""What an import is, what it may be told, and what one fault of a cell says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from consortium.errors import Fault

DEFAULT_SCHEME = "import"


@dataclass(frozen=True, slots=True)
class CellFault(Fault):
    """A fault of one cell: `line` is its row as the file counts them, `column` its heading."""

    value: str = ""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        shown = f"“{self.value[:60]}”: " if self.value else ""
        return f"{place}: {shown}{self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What an import is told besides its file.

    `scheme` names whose keys these are: the same key of another scheme is another record. `mapping` says what a heading
    stands for; `-` leaves the column out. `source` is the key of the document on which the records rest. `by` is who
    imports. `refuse_duplicates` makes a fault of what else is a warning: a new institution that looks like another.
    """

    scheme: str = DEFAULT_SCHEME
    mapping: Mapping[str, str] = field(default_factory=dict[str, str])
    source: str | None = None
    by: str = "command line"
    dry_run: bool = False
    refuse_duplicates: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many records, parts included, met which fate; kept are those that a person has changed or voided since."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    kept: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            created=self.created + other.created,
            changed=self.changed + other.changed,
            unchanged=self.unchanged + other.unchanged,
            kept=self.kept + other.kept,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did: its id (None for a dry run and where nothing was written), and the keys that were kept.

    `likely` are the new institutions that look like another of the register or of the file, a warning for each pair.
    """

    id: UUID | None
    tally: Tally
    kept: tuple[str, ...]
    guessed: tuple[str, ...]
    likely: tuple[CellFault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What the undoing of an import did, and what was left as people have changed it since."""

    voided: int
    put_back: int
    kept: tuple[str, ...]
