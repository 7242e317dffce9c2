"""How large a selection is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

CEILING = 10**9
"""Where counting ends: what is larger is told as this."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a selection is, each part of it counted wherever it is spread.

    Attributes
    ----------
    keys
        The names under which its own fields answer, and how often each is asked for.
    fields, aliases, directives
        How many there are on all levels.
    depth
        How many levels of fields.
    piled
        How many directives stand in one place at most.
    repeats
        How many fields below are asked for again under the same name, beside each other.
    cost
        How many records may be reached.
    worked_out
        How many fields take seconds of a processor.
    longest
        How many entries the longest list or object among the arguments has.
    """

    keys: Mapping[str, int] = field(default_factory=dict[str, int])
    fields: int = 0
    aliases: int = 0
    directives: int = 0
    depth: int = 0
    piled: int = 0
    repeats: int = 0
    cost: int = 0
    worked_out: int = 0
    longest: int = 0

    @property
    def roots(self) -> int:
        """Return how many fields stand side by side."""
        return _most(sum(self.keys.values()))

    @property
    def repeated(self) -> int:
        """Return how many fields are asked for again, on all levels."""
        return _most(self.repeats + sum(times - 1 for times in self.keys.values()))

    def directed(self, directives: int) -> Size:
        """Return the size of the same under so many directives."""
        if not directives:
            return self
        return replace(self, directives=_most(self.directives + directives), piled=max(self.piled, directives))

    def under(self, key: str, *, aliased: bool, cost: int, worked_out: bool, longest: int) -> Size:
        """Return the size of a field under whose braces this stands."""
        return Size(
            {key: 1},
            _most(self.fields + 1),
            _most(self.aliases + aliased),
            self.directives,
            self.depth + 1,
            self.piled,
            self.repeated,
            _most(cost),
            _most(self.worked_out + worked_out),
            max(self.longest, longest),
        )


@dataclass(slots=True)
class Sum:
    """What stands side by side, added up."""

    keys: dict[str, int] = field(default_factory=dict[str, int])
    numbers: list[int] = field(default_factory=lambda: [0] * 6)
    depth: int = 0
    piled: int = 0
    longest: int = 0

    def add(self, size: Size) -> None:
        """Add one more."""
        for key, times in size.keys.items():
            self.keys[key] = _most(self.keys.get(key, 0) + times)
        more = (size.fields, size.aliases, size.directives, size.repeats, size.cost, size.worked_out)
        self.numbers = [_most(one + other) for one, other in zip(self.numbers, more, strict=True)]
        self.depth, self.piled = max(self.depth, size.depth), max(self.piled, size.piled)
        self.longest = max(self.longest, size.longest)

    def size(self) -> Size:
        """Return the size of all."""
        fields, aliases, directives, repeats, cost, worked_out = self.numbers
        return Size(
            self.keys, fields, aliases, directives, self.depth, self.piled, repeats, cost, worked_out, self.longest
        )


def _most(number: int) -> int:
    return min(number, CEILING)
