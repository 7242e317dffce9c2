"""What a claim is held against and whether it agrees: the plain twin of the SQL by which lists are answered."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from consortium.claims.model import ABOUT_SHARE, Qualifier, Verdict
from consortium.exchanges.flags import ABSENT, COUNTED_ROLES, Facts, Tally, count_parties, count_people, to_the_day
from consortium.exchanges.model import ParticipationRole
from consortium.places.model import lies_in

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Days:
    """A date known in part, as it is recorded or stated."""

    edtf: str | None
    earliest: date | None
    latest: date | None

    @classmethod
    def of(cls, row: Row, column: str) -> Days:
        """Return the days that a row holds in a column and those of its two ends."""
        return cls(row[column], row[f"{column}_earliest"], row[f"{column}_latest"])


UNKNOWN = Days(None, None, None)


def number_verdict(found: int | None, stated: int, qualifier: Qualifier) -> Verdict:
    """Return whether a number is what is stated of it; both in thousandths. “About” is within a tenth."""
    if found is None:
        return Verdict.CANNOT_BE_CHECKED
    agrees = {
        Qualifier.EXACTLY: found == stated,
        Qualifier.AT_LEAST: found >= stated,
        Qualifier.ABOUT: abs(found - stated) * ABOUT_SHARE <= abs(stated),
    }[qualifier]
    return Verdict.AGREES if agrees else Verdict.DIFFERS


def days_verdict(found: Days, stated: Days) -> Verdict:
    """Return whether days are those stated: the very same where both are known, else not outside one another.

    Dates that are written alike agree even where the year is unknown; otherwise an open end cannot be checked.
    """
    if found.edtf is None:
        return Verdict.CANNOT_BE_CHECKED
    if found.edtf == stated.edtf:
        return Verdict.AGREES
    if found.earliest is None or found.latest is None or stated.earliest is None or stated.latest is None:
        return Verdict.CANNOT_BE_CHECKED
    same = (found.earliest, found.latest) == (stated.earliest, stated.latest)
    if stated.edtf is not None and not (to_the_day(found.edtf) and to_the_day(stated.edtf)):
        inside = stated.earliest <= found.earliest and found.latest <= stated.latest
        around = found.earliest <= stated.earliest and stated.latest <= found.latest
        same = inside or around
    return Verdict.AGREES if same else Verdict.DIFFERS


def place_verdict(found: Row, stated: Row, regions: Mapping[UUID, Row]) -> Verdict:
    """Return whether a region is the one stated, or one of the two lies in the other.

    `regions` are those in which the two lie, by id, at every level.
    """
    either = {lies_in(found, stated, regions), lies_in(stated, found, regions)}
    if True in either:
        return Verdict.AGREES
    return Verdict.CANNOT_BE_CHECKED if None in either else Verdict.DIFFERS


def name_verdict(found: Collection[str], stated: str) -> Verdict:
    """Return whether a name is among those that are recorded; without any it cannot be checked."""
    if not found:
        return Verdict.CANNOT_BE_CHECKED
    return Verdict.AGREES if stated in found else Verdict.DIFFERS


def parties(facts: Facts, role: ParticipationRole | None) -> int | None:
    """Return how many bodies or teams take part, as one role if one is named; None where some number is unknown."""
    return _whole(count_parties(facts.participations, frozenset({role}) if role else COUNTED_ROLES))


def people(facts: Facts, column: str, group: str | None) -> int | None:
    """Return how many people are planned or attended, of one group if one is named; None where some is unknown."""
    counts = [row for row in facts.headcounts if group is None or row["group"] == group]
    return _whole(count_people(facts.participations, counts, column))


def institutions(participations: Sequence[Row], role: ParticipationRole | None) -> int | None:
    """Return how many institutions take part by name, as one role if one is named; None where there is none."""
    wanted = frozenset({role}) if role else COUNTED_ROLES
    named: set[UUID] = {
        row["institution"]
        for row in _present(participations)
        if row["institution"] is not None and ParticipationRole(row["role"]) in wanted
    }
    return len(named) or None


def countries(participations: Sequence[Row], role: ParticipationRole | None) -> int | None:
    """Return from how many countries they come; None where nobody is there or somebody's country is unknown."""
    rows = [row for row in _present(participations) if role is None or row["role"] == role.value]
    known: set[UUID | None] = {row["country"] for row in rows}
    return None if None in known or not known else len(known)


def days(exchange: Row) -> int | None:
    """Return on how many days it was held, both ends included; None where they are not known to the day."""
    if not exchange["actual"] or not to_the_day(exchange["actual"]):
        return None
    first, last = exchange["actual_earliest"], exchange["actual_latest"]
    return None if first is None or last is None else (last - first).days + 1


def _present(participations: Sequence[Row]) -> list[Row]:
    return [row for row in participations if row["state"] not in ABSENT]


def _whole(tally: Tally) -> int | None:
    return tally.known if tally.complete else None
