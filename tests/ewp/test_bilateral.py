"""A partnership of n parties goes out as its n(n-1)/2 agreements."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from consortium.ewp.bilateral import agreement_id
from consortium.ewp.model import Condition, Mobility, Skill, Wish
from consortium.exchanges.model import Mode
from consortium.partnerships.model import PartnershipState
from tests.ewp.partnerships import ENGLISH, made, multilateral, number, promise, reasons, side


def only(**differing: object) -> Condition:
    """Return the one condition of two universities, of which one promised the other this."""
    ((condition,),) = [agreement.conditions for agreement in made(multilateral(2, promise(1, 1, 2, **differing)))]
    return condition


def test_three_parties_make_three_agreements_in_their_order() -> None:
    pairs = [tuple(partner.hei for partner in agreement.partners) for agreement in made(multilateral(3))]
    assert pairs == [
        ("uni1.example", "uni2.example"),
        ("uni1.example", "uni3.example"),
        ("uni2.example", "uni3.example"),
    ]


def test_a_pair_goes_out_from_the_one_that_is_named_first() -> None:
    wish = replace(ENGLISH, pair=("uni3.example", str(number(1))))
    (agreement,) = made(multilateral(3), wish)
    assert [partner.hei for partner in agreement.partners] == ["uni3.example", "uni1.example"]
    assert [condition.sending for condition in agreement.conditions] == ["uni1.example"]


def test_a_pair_goes_out_whatever_is_wrong_with_the_others() -> None:
    whole = multilateral(3)
    group = replace(side(3), institution=None, heis=())
    assert made(
        replace(whole, sides=(*whole.sides[:2], group)), replace(ENGLISH, pair=("uni1.example", "uni2.example"))
    )


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        (("uni1.example", "uni9.example"), [("pair.1", "NOT_A_PARTY")]),
        (("uni1.example", str(number(1))), [("pair.1", "ITSELF")]),
    ],
)
def test_a_pair_is_two_parties(pair: tuple[str, str], expected: list[tuple[str, str]]) -> None:
    assert reasons(multilateral(3), replace(ENGLISH, pair=pair)) == expected


def test_the_id_of_an_agreement_is_that_of_the_pair_and_of_the_partnership() -> None:
    one, other, partnership = number(1), number(2), number(3)
    assert agreement_id(partnership, one, other) == agreement_id(partnership, other, one)
    assert agreement_id(number(4), one, other) != agreement_id(partnership, one, other)


def test_only_the_first_partner_has_an_id_and_a_code() -> None:
    first, second = made(multilateral(2))[0].partners
    iia = agreement_id(number(9_999), number(1_001), number(1_002))
    assert (first.iia, first.code) == (iia, f"uni1.example/uni2.example/{str(iia)[:8]}")
    assert (second.iia, second.code) == (None, None)


def test_each_group_is_a_condition_of_its_own_in_the_order_of_the_schema() -> None:
    whole = multilateral(2, promise(1, 1, 2, students=4, teachers=3, staff=2, people=9))
    (agreement,) = made(whole)
    assert [(condition.mobility, condition.a_year) for condition in agreement.conditions] == [
        (Mobility.STUDENT_STUDIES, 4),
        (Mobility.STAFF_TEACHING, 3),
        (Mobility.STAFF_TRAINING, 2),
    ]


def test_students_go_for_traineeships_where_that_is_said() -> None:
    ((condition,),) = [each.conditions for each in made(multilateral(2), Wish(traineeships=True))]
    assert condition.mobility is Mobility.STUDENT_TRAINEESHIP


def test_the_fields_of_education_are_told_by_code_each_once() -> None:
    areas = ("Psychology", "психология", "0714", "education  science")
    assert only(areas=areas).fields == ("0111", "0313", "0714")


def test_the_days_of_one_who_goes_are_days_of_staff_and_months_of_a_student() -> None:
    assert only(students=None, staff=1, days=12).days == Decimal(12)
    assert only(students=1, days=100).months == Decimal("3.33")  # a month is thirty days


def test_the_days_of_several_are_told_in_words_since_nobody_knows_who_stays_how_long() -> None:
    condition = only(days=12, remote_sessions=3, terms={"en": "each spring"})
    assert (condition.months, condition.terms) == (
        None,
        "each spring\nDays of exchange a year: 12\nRemote sessions a year: 3",
    )


def test_a_blended_form_is_a_mark_of_students_and_a_word_for_staff() -> None:
    assert only(mode=Mode.BLENDED).blended
    staff = only(students=None, staff=2, mode=Mode.BLENDED)
    assert (staff.blended, staff.terms) == (False, "In person and remote")


def test_a_commitment_holds_for_its_own_years_rather_than_those_of_the_partnership() -> None:
    told = [(str(each.first), str(each.last)) for each in (only(), only(force="2027-10/2028-06"))]
    assert told == [("2026/2027", "2028/2029"), ("2027/2028", "2027/2028")]


def test_a_draft_goes_out_where_it_is_wished_and_is_not_in_effect() -> None:
    draft = multilateral(2, state=PartnershipState.PROPOSED)
    assert reasons(draft) == [("state", "NOT_AGREED")]
    assert [agreement.in_effect for agreement in made(draft, replace(ENGLISH, drafts=True))] == [False]


def test_what_was_agreed_and_is_over_was_in_effect() -> None:
    over = multilateral(2, state=PartnershipState.EXPIRED)
    assert [agreement.in_effect for agreement in made(over)] == [True]


@pytest.mark.parametrize("state", [PartnershipState.REJECTED, PartnershipState.WITHDRAWN, PartnershipState.TERMINATED])
def test_what_fell_through_goes_out_not_even_as_a_draft(state: PartnershipState) -> None:
    assert reasons(multilateral(2, state=state), replace(ENGLISH, drafts=True)) == [("state", "NOT_AGREED")]


def test_two_parties_that_promise_nothing_are_refused() -> None:
    assert reasons(multilateral(3, promise(1, 1, 2), promise(2, 3, 1))) == [("commitments", "NO_CONDITIONS")]


def test_studies_and_teaching_need_a_language_and_training_does_not() -> None:
    whole = multilateral(2, promise(1, 1, 2, students=4, teachers=3, staff=2))
    commitment = f"commitments.{number(1)}"
    assert reasons(whole, Wish()) == [
        (f"{commitment}.students", "SKILL_NEEDED"),
        (f"{commitment}.teachers", "SKILL_NEEDED"),
    ]


@pytest.mark.parametrize(
    ("text", "skill"), [("en", Skill("en")), ("pt-BR:A1", Skill("pt-BR", "A1")), ("zh-Hans:C2", Skill("zh-Hans", "C2"))]
)
def test_a_skill_is_a_language_and_perhaps_a_level(text: str, skill: Skill) -> None:
    assert Skill.read(text) == skill


@pytest.mark.parametrize("text", ["english", "en:", "en:D1", "en:b2", "e", "en B2"])
def test_anything_else_is_no_skill(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        Skill.read(text)
