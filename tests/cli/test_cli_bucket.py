"""`consortium document` and `consortium archive` where the files lie in a bucket."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.test_cli_documents import enter
from tests.documents.buckets import SECRET, Bucket, bucket, no_bucket, s3_server
from tests.documents.keeping import PDF, files_in, kept

__all__ = ["bucket", "no_bucket", "s3_server"]


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """Return a file."""
    path = tmp_path / "minutes.pdf"
    path.write_bytes(PDF)
    return path


def test_files_go_from_a_bucket_with_the_archive_into_another(
    call: Call, database_url: str, tmp_path: Path, minutes: Path, bucket: Bucket
) -> None:
    settings = {"CONSORTIUM_FILES": bucket.address, "DATABASE_URL": database_url}
    sha256 = call("document", "keep", minutes, **settings).stdout.strip()
    with files_in(bucket.address):
        asyncio.run(enter(database_url, sha256))
    assert "1 file is whole." in call("document", "check", **settings).stderr
    assert "0 files are removed" in call("document", "sweep", **settings).stderr
    written = call("archive", "write", tmp_path / "register.zip", **settings)
    assert written.exit_code == 0, written.stderr
    other = {"CONSORTIUM_FILES": f"{bucket.address}/copy", "DATABASE_URL": f"sqlite:///{tmp_path / 'copy.db'}"}
    call("db", "upgrade", **other)
    read = call("archive", "read", tmp_path / "register.zip", **other)
    assert (read.exit_code, read.stdout) == (0, written.stdout)
    assert "1 file is whole." in call("document", "check", **other).stderr
    assert f"files/copy/{sha256[:2]}/{sha256}" in bucket.listed()


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "cannot be reached: there is no such bucket"), ("ru", "недоступны: there is no such")],
)
@pytest.mark.parametrize(
    "command", [("document", "check"), ("archive", "write", "register.zip"), ("document", "sweep")]
)
def test_a_bucket_that_there_is_not_is_no_loss_of_files(
    call: Call,
    database_url: str,
    tmp_path: Path,
    no_bucket: Bucket,
    command: tuple[str, ...],
    language: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = {"CONSORTIUM_FILES": no_bucket.address, "DATABASE_URL": database_url}
    with files_in(tmp_path / "files"):
        asyncio.run(enter_kept(database_url))
    refused = call("--lang", language, *command, **settings)
    assert refused.exit_code == 1
    assert words in refused.stderr
    assert SECRET not in refused.stderr


async def enter_kept(url: str) -> None:
    """Keep a file where the files of this process lie, and enter a document that names it."""
    await enter(url, kept(PDF).sha256)
