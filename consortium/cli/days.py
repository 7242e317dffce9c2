"""Days as people write them on the command line: a day, a month or a year."""

from __future__ import annotations

from datetime import date

import rich_click as click

from consortium.cli.voice import voice_of
from consortium.cli.words import Say
from consortium_network.dates import Period, parse_period


def read_day(context: click.Context, option: click.Parameter, value: str | None) -> Period | None:
    """Return the first and the last day that an option's text means; wrong usage where it means none."""
    if value is None:
        return None
    try:
        found = parse_period(value)
    except ValueError:
        found = None
    if found is None:
        raise click.BadParameter(voice_of(context).word(Say.BAD_DAY, value=value), context, option)
    return found


def last_day(period: Period | None, today: date) -> date:
    """Return the last day of a period, today while it still runs, and today where there is none."""
    if period is None or period.first <= today <= period.last:
        return today
    return period.last
