"""The languages of leaflets, and which text is printed where there are several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, cast

from consortium.text import UNDETERMINED, LocalizedText, chain

if TYPE_CHECKING:
    from babel import Locale

LANGUAGES = ("en", "ru", "fr", "zh", "kk")
"""English, Russian, French, Chinese in simplified script, and Kazakh in Cyrillic script."""


def language_of(tag: str) -> str | None:
    """Return the language of leaflets that a BCP 47 tag means; None where there is none.

    >>> language_of("kk-Cyrl-KZ"), language_of("de")
    ('kk', None)
    """
    primary = tag.split("-", 1)[0].lower()
    return primary if primary in LANGUAGES else None


def said(texts: Sequence[LocalizedText], language: str) -> LocalizedText | None:
    """Return the text to print for a language: by the same rule as `consortium.text.pick`; None where there is none.

    A text in a longer form of the language, zh-Hans for zh, goes before one in another language.
    """
    by_tag = {text.lang: text for text in texts}
    longer = sorted(tag for tag in by_tag if tag.split("-", 1)[0] == language)
    for tag in (language, *longer, *chain(language)):
        if tag in by_tag:
            return by_tag[tag]
    return by_tag[min(by_tag)] if by_tag else None


def languages_told(texts: Sequence[LocalizedText], language: str) -> tuple[str, ...]:
    """Return the names, in a language, of the other languages in which texts are; that of unknown ones is not told."""
    others = {text.lang.split("-", 1)[0] for text in texts} - {language, UNDETERMINED}
    return tuple(language_name(each, language) for each in sorted(others))


@cache
def language_name(tag: str, language: str) -> str:
    """Return what a language is called in another; its tag where nobody knows.

    >>> language_name("en", "fr")
    'anglais'
    """
    return cast("Mapping[str, str]", _locale(language).languages).get(tag, tag)


@cache
def country_name(code: str, language: str) -> str:
    """Return what a country is called in a language, by CLDR; its code where nobody knows.

    >>> country_name("PL", "kk")
    'Польша'
    """
    return cast("Mapping[str, str]", _locale(language).territories).get(code, code)


def _locale(language: str) -> Locale:
    from babel import Locale

    return Locale.parse({"zh": "zh_Hans"}.get(language, language))
