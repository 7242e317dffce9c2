"""A place for files of a test's own, and files of some formats."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from consortium.config import settings
from consortium.documents.files import Files, Stored, files

PDF = b"%PDF-1.7\n%minutes of the round table\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
MOST = 1_000_000


@contextmanager
def files_in(address: str | Path, **more: str) -> Generator[Files]:
    """Have the files of this process lie at an address, and other settings beside it."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"files": str(address), **more}.items():
            patch.setenv(f"CONSORTIUM_{name.upper()}", value)
        settings.cache_clear()
        yield files()
    settings.cache_clear()


def kept(content: bytes) -> Stored:
    """Keep a file."""
    with files().arrive(MOST) as arriving:
        arriving.add(content)
        return arriving.keep()
