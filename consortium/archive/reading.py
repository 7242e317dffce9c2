"""From a file to an empty register: every row as it was written, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from piccolo.table import Table

from consortium.archive import manifest, store
from consortium.archive.lines import from_line
from consortium.archive.manifest import Manifest, Member
from consortium.archive.opening import MOST, Archive, Progress, opened
from consortium.archive.words import Why
from consortium.archive.writing import digest_of
from consortium.db import Database, metadata
from consortium.db.history import require_current
from consortium.db.rows import Row
from consortium.db.transaction import Transaction

Keep = Callable[[str, IO[bytes]], None]


async def read(
    database: Database,
    path: Path,
    *,
    language: str = "en",
    keep: Keep | None = None,
    most: int = MOST,
    progress: Progress | None = None,
) -> Manifest:
    """Read a whole register into an empty one, in one transaction, and return the archive's manifest.

    Parameters
    ----------
    keep
        Takes each stored file, by its name below `files/`, before the transaction ends; without it an archive that
        holds files is refused.
    most
        How many bytes the archive may have, unpacked.
    progress
        Told how many rows are written, and how many there are.

    Raises
    ------
    FaultyData
        The archive is damaged or strange, each member named; or the register is not empty.
    SchemaMismatch
        The database does not have the tables of this program.
    """
    await require_current(database)
    with opened(path, language, most=most) as archive:
        if archive.files() and keep is None:
            raise archive.refusal(Why.NO_PLACE, None)
        async with database.transaction() as transaction:
            await _refuse_others(database, archive)
            await store.trust_until_the_end(database)
            await _take(database, transaction, archive, progress)
            found = await digest_of(database)
            if found != archive.manifest.digest:
                raise archive.refusal(Why.OTHER_DIGEST, None, found=found, known=archive.manifest.digest)
            for member in archive.files():
                _hand_over(archive, member, keep)
    return archive.manifest


async def _refuse_others(database: Database, archive: Archive) -> None:
    table = await store.first_in_use(database)
    if table is not None:
        raise archive.refusal(Why.NOT_EMPTY, None, table=table)


async def _take(database: Database, transaction: Transaction, archive: Archive, progress: Progress | None) -> None:
    members, done = archive.members(), 0
    total = sum(member.rows or 0 for member in members.values())
    for table in store.held(secrets=True):
        member = members.get(metadata.tablename(table))
        if member is None:
            continue
        later = store.to_itself(database, table)
        for page in _pages(archive, member, table):
            store.insert(table, page, later)
            await transaction.release()
            done += len(page)
            if progress is not None:
                progress(done, total)
        for page in _pages(archive, member, table) if later else ():
            await store.link(database, table, page, later)


def _pages(archive: Archive, member: Member, table: type[Table]) -> Iterator[list[Row]]:
    page: list[Row] = []
    for number, line in archive.lines(member):
        try:
            page.append(from_line(table, line))
        except ValueError as error:
            raise archive.refusal(Why.DAMAGED, member.name, number, reason=error) from error
        if len(page) == store.PAGE:
            yield page
            page = []
    if page:
        yield page


def _hand_over(archive: Archive, member: Member, keep: Keep | None) -> None:
    if keep is not None:
        with archive.open(member) as source:
            keep(member.name.removeprefix(manifest.FILES), source)
