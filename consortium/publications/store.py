"""Every query of publications, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from consortium.library.model import LibraryKind, year_of
from consortium.library.store import shelve
from consortium.members.tables import Institution
from consortium.messages import Code
from consortium.people.store import refuse_erased
from consortium.publications.model import (
    AuthorshipDraft,
    DistributionDraft,
    EditionDraft,
    PublicationDraft,
    PublicationPartDraft,
    check_authorship,
    check_distribution,
    check_edition,
    check_publication,
)
from consortium.publications.printing import check_copies
from consortium.publications.tables import Authorship, Distribution, Edition, Publication, PublicationPart
from consortium.text import sort_text
from consortium.writing import store
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.work import Work


async def settle_publication(work: Work, row: Row) -> Row:
    """Return a publication's derived columns; it is found by its parts' titles too, and its copies suffice."""
    await check_copies(work, row["id"], stated=row)
    parts = await store.where(PublicationPart, "publication", row["id"])
    titles = [title for part in parts for title in part["titles"].values()]
    return named(row, "titles", [*row["subtitles"].values(), *titles, *row["areas"]])


async def settle_authorship(work: Work, row: Row) -> Row:
    """Refuse somebody who stands on the publication in that role already, and one who was erased."""
    await refuse_erased(work, Authorship, row)
    await store.find(Publication, row["publication"], locked=True)
    for other in await store.where(Authorship, "publication", row["publication"]):
        if other["id"] != row["id"] and all(other[name] == row[name] for name in ("role", *_WHO)):
            path = next((name for name in _WHO if row[name] is not None), "name")
            work.problems.add(Code.EXISTS_ALREADY, path, value=row["name"] or row["role"], id=other["id"])
    return {}


async def settle_edition(work: Work, row: Row) -> Row:
    """Refuse a second edition of one number and language, and copies that do not suffice, here and where it was."""
    await check_copies(work, row["publication"], edition=row)
    before = await store.find(Edition, row["id"])
    if before is not None and before["publication"] != row["publication"]:
        await check_copies(work, before["publication"], "publication", edition=row)
        if await store.count(Distribution, "edition", row["id"]):
            work.problems.add(Code.OTHER_PUBLICATION, "publication")
    for other in await store.where(Edition, "publication", row["publication"]):
        if other["id"] != row["id"] and all(other[name] == row[name] for name in ("number", "language")):
            work.problems.add(Code.EXISTS_ALREADY, "number", value=row["number"], id=other["id"])
    return {}


async def settle_distribution(work: Work, row: Row) -> Row:
    """Return a distribution's derived columns; its edition is one of the publication, and its copies suffice."""
    await check_copies(work, row["publication"], distribution=row)
    edition = await store.find(Edition, row["edition"]) if row["edition"] else None
    if edition is not None and edition["publication"] != row["publication"]:
        work.problems.add(Code.OTHER_PUBLICATION, "edition")
    recipient = await store.find(Institution, row["recipient"]) if row["recipient"] else None
    if recipient is None:
        return {"sort_name": sort_text(row["labels"])}
    return {"sort_name": recipient["sort_name"], "recipients": 1}


async def publisher(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution that published it."""
    return (row["publisher"],)


async def its_publisher(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution that published what this hangs on."""
    publication = await store.find(Publication, row["publication"])
    return (publication["publisher"],) if publication else ()


async def show(work: Work, row: Row) -> None:
    """Have the library show a publication as it stands."""
    year = year_of(row.get("published_earliest"), row.get("published_latest"))
    await shelve(work, row, "publication", LibraryKind(row["kind"]), row["titles"], year)


_WHO = ("person", "institution", "name")
_PUBLICATION = ("Publication", "publication")

PUBLICATION = register(
    Kind(
        name="Publication",
        table=Publication,
        draft=PublicationDraft,
        rule=check_publication,
        settle=settle_publication,
        follow=show,
        owners=publisher,
        parts=(
            ("PublicationPart", "publication"),
            ("Authorship", "publication"),
            ("Edition", "publication"),
            ("Distribution", "publication"),
        ),
    )
)
PUBLICATION_PART = register(
    Kind(
        name="PublicationPart",
        table=PublicationPart,
        draft=PublicationPartDraft,
        owners=its_publisher,
        parent=_PUBLICATION,
    )
)
AUTHORSHIP = register(
    Kind(
        name="Authorship",
        table=Authorship,
        draft=AuthorshipDraft,
        rule=check_authorship,
        settle=settle_authorship,
        owners=its_publisher,
    )
)
EDITION = register(
    Kind(
        name="Edition",
        table=Edition,
        draft=EditionDraft,
        rule=check_edition,
        settle=settle_edition,
        owners=its_publisher,
        used_by=(("Distribution", "edition"),),
    )
)
DISTRIBUTION = register(
    Kind(
        name="Distribution",
        table=Distribution,
        draft=DistributionDraft,
        rule=check_distribution,
        settle=settle_distribution,
        owners=its_publisher,
    )
)
