"""What a founding is, and what must be true of it.

When a body was founded stands once, with the body itself: all its founders have that date.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from consortium.errors import Problems
from consortium.messages import Code
from consortium.writing.fields import Cited, Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundingDraft(Cited):
    """A founding to be entered: that one institution founded, or helped to found, another."""

    institution: Annotated[UUID, Ref("Institution")]
    founder: Annotated[UUID, Ref("Institution")]


def check_founding(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that no institution is its own founder.

    A column that could not be read is not there, and nothing is asked of it.
    """
    founder = row.get("founder")
    if founder is not None and founder == row.get("institution"):
        problems.add(Code.ITSELF, "founder")


def is_later(founder: Mapping[str, Any], founded: Mapping[str, Any]) -> bool:
    """Return whether the one institution was surely founded after the other, which it therefore cannot have founded.

    Both may be of the same day; where the dates do not tell, it may have been.
    """
    first, last = founder["founded_earliest"], founded["founded_latest"]
    return first is not None and last is not None and bool(first > last)
