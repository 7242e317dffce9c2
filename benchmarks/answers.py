"""How much better weights could make the suggestions: weights from rehearsals beside weights fitted on the answers.

Only the past of each network is used: its closed windows, or else events hidden at random, stand for the future.
The second column is dishonest on purpose: no method may see the ties that it is to foretell. What it does not gain,
no other fit of the same predictors can.
"""

from __future__ import annotations

from math import exp, log
from pathlib import Path
from statistics import fmean

import numpy as np

from benchmarks.figures import Section
from consortium_network import ContactGraph, read_graph
from consortium_network.fusion import FROM_ATTRIBUTES, FROM_TIES, weights_for
from consortium_network.judging import judge, mean, single
from consortium_network.learning import draw, fit_weights
from consortium_network.method import Method, choose_method, ranked_lists
from consortium_network.predictors import View
from consortium_network.ranking import fitting
from consortium_network.rehearsal import Rehearsal, hidden_events, time_windows
from consortium_network.threads import on_one_thread

_SPLITS = 4
_FEWEST_MEMBERS = 100
_MOST_ASKED = 500
_DEPTH = 100


def measure(folders: list[Path]) -> Section:
    """Return, for each network, the precision at ten of both over that of resource allocation."""
    found = Section(
        "Weights from rehearsals, and weights fitted on the very answers",
        f"P@10 over that of RA, geometric means over up to {_SPLITS} splits of the past.",
    )
    for folder in folders:
        graph = read_graph(folder / "members.csv", folder / "events.csv")
        if len(graph) < _FEWEST_MEMBERS:
            continue
        ratios = [_ratios(split) for split in _splits(graph)]
        columns = {name: exp(fmean(log(ratio[name]) for ratio in ratios)) for name in ratios[0]}
        found.put(folder.name, **columns, splits=len(ratios))
    return found


def _splits(graph: ContactGraph) -> list[Rehearsal]:
    windows = list(time_windows(graph))
    return windows or [next(iter(hidden_events(graph, seed=1000 + seed))) for seed in range(_SPLITS)]


@on_one_thread
def _ratios(split: Rehearsal) -> dict[str, float]:
    view, chance = View(split.past), np.random.default_rng(0)
    asked = np.sort(chance.choice(split.gained, min(_MOST_ASKED, len(split.gained)), replace=False))

    def precision(method: Method) -> float:
        scored = mean(judge(ranked_lists(view, method, asked, top=_DEPTH), split.truth).values())
        return scored.precision if scored else 0.0

    plain = precision(single("resource_allocation"))
    honest = choose_method(view, new_ground=0.0)
    return {"rehearsals": precision(honest) / plain, "answers": precision(_taught(view, split)) / plain}


def _taught(view: View, split: Rehearsal) -> Method:
    """Return the method with weights fitted on what it is to foretell."""
    predictors = fitting(view)
    answers = draw(predictors, view, split.truth, split.gained, np.random.default_rng(0))
    assert answers is not None
    weights = fit_weights([answers], weights_for(predictors, FROM_ATTRIBUTES, FROM_TIES))
    assert weights is not None
    return Method("fitted", predictors, weights, weights)
