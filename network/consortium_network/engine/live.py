"""Lists of best partners that stay right while ties come and go."""

from dataclasses import dataclass, field

import numpy as np

from ..arrays import Unsigned
from .adjacency import Adjacency
from .partners import By, Engine, TopPartners, compiles, shared_worth, top_partners
from .refreshing import Change, Lists, Partners, Scratch, refresh

_SPARE = 14
_SLACK = 8


@dataclass(init=False, eq=False)
class LiveTopPartners:
    """The best partners to come of every member, brought up to date tie by tie.

    After any sequence of :meth:`add` and :meth:`remove`, lists and scores are those that `top_partners` would find on
    the ties as they stand: not nearly, but to the last digit.

    Examples
    --------
    In a path of four the first could meet the third, with whom it shares one partner of two ties: 1/2. Once they are
    tied, the fourth comes next, through a partner who now has three: 1/3 as near as 2**-32 allows.

    >>> path = Adjacency.from_pairs(np.array([0, 1, 2]), np.array([1, 2, 3]), size=4)
    >>> live = LiveTopPartners(path, top=1)
    >>> live.of(0)
    [(2, 0.5)]
    >>> live.add(0, 2)
    >>> live.of(0)
    [(3, 0.3333333332557231)]
    """

    top: int
    _ties: Partners = field(repr=False)
    _lists: Lists = field(repr=False)

    def __init__(
        self, adjacency: Adjacency, *, by: By = "resource_allocation", top: int = 10, engine: Engine = "auto"
    ) -> None:
        self.top = top
        size = len(adjacency)
        self._worth = shared_worth(np.arange(size + 1), by)
        compiled = compiles(engine, adjacency.two_paths)
        self._refresh = refresh.compiled if compiled else refresh.plain
        self._lists = _listed(top_partners(adjacency, by=by, top=top + _SPARE, engine=engine))
        self._room = adjacency.degree + _SLACK
        starts = np.cumsum(self._room) - self._room
        indices = np.zeros(int(self._room.sum()) + _SLACK, dtype=np.uint32)
        shift = np.repeat(starts - adjacency.indptr[:-1], adjacency.degree)
        indices[shift + np.arange(len(adjacency.indices))] = adjacency.indices
        self._end = int(self._room.sum())
        self._ties = Partners(starts, adjacency.degree.copy(), indices, self._worth[adjacency.degree])
        self._scratch = Scratch(
            np.zeros(size, dtype=np.int64),
            np.zeros(size + 1, dtype=np.uint32),
            np.zeros(size, dtype=np.uint8),
            np.zeros((2, size), dtype=np.int64),
        )

    def __len__(self) -> int:
        return len(self._ties.degree)

    def of(self, row: int) -> list[tuple[int, float]]:
        """Return the best partners to come of a row and their scores, the best first."""
        found = self._lists.partners[row, : self.top].tolist(), (self._lists.scores[row, : self.top] / 2**32).tolist()
        return [(partner, score) for partner, score in zip(*found, strict=True) if partner >= 0]

    def everybody(self) -> TopPartners:
        """Return the lists of all rows, as `top_partners` gives them."""
        return TopPartners(self._lists.partners[:, : self.top].copy(), self._lists.scores[:, : self.top].copy())

    def tied(self, one: int, other: int) -> bool:
        """Return whether two rows are tied."""
        return other in self._partners(one)

    def add(self, one: int, other: int) -> None:
        """Tie two rows, and bring every list up to date.

        Raises
        ------
        ValueError
            If they are one row, or tied already.
        """
        if one == other or self.tied(one, other):
            raise ValueError(f"rows {one} and {other} are one, or tied already")
        self._make_room(one)
        self._make_room(other)
        self._set(one, np.sort(np.append(self._partners(one), np.uint32(other))))
        self._set(other, np.sort(np.append(self._partners(other), np.uint32(one))))
        self._changed(one, other)

    def remove(self, one: int, other: int) -> None:
        """Take away the tie of two rows, and bring every list up to date.

        Raises
        ------
        ValueError
            If they are not tied.
        """
        if not self.tied(one, other):
            raise ValueError(f"rows {one} and {other} are not tied")
        self._set(one, self._partners(one)[self._partners(one) != other])
        self._set(other, self._partners(other)[self._partners(other) != one])
        self._changed(one, other)

    def _partners(self, row: int) -> Unsigned:
        start = self._ties.starts[row]
        return self._ties.indices[start : start + self._ties.degree[row]]

    def _set(self, row: int, partners: Unsigned) -> None:
        start = self._ties.starts[row]
        self._ties.indices[start : start + len(partners)] = partners
        self._ties.degree[row] = len(partners)

    def _make_room(self, row: int) -> None:
        if self._ties.degree[row] < self._room[row]:
            return
        held = self._partners(row).copy()
        self._room[row] *= 2
        if self._end + self._room[row] > len(self._ties.indices):
            more = np.zeros(max(len(self._ties.indices) // 2, int(self._room[row])), dtype=np.uint32)
            self._ties = self._ties._replace(indices=np.concatenate([self._ties.indices, more]))
        self._ties.starts[row] = self._end
        self._end += int(self._room[row])
        self._set(row, held)

    def _changed(self, one: int, other: int) -> None:
        gains: list[int] = []
        for row in (one, other):
            now = self._worth[self._ties.degree[row]]
            gains.append(int(now - self._ties.weights[row]))
            self._ties.weights[row] = now
        self._refresh(self._ties, self._lists, Change(one, other, *gains), self.top, *self._scratch)


def _listed(found: TopPartners) -> Lists:
    return Lists(
        found.partners,
        found.scores,
        (found.partners >= 0).sum(axis=1).astype(np.int32),
        found.scores[:, -1].copy(),
        found.partners[:, -1].copy(),
    )
