"""Whatever is entered: no two representations of one pair in one matter may be held on the same day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from consortium.dates import parse
from consortium.db import Database
from consortium.errors import Refused
from consortium.representations.model import twice
from consortium.representations.tables import Representation
from consortium.writing import store
from tests import factory
from tests.databases import CleanDatabase
from tests.factory import act

FIRST, LAST = 2008, 2013
"""Before the first of these years and after the last of them nothing changes."""


@dataclass(frozen=True)
class Said:
    """A representation: of which of two, in which matter, from which year to which; None where open."""

    represented: int
    matter: str
    first: int | None
    last: int | None

    @property
    def period(self) -> str | None:
        """Return the years as EDTF; None where both ends are open."""
        ends = [".." if year is None else str(year) for year in (self.first, self.last)]
        return "/".join(ends) if set(ends) != {".."} else None

    @property
    def years(self) -> set[int]:
        """Return the years in which it may be held."""
        return set(range(self.first or FIRST, (self.last or LAST) + 1))


def in_order(said: Said) -> bool:
    """Return whether it does not end before it begins."""
    return said.first is None or said.last is None or said.first <= said.last


YEAR = st.none() | st.integers(FIRST + 1, LAST - 1)
SAID = st.builds(Said, st.integers(0, 1), st.sampled_from(["", "Tariffs"]), YEAR, YEAR).filter(in_order)
FEW = settings(max_examples=max(settings().max_examples // 2, 1))


def same(one: Said, other: Said) -> bool:
    """Return whether both are of one pair in one matter, and share a year."""
    return (one.represented, one.matter) == (other.represented, other.matter) and bool(one.years & other.years)


async def entered(database: Database, ends: Mapping[str, object], said: Said) -> bool:
    """Enter a representation; return whether it could be."""
    matter = {"en": said.matter} if said.matter else {}
    try:
        await act(database, "representationCreate", **ends, matters=matter, period=said.period)
    except Refused:
        return False
    return True


@FEW
@given(st.lists(SAID, max_size=6))
def test_a_representation_is_refused_where_the_same_may_be_held_then_and_nowhere_else(
    examples: CleanDatabase, told: list[Said]
) -> None:
    async def property_of() -> None:
        speaker, *others = [await factory.institution(examples.database) for _ in range(3)]
        standing: list[Said] = []
        for said in told:
            ends = {"institution": speaker, "represented": others[said.represented]}
            possible = not any(same(said, other) for other in standing)
            assert await entered(examples.database, ends, said) is possible
            standing += [said] * possible
        rows = await store.where(Representation, "institution", speaker)
        assert len(rows) == len(standing)
        assert not any(twice(*two) for two in combinations(rows, 2))
        assert all(row["period_earliest"] <= row["period_latest"] for row in rows if closed(row))

    examples.clean()
    examples.run(property_of())


def closed(row: Mapping[str, Any]) -> bool:
    """Return whether both ends of a period are known."""
    return row["period_earliest"] is not None and row["period_latest"] is not None


TEXTS = st.dictionaries(st.sampled_from(["en", "ru"]), st.sampled_from(["Tariffs", "tariffs", "Дом"]), max_size=2)
PERIODS = st.sampled_from([None, "2009", "2009/2010", "../2009", "2010/.."])


@st.composite
def rows(draw: st.DrawFn) -> dict[str, Any]:
    """Return a row of a representation, as far as the rule looks at it."""
    period = draw(PERIODS)
    days = parse(period) if period else None
    facts = {name: draw(st.sampled_from([None, "A", "B"])) for name in ("addressee", "country", "region")}
    return {
        "institution": "speaker",
        "represented": draw(st.sampled_from(["A", "B"])),
        "members_of": None,
        "labels": draw(TEXTS),
        "matters": draw(TEXTS),
        "period_earliest": days and days.earliest,
        "period_latest": days and days.latest,
        **facts,
    }


@given(rows(), rows())
def test_whether_two_say_the_same_does_not_depend_on_their_order(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert twice(one, other) is twice(other, one)


@given(rows())
def test_a_representation_says_the_same_as_itself(one: dict[str, Any]) -> None:
    assert twice(one, one)
