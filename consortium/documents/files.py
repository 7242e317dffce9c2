"""Where files lie: a folder, or whatever fsspec reaches, each file under the SHA-256 of what is in it.

A file is written once and never changed; two documents with the same content share it.

In a folder a file comes under a passing name and is then called by its own. In a bucket of S3 nothing is seen before it
is whole, nothing is renamed, and there are no folders to make; what its library raises is told as `FilesAway`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from tempfile import SpooledTemporaryFile
from time import time
from typing import IO, Any, Self, cast
from uuid import uuid4

from consortium.config import settings
from consortium.documents.model import HEAD, is_sha256
from consortium.errors import FilesAway, FileTooLarge

CHUNK = 256 * 1_024
_IN_MEMORY = 1_000_000
_PART = ".part"
_S3 = frozenset({"s3", "s3a"})
_BLOCK = 8 * 1_024 * 1_024  # what is held of a file that comes or goes; S3 takes no part below 5 MiB


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
        A folder, which is made when the first file comes, or an address that fsspec understands, such as
        `s3://bucket/prefix`, of which the bucket is there already. Raises `FilesAway` where nobody understands it.
    """

    def __init__(self, address: str) -> None:
        import fsspec  # costs a start what few of its processes need

        scheme = address.partition("://")[0]
        self._is_bucket = scheme in _S3
        # Other processes write too: a listing that is kept would hide what they wrote.
        options = {"use_listings_cache": False} if self._is_bucket else {}
        try:
            found = cast("tuple[Any, str]", fsspec.url_to_fs(address, **options))
        except (ImportError, ValueError) as fault:
            remedy = ": pip install 'consortium[s3]'" if self._is_bucket else ""
            raise FilesAway(f"{scheme}://…", f"{fault}{remedy}") from None
        self._system, self._root = found[0], PurePosixPath(found[1])
        self._is_known = not self._is_bucket

    @property
    def shown(self) -> str:
        """Where the files lie, without any key or password."""
        return f"s3://{self._root}" if self._is_bucket else str(self._root)

    def arrive(self, most: int) -> Arriving:
        """Return a file on its way in, of at most so many bytes."""
        return Arriving(self, most)

    def put(self, stored: Stored, content: IO[bytes]) -> None:
        """Write a file, unless it is there; it is seen whole or not at all."""
        if self.find(stored.sha256) is None:
            with self._reached():
                write = self._write_object if self._is_bucket else self._write_file
                write(self.place(stored.sha256), content)

    def _write_file(self, place: PurePosixPath, content: IO[bytes]) -> None:
        self._system.makedirs(str(place.parent), exist_ok=True)
        part = f"{place}.{uuid4().hex}{_PART}"
        with self._system.open(part, "wb") as writing:
            _copy(content, writing)
        self._system.mv(part, str(place))

    def _write_object(self, place: PurePosixPath, content: IO[bytes]) -> None:
        # By itself fsspec would finish on leaving the block, however far the content came.
        writing = self._system.open(str(place), "wb", block_size=_BLOCK, autocommit=False)
        try:
            with writing:
                _copy(content, writing)
            writing.commit()
        except BaseException:
            writing.discard()
            raise

    def find(self, sha256: str) -> Stored | None:
        """Return what is known of a file; None where there is none of that hash."""
        if not is_sha256(sha256):
            return None
        place = str(self.place(sha256))
        try:
            with self._reached():
                size = int(self._system.info(place)["size"])
                head = cast("bytes", self._system.cat_file(place, start=0, end=min(HEAD, size))) if size else b""
        except FileNotFoundError:
            return None
        return Stored(sha256, size, head)

    def _have_bucket(self) -> None:
        """Tell a missing bucket from a missing file: S3 answers both alike. Raises `FilesAway`."""
        if not self._is_known and not self._system.exists(self._root.parts[0]):
            raise FilesAway(self.shown, "there is no such bucket, or it is not open to this key")
        self._is_known = True

    @contextmanager
    def _reached(self) -> Generator[None]:
        """Have what a bucket's library raises told as `FilesAway`, but for a file that is not there."""
        try:
            yield
        except FilesAway:
            raise
        except FileNotFoundError:
            self._have_bucket()
            raise
        except Exception as fault:
            if not self._is_bucket:
                raise
            raise FilesAway(self.shown, fault) from fault

    def open(self, sha256: str) -> IO[bytes]:
        """Return a file, to be read and closed. Raises `FileNotFoundError`."""
        with self._reached():
            return cast("IO[bytes]", self._system.open(str(self.place(sha256)), "rb", block_size=_BLOCK))

    def read(self, sha256: str) -> Iterator[bytes]:
        """Yield what is in a file, in chunks. Raises `FileNotFoundError`."""
        with self._reached(), self.open(sha256) as reading:
            while chunk := reading.read(CHUNK):
                yield chunk

    def all(self) -> Iterator[str]:
        """Yield the hash of every file that is kept."""
        with self._reached():
            paths = cast("list[str]", self._system.find(str(self._root)))
        for path in paths:
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
        with self._reached():
            known = self._system.info(str(self.place(sha256)))
        written = known.get("mtime") or known.get("LastModified") or known.get("created")
        stamp = written.timestamp() if hasattr(written, "timestamp") else written
        return max(time() - stamp, 0.0) if isinstance(stamp, (int, float)) else 0.0

    def remove(self, sha256: str) -> None:
        """Remove a file that no document names."""
        with self._reached():
            self._system.rm_file(str(self.place(sha256)))

    def place(self, sha256: str) -> PurePosixPath:
        """Return where the file of that hash lies, or would."""
        return self._root / sha256[:2] / sha256


def _copy(content: IO[bytes], writing: IO[bytes]) -> None:
    while chunk := content.read(CHUNK):
        writing.write(chunk)


def files() -> Files:
    """Return the files of this process's register."""
    return _files(settings().files)


@lru_cache(maxsize=4)
def _files(address: str) -> Files:
    return Files(address)
