"""Writing a whole export: one moment of the register, page by page, into a file."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import ExitStack, aclosing
from typing import BinaryIO

from consortium.db import Database
from consortium.db.cancellation import unbroken
from consortium.errors import Problem, Refused
from consortium.messages import Code
from consortium_graphql.exporting.forms.workbook import MOST_ROWS, XLSX
from consortium_graphql.exporting.pages import Asking, NotRead, Page, pages
from consortium_graphql.exporting.wanted import Form, Wanted
from consortium_graphql.plan import Reader

BAD_INPUT = "BAD_USER_INPUT"
Tell = Callable[[int, int], None]


async def export(
    database: Database,
    reader: Reader,
    form: Form,
    wanted: Wanted,
    file: BinaryIO,
    *,
    most: int | None = None,
    tell: Tell | None = None,
) -> int:
    """Write what is wanted into an empty file, and return how many records it holds.

    All pages are read in one transaction, so that none is missed and none comes twice whoever writes meanwhile. The
    memory that it takes does not grow with the list.

    Parameters
    ----------
    database, reader
        What is read, and who reads it: the rights and the languages are those of the reader.
    form, wanted, file
        What is written, and where.
    most
        How many records it may hold; None for any.
    tell
        Is told after each page how many records of how many are written.

    Raises
    ------
    Refused
        The list is longer, or the filter is not one of the list's.
    NotRead
        The reader may not see the list, or the database does not give it.
    """
    async with database.frozen() as moment:
        reading = pages(Asking(moment, reader), wanted.listing, form.selection(wanted), wanted.filter, wanted.order)
        async with aclosing(reading):
            try:
                return await _written(reading, form, wanted, file, most, tell)
            except NotRead as refusal:
                if wanted.filter is None or refusal.code != BAD_INPUT:
                    raise
                reason = "; ".join(error.message for error in refusal.errors)
                raise Refused(Problem(Code.BAD_FILTER, ("filter",), {"reason": reason})) from refusal


async def _written(
    reading: AsyncGenerator[Page], form: Form, wanted: Wanted, file: BinaryIO, most: int | None, tell: Tell | None
) -> int:
    page: Page | None = await anext(reading)
    done = 0
    _refuse_too_many(page.total if page else 0, form, most)
    with ExitStack() as opened:
        write = opened.enter_context(form.writing(file, wanted))
        while page:
            await unbroken(asyncio.to_thread(write, page.nodes))
            done += len(page.nodes)
            if tell:
                tell(done, page.total)
            page = await anext(reading, None)
        await unbroken(asyncio.to_thread(opened.close))
    return done


def _refuse_too_many(total: int, form: Form, most: int | None) -> None:
    limit = min(each for each in (most, MOST_ROWS if form is XLSX else None, total) if each is not None)
    if total > limit:
        raise Refused(Problem(Code.TOO_MANY_RECORDS, (), {"count": total, "most": limit}))
