"""Texts in several languages, and how names are folded for search and order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from unicodedata import combining, normalize

from consortium.config import settings

UNDETERMINED = "und"
FALLBACK = "en"
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{5,8})*|und")
_WORD = re.compile(r"[^\W_]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_KEPT = {"й": "\ue000"}
_MOST_STEMS = 40
_LONGEST_OPENING = 200  # an index on PostgreSQL takes no long texts


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """A text and its language, a BCP 47 tag; `und` where the language is unknown."""

    lang: str
    value: str


def is_language(tag: str) -> bool:
    """Return whether a text is a language tag in its canonical case: en, ru, zh-Hans, kk-Cyrl-KZ, und."""
    return _TAG.fullmatch(tag) is not None


def chain(language: str) -> tuple[str, ...]:
    """Return the languages to try for a reader, the wanted one first: kk-KZ gives kk-KZ, kk, en.

    The last are those of the setting `fallback_languages`.
    """
    parts = language.split("-")
    longer = ["-".join(parts[:n]) for n in range(len(parts), 0, -1)]
    return tuple(dict.fromkeys([*longer, *settings().fallbacks]))


def pick(texts: Mapping[str, str], language: str) -> str:
    """Return the text in the first language of the reader's chain that there is, else in the first by tag."""
    for tag in chain(language):
        if tag in texts:
            return texts[tag]
    return texts[min(texts)] if texts else ""


def fold(value: str) -> str:
    """Return a text without case and accents, with ё as е; й stays a letter of its own.

    >>> fold("Élève Ёлка Чайка")
    'eleve елка чайка'
    """
    lowered = value.replace("№", " ").casefold().replace("й", _KEPT["й"])
    bare = "".join(sign for sign in normalize("NFKD", lowered) if not combining(sign))
    return normalize("NFC", bare.replace(_KEPT["й"], "й")).casefold().strip()


def words(value: str) -> list[str]:
    """Return the folded words of a text, in order."""
    return _WORD.findall(fold(value))


def stems(value: str) -> list[str]:
    """Return the stems of a text's words, each once, in order: what a search asks for."""
    return list(dict.fromkeys(map(_stem, words(value))))[:_MOST_STEMS]


def search_text(values: Iterable[str]) -> str:
    """Return the one column in which all spellings of a name are searched: every word after a space.

    A search asks for words that begin with its stems; where a word does not begin with its own stem, the stem is there
    too.
    """
    found = dict.fromkeys(word for value in values for word in words(value))
    odd = dict.fromkeys(stem for word in found if not word.startswith(stem := _stem(word)))
    return "".join(f" {word}" for word in [*found, *odd])


def sort_text(names: Mapping[str, str], preferred: Sequence[str] = (FALLBACK,)) -> str:
    """Return the text by which a record is ordered: its folded name in the first preferred language that it has."""
    tag = next((tag for tag in preferred if tag in names), min(names, default=None))
    return " ".join(words(names[tag])) if tag else ""


def opening(texts: Mapping[str, str]) -> str:
    """Return the text by which a record without a title is ordered: how its folded words begin."""
    return sort_text(texts)[:_LONGEST_OPENING]


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    language = "russian" if _CYRILLIC.search(word) else "english"
    stemmed: str = _stemmer(language).stemWord(word)
    return stemmed


@lru_cache(maxsize=4)
def _stemmer(language: str) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(language)
