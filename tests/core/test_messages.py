from __future__ import annotations

from string import Formatter

import pytest

from consortium.errors import Problem, Problems, Refused
from consortium.messages import SENTENCES, Code, message


def test_every_code_has_its_sentence() -> None:
    assert set(SENTENCES) == set(Code)


@pytest.mark.parametrize("code", Code)
def test_both_languages_tell_the_same_facts(code: Code) -> None:
    english, russian = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in SENTENCES[code])
    assert english == russian


@pytest.mark.parametrize("code", Code)
def test_the_russian_sentence_is_russian(code: Code) -> None:
    assert any("а" <= sign <= "я" for sign in SENTENCES[code][1])


def test_a_sentence_names_the_facts() -> None:
    assert message(Code.STALE_VERSION, "en", {"now": 3, "seen": 2}).startswith("the record stands at version 3")


def test_a_regional_reader_gets_the_language() -> None:
    assert message(Code.VOIDED, "ru-KZ", {}) == SENTENCES[Code.VOIDED][1]


def test_a_reader_of_another_language_gets_english() -> None:
    assert message(Code.VOIDED, "pl", {}) == SENTENCES[Code.VOIDED][0]


def test_a_missing_fact_shows_as_a_dash() -> None:
    assert "–" in message(Code.BAD_ID, "en", {})


def test_all_problems_are_told_at_once() -> None:
    problems = Problems()
    with problems.at("parties", "1"):
        problems.add(Code.REQUIRED, "role")
    problems.add(Code.TOO_FEW_PARTIES)
    with pytest.raises(Refused) as refused:
        problems.refuse()
    assert refused.value.problems == (
        Problem(Code.REQUIRED, ("parties", "1", "role")),
        Problem(Code.TOO_FEW_PARTIES),
    )


def test_no_problem_is_no_refusal() -> None:
    problems = Problems()
    problems.refuse()
    assert list(problems) == []
