"""What a piece of work costs, counted in calls: the same on every machine, however busy it is."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType


class Effort:
    """How many functions were called, those written in C among them."""

    def __init__(self) -> None:
        self.calls = 0

    def note(self, _frame: FrameType, event: str, _what: object) -> None:
        """Count a call."""
        self.calls += event.endswith("call")


@contextmanager
def counted() -> Generator[Effort]:
    """Count the calls of this thread, and of those that begin meanwhile, during the block; none is for garbage."""
    effort, before, before_in_threads, collecting = Effort(), sys.getprofile(), threading.getprofile(), gc.isenabled()
    gc.disable()
    threading.setprofile(effort.note)
    sys.setprofile(effort.note)
    try:
        yield effort
    finally:
        sys.setprofile(before)
        threading.setprofile(before_in_threads)
        if collecting:
            gc.enable()
