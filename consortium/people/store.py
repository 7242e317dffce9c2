"""Every query of persons and roles, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from piccolo.table import Table

from consortium.messages import Code
from consortium.people.model import PersonDraft, RoleDraft, check_person, name_in_order, whole_names
from consortium.people.tables import Person, Role
from consortium.text import search_text, sort_text
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

    These are roles, memberships and questions, the lines of their ledgers, mentions with the news in which they stand,
    awards, and what the person wrote.
    """
    roles = await _all("Role", "person", person)
    memberships = await _all("Membership", "person", person)
    lines = [await _all("MembershipEntry", "membership", row["id"]) for _, row in memberships]
    questions = await _all("Question", "person", person)
    lines += [await _all("QuestionEntry", "question", row["id"]) for _, row in questions]
    named = (("Mention", "person"), ("Authorship", "person"), ("Method", "author_person"), ("Award", "person"))
    others = [await _all(kind, column, person) for kind, column in named]
    news = [await _all("NewsItem", "id", row["news_item"]) for _, row in others[0] if row["news_item"]]
    return [*roles, *memberships, *questions, *(row for each in (*lines, *others, *news) for row in each)]


async def its_institution(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution in which a role is held; its members may write it."""
    return (row["institution"],)


async def _all(name: str, column: str, record: UUID) -> list[tuple[Kind, Row]]:
    kind = KINDS[name]
    return [(kind, row) for row in await store.where(kind.table, column, record, void=True)]


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
