"""`consortium document`: files are kept, checked and swept from the command line."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path

from consortium.db import open_database
from tests.cli.conftest import Call
from tests.documents.keeping import PDF, files_in
from tests.factory import act


def test_a_file_is_kept_and_its_hash_stands_alone_on_stdout(call: Call, tmp_path: Path) -> None:
    (tmp_path / "minutes.pdf").write_bytes(PDF)
    made = call("document", "keep", tmp_path / "minutes.pdf", CONSORTIUM_FILES=str(tmp_path / "files"))
    sha256 = hashlib.sha256(PDF).hexdigest()
    assert (made.exit_code, made.stdout) == (0, f"{sha256}\n")
    assert (tmp_path / "files" / sha256[:2] / sha256).read_bytes() == PDF


def test_a_file_that_is_too_large_is_refused_in_the_readers_language(call: Call, tmp_path: Path) -> None:
    (tmp_path / "minutes.pdf").write_bytes(PDF)
    settings = {"CONSORTIUM_FILES": str(tmp_path / "files"), "CONSORTIUM_LARGEST_FILE": "10"}
    for language, words in (("en", "too large: 10 bytes at most"), ("ru", "слишком велик: можно не больше 10 байтов")):
        refused = call("--lang", language, "document", "keep", tmp_path / "minutes.pdf", **settings)
        assert refused.exit_code == 1
        assert words in refused.stderr


def test_lost_and_damaged_files_are_told_with_their_documents(call: Call, database_url: str, tmp_path: Path) -> None:
    kept, settings = tmp_path / "files", {"CONSORTIUM_FILES": str(tmp_path / "files"), "DATABASE_URL": database_url}
    hashes = [entered(call, database_url, tmp_path, number, settings) for number in range(3)]
    assert "3 files are whole." in call("document", "check", **settings).stderr
    (kept / hashes[0][:2] / hashes[0]).write_bytes(b"something else")
    (kept / hashes[1][:2] / hashes[1]).unlink()
    checked = call("document", "check", **settings)
    assert checked.exit_code == 1
    assert f"damaged: {hashes[0]}" in checked.stderr
    assert f"lost: {hashes[1]}" in checked.stderr
    assert "2 files are lost or damaged" in checked.stderr


def test_a_young_file_without_a_document_is_not_swept(call: Call, database_url: str, tmp_path: Path) -> None:
    (tmp_path / "minutes.pdf").write_bytes(PDF)
    settings = {"CONSORTIUM_FILES": str(tmp_path / "files"), "DATABASE_URL": database_url}
    call("document", "keep", tmp_path / "minutes.pdf", **settings)
    assert "0 files are removed" in call("document", "sweep", **settings).stderr


def entered(call: Call, url: str, folder: Path, number: int, settings: dict[str, str]) -> str:
    """Keep a file and enter a document that names it; return its hash."""
    path = folder / f"{number}.pdf"
    path.write_bytes(PDF + bytes([number]))
    sha256 = call("document", "keep", path, **settings).stdout.strip()
    with files_in(settings["CONSORTIUM_FILES"]):
        asyncio.run(enter(url, sha256))
    return sha256


async def enter(url: str, sha256: str) -> None:
    async with open_database(url) as database:
        given = {"kind": "REPORT", "titles": {"en": "Report"}, "file_name": "report.pdf", "sha256": sha256}
        await act(database, "documentCreate", **given)


def test_files_go_with_the_archive_into_another_place(call: Call, database_url: str, tmp_path: Path) -> None:
    settings = {"CONSORTIUM_FILES": str(tmp_path / "files"), "DATABASE_URL": database_url}
    kept, lost, damaged = (entered(call, database_url, tmp_path, number, settings) for number in range(3))
    (tmp_path / "files" / damaged[:2] / damaged).write_bytes(b"something else")
    (tmp_path / "files" / lost[:2] / lost).unlink()
    written = call("archive", "write", tmp_path / "register.zip", **settings)
    assert written.exit_code == 0, written.stderr
    for sha256 in (lost, damaged):
        assert f"left out: {sha256}" in written.stderr
    other = {"CONSORTIUM_FILES": str(tmp_path / "others"), "DATABASE_URL": f"sqlite:///{tmp_path / 'copy.db'}"}
    call("db", "upgrade", **other)
    read = call("archive", "read", tmp_path / "register.zip", **other)
    assert (read.exit_code, read.stdout) == (0, written.stdout)
    assert (tmp_path / "others" / kept[:2] / kept).read_bytes() == PDF + bytes([0])
