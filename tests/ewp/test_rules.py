"""What the schema lets pass and an agreement must not say, on values that no register gives."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from consortium.errors import Problems
from consortium.ewp.document import response
from consortium.ewp.model import AcademicYear, Agreement
from consortium.ewp.rules import check_conditions
from tests.ewp.partnerships import made, multilateral, number
from tests.ewp.schema import ours

WHOLE = made(multilateral(2))[0]


def with_condition(**wrong: object) -> Agreement:
    """Return an agreement whose one condition says something else."""
    condition = replace(WHOLE.conditions[0], **wrong)  # type: ignore[arg-type]  # fields by name
    return replace(WHOLE, conditions=(condition,))


def reasons(agreement: Agreement) -> list[tuple[str, str]]:
    """Return at which field of the commitment each reason stands, and its code."""
    problems = Problems()
    check_conditions(agreement, problems)
    assert {problem.path[:2] for problem in problems} <= {("commitments", str(number(1)))}
    return [(".".join(problem.path[2:]), problem.code.value) for problem in problems]


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({}, []),
        ({"sending": "uni3.example"}, [("sender_institution", "NOT_OF_THE_PAIR")]),
        ({"receiving": "uni3.example"}, [("receiver_institution", "NOT_OF_THE_PAIR")]),
        ({"receiving": "uni1.example"}, [("receiver_institution", "ITSELF")]),
        ({"a_year": 0}, [("students", "NOT_POSITIVE")]),
        ({"months": Decimal(0)}, [("days", "NOT_POSITIVE")]),
        ({"days": Decimal(-1)}, [("days", "NOT_POSITIVE")]),
        ({"last": AcademicYear(2025, 2026)}, [("force", "YEARS_REVERSED")]),
        ({"fields": ("0111", "031")}, [("areas.1", "NO_SUCH_FIELD")]),
        ({"skills": ()}, [("students", "SKILL_NEEDED")]),
    ],
)
def test_each_rule_says_where_it_is_broken(wrong: dict[str, object], expected: list[tuple[str, str]]) -> None:
    assert reasons(with_condition(**wrong)) == expected


def test_all_reasons_of_a_condition_are_told_at_once() -> None:
    wrong = with_condition(sending="uni3.example", a_year=-1, skills=())
    assert [code for _, code in reasons(wrong)] == ["NOT_OF_THE_PAIR", "NOT_POSITIVE", "SKILL_NEEDED"]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, [("students", "SAME_CONDITIONS")]),
        ({"a_year": 9}, [("students", "SAME_CONDITIONS")]),
        ({"first": AcademicYear(2028, 2029), "last": AcademicYear(2030, 2031)}, [("students", "SAME_CONDITIONS")]),
        ({"first": AcademicYear(2029, 2030), "last": AcademicYear(2030, 2031)}, []),
        ({"fields": ("0111",)}, []),
        ({"sending": "uni2.example", "receiving": "uni1.example"}, []),
    ],
)
def test_nothing_is_said_twice_for_one_year(other: dict[str, object], expected: list[tuple[str, str]]) -> None:
    twin = with_condition(**other).conditions[0]
    assert reasons(replace(WHOLE, conditions=(*WHOLE.conditions, twin))) == expected


@pytest.mark.parametrize("wrong", [{"last": AcademicYear(2025, 2026)}, {"receiving": "uni1.example"}])
def test_the_schema_lets_that_pass(wrong: dict[str, object]) -> None:
    ours().validate(response([with_condition(**wrong)]).decode())


def test_the_schema_lets_an_agreement_without_conditions_pass() -> None:
    ours().validate(response([replace(WHOLE, conditions=())]).decode())
