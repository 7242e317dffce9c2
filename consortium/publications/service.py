"""What people can do with publications: a member writes those that its own institution published."""

from __future__ import annotations

from uuid import UUID

from consortium.access import WITH_MEMBERS
from consortium.publications.printing import check_copies
from consortium.publications.store import AUTHORSHIP, DISTRIBUTION, EDITION, PUBLICATION, PUBLICATION_PART
from consortium.writing.actions import action
from consortium.writing.generic import Voiding, enter_all, void
from consortium.writing.kinds import id_of
from consortium.writing.work import Work

enter_all(PUBLICATION, "publication", WITH_MEMBERS)
enter_all(PUBLICATION_PART, "publicationPart", WITH_MEMBERS)
enter_all(AUTHORSHIP, "authorship", WITH_MEMBERS)
enter_all(EDITION, "edition", WITH_MEMBERS, verbs=("create", "correct", "restore"))
enter_all(DISTRIBUTION, "distribution", WITH_MEMBERS)


@action("editionVoid", "Edition", WITH_MEMBERS)
async def void_edition(work: Work, command: Voiding) -> UUID:
    """Take the edition back as a mistake, unless more copies were given out than the others have; restorable."""
    row = await void(work, EDITION, command)
    await check_copies(work, row["publication"], "id")
    work.problems.refuse()
    return id_of(row)
