"""What must be true of entrants, winners and awards: pure rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.competitions.model import (
    CompetitionState,
    EntrantResult,
    check_award,
    check_awarded,
    check_entrant,
    check_standing,
    check_winners,
    count_winners,
    decided_early,
)
from consortium.dates import exact
from consortium.errors import Problems

ENTRANT: dict[str, Any] = {"institution": "school", "labels": {}, "parties": 1, "result": "UNKNOWN", "rank": None}
GROUP = {"institution": None, "labels": {"en": "schools"}, "parties": 3}
AWARD: dict[str, Any] = {"entrant": None, "institution": None, "person": None}
RESULTS = st.sampled_from([result.value for result in EntrantResult])
ENTRANTS = st.lists(
    st.fixed_dictionaries(
        {"result": RESULTS, "parties": st.none() | st.integers(1, 5), "rank": st.none() | st.integers(1, 9)}
    ),
    max_size=6,
)
NONE: set[tuple[str, str]] = set()


def codes(rule: Callable[[Mapping[str, Any], Problems], None], row: Mapping[str, Any]) -> set[tuple[str, str]]:
    problems = Problems()
    rule(row, problems)
    return {(".".join(problem.path), problem.code.value) for problem in problems}


@pytest.mark.parametrize(
    ("differing", "expected"),
    [
        ({}, NONE),
        (GROUP, NONE),
        ({"result": "WINNER", "rank": 1}, NONE),
        ({"result": "WINNER"}, NONE),
        ({"parties": 2}, {("parties", "NAMED_IS_ONE")}),
        ({**GROUP, "labels": {}}, {("labels", "REQUIRED")}),
        ({"rank": 2}, {("result", "RESULT_NEEDED")}),
    ],
)
def test_an_entrant_is_named_or_a_group_and_a_place_is_a_result(
    differing: dict[str, Any], expected: set[tuple[str, str]]
) -> None:
    assert codes(check_entrant, ENTRANT | differing) == expected


@pytest.mark.parametrize("rule", [check_entrant, check_award])
def test_nothing_is_asked_of_what_could_not_be_read(rule: Callable[[Mapping[str, Any], Problems], None]) -> None:
    assert codes(rule, defaultdict(lambda: None, {"parties": 2, "person": "Ada"})) == NONE


@given(st.sets(st.sampled_from(sorted(AWARD))))
def test_an_award_has_one_recipient(recipients: set[str]) -> None:
    expected = NONE if len(recipients) == 1 else {("", "ONE_RECIPIENT")}
    assert codes(check_award, AWARD | dict.fromkeys(recipients, "somebody")) == expected


@given(st.none() | st.sampled_from(CompetitionState), st.sampled_from(EntrantResult), st.none() | st.integers(1, 3))
def test_nobody_wins_and_nobody_has_a_place_before_a_competition_is_decided(
    state: CompetitionState | None, result: EntrantResult, place: int | None
) -> None:
    problems = Problems()
    check_standing({"result": result.value, "rank": place}, state, problems)
    early = state is not CompetitionState.DECIDED and (result is EntrantResult.WINNER or place is not None)
    assert [problem.code.value for problem in problems] == ["NOT_DECIDED_YET"] * early


@given(ENTRANTS, st.none() | st.integers(1, 8))
def test_no_more_win_than_there_are_places_and_none_beyond_them_where_their_number_is_stated(
    entrants: list[dict[str, Any]], places: int | None
) -> None:
    problems = Problems()
    check_winners(entrants, places, problems, "result")
    winners = [each for each in entrants if each["result"] == "WINNER"]
    known = sum(each["parties"] for each in winners if each["parties"] is not None)
    least = known + sum(each["parties"] is None for each in winners)
    assert count_winners(entrants) == least
    beyond = any((each["rank"] or 0) > (places or 9) for each in winners)
    codes = [problem.code.value for problem in problems]
    assert ("TOO_MANY_WINNERS" in codes, "PLACE_BEYOND" in codes) == (least > (places or least), beyond)


@given(st.none() | st.sampled_from(CompetitionState))
def test_nobody_is_awarded_before_a_competition_is_decided(state: CompetitionState | None) -> None:
    problems = Problems()
    check_awarded(state, problems)
    early = state is not CompetitionState.DECIDED
    assert [(problem.path, problem.code.value) for problem in problems] == [(("entrant",), "NOT_DECIDED_YET")] * early


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 400), st.integers(-400, 800))
def test_a_competition_is_decided_when_what_it_judges_is_over(first: date, length: int, later: int) -> None:
    last, decision = first + timedelta(days=length), first + timedelta(days=later)
    assert decided_early(f"{first}/{last}", decision) is (decision < last)
    assert decided_early(exact(last).edtf, decision) is (decision < last)


@pytest.mark.parametrize(
    ("judged", "decided", "expected"),
    [
        (None, date(2010, 1, 1), False),
        ("2009-09/2010-05", None, False),
        ("2009-09/2010-05", date(2010, 4, 30), True),
        ("2009-09/2010-05", date(2010, 5, 1), False),
        ("2009-09/..", date(2009, 8, 31), True),
        ("2009-09/..", date(2009, 9, 1), False),
        ("XXXX-05", date(2009, 1, 1), False),
    ],
)
def test_a_date_known_in_part_contradicts_nothing_that_it_may_mean(
    judged: str | None, decided: date | None, *, expected: bool
) -> None:
    assert decided_early(judged, decided) is expected
