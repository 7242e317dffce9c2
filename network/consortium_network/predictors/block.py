"""Some members and their candidates: what the predictors score.

Every predictor scores pairs only, never a whole matrix of members by members, so that its cost follows the
number of candidates. Two ties from a member are walked once for each kind of weight; a third tie is looked up from
the candidate's side, among its own partners.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, Numbers, Rows, Sparse, sparse
from .view import View

_Value = TypeVar("_Value", np.float64, np.intp)


class Block:
    """Some members (``rows``) and everyone whom two ties reach from them.

    ``reach`` holds the number of ways for every member (as rows) and everyone reached (as columns), the member
    itself and its partners included; other two-tie scores are arrays in the order of ``reach.indices``.
    """

    def __init__(self, view: View, rows: Rows) -> None:
        self.view = view
        self.rows = rows
        self._scratch = np.zeros(len(rows) * view.size)

    @cached_property
    def reach(self) -> Sparse:
        """The number of shared partners, for everyone with one."""
        return sparse(sparse(self.view.ties[self.rows]) @ self.view.ties)

    @cached_property
    def places(self) -> Rows:
        """For every entry of ``reach`` the place of its member in ``rows``."""
        return np.repeat(np.arange(len(self.rows)), np.diff(self.reach.indptr))

    @cached_property
    def reached(self) -> Rows:
        """The key of every entry of ``reach``: see :meth:`keys`."""
        return self.keys(self.reach.indices, self.places)

    def keys(self, columns: Rows | Numbers, places: Rows) -> Rows:
        """Return where the scores of columns lie when they are laid out: members of the block side by side."""
        return columns.astype(np.intp) * len(self.rows) + places

    def through(self, middle: Floats) -> Floats:
        """Return the sum over shared partners of their ``middle``, along ties."""
        return self.two_steps(self.view.ties, middle, self.view.ties)

    @cached_property
    def resource(self) -> Floats:
        """The sum over shared partners of 1 / degree."""
        return self.through(self.view.per_degree)

    @cached_property
    def salton(self) -> Floats:
        """The cosine of the two sets of partners."""
        root = self.view.per_root_degree
        return self.reach.data * root[self.rows][self.places] * root[self.reach.indices]

    @cached_property
    def weighted_resource(self) -> Floats:
        """The sum over shared partners z of w(a, z) w(z, b) / strength(z)."""
        view = self.view
        return self.two_steps(view.weights, view.per_strength, view.weights)

    @cached_property
    def recent_resource(self) -> Floats:
        """The same with weights in which older events count less."""
        view = self.view
        return self.two_steps(view.recent_weights, view.per_recent_strength, view.recent_weights)

    def two_steps(self, first: Sparse, middle: Floats, second: Sparse) -> Floats:
        """Return the sum over z of first[a, z] middle[z] second[z, b], in the order of ``reach.indices``.

        Both matrices must hold what the ties hold, and no product may be 0.
        """
        start = sparse(first[self.rows])
        start.data = start.data * middle[start.indices]
        found = sparse(start @ second)
        if np.array_equal(found.indices, self.reach.indices):
            return found.data
        places = np.repeat(np.arange(len(self.rows)), np.diff(found.indptr))
        return self._laid_out(self.keys(found.indices, places), found.data, lambda laid: laid[self.reached])

    def laid_out(self, values: Floats, look: Callable[[Floats], Floats]) -> Floats:
        """Return what ``look`` finds in the values of ``reach``, laid out by key with 0 elsewhere."""
        return self._laid_out(self.reached, values, look)

    def _laid_out(self, keys: Rows, values: Floats, look: Callable[[Floats], Floats]) -> Floats:
        self._scratch[keys] = values
        found = look(self._scratch)
        self._scratch[keys] = 0.0
        return found


class Pairs:
    """The members of a block with their candidates; a predictor gives each pair a score.

    ``partners[starts[k]:starts[k + 1]]`` are the candidates of ``block.rows[k]``, ascending.
    """

    def __init__(self, block: Block, starts: Rows, partners: Rows) -> None:
        self.block = block
        self.view = block.view
        self.starts = starts
        self.partners = partners
        self.places: Rows = np.repeat(np.arange(len(block.rows)), np.diff(starts))
        self.members: Rows = block.rows[self.places]

    def own(self, values: NDArray[_Value]) -> NDArray[_Value]:
        """Return the value of each pair's member."""
        return values[self.members]

    def other(self, values: NDArray[_Value]) -> NDArray[_Value]:
        """Return the value of each pair's candidate."""
        return values[self.partners]

    def product(self, left: Floats, right: Floats) -> Floats:
        """Return the product of the member's row of ``left`` and the candidate's row of ``right``."""
        return np.asarray(np.einsum("pk,pk->p", left[self.members], right[self.partners]), dtype=np.float64)

    @cached_property
    def spectrum(self) -> Floats:
        """The product of the two members' entries in every leading eigenvector of the ties, one column each."""
        vectors = self.view.spectrum[1]
        return vectors[self.members] * vectors[self.partners]

    @cached_property
    def normalised_spectrum(self) -> Floats:
        """The product of the two members' entries in every leading eigenvector of the normalised ties."""
        vectors = self.view.normalised_spectrum[1]
        return vectors[self.members] * vectors[self.partners]

    def table(self, values: Floats, group: Rows) -> Floats:
        """Return the value between the groups of the two."""
        return values[group[self.members], group[self.partners]]

    def reached(self, values: Floats) -> Floats:
        """Return a two-tie score (in the order of ``block.reach``) for every pair, 0 where nothing is shared."""
        keys = self.block.keys(self.partners, self.places)
        return self.block.laid_out(values, lambda laid: laid[keys])

    @cached_property
    def common(self) -> Floats:
        """The number of shared partners."""
        return self.reached(self.block.reach.data)

    @cached_property
    def resource(self) -> Floats:
        """The sum over shared partners of 1 / degree."""
        return self.reached(self.block.resource)

    @cached_property
    def weighted_resource(self) -> Floats:
        """The sum over shared partners z of w(a, z) w(z, b) / strength(z)."""
        return self.reached(self.block.weighted_resource)

    def a_step_more(self, values: Floats, ties: Sparse | None = None) -> Floats:
        """Return the sum of a two-tie score over all partners of the candidate, each times its tie's weight."""
        wanted, which = self._wanted
        steps = self._last_steps if ties is None else sparse(ties[wanted])
        shape = (self.view.size, len(self.block.rows))
        found = self.block.laid_out(values, lambda laid: np.asarray(steps @ laid.reshape(shape)))
        return found[which, self.places]

    @cached_property
    def three_steps(self) -> Floats:
        """The number of walks of three ties."""
        return self.a_step_more(self.block.reach.data)

    @cached_property
    def resource_a_step_more(self) -> Floats:
        """The sum over the candidate's partners z of the resource that reaches z, divided by its degree."""
        return self.a_step_more(self.block.resource * self.view.per_degree[self.block.reach.indices])

    @cached_property
    def _wanted(self) -> tuple[Rows, Rows]:
        """Every candidate of the block once, and which of them each pair has: hubs are candidates of many."""
        wanted, which = np.unique(self.partners, return_inverse=True)
        return wanted, np.asarray(which, dtype=np.intp)

    @cached_property
    def _last_steps(self) -> Sparse:
        """The ties of every candidate."""
        return sparse(self.view.ties[self._wanted[0]])
