"""What SQL says of a commitment is what the pure rules say, on any rows and on both databases."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from consortium import dates
from consortium.commitments.model import (
    QUOTAS,
    CommitmentStage,
    Measure,
    cover_of,
    keeping_of,
    state_on,
)
from consortium.commitments.reckoning import Debt, debt_of
from consortium.commitments.tables import Commitment, CommitmentEntry
from consortium.ledger import Entry
from tests.commitments.registers import HOMES, Meeting, Register, Sent, Side, meetings, movements
from tests.databases import CleanDatabase
from tests.factory import CLOCK
from tests.graphql.twins import Row, ask, put, span

FEW = settings(max_examples=max(settings().max_examples // 4, 1))
FORCES = ("2009", "2009/..", "../2009", "2009-03/2010-06", "2010", "2010-01-01/2010-12-31", "2009-01-02/..", "2030/..")
END = st.tuples(st.sampled_from(["institution", "country"]), st.integers(0, 1))
LEDGER = st.lists(st.dates(date(2008, 6, 1), date(2011, 6, 1)), min_size=1, max_size=3).map(sorted)
ASKED = """
query ($id: ID!, $year: Int!, $day: Date!) {
  commitment(id: $id) {
    state(asOf: $day) keeping(year: $year) unknownMovements(year: $year)
    peopleSent(year: $year) daysSent(year: $year) remoteSessionsSent(year: $year)
  }
  reciprocity(year: $year) { pairs(first: 100) { nodes { owes { people days remoteSessions unknown } } } }
}
"""


def is_end(side: Side, end: tuple[str, int]) -> bool:
    """Return whether a side is the institution, or of the country, of that number."""
    sort, number = end
    country = side.country if side.institution is None else HOMES[side.institution][0]
    return number == (side.institution if sort == "institution" else country)


def done(found: list[Sent], *names: str) -> float:
    """Return how much all sure movements make of these together."""
    return float(sum(each.sums[name] for each in found for name in names if each.sure))


def measures(found: list[Sent], quotas: Row, *, named: bool) -> tuple[dict[str, float], dict[str, bool]]:
    """Return what was done of each quota, and if more may have been."""
    did = {name: done(found, name) for name in QUOTAS if name != "people"}
    did["people"] = done(found, "students", "teachers", "staff", "mixed")
    undated = any(not each.sure for each in found)
    people = undated or done(found, "unknown") > 0 or (named and done(found, "in_group") > 0)
    more = dict.fromkeys(("students", "teachers", "staff"), people or done(found, "mixed") > 0) | {
        "people": people,
        "days": undated or done(found, "days_unknown") > 0,
        "remote_sessions": undated or done(found, "remote_unknown") > 0,
    }
    assert quotas.keys() == did.keys() == more.keys()
    return did, more


@FEW
@given(
    drawn=st.lists(meetings(), min_size=1, max_size=3),
    ends=st.tuples(END, END).filter(lambda ends: ends[0] != ends[1]),
    quotas=st.fixed_dictionaries({name: st.none() | st.integers(1, 9) for name in QUOTAS}),
    force=st.none() | st.sampled_from(FORCES).map(dates.parse),
    ledger=LEDGER,
    year=st.sampled_from([2009, 2010, 2026]),
    under=st.booleans(),
)
def test_a_commitment_is_kept_and_owed_as_the_rules_say(
    asked: CleanDatabase,
    drawn: list[Meeting],
    ends: tuple[tuple[str, int], tuple[str, int]],
    quotas: Row,
    force: dates.PartialDate | None,
    ledger: list[date],
    year: int,
    under: bool,
) -> None:
    async def compare() -> None:
        register = Register()
        await register.write(drawn)
        stages = [
            Entry(day, place, stage)
            for place, (day, stage) in enumerate(
                zip(ledger, (CommitmentStage.PROMISED, CommitmentStage.WITHDRAWN) * 2, strict=False), 1
            )
        ]
        record = await _written(register, ends, quotas, force, stages, under=under)
        answer = await ask(asked, ASKED, id=str(record), year=year, day=f"{year}-06-30")
        found = [
            each
            for each in movements(drawn, (year, year), programme=under)
            if is_end(each.one, ends[0]) and is_end(each.other, ends[1])
        ]
        did, more = measures(found, quotas, named=ends[0][0] == "institution")
        days = (force.earliest, force.latest) if force else (None, None)
        promised = [Measure(quotas[name], did[name], more[name]) for name in QUOTAS if quotas[name] is not None]
        cover = cover_of(stages, *days, year)
        kept = keeping_of(promised, cover, over=year < CLOCK.today().year)
        state = state_on(stages, *days, date(year, 6, 30))
        told = answer["commitment"]
        assert (told["state"], told["keeping"]) == (state and state.value, kept and kept.value)
        assert abs(told["peopleSent"] - did["people"]) + abs(told["daysSent"] - did["days"]) < 1e-4
        assert abs(told["remoteSessionsSent"] - did["remote_sessions"]) < 1e-4
        assert told["unknownMovements"] == done(found, "unknown") + sum(not each.sure for each in found)
        owed = [node["owes"] for node in answer["reciprocity"]["pairs"]["nodes"]]
        debt = debt_of(quotas, did, more, cover)
        assert sum(each["unknown"] for each in owed) == debt.unknown
        assert abs(sum(each["people"] + each["days"] + each["remoteSessions"] for each in owed) - _whole(debt)) < 1e-3

    asked.clean()
    asked.run(compare())


async def _written(
    register: Register,
    ends: tuple[tuple[str, int], tuple[str, int]],
    quotas: Row,
    force: dates.PartialDate | None,
    stages: list[Entry[CommitmentStage]],
    *,
    under: bool,
) -> Any:
    known = {"institution": register.institutions, "country": register.countries}
    sides = {
        f"{side}_{sort}": known[sort][number] for side, (sort, number) in zip(("sender", "receiver"), ends, strict=True)
    }
    programme = register.programme if under else None
    given = {**sides, **quotas, **span("force", force), "programme": programme, "search": "", "sort_name": ""}
    record = await put(Commitment, **given)
    for stage in stages:
        line = {"day": stage.day, "place": stage.place, "state": stage.state.value, "action": "PROMISE"}
        await put(CommitmentEntry, commitment=record, **line)
    return record


def _whole(debt: Debt) -> float:
    return debt.people + debt.days + debt.remote_sessions
