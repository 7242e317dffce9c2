"""What a sentence says of a value: never people without their number, never a rise without a baseline."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium import amounts
from consortium.evaluations.model import IndicatorUnit
from consortium.evaluations.wording import LANGUAGES, Told, sentence

PEOPLE = re.compile(r"\d+ (of \d+ people|people)|\d+ (из \d+ чел|чел)")
TREND = re.compile(r"rose|fell|same|вырос|снизился|столько же")
NUMBER = st.none() | st.integers(0, 10_000)
AMOUNT = st.integers(0, 100_000).map(lambda drawn: amounts.parse(f"{drawn // 1000}.{drawn % 1000:03}"))
WHOLE = st.integers(0, 100).map(lambda drawn: amounts.parse(str(drawn)))
VALUES = st.builds(
    Told,
    unit=st.sampled_from([unit for unit in IndicatorUnit if unit is not IndicatorUnit.PEOPLE]),
    amount=WHOLE | AMOUNT,
    n=NUMBER,
    before=st.none() | WHOLE,
)
LANGUAGE = st.sampled_from(LANGUAGES)


@given(told=VALUES, language=LANGUAGE)
def test_no_people_are_told_unless_their_number_is_known(told: Told, language: str) -> None:
    known = told.unit is IndicatorUnit.PERCENT and told.n is not None
    assert known or not PEOPLE.search(sentence("x", told, language))


@given(told=VALUES, language=LANGUAGE)
def test_nothing_rose_or_fell_or_stayed_unless_a_baseline_is_known(told: Told, language: str) -> None:
    assert (told.before is not None) == bool(TREND.search(sentence("x", told, language)))


@pytest.mark.parametrize(
    ("told", "english", "russian"),
    [
        (
            Told(unit=IndicatorUnit.PERCENT, amount=amounts.parse("67")),
            "x: 67 %; how many answered is not known; what it was before is not known.",
            "x: 67 %; сколько ответило, неизвестно; что было раньше, неизвестно.",
        ),
        (
            Told(unit=IndicatorUnit.PERCENT, amount=amounts.parse("67"), n=30, before=amounts.parse("50")),
            "x: 67 %, that is 20 of 30 people; it rose from 50 %.",
            "x: 67 %, то есть 20 из 30 чел.; показатель вырос (раньше — 50 %).",
        ),
        (
            Told(unit=IndicatorUnit.PERCENT, amount=amounts.parse("67"), n=1000, before=amounts.parse("67.0")),
            "x: 67 %, that is 665 to 675 of 1000 people; it was the same before.",
            "x: 67 %, то есть от 665 до 675 из 1000 чел.; раньше было столько же.",
        ),
        (
            Told(unit=IndicatorUnit.PEOPLE, amount=amounts.parse("20"), before=amounts.parse("25")),
            "x: 20 people; it fell from 25 people.",
            "x: 20 чел.; показатель снизился (раньше — 25 чел.).",
        ),
        (
            Told(unit=IndicatorUnit.PERCENT, amount=amounts.parse("50"), n=3),
            "x: 50 %; what it was before is not known.",
            "x: 50 %; что было раньше, неизвестно.",
        ),
    ],
)
def test_a_sentence_says_what_is_known(told: Told, english: str, russian: str) -> None:
    assert (sentence("x", told, "en"), sentence("x", told, "ru")) == (english, russian)
