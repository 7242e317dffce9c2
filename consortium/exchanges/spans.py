"""How long an exchange lasted and in which year it began, as SQL on both databases."""

from __future__ import annotations

from consortium.db.address import Dialect

SQL = str


def to_the_day(edtf: SQL) -> SQL:
    """Return the condition that both ends of a date name a day: two hyphens each, a sign aside, and no X."""
    text = f"replace(ltrim({edtf}, '-'), '/-', '/')"
    hyphens = f"length({text}) - length(replace({text}, '-', ''))"
    return (
        f"({edtf} = replace({edtf}, 'X', '') and case when {edtf} like '%/%' "
        f"then {hyphens} = 4 and {text} like '%-%-%/%-%-%' else {hyphens} = 2 end)"
    )


def number_of(day: SQL, dialect: Dialect) -> SQL:
    """Return a day as a whole number."""
    if dialect == "sqlite":
        return f"cast(julianday({day}) - 0.5 as integer)"
    return f"({day} - date '2000-01-01')"


def year_of(day: SQL, dialect: Dialect) -> SQL:
    """Return the year of a day as a whole number."""
    if dialect == "sqlite":
        return f"cast(substr({day}, 1, 4) as integer)"
    return f"cast(extract(year from {day}) as integer)"


def day_in_year(day: SQL, dialect: Dialect) -> SQL:
    """Return month and day of a day, as the text `MM-DD`."""
    return f"substr({day}, 6, 5)" if dialect == "sqlite" else f"to_char({day}, 'MM-DD')"
