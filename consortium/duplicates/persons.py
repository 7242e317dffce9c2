"""How much two persons' names look like those of one person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from unicodedata import normalize

from consortium.duplicates.model import NOTHING_ALIKE, DuplicateSign, Likeness, Reason
from consortium.duplicates.names import SURE
from consortium.duplicates.sounds import key, sound
from consortium.text import fold

_WORD = re.compile(r"[^\W\d_]+")
_SAME, _INITIAL = 1.0, 0.8
_SHORT = 5
_SPELLING = 85.0
_UNMATCHED = 0.97
_ALONE = 0.6


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name: the words as they are written, and as they sound; an initial is one letter."""

    text: str
    words: tuple[str, ...]
    initials: frozenset[str]

    @property
    def keys(self) -> frozenset[str]:
        """Return what another name must share to be compared."""
        return frozenset(key(word) for word in self.words if word not in self.initials)


def person_name(text: str) -> PersonName:
    """Return a person's name taken apart.

    >>> person_name("Ю. В. Кисляков").words, person_name("Alexey Kislyakoff").words
    (('u', 'v', 'kislakov'), ('aleksei', 'kislakov'))
    """
    written = _WORD.findall(normalize("NFC", text))
    heard = tuple(each for word in written if (each := sound(word)))
    return PersonName(text, heard, frozenset(sound(word) for word in written if len(word) == 1))


def person_likeness(ours: Iterable[str], theirs: Iterable[str]) -> Likeness:
    """Return how much two persons look like one, by those two of their names that are most alike."""
    pairs = [(_alike(one, other), one, other) for one, other in product(_taken(ours), _taken(theirs))]
    if not pairs:
        return NOTHING_ALIKE
    score, one, other = max(pairs, key=lambda pair: pair[0])
    if score == 0:
        return NOTHING_ALIKE
    same = sorted(_WORD.findall(fold(one.text))) == sorted(_WORD.findall(fold(other.text)))
    sign = DuplicateSign.SAME_NAME if same else DuplicateSign.SIMILAR_NAME
    return Likeness(round(score, 2), (Reason(sign, {"one": one.text, "other": other.text}),))


def _taken(names: Iterable[str]) -> list[PersonName]:
    return [person_name(name) for name in names]


def _alike(one: PersonName, other: PersonName) -> float:
    """Return how alike two names are, whatever the order of their words.

    Every word of the shorter one must be found in the other, an initial in a word that begins with it, and one word
    at least must be found whole; words that are left over, such as a patronymic, lower the score a little.
    """
    shorter, longer = sorted((one, other), key=lambda name: (len(name.words), name.words, name.text))
    left = list(longer.words)
    found: list[float] = []
    for word in sorted(shorter.words, key=len, reverse=True):
        best = max(left, key=lambda candidate: (_words_alike(word, candidate), candidate), default="")
        found.append(_words_alike(word, best))
        if found[-1] == 0:
            return 0.0
        left.remove(best)
    if not found or max(found) <= _INITIAL:
        return 0.0
    alone = _ALONE if len(found) == 1 and left else 1.0
    return SURE * sum(found) / len(found) * _UNMATCHED ** len(left) * alone


def _words_alike(one: str, other: str) -> float:
    from rapidfuzz import fuzz

    if one == other:
        return _SAME if len(one) > 1 else _INITIAL
    if 1 in (len(one), len(other)):
        return _INITIAL if one[:1] == other[:1] else 0.0
    close = fuzz.ratio(one, other)
    return close / 100 if min(len(one), len(other)) >= _SHORT and close >= _SPELLING else 0.0
