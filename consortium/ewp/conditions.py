"""From what one party promised another to the conditions of their agreement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from consortium.errors import Problems
from consortium.ewp.fields import field_code
from consortium.ewp.model import Condition, Identifier, Mobility, Multilateral, Promise, Side, Wish
from consortium.ewp.years import years_of
from consortium.exchanges.model import Mode
from consortium.messages import Code

_DAYS_OF_A_MONTH = 30  # as Erasmus+ reckons
_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class End:
    """A named party, and the identifier by which its agreements name it."""

    side: Side
    hei: Identifier


def conditions_of(
    promise: Promise, whole: Multilateral, ends: tuple[End, End], wish: Wish, problems: Problems
) -> list[Condition]:
    """Return a condition for each group of people that a promise sends; note all that EWP has to know and is not told.

    `ends` are the sender and the receiver. Where a promise does not say when it holds, the partnership does.
    """
    sender, receiver = ends
    groups = _groups(promise, problems, traineeships=wish.traineeships)
    codes = _fields(promise, problems)
    years = years_of(promise.force or whole.force, receiver.side.country, problems)
    if years is None:
        return []
    alone = sum(groups.values()) == 1
    return [
        Condition(
            origin=str(promise.commitment),
            mobility=mobility,
            sending=sender.hei,
            receiving=receiver.hei,
            first=years[0],
            last=years[1],
            a_year=number,
            skills=wish.skills,
            fields=codes,
            terms=_terms(promise, mobility, alone=alone),
            months=_months(promise) if mobility.of_students and alone else None,
            days=_days(promise) if not mobility.of_students and alone else None,
            blended=mobility.of_students and promise.mode is Mode.BLENDED,
        )
        for mobility, number in groups.items()
    ]


def _groups(promise: Promise, problems: Problems, *, traineeships: bool) -> Mapping[Mobility, int]:
    """Return how many are sent a year by what they are sent for; note where that cannot be told of everybody."""
    if promise.mode is Mode.REMOTE:
        problems.add(Code.REMOTE_ONLY, "mode")
        return {}
    told = {
        Mobility.STUDENT_TRAINEESHIP if traineeships else Mobility.STUDENT_STUDIES: promise.students,
        Mobility.STAFF_TEACHING: promise.teachers,
        Mobility.STAFF_TRAINING: promise.staff,
    }
    groups = {mobility: number for mobility, number in told.items() if number is not None}
    grouped = sum(groups.values())
    if promise.people is not None and promise.people != grouped:
        problems.add(Code.GROUPS_NEEDED, "people", people=promise.people, grouped=grouped)
    elif not groups:
        problems.add(Code.MOBILITIES_NEEDED, "students")
    return groups


def _fields(promise: Promise, problems: Problems) -> tuple[str, ...]:
    """Return the fields of education by their four digits, in order; note each area that is none."""
    codes = {area: field_code(area) for area in promise.areas}
    for place, area in enumerate(promise.areas):
        if codes[area] is None:
            problems.add(Code.NO_SUCH_FIELD, "areas", str(place), value=area)
    return tuple(sorted({code for code in codes.values() if code is not None}))


def _days(promise: Promise) -> Decimal | None:
    """Return the days a year of the one person that is sent; of more, the register counts the days of each once."""
    return None if promise.days is None else Decimal(promise.days)


def _months(promise: Promise) -> Decimal | None:
    days = _days(promise)
    return None if days is None else max(_HUNDREDTH, (days / _DAYS_OF_A_MONTH).quantize(_HUNDREDTH))


def _terms(promise: Promise, mobility: Mobility, *, alone: bool) -> str:
    """Return what is promised and has no element of its own, a line each.

    The lines do not depend on who exports, for the hash of the agreement is made of them too.
    """
    lines = [text for _, text in sorted(promise.terms.items())]
    if promise.days is not None and not alone:
        lines.append(f"Days of exchange a year: {promise.days}")
    if promise.remote_sessions is not None:
        lines.append(f"Remote sessions a year: {promise.remote_sessions}")
    if promise.mode is Mode.BLENDED and not mobility.of_students:
        lines.append("In person and remote")
    return "\n".join(lines)
