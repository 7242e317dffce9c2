"""Never more copies are given out than were printed, whichever number changes and whoever writes at the same time."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from consortium.messages import Code
from consortium.publications.stock import Given, Stock
from consortium.publications.tables import Distribution, Edition, Publication
from consortium.writing import store
from consortium.writing.kinds import Row
from consortium.writing.work import Work


async def check_copies(
    work: Work,
    publication: UUID,
    path: str = "copies",
    *,
    stated: Row | None = None,
    edition: Row | None = None,
    distribution: Row | None = None,
) -> None:
    """Refuse more copies than were printed, once a row stands as it is about to be written.

    `stated` is that row where it is the publication's own. The publication is locked first: whoever else changes its
    numbers waits, and then sees these.
    """
    whole = await store.find(Publication, publication, locked=True) if stated is None else stated
    if whole is None:
        return
    editions = _with(edition, await store.where(Edition, "publication", publication))
    given = _with(distribution, await store.where(Distribution, "publication", publication))
    stock = Stock(
        stated=whole["copies"],
        editions={each["id"]: each["copies"] for each in editions if each["publication"] == publication},
        given=[Given(each["edition"], each["copies"]) for each in given],
    )
    for code, excess in ((Code.MORE_THAN_STATED, stock.overstated()), (Code.MORE_THAN_PRINTED, stock.overdrawn())):
        if excess is not None:
            work.problems.add(code, path, copies=excess.copies, most=excess.most)


def _with(row: Row | None, rows: Iterable[Row]) -> list[Row]:
    return list(rows) if row is None else [*(each for each in rows if each["id"] != row["id"]), row]
