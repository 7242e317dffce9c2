"""MEMBERS.csv, EVENTS.csv and OUTCOMES.csv in, suggestions out.

UTF-8, commas, a header line; a text that a spreadsheet would run as a formula stands behind a "'". Every fault
of a file is found before any is reported, and nothing is half read: either all of it comes back, or a
:class:`BrokenFileError` that carries all faults.
"""

import csv
import io
import os
import re
import tempfile
from collections.abc import Container, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TextIO

from .dates import Period, parse_period
from .errors import BrokenFileError, Fault
from .fault_sentences import FaultKind
from .model import Member, Outcome, Part

MEMBER_COLUMNS = ("id", "name", "country", "region", "sector", "lat", "lon")
EVENT_COLUMNS = ("event", "date", "member", "role", "topic")
OUTCOME_COLUMNS = ("one", "other", "outcome")

_AGREED: Final = {"agreed": True, "declined": False}
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")


def read_network(members: str | Path, events: str | Path) -> tuple[list[Member], list[Part]]:
    """Return the members and the parts that the two files hold.

    Every column of the formats must be in the header; further columns are ignored. Of a member all but the
    id may be empty, of a part all but the event and the member.

    Raises
    ------
    BrokenFileError
        With every fault of both files.
    OSError
        If a file cannot be opened.
    """
    faults: list[Fault] = []
    found: dict[str, Member] = {}
    for row in _rows(Path(members), MEMBER_COLUMNS, faults):
        member = _member(row)
        if member.id in found:
            row.refuse("id", "repeated_member", id=member.id)
        found[member.id] = member
    known = set(found)
    parts = [_part(row, known, str(members)) for row in _rows(Path(events), EVENT_COLUMNS, faults)]
    if faults:
        raise BrokenFileError(faults)
    return list(found.values()), parts


def read_outcomes(path: str | Path, members: Container[str] | None = None, members_file: str = "") -> list[Outcome]:
    """Return what became of earlier suggestions; a pair may stand in the file once, in either order.

    ``members`` are the ids that there are (of regions or countries at their levels), any will do if None;
    ``members_file`` is where one that is not there would belong. Raises what :func:`read_network` raises.
    """
    faults: list[Fault] = []
    found: dict[frozenset[str], Outcome] = {}
    for row in _rows(Path(path), OUTCOME_COLUMNS, faults):
        for end in ("one", "other"):
            _refuse_stranger(row, end, members, members_file)
        outcome = _outcome(row)
        if frozenset((outcome.one, outcome.other)) in found:
            row.refuse("outcome", "repeated_pair", one=outcome.one, other=outcome.other)
        found[frozenset((outcome.one, outcome.other))] = outcome
    if faults:
        raise BrokenFileError(faults)
    return list(found.values())


def _outcome(row: "_Row") -> Outcome:
    one, other, told = (row.values[column] for column in OUTCOME_COLUMNS)
    if one and one == other:
        row.refuse("other", "pair_of_one", id=one)
    if told.lower() not in _AGREED:
        row.refuse("outcome", "no_outcome", text=told)
    return Outcome(one, other, _AGREED.get(told.lower(), False))


def _refuse_stranger(row: "_Row", column: str, known: Container[str] | None, members_file: str) -> None:
    """Note where no member is named, or one that is not there."""
    member = row.values[column]
    if not member:
        row.refuse(column, "part_without_member")
    elif known is not None and member not in known:
        row.refuse(column, "unknown_member", id=member, members=members_file)


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a file; ``refuse`` notes a fault, so that reading can go on to the next."""

    file: str
    line: int
    values: dict[str, str]
    faults: list[Fault] = field(repr=False)

    def refuse(self, column: str, kind: FaultKind, **facts: object) -> None:
        self.faults.append(Fault(self.file, self.line, column, kind, facts))


def _rows(path: Path, columns: tuple[str, ...], faults: list[Fault]) -> Iterator[_Row]:
    text = _text(path, faults)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip().lower() for name in next(reader, list[str]())]
        if not _header_is_sound(path, header, columns, faults):
            return
        for values in reader:
            if values in ([], [""]):
                continue
            if len(values) != len(header):
                facts = {"fields": len(values), "wanted": len(header)}
                faults.append(Fault(str(path), reader.line_num, "", "unequal_fields", facts))
                continue
            stripped = (unguarded(value.strip()) for value in values)
            yield _Row(str(path), reader.line_num, dict(zip(header, stripped, strict=True)), faults)
    except csv.Error as error:
        faults.append(Fault(str(path), reader.line_num, "", "broken_quotes", {"reason": error}))


def _text(path: Path, faults: list[Fault]) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        faults.append(Fault(str(path), line, "", "not_utf8"))
        return content.decode("utf-8-sig", errors="replace")


def _header_is_sound(path: Path, header: list[str], columns: tuple[str, ...], faults: list[Fault]) -> bool:
    facts = {"header": ",".join(columns)}
    missing = [name for name in columns if name not in header]
    faults += [Fault(str(path), 1, name, "missing_column", facts) for name in missing]
    twice = sorted({name for name in header if name in columns and header.count(name) > 1})
    faults += [Fault(str(path), 1, name, "repeated_column", facts) for name in twice]
    return not missing and not twice


def _member(row: _Row) -> Member:
    values = row.values
    if not values["id"]:
        row.refuse("id", "member_without_id")
    lat, lon = _degrees(row, "lat", 90), _degrees(row, "lon", 180)
    if bool(values["lat"]) != bool(values["lon"]):
        row.refuse("lat" if values["lon"] else "lon", "half_a_place")
    return Member(values["id"], values["name"], values["country"], values["region"], values["sector"], lat, lon)


def _degrees(row: _Row, column: str, limit: int) -> float | None:
    text = row.values[column]
    if not text:
        return None
    try:
        degrees = float(text)
    except ValueError:
        degrees = float("nan")
    if not -limit <= degrees <= limit:
        row.refuse(column, "no_place", text=text, limit=limit)
        return None
    return degrees


def _part(row: _Row, known: set[str], members_file: str) -> Part:
    values = row.values
    if not values["event"]:
        row.refuse("event", "event_without_id")
    _refuse_stranger(row, "member", known, members_file)
    return Part(values["event"], values["member"], _period(row), values["role"], values["topic"])


def _period(row: _Row) -> Period | None:
    text = row.values["date"]
    try:
        return parse_period(text)
    except ValueError:
        row.refuse("date", "reversed_span" if all(map(_is_date, text.split("/"))) else "no_date", text=text)
        return None


def _is_date(text: str) -> bool:
    try:
        parse_period(text)
    except ValueError:
        return False
    return True


@contextmanager
def writing(path: str | Path) -> Generator[TextIO]:
    """Give a text file that appears at ``path`` only when it is complete; an older one is replaced whole."""
    target = Path(path)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            yield file
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


class _Quoting(csv.unix_dialect):
    quoting = csv.QUOTE_ALL


def guarded(text: str) -> str:
    """Return a text that a spreadsheet shows and does not run: "'" before what would begin a formula [1]_.

    Numbers stay as they are. :func:`unguarded` gives the text back, whatever it was.

    References
    ----------
    .. [1] OWASP. CSV Injection. https://owasp.org/www-community/attacks/CSV_Injection

    Examples
    --------
    >>> guarded("=1+1"), guarded("-1.25"), guarded("a=b"), unguarded(guarded("'=1+1"))
    ("'=1+1", '-1.25', 'a=b', "'=1+1")
    """
    return f"'{text}" if _FORMULA.match(text) and not (text[0] in "+-" and _is_number(text)) else text


def unguarded(text: str) -> str:
    """Return the text that was guarded."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def write_table(
    path: str | Path, header: Iterable[str], rows: Iterable[Iterable[object]], *, for_people: bool = False
) -> None:
    """Write a CSV file with the given header and rows, whole or not at all.

    People open tables in spreadsheets: with ``for_people``, texts that would be run as formulas are guarded.
    """
    with writing(path) as file:
        plain, quoting = csv.writer(file, lineterminator="\n"), csv.writer(file, _Quoting)
        plain.writerow(header)
        for row in rows:
            cells = [guarded(cell) if for_people and isinstance(cell, str) else cell for cell in row]
            # Python before 3.13 leaves a bare carriage return unquoted, where it ends the line for every reader.
            (quoting if any("\r" in str(cell) for cell in cells) else plain).writerow(cells)


def write_members(path: str | Path, members: Iterable[Member]) -> None:
    """Write MEMBERS.csv, by id; unnamed parties are left out, since they are nobody's node."""
    rows = (
        (m.id, m.name, m.country, m.region, m.sector, _blank(m.lat), _blank(m.lon))
        for m in sorted(members, key=lambda member: member.id)
        if m.named
    )
    write_table(path, MEMBER_COLUMNS, rows, for_people=True)


def write_events(path: str | Path, parts: Iterable[Part]) -> None:
    """Write EVENTS.csv, by event and member; dates that are periods are written as their span."""
    rows = ((part.event, _date_text(part.date), part.member, part.role, part.topic) for part in parts)
    write_table(path, EVENT_COLUMNS, sorted(rows), for_people=True)


def _blank(value: float | None) -> str:
    return "" if value is None else repr(value)


def _date_text(date: Period | str | None) -> str:
    if not isinstance(date, Period):
        return date or ""
    first, last = date.first.isoformat(), date.last.isoformat()
    return first if first == last else f"{first}/{last}"
