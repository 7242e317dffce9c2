"""What is found in the contact graph, by name: for annotations alone, since importing it brings numpy and scipy."""

from __future__ import annotations

from consortium_network import ContactGraph, Insight, Leader, Named, Prospect, Suggestion, Suggestions
from consortium_network import NetworkChange as Change
from consortium_network import NetworkReport as Report
from consortium_network.difference import ChangedTie, Moved
from consortium_network.group_ties import Broker, GroupPair, GroupStanding, GroupTies
from consortium_network.measures import GroupBalance
from consortium_network.prospects import End
from consortium_network.survey import Totals
from consortium_network.weak_points import WeakPoint

__all__ = [
    "Broker", "Change", "ChangedTie", "ContactGraph", "End", "GroupBalance", "GroupPair", "GroupStanding", "GroupTies",
    "Insight", "Leader", "Moved", "Named", "Prospect", "Report", "Suggestion", "Suggestions", "Totals", "WeakPoint",
]  # fmt: skip
