"""From files to files: what a command line calls.

Every function reads MEMBERS.csv and EVENTS.csv as a whole or raises :class:`BrokenFileError` with all faults,
and writes its output as a whole or not at all.
"""

from dataclasses import asdict
from datetime import date
from pathlib import Path

from .backtests import Backtest, backtest
from .csvfiles import read_network, write_table
from .dates import Period
from .exports import write_json
from .graph import ContactGraph
from .language import Language
from .method import MethodName
from .model import LARGEST_EVENT, Level
from .reports import NetworkReport, report
from .suggestions import Progress, Suggestion, Suggestions, suggest

SUGGESTION_COLUMNS = ("member", "partner", "rank", "score", "probability", "low", "high", "reason")


def read_graph(
    members: str | Path,
    events: str | Path,
    *,
    level: Level = "institution",
    largest_event: int = LARGEST_EVENT,
) -> ContactGraph:
    """Return the contact graph of two files."""
    return ContactGraph.from_parts(*read_network(members, events), level=level, largest_event=largest_event)


def suggest_files(
    members: str | Path,
    events: str | Path,
    *,
    output: str | Path,
    top: int = 10,
    at: "Period | date | str | None" = None,
    level: Level = "institution",
    method: MethodName = "fitted",
    language: Language = "en",
    largest_event: int = LARGEST_EVENT,
    progress: Progress | None = None,
) -> Suggestions:
    """Write suggestions for every member to ``output`` and return them."""
    graph = read_graph(members, events, level=level, largest_event=largest_event)
    found = suggest(graph, top=top, at=at, method=method, progress=progress)
    write_suggestions(output, found, language=language)
    return found


def write_suggestions(path: str | Path, found: Suggestions, *, language: Language = "en") -> None:
    """Write suggestions as CSV: member, partner, rank, score, probability, low, high, reason."""
    write_table(path, SUGGESTION_COLUMNS, (_suggestion_row(suggestion, language) for suggestion in found))


def report_files(
    members: str | Path,
    events: str | Path,
    *,
    output: str | Path,
    at: "Period | date | str | None" = None,
    level: Level = "institution",
    largest_event: int = LARGEST_EVENT,
    progress: Progress | None = None,
) -> NetworkReport:
    """Write the network report to ``output`` as JSON and return it."""
    if progress:
        progress(0, 2, "reading")
    graph = read_graph(members, events, level=level, largest_event=largest_event)
    if progress:
        progress(1, 2, "measuring")
    found = report(graph, at=at)
    write_json(output, found.as_json())
    if progress:
        progress(2, 2, "done")
    return found


def backtest_files(
    members: str | Path,
    events: str | Path,
    *,
    output: str | Path,
    until: "Period | date | str | None" = None,
    level: Level = "institution",
    method: MethodName = "fitted",
    largest_event: int = LARGEST_EVENT,
    progress: Progress | None = None,
) -> Backtest:
    """Write the back-test to ``output`` as JSON, sentences in both languages included, and return it."""
    graph = read_graph(members, events, level=level, largest_event=largest_event)
    found = backtest(graph, until=until, method=method, progress=progress)
    sentences = {language: found.sentences(language) for language in ("en", "ru")}
    write_json(output, {**asdict(found), "sentences": sentences})
    return found


def _suggestion_row(suggestion: Suggestion, language: Language) -> tuple[str | int, ...]:
    chances = (suggestion.probability, suggestion.low, suggestion.high)
    return (
        suggestion.member,
        suggestion.partner,
        suggestion.rank,
        f"{suggestion.score:.6g}",
        *("" if chance is None else f"{chance:.4f}" for chance in chances),
        suggestion.sentence(language),
    )
