"""Lists that are kept right tie by tie are those that a full run would give, to the last digit."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from consortium_network import LiveTopPartners, top_partners
from consortium_network.engine import live as live_module
from consortium_network.engine.partners import By, Engine
from tests.network.adjacencies import Pairs, crowd, tied, uncompiled

SIZE = 12
SCORES: tuple[By, ...] = ("resource_allocation", "adamic_adar", "common_neighbours")
MEMBERS = st.integers(0, SIZE - 1)


class Ties(RuleBasedStateMachine):
    """Ties that come and go among a few members; short lists, so that they run out and are made anew."""

    def __init__(self) -> None:
        super().__init__()
        self.ties: set[tuple[int, int]] = set()
        self.by: By = "resource_allocation"

    @initialize(
        ties=st.sets(st.tuples(MEMBERS, MEMBERS).filter(lambda pair: pair[0] > pair[1])),
        by=st.sampled_from(SCORES),
        top=st.integers(1, 3),
    )
    def begin(self, ties: set[tuple[int, int]], by: By, top: int) -> None:
        self.ties, self.by = ties, by
        self.live = LiveTopPartners(tied(SIZE, frozenset(ties)), by=by, top=top, engine="numba")

    @rule(one=MEMBERS, other=MEMBERS)
    def turn(self, one: int, other: int) -> None:
        pair = (max(one, other), min(one, other))
        if pair in self.ties:
            self.live.remove(one, other)
        elif one != other:
            self.live.add(one, other)
        self.ties ^= {pair} if one != other else set()

    @invariant()
    def all_lists_are_those_of_a_full_run(self) -> None:
        whole = top_partners(tied(SIZE, frozenset(self.ties)), by=self.by, top=self.live.top, engine="scipy")
        found = self.live.everybody()
        assert found.partners.tolist() == whole.partners.tolist()
        assert found.scores.tolist() == whole.scores.tolist()


TestTies = pytest.mark.usefixtures("short_lists")(Ties.TestCase)
TestTies.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)


@pytest.fixture(scope="module")
def short_lists() -> Iterator[None]:
    """Hold one more than is asked for, so that lists of a small graph run out."""
    patch = pytest.MonkeyPatch()
    patch.setattr(live_module, "_SPARE", 1)
    yield
    patch.undo()


@pytest.mark.parametrize("plain", [False, True], ids=["compiled", "plain"])
def test_a_hundred_changes_among_hubs_end_in_the_lists_of_a_full_run(
    monkeypatch: pytest.MonkeyPatch, *, plain: bool
) -> None:
    if plain:
        uncompiled(monkeypatch)
    size, ties = crowd(90, 300, seed=7)
    live, held = LiveTopPartners(tied(size, ties), top=4, engine="numba"), set(ties)
    for one, other in np.random.default_rng(8).integers(0, 25, (100, 2)).tolist():
        turn(live, held, one, other)
    whole = top_partners(tied(size, frozenset(held)), top=4)
    assert live.everybody().partners.tolist() == whole.partners.tolist()
    assert live.everybody().scores.tolist() == whole.scores.tolist()


@pytest.mark.parametrize("by", SCORES)
def test_ties_between_hubs_and_anybody_end_in_the_lists_of_a_full_run(by: By) -> None:
    size, ties = crowd(400, 2000, seed=9)
    live, held = LiveTopPartners(tied(size, ties), by=by, top=6, engine="numba"), set(ties)
    chance = np.random.default_rng(10)
    for one, other in zip(chance.integers(0, 4, 400).tolist(), chance.integers(0, size, 400).tolist(), strict=True):
        turn(live, held, one, other)
    whole = top_partners(tied(size, frozenset(held)), by=by, top=6, engine="scipy")
    assert live.everybody().partners.tolist() == whole.partners.tolist()
    assert live.everybody().scores.tolist() == whole.scores.tolist()


def turn(live: LiveTopPartners, held: set[tuple[int, int]], one: int, other: int) -> None:
    pair = (max(one, other), min(one, other))
    if one == other:
        return
    (live.remove if pair in held else live.add)(one, other)
    held ^= {pair}


@pytest.mark.parametrize("engine", ["numba", "scipy"])
def test_a_new_tie_gives_its_ends_new_partners_to_come(engine: Engine) -> None:
    # Two pairs; once 1 and 2 are tied, 0 could meet 2 and 3 could meet 1, each by one who has two partners.
    live = LiveTopPartners(tied(4, frozenset({(1, 0), (3, 2)})), engine=engine)
    assert live.of(0) == []
    live.add(1, 2)
    assert live.of(0) == [(2, 0.5)]
    assert live.of(3) == [(1, 0.5)]
    assert live.tied(2, 1)
    live.remove(2, 1)
    assert live.of(0) == live.of(3) == []
    assert len(live) == 4


def test_a_row_may_grow_beyond_its_room() -> None:
    star: Pairs = frozenset()
    live = LiveTopPartners(tied(60, star), top=2)
    for row in range(1, 60):
        live.add(0, row)
    assert [partner for partner, _ in live.of(5)] == [1, 2]
    assert [score for _, score in live.of(5)] == pytest.approx([1 / 59, 1 / 59])


def test_ties_that_are_there_or_are_not_are_refused() -> None:
    live = LiveTopPartners(tied(3, frozenset({(1, 0)})))
    with pytest.raises(ValueError, match="tied already"):
        live.add(0, 1)
    with pytest.raises(ValueError, match="are one"):
        live.add(2, 2)
    with pytest.raises(ValueError, match="not tied"):
        live.remove(0, 2)
