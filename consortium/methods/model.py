"""What methods of active learning are, where they were used, and what must be true of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any
from uuid import UUID

from consortium.errors import Problems
from consortium.library.model import check_languages
from consortium.messages import Code
from consortium.writing.fields import LARGEST_COUNT, Between, Cited, Labels, Line, LongTexts, Ref, Texts

Age = Annotated[int, Between(0, 120)]
AtLeastOne = Annotated[int, Between(1, LARGEST_COUNT)]
_RANGES = ("age", "group", "minutes")


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodDraft(Cited):
    """A method to be entered."""

    names: Texts
    about: LongTexts = field(default_factory=dict[str, str])
    areas: Labels = ()
    age_least: Age | None = None
    age_most: Age | None = None
    group_least: AtLeastOne | None = None
    group_most: AtLeastOne | None = None
    minutes_least: AtLeastOne | None = None
    minutes_most: AtLeastOne | None = None
    materials: LongTexts = field(default_factory=dict[str, str])
    languages: Labels = ()
    author: Line | None = None
    author_person: Annotated[UUID, Ref("Person")] | None = None
    author_institution: Annotated[UUID, Ref("Institution")] | None = None
    region: Annotated[UUID, Ref("Region")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodUseDraft(Cited):
    """The use of a method in an exchange, to be entered."""

    method: Annotated[UUID, Ref("Method")]
    exchange: Annotated[UUID, Ref("Exchange")]
    notes: LongTexts = field(default_factory=dict[str, str])


def check_method(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that no range ends before it begins, that languages are tags, and that one author is named one way."""
    for name in _RANGES:
        least, most = row.get(f"{name}_least"), row.get(f"{name}_most")
        if least is not None and most is not None and least > most:
            problems.add(Code.RANGE_REVERSED, f"{name}_most", least=least, most=most)
    check_languages(row, problems)
    if row.get("author") is not None and row.get("author_person") is not None:
        problems.add(Code.ONE_AUTHOR, "author")
