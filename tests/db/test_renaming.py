"""What the journal tells of columns that a migration renames is renamed too, so that the past can be undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
import pytest

from consortium.db import Database, open_database
from consortium.db.history import Standing, schema_state
from consortium.db.upgrade import downgrade, upgrade
from consortium.ids import new_id, seed_id
from consortium.importing import service
from consortium.importing.model import Undone
from consortium.importing.undoing import undo
from tests.factory import CLOCK, NOON, row
from tests.importing.sheets import Table, as_csv

BEFORE = "0014_documents_in_library"
PROGRAMME = seed_id("Programme", "import:p")


def sheet(text: str) -> Table:
    """Return a programme with one objective."""
    headings = ("key", "name_en", "objective_level", "objective_number", "objective_text_en")
    return headings, ("p", "Programme", "OVERALL", "1", text)


async def taken(database: Database, folder: Path, text: str) -> UUID:
    """Import the programme, and return the import."""
    done = await service.run(database, "programmes", as_csv(folder / "sheet.csv", sheet(text)), clock=CLOCK)
    assert done.id is not None
    return done.id


async def told(database: Database, record_type: str) -> list[tuple[Any, Any]]:
    """Return what the audit tells of the records of a sort, before and after, the first entry first."""
    cast = 'select cast("before" as text), cast("after" as text) from audit_entry where record_type = '
    found = await database.rows(f"{cast}'{record_type}' order by id")
    return [(orjson.loads(str(before or "null")), orjson.loads(str(after or "null"))) for before, after in found]


async def objective(database: Database) -> dict[str, Any]:
    (found,) = await database.rows("select id from objective")
    return await row("Objective", UUID(str(found[0])))


async def test_an_import_of_before_the_renaming_is_undone_after_it(database: Database, tmp_path: Path) -> None:
    await taken(database, tmp_path, "To learn.")
    run = await taken(database, tmp_path, "To learn and to teach.")
    await downgrade(database, BEFORE)
    before, after = (await told(database, "Objective"))[1]
    assert (before["text"], after["text"]) == ({"en": "To learn."}, {"en": "To learn and to teach."})
    assert {"texts"} & {*before, *after} == set()
    await upgrade(database)
    assert await undo(database, run, by="Ada", clock=CLOCK) == Undone(voided=0, put_back=1, kept=())
    assert (await objective(database))["texts"] == {"en": "To learn."}


async def test_what_somebody_changed_before_the_renaming_still_stops_the_undoing(
    database: Database, tmp_path: Path
) -> None:
    run = await taken(database, tmp_path, "To learn.")
    await downgrade(database, BEFORE)
    await database.execute("""update objective set "text" = '{"en": "To teach."}'""")
    await upgrade(database)
    undone = await undo(database, run, by="Ada", clock=CLOCK, keep_changed=True)
    assert undone.kept == (f"Programme {PROGRAMME}",)


@pytest.mark.parametrize(
    ("record_type", "old", "new"),
    [
        ("Objective", {"id": "1", "text": {"en": "A"}}, {"id": "1", "texts": {"en": "A"}}),
        ("Entrant", {"place": None, "disqualified": True}, {"rank": None, "disqualified": True}),
        ("Evaluation", {"asked": 12, "answered": 7}, {"people_asked": 12, "people_answered": 7}),
        ("Import", {"by": "Ada", "digest": "0", "file": "a"}, {"holder": "Ada", "sha256": "0", "file_name": "a"}),
        ("Exchange", {"text": "A", "place": 1}, {"text": "A", "place": 1}),
        ("Claim", {}, {}),
        ("Claim", None, None),
    ],
)  # fmt: skip
async def test_the_audit_tells_a_record_by_the_names_of_today_and_of_then(
    empty_database_url: str, record_type: str, old: object, new: object
) -> None:
    async with open_database(empty_database_url) as database:
        await upgrade(database, to=BEFORE)
        await audited(database, record_type, old)
        await upgrade(database)
        assert await told(database, record_type) == [(None, new), (new, None)]
        await downgrade(database, BEFORE)
        assert await told(database, record_type) == [(None, old), (old, None)]


async def audited(database: Database, record_type: str, record: object) -> None:
    """Write two entries: one made that record, one ended it."""
    at, text = NOON.isoformat(), "null" if record is None else f"'{orjson.dumps(record).decode()}'"
    for before, after in (("null", text), (text, "null")):
        await database.execute(
            'insert into audit_entry (id, at, holder, persona, action, record_type, record, "before", "after") values '
            f"('{new_id()}', '{at}', 'Ada', 'OPERATOR', 'act', '{record_type}', '{new_id()}', {before}, {after})"
        )


THEN: list[dict[str, Any]] = [
    {"kind": "Objective", "id": "1", "before": {"text": {}}, "after": {"text": {"en": "A"}}},
    {"kind": "Claim", "id": "2", "before": None, "after": {"subject_kind": "Institution", "subject": "3"}},
    {"kind": "Site", "id": "4", "before": {"text": 1}, "after": {"text": 2}},
]
NOW: list[dict[str, Any]] = [
    {"kind": "Objective", "id": "1", "before": {"texts": {}}, "after": {"texts": {"en": "A"}}},
    {"kind": "Claim", "id": "2", "before": None, "after": {"subject_type": "Institution", "subject": "3"}},
    {"kind": "Site", "id": "4", "before": {"text": 1}, "after": {"text": 2}},
]


async def test_a_merging_tells_what_it_wrote_and_left_by_the_names_of_today_and_of_then(
    empty_database_url: str,
) -> None:
    left = [{"kind": "Evaluation", "id": "5", "columns": ["asked", "about"]}]
    async with open_database(empty_database_url) as database:
        await upgrade(database, to=BEFORE)
        await merged(database, THEN, left)
        await upgrade(database)
        assert (await schema_state(database)).standing is Standing.CURRENT
        assert await kept(database) == [NOW, [{"kind": "Evaluation", "id": "5", "columns": ["people_asked", "about"]}]]
        await downgrade(database, BEFORE)
        assert await kept(database) == [THEN, left]


async def merged(database: Database, changes: object, left: object) -> None:
    """Write a merging of two institutions as the programs of then did."""
    one, other = new_id(), new_id()
    at = f"1, '{NOON.isoformat()}', '{NOON.isoformat()}'"
    for each in (one, other):
        await database.execute(
            "insert into institution (id, version, created_at, updated_at, kind, names, search, sort_name) "
            f"values ('{each}', {at}, 'SCHOOL', '{{}}', '', '')"
        )
    told = ", ".join(f"'{orjson.dumps(each).decode()}'" for each in (changes, left))
    await database.execute(
        'insert into merge (id, version, created_at, updated_at, kept, other, holder, reason, changes, "left") '
        f"values ('{new_id()}', {at}, '{one}', '{other}', 'Ada', 'The same.', {told})"
    )


async def kept(database: Database) -> list[Any]:
    (found,) = await database.rows('select cast(changes as text), cast("left" as text) from merge')
    return [orjson.loads(str(each)) for each in found]
