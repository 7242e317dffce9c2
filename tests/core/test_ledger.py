from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from consortium.exchanges.model import EXCHANGE_LIFE, PARTICIPATION_LIFE, ExchangeState
from consortium.ledger import Entry, Lifecycle, state_on
from consortium.members.model import INSTITUTION_LIFE, InstitutionAction, InstitutionState
from consortium.memberships.model import MEMBERSHIP_LIFE
from consortium.partnerships.model import PARTNERSHIP_LIFE
from consortium.programmes.model import PROGRAMME_LIFE, SITE_LIFE


class Light(Enum):
    RED = "RED"
    GREEN = "GREEN"


class Switch(Enum):
    ON = "ON"
    GO = "GO"
    STOP = "STOP"


LIFE = Lifecycle(
    first={Switch.ON: Light.RED},
    moves={(Light.RED, Switch.GO): Light.GREEN, (Light.GREEN, Switch.STOP): Light.RED},
)
LINES = [
    Entry(date(2010, 1, 1), 1, Light.RED),
    Entry(date(2010, 1, 2), 2, Light.GREEN),
    Entry(date(2010, 1, 2), 3, Light.RED),
]


def test_a_life_begins_with_a_first_action() -> None:
    assert LIFE.after(None, Switch.ON) is Light.RED
    assert LIFE.after(None, Switch.GO) is None


def test_an_action_leads_from_its_own_state_alone() -> None:
    assert LIFE.after(Light.RED, Switch.GO) is Light.GREEN
    assert LIFE.after(Light.GREEN, Switch.GO) is None


def test_what_is_possible_is_told() -> None:
    assert LIFE.possible(None) == [Switch.ON]
    assert LIFE.possible(Light.GREEN) == [Switch.STOP]


def test_before_the_first_line_there_is_no_state() -> None:
    assert state_on(LINES, date(2009, 12, 31)) is None


def test_of_two_lines_of_one_day_the_later_wins() -> None:
    assert state_on(LINES, date(2010, 1, 2)) is Light.RED


def test_a_day_that_is_unknown_holds_as_far_back_as_anybody_knows() -> None:
    assert state_on([Entry(date.min, 1, Light.GREEN)], date(1, 1, 1)) is Light.GREEN


@given(st.permutations(LINES), st.dates(date(2009, 12, 1), date(2010, 2, 1)))
def test_the_order_in_which_lines_are_read_changes_nothing(lines: list[Entry[Light]], day: date) -> None:
    assert state_on(lines, day) == state_on(LINES, day)


def test_what_was_held_or_cancelled_stays_so() -> None:
    assert EXCHANGE_LIFE.possible(ExchangeState.HELD) == []
    assert EXCHANGE_LIFE.possible(ExchangeState.CANCELLED) == []


def test_every_state_of_every_lifecycle_can_be_reached() -> None:
    lives = (
        INSTITUTION_LIFE,
        MEMBERSHIP_LIFE,
        PARTNERSHIP_LIFE,
        PROGRAMME_LIFE,
        SITE_LIFE,
        EXCHANGE_LIFE,
        PARTICIPATION_LIFE,
    )
    assert [_unreached(life) for life in lives] == [set()] * len(lives)


def _unreached(life: Lifecycle[Any, Any]) -> set[Enum]:
    reached: set[Enum] = set(life.first.values())
    for _ in range(len(life.moves)):
        reached |= {target for (source, _), target in life.moves.items() if source in reached}
    every: type[Enum] = type(next(iter(reached)))
    return {state for state in every if state not in reached}


def test_a_refusal_tells_what_was_wanted_where_it_stands_and_what_is_possible() -> None:
    assert LIFE.refusal(Light.GREEN, Switch.ON) == {"action": "ON", "state": "GREEN", "possible": "STOP"}
    assert LIFE.refusal(None, Switch.GO) == {"action": "GO", "state": "–", "possible": "ON"}
    assert (
        INSTITUTION_LIFE.refusal(InstitutionState.BEING_FORMED, InstitutionAction.DECIDE)["possible"]
        == "ACTIVATE, DISSOLVE"
    )
