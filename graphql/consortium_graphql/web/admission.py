"""Who is let in when many come at once: seats for requests that are worked on, and a short queue before them."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncGenerator, Hashable
from contextlib import asynccontextmanager


class Overloaded(Exception):
    """There is no seat, and no room in the queue or none in time."""


class Admission:
    """So many seats, and a queue in which one waits for so many seconds at most.

    A client has half of the seats and half of the queue at most, so that nobody keeps everybody else out. Who waits is
    let in by turns: one of each client, in the order in which they came.

    >>> admission = Admission(seats=2, waiting=0, patience=1.0)
    >>> admission.enter("a"), admission.enter("a"), admission.enter("b"), admission.enter("c")
    (True, False, True, False)
    >>> admission.leave("a")
    >>> admission.enter("c")
    True
    """

    def __init__(self, seats: int, waiting: int, patience: float) -> None:
        self._seats, self._share = seats, max(1, seats // 2)
        self._room, self._share_of_room = waiting, (waiting + 1) // 2
        self._patience = patience
        self._taken: dict[Hashable, int] = {}
        self._inside = 0
        self._queues: OrderedDict[Hashable, deque[asyncio.Future[None]]] = OrderedDict()
        self._waiting = 0

    @property
    def inside(self) -> int:
        """Return how many are worked on."""
        return self._inside

    @property
    def waiting(self) -> int:
        """Return how many wait."""
        return self._waiting

    def enter(self, client: Hashable) -> bool:
        """Take a seat and return True, or return False where there is none for this client now."""
        taken = self._taken.get(client, 0)
        if self._inside >= self._seats or taken >= self._share:
            return False
        self._taken[client] = taken + 1
        self._inside += 1
        return True

    async def wait(self, client: Hashable) -> None:
        """Wait for a seat. Raises `Overloaded`, at once where too many wait already, else after a while."""
        queue = self._queues.setdefault(client, deque())
        if self._waiting >= self._room or len(queue) >= self._share_of_room:
            self._tidy(client, queue)
            raise Overloaded
        place = asyncio.get_running_loop().create_future()
        queue.append(place)
        self._waiting += 1
        try:
            async with asyncio.timeout(self._patience):
                await place
        except BaseException as error:
            self._give_up(client, queue, place)
            if isinstance(error, TimeoutError):
                raise Overloaded from None
            raise

    @asynccontextmanager
    async def seat(self, client: Hashable) -> AsyncGenerator[None]:
        """Hold a seat inside the block, waited for where there is none. Raises `Overloaded` as `wait` does."""
        if not self.enter(client):
            await self.wait(client)
        try:
            yield
        finally:
            self.leave(client)

    def leave(self, client: Hashable) -> None:
        """Give the seat back, to the next who waits."""
        self._inside -= 1
        taken = self._taken[client] - 1
        if taken:
            self._taken[client] = taken
        else:
            del self._taken[client]
        if self._waiting:
            self._let_in()

    def _let_in(self) -> None:
        for client, queue in self._queues.items():
            while queue and queue[0].done():  # it has given up, and will notice that later
                queue.popleft()
                self._waiting -= 1
            if queue and self.enter(client):
                self._waiting -= 1
                queue.popleft().set_result(None)
                self._queues.move_to_end(client)
                self._tidy(client, queue)
                return

    def _give_up(self, client: Hashable, queue: deque[asyncio.Future[None]], place: asyncio.Future[None]) -> None:
        if not place.cancelled():
            self.leave(client)  # it was let in at the very moment
        elif place in queue:
            queue.remove(place)
            self._waiting -= 1
        self._tidy(client, queue)

    def _tidy(self, client: Hashable, queue: deque[asyncio.Future[None]]) -> None:
        if not queue and self._queues.get(client) is queue:
            del self._queues[client]
