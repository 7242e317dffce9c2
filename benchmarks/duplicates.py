"""What finding duplicates over a whole register costs, and how many of those planted in it are found."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from uuid import UUID

from benchmarks.figures import Section
from consortium.duplicates.institutions import Likened
from consortium.duplicates.model import WARNED
from consortium.duplicates.names import take_apart
from consortium.duplicates.pairing import pairs

_KINDS = ("Школа", "Гимназия", "Лицей", "Центр", "Институт")
_PLANTED = 20  # one in so many is there a second time, in Latin letters
_REGIONS = 200
_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "ц": "ts",
    "ш": "sh", "ю": "yu", "я": "ya",
}  # fmt: skip


def measure() -> Section:
    """Return seconds of CPU for registers of several sizes."""
    found = Section(
        "Duplicates over a whole register",
        "Seconds of CPU: names taken apart, and every pair found. One institution in twenty is there twice, in Russian "
        "and in Latin letters; found: the share of these; others: pairs besides, invented names being much alike.",
    )
    for size in (1_000, 10_000):
        started = time.process_time()
        register = list(_invented(size))
        taken = time.process_time()
        likely = {(pair.one.int, pair.other.int) for pair in pairs(register, WARNED)}
        ended = time.process_time()
        planted = {(number, size + number) for number in range(0, size, _PLANTED)}
        found.put(
            f"{size:,} institutions",
            taken_apart=taken - started,
            pairs=ended - taken,
            found=len(likely & planted) / len(planted),
            others=len(likely - planted),
        )
    return found


def _invented(size: int) -> Iterator[Likened]:
    chance = random.Random(0)
    places = ["".join(_syllables(chance)) + "ская" for _ in range(size // 4)]
    for number in range(size):
        tail = f" №{chance.randint(1, 199)}" if chance.random() < 1 / 2 else ""
        name = f"{chance.choice(places)} {chance.choice(_KINDS)} «{''.join(_syllables(chance))}»{tail}"
        region = UUID(int=chance.randrange(_REGIONS))
        yield _one(number, name, region)
        if number % _PLANTED == 0:
            yield _one(size + number, _carried(name.lower()), region)


def _one(number: int, name: str, region: UUID) -> Likened:
    return Likened(id=UUID(int=number), names=(take_apart(name),), region=region, places=frozenset({region}))


def _syllables(chance: random.Random) -> list[str]:
    return [chance.choice("бвгдзклмнпрст") + chance.choice("аеиоуя") for _ in range(chance.randint(2, 4))]


def _carried(name: str) -> str:
    return "".join(_LATIN.get(sign, sign) for sign in name)
