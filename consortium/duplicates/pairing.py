"""Every pair of a whole register that looks like one institution, without comparing all with all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from consortium.duplicates.institutions import Likened, likeness
from consortium.duplicates.model import Pair
from consortium.duplicates.names import Name

MOST_IN_BLOCK = 200
"""How many institutions may share what they are compared by; more of them share a word that says nothing."""
_RAREST = 3
_PAIRED = 6

Block = tuple[str, ...]


def pairs(register: Sequence[Likened], least: float) -> list[Pair]:
    """Return every pair that looks at least so much like one institution, the most alike first.

    Two institutions are compared where they share an identifier, a website or, of two of their names, the numbers and
    one of the three rarest words of each, two of the six rarest, or all: what the words sound like, but for vowels.
    """
    found: list[Pair] = []
    for one, other in sorted(_compared(register)):
        likely = likeness(register[one], register[other])
        first, second = register[one].id, register[other].id
        if likely.score >= least and first is not None and second is not None:
            found.append(Pair(min(first, second), max(first, second), likely))
    return sorted(found, key=lambda pair: pair.place)


def _compared(register: Sequence[Likened]) -> set[tuple[int, int]]:
    common = Counter(key for each in register for key in {key for name in each.names for key in name.keys})
    blocks: defaultdict[Block, set[int]] = defaultdict(set)
    for place, each in enumerate(register):
        for block in _blocks(each, common):
            blocks[block].add(place)
    wanted = (sorted(block) for block in blocks.values() if 1 < len(block) <= MOST_IN_BLOCK)
    return {pair for block in wanted for pair in combinations(block, 2)}


def _blocks(each: Likened, common: Counter[str]) -> Iterator[Block]:
    if each.site:
        yield ("site", each.site)
    for scheme, value in each.identifiers:
        yield ("identifier", scheme, value)
    for name in each.names:
        yield from _blocks_of_name(name, common)


def _blocks_of_name(name: Name, common: Counter[str]) -> Iterable[Block]:
    told = tuple(sorted(f"#{number}" for number in name.numbers))
    rarest = sorted(name.keys.difference(told), key=lambda key: (common[key], key))
    for key in rarest[:_RAREST]:
        yield ("word", key, *told)
    for two in combinations(sorted(rarest[:_PAIRED]), 2):
        yield ("words", *two, *told)
    yield ("all", *sorted(rarest), *told)
    if told:
        yield from (("sort", concept, *told) for concept in sorted(name.concepts))
