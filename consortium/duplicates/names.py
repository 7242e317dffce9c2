"""Names of institutions, taken apart into what tells one from another, and how alike two of them are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from consortium.duplicates.lexicon import concept, is_unheard
from consortium.duplicates.sounds import key, sound
from consortium.text import fold, parts

SURE = 0.99
"""The most that names alone can reach."""
_ONE_BARE = 0.85
_SHORT = 5
_REMEMBERED = 50_000  # records whose keys are kept, about a kilobyte each
_WORD = re.compile(r"[^\W_]+")
_INSIDE = re.compile(r"(?<=\w{3})['’ʼʹʺ`](?=\w)")
_ROMAN = re.compile(r"[IVX]{1,4}")


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart.

    `heard` are the sounds of the words that are its own, `concepts` the sorts of bodies and fields that it tells,
    `numbers` the numbers and single letters by which bodies of one sort are told apart. Of the `keys` another name
    must share one to be worth comparing.
    """

    text: str
    heard: tuple[str, ...]
    concepts: frozenset[str]
    numbers: frozenset[str]
    keys: frozenset[str]


def take_apart(text: str) -> Name:
    """Return a name taken apart.

    >>> take_apart("МОУ «Шушенская СОШ №1»").numbers, take_apart("School 1 of Shushenskoe").concepts
    (frozenset({'1'}), frozenset({'school'}))
    """
    words = _WORD.findall(_INSIDE.sub("", normalize("NFKC", text.replace("№", " "))))
    found = [_part(part, first=place == 0) for place, part in enumerate(part for word in words for part in parts(word))]
    numbers = {part.number for part in found} - {""}
    concepts = {part.concept for part in found} - {""}
    keys = {part.key for part in found} - {""} or {f"={one}" for one in concepts}
    heard = sorted({part.heard for part in found} - {""})
    return Name(text, tuple(heard), frozenset(concepts), frozenset(numbers), frozenset(keys))


class _Part(NamedTuple):
    """What one word adds to a name: a number, the sort of a body, a sound of its own, or nothing at all."""

    number: str = ""
    concept: str = ""
    heard: str = ""
    key: str = ""


@lru_cache(maxsize=_REMEMBERED)
def _part(word: str, *, first: bool) -> _Part:
    if _tells_apart(word, first=first):
        number = _number(word)
        return _Part(number=number, key=f"#{number}")
    if is_unheard(word):
        return _Part()
    meant = concept(word)
    return _Part(concept=meant) if meant else _Part(heard=sound(word), key=key(word))


@lru_cache(maxsize=_REMEMBERED)
def keys_in(search: str) -> frozenset[str]:
    """Return every key that a name with these folded words may have; they tell no upper case, so some are guesses."""
    found: set[str] = set()
    for word in search.split():
        found.add(key(word))
        if len(word) == 1 or any(sign.isdigit() for sign in word) or _ROMAN.fullmatch(word.upper()):
            found.add(f"#{_number(word)}")
        if meant := concept(word):
            found.add(f"={meant}")
    return frozenset(found)


def alike(one: Name, other: Name) -> float:
    """Return how much two names look like those of one body, from 0 to 0.99; in either order the same.

    Different numbers are different bodies. Otherwise what the words of their own have in common is lowered by what
    the sorts of bodies have not: half of the score where nothing of them is the same.
    """
    if not one.keys and not other.keys:
        return SURE if one.text == other.text else 0.0
    if one.numbers != other.numbers:
        return 0.0
    if not one.heard and not other.heard:
        return SURE * _shared(one.concepts, other.concepts)
    if not one.heard or not other.heard:
        return _ONE_BARE if one.numbers and one.concepts & other.concepts else 0.0
    sorts = _shared(one.concepts, other.concepts) if one.concepts and other.concepts else 1.0
    return SURE * _heard_alike(one.heard, other.heard) * (1 + sorts) / 2


def is_same(one: Name, other: Name) -> bool:
    """Return whether two names are written alike but for case, accents and signs."""
    return _WORD.findall(fold(one.text)) == _WORD.findall(fold(other.text))


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0


def _heard_alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    from rapidfuzz import fuzz

    if one == other:
        return 1.0
    first, second = " ".join(one), " ".join(other)
    if min(len(first), len(second)) < _SHORT:
        return 0.0
    return (fuzz.token_set_ratio(first, second) + fuzz.token_sort_ratio(first, second)) / 200


def _tells_apart(word: str, *, first: bool) -> bool:
    single = len(word) == 1 and word.isupper() and not first
    return single or any(sign.isdigit() for sign in word) or _ROMAN.fullmatch(word) is not None


def _number(word: str) -> str:
    return "".join(sign if sign.isdigit() else sound(sign) for sign in fold(word)).lstrip("0") or "0"
