"""The days on which people act."""

from __future__ import annotations

from consortium.dates import PartialDate, exact
from consortium.messages import Code
from consortium.writing.work import Work


def past(work: Work, place: str, given: PartialDate | None) -> PartialDate:
    """Return a date that may not lie ahead, today where none is given; note a reason where it does."""
    day = given or exact(work.today)
    if day.earliest is not None and day.earliest > work.today:
        work.problems.add(Code.DATE_IN_FUTURE, place, value=day.edtf, today=work.today)
    return day
