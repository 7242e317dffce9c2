"""An archive holds the whole register: read into an empty one, it is the same again, whichever database it is in."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium.access import Persona
from consortium.archive import digest_of, manifest, read, write
from consortium.archive.lines import from_line, to_line
from consortium.archive.manifest import Manifest
from consortium.archive.store import pages
from consortium.archive.writing import StoredFile
from consortium.db import Database, open_database
from consortium.errors import FaultyData
from consortium.members.tables import Institution
from consortium.seeding import load
from consortium.shipped import seed_files
from consortium.tokens import service as tokens
from tests.databases import CleanDatabase
from tests.factory import CLOCK, act, country, institution

LETTER = hashlib.sha256(b"a letter").hexdigest()
WORDS = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=20).filter(str.strip)
BODIES: st.SearchStrategy[list[dict[str, object]]] = st.lists(
    st.fixed_dictionaries(
        {
            "names": st.fixed_dictionaries({"en": WORDS}, optional={"ru": WORDS}),
            "founded": st.sampled_from(["1999", "2009-06", "2009-06-14", "XXXX-12-02", "../2011"]),
            "parent": st.integers(0, 5),
        }
    ),
    max_size=6,
)


async def filled(url: str) -> str:
    """Load the seeds and return the digest."""
    async with open_database(url) as database:
        await load(database, seed_files(), clock=CLOCK)
        return await digest_of(database)


async def written(url: str, path: Path) -> Manifest:
    async with open_database(url) as database:
        return await write(database, path)


async def taken(url: str, path: Path) -> str:
    """Read an archive and return the register's digest."""
    async with open_database(url) as database:
        await read(database, path)
        return await digest_of(database)


async def test_the_seeds_go_from_one_database_to_the_other_and_back_unchanged(
    sqlite_urls: tuple[str, str], postgres_url: str, tmp_path: Path
) -> None:
    first = await filled(sqlite_urls[0])
    await written(sqlite_urls[0], tmp_path / "1.zip")
    over = await taken(postgres_url, tmp_path / "1.zip")
    await written(postgres_url, tmp_path / "2.zip")
    back = await taken(sqlite_urls[1], tmp_path / "2.zip")
    assert (over, back) == (first, first)
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()


async def _random(database: Database, bodies: list[dict[str, object]]) -> str:
    await country(database)
    made: list[object] = []
    for body in bodies:
        parent = {"parent": made[int(str(body["parent"])) % len(made)]} if made else {}
        made.append(await institution(database, **{**body, "country": "KZ", "parent": None, **parent}))
    return await digest_of(database)


@settings(max_examples=5)
@given(bodies=BODIES)
def test_any_register_goes_there_and_back_unchanged(
    sqlite_urls: tuple[str, str], postgres_url: str, tmp_path: Path, bodies: list[dict[str, object]]
) -> None:
    one, two = tmp_path / "1.zip", tmp_path / "2.zip"
    with CleanDatabase(sqlite_urls[0]) as first:
        first.clean()
        digest = first.run(_random(first.database, bodies))
        first.run(write(first.database, one))
    with CleanDatabase(postgres_url) as over:
        over.clean()
        over.run(read(over.database, one))
        over.run(write(over.database, two))
    with CleanDatabase(sqlite_urls[1]) as back:
        back.clean()
        back.run(read(back.database, two))
        assert back.run(digest_of(back.database)) == digest
    assert one.read_bytes() == two.read_bytes()


async def test_the_digest_is_another_once_a_record_is(database: Database) -> None:
    before = await digest_of(database)
    await institution(database)
    assert await digest_of(database) != before


async def test_tokens_stay_at_home_unless_they_are_asked_for(database: Database, tmp_path: Path) -> None:
    await tokens.create(database, CLOCK, Persona.ANALYST, holder="somebody")
    without = await write(database, tmp_path / "without.zip")
    with_them = await write(database, tmp_path / "with.zip", secrets=True)
    assert {each.name for each in with_them.members} - {each.name for each in without.members} == {
        "tables/api_token.jsonl"
    }
    assert with_them.digest == without.digest


async def test_the_audit_goes_with_the_register(database: Database, tmp_path: Path) -> None:
    await institution(database)
    found = await write(database, tmp_path / "a.zip")
    rows = {each.name: each.rows for each in found.members}
    assert (rows["tables/institution.jsonl"], rows["tables/audit_entry.jsonl"]) == (1, 2)


async def test_a_register_with_rows_takes_no_archive(database: Database, tmp_path: Path) -> None:
    await institution(database)
    await write(database, tmp_path / "a.zip")
    with pytest.raises(FaultyData, match="the register is not empty: "):
        await read(database, tmp_path / "a.zip")


async def test_stored_files_go_with_the_register(sqlite_urls: tuple[str, str], tmp_path: Path) -> None:
    kept: dict[str, bytes] = {}
    async with open_database(sqlite_urls[0]) as database:
        files = [StoredFile("ab/letter.pdf", LETTER, lambda: io.BytesIO(b"a letter"))]
        await write(database, tmp_path / "a.zip", files=files)
    async with open_database(sqlite_urls[1]) as database:
        with pytest.raises(FaultyData, match="there is no place to keep them"):
            await read(database, tmp_path / "a.zip")
        await read(database, tmp_path / "a.zip", keep=lambda name, source: kept.update({name: source.read()}))
    assert kept == {"ab/letter.pdf": b"a letter"}


async def test_a_stored_file_is_read_once_and_left_out_where_it_is_lost_or_damaged(
    database: Database, tmp_path: Path
) -> None:
    opened: list[str] = []

    def opening(name: str, content: bytes | None) -> StoredFile:
        def opened_now() -> io.BytesIO:
            opened.append(name)
            if content is None:
                raise FileNotFoundError(name)
            return io.BytesIO(content)

        return StoredFile(name, LETTER, opened_now)

    files = [opening("whole", b"a letter"), opening("lost", None), opening("damaged", b"a litter")]
    left_out: list[StoredFile] = []
    found = await write(database, tmp_path / "a.zip", files=files, left_out=left_out.append)
    assert [each.name for each in left_out] == ["damaged", "lost"]
    assert [each.name for each in found.members if each.name.startswith("files/")] == ["files/whole"]
    assert ZipFile(tmp_path / "a.zip").read("files/whole") == b"a letter"
    assert opened == ["damaged", "lost", "whole"]


@pytest.fixture
async def archive(database: Database, tmp_path: Path) -> Path:
    """Return the archive of a register with one institution, which is empty again."""
    path = tmp_path / "good.zip"
    async with database.transaction() as transaction:
        await institution(database, names={"en": "School"})
        await transaction.release()
        await write(database, path)
        await transaction.rollback()
    return path


def changed(archive: Path, changes: Mapping[str, bytes | None]) -> Path:
    """Return a copy of an archive with other members: None leaves one out."""
    path = archive.with_name("bad.zip")
    with ZipFile(archive) as source, ZipFile(path, "w", ZIP_DEFLATED) as sink:
        found = {info.filename: source.read(info) for info in source.infolist()} | dict(changes)
        for name, content in found.items():
            if content is not None:
                sink.writestr(name, content)
    return path


def told(archive: Path, **changes: object) -> bytes:
    """Return the manifest of an archive with other words."""
    with ZipFile(archive) as source:
        return orjson.dumps(orjson.loads(source.read(manifest.NAME)) | changes)


ALIEN = "tables/../../etc/passwd.jsonl"


@pytest.mark.parametrize(
    ("changes", "member", "reason"),
    [
        ({"tables/institution.jsonl": b"{}\n"}, "tables/institution.jsonl", "are allowed"),
        ({"tables/alias.jsonl": None}, "tables/alias.jsonl", "the member is missing"),
        ({ALIEN: b""}, ALIEN, "no archive has a member of this name"),
        ({"tables/unknown.jsonl": b""}, "tables/unknown.jsonl", "no archive has a member of this name"),
        ({"files/.hidden": b""}, "files/.hidden", "no archive has a member of this name"),
        ({"manifest.json": None}, "manifest.json", "the member is missing"),
        ({"manifest.json": b"[]"}, "manifest.json", "this is no archive of a register"),
    ],
    ids=["changed", "left out", "out of the folder", "unknown", "hidden", "no manifest", "no account"],
)
async def test_a_tampered_archive_is_refused_by_the_name_of_the_member(
    database: Database, archive: Path, changes: dict[str, bytes | None], member: str, reason: str
) -> None:
    with pytest.raises(FaultyData, match=reason) as refused:
        await read(database, changed(archive, changes))
    assert {fault.column for fault in refused.value.faults} == {member}
    assert await Institution.count() == 0


async def test_bytes_of_the_same_length_are_not_taken_for_the_same(database: Database, archive: Path) -> None:
    with ZipFile(archive) as source:
        line = source.read("tables/institution.jsonl")
    bad = changed(archive, {"tables/institution.jsonl": line.replace(b"School", b"Scholl")})
    with pytest.raises(FaultyData, match=r"tables/institution\.jsonl: the member is not what was written: SHA-256"):
        await read(database, bad)


async def test_a_damaged_file_is_refused(database: Database, archive: Path) -> None:
    with ZipFile(archive) as source:
        begin = source.getinfo("tables/institution.jsonl").header_offset
    content = bytearray(archive.read_bytes())
    content[begin + 100] ^= 0xFF  # its header has 74 bytes
    archive.write_bytes(content)
    with pytest.raises(FaultyData, match=r"good\.zip"):
        await read(database, archive)


async def test_a_file_that_is_no_archive_is_refused_in_russian(database: Database, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_text("nothing")
    with pytest.raises(FaultyData, match="это не архив реестра"):
        await read(database, tmp_path / "a.zip", language="ru")


async def test_an_archive_that_would_unpack_to_too_much_is_refused_before_it_is(
    database: Database, archive: Path
) -> None:
    with pytest.raises(FaultyData, match="100 are allowed"):
        await read(database, archive, most=100)


async def test_a_member_that_comes_twice_is_refused(database: Database, archive: Path) -> None:
    with ZipFile(archive, "a") as sink, pytest.warns(UserWarning, match="Duplicate"):
        sink.writestr(ZipInfo("tables/alias.jsonl"), b"")
    with pytest.raises(FaultyData, match=r"tables/alias\.jsonl: the member is there twice"):
        await read(database, archive)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [({"format": 2}, "the archive's format is 2"), ({"schema": "9999_later"}, "of the migration 9999_later")],
)
async def test_an_archive_of_another_program_is_refused(
    database: Database, archive: Path, changes: dict[str, object], reason: str
) -> None:
    with pytest.raises(FaultyData, match=reason):
        await read(database, changed(archive, {"manifest.json": told(archive, **changes)}))


async def test_an_account_of_another_register_is_refused(database: Database, archive: Path) -> None:
    with pytest.raises(FaultyData, match="the register read is not the one written"):
        await read(database, changed(archive, {"manifest.json": told(archive, digest="0" * 64)}))
    assert await Institution.count() == 0


async def test_a_row_is_the_same_after_it_was_a_line(database: Database) -> None:
    await act(database, "institutionCreate", kind="SCHOOL", names={"ru": "Школа"}, founded="2009-06")
    (page,) = [page async for page in pages(database, Institution)]
    again = from_line(Institution, to_line(Institution, page[0]))
    json = {name: orjson.loads(again[name]) for name in ("names", "aims", "areas", "remarks")}
    assert {**again, **json} == page[0]


@pytest.mark.parametrize("line", [b"{}", b"[]", b"nothing"])
def test_a_line_that_is_no_row_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"columns|unexpected|expected|JSON"):
        from_line(Institution, line)
