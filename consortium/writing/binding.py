"""What a change of one record means for those that point to it: some learn from it, and all must still hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from consortium.errors import Problems, Refused
from consortium.messages import Code
from consortium.writing import store
from consortium.writing.kinds import KINDS, Kind, Pointing, Row

if TYPE_CHECKING:
    from consortium.writing.work import Work


async def hold_together(work: Work, kind: Kind, before: Row, after: Row) -> None:
    """Tell what a column has become known to be, and ask all that rests on one that has changed whether it holds.

    Raises `Refused` with `STILL_USED` at each column that others do not let change.
    """
    for column, others in _changed(kind.carries, before, after).items():
        for name, pointing in others:
            if before[column] is None:
                await _carry(work, KINDS[name], pointing, column, after)
    for column, others in _changed(kind.binds, before, after).items():
        broken = Counter[str]()
        for name, pointing in others:
            for row in await store.where(KINDS[name].table, pointing, after["id"]):
                broken[name] += not await _holds(work, KINDS[name], row)
        if broken.total():
            kinds = ", ".join(sorted(+broken))
            work.problems.add(Code.STILL_USED, column, count=broken.total(), kinds=kinds)
    work.problems.refuse()


def _changed(bound: Mapping[str, Pointing], before: Row, after: Row) -> dict[str, Pointing]:
    return {column: others for column, others in bound.items() if before[column] != after[column]}


async def _carry(work: Work, kind: Kind, pointing: str, column: str, after: Row) -> None:
    """Give a value to those that know none. What they tell already is history, which nothing rewrites."""
    for row in await store.where(kind.table, pointing, after["id"]):
        if row[column] is None:
            with work.part(column):
                await work.change(kind, row, {column: after[column]})


async def _holds(work: Work, kind: Kind, row: Row) -> bool:
    """Return whether the rules of a record let it stand as it is."""
    told, work.problems = work.problems, Problems()
    try:
        if kind.rule is not None:
            kind.rule(row, work.problems)
        if kind.settle is not None:
            await kind.settle(work, row)
        return not len(work.problems)
    except Refused:
        return False
    finally:
        work.problems = told
