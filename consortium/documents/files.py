"""Where files lie: a folder, or whatever fsspec reaches, each file under the SHA-256 of what is in it.

A file is written once and never changed; two documents with the same content share it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from tempfile import SpooledTemporaryFile
from time import time
from typing import IO, Any, Self, cast
from uuid import uuid4

from consortium.config import settings
from consortium.documents.model import HEAD, is_sha256
from consortium.errors import FileTooLarge

CHUNK = 256 * 1_024
_IN_MEMORY = 1_000_000
_PART = ".part"


@dataclass(frozen=True, slots=True)
class Stored:
    """A file that is kept: the hash and the length of what is in it, and its first bytes."""

    sha256: str
    size: int
    head: bytes


class Arriving:
    """A file on its way in: `add` what comes, then `keep` it. Leaving the `with` block forgets what was not kept."""

    def __init__(self, files: Files, most: int) -> None:
        self._files, self._most = files, most
        self._hash, self._size, self._head = hashlib.sha256(), 0, b""
        self._held: IO[bytes] = cast("IO[bytes]", SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115 - closed by `__exit__`

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()

    def add(self, chunk: bytes) -> None:
        """Take the next bytes. Raises `FileTooLarge`."""
        self._size += len(chunk)
        if self._size > self._most:
            raise FileTooLarge(self._most)
        self._hash.update(chunk)
        if len(self._head) < HEAD:
            self._head = (self._head + chunk)[:HEAD]
        self._held.write(chunk)

    def keep(self) -> Stored:
        """Put the whole file where it stays, and return what it is."""
        stored = Stored(self._hash.hexdigest(), self._size, self._head)
        self._held.seek(0)
        self._files.put(stored, self._held)
        return stored


class Files:
    """The files of a register.

    Parameters
    ----------
    address
        A folder, or an address that fsspec understands: `s3://bucket/prefix`, `memory://…`. It is made when the first
        file comes.
    """

    def __init__(self, address: str) -> None:
        import fsspec  # costs a start what few of its processes need

        found = cast("tuple[Any, str]", fsspec.url_to_fs(address))
        self._system, self._root = found[0], PurePosixPath(found[1])

    def arrive(self, most: int) -> Arriving:
        """Return a file on its way in, of at most so many bytes."""
        return Arriving(self, most)

    def put(self, stored: Stored, content: IO[bytes]) -> None:
        """Write a file, unless it is there; it is seen whole or not at all."""
        place = self.place(stored.sha256)
        if self.find(stored.sha256) is not None:
            return
        self._system.makedirs(str(place.parent), exist_ok=True)
        part = f"{place}.{uuid4().hex}{_PART}"
        with self._system.open(part, "wb") as writing:
            while chunk := content.read(CHUNK):
                writing.write(chunk)
        self._system.mv(part, str(place))

    def find(self, sha256: str) -> Stored | None:
        """Return what is known of a file; None where there is none of that hash."""
        if not is_sha256(sha256):
            return None
        place = str(self.place(sha256))
        try:
            with self._system.open(place, "rb") as reading:
                head = reading.read(HEAD)
            return Stored(sha256, int(self._system.size(place)), head)
        except FileNotFoundError:
            return None

    def open(self, sha256: str) -> IO[bytes]:
        """Return a file, to be read and closed. Raises `FileNotFoundError`."""
        return cast("IO[bytes]", self._system.open(str(self.place(sha256)), "rb"))

    def read(self, sha256: str) -> Iterator[bytes]:
        """Yield what is in a file, in chunks. Raises `FileNotFoundError`."""
        with self.open(sha256) as reading:
            while chunk := reading.read(CHUNK):
                yield chunk

    def all(self) -> Iterator[str]:
        """Yield the hash of every file that is kept."""
        for path in self._system.find(str(self._root)):
            name = PurePosixPath(path).name
            if is_sha256(name):
                yield name

    def is_whole(self, sha256: str) -> bool:
        """Return whether a file still holds what its hash says. Raises `FileNotFoundError`."""
        found = hashlib.sha256()
        for chunk in self.read(sha256):
            found.update(chunk)
        return found.hexdigest() == sha256

    def age(self, sha256: str) -> float:
        """Return how many seconds ago a file was written; 0 where that is not known."""
        known = self._system.info(str(self.place(sha256)))
        written = known.get("mtime") or known.get("LastModified") or known.get("created")
        stamp = written.timestamp() if hasattr(written, "timestamp") else written
        return max(time() - stamp, 0.0) if isinstance(stamp, (int, float)) else 0.0

    def remove(self, sha256: str) -> None:
        """Remove a file that no document names."""
        self._system.rm_file(str(self.place(sha256)))

    def place(self, sha256: str) -> PurePosixPath:
        """Return where the file of that hash lies, or would."""
        return self._root / sha256[:2] / sha256


def files() -> Files:
    """Return the files of this process's register."""
    return _files(settings().files)


@lru_cache(maxsize=4)
def _files(address: str) -> Files:
    return Files(address)
