"""`consortium reciprocity`: who sent how many to whom, and who owes whom, as a table or a CSV file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

from consortium.cli.network import LEVELS, OUTPUT, in_folder
from consortium.cli.registers import clock, database_option, ready, run
from consortium.cli.voice import Voice
from consortium.cli.words import Say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consortium.commitments.reckoning import Party, Reckoning, Standing

_LAST_YEAR = 9999
_HEADER = (
    "one", "other", "sent", "sent_unknown", "received", "received_unknown", "balance", "owes", "owed", "owed_unknown",
)  # fmt: skip
_SAID = (
    Say.ONE, Say.OTHER, Say.SENT, Say.NOT_KNOWN, Say.RECEIVED, Say.NOT_KNOWN, Say.BALANCE, Say.OWES, Say.OWED,
    Say.NOT_KNOWN,
)  # fmt: skip


@click.command()
@database_option
@click.option("--level", type=click.Choice(LEVELS), default=LEVELS[-1])
@click.option("--year", type=click.IntRange(1, _LAST_YEAR))
@click.option("--output", type=OUTPUT, callback=in_folder)
@click.pass_obj
def reciprocity(voice: Voice, url: str | None, level: str, year: int | None, output: Path | None) -> None:
    """Show how each party stands to each other."""
    found, names = run(_reckon(voice, url, level, year))
    rows = [_row(voice, pair, names) for pair in found.pairs()]
    if output is None:
        voice.table([voice.word(say) for say in _SAID], rows)
    else:
        from consortium_network.csvfiles import write_table

        write_table(output, _HEADER, rows, for_people=True)
        voice.note(Say.WRITTEN, path=output, what=voice.word(Say.PAIR_COUNT, count=len(rows)))
    if found.undated:
        voice.note(Say.UNDATED, count=found.undated)


async def _reckon(voice: Voice, url: str | None, level: str, year: int | None) -> tuple[Reckoning, dict[str, str]]:
    from consortium.commitments.reckoning import Asked
    from consortium.commitments.service import labels, reckon
    from consortium.cooperation.model import Level

    asked = Asked(level=Level[level.upper()], years=(year, year) if year else None)
    async with ready(voice, url):
        found = await reckon(asked, clock(voice).today())
        parties = [standing.one for standing in found.parties()]
        wanted = {record for party in parties for record in (party.record, party.country) if record}
        return found, await labels(asked.level, sorted(wanted), voice.language)


def _row(voice: Voice, pair: Standing, names: dict[str, str]) -> Sequence[str]:
    """Return a row of the table: people, and beside each sum the number of movements or commitments not known."""
    sums = (pair.sent.people, pair.sent.unknown, pair.received.people, pair.received.unknown, pair.balance)
    owed = (pair.owes.people, pair.owed.people, pair.owes.unknown + pair.owed.unknown)
    ends = (_label(voice, pair.one, names), _label(voice, pair.other or pair.one, names))
    return (*ends, *(f"{number:g}" for number in (*sums, *owed)))


def _label(voice: Voice, party: Party, names: dict[str, str]) -> str:
    if party.record:
        return names[party.record]
    return voice.word(Say.UNNAMED, country=names.get(party.country, "–"))
