"""How words sound, whatever the script and whichever way they were carried into another one.

Челябинск, Chelyabinsk, Tcheliabinsk, Tscheljabinsk and Čeljabinsk are all spelled `selabinsk` here: what English,
French, German, Polish, GOST 7.79 and ISO 9 write differently is written in one way, even where that makes different
sounds one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from unicodedata import normalize

from consortium.text import fold

_LONGEST_KEY = 5
_CYRILLIC = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    "і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "u", "ј": "i",
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "kh",
})  # fmt: skip
_HOOKED = str.maketrans({
    "č": "ch", "ć": "ch", "ĉ": "ch", "š": "sh", "ś": "sh", "ŝ": "sh", "ž": "zh", "ź": "zh", "ż": "zh",
    "ł": "l", "đ": "d", "ø": "o", "æ": "ae",
})  # fmt: skip
_RULES = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        ("shch|tsch|tch|sch|tzsch|cz|ch|sh|sz|zh|ts|tz|z", "s"),
        ("c(?=[eiy])", "s"),
        ("ck|c|q", "k"),
        ("kh", "h"),
        ("ph|f|w", "v"),
        ("th", "t"),
        ("x", "ks"),
        ("ou|oo", "u"),
        ("[yj]", "i"),
        ("i+(?=[aeou])", ""),
    )
)
_VOWELS = re.compile("[aeiou]")


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """Return how a word sounds, in Latin letters.

    >>> sound("Мебельная"), sound("Mebelnaya"), sound("Эдукатор"), sound("Educator")
    ('mebelna', 'mebelna', 'edukator', 'edukator')
    """
    latin = fold(normalize("NFC", word).lower().translate(_HOOKED)).translate(_CYRILLIC)
    for pattern, instead in _RULES:
        latin = pattern.sub(instead, latin)
    return "".join(sign for sign, _ in groupby(latin))


@lru_cache(maxsize=100_000)
def key(word: str) -> str:
    """Return the first consonants of a word's sound: what words must share to be compared at all.

    Vowels are what spellings differ in most; a c that has lost its hook may be a k or an s.

    >>> key("Tcheliabinsk"), key("челябинск"), key("celjabinsk")
    ('slbns', 'slbns', 'slbns')
    """
    heard = sound(word)
    consonants = "".join(sign for sign, _ in groupby(_VOWELS.sub("", heard).replace("k", "s")))
    return consonants[:_LONGEST_KEY] if len(consonants) > 1 else heard
