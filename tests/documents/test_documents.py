"""A document names a file that is there and is what its name says; who may write and read it is told by its owner."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.access import OPERATOR
from consortium.db import Database
from consortium.documents import store
from consortium.documents.files import Files
from consortium.documents.model import FORMATS, Format, media_type
from consortium.errors import NotPermitted, Refused
from tests.documents.keeping import PDF, PNG, files_in, kept
from tests.factory import act, institution, member, refused, row

NONE = "0" * 64


@pytest.fixture(autouse=True)
def own_files(tmp_path: Path) -> Iterator[Files]:
    """Have the files of the test lie in a folder of its own."""
    with files_in(tmp_path / "files") as found:
        yield found


async def document(database: Database, **differing: object) -> UUID:
    """Enter a document: the minutes of a round table, a PDF."""
    given = {"kind": "MINUTES", "titles": {"en": "Minutes"}, "file_name": "minutes.pdf", "sha256": kept(PDF).sha256}
    return await act(database, "documentCreate", **given | differing)


async def test_a_document_tells_the_size_and_the_type_of_its_file(database: Database) -> None:
    found = await row("Document", await document(database, file_name="Протокол.PDF", dated="2023-11"))
    assert (found["size"], found["media_type"]) == (len(PDF), "application/pdf")
    assert str(found["day"]) == "2023-11-01"


async def test_a_document_whose_file_was_not_sent_is_refused_with_every_other_reason(database: Database) -> None:
    given = {"kind": "MINUTES", "titles": {"en": "M"}, "file_name": ".pdf", "sha256": NONE, "access": "OWNER"}
    assert await refused(database, "documentCreate", **given) == {
        ("sha256", "NO_SUCH_FILE"),
        ("file_name", "BAD_FILE_NAME"),
        ("owner", "REQUIRED"),
    }


@pytest.mark.parametrize("name", ["minutes.png", "minutes.html", "minutes.svg", "minutes", "pdf"])
async def test_a_file_that_is_not_what_its_name_says_is_refused(database: Database, name: str) -> None:
    given = {"kind": "MINUTES", "titles": {"en": "Minutes"}, "file_name": name, "sha256": kept(PDF).sha256}
    assert await refused(database, "documentCreate", **given) == {("file_name", "FILE_NOT_TAKEN")}


@pytest.mark.parametrize("name", ["../minutes.pdf", "a\\b.pdf", ".pdf", "invoice\u202efdp.exe.pdf"])
async def test_a_name_that_is_not_safe_everywhere_is_refused(database: Database, name: str) -> None:
    given = {"kind": "MINUTES", "titles": {"en": "Minutes"}, "file_name": name, "sha256": kept(PDF).sha256}
    assert ("file_name", "BAD_FILE_NAME") in await refused(database, "documentCreate", **given)


async def test_what_the_owner_alone_may_read_needs_an_owner(database: Database) -> None:
    given = {"kind": "MINUTES", "titles": {"en": "M"}, "file_name": "m.pdf", "sha256": kept(PDF).sha256}
    assert await refused(database, "documentCreate", **given, access="OWNER") == {("owner", "REQUIRED")}


async def test_a_member_enters_and_corrects_its_own_documents_alone(database: Database) -> None:
    school, other = await institution(database), await institution(database, names={"en": "Lyceum"})
    given = {"kind": "PICTURE", "titles": {"en": "Team"}, "file_name": "team.png", "sha256": kept(PNG).sha256}
    own = await act(database, "documentCreate", member(school), **given, owner=school)
    await act(database, "documentCorrect", member(school), id=own, version=1, licence="CC-BY-4.0")
    with pytest.raises(NotPermitted):
        await act(database, "documentCreate", member(school), **given, owner=other)
    with pytest.raises(NotPermitted):
        await act(database, "documentCorrect", member(other), id=own, version=2, licence="CC0-1.0")
    assert (await row("Document", own))["licence"] == "CC-BY-4.0"


async def test_a_member_cannot_name_the_file_of_what_it_may_not_read(database: Database) -> None:
    school, other = await institution(database), await institution(database, names={"en": "Lyceum"})
    await document(database, access="OWNER", owner=school)
    given = {"kind": "MINUTES", "titles": {"en": "Mine"}, "file_name": "m.pdf", "sha256": kept(PDF).sha256}
    with pytest.raises(Refused, match="no file with the SHA-256"):
        await act(database, "documentCreate", member(other), **given, owner=other)
    await act(database, "documentCreate", member(school), **given, owner=school)


async def test_only_old_files_that_no_document_names_are_swept_away(database: Database, own_files: Files) -> None:
    void = await document(database)
    await act(database, "documentVoid", id=void, version=1, reason="a mistake")
    old, new = kept(b"old and unnamed").sha256, kept(b"new and unnamed").sha256
    for sha256 in (old, kept(PDF).sha256):
        path = Path(str(own_files.place(sha256)))
        os.utime(path, times=(0, path.stat().st_mtime - timedelta(days=2).total_seconds()))
    assert await store.sweep(own_files) == [old]
    assert set(own_files.all()) == {new, kept(PDF).sha256}
    await act(database, "documentRestore", OPERATOR, id=void, version=2)
    assert (await row("Document", void))["voided_at"] is None


@given(head=st.binary(max_size=40), suffix=st.sampled_from(["html", "svg", "js", "exe", "htm", "xhtml", "swf", ""]))
def test_what_a_browser_would_run_is_never_taken(head: bytes, suffix: str) -> None:
    assert media_type(f"file.{suffix}", head) is None


@given(text=st.text(min_size=1))
def test_text_in_utf_8_is_taken_and_told_as_text(text: str) -> None:
    head = text.encode("utf-8", "replace")
    expected = None if b"\0" in head else "text/plain; charset=utf-8"
    assert media_type("notes.txt", head) == expected


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: f"{known.suffixes[0]}")
def test_each_format_is_told_by_its_beginning(known: Format) -> None:
    head = b"\0" * known.offset + known.beginning if known.beginning else b"plain"
    assert media_type(f"file.{known.suffixes[0].upper()}", head) == known.media_type
