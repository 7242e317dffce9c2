"""Changing a copy of the seeds, and reading back what a key stands for."""

from __future__ import annotations

from pathlib import Path

import consortium.features  # noqa: F401  # pyright: ignore[reportUnusedImport]  # enters the actions
from consortium.ids import seed_id
from consortium.writing import store
from consortium.writing.kinds import KINDS, Row


def rewrite(folder: Path, name: str, *changes: tuple[str, str]) -> None:
    """Replace texts in a seed file, each of which must occur once."""
    path = folder / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


async def seeded(kind: str, key: str) -> Row:
    """Return the record of a key."""
    row = await store.find(KINDS[kind].table, seed_id(kind, key))
    assert row is not None, key
    return row


async def parts(kind: str, column: str, of: Row) -> list[Row]:
    """Return the records of a kind that point to a record."""
    return await store.where(KINDS[kind].table, column, of["id"])
