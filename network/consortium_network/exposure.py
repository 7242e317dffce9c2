"""Sharing out attention: no member is shown to more than so many others, as long as there is someone else.

Suggestions crowd on a few hubs, which can hardly answer everyone. Members choose in turns, one partner a turn, from
the heads of their lists; whoever was chosen as often as allowed is passed over. A member that runs out of others is
given the passed over after all, so that nobody's list is shorter for it; these do not count.
"""

from collections.abc import Sequence

import numpy as np

from .arrays import Rows
from .method import Ranked


def shared_out(lists: Sequence[Ranked], *, top: int, most: int, size: int) -> list[Ranked]:
    """Return lists of ``top`` in which nobody of ``size`` members stands more than ``most`` times, if that can be.

    ``lists`` must be longer than ``top`` to leave a choice.

    >>> lists = [Ranked(row, np.array([9, 5 + row]), np.array([2.0, 1.0])) for row in range(2)]
    >>> [found.partners.tolist() for found in shared_out(lists, top=1, most=1, size=10)]
    [[9], [6]]
    """
    shown = np.zeros(size, dtype=np.intp)
    chosen: list[list[int]] = [[] for _ in lists]
    passed: list[list[int]] = [[] for _ in lists]
    ahead = [0] * len(lists)
    for _ in range(top):
        for number, ranked in enumerate(lists):
            while ahead[number] < len(ranked.partners):
                place = ahead[number]
                ahead[number] += 1
                partner = int(ranked.partners[place])
                if shown[partner] < most:
                    shown[partner] += 1
                    chosen[number].append(place)
                    break
                passed[number].append(place)
    return [_of(ranked, sorted([*kept, *late][:top])) for ranked, kept, late in zip(lists, chosen, passed, strict=True)]


def _of(ranked: Ranked, places: list[int]) -> Ranked:
    kept: Rows = np.array(places, dtype=np.intp)
    return Ranked(ranked.member, ranked.partners[kept], ranked.scores[kept])
