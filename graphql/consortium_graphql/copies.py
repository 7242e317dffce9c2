"""How many copies of a publication were printed, as SQL: the twin of `consortium.publications.stock`."""

from __future__ import annotations

from consortium_graphql.plan import SQL


def printed(publication: SQL, stated: SQL) -> SQL:
    """Return the number that is stated of a publication, else the sum of its editions; null where one is unknown."""
    summed = (
        "(select case when count(*) = count(ed.copies) then sum(ed.copies) end from edition ed "
        f"where ed.publication = {publication} and ed.voided_at is null)"
    )
    return f"coalesce({stated}, {summed})"
