"""Where a partnership stands on a day, and who sees it."""

from __future__ import annotations

from datetime import date, timedelta
from operator import itemgetter
from uuid import UUID, uuid4

from hypothesis import example, given
from hypothesis import strategies as st

from consortium.dates import parse
from consortium.ledger import Entry
from consortium.partnerships.model import PartnershipState, Stage
from consortium.partnerships.standing import NO_END, PUBLIC_STAGES, Force, force_of, last_day, state_on, visible
from consortium.writing.kinds import columns

APPROVED_IN_MAY = (
    Entry(date(2024, 4, 1), 1, Stage.DRAFT),
    Entry(date(2024, 4, 2), 2, Stage.PROPOSED),
    Entry(date(2024, 5, 1), 3, Stage.APPROVED),
)
TERMINATED_IN_2025 = (*APPROVED_IN_MAY, Entry(date(2025, 3, 1), 4, Stage.TERMINATED))
YEAR = Force(date(2024, 9, 1), date(2025, 8, 31))
UNDATED = Force(None, NO_END)

days = st.dates(date(2020, 1, 1), date(2030, 12, 31))
ledgers = st.lists(st.tuples(days, st.sampled_from(Stage))).map(
    lambda lines: [Entry(line[0], place, line[1]) for place, line in enumerate(sorted(lines, key=itemgetter(0)), 1)]
)
forces = st.tuples(st.none() | days, days | st.just(NO_END)).map(
    lambda pair: Force(pair[0], max(pair[1], pair[0] or pair[1]))
)


def force(signed: str | None = None, between: str | None = None) -> Force:
    """Return the days in force of a partnership with these dates."""
    dated = {"signed": signed and parse(signed), "force": between and parse(between)}
    empty = dict.fromkeys(("signed_earliest", "force_earliest", "force_latest"))
    return force_of(empty | columns(dated))


def test_it_is_in_force_from_the_first_to_the_last_day_both_included() -> None:
    on = [state_on(APPROVED_IN_MAY, YEAR, date(*day)) for day in ((2024, 8, 31), (2024, 9, 1), (2025, 8, 31))]

    assert on == [PartnershipState.APPROVED, PartnershipState.IN_FORCE, PartnershipState.IN_FORCE]


def test_it_has_expired_on_the_day_after_its_last() -> None:
    assert state_on(APPROVED_IN_MAY, YEAR, date(2025, 9, 1)) is PartnershipState.EXPIRED


def test_there_is_no_state_before_the_first_line() -> None:
    assert state_on(APPROVED_IN_MAY, YEAR, date(2024, 3, 31)) is None


def test_without_any_date_an_approved_partnership_stays_approved() -> None:
    assert state_on(APPROVED_IN_MAY, UNDATED, date(2029, 1, 1)) is PartnershipState.APPROVED


def test_it_is_terminated_from_the_day_of_its_termination() -> None:
    on = [state_on(TERMINATED_IN_2025, YEAR, day) for day in (date(2025, 2, 28), date(2025, 3, 1))]

    assert on == [PartnershipState.IN_FORCE, PartnershipState.TERMINATED]


def test_with_a_signing_alone_it_is_in_force_from_that_day_without_end() -> None:
    assert force(signed="2010-06-14") == Force(date(2010, 6, 14), NO_END)


def test_a_signing_known_by_its_month_puts_it_in_force_from_the_month_s_first_day() -> None:
    assert force(signed="2010-06") == Force(date(2010, 6, 1), NO_END)


def test_the_beginning_of_force_wins_over_the_signing() -> None:
    assert force(signed="2010-06-14", between="2010-09/..") == Force(date(2010, 9, 1), NO_END)


def test_with_an_end_alone_it_is_in_force_as_far_back_as_anybody_knows() -> None:
    assert force(between="../2012") == Force(date.min, date(2012, 12, 31))


def test_without_dates_nobody_knows_when_it_begins() -> None:
    assert force() == UNDATED


def test_the_last_day_is_9999_12_31_where_there_is_none() -> None:
    assert last_day(APPROVED_IN_MAY, UNDATED) == date(9999, 12, 31)


def test_the_last_day_is_the_day_before_a_termination() -> None:
    assert last_day(TERMINATED_IN_2025, YEAR) == date(2025, 2, 28)


def test_a_termination_on_the_first_day_there_is_leaves_that_day_as_the_last() -> None:
    assert last_day([Entry(date.min, 1, Stage.TERMINATED)], UNDATED) == date.min


@given(ledgers, forces, days)
@example(
    [Entry(date(2020, 1, 2), 1, Stage.DRAFT), Entry(date(2020, 1, 10), 2, Stage.APPROVED)],
    Force(date(2020, 1, 1), NO_END),
    date(2020, 2, 1),
)
def test_whether_it_is_in_force_follows_from_its_stage_and_dates(
    stages: list[Entry[Stage]], force: Force, day: date
) -> None:
    past = [entry for entry in stages if entry.day <= day]
    approved = bool(past) and past[-1].state is Stage.APPROVED
    begun, over = force.first is not None and force.first <= day, day > force.last

    state = state_on(stages, force, day)

    assert (state is PartnershipState.IN_FORCE) == (approved and begun and not over)
    assert (state is PartnershipState.EXPIRED) == (approved and begun and over)
    assert (state is None) == (not past)


@given(ledgers, forces)
def test_after_the_last_day_it_is_never_in_force(stages: list[Entry[Stage]], force: Force) -> None:
    last = last_day(stages, force)
    days_after = [last + timedelta(days=n) for n in range(1, 4) if last < date(9999, 12, 1)]

    assert PartnershipState.IN_FORCE not in [state_on(stages, force, day) for day in days_after]


@given(st.sampled_from(Stage), st.frozensets(st.uuids(), max_size=3))
def test_the_secretariat_sees_every_partnership(stage: Stage, insiders: frozenset[UUID]) -> None:
    assert visible(stage, insiders, None, secretariat=True)


@given(st.sampled_from(Stage), st.frozensets(st.uuids(), min_size=1, max_size=3))
def test_parties_and_proposer_see_every_stage(stage: Stage, insiders: frozenset[UUID]) -> None:
    assert visible(stage, insiders, min(insiders), secretariat=False)


@given(st.sampled_from(Stage), st.frozensets(st.uuids() | st.none(), max_size=3), st.none() | st.builds(uuid4))
def test_others_see_only_what_all_have_approved(
    stage: Stage, insiders: frozenset[UUID | None], reader: UUID | None
) -> None:
    assert visible(stage, insiders, reader, secretariat=False) == (stage in {Stage.APPROVED, Stage.TERMINATED})


def test_what_was_approved_and_terminated_is_public() -> None:
    assert {stage.value for stage in PUBLIC_STAGES} == {"APPROVED", "TERMINATED"}
