"""`python -m benchmarks`: how fast the project is, on this machine, beside what anybody could have instead."""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from benchmarks import answers, duplicates, figures, graphs, judged, machine, spreadsheets, wholes
from benchmarks.course import FULL, QUICK, Course
from benchmarks.figures import Section
from benchmarks.peers import measure as peers
from benchmarks.registers import Home, homes

_WIDE = 200
_PARTS = ("peers", "graphs", "suggestions", "answers", "import", "duplicates")


def main() -> None:
    """Measure, print tables, and write JSON where asked."""
    given = _arguments()
    if given.only == "peers":
        with tempfile.TemporaryDirectory(prefix="bench-") as folder, homes(Path(folder)) as found:
            _show(given, _peers(given, Path(folder), found), asyncio.run(machine.describe(found)))
        return
    if given.only == "import":
        with tempfile.TemporaryDirectory(prefix="bench-") as folder, homes(Path(folder)) as found:
            _show(given, _imports(given, Path(folder), found), asyncio.run(machine.describe(found)))
        return
    if given.only:
        _show(given, _alone(given), asyncio.run(machine.describe([])))
        return
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, homes(Path(folder)) as found:
        sections = _measured(given, Path(folder), found)
        if not given.quick:
            sections += _peers(given, Path(folder), found) + _graphs(large=given.all)
            sections += _imports(given, Path(folder), found)
        circumstances = asyncio.run(machine.describe(found))
    _show(given, sections, circumstances)


def _peers(given: argparse.Namespace, folder: Path, found: list[Home]) -> list[Section]:
    plan = peers.QUICK if given.quick else peers.FULL
    with _progress() as progress:
        task = progress.add_task("beside peers", total=None)
        return peers.measure(found, folder, plan, lambda: progress.advance(task))


def _imports(given: argparse.Namespace, folder: Path, found: list[Home]) -> Iterable[Section]:
    part = 10 if given.quick else 1
    return spreadsheets.measure(found, folder, spreadsheets.ROWS // part, spreadsheets.AGAIN // part)


def _graphs(*, large: bool) -> list[Section]:
    return [wholes.measure(large=large), *graphs.measure(large=large)]


def _alone(given: argparse.Namespace) -> list[Section]:
    if given.only == "graphs":
        return _graphs(large=given.all)
    if given.only == "duplicates":
        return [duplicates.measure()]
    found = judged.networks("large")
    if not found:
        raise SystemExit("Set CONSORTIUM_MEASURING to a folder with tools/score_suggestions.py and data/networks.")
    if given.only == "answers":
        return [answers.measure(found)]
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        return judged.measure(found, Path(folder), lambda: None)


def _show(given: argparse.Namespace, sections: Iterable[Section], circumstances: dict[str, object]) -> None:
    """Print the sections, each as it comes, and write JSON where asked."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=_WIDE)
    shown: list[Section] = []
    for section in sections:
        figures.show(console, [section])
        shown.append(section)
    console.print(machine.sentence(circumstances))
    if given.json:
        figures.save(given.json, circumstances | {"quick": given.quick}, shown)


def _measured(given: argparse.Namespace, folder: Path, found: list[Home]) -> list[Section]:
    networks = judged.networks("large" if given.all else "small" if given.quick else "middling")
    with _progress() as progress:
        course = Course(QUICK if given.quick else FULL, folder, found, networks, progress)
        return asyncio.run(course.run())


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    errors = Console(stderr=True)
    return Progress(*columns, console=errors, disable=not errors.is_terminal)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the rows and few rounds: under 40 seconds")
    parser.add_argument("--all", action="store_true", help="the largest networks and graphs too: minutes")
    parser.add_argument("--only", choices=_PARTS, help="measure one part alone")
    parser.add_argument("--json", type=Path, metavar="PATH", help="also write the figures as JSON")
    return parser.parse_args()


if __name__ == "__main__":
    main()
