"""Files in a bucket, tried against a server that speaks S3: whole or not there, and clear words where it is away."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable

import pytest

from consortium.documents.files import Files, Stored
from consortium.documents.model import HEAD
from consortium.errors import FilesAway
from tests.documents.buckets import SECRET, Bucket, reaching

NONE = "0" * 64
USES: dict[str, Callable[[Files], object]] = {
    "find": lambda kept: kept.find(NONE),
    "keep": lambda kept: arrive(kept, b"minutes"),
    "check": lambda kept: kept.is_whole(NONE),
    "list": lambda kept: list(kept.all()),
    "age": lambda kept: kept.age(NONE),
}
use = pytest.mark.parametrize("use", USES.values(), ids=USES.keys())


class Breaking(io.BytesIO):
    """A file that breaks off after its first eight megabytes."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() >= 8 * 1_024 * 1_024:
            raise OSError("the disk is gone")
        return super().read(size)


def arrive(kept: Files, *chunks: bytes) -> str:
    with kept.arrive(100_000_000) as arriving:
        for chunk in chunks:
            arriving.add(chunk)
        return arriving.keep().sha256


@pytest.mark.parametrize("whole", [b"", b"minutes", os.urandom(HEAD + 1), os.urandom(20_000_000)], ids=len)
def test_what_comes_goes_out_whole(bucket: Bucket, whole: bytes) -> None:
    kept = Files(bucket.address)
    sha256 = arrive(kept, whole)
    assert sha256 == hashlib.sha256(whole).hexdigest()
    assert kept.find(sha256) == Stored(sha256, len(whole), whole[:HEAD])
    assert b"".join(kept.read(sha256)) == whole
    assert kept.is_whole(sha256)
    assert kept.age(sha256) < 60


def test_the_same_content_is_kept_once_under_its_hash_alone(bucket: Bucket) -> None:
    kept = Files(bucket.address)
    sha256 = arrive(kept, b"same")
    assert arrive(kept, b"sa", b"me") == sha256
    assert list(kept.all()) == [sha256]
    assert f"<Key>files/{sha256[:2]}/{sha256}</Key>" in bucket.listed()
    assert ".part" not in bucket.listed()


def test_a_file_that_breaks_off_leaves_nothing_not_even_its_first_parts(bucket: Bucket) -> None:
    kept = Files(bucket.address)
    with pytest.raises(FilesAway, match="the disk is gone"):
        kept.put(Stored(NONE, 9_000_000, b""), Breaking(bytes(9_000_000)))
    assert kept.find(NONE) is None
    assert "<Upload>" not in bucket.listed("uploads")


def test_what_another_process_keeps_is_seen_after_a_listing(bucket: Bucket) -> None:
    kept = Files(bucket.address)
    arrive(kept, b"ours")
    assert len(list(kept.all())) == 1
    theirs = hashlib.sha256(b"theirs").hexdigest()
    bucket.put(f"{theirs[:2]}/{theirs}", b"theirs")
    assert kept.find(theirs) == Stored(theirs, 6, b"theirs")
    assert len(list(kept.all())) == 2


def test_what_is_removed_is_gone(bucket: Bucket) -> None:
    kept = Files(bucket.address)
    sha256 = arrive(kept, b"nobody's")
    kept.remove(sha256)
    assert kept.find(sha256) is None
    with pytest.raises(FileNotFoundError):
        kept.is_whole(sha256)


@use
def test_a_bucket_that_there_is_not_is_told_and_not_made(no_bucket: Bucket, use: Callable[[Files], object]) -> None:
    with pytest.raises(FilesAway, match=f"the files at s3://{no_bucket.name}/files cannot be reached: there is no"):
        use(Files(no_bucket.address))
    assert "NoSuchBucket" in no_bucket.listed()


@use
def test_a_wrong_key_is_told_without_the_secret(
    bucket: Bucket, use: Callable[[Files], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Files(bucket.address)
    monkeypatch.setattr("moto.settings.INITIAL_NO_AUTH_ACTION_COUNT", 0.0)  # from here on the server looks at keys
    with pytest.raises(FilesAway, match=r"Forbidden|does not exist in our records") as caught:
        use(kept)
    assert SECRET not in str(caught.value)
    assert "check CONSORTIUM_FILES, its keys and the network" in str(caught.value)


@use
def test_a_server_that_does_not_answer_is_told(use: Callable[[Files], object]) -> None:
    with reaching("http://127.0.0.1:9"), pytest.raises(FilesAway, match="Could not connect"):
        use(Files("s3://register/files"))


def test_without_its_extra_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ImportError("Install s3fs to access S3")

    monkeypatch.setattr("fsspec.url_to_fs", missing)
    with pytest.raises(FilesAway, match=r"Install s3fs to access S3: pip install 'consortium\[s3\]'"):
        Files("s3://register/files")


def test_an_address_that_nobody_knows_is_told_without_its_password() -> None:
    with pytest.raises(FilesAway, match="Protocol not known: nosuch") as caught:
        Files("nosuch://register:sesame@host/files")
    assert "sesame" not in str(caught.value)
