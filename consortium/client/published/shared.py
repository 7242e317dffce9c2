"""What nearly every published operation selects alike.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import ProblemCode
from consortium.client.values import Value


class LocalizedText(Value):
    """A text in one language."""

    lang: str
    """The language: a BCP 47 tag, `und` where it is unknown."""
    value: str
    """The text in that language."""


class PageInfo(Value):
    """Where a page stands in its list."""

    has_next_page: bool
    """Whether more follows."""
    end_cursor: str | None
    """The cursor of the last record."""


class Problem(Value):
    """One reason why an action was refused."""

    code: ProblemCode
    """What is wrong, for programs: it never changes."""
    path: tuple[str, ...]
    """Where in the input, outermost first; empty for all of it."""
    message: str
    """What is wrong and what to do, for people, in the reader's language."""
