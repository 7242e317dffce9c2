"""Logging as lines of JSON.

What an exception says may hold what somebody has sent or what is in the register: of an exception, its type and the
places in the code are told.
"""

from __future__ import annotations

import logging
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Final

import orjson

REQUEST: ContextVar[str | None] = ContextVar("request", default=None)
"""The id of the request that this task answers."""
FACTS: Final = "facts"
"""The name under which a record carries what is told beside its message."""
_MOST_FRAMES = 30


class JsonFormatter(logging.Formatter):
    """Writes every record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request := REQUEST.get():
            line["request"] = request
        line.update(getattr(record, FACTS, {}))
        if record.exc_info and record.exc_info[1] is not None:
            line |= _told(record.exc_info[1])
        return orjson.dumps(line, default=str).decode()


def json_lines(level: str) -> dict[str, Any]:
    """Return the configuration of logging by which everything that a process logs is JSON on standard error."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": f"{__name__}.{JsonFormatter.__name__}"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"level": level.upper(), "handlers": ["stderr"]},
    }


def _told(error: BaseException) -> dict[str, Any]:
    causes = [type(each).__name__ for each in _chain(error)]
    return {"exception": causes, "at": _frames(error.__traceback__)}


def _chain(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def _frames(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)[-_MOST_FRAMES:]
    return [f"{each.filename}:{each.lineno} {each.name}" for each in frames]
