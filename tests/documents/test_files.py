"""Files are kept under the hash of what is in them: whole, once, and never changed."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from uuid import uuid4

import pytest
from fsspec.implementations.local import LocalFileSystem
from hypothesis import given
from hypothesis import strategies as st

from consortium.documents.files import CHUNK, Files
from consortium.documents.model import HEAD
from consortium.errors import FileTooLarge


@pytest.fixture(params=["folder", "memory"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Files:
    """Return files in a folder, and at another address that fsspec knows."""
    return Files(str(tmp_path / "files") if request.param == "folder" else f"memory://{uuid4()}")


def arrive(kept: Files, *chunks: bytes, most: int = 10_000_000) -> str:
    with kept.arrive(most) as arriving:
        for chunk in chunks:
            arriving.add(chunk)
        return arriving.keep().sha256


@given(chunks=st.lists(st.binary(max_size=3_000), max_size=5))
def test_what_comes_in_chunks_goes_out_whole(kept: Files, chunks: list[bytes]) -> None:
    whole = b"".join(chunks)
    sha256 = arrive(kept, *chunks)
    found = kept.find(sha256)
    assert sha256 == hashlib.sha256(whole).hexdigest()
    assert found is not None
    assert (found.size, found.head) == (len(whole), whole[:HEAD])
    assert b"".join(kept.read(sha256)) == whole


def test_a_long_file_goes_out_in_chunks(kept: Files) -> None:
    whole = os.urandom(2 * CHUNK + 5)
    assert [len(chunk) for chunk in kept.read(arrive(kept, whole))] == [CHUNK, CHUNK, 5]


def test_the_same_content_is_kept_once(kept: Files) -> None:
    assert arrive(kept, b"same") == arrive(kept, b"sa", b"me")
    assert len(list(kept.all())) == 1


def test_a_file_that_is_too_large_leaves_nothing(kept: Files) -> None:
    with pytest.raises(FileTooLarge, match="too large: 10 bytes at most"):
        arrive(kept, b"12345", b"678901", most=10)
    assert list(kept.all()) == []


def test_a_file_that_is_not_kept_leaves_nothing(kept: Files) -> None:
    with kept.arrive(100) as arriving:
        arriving.add(b"half of it")
    assert list(kept.all()) == []


def test_a_file_that_breaks_off_while_it_is_written_is_not_among_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("the disk is full")

    kept = Files(str(tmp_path))
    monkeypatch.setattr(LocalFileSystem, "mv", full)
    with pytest.raises(OSError, match="the disk is full"):
        arrive(kept, b"whole")
    assert list(kept.all()) == []
    assert kept.find(hashlib.sha256(b"whole").hexdigest()) is None


@pytest.mark.parametrize("name", ["", "..", "../../etc/passwd", "A" * 64, "0" * 63])
def test_what_is_no_hash_names_no_file(kept: Files, name: str) -> None:
    assert kept.find(name) is None


def test_a_file_that_was_changed_behind_our_back_is_not_whole(tmp_path: Path) -> None:
    kept = Files(str(tmp_path))
    sha256 = arrive(kept, b"as it was")
    assert kept.is_whole(sha256)
    (tmp_path / sha256[:2] / sha256).write_bytes(b"as it is")
    assert not kept.is_whole(sha256)


def test_what_is_removed_is_gone(kept: Files) -> None:
    sha256 = arrive(kept, b"nobody's")
    assert kept.age(sha256) < 60
    kept.remove(sha256)
    assert kept.find(sha256) is None
