"""The cursors of lists that are worked out in Python; those of compiled lists are the plan's own."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode

from consortium_graphql.plan import BadUserInput


def cursor(*parts: object) -> str:
    """Return the cursor of a place in a list, told by its parts; none of them may hold a stroke."""
    return urlsafe_b64encode("/".join(map(str, parts)).encode()).decode()


def parts_of(cursor: str) -> list[str]:
    """Return the parts of a cursor. Raises `ValueError` where it is none.

    >>> parts_of(cursor("Institution", 7))
    ['Institution', '7']
    """
    return urlsafe_b64decode(cursor.encode()).decode().split("/")


def no_cursor() -> BadUserInput:
    """Return the refusal of what is no cursor of a list."""
    return BadUserInput("after: this is no cursor of this list")
