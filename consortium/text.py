"""Texts in several languages, and how names are folded for search and order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
WITHOUT_SPACES = re.compile(r"[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
"""A run of Chinese or Japanese, which are written without spaces: no word of it begins where another ends."""


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
    if value.isascii():  # most names and keys: the same, without a look at each sign
        return value.lower().strip()
    lowered = value.replace("№", " ").casefold().replace("й", _KEPT["й"])
    bare = "".join(sign for sign in normalize("NFKD", lowered) if not combining(sign))
    return normalize("NFC", bare.replace(_KEPT["й"], "й")).casefold().strip()


def words(value: str) -> list[str]:
    """Return the folded words of a text, in order."""
    return _WORD.findall(fold(value))


def stems(value: str) -> list[str]:
    """Return the stems of a text's words, each once, in order: what a search asks for.

    Of Chinese and Japanese these are all pairs of neighbouring signs.

    >>> stems("教育学院")
    ['教育', '育学', '学院']
    """
    asked = (part for word in words(value) for part in parts(word))
    return list(dict.fromkeys(map(_stem, asked)))[:_MOST_STEMS]


def search_text(values: Iterable[str]) -> str:
    """Return the one column in which all spellings of a name are searched: every word after a space.

    A search asks for words that begin with its stems; where a word does not begin with its own stem, the stem is there
    too. Chinese and Japanese stand there in pairs of neighbouring signs, and the last sign of a run alone.
    """
    found = dict.fromkeys(part for value in values for word in words(value) for part in parts(word, to_be_found=True))
    odd = dict.fromkeys(stem for word in found if not word.startswith(stem := _stem(word)))
    return "".join(f" {word}" for word in [*found, *odd])


def sort_text(names: Mapping[str, str], preferred: Sequence[str] = (FALLBACK,)) -> str:
    """Return the text by which a record is ordered: its folded name in the first preferred language that it has."""
    tag = next((tag for tag in preferred if tag in names), min(names, default=None))
    return " ".join(words(names[tag])) if tag else ""


def opening(texts: Mapping[str, str]) -> str:
    """Return the text by which a record without a title is ordered: how its folded words begin."""
    return sort_text(texts)[:_LONGEST_OPENING]


def parts(word: str, *, to_be_found: bool = False) -> Iterator[str]:
    """Yield a word whole or, where a part of it is written without spaces, the pairs of its signs and what is between.

    To be found, the last sign of a run stands alone too: whoever asks for a sign asks for what begins with it.
    """
    at = 0
    for run in WITHOUT_SPACES.finditer(word):
        if at < run.start():
            yield word[at : run.start()]
        signs, at = run[0], run.end()
        yield from (signs[place : place + 2] for place in range(len(signs) - 1))
        if to_be_found or len(signs) == 1:
            yield signs[-1]
    if at < len(word):
        yield word[at:]


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    if word.isdecimal():  # the number of a school is its own stem
        return word
    language = "russian" if _CYRILLIC.search(word) else "english"
    stemmed: str = _stemmer(language).stemWord(word)
    return stemmed


@lru_cache(maxsize=4)
def _stemmer(language: str) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(language)
