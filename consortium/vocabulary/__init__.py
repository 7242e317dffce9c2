"""What people call the values of the register's enums: states, kinds, roles.

The words stand in words.yaml, by the enum's name and the value's, in English and in Russian. They are written as they
stand inside a sentence; whoever begins a line with one makes its first letter large.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from pathlib import Path
from typing import cast

import yaml

from consortium.messages import LANGUAGES

Words = Mapping[str, Mapping[str, Mapping[str, str]]]

_FILE = Path(__file__).with_name("words.yaml")


@cache
def vocabulary() -> Words:
    """Return the words by enum, value and language."""
    given = cast("dict[str, dict[str, list[str]]]", yaml.safe_load(_FILE.read_text(encoding="utf-8")))
    return {
        enum: {value: dict(zip(LANGUAGES, words, strict=True)) for value, words in values.items()}
        for enum, values in given.items()
    }


def word(value: Enum, language: str) -> str:
    """Return what people call a value, in the reader's language where we have it, else in English.

    A value without a word is told by its own name.

    >>> from consortium.exchanges.model import ExchangeState
    >>> word(ExchangeState.HELD, "ru-RU"), word(ExchangeState.HELD, "kk")
    ('проведён', 'held')
    """
    return word_of(type(value).__name__, value.name, language)


def word_of(enum: str, value: str, language: str) -> str:
    """Return the same by the names of the enum and of the value."""
    words = vocabulary().get(enum, {}).get(value, {})
    return words.get(language.split("-", 1)[0]) or words.get("en", value)
