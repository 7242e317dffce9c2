"""The contact graph of a consortium: measures, suggestions of the next links, and their reasons.

Members that take part in the same events are tied; the suggestions are the ties that should come next, each
with reasons that can be named and looked up. Knows no database and no web.

Ten lines of use::

    from consortium_network import read_graph, suggest, report, backtest, export

    graph = read_graph("MEMBERS.csv", "EVENTS.csv")
    for suggestion in suggest(graph, top=3, at="2024").of("academy"):
        print(suggestion.rank, suggestion.partner, suggestion.sentence("en"))
    for insight in report(graph).insights:
        print(insight.sentence("ru"))
    print(*backtest(graph, until="2020").sentences())
    export(graph.project("region"), "regions.graphml")

Names are imported when they are first used, so ``import consortium_network`` itself costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import measures
    from .backtests import Backtest, Promise, backtest
    from .calibration import Band, Calibration, calibrate
    from .csvfiles import read_network, read_outcomes, write_events, write_members
    from .dates import Period, parse_period
    from .difference import NetworkChange, report_difference
    from .engine.adjacency import Adjacency
    from .engine.centrality import pagerank
    from .engine.live import LiveTopPartners
    from .engine.partners import TopPartners, top_partners
    from .engine.walkers import TopVisited, personalised_pagerank
    from .errors import BrokenFileError, Fault, NetworkError, UnknownNameError
    from .explain import Explainer
    from .exports import cytoscape, export, geojson, node_link
    from .files import backtest_files, read_graph, report_files, suggest_files, what_if_files, write_suggestions
    from .graph import ContactGraph
    from .group_ties import Broker, GroupPair, GroupStanding, GroupTies
    from .insights import Insight
    from .judging import Score
    from .leaders import Leader, Named
    from .model import LARGEST_EVENT, LEVELS, Event, LeftOut, Level, Member, Outcome, Part
    from .notes import Note
    from .prospects import Prospect, what_if
    from .reasons import Reason
    from .reports import NetworkReport, report
    from .sentences import sentence, told
    from .suggestions import Suggestion, Suggestions, suggest

__all__ = [
    "LARGEST_EVENT",
    "LEVELS",
    "Adjacency",
    "Backtest",
    "Band",
    "BrokenFileError",
    "Broker",
    "Calibration",
    "ContactGraph",
    "Event",
    "Explainer",
    "Fault",
    "GroupPair",
    "GroupStanding",
    "GroupTies",
    "Insight",
    "Leader",
    "LeftOut",
    "Level",
    "LiveTopPartners",
    "Member",
    "Named",
    "NetworkChange",
    "NetworkError",
    "NetworkReport",
    "Note",
    "Outcome",
    "Part",
    "Period",
    "Promise",
    "Prospect",
    "Reason",
    "Score",
    "Suggestion",
    "Suggestions",
    "TopPartners",
    "TopVisited",
    "UnknownNameError",
    "backtest",
    "backtest_files",
    "calibrate",
    "cytoscape",
    "export",
    "geojson",
    "measures",
    "node_link",
    "pagerank",
    "parse_period",
    "personalised_pagerank",
    "read_graph",
    "read_network",
    "read_outcomes",
    "report",
    "report_difference",
    "report_files",
    "sentence",
    "suggest",
    "suggest_files",
    "told",
    "top_partners",
    "what_if",
    "what_if_files",
    "write_events",
    "write_members",
    "write_suggestions",
]

_HOMES = {
    "backtests": ("Backtest", "Promise", "backtest"),
    "calibration": ("Band", "Calibration", "calibrate"),
    "csvfiles": ("read_network", "read_outcomes", "write_events", "write_members"),
    "dates": ("Period", "parse_period"),
    "difference": ("NetworkChange", "report_difference"),
    "engine.adjacency": ("Adjacency",),
    "engine.centrality": ("pagerank",),
    "engine.live": ("LiveTopPartners",),
    "engine.partners": ("TopPartners", "top_partners"),
    "engine.walkers": ("TopVisited", "personalised_pagerank"),
    "errors": ("BrokenFileError", "Fault", "NetworkError", "UnknownNameError"),
    "explain": ("Explainer",),
    "exports": ("cytoscape", "export", "geojson", "node_link"),
    "files": ("backtest_files", "read_graph", "report_files", "suggest_files", "what_if_files", "write_suggestions"),
    "graph": ("ContactGraph",),
    "group_ties": ("Broker", "GroupPair", "GroupStanding", "GroupTies"),
    "insights": ("Insight",),
    "judging": ("Score",),
    "leaders": ("Leader", "Named"),
    "model": ("LARGEST_EVENT", "LEVELS", "Event", "LeftOut", "Level", "Member", "Outcome", "Part"),
    "notes": ("Note",),
    "prospects": ("Prospect", "what_if"),
    "reasons": ("Reason",),
    "reports": ("NetworkReport", "report"),
    "sentences": ("sentence", "told"),
    "suggestions": ("Suggestion", "Suggestions", "suggest"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name == "measures":
        return import_module(".measures", __name__)
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f".{_HOME_OF[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
