"""What stands in the library, and what is asked of all of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from consortium.errors import Problems
from consortium.messages import Code
from consortium.text import is_language


class LibraryKind(Enum):
    """What an item of the library is: a method, a document, or a publication of some kind."""

    METHOD = "METHOD"
    DOCUMENT = "DOCUMENT"
    LEAFLET = "LEAFLET"
    BROCHURE = "BROCHURE"
    PROGRAMME = "PROGRAMME"
    MANUAL = "MANUAL"
    METHODOLOGICAL_RECOMMENDATIONS = "METHODOLOGICAL_RECOMMENDATIONS"
    ACTIVITY_BOOK = "ACTIVITY_BOOK"
    NEWSLETTER = "NEWSLETTER"
    ARTICLE = "ARTICLE"
    THESIS = "THESIS"
    SET = "SET"
    OTHER = "OTHER"


def check_languages(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that languages are named by their tags."""
    for number, tag in enumerate(row.get("languages") or ()):
        if not is_language(tag):
            problems.add(Code.BAD_LANGUAGE, "languages", str(number), value=tag)


def year_of(first: date | None, last: date | None) -> int | None:
    """Return the one year in which both days lie; None where either is unknown or they lie in two.

    >>> year_of(date(2009, 6, 14), date(2009, 12, 18)), year_of(date(2009, 1, 1), date(2011, 1, 31))
    (2009, None)
    """
    return first.year if first and last and first.year == last.year else None
