"""Every query of the library, which shows methods, publications and documents as they stand."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID, uuid5

from consortium.library.model import LibraryKind
from consortium.library.tables import LibraryItem
from consortium.writing import store
from consortium.writing.kinds import Row
from consortium.writing.work import Work

_SHOWN = ("search", "sort_name", "languages", "areas", "region", "voided_at", "voided_reason", "version", "updated_at")


async def shelve(
    _: Work, row: Row, column: str, kind: LibraryKind, names: Mapping[str, str], year: int | None = None
) -> None:
    """Have the library show a record as it stands, void or not; `column` is the one that points to it."""
    shown: Row = {
        **{name: row.get(name) for name in _SHOWN},
        "kind": kind.value,
        "names": names,
        "year": year,
    }
    item = item_id(row["id"])
    if await store.find(LibraryItem, item) is None:
        await store.insert(LibraryItem, {"id": item, column: row["id"], "created_at": row["created_at"], **shown})
    else:
        await store.update(LibraryItem, item, shown)


def item_id(record: UUID) -> UUID:
    """Return the id of the item that shows a record: the same on every machine."""
    return uuid5(record, "LibraryItem")
