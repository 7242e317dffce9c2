"""Back-tests, rehearsals and calibration."""

from dataclasses import replace

import numpy as np
import pytest

from consortium_network import Backtest, ContactGraph, Member, Part, backtest, calibrate, suggest
from consortium_network.backtests import promised_in_all, promises_of, time_split
from consortium_network.calibration import Band, Calibration, bands_of, falling, wilson
from consortium_network.dates import Period, parse_period
from consortium_network.judging import Score, chance, judge, mean
from consortium_network.method import Ranked
from consortium_network.predictors import View
from consortium_network.rehearsal import hidden_events, new_ties, rehearsals, time_windows
from consortium_network.testing import graph_of, path


def dated(years: int = 12, members: int = 40, *, seed: int = 1) -> ContactGraph:
    """A network in which members of one of four groups keep meeting, ten events of three a year."""
    rng = np.random.default_rng(seed)
    parts = [
        Part(f"{2000 + year}-{event}", f"m{4 * place + group:02}", f"{2000 + year}")
        for year in range(years)
        for event in range(10)
        for group in [int(rng.integers(4))]
        for place in rng.choice(members // 4, 3, replace=False).tolist()
    ]
    return ContactGraph.from_parts([Member(f"m{row:02}") for row in range(members)], parts)


def period(text: str) -> Period:
    found = parse_period(text)
    assert found is not None
    return found


def test_a_split_in_time_sees_nothing_of_what_comes_after() -> None:
    split = time_split(dated(), period("2007"))
    assert max(event.period.last.year for event in split.past.events if event.period) == 2007
    assert min(event.period.first.year for event in split.later.events if event.period) == 2008
    assert split.years == pytest.approx(3.0, abs=0.02)


def test_only_ties_that_are_new_between_members_already_tied_are_to_be_foretold() -> None:
    past, later = graph_of("abcde", ["ab", "cd"]), graph_of("abcde", ["ab", "ac", "de"])
    assert new_ties(past, later).toarray().sum() == 2
    assert new_ties(past, later)[0, 2] == 1
    first = new_ties(past, later, newcomers=True)
    assert (float(first[4, 3]), float(first[0, 1])) == (1.0, 0.0)


def test_windows_of_time_are_closed_and_the_latest_comes_first() -> None:
    windows = list(time_windows(dated()))
    ends = [max(event.period.last.year for event in window.past.events if event.period) for window in windows]
    assert ends == sorted(ends, reverse=True)
    assert ends == [2007, 2005]
    assert all(window.years and window.years > 0 for window in windows)


def test_without_dates_whole_events_are_hidden_and_none_is_on_both_sides() -> None:
    graph = graph_of("abcdefgh", ["abc", "cde", "efg", "gha", "ae", "cg"])
    assert list(time_windows(graph)) == []
    turn = next(iter(hidden_events(graph)))
    seen, hidden = {event.id for event in turn.past.events}, {event.id for event in turn.later.events}
    assert not seen & hidden
    assert len(seen | hidden) == 6
    assert all(rehearsal.positives for rehearsal in rehearsals(graph))


def test_a_graph_of_one_event_has_nothing_to_hide() -> None:
    assert rehearsals(graph_of("abc", ["abc"])) == []


def test_judging_counts_the_first_ten_and_the_first_hit() -> None:
    truth = graph_of("abcd", ["ac", "ad"]).ties
    found = judge([Ranked(0, np.array([1, 3, 2]), np.ones(3)), Ranked(1, np.array([0]), np.ones(1))], truth)
    assert found == {0: Score(precision=0.2, hit=1.0, mrr=0.5)}


def test_chance_is_the_expectation_over_all_orders() -> None:
    # a has three others to meet, of whom one comes true: rank 1, 2 or 3 alike, (1 + 1/2 + 1/3) / 3.
    view = View(graph_of("abcd", []))
    found = chance(view, np.array([0]), graph_of("abcd", ["ab"]).ties)[0]
    assert found.mrr == pytest.approx((1 + 1 / 2 + 1 / 3) / 3)
    assert found.hit == pytest.approx(1)
    assert found.precision == pytest.approx(0.1)


def test_the_mean_of_nothing_is_nothing() -> None:
    assert mean([]) is None
    assert mean([Score(0, 0, 0), Score(1, 1, 0.5)]) == Score(0.5, 0.5, 0.25)


def test_a_backtest_beats_chance_where_groups_keep_meeting() -> None:
    found = backtest(dated(), until="2005")
    assert (found.until, found.method, found.notes) == ("2005-12-31", "fitted", ())
    assert found.scores["suggested"].precision > 1.5 * found.scores["chance"].precision
    assert found.scores["suggested"].precision <= found.ceiling
    assert found.sentences()[0].startswith("Standing at the end of 2005 and looking 5 years on, of ten")
    assert found.sentences("ru")[0].startswith("На конец 2005 года, если смотреть на 5 лет вперёд,")


def test_promises_are_told_beside_what_was_observed() -> None:
    found = backtest(dated(), until="2008")
    assert found.promises[0].promised is not None
    assert any("was promised and" in text for text in found.sentences())
    assert any("было обещано" in text for text in found.sentences("ru"))


def test_newcomers_are_judged_apart() -> None:
    # e joins in 2012 with a, who had ties before: nobody else is new.
    ties = {"ab": "2010", "bc": "2010", "cd": "2010", "ad": "2011", "ae": "2012", "ac": "2012"}
    parts = [Part(tie, m, year) for tie, year in ties.items() for m in tie]
    found = backtest(ContactGraph.from_parts([Member(m) for m in "abcde"], parts), until="2011")
    assert (found.members, found.newcomers, found.new_ties) == (2, 1, 1)
    assert found.newcomer_scores["suggested"].hit == 1
    assert "1 newcomer without a tie" in " ".join(found.sentences())
    assert "(1 новичок)" in " ".join(found.sentences("ru"))


def test_without_a_split_in_time_events_are_hidden_and_the_result_says_so() -> None:
    found = backtest(path(12), until="2005")
    assert found.until == ""
    assert [note.kind for note in found.notes] == ["undated_split", "too_little_data"]


def test_progress_of_a_backtest_is_told_turn_by_turn() -> None:
    told: list[tuple[int, int]] = []
    backtest(dated(), until="2005", progress=lambda done, total, _label: told.append((done, total)))
    assert told == [(0, 1), (1, 1)]


def test_where_nothing_came_true_there_is_nothing_to_judge() -> None:
    found = backtest(graph_of("ab", ["ab"]))
    assert isinstance(found, Backtest)
    assert found.sentences()[0].startswith("Nothing to judge")
    assert found.sentences("ru")[0].startswith("Судить не о чем")


def test_probabilities_stay_within_what_was_observed_and_never_rise() -> None:
    found = calibrate(dated())
    assert found is not None
    chances = [band.probability for band in found.bands]
    rates = [band.hits / band.pairs for band in found.bands]
    assert chances == sorted(chances, reverse=True)
    assert min(rates) <= min(chances) <= max(chances) <= max(rates)
    assert all(0 <= band.low <= band.probability <= band.high <= 1 for band in found.bands)


def test_suggestions_carry_the_probability_of_their_place() -> None:
    graph = dated()
    calibration = calibrate(graph)
    assert calibration is not None
    first = suggest(graph, top=1)[0]
    band = calibration.band(1)
    assert band is not None
    assert (first.probability, first.low, first.high) == (band.probability, band.low, band.high)
    assert calibration.band(101) is None


def test_bands_shrink_towards_all_together_and_join_where_they_would_rise() -> None:
    pairs, hits = np.zeros(100), np.zeros(100)
    pairs[:3], hits[:3] = 50, (10, 15, 15)
    apart = bands_of(pairs, hits)
    # 40 of 150 came true: each band is shrunk by fifty pairs of that rate.
    expected = [(10 + 50 * 40 / 150) / 100, (30 + 50 * 40 / 150) / 150]
    assert [band.probability for band in apart] == pytest.approx(expected)
    assert [(band.first, band.last, band.hits, band.pairs) for band in falling(apart)] == [(1, 3, 40, 150)]


def test_wilson_limits_hold_the_share_even_at_its_ends() -> None:
    assert wilson(0, 10)[0] == 0
    assert wilson(10, 10)[1] == pytest.approx(1)


def test_undated_networks_have_no_calibration() -> None:
    assert calibrate(path(40)) is None
    assert Band(1, 1, 2, 1, 0.5, 0.1, 0.9).probability == 0.5


def test_promises_are_for_as_long_as_the_backtest_looks_ahead() -> None:
    # In one year 1/2 and 1/5 come true; in two years 1 - (1/2)² = 0.75 and 1 - (4/5)² = 0.36.
    once = Calibration((Band(1, 1, 8, 4, 0.5, 0.2, 0.8), Band(2, 3, 10, 2, 0.2, 0.1, 0.5)), years=1.0, positives=6)
    pairs, hits = np.zeros(100), np.zeros(100)
    pairs[:3], hits[:3] = (4, 3, 3), (1, 2, 1)
    found = promises_of(pairs, hits, once, 2.0)
    assert [(each.first, each.last, each.pairs) for each in found] == [(1, 1, 4), (2, 3, 6)]
    assert [each.promised for each in found] == pytest.approx([0.75, 0.36])
    assert [each.observed for each in found] == pytest.approx([1 / 4, 3 / 6])
    # 4 * 0.75 + 6 * 0.36
    assert promised_in_all(found) == pytest.approx(5.16)
    pairs[3] = 3
    assert promised_in_all(promises_of(pairs, hits, once, 2.0)) is None
    assert [each.promised for each in promises_of(pairs, hits, None, None)] == [None, None, None]


def test_what_was_promised_in_all_is_told_beside_what_came_true() -> None:
    told = replace(backtest(dated(), until="2008"), promised_ties=5.16, observed_ties=4)
    assert told.sentences()[-1].endswith("promised that 5 suggestions would come true; 4 did.")
    assert told.sentences("ru")[-1].endswith("должно было сбыться 5 предложений, а сбылось 4.")
    hidden = backtest(graph_of("abcdefgh", ["abc", "cde", "efg", "gha", "ae", "cg"]))
    assert hidden.promised_ties is None


def test_a_day_at_which_nothing_can_be_judged_is_named_as_such() -> None:
    early, late = (backtest(dated(), until=day) for day in ("1980", "2030"))
    assert [note.kind for note in early.notes] == ["nobody_tied_then"]
    assert [note.kind for note in late.notes] == ["nothing_new_then"]
    assert (early.until, late.until) == ("", "")
    assert early.sentences()[-1].startswith("By the day given nobody had a tie yet")


def test_where_the_simple_rule_did_better_it_is_recommended() -> None:
    found = backtest(dated(), until="2005")
    english, russian = "Go by shared partners: here the simple rule did better.", "Смотрите на общих партнёров:"
    for told, plain in ((0.1, 0.2), (0.2, 0.2)):
        scores = {**found.scores, "suggested": Score(told, 0.5, 0.5), "resource_allocation": Score(plain, 0.5, 0.5)}
        result = replace(found, scores=scores)
        assert (english in result.sentences()) is (told < plain)
        assert any(text.startswith(russian) for text in result.sentences("ru")) is (told < plain)
