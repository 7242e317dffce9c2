"""What must be true of a partnership's parties and dates, and when all have agreed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from consortium.dates import parse
from consortium.errors import Problems
from consortium.ids import REGISTER
from consortium.partnerships.agreeing import (
    Given,
    agreed,
    check_dates,
    check_document,
    check_parties,
    check_proposer,
    identity,
    same_parties,
    snapshot,
)
from consortium.partnerships.model import Answer
from consortium.writing.kinds import columns

Party = Mapping[str, Any]
A, B, C = (uuid5(REGISTER, letter) for letter in "ABC")


def named(institution: UUID) -> Party:
    """Return an institution as a party."""
    return {"institution": institution, "labels": {}, "country": None, "role": "PARTNER"}


def group(label: str, country: UUID | None = None) -> Party:
    """Return a group that is not named as a party."""
    return {"institution": None, "labels": {"en": label}, "country": country, "role": "PARTNER"}


some_parties = st.builds(named, st.sampled_from([A, B, C])) | st.builds(
    group, st.sampled_from(["schools", "departments"]), st.sampled_from([None, A])
)
party_ids = st.frozensets(st.sampled_from([A, B, C]), min_size=1)
yes = st.builds(Given, st.sampled_from([A, B, C]), st.integers(1, 3), st.just(Answer.APPROVED))
either = st.builds(Given, st.sampled_from([A, B, C]), st.integers(1, 3), st.sampled_from(Answer))
partial_dates = st.dates(date(2000, 1, 1), date(2009, 12, 31)).flatmap(
    lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]])
)


def found(problems: Problems) -> list[tuple[str, str]]:
    """Return where each reason stands, and its code."""
    return [(".".join(problem.path), problem.code.value) for problem in problems]


def of_parties(*parties: Party) -> list[tuple[str, str]]:
    """Return the reasons against a list of parties."""
    problems = Problems()
    check_parties(parties, problems)
    return found(problems)


def of_dates(signed: str | None, force: str | None) -> list[tuple[str, str]]:
    """Return the reasons against the dates of a partnership."""
    empty = dict.fromkeys(("signed", "signed_earliest", "force", "force_earliest", "force_latest"))
    problems = Problems()
    check_dates(empty | columns({"signed": signed and parse(signed), "force": force and parse(force)}), problems)
    return found(problems)


def test_two_different_institutions_may_agree() -> None:
    assert of_parties(named(A), named(B)) == []


def test_an_institution_and_a_group_that_is_not_named_may_agree() -> None:
    assert of_parties(named(A), group("education departments")) == []


def test_a_partnership_with_oneself_is_refused_for_both_reasons() -> None:
    assert of_parties(named(A), named(A)) == [("parties.1.institution", "SAME_PARTY"), ("parties", "TOO_FEW_PARTIES")]


def test_a_party_is_an_institution_or_a_group_and_never_both_or_neither() -> None:
    both = {**group("schools"), "institution": A}
    neither = {**named(A), "institution": None}

    assert of_parties(both, neither, named(B)) == [("parties.0", "ONE_PARTY"), ("parties.1", "ONE_PARTY")]


def test_the_country_of_a_named_institution_is_its_own_and_not_given() -> None:
    assert of_parties({**named(A), "country": C}, named(B)) == [("parties.0", "ONE_PARTY")]


def test_the_same_group_is_a_party_once() -> None:
    reasons = of_parties(group("schools", A), group("schools", A), group("schools"))

    assert reasons == [("parties.1.labels", "SAME_PARTY")]


@given(st.lists(some_parties, max_size=5))
def test_parties_are_refused_exactly_where_one_comes_twice_or_fewer_than_two_are_left(parties: list[Party]) -> None:
    different = {identity(party) for party in parties}

    codes = [code for _, code in of_parties(*parties)]

    assert codes.count("SAME_PARTY") == len(parties) - len(different)
    assert codes.count("TOO_FEW_PARTIES") == (len(different) < 2)


@given(st.lists(some_parties, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_the_parties_is_no_content(parties: list[Party], random: Any) -> None:
    shuffled = random.sample(parties, len(parties))

    assert same_parties(parties, shuffled)


def test_a_party_in_another_role_is_other_content() -> None:
    assert not same_parties([named(A), named(B)], [named(A), {**named(B), "role": "LEAD"}])


def test_a_proposer_who_is_no_party_is_refused() -> None:
    problems = Problems()
    check_proposer(C, [named(A), named(B)], problems, "proposer")

    assert found(problems) == [("proposer", "NOT_A_PARTY")]


def test_force_that_begins_before_the_signing_is_refused() -> None:
    assert of_dates("2024-05-02", "2024-05-01/2025-05-01") == [("force", "DATES_REVERSED")]


def test_force_may_begin_on_the_day_of_the_signing() -> None:
    assert of_dates("2024-05-01", "2024-05-01/..") == []


def test_dates_that_may_be_in_order_pass() -> None:
    assert of_dates("2024-05-20", "2024-05/2025") == []


def test_an_end_before_the_signing_is_refused_where_the_beginning_is_unknown() -> None:
    assert of_dates("2024-05-20", "../2023") == [("force", "DATES_REVERSED")]


@given(partial_dates, partial_dates)
def test_dates_are_refused_exactly_where_no_day_of_both_is_in_order(signed: str, begins: str) -> None:
    latest = parse(begins).latest
    assert latest is not None

    refused = bool(of_dates(signed, f"{begins}/.."))

    assert refused == (latest < (parse(signed).earliest or date.min))


@given(party_ids, st.lists(either), st.integers(1, 3))
def test_all_have_agreed_exactly_when_each_party_approved_that_revision_and_none_rejected_it(
    parties: frozenset[UUID], answers: list[Given], revision: int
) -> None:
    expected = all(
        Given(party, revision, Answer.APPROVED) in answers and Given(party, revision, Answer.REJECTED) not in answers
        for party in parties
    )

    assert agreed(parties, answers, revision) == expected


@given(party_ids, st.lists(yes, max_size=12))
def test_a_new_revision_leaves_no_approval_standing(parties: frozenset[UUID], answers: list[Given]) -> None:
    newest = max((answer.revision for answer in answers), default=0) + 1

    assert not agreed(parties, answers, newest)


def test_nobody_has_agreed_where_there_is_no_party() -> None:
    assert not agreed([], [], 1)


def test_an_answer_for_another_needs_a_document_or_a_source() -> None:
    neither, by_document, by_source = Problems(), Problems(), Problems()
    check_document({"document": None, "source": None}, neither)
    check_document({"document": "letter of 5 May", "source": None}, by_document)
    check_document({"document": None, "source": A}, by_source)

    assert [found(each) for each in (neither, by_document, by_source)] == [[("document", "DOCUMENT_NEEDED")], [], []]


def test_a_revision_keeps_the_whole_content_with_ids_as_texts() -> None:
    row = {
        "kind": "AGREEMENT", "titles": {"en": "T"}, "terms": {}, "areas": ["robots"], "programme": C,
        "force": "2024/..", "notice_days": 30, "version": 7, "source": A,
    }  # fmt: skip

    kept = snapshot(row, [{**named(A), "id": B}])

    assert kept == {
        "kind": "AGREEMENT", "titles": {"en": "T"}, "terms": {}, "areas": ["robots"], "programme": str(C),
        "force": "2024/..", "notice_days": 30,
        "parties": [{"institution": str(A), "labels": {}, "country": None, "role": "PARTNER"}],
    }  # fmt: skip
