"""Progress bars: on stderr, and only where a person looks at it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager

from consortium.cli.voice import Voice
from consortium.cli.words import LABELS, Say

Tell = Callable[[int, int, str], None]


@contextmanager
def bar(voice: Voice, first: Say) -> Generator[Tell]:
    """Give a function that is told how many of how many are done, and of what."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = voice.console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(voice.word(first), total=None)

        def tell(done: int, total: int, label: str) -> None:
            said = voice.word(LABELS[label]) if label in LABELS else label
            progress.update(task, completed=done, total=total, description=said or voice.word(first))

        yield tell
