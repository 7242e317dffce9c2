"""An archive opened: every member is checked before anything is taken from it, and nothing is unpacked on the way."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - it is an exception

from consortium.archive import manifest
from consortium.archive.manifest import FORMAT, Manifest, Member
from consortium.archive.words import Why
from consortium.db import metadata
from consortium.db.history import versions
from consortium.db.registry import tables
from consortium.errors import Fault, FaultyData

Progress = Callable[[int, int], None]

MOST: Final = 32 << 30
"""How many bytes the members may have together, unpacked."""
LONGEST: Final = 64 << 20
"""How many bytes a row may have."""
_LARGEST_MANIFEST: Final = 4 << 20
_AT_ONCE: Final = 1 << 20
_ENCRYPTED: Final = 1


class Archive:
    """An open archive, its members checked against its manifest. Made by `opened`."""

    def __init__(self, file: str, language: str, zipped: ZipFile, found: Manifest) -> None:
        self.file, self.language, self.manifest = file, language, found
        self._zipped = zipped

    def members(self) -> dict[str, Member]:
        """Return the members that hold rows, by their tables."""
        named = ((manifest.table_of(each.name), each) for each in self.manifest.members)
        return {table: member for table, member in named if table is not None}

    def files(self) -> list[Member]:
        """Return the members that are stored files."""
        return [each for each in self.manifest.members if each.name.startswith(manifest.FILES)]

    def open(self, member: Member) -> IO[bytes]:
        """Open a member for reading."""
        return self._zipped.open(member.name)

    def lines(self, member: Member) -> Generator[tuple[int, bytes]]:
        """Yield the lines of a member with their numbers, from 1."""
        with self.open(member) as source:
            number = 0
            while line := source.readline(LONGEST + 1):
                number += 1
                if len(line) > LONGEST:
                    raise self.refusal(Why.TOO_LARGE, member.name, number, size=len(line), most=LONGEST)
                yield number, line

    def refusal(self, why: Why, member: str | None, line: int | None = None, **facts: object) -> FaultyData:
        """Return a reason against this archive, to be raised."""
        return why.refusal(self.file, member, self.language, line, **facts)


@contextmanager
def opened(
    path: Path, language: str = "en", *, most: int = MOST, progress: Progress | None = None
) -> Generator[Archive]:
    """Open an archive, after all of it was read once and found to be what its manifest says.

    Raises
    ------
    FaultyData
        With every member that is missing, strange, too large, damaged or changed.
    """
    try:
        with ZipFile(path) as zipped:
            found = _manifest(zipped, path.name, language)
            archive = Archive(path.name, language, zipped, found)
            faults = [*_outline(archive, zipped.infolist(), most)]
            if not faults:
                faults = [*_contents(archive, progress)]
            if faults:
                raise FaultyData(*faults)
            yield archive
    except BadZipFile as error:
        raise Why.NO_ARCHIVE.refusal(path.name, None, language, reason=error) from error


def _manifest(zipped: ZipFile, file: str, language: str) -> Manifest:
    try:
        info = zipped.getinfo(manifest.NAME)
        if info.file_size > _LARGEST_MANIFEST:
            raise Why.TOO_LARGE.refusal(file, manifest.NAME, language, size=info.file_size, most=_LARGEST_MANIFEST)
        found = manifest.parse(zipped.read(info))
    except KeyError as error:
        raise Why.MISSING.refusal(file, manifest.NAME, language) from error
    except (BadZipFile, ZlibError, ValueError, RuntimeError, NotImplementedError) as error:
        raise Why.NO_ARCHIVE.refusal(file, manifest.NAME, language, reason=error) from error
    if found.format != FORMAT:
        raise Why.OTHER_FORMAT.refusal(file, manifest.NAME, language, found=found.format, known=FORMAT)
    last = next(reversed(versions()))
    if found.schema != last:
        raise Why.OTHER_SCHEMA.refusal(file, manifest.NAME, language, found=found.schema, known=last)
    return found


def _outline(archive: Archive, infos: list[ZipInfo], most: int) -> Iterator[Fault]:
    """Yield what is wrong with names and sizes, before a byte is unpacked."""
    known = {metadata.tablename(table) for table in tables()}
    told = {each.name: each for each in archive.manifest.members}
    seen: set[str] = set()
    for info in infos:
        if info.filename in seen:
            yield Why.TWICE.fault(archive.file, info.filename, archive.language)
        seen.add(info.filename)
        if info.filename == manifest.NAME:
            continue
        table = manifest.table_of(info.filename)
        right = table in known or manifest.is_file(info.filename)
        if not right or info.filename not in told or info.flag_bits & _ENCRYPTED:
            yield Why.BAD_NAME.fault(archive.file, info.filename, archive.language)
        elif info.file_size != told[info.filename].size:
            size, allowed = info.file_size, told[info.filename].size
            yield Why.TOO_LARGE.fault(archive.file, info.filename, archive.language, size=size, most=allowed)
    for name in told.keys() - seen:
        yield Why.MISSING.fault(archive.file, name, archive.language)
    whole = sum(info.file_size for info in infos)
    if whole > most:
        yield Why.TOO_LARGE.fault(archive.file, None, archive.language, size=whole, most=most)


def _contents(archive: Archive, progress: Progress | None) -> Iterator[Fault]:
    """Yield the members whose bytes are not those that were written."""
    members = archive.manifest.members
    for number, member in enumerate(members, 1):
        reason = _difference(archive, member)
        if reason:
            yield Why.DAMAGED.fault(archive.file, member.name, archive.language, reason=reason)
        if progress is not None:
            progress(number, len(members))


def _difference(archive: Archive, member: Member) -> str | None:
    hashed, lines = hashlib.sha256(), 0
    try:
        with archive.open(member) as source:
            while piece := source.read(_AT_ONCE):
                hashed.update(piece)
                lines += piece.count(b"\n")
    except (BadZipFile, ZlibError, EOFError, RuntimeError, NotImplementedError) as error:
        return str(error)
    if hashed.hexdigest() != member.sha256:
        return f"SHA-256 {hashed.hexdigest()[:12]}… ≠ {member.sha256[:12]}…"
    return f"{lines} ≠ {member.rows}" if member.rows is not None and lines != member.rows else None
