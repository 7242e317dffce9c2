"""The log line of a request: who of what kind asked what, and what became of it.

No line holds a token, a variable, a text that was sent, or the parameters of an address.
"""

from __future__ import annotations

import hashlib
import logging
from typing import Any

from consortium.logs import FACTS
from consortium_graphql.observing.watching import Seen

LOG = logging.getLogger("consortium.requests")
_FAULT = "INTERNAL_SERVER_ERROR"
_LONGEST_NAME = 100
_DIGITS = 16  # of a document's hash


def log(seen: Seen) -> None:
    """Write the line of a request."""
    level = logging.ERROR if seen.code == _FAULT else logging.INFO
    if LOG.isEnabledFor(level):
        LOG.log(level, "request", extra={FACTS: _facts(seen)})


def _facts(seen: Seen) -> dict[str, Any]:
    context, answer, text = seen.call.context, seen.answer, seen.call.text
    document = context.document if context else None
    name = document.node.name if document else None
    return {
        "request": seen.id,
        "kind": seen.kind,
        "operation": name.value[:_LONGEST_NAME] if name else None,
        "published": seen.published,
        "document": hashlib.sha256(text.encode(errors="replace")).hexdigest()[:_DIGITS] if text else None,
        "persona": context.actor.persona.value if context else None,
        "code": seen.code,
        "limit": answer.limit if answer else None,
        "status": answer.status if answer else None,
        "ms": round(seen.seconds * 1000, 2),
        "bytes": len(answer.body) if answer else 0,
        "statements": seen.statements,
    }
