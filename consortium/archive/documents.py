"""The files of documents, as an archive holds them: each under the hash of what is in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import IO

from consortium.archive.reading import Keep
from consortium.archive.writing import StoredFile
from consortium.documents.files import CHUNK, Files
from consortium.errors import Fault, FaultyData


def files_of(kept: Files, named: Iterable[str]) -> Iterator[StoredFile]:
    """Yield the files of some hashes for an archive, be they there or not."""
    for sha256 in named:
        yield StoredFile(f"{sha256[:2]}/{sha256}", sha256, partial(kept.open, sha256))


def keeping(kept: Files, most: int) -> Keep:
    """Return what keeps the files of an archive, each of at most so many bytes."""

    def keep(name: str, source: IO[bytes]) -> None:
        with kept.arrive(most) as arriving:
            while chunk := source.read(CHUNK):
                arriving.add(chunk)
            stored = arriving.keep()
        if stored.sha256 != name.rpartition("/")[2]:
            told = f"its SHA-256 is {stored.sha256}: write the archive anew from a register whose files are whole"
            raise FaultyData(Fault(name, None, None, told))

    return keep
