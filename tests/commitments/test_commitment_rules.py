"""What must be true of a commitment, where it stands, and when it was kept: the pure rules."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.commitments.model import (
    CommitmentStage,
    CommitmentState,
    Cover,
    Keeping,
    Measure,
    check_commitment,
    cover_of,
    keeping_of,
    state_on,
)
from consortium.commitments.reckoning import Debt, debt_of
from consortium.errors import Problems
from consortium.ids import new_id
from consortium.ledger import Entry

A, B = new_id(), new_id()
PROMISED = (Entry(date(2009, 3, 1), 1, CommitmentStage.PROMISED),)
WITHDRAWN = (*PROMISED, Entry(date(2010, 5, 1), 2, CommitmentStage.WITHDRAWN))
NOTHING: dict[str, int | None] = dict.fromkeys(("students", "teachers", "staff", "people", "days", "remote_sessions"))


def reasons(**known: object) -> set[tuple[str, str]]:
    problems = Problems()
    check_commitment(defaultdict(lambda: None, {**ROW, **known}), problems)
    return {(".".join(problem.path), problem.code.value) for problem in problems}


ROW: dict[str, object] = {
    **NOTHING,
    "sender_institution": A,
    "sender_country": None,
    "receiver_institution": B,
    "receiver_country": None,
    "terms": {"en": "Each spring."},
}


FAULTLESS: set[tuple[str, str]] = set()
CASES: list[tuple[dict[str, object], set[tuple[str, str]]]] = [
        ({}, FAULTLESS),
        ({"terms": {}, "remote_sessions": 2}, FAULTLESS),
        ({"terms": {}}, {("terms", "NOTHING_PROMISED")}),
        ({"receiver_institution": A}, {("receiver_institution", "ITSELF")}),
        ({"sender_country": A}, {("sender_institution", "ONE_SIDE")}),
        ({"receiver_institution": None}, {("receiver_institution", "ONE_SIDE")}),
        ({"sender_institution": None, "sender_country": A, "receiver_institution": None, "receiver_country": A},
         {("receiver_country", "ITSELF")}),
        ({"people": 6, "students": 6}, FAULTLESS),
        ({"people": 5, "students": 6}, {("people", "MORE_THAN_WHOLE")}),
        ({"people": 5, "students": 2, "teachers": 2, "staff": 2}, {("people", "MORE_THAN_WHOLE")}),
        ({"people": 5, "students": 6, "receiver_institution": A},
         {("people", "MORE_THAN_WHOLE"), ("receiver_institution", "ITSELF")}),
]  # fmt: skip


@pytest.mark.parametrize(("known", "told"), CASES)
def test_two_different_sides_promise_what_adds_up(known: dict[str, object], told: set[tuple[str, str]]) -> None:
    assert reasons(**known) == told


@pytest.mark.parametrize(
    ("first", "last", "day", "state"),
    [
        (None, None, date(2010, 1, 1), CommitmentState.PROMISED),
        (date(2010, 1, 1), None, date(2009, 12, 31), CommitmentState.PROMISED),
        (date(2010, 1, 1), None, date(2010, 1, 1), CommitmentState.IN_FORCE),
        (None, date(2010, 1, 1), date(2010, 1, 1), CommitmentState.IN_FORCE),
        (None, date(2010, 1, 1), date(2010, 1, 2), CommitmentState.ENDED),
        (date(2010, 1, 1), None, date(2009, 2, 28), None),
    ],
)
def test_its_dates_tell_where_it_stands(
    first: date | None, last: date | None, day: date, state: CommitmentState | None
) -> None:
    assert state_on(PROMISED, first, last, day) is state


def test_what_was_withdrawn_is_so_whatever_its_dates() -> None:
    assert state_on(WITHDRAWN, date(2009, 1, 1), None, date(2010, 5, 1)) is CommitmentState.WITHDRAWN


@pytest.mark.parametrize(
    ("stages", "first", "last", "year", "cover"),
    [
        (PROMISED, date(2010, 1, 1), date(2010, 12, 31), 2010, Cover.WHOLE),
        (PROMISED, date(2010, 1, 2), None, 2010, Cover.PART),
        (PROMISED, date(2010, 1, 2), None, 2011, Cover.WHOLE),
        (PROMISED, None, date(2010, 12, 30), 2010, Cover.PART),
        (PROMISED, None, date(2010, 12, 30), 2011, Cover.NONE),
        (PROMISED, None, None, 2010, Cover.PART),
        (PROMISED, None, None, 2008, Cover.NONE),
        (WITHDRAWN, date(2009, 1, 1), None, 2010, Cover.PART),
        (WITHDRAWN, date(2009, 1, 1), None, 2011, Cover.NONE),
    ],
)
def test_a_year_is_bound_whole_in_part_or_not(
    stages: tuple[Entry[CommitmentStage], ...], first: date | None, last: date | None, year: int, cover: Cover
) -> None:
    assert cover_of(stages, first, last, year) is cover


@pytest.mark.parametrize(
    ("measures", "cover", "over", "kept"),
    [
        ([Measure(4, 4, unsure=True)], Cover.WHOLE, True, Keeping.KEPT),
        ([Measure(4, 4, unsure=False)], Cover.PART, False, Keeping.KEPT),
        ([Measure(4, 3, unsure=False), Measure(2, 2, unsure=False)], Cover.WHOLE, True, Keeping.PARTLY),
        ([Measure(4, 0, unsure=False), Measure(2, 0, unsure=False)], Cover.WHOLE, True, Keeping.NOT_KEPT),
        ([Measure(4, 0, unsure=True), Measure(2, 0, unsure=False)], Cover.WHOLE, True, Keeping.CANNOT_BE_SAID),
        ([Measure(4, 3, unsure=False)], Cover.PART, True, Keeping.CANNOT_BE_SAID),
        ([Measure(4, 3, unsure=False)], Cover.WHOLE, False, Keeping.CANNOT_BE_SAID),
        ([], Cover.WHOLE, True, Keeping.CANNOT_BE_SAID),
        ([], Cover.NONE, True, None),
    ],
)
def test_it_was_kept_partly_not_or_it_cannot_be_said(
    measures: list[Measure], cover: Cover, over: bool, kept: Keeping | None
) -> None:
    assert keeping_of(measures, cover, over=over) is kept


def test_a_third_of_a_person_three_times_is_one() -> None:
    assert Measure(1, 1 / 3 + 1 / 3 + 1 / 3 - 1e-9, unsure=False).met


def test_what_is_missing_is_owed_and_the_larger_of_all_and_of_groups_counts() -> None:
    done = {**dict.fromkeys(NOTHING, 0.0), "people": 7.0, "teachers": 2.0, "students": 5.0}
    sure = dict.fromkeys(NOTHING, False)
    owed = debt_of({**NOTHING, "people": 8, "teachers": 4, "students": 1, "days": 3}, done, sure, Cover.WHOLE)
    assert owed == Debt(people=2, days=3)


def test_what_cannot_be_said_is_owed_as_an_unknown_alone() -> None:
    quotas, none = {**NOTHING, "people": 8}, dict.fromkeys(NOTHING, 0.0)
    assert debt_of(quotas, none, dict.fromkeys(NOTHING, True), Cover.WHOLE) == Debt(unknown=1)
    assert debt_of(quotas, none, dict.fromkeys(NOTHING, False), Cover.PART) == Debt(unknown=1)
    assert debt_of(quotas, none, dict.fromkeys(NOTHING, False), Cover.NONE) == Debt()


@given(st.none() | st.integers(1, 9), st.lists(st.none() | st.integers(1, 9), min_size=3, max_size=3))
def test_students_teachers_and_staff_are_never_more_than_the_people(
    people: int | None, groups: list[int | None]
) -> None:
    told = reasons(people=people, **dict(zip(("students", "teachers", "staff"), groups, strict=True)))
    more = people is not None and sum(number or 0 for number in groups) > people
    assert told == ({("people", "MORE_THAN_WHOLE")} if more else FAULTLESS)
