"""The root of following: changes as they come, with nothing lost between two connections."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing

import strawberry
from strawberry.types import Info

from consortium_graphql.context import Request, recognise
from consortium_graphql.exchanges import Exchange
from consortium_graphql.plan import BadUserInput, reference

_LONGEST = 18
"""How many digits a place in the feed has at most: it is a 64-bit number."""


@strawberry.type(description="A change of an exchange.")
class ExchangeChange:
    """A change of an exchange."""

    cursor: str = strawberry.field(description="Its place in the feed: give it as `since` to go on from here.")
    exchange: Exchange | None = strawberry.field(
        description="The exchange as it now stands; null once it is out of sight."
    )


@strawberry.type(description="What can be followed.")
class Subscription:
    """What can be followed."""

    @strawberry.subscription(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="Exchanges as they are registered and changed."
    )
    async def exchange_changed(
        self, info: Info[Request, None], since: str | None = None, first: int | None = None
    ) -> AsyncIterator[ExchangeChange]:
        """Replay what came after the cursor, then follow; complete after `first` changes."""
        request = info.context
        place, left = _place(since), first
        if left is not None and left < 1:
            raise BadUserInput("first must be at least 1")
        async with aclosing(request.feed.follow("Exchange", place)) as changes:
            async for sequence, record in changes:
                await recognise(request)
                yield ExchangeChange(cursor=str(sequence), exchange=reference(Exchange, record))
                left = None if left is None else left - 1
                if left == 0:
                    return


def _place(since: str | None) -> int | None:
    if since is None:
        return None
    if not since.isdecimal() or len(since) > _LONGEST:
        raise BadUserInput("since is no cursor of this feed; use the cursor of a change you have seen")
    return int(since)
