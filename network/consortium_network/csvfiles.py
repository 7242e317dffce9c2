"""MEMBERS.csv and EVENTS.csv in, suggestions out.

UTF-8, commas, a header line. Every fault of both files is found before any is reported, and nothing is half
read: either all of it comes back, or a :class:`BrokenFileError` that carries all faults.
"""

import csv
import io
import os
import tempfile
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from .dates import Period, parse_period
from .errors import BrokenFileError, Fault
from .model import Member, Part

MEMBER_COLUMNS = ("id", "name", "country", "region", "sector", "lat", "lon")
EVENT_COLUMNS = ("event", "date", "member", "role", "topic")


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
            row.refuse("id", f"the id {member.id!r} is there twice", "Keep one line a member")
        found[member.id] = member
    known = set(found)
    parts = [_part(row, known, str(members)) for row in _rows(Path(events), EVENT_COLUMNS, faults)]
    if faults:
        raise BrokenFileError(faults)
    return list(found.values()), parts


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a file; ``refuse`` notes a fault, so that reading can go on to the next."""

    file: str
    line: int
    values: dict[str, str]
    faults: list[Fault] = field(repr=False)

    def refuse(self, column: str, problem: str, remedy: str) -> None:
        self.faults.append(Fault(self.file, self.line, column, problem, remedy))


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
                problem = f"{len(values)} fields where the header has {len(header)}"
                remedy = "Put text that holds a comma in double quotes, and keep empty fields"
                faults.append(Fault(str(path), reader.line_num, "", problem, remedy))
                continue
            stripped = (value.strip() for value in values)
            yield _Row(str(path), reader.line_num, dict(zip(header, stripped, strict=True)), faults)
    except csv.Error as error:
        remedy = "Close every double quote, and write a quote inside a text twice"
        faults.append(Fault(str(path), reader.line_num, "", str(error), remedy))


def _text(path: Path, faults: list[Fault]) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        faults.append(Fault(str(path), line, "", "the text is not UTF-8", "Save the file as UTF-8"))
        return content.decode("utf-8-sig", errors="replace")


def _header_is_sound(path: Path, header: list[str], columns: tuple[str, ...], faults: list[Fault]) -> bool:
    remedy = f"Begin the file with the line {','.join(columns)}"
    missing = [name for name in columns if name not in header]
    faults += [Fault(str(path), 1, name, "the column is missing", remedy) for name in missing]
    twice = sorted({name for name in header if name in columns and header.count(name) > 1})
    faults += [Fault(str(path), 1, name, "the column is there twice", remedy) for name in twice]
    return not missing and not twice


def _member(row: _Row) -> Member:
    values = row.values
    if not values["id"]:
        row.refuse("id", "the member has no id", "Give every member an id of its own, or take the line out")
    lat, lon = _degrees(row, "lat", 90), _degrees(row, "lon", 180)
    if bool(values["lat"]) != bool(values["lon"]):
        row.refuse("lat" if values["lon"] else "lon", "half a place", "Give both lat and lon, or neither")
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
        remedy = f"Give degrees from -{limit} to {limit} with a decimal point, or leave it empty"
        row.refuse(column, f"{text!r} is not a place on Earth", remedy)
        return None
    return degrees


def _part(row: _Row, known: set[str], members_file: str) -> Part:
    values = row.values
    if not values["event"]:
        row.refuse("event", "the event has no id", "Give every event an id of its own")
    if not values["member"]:
        row.refuse("member", "no member is named", "Name the member, or leave the line out")
    elif values["member"] not in known:
        remedy = f"Add it to {members_file}, or correct the id"
        row.refuse("member", f"no member has the id {values['member']!r}", remedy)
    try:
        period = parse_period(values["date"])
    except ValueError as error:
        row.refuse("date", str(error), "Write 2009, 2009-06 or 2009-06-14, or leave it empty")
        period = None
    return Part(values["event"], values["member"], period, values["role"], values["topic"])


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


def write_table(path: str | Path, header: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Write a CSV file with the given header and rows, whole or not at all."""
    with writing(path) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def write_members(path: str | Path, members: Iterable[Member]) -> None:
    """Write MEMBERS.csv, by id; unnamed parties are left out, since they are nobody's node."""
    rows = (
        (m.id, m.name, m.country, m.region, m.sector, _blank(m.lat), _blank(m.lon))
        for m in sorted(members, key=lambda member: member.id)
        if m.named
    )
    write_table(path, MEMBER_COLUMNS, rows)


def write_events(path: str | Path, parts: Iterable[Part]) -> None:
    """Write EVENTS.csv, by event and member; dates that are periods are written as their span."""
    rows = ((part.event, _date_text(part.date), part.member, part.role, part.topic) for part in parts)
    write_table(path, EVENT_COLUMNS, sorted(rows))


def _blank(value: float | None) -> str:
    return "" if value is None else repr(value)


def _date_text(date: Period | str | None) -> str:
    if not isinstance(date, Period):
        return date or ""
    first, last = date.first.isoformat(), date.last.isoformat()
    return first if first == last else f"{first}/{last}"
