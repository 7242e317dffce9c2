"""What a source is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from consortium.dates import PartialDate
from consortium.writing.fields import Labels, Line, Most, Texts


class SourceKind(Enum):
    """What sort of document a source is."""

    WEB_PAGE = "WEB_PAGE"
    REPORT = "REPORT"
    NEWS = "NEWS"
    DECISION = "DECISION"
    AGREEMENT = "AGREEMENT"
    LETTER = "LETTER"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDraft:
    """A document to be entered."""

    key: Annotated[str, Most(80)]
    kind: SourceKind
    titles: Texts
    languages: Labels = ()
    published: PartialDate | None = None
    address: Line | None = None
