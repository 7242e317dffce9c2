"""From files to files: what a command line calls.

Every function reads its files as a whole or raises :class:`BrokenFileError` with all faults, and writes its output
as a whole or not at all.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from .backtests import Backtest, backtest
from .csvfiles import read_network, read_outcomes, write_table
from .dates import Period, period_of
from .difference import NetworkChange, difference, span_of
from .errors import BrokenFileError, Fault
from .exports import write_json
from .graph import ContactGraph
from .language import Language
from .method import MethodName
from .model import LARGEST_EVENT, Level, Outcome
from .prospects import Prospect, what_if
from .reports import NetworkReport, report_of
from .standings import write_standings
from .suggestions import Progress, Suggestion, Suggestions, suggest
from .survey import Survey, survey

SUGGESTION_COLUMNS = ("member", "partner", "rank", "score", "probability", "low", "high", "reason")

_OFTEN = 100  # suggestions from one word of progress to the next


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
    asking: Iterable[str] | None = None,
    outcomes: str | Path | None = None,
    exposure: int | None = None,
    new_ground: float | None = None,
    language: Language = "en",
    largest_event: int = LARGEST_EVENT,
    progress: Progress | None = None,
) -> Suggestions:
    """Write suggestions for every member, or for those ``asking``, to ``output`` and return them.

    The file ``outcomes`` tells what became of earlier suggestions, in the columns one, other and outcome ("agreed" or
    "declined"): the order learns from it, and its pairs are not suggested again. All else is as in
    :func:`~.suggestions.suggest`.
    """
    graph, earlier = _graph_and_outcomes(members, events, outcomes, level, largest_event)
    found = suggest(
        graph,
        top=top,
        at=at,
        members=asking,
        known=[(outcome.one, outcome.other) for outcome in earlier],
        method=method,
        outcomes=earlier,
        exposure=exposure,
        new_ground=new_ground,
        progress=progress,
    )
    write_suggestions(output, found, language=language, progress=progress)
    return found


def _graph_and_outcomes(
    members: str | Path, events: str | Path, outcomes: str | Path | None, level: Level, largest_event: int
) -> tuple[ContactGraph, list[Outcome]]:
    """Return what the files hold, or raise with the faults of all of them."""
    try:
        graph = read_graph(members, events, level=level, largest_event=largest_event)
    except BrokenFileError as broken:
        raise BrokenFileError([*broken.faults, *_faults_of(outcomes)]) from None
    return graph, read_outcomes(outcomes, graph.index, str(members)) if outcomes is not None else []


def _faults_of(outcomes: str | Path | None) -> Sequence[Fault]:
    """Return what is wrong with the file whoever its members are."""
    try:
        if outcomes is not None:
            read_outcomes(outcomes)
    except BrokenFileError as broken:
        return broken.faults
    return ()


def write_suggestions(
    path: str | Path, found: Suggestions, *, language: Language = "en", progress: Progress | None = None
) -> None:
    """Write suggestions as CSV: member, partner, rank, score, probability, low, high, reason.

    Their reasons are found and put into words one by one as they are written.
    """
    rows = (_suggestion_row(suggestion, language) for suggestion in _telling(found, progress))
    write_table(path, SUGGESTION_COLUMNS, rows, for_people=True)


def _telling(found: Suggestions, progress: Progress | None) -> Iterator[Suggestion]:
    for done, suggestion in enumerate(found, 1):
        yield suggestion
        if progress and (done % _OFTEN == 0 or done == len(found)):
            progress(done, len(found), "writing")


def report_files(
    members: str | Path,
    events: str | Path,
    *,
    output: str | Path,
    at: "Period | date | str | None" = None,
    since: "Period | date | str | None" = None,
    table: str | Path | None = None,
    level: Level = "institution",
    largest_event: int = LARGEST_EVENT,
    progress: Progress | None = None,
) -> tuple[NetworkReport, NetworkChange | None]:
    """Write the network report to ``output`` as JSON, with what changed after ``since``; return both.

    With ``since`` the JSON has one key more, ``change``. With ``table`` every member's values by every measure go
    into a CSV file besides.
    """
    if progress:
        progress(0, 2, "reading")
    graph = read_graph(members, events, level=level, largest_event=largest_event)
    if progress:
        progress(1, 2, "measuring")
    now = survey(graph if at is None else graph.as_of(at))
    found = report_of(now, at=_day(at))
    change = _change(graph, now, since, at)
    write_json(output, found.as_json() | ({"change": change.as_json()} if change else {}))
    if table is not None:
        write_standings(table, now)
    if progress:
        progress(2, 2, "done")
    return found, change


def what_if_files(
    members: str | Path,
    events: str | Path,
    one: str,
    other: str,
    *,
    output: str | Path | None = None,
    at: "Period | date | str | None" = None,
    level: Level = "institution",
    largest_event: int = LARGEST_EVENT,
) -> Prospect:
    """Return what a tie between two members would do, and write it to ``output`` as JSON if that is given."""
    graph = read_graph(members, events, level=level, largest_event=largest_event)
    found = what_if(graph if at is None else graph.as_of(at), one, other)
    if output is not None:
        write_json(output, found.as_json())
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


def _change(
    graph: ContactGraph, now: Survey, since: "Period | date | str | None", until: "Period | date | str | None"
) -> NetworkChange | None:
    if since is None:
        return None
    first, last = span_of(since, until)
    return difference(survey(graph.as_of(since)), now, since=first, until=last)


def _day(when: "Period | date | str | None") -> str:
    period = period_of(when)
    return period.last.isoformat() if period else ""


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
