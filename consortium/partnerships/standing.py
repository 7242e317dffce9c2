"""Where a partnership stands on a day, and who may see it: worked out from stages and dates, never stored."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from consortium import ledger
from consortium.ledger import Entry
from consortium.partnerships.model import PartnershipState, Stage

NO_END = date.max
PUBLIC_STAGES = frozenset({Stage.APPROVED, Stage.TERMINATED})
_SECOND_DAY = date.min + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Force:
    """The days between which what is approved is in force, both included; None for a beginning that nobody knows."""

    first: date | None
    last: date


def force_of(row: Mapping[str, Any]) -> Force:
    """Return the days in force that a partnership's row tells.

    It begins with the first day that `force` may mean, else with the first day on which it may have been signed; where
    only its end is known it was in force as far back as anybody knows. Without any of these days it has no beginning.
    """
    last = row["force_latest"]
    first = row["force_earliest"] or row["signed_earliest"] or (date.min if last else None)
    return Force(first, last or NO_END)


def state_on(stages: Iterable[Entry[Stage]], force: Force, day: date) -> PartnershipState | None:
    """Return where a partnership stands at the end of a day; None before the first line of its ledger.

    Approved by all it is IN_FORCE on the days of `force`, EXPIRED after them, and APPROVED before them or where no day
    is known; each other stage is the state of the same name.
    """
    stage = ledger.state_on(stages, day)
    if stage is not Stage.APPROVED:
        return PartnershipState(stage.value) if stage else None
    if force.first is None or day < force.first:
        return PartnershipState.APPROVED
    return PartnershipState.IN_FORCE if day <= force.last else PartnershipState.EXPIRED


def last_day(stages: Iterable[Entry[Stage]], force: Force) -> date:
    """Return the last day in force, the day before a termination at the latest; 9999-12-31 where there is none."""
    last = max(stages, key=lambda entry: (entry.day, entry.place), default=None)
    if last is None or last.state is not Stage.TERMINATED:
        return force.last
    return min(force.last, max(last.day, _SECOND_DAY) - timedelta(days=1))


def visible(stage: Stage, insiders: Collection[UUID | None], institution: UUID | None, *, secretariat: bool) -> bool:
    """Return whether a reader may see a partnership.

    What all have approved, terminated since or not, everybody who is known may read. The rest is for the secretariat
    and for `insiders`, the proposer and the present parties. `stage` is that of the ledger's last line.
    """
    return secretariat or stage in PUBLIC_STAGES or (institution is not None and institution in insiders)
