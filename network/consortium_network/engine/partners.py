"""The best partners to come of many members at once, by what they share.

References
----------
.. [1] D. Liben-Nowell, J. Kleinberg (2003). The link prediction problem for social networks. CIKM.
.. [2] T. Zhou, L. Lü, Y.-C. Zhang (2009). Predicting missing links via local information. Eur. Phys. J. B 71.
.. [3] L. A. Adamic, E. Adar (2003). Friends and neighbors on the Web. Social Networks 25.
"""

import sys
from dataclasses import dataclass
from typing import Literal

import numpy as np

from ..arrays import Counts, Numbers, Rows
from ..errors import UnknownNameError
from .adjacency import Adjacency
from .compiling import can_compile
from .products import best_by_products

By = Literal["resource_allocation", "adamic_adar", "common_neighbours"]
Engine = Literal["auto", "numba", "scipy"]

ONE = 1 << 32
_WORTH_LOADING = 10_000_000
_WORTH_CALLING = 1_000_000


@dataclass(frozen=True, slots=True)
class TopPartners:
    """For row i of what was asked, its best partners to come, the best first, and their scores.

    ``partners[i]`` holds row numbers, ended by -1 where fewer share anybody with the row; ``scores[i]`` whole
    multiples of 2**-32, 0 where there is no partner. Equal scores stand by row number.
    """

    partners: Numbers
    scores: Counts


def top_partners(
    adjacency: Adjacency,
    *,
    by: By = "resource_allocation",
    top: int = 10,
    rows: Rows | Numbers | None = None,
    engine: Engine = "auto",
) -> TopPartners:
    """Return for each of ``rows`` (all, if not given) the ``top`` rows it is not tied to that share most with it.

    Each shared partner counts 1 / degree by "resource_allocation" [2]_, 1 / log(degree) by "adamic_adar" [3]_ and 1 by
    "common_neighbours" [1]_, rounded to a multiple of 2**-32. So sums do not depend on their order, and all engines
    give the same lists: "numba" walks compiled, "scipy" multiplies sparse matrices, "auto" takes numba where it is
    installed and there is enough to do.

    Raises
    ------
    UnknownNameError
        If ``by`` or ``engine`` is none of these.

    Examples
    --------
    In a path of four, the first shares with the third its only partner, which has two: 1/2.

    >>> path = Adjacency.from_pairs(np.array([0, 1, 2]), np.array([1, 2, 3]), size=4)
    >>> found = top_partners(path, top=1)
    >>> found.partners.tolist(), (found.scores / 2**32).tolist()
    ([[2], [3], [0], [1]], [[0.5], [0.5], [0.5], [0.5]])
    """
    asked = np.arange(len(adjacency), dtype=np.int32) if rows is None else np.asarray(rows).astype(np.int32)
    worth = shared_worth(adjacency.degree, by)
    partners = np.full((len(asked), top), -1, dtype=np.int32)
    scores = np.zeros((len(asked), top), dtype=np.int64)
    if top and compiles(engine, int(adjacency.paths[asked].sum())):
        from .walks import Ties, best_partners

        ranked, names, places = adjacency.by_degree
        ties = Ties(ranked.indptr, ranked.indices.view(np.uint32), names, worth[names])
        best_partners.compiled(ties, places[asked], partners, scores)
    elif top:
        best_by_products(adjacency, worth, asked, partners, scores)
    return TopPartners(partners, scores)


def compiles(engine: str, paths: int) -> bool:
    """Return whether an engine's choice is numba, for as much work as so many two-paths in scipy.

    Ten million take scipy some third of a second, which is what it costs to import numba and load a kernel.
    """
    if engine not in {"auto", "numba", "scipy"}:
        raise UnknownNameError("engine", engine, ("auto", "numba", "scipy"))
    enough = _WORTH_CALLING if "numba" in sys.modules else _WORTH_LOADING
    return engine == "numba" or (engine == "auto" and paths >= enough and can_compile())


def shared_worth(degree: Counts, by: str) -> Counts:
    """Return what a shared partner of each degree counts, in multiples of 2**-32; below two it joins nobody."""
    least = np.maximum(degree, 2).astype(np.float64)
    if by == "resource_allocation":
        worth = 1 / least
    elif by == "adamic_adar":
        worth = 1 / np.log(least)
    elif by == "common_neighbours":
        worth = np.ones(len(least))
    else:
        raise UnknownNameError("score", by, ("resource_allocation", "adamic_adar", "common_neighbours"))
    return np.where(degree > 1, np.rint(worth * ONE), 0).astype(np.int64)
