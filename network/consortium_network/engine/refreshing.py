"""The kernel that keeps lists of best partners right when one tie comes or goes.

Every list holds more than is asked for, and a ceiling: the best place, by score and number, that anybody left out can
have. A new tie changes what its two ends earn others, and gives each end's partners one pair that shares more. So the
list of the end with the shorter way to everybody is made anew; that of the other, often a hub, changes only where the
first end's partners stand, and what these share with it is counted from their side. Lists of the partners of both are
corrected entry by entry, the ceiling raised where an end earns more than before, and whatever does not stand above the
ceiling is cut. Only a list that has become too short is made anew.
"""

from typing import NamedTuple

import numpy as np

from ..arrays import Bytes, Counts, Numbers, Unsigned
from .compiling import Kernel, inner
from .heaps import better, insert

_LISTED = 4


class Partners(NamedTuple):
    """Everybody's partners, with room for more: row u has ``degree[u]`` from ``starts[u]`` on; what each row earns."""

    starts: Counts
    degree: Counts
    indices: Unsigned
    weights: Counts


class Lists(NamedTuple):
    """The best partners of every row, their scores, how many are held, and the ceiling: 0 and -1 if all are held."""

    partners: Numbers
    scores: Counts
    held: Numbers
    ceilings: Counts
    ceiling_names: Numbers


class Scratch(NamedTuple):
    """What a refreshing writes on: sums, who has one, whose partner each row is, what it shares with either end.

    In ``marks`` a partner of end t has bit t; ``_LISTED`` is for partners of one end in the list of the other.
    """

    sums: Counts
    seen: Unsigned
    marks: Bytes
    pairs: Counts


class Change(NamedTuple):
    """A tie that came or went: its ends, and by how much each end now earns others more (or less) than before."""

    one: int
    other: int
    one_gain: int
    other_gain: int


@inner
def partners_of(ties: Partners, row: int) -> Unsigned:
    """Return the partners of a row."""
    return ties.indices[ties.starts[row] : ties.starts[row] + ties.degree[row]]


@inner
def paths_of(ties: Partners, row: int) -> int:
    """Return the number of two-paths that begin in the row."""
    paths = 0
    for via in partners_of(ties, row):
        paths += int(ties.degree[via])
    return paths


@inner
def gather(ties: Partners, row: int, sums: Counts, seen: Unsigned) -> int:
    """Write into ``sums`` what everybody shares with the row, note who they are, return how many; those tied get 0."""
    reached, noting = 0, paths_of(ties, row) < sums.size
    for via in partners_of(ties, row):
        weight = ties.weights[via]
        if noting:
            for found in partners_of(ties, via):
                before = sums[found]
                seen[reached] = found
                reached += int(before == 0)
                sums[found] = before + weight
        else:
            for found in partners_of(ties, via):
                sums[found] += weight
    sums[row] = 0
    for via in partners_of(ties, row):
        sums[via] = 0
    return reached if noting else note_all(sums, seen)


@inner
def note_all(sums: Counts, seen: Unsigned) -> int:
    """Note everybody whose sum is above 0, and return how many."""
    reached = 0
    for found in range(sums.size):
        seen[reached] = found
        reached += int(sums[found] > 0)
    return reached


@inner
def relist(lists: Lists, row: int, sums: Counts, seen: Unsigned, reached: int) -> None:
    """Make the list of a row anew from what was gathered, and set the sums back to 0."""
    partners, scores, held, room, floor = lists.partners[row], lists.scores[row], 0, lists.scores.shape[1], 1
    for found in seen[:reached]:
        score = int(sums[found])
        sums[found] = 0
        if score >= floor:
            held = insert(scores, partners, held, score, found)
            if held == room:
                floor = scores[room - 1]
    blank(lists, row, held)
    lists.ceilings[row] = scores[room - 1]
    lists.ceiling_names[row] = partners[room - 1]


@inner
def blank(lists: Lists, row: int, held: int) -> None:
    """Leave in a row's list the first ``held`` entries."""
    for place in range(held, lists.scores.shape[1]):
        lists.scores[row, place], lists.partners[row, place] = 0, -1
    lists.held[row] = held


@inner
def reorder(lists: Lists, row: int, end: int) -> None:
    """Put the entries of a row's list in order; drop ``end`` and those who share nobody any more."""
    partners, scores, held = lists.partners[row], lists.scores[row], 0
    for place in range(lists.held[row]):
        if partners[place] != end and scores[place] > 0:
            held = insert(scores, partners, held, scores[place], partners[place])
    blank(lists, row, held)


@inner
def enter(lists: Lists, row: int, name: int, score: int) -> None:
    """Put a candidate into a row's list if it stands above the ceiling; whoever falls out becomes the ceiling."""
    partners, scores, last = lists.partners[row], lists.scores[row], lists.scores.shape[1] - 1
    if score == 0 or not better(score, name, lists.ceilings[row], lists.ceiling_names[row]):
        return
    if lists.held[row] > last:
        if not better(score, name, scores[last], partners[last]):
            lists.ceilings[row], lists.ceiling_names[row] = score, name
            return
        if better(scores[last], partners[last], lists.ceilings[row], lists.ceiling_names[row]):
            lists.ceilings[row], lists.ceiling_names[row] = scores[last], partners[last]
    lists.held[row] = insert(scores, partners, lists.held[row], score, name)


@inner
def cut(lists: Lists, row: int) -> None:
    """Drop from a row's list whatever does not stand above its ceiling, or is the ceiling."""
    held, ceiling, name = lists.held[row], lists.ceilings[row], lists.ceiling_names[row]
    if ceiling > 0:
        while held > 0 and better(ceiling, name, lists.scores[row, held - 1], lists.partners[row, held - 1]):
            held -= 1
        blank(lists, row, held)


@inner
def shared_by(ties: Partners, end: int, nearer: int, scratch: Scratch, shared: Counts) -> None:
    """Write what every partner of ``nearer`` shares with ``end``; 0 for those tied to it."""
    sums = scratch.sums
    for via in partners_of(ties, end):
        sums[via] = ties.weights[via]
    for row in partners_of(ties, nearer):
        shared[row] = 0
        if row != end and sums[row] == 0:
            score = 0
            for via in partners_of(ties, row):
                score += int(sums[via])
            shared[row] = score
    for via in partners_of(ties, end):
        sums[via] = 0


@inner
def amend(ties: Partners, lists: Lists, ends: tuple[int, int], scratch: Scratch, shared: Counts, between: int) -> None:
    """Bring the list of the first end up to date: only the other end and its partners change their places in it."""
    end, nearer, marks = ends[0], ends[1], scratch.marks
    for place in range(lists.held[end]):
        partner = lists.partners[end, place]
        if marks[partner] and partner != nearer:
            lists.scores[end, place] = shared[partner]
            marks[partner] |= _LISTED
    reorder(lists, end, nearer)
    for row in partners_of(ties, nearer):
        if not marks[row] & _LISTED:
            enter(lists, end, row, int(shared[row]))
        marks[row] &= _LISTED - 1
    enter(lists, end, nearer, between)


@inner
def renew_ends(ties: Partners, lists: Lists, ends: tuple[int, int], top: int, scratch: Scratch) -> None:
    """Bring the lists of both ends up to date, mark their partners, and keep what these share with the other end."""
    turn = 0 if paths_of(ties, ends[0]) <= paths_of(ties, ends[1]) else 1
    nearer, end = ends[turn], ends[1 - turn]
    reached = gather(ties, nearer, scratch.sums, scratch.seen)
    for row in partners_of(ties, end):
        scratch.pairs[turn, row] = scratch.sums[row]
    between = int(scratch.sums[end])
    relist(lists, nearer, scratch.sums, scratch.seen, reached)
    shared_by(ties, end, nearer, scratch, scratch.pairs[1 - turn])
    for bit in range(2):
        for row in partners_of(ties, ends[bit]):
            scratch.marks[row] |= 1 << bit
    amend(ties, lists, (end, nearer), scratch, scratch.pairs[1 - turn], between)
    cut(lists, end)
    if lists.held[end] < top and lists.ceilings[end] > 0:
        relist(lists, end, scratch.sums, scratch.seen, gather(ties, end, scratch.sums, scratch.seen))


@inner
def correct(lists: Lists, row: int, marks: Bytes, gains: Counts, end: int) -> bool:
    """Add to every entry of a row's list what it gains; return whether all stand in order and ``end`` is not there."""
    mark, before, above, ordered = marks[row], 1 << 62, -1, True
    for place in range(lists.held[row]):
        partner = lists.partners[row, place]
        score = lists.scores[row, place] + gains[mark & marks[partner]]
        lists.scores[row, place] = score
        ordered &= (partner != end) & ((before > score) | ((before == score) & (above < partner)))
        before, above = score, partner
    return ordered


@inner
def correct_partners(
    ties: Partners, lists: Lists, ends: tuple[int, int], turn: int, gains: Counts, top: int, scratch: Scratch
) -> None:
    """Bring the lists of one end's partners up to date, but for the other end and those who had their turn."""
    for row in partners_of(ties, ends[turn]):
        both = scratch.marks[row] == 1 | 2
        if row == ends[1 - turn] or (both and turn == 1):
            continue
        if lists.ceilings[row] > 0:
            for bit in range(2):
                lists.ceilings[row] += max(0, gains[1 << bit]) * (scratch.marks[row] >> bit & 1)
        away = -1 if both else ends[1 - turn]
        if not correct(lists, row, scratch.marks, gains, away):
            reorder(lists, row, away)
        ceiling, name = int(lists.ceilings[row]), int(lists.ceiling_names[row])
        shared = 0 if both else int(scratch.pairs[1 - turn, row])
        if shared > 0 and better(shared, away, ceiling, name):
            enter(lists, row, away, shared)
            ceiling, name = int(lists.ceilings[row]), int(lists.ceiling_names[row])
        last = int(lists.held[row]) - 1
        if ceiling > 0 and (last < 0 or better(ceiling, name, lists.scores[row, last], lists.partners[row, last])):
            cut(lists, row)
        if lists.held[row] < top and ceiling > 0:
            relist(lists, row, scratch.sums, scratch.seen, gather(ties, row, scratch.sums, scratch.seen))


def _refresh(
    ties: Partners, lists: Lists, change: Change, top: int, sums: Counts, seen: Unsigned, marks: Bytes, pairs: Counts
) -> None:
    ends, scratch = (change.one, change.other), Scratch(sums, seen, marks, pairs)
    gains = np.array([0, change.one_gain, change.other_gain, change.one_gain + change.other_gain], np.int64)
    renew_ends(ties, lists, ends, top, scratch)
    for turn in range(2):
        correct_partners(ties, lists, ends, turn, gains, top, scratch)
    for end in ends:
        for row in partners_of(ties, end):
            marks[row] = 0


refresh = Kernel(_refresh)
"""Bring ``lists`` up to date after a change that ``ties`` show already; sums and marks come and leave as 0."""
