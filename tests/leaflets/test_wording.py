"""Headings, words of states, days and languages: whole and right in each of the five languages."""

from __future__ import annotations

from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.leaflets.days import told_day
from consortium.leaflets.languages import LANGUAGES, country_name, language_of, languages_told, said
from consortium.leaflets.words import OTHERS, phrases, values, word
from consortium.text import LocalizedText, pick
from consortium.vocabulary import vocabulary

TEXTS = st.dictionaries(st.sampled_from(["en", "ru", "fr", "zh", "kk", "pl", "und"]), st.text(min_size=1), min_size=1)
SCRIPTS = {"zh": range(0x4E00, 0xA000), "kk": range(0x400, 0x530), "ru": range(0x400, 0x530)}


def facts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def texts(given: dict[str, str]) -> list[LocalizedText]:
    return [LocalizedText(lang, value) for lang, value in given.items()]


def test_every_heading_is_there_in_the_five_languages_with_the_same_facts() -> None:
    odd = {key for key, told in phrases().items() if len({frozenset(facts(text)) for text in told.values()}) > 1}
    assert odd == set()
    assert {tuple(told) for told in phrases().values()} == {LANGUAGES}
    assert [key for key, told in phrases().items() if not all(told.values())] == []


@pytest.mark.parametrize("language", ["ru", "zh", "kk"])
def test_every_heading_is_written_in_the_script_of_its_language(language: str) -> None:
    script = SCRIPTS[language]
    odd = {
        key
        for key, told in phrases().items()
        if set(told[language]) - set("{}") and not any(ord(sign) in script for sign in told[language])
    }
    assert odd == set()


def test_every_value_of_an_enum_that_is_printed_has_a_word_in_the_five_languages() -> None:
    assert {enum: set(words) for enum, words in values().items()} == {
        enum: set(vocabulary()[enum]) for enum in values()
    }
    assert {tuple(told) for words in values().values() for told in words.values()} == {OTHERS}


def test_words_of_english_and_russian_are_those_of_the_vocabulary() -> None:
    assert [word("SiteState", "WEAK", language) for language in LANGUAGES] == [
        "weak", "слабо работает", "en difficulté", "运行较弱", "әлсіз жұмыс істейді",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("edtf", "language", "told"),
    [
        ("2009", "fr", "2009"),
        ("2009-06", "ru", "июнь 2009 г."),
        ("2009-06-14", "en", "14 June 2009"),
        ("2009-06-14", "zh", "2009年6月14日"),
        ("2009-06-14/2009-06-18", "ru", "14–18 июн. 2009 г."),
        ("2009-06-14/2009-06-18", "kk", "2009 ж. 14–18 мау."),
        ("2009-01/2011-01", "zh", "2009年1月至2011年1月"),
        ("2010-09?", "kk", "2010 ж. қыркүйек (болжам)"),
        ("2009-01?/2009?-09-25", "en", "January 2009 – 25 September 2009 (inferred)"),
        ("XXXX-12-02", "ru", "2 декабря, год неизвестен"),
        ("XXXX-12-02/XXXX-12-03", "en", "2–3 Dec, year unknown"),
        ("2010/..", "en", "2010 – …"),
        ("2010-09-22/2010-09-22", "en", "22 September 2010"),
        ("2010-21", "en", "2010-21"),
        ("XXXX", "en", "XXXX"),
        ("2010-02-30", "en", "2010-02-30"),
    ],
)
def test_days_are_told_as_far_as_they_are_known(edtf: str, language: str, told: str) -> None:
    assert " ".join(told_day(edtf, language).split()) == told


@given(st.text(alphabet="0123456789-/X?~.", max_size=25), st.sampled_from(LANGUAGES))
def test_no_text_in_the_place_of_a_day_stops_a_leaflet(edtf: str, language: str) -> None:
    assert isinstance(told_day(edtf, language), str)


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_the_printed_text_is_that_which_the_register_picks(given: dict[str, str], language: str) -> None:
    found = said(texts(given), language)
    assert found is not None
    assert (found.value, given[found.lang]) == (pick(given, language), found.value)


def test_a_longer_form_of_the_language_goes_before_another_language() -> None:
    assert said(texts({"zh-Hans": "项目", "en": "project"}), "zh") == LocalizedText("zh-Hans", "项目")
    assert said([], "zh") is None


def test_other_languages_are_told_in_the_language_of_the_leaflet() -> None:
    found = texts({"en": "a", "ru": "б", "zh-Hans": "项", "und": "?"})
    assert languages_told(found, "fr") == ("anglais", "russe", "chinois")
    assert languages_told(found, "zh") == ("英语", "俄语")


def test_tags_are_read_down_to_a_language_of_leaflets() -> None:
    assert [language_of(tag) for tag in ("zh-Hant-TW", "kk-KZ", "RU", "de", "")] == ["zh", "kk", "ru", None, None]


def test_a_country_is_called_as_cldr_has_it() -> None:
    assert [country_name("PL", language) for language in LANGUAGES] == [
        "Poland", "Польша", "Pologne", "波兰", "Польша",
    ]  # fmt: skip
    assert country_name("ZZZ", "en") == "ZZZ"
