"""Every query of persons and roles, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from collections.abc import Set as AbstractSet
from uuid import UUID

from piccolo.table import Table

from consortium.db import metadata
from consortium.members.tables import Merge
from consortium.messages import Code
from consortium.people.erasing import left_alone
from consortium.people.model import PersonDraft, RoleDraft, check_person, name_in_order, whole_names
from consortium.people.tables import Person, Role
from consortium.text import search_text, sort_text, words
from consortium.writing import store
from consortium.writing.kinds import KINDS, Kind, Row, register
from consortium.writing.work import Work


async def settle_person(work: Work, row: Row) -> Row:
    """Return a person's derived columns; nothing is written of one that was erased."""
    if row.get("erased_at") is not None:
        work.problems.add(Code.ERASED, "id")
    names = whole_names(row["names"], row["parts"])
    spellings = [*names.values(), *(part["value"] for part in row["parts"])]
    return {
        "names": names,
        "search": search_text(spellings),
        "sort_name": name_in_order(names, row["parts"]),
    }


async def settle_role(work: Work, row: Row) -> Row:
    """Return a role's derived columns; an erased person gets no new one."""
    await refuse_erased(work, Role, row)
    return {"sort_name": sort_text(row["titles"])}


async def refuse_erased(work: Work, table: type[Table], row: Row, column: str = "person") -> None:
    """Note it where a record that is new, or names another person than before, names one that was erased."""
    person = await store.find(Person, row[column]) if row[column] else None
    if person is None or person["erased_at"] is None:
        return
    before = await store.find(table, row["id"])
    if before is None or before[column] != row[column]:
        work.problems.add(Code.ERASED, column)


async def hanging_on(person: UUID) -> list[tuple[Kind, Row]]:
    """Return every record that hangs on a person, void ones too.

    These are what names the person, what that is a part of, and the lines of their ledgers.
    """
    found = [each for name, column in NAMING for each in await _all(name, column, person)]
    for name, column, whole in _PART_OF:
        wholes = {row[column] for kind, row in found if kind.name == name} - {None}
        found += [each for record in wholes for each in await _all(whole, "id", record)]
    for name, lines, column in _LINES:
        records = {row["id"] for kind, row in found if kind.name == name}
        found += [each for record in records for each in await _all(lines, column, record)]
    return list({row["id"]: (kind, row) for kind, row in found}.values())


async def saying(names: Collection[str]) -> list[tuple[Kind, Row]]:
    """Return every record, void ones too, in whose texts all words of one of these names stand, in any case.

    What an institution, a place or somebody else is called by is not asked.
    """
    found: list[tuple[Kind, Row]] = []
    for kind in KINDS.values():
        texts = {column.name for column in metadata.columns(kind.table) if column.kind in {"text", "json"}}
        asked = sorted(texts - left_alone(kind.name))
        found += [(kind, row) for row in await store.saying(kind.table, asked, names)]
    return found


async def mergings_of(records: AbstractSet[str]) -> list[Row]:
    """Return the mergings that wrote one of these records."""
    merges = [row for record in records for row in await store.saying(Merge, ["changes"], [record])]
    told = {row["id"]: row for row in merges if not records.isdisjoint(each["id"] for each in row["changes"])}
    return list(told.values())


async def also_called(person: UUID, names: Collection[str]) -> set[str]:
    """Return those of some names by which another person is called as well, in whatever case."""
    others = [row for row in await store.saying(Person, ["names"], names) if row["id"] != person]
    taken = {tuple(words(name)) for row in others for name in row["names"].values()}
    return {name for name in names if tuple(words(name)) in taken}


async def its_institution(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution in which a role is held; its members may write it."""
    return (row["institution"],)


async def _all(name: str, column: str, record: UUID) -> list[tuple[Kind, Row]]:
    kind = KINDS[name]
    return [(kind, row) for row in await store.where(kind.table, column, record, void=True)]


NAMING = (
    ("Role", "person"),
    ("Membership", "person"),
    ("Question", "person"),
    ("Mention", "person"),
    ("Authorship", "person"),
    ("Award", "person"),
    ("Method", "author_person"),
)
"""Every kind that names a person, with its column."""
_PART_OF = (
    ("Mention", "news_item", "NewsItem"),
    ("Mention", "question", "Question"),
    ("Authorship", "publication", "Publication"),
)
_LINES = (
    ("Membership", "MembershipEntry", "membership"),
    ("NewsItem", "NewsItemEntry", "news_item"),
    ("Question", "QuestionEntry", "question"),
)
PERSON = register(
    Kind(
        name="Person",
        table=Person,
        draft=PersonDraft,
        rule=check_person,
        settle=settle_person,
        used_by=(
            ("Role", "person"),
            ("Membership", "person"),
            ("Award", "person"),
            ("Question", "person"),
            ("Authorship", "person"),
            ("Method", "author_person"),
        ),
        shown_in=(("Membership", "person"),),
    )
)
ROLE = register(Kind(name="Role", table=Role, draft=RoleDraft, settle=settle_role, owners=its_institution))
