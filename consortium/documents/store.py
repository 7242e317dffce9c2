"""Every query of documents, and what is worked out with them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from consortium.access import Persona
from consortium.dates import UNKNOWN_DAY
from consortium.db.memory import engine_of
from consortium.documents.files import Files, files
from consortium.documents.model import SUFFIXES, DocumentAccess, DocumentDraft, check_document, is_sha256, media_type
from consortium.documents.tables import Document
from consortium.library.model import LibraryKind, year_of
from consortium.library.store import shelve
from consortium.messages import Code
from consortium.writing import store
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.work import Work

KEPT_UNNAMED = timedelta(days=1)


async def settle_document(work: Work, row: Row) -> Row:
    """Return a document's derived columns; its file must be kept, and be what its name says."""
    found = await asyncio.to_thread(files().find, row["sha256"]) if await _may_name(work, row) else None
    known = media_type(row["file_name"], found.head) if found else None
    if found is None and is_sha256(row["sha256"]):
        work.problems.add(Code.NO_SUCH_FILE, "sha256", value=row["sha256"])
    elif found is not None and known is None:
        work.problems.add(Code.FILE_NOT_TAKEN, "file_name", value=row["file_name"], suffixes=", ".join(SUFFIXES))
    return {
        "media_type": known or "",
        "size": found.size if found else 0,
        "day": row["dated_earliest"] or UNKNOWN_DAY,
        **named(row, "titles", [row["file_name"]]),
    }


async def _may_name(work: Work, row: Row) -> bool:
    """Return whether the actor may name a file: one of somebody else's document alone, if it may read that document."""
    if work.actor.persona is Persona.SECRETARIAT or not is_sha256(row["sha256"]):
        return True
    others = await store.where(Document, "sha256", row["sha256"], void=True)
    return not others or any([await seen_by_member(work, each) for each in others])


async def show_document(work: Work, row: Row) -> None:
    """Have the library show a document as it stands; who may not read it does not see it there either."""
    year = year_of(row["dated_earliest"], row["dated_latest"])
    await shelve(work, {**row, "areas": [], "region": None}, "document", LibraryKind.DOCUMENT, row["titles"], year)


async def its_owner(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return whose document it is."""
    return (row["owner"],)


async def seen_by_member(work: Work, row: Row) -> bool:
    """Return whether somebody other than the secretariat may know of a document."""
    is_owner = row["owner"] is not None and row["owner"] == work.actor.institution
    return row["access"] == DocumentAccess.REGISTER.value or is_owner


async def named_files() -> list[tuple[str, str]]:
    """Return the hash of each file that a document names, with that document's id; of void ones too.

    What is void can be restored.
    """
    named = "select sha256, min(cast(id as text)) from document group by sha256 order by sha256"
    return [(str(sha256), str(record)) for sha256, record in await engine_of(Document).rows(named)]


async def sweep(kept: Files) -> list[str]:
    """Remove the files that no document names and that came more than a day ago; return their hashes."""
    wanted = {sha256 for sha256, _ in await named_files()}
    gone: list[str] = []
    for sha256 in await asyncio.to_thread(lambda: list(kept.all())):
        if sha256 not in wanted and await asyncio.to_thread(kept.age, sha256) > KEPT_UNNAMED.total_seconds():
            await asyncio.to_thread(kept.remove, sha256)
            gone.append(sha256)
    return gone


DOCUMENT = register(
    Kind(
        name="Document",
        table=Document,
        draft=DocumentDraft,
        rule=check_document,
        settle=settle_document,
        owners=its_owner,
        follow=show_document,
        visible=seen_by_member,
    )
)
