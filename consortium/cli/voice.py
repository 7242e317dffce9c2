"""How the command line speaks: answers on stdout, everything else on stderr, in the language asked for."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import rich_click as click

from consortium.cli.words import Language, Say

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(frozen=True, slots=True)
class Voice:
    """Speaks one language."""

    language: Language

    def word(self, say: Say, **facts: object) -> str:
        """Return a sentence in this language."""
        return say.in_(self.language, **facts)

    def answer(self, text: str) -> None:
        """Print what was asked for."""
        click.echo(text)

    def note(self, say: Say, **facts: object) -> None:
        """Tell what goes on, without disturbing a program that reads the answer."""
        click.echo(self.word(say, **facts), err=True)

    def complain(self, sentences: Iterable[str]) -> None:
        """Tell why something was not done."""
        lead = click.style(f"{self.word(Say.ERROR)}: ", fg="red", bold=True)
        for sentence in sentences:
            click.echo(f"{lead}{sentence}", err=True)

    def table(self, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Print a table: drawn on a terminal, else with tabs between its columns, for other programs."""
        if not sys.stdout.isatty():
            csv.writer(sys.stdout, dialect="excel-tab", lineterminator="\n").writerows([header, *rows])
            return
        from rich.table import Table

        drawn = Table(*header, show_edge=False, pad_edge=False)
        for row in rows:
            drawn.add_row(*row)
        self.console().print(drawn)

    def console(self, *, stderr: bool = False) -> Console:
        """Return rich's console, without its marks and colours of numbers."""
        from rich.console import Console

        return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


def voice_of(context: click.Context) -> Voice:
    """Return the voice of a call."""
    return context.find_object(Voice) or Voice("en")
