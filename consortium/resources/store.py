"""Every query of resource centres, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from consortium.members.model import BODIES_WITH_MEMBERS, InstitutionKind
from consortium.members.tables import Institution
from consortium.messages import Code
from consortium.resources.model import ResourceCentreDraft, check_centre
from consortium.resources.tables import ResourceCentre
from consortium.text import pick, sort_text
from consortium.writing import store
from consortium.writing.kinds import Kind, Row, register
from consortium.writing.work import Work

_SAME = ("region", "network")


async def settle_centre(work: Work, row: Row) -> Row:
    """Return a resource centre's derived columns; an institution is one for a region and a network once."""
    institution = await store.find(Institution, row["institution"], locked=True) if row["institution"] else None
    network = await store.find(Institution, row["network"]) if row["network"] else None
    if network is not None and InstitutionKind(network["kind"]) not in BODIES_WITH_MEMBERS:
        work.problems.add(Code.NOT_A_BODY, "network", kind=network["kind"])
    if institution is None:
        return {"sort_name": sort_text(row["labels"])}
    for other in await store.where(ResourceCentre, "institution", row["institution"]):
        if other["id"] != row["id"] and all(other[name] == row[name] for name in _SAME):
            name = pick(institution["names"], "en")
            work.problems.add(Code.EXISTS_ALREADY, "institution", value=name, id=other["id"])
    return {"sort_name": institution["sort_name"], "centres": 1}


async def its_institution(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution that is the resource centre."""
    return (row["institution"],)


RESOURCE_CENTRE = register(
    Kind(
        name="ResourceCentre",
        table=ResourceCentre,
        draft=ResourceCentreDraft,
        rule=check_centre,
        settle=settle_centre,
        owners=its_institution,
    )
)
