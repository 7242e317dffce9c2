"""Every query of representations, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from consortium.members.model import BODIES_WITH_MEMBERS, InstitutionKind
from consortium.members.tables import Institution
from consortium.messages import Code
from consortium.places.store import refuse_country
from consortium.places.tables import Region
from consortium.representations.model import REPRESENTED, RepresentationDraft, check_representation, twice
from consortium.representations.tables import Representation
from consortium.text import search_text
from consortium.writing import store
from consortium.writing.kinds import Kind, Row, register
from consortium.writing.work import Work


async def settle_representation(work: Work, row: Row) -> Row:
    """Return a representation's derived columns.

    Only a body that can have members has some to be represented, its place lies in its country, and the same is not
    told twice for the same days.
    """
    institution = await store.find(Institution, row["institution"], locked=True)
    named = [await store.find(Institution, row[name]) for name in REPRESENTED if row[name] is not None]
    body = await store.find(Institution, row["members_of"]) if row["members_of"] else None
    if body is not None and InstitutionKind(body["kind"]) not in BODIES_WITH_MEMBERS:
        work.problems.add(Code.NOT_A_BODY, "members_of", kind=body["kind"])
    region = await store.find(Region, row["region"]) if row["region"] else None
    if region is not None and row["country"] not in {None, region["country"]}:
        await refuse_country(work, "region", row["country"], region["country"])
    for other in await store.where(Representation, "institution", row["institution"]):
        if other["id"] != row["id"] and twice(row, other):
            work.problems.add(Code.DAYS_OVERLAP, "period", days=other["period"] or "–", id=other["id"])
    texts = (value for name in ("labels", "scopes", "matters") for value in row[name].values())
    names = [each["sort_name"] for each in (institution, *named) if each is not None]
    return {"search": search_text(texts), "sort_name": " ".join(names)}


async def its_institution(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution that represents; its members may write for whom."""
    return (row["institution"],)


REPRESENTATION = register(
    Kind(
        name="Representation",
        table=Representation,
        draft=RepresentationDraft,
        rule=check_representation,
        settle=settle_representation,
        owners=its_institution,
    )
)
