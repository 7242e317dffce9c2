from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium import text


@pytest.mark.parametrize("tag", ["en", "ru", "zh-Hans", "kk-Cyrl-KZ", "und", "pt-BR", "es-419"])
def test_a_canonical_bcp_47_tag_is_a_language(tag: str) -> None:
    assert text.is_language(tag)


@pytest.mark.parametrize("tag", ["", "EN", "english", "ru_RU", "e", "zh-hans", "en-"])
def test_anything_else_is_no_language(tag: str) -> None:
    assert not text.is_language(tag)


def test_a_reader_gets_the_shorter_forms_of_a_tag_and_then_english() -> None:
    assert text.chain("kk-Cyrl-KZ") == ("kk-Cyrl-KZ", "kk-Cyrl", "kk", "en")


def test_english_is_tried_once() -> None:
    assert text.chain("en-GB") == ("en-GB", "en")


def test_a_text_is_picked_by_the_readers_chain_and_else_by_the_first_tag() -> None:
    assert text.pick({"ru": "лицей", "fr": "lycée"}, "ru-RU") == "лицей"
    assert text.pick({"ru": "лицей", "fr": "lycée"}, "pl") == "lycée"
    assert text.pick({}, "pl") == ""


def test_yo_is_folded_to_ye_and_short_i_stays_a_letter_of_its_own() -> None:
    assert text.fold("Ёлкин Йод") == "елкин йод"


def test_accents_and_case_are_folded() -> None:
    assert text.fold("Pédagogies ACTIVES") == "pedagogies actives"


@pytest.mark.parametrize("asked", ["лицеями", "Лицей", "ЛИЦЕЯ"])
def test_every_form_of_a_russian_word_finds_the_name(asked: str) -> None:
    assert all(f" {stem}" in text.search_text(["Лицей № 12"]) for stem in text.stems(asked))


def test_the_number_sign_is_no_part_of_a_word() -> None:
    assert text.words("Школа №75") == ["школа", "75"]


def test_the_search_column_holds_each_word_once_after_a_space() -> None:
    assert text.search_text(["School 75", "school"]) == " school 75"


def test_a_name_is_ordered_by_its_english_form_where_there_is_one() -> None:
    assert text.sort_text({"ru": "Академия", "en": "The Academy"}) == "the academy"
    assert text.sort_text({"ru": "Школа  №75"}) == "школа 75"
    assert text.sort_text({}) == ""


@pytest.mark.parametrize("asked", ["教育", "学院", "院", "京教育", "教育学院"])
def test_any_part_of_a_chinese_name_finds_it(asked: str) -> None:
    column = text.search_text(["北京教育学院"])
    assert all(f" {stem}" in column for stem in text.stems(asked))


@pytest.mark.parametrize("asked", ["学北", "教院", "上海"])
def test_signs_that_do_not_stand_beside_each_other_do_not_find_a_chinese_name(asked: str) -> None:
    column = text.search_text(["北京教育学院"])
    assert not all(f" {stem}" in column for stem in text.stems(asked))


def test_what_stands_between_chinese_signs_is_a_word_of_its_own() -> None:
    assert text.stems("北京12中学") == ["北京", "12", "中学"]


def test_a_kazakh_word_is_found_by_its_beginning() -> None:
    assert " әдіс" in text.search_text(["Жобалау әдісі"])


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x4E20), min_size=1, max_size=30), st.data())
def test_every_stretch_of_a_chinese_text_finds_it(value: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(value) - 1))
    asked = value[start : data.draw(st.integers(start + 1, len(value)))]
    column = text.search_text([value])
    assert all(f" {stem}" in column for stem in text.stems(asked))


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(value: str) -> None:
    assert text.fold(text.fold(value)) == text.fold(value)


@given(st.lists(st.text(max_size=30), max_size=4))
def test_what_is_searched_for_by_its_own_words_is_found(values: list[str]) -> None:
    column = text.search_text(values)
    assert all(f" {stem}" in column for value in values for stem in text.stems(value))


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_a_text_in_ascii_is_folded_like_any_other(value: str) -> None:
    assert text.fold(f"{value}.") == text.fold(f"{value}.é").removesuffix("e")


@given(st.from_regex(r"[0-9]{1,12}", fullmatch=True))
def test_a_number_is_its_own_stem(number: str) -> None:
    assert text.stems(number) == [number]
    assert text.search_text([number]) == f" {number}"
