"""Reading a long list to its end, page by page."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Sequence
from typing import Protocol, TypeVar

from consortium.client.errors import Misunderstood
from consortium.client.published.shared import PageInfo

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Page(Protocol[T_co]):
    """A page of a list."""

    @property
    def nodes(self) -> Sequence[T_co]:
        """Return its records."""
        ...

    @property
    def page_info(self) -> PageInfo:
        """Return where it stands in the list."""
        ...


async def records(ask: Callable[[str | None], Awaitable[Page[T] | None]]) -> AsyncGenerator[T]:
    """Yield every record of a list. `ask` returns the page after a cursor, None where there is no list."""
    cursor, more = None, True
    while more:
        page = await ask(cursor)
        for record in page.nodes if page else ():
            yield record
        cursor = _place_after(page, cursor)
        more = cursor is not None


def records_now(ask: Callable[[str | None], Page[T] | None]) -> Generator[T]:
    """Yield every record of a list, as `records` does, without an event loop."""
    cursor, more = None, True
    while more:
        page = ask(cursor)
        yield from page.nodes if page else ()
        cursor = _place_after(page, cursor)
        more = cursor is not None


def _place_after(page: Page[object] | None, cursor: str | None) -> str | None:
    if page is None or not page.page_info.has_next_page:
        return None
    if page.page_info.end_cursor in (None, cursor):
        raise Misunderstood("the service says that more follows, and not where")
    return page.page_info.end_cursor
