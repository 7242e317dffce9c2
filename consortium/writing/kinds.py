"""The kinds of records, each with its table, its draft and its rules."""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from piccolo.table import Table

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.text import search_text, sort_text
from consortium.writing.fields import fields_of

if TYPE_CHECKING:
    from consortium.writing.work import Work


Row = dict[str, Any]
Rule = Callable[[Mapping[str, Any], Problems], None]
Settle = Callable[["Work", Row], Awaitable[Row]]
Owners = Callable[["Work", Row], Awaitable[Iterable[UUID | None]]]
Visible = Callable[["Work", Row], Awaitable[bool]]
Pointing = tuple[tuple[str, str], ...]
Follow = Callable[["Work", Row], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of records.

    `rule` tells what is wrong with a whole row, taking None for what is not known; `settle` works out its derived
    columns; `follow` writes what another table shows of a row, once that is written, void or not; `owners` are the
    institutions whose members may write it, none where the secretariat alone may; `visible` tells whether a member may
    know of it, which all may where it is left out; `parent` is the kind that it hangs on, by the column that points
    there: the parent is settled when a part changes; `parts` are the kinds that live and are voided with it, `used_by`
    those that forbid voiding it, and `shown_in` those that show its name or place in columns of their own, all by their
    column that points here; `names_any` is its column that names a record of any kind, which no foreign key can. When a
    column of its own changes, `binds` are the kinds whose rules look at it, which must still hold; when it becomes
    known, `carries` are those that repeat it in a column of the same name and know it not, which learn it; both by
    their column that points here.
    """

    name: str
    table: type[Table]
    draft: type[Any]
    rule: Rule | None = None
    settle: Settle | None = None
    follow: Follow | None = None
    owners: Owners | None = None
    visible: Visible | None = None
    parent: tuple[str, str] | None = None
    parts: Pointing = ()
    used_by: Pointing = ()
    shown_in: Pointing = ()
    names_any: str | None = None
    binds: Mapping[str, Pointing] = dataclasses.field(default_factory=dict[str, Pointing])
    carries: Mapping[str, Pointing] = dataclasses.field(default_factory=dict[str, Pointing])


KINDS: dict[str, Kind] = {}
_AS_THEY_ARE = frozenset({str, int, dict, UUID})


def id_of(row: Mapping[str, Any]) -> UUID:
    """Return a row's id."""
    found: UUID = row["id"]
    return found


def register(kind: Kind) -> Kind:
    """Enter a kind under its name and return it."""
    KINDS[kind.name] = kind
    return kind


def columns(values: Mapping[str, Any], draft: type[Any] | None = None) -> Row:
    """Return the columns of read values: enums by their value, a date as its text and its two days.

    With the draft, the two days of a date that is given as unknown go with its text.
    """
    found: Row = {}
    for field in fields_of(draft) if draft else ():
        if field.is_date and field.name in values:
            found |= dict.fromkeys((f"{field.name}_earliest", f"{field.name}_latest"))
    for name, value in values.items():
        if value is None or type(value) in _AS_THEY_ARE:
            found[name] = value
        elif isinstance(value, PartialDate):
            found |= {name: value.edtf, f"{name}_earliest": value.earliest, f"{name}_latest": value.latest}
        elif isinstance(value, Enum):
            found[name] = value.value
        elif isinstance(value, tuple):
            found[name] = [_plain(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
        else:
            found[name] = value
    return found


def _plain(item: Any) -> Any:
    if dataclasses.is_dataclass(item) and not isinstance(item, type):
        return columns({field.name: getattr(item, field.name) for field in fields_of(type(item))})
    return item.value if isinstance(item, Enum) else item


def named(row: Mapping[str, Any], column: str = "names", more: Iterable[str] = ()) -> Row:
    """Return the columns by which a record is searched and ordered, from its names and other spellings."""
    names: Mapping[str, str] = row[column]
    return {"search": search_text([*names.values(), *more]), "sort_name": sort_text(names)}
