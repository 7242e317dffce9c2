"""Every value of an enum that the schema shows has a word in English and in Russian."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from graphql import GraphQLEnumType, build_schema

from consortium.vocabulary import vocabulary, word_of
from consortium_graphql.contract import schema_text

_TOLD_OTHERWISE = ("Order", "ProblemCode")
"""Orders of lists are for programs, and a problem's code has its sentence in the catalogue of messages."""


def shown() -> Mapping[str, set[str]]:
    """Return the values of the schema's enums that people read."""
    types = build_schema(schema_text()).type_map.values()
    enums = [kind for kind in types if isinstance(kind, GraphQLEnumType) and not kind.name.startswith("__")]
    return {kind.name: set(kind.values) for kind in enums if not kind.name.endswith(_TOLD_OTHERWISE)}


def test_the_words_are_those_of_the_schema() -> None:
    assert {enum: set(values) for enum, values in vocabulary().items()} == shown()


@pytest.mark.parametrize(
    ("language", "letters"), [("en", "abcdefghijklmnopqrstuvwxyz"), ("ru", "абвгдежзийклмнопрстуфхцчшщъыьэюяё")]
)
def test_each_word_is_written_in_its_language(language: str, letters: str) -> None:
    found = {value: values[language] for words in vocabulary().values() for value, values in words.items()}
    odd = {value: told for value, told in found.items() if not set(told.casefold()) & set(letters)}
    assert odd == {}


def test_a_language_without_words_reads_english_and_an_unknown_value_its_name() -> None:
    assert word_of("ExchangeState", "HELD", "fr") == "held"
    assert word_of("ExchangeState", "HELD", "ru-KZ") == "проведён"
    assert word_of("ExchangeState", "NEVER", "ru") == "NEVER"
    assert word_of("Nothing", "OF_THE_SORT", "ru") == "OF_THE_SORT"
