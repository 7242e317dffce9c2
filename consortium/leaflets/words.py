"""Headings of leaflets, and words for what is printed of the register's enums, in the five languages.

English and Russian words of enums are those of `consortium.vocabulary`, so that paper and screen say the same; French,
Chinese and Kazakh ones stand in words.yaml beside the headings.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

import yaml

from consortium.leaflets.languages import LANGUAGES
from consortium.messages import LANGUAGES as SPOKEN
from consortium.vocabulary import word_of

_FILE = Path(__file__).with_name("words.yaml")
OTHERS = tuple(language for language in LANGUAGES if language not in SPOKEN)

Words = Mapping[str, Mapping[str, str]]


def phrase(key: str, language: str, **facts: object) -> str:
    """Return a heading or label in a language of leaflets, its braces filled with facts."""
    return phrases()[key][language].format(**facts)


def word(enum: str, value: str, language: str) -> str:
    """Return what people call a value of an enum, in a language of leaflets.

    >>> word("SiteState", "WEAK", "fr"), word("SiteState", "WEAK", "ru")
    ('en difficulté', 'слабо работает')
    """
    if language in OTHERS:
        return values()[enum][value][language]
    return word_of(enum, value, language)


def has_words(enum: str, language: str) -> bool:
    """Return whether there are words for an enum in a language of leaflets."""
    return language in SPOKEN or enum in values()


def begun(text: str) -> str:
    """Return a text with a large first letter, as at the beginning of a line."""
    return text[:1].upper() + text[1:]


@cache
def phrases() -> Words:
    """Return the headings and labels by key and language."""
    return {key: dict(zip(LANGUAGES, texts, strict=True)) for key, texts in _given()["phrases"].items()}


@cache
def values() -> Mapping[str, Words]:
    """Return the words for enums, by enum, value and language; those of English and Russian are in the vocabulary."""
    found = cast("dict[str, dict[str, list[str]]]", _given()["values"])
    return {
        enum: {value: dict(zip(OTHERS, texts, strict=True)) for value, texts in words.items()}
        for enum, words in found.items()
    }


@cache
def _given() -> dict[str, dict[str, list[str]]]:
    return cast("dict[str, dict[str, list[str]]]", yaml.safe_load(_FILE.read_text(encoding="utf-8")))
