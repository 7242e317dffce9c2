"""From a register to a file, and the register's digest."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from piccolo.table import Table

from consortium.archive import manifest, store
from consortium.archive.lines import to_line
from consortium.archive.manifest import Manifest, Member
from consortium.db import Database, metadata
from consortium.db.history import applied

Progress = Callable[[int, int], None]
Sink = Callable[[bytes], object]

_BEGINNING: Final = (1980, 1, 1, 0, 0, 0)  # of the time that a ZIP can tell
_PLAIN: Final = 0o100644 << 16
_AT_ONCE: Final = 1 << 20
_IN_MEMORY: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that belongs to the register but lies outside of its tables.

    `name` is its name below `files/`, `sha256` what its bytes have; `open` raises `FileNotFoundError` if it is lost.
    """

    name: str
    sha256: str
    open: Callable[[], IO[bytes]]


async def write(
    database: Database,
    path: Path,
    *,
    secrets: bool = False,
    files: Iterable[StoredFile] = (),
    left_out: Callable[[StoredFile], object] | None = None,
    progress: Progress | None = None,
) -> Manifest:
    """Write the whole register as it is at one moment, and return the manifest; the archive is whole or not there.

    Parameters
    ----------
    secrets
        Whether the digests of tokens go with it.
    files
        What else belongs to the register; each goes below `files/`, and is read once.
    left_out
        Told of each file that is lost or damaged: the archive goes without it.
    progress
        Told after each table how many rows are written, and how many there are.
    """
    with _beside(path) as made, ZipFile(made, "w", ZIP_DEFLATED) as archive:
        members, schema = await _tables(database, secrets=secrets, into=_Zipped(archive), progress=progress)
        for each in sorted(files, key=lambda file: file.name):
            member = _stored(archive, each)
            if member is not None:
                members.append(member)
            elif left_out is not None:
                left_out(each)
        digest = manifest.digest(members, without=store.SECRET)
        found = Manifest(schema=schema, digest=digest, members=tuple(members))
        with archive.open(_info(manifest.NAME), "w") as sink:
            sink.write(found.to_json())
    return found


async def digest_of(database: Database, *, progress: Progress | None = None) -> str:
    """Return the register's digest: equal registers have the same, in whichever database. Tokens do not count."""
    members, _ = await _tables(database, secrets=False, into=_Nowhere(), progress=progress)
    return manifest.digest(members, without=store.SECRET)


class _Nowhere:
    """Takes members that nobody keeps."""

    @contextmanager
    def member(self, name: str) -> Generator[Sink]:  # noqa: ARG002 - like `_Zipped`
        yield len


class _Zipped:
    """Takes members into a ZIP."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive

    @contextmanager
    def member(self, name: str) -> Generator[Sink]:
        with self._archive.open(_info(name), "w", force_zip64=True) as sink:
            yield sink.write


async def _tables(
    database: Database, *, secrets: bool, into: _Nowhere | _Zipped, progress: Progress | None
) -> tuple[list[Member], str]:
    wanted = store.held(secrets=secrets)
    members: list[Member] = []
    async with database.transaction() as transaction:
        if transaction.root is transaction:
            await store.one_moment(database)
        total = await store.total(database, wanted)
        done = 0
        for table in sorted(wanted, key=metadata.tablename):
            name = manifest.member_of(metadata.tablename(table))
            with into.member(name) as sink:
                members.append(await _table(database, table, name, sink))
            done += members[-1].rows or 0
            if progress is not None:
                progress(done, total)
        schema = (await applied(database))[-1]
    return members, schema


async def _table(database: Database, table: type[Table], name: str, sink: Sink) -> Member:
    hashed, size, rows = hashlib.sha256(), 0, 0
    async for page in store.pages(database, table):
        lines = b"".join(to_line(table, row) for row in page)
        hashed.update(lines)
        sink(lines)
        size, rows = size + len(lines), rows + len(page)
    return Member(name=name, size=size, sha256=hashed.hexdigest(), rows=rows)


def _stored(archive: ZipFile, file: StoredFile) -> Member | None:
    """Write a file and return its member; None, and nothing written, where it is lost or damaged.

    Whether it is whole is known at its end alone, and what a ZIP holds stays there: so it waits beside until then.
    """
    name = f"{manifest.FILES}{file.name}"
    if not manifest.is_file(name):
        raise ValueError(f"{name} cannot be the name of a member")
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as held:
        try:
            sha256 = _copied(file, held)
        except FileNotFoundError:
            return None
        if sha256 != file.sha256:
            return None
        size = held.tell()
        held.seek(0)
        with archive.open(_info(name), "w", force_zip64=True) as sink:
            shutil.copyfileobj(held, sink, _AT_ONCE)
    return Member(name=name, size=size, sha256=sha256)


def _copied(file: StoredFile, held: IO[bytes]) -> str:
    hashed = hashlib.sha256()
    with file.open() as source:
        while piece := source.read(_AT_ONCE):
            hashed.update(piece)
            held.write(piece)
    return hashed.hexdigest()


def _info(name: str) -> ZipInfo:
    """Return what stands in a ZIP about a member: nothing that differs from one writing to the next."""
    found = ZipInfo(name, _BEGINNING)
    found.compress_type, found.create_system, found.external_attr = ZIP_DEFLATED, 3, _PLAIN
    return found


@contextmanager
def _beside(path: Path) -> Generator[Path]:
    """Give a file beside the one wanted, which takes its place once it is whole."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    made = Path(name)
    try:
        yield made
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)
