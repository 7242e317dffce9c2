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


async def refuse_erased(work: Work, table: type[Table], row: Row) -> None:
    """Note it where a record that is new, or names another person than before, names one that was erased."""
    person = await store.find(Person, row["person"]) if row["person"] else None
    if person is None or person["erased_at"] is None:
        return
    before = await store.find(table, row["id"])
    if before is None or before["person"] != row["person"]:
        work.problems.add(Code.ERASED, "person")


async def hanging_on(person: UUID) -> list[tuple[Kind, Row]]:
    """Return every record that hangs on a person, void ones too.

    These are roles, memberships and questions, the lines of their ledgers, and mentions.
    """
    roles = await _all("Role", "person", person)
    memberships = await _all("Membership", "person", person)
    lines = [await _all("MembershipEntry", "membership", row["id"]) for _, row in memberships]
    questions = await _all("Question", "person", person)
    lines += [await _all("QuestionEntry", "question", row["id"]) for _, row in questions]
    mentions = await _all("Mention", "person", person)
    return [*roles, *memberships, *questions, *mentions, *(line for each in lines for line in each)]


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
        ),
        shown_in=(("Membership", "person"),),
    )
)
ROLE = register(Kind(name="Role", table=Role, draft=RoleDraft, settle=settle_role, owners=its_institution))
