"""What publications are, what they are made of, who was given copies, and what must be true of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.library.model import check_languages
from consortium.messages import Code
from consortium.text import is_language
from consortium.writing.fields import LARGEST_COUNT, Between, Cited, Count, Labels, Line, LongTexts, Most, Ref, Texts

AtLeastOne = Annotated[int, Between(1, LARGEST_COUNT)]
Place = Annotated[int, Between(1, 1_000)]
PublicationId = Annotated[UUID, Ref("Publication")]


class PublicationKind(Enum):
    """What sort of publication it is."""

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


class AuthorRole(Enum):
    """As what somebody stands on a publication."""

    AUTHOR = "AUTHOR"
    EDITOR = "EDITOR"
    TRANSLATOR = "TRANSLATOR"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationDraft(Cited):
    """A publication to be entered."""

    kind: PublicationKind
    titles: Texts
    subtitles: Texts = field(default_factory=dict[str, str])
    languages: Labels = ()
    published: PartialDate | None = None
    programme: Annotated[UUID, Ref("Programme")] | None = None
    publisher: Annotated[UUID, Ref("Institution")] | None = None
    region: Annotated[UUID, Ref("Region")] | None = None
    areas: Labels = ()
    about: LongTexts = field(default_factory=dict[str, str])
    annex: Line | None = None
    copies: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationPartDraft(Cited):
    """A part of a publication to be entered."""

    publication: PublicationId
    kind: PublicationKind
    titles: Texts = field(default_factory=dict[str, str])
    readership: Texts = field(default_factory=dict[str, str])
    volumes: AtLeastOne | None = None
    place: Place = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorshipDraft(Cited):
    """Who wrote, edited or translated a publication, to be entered."""

    publication: PublicationId
    role: AuthorRole = AuthorRole.AUTHOR
    person: Annotated[UUID, Ref("Person")] | None = None
    institution: Annotated[UUID, Ref("Institution")] | None = None
    name: Line | None = None
    place: Place = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionDraft(Cited):
    """An edition of a publication to be entered."""

    publication: PublicationId
    number: AtLeastOne
    language: Annotated[str, Most(35)] | None = None
    published: PartialDate | None = None
    copies: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DistributionDraft(Cited):
    """Copies given to a named institution, or to a group of which only the number is known, if that."""

    publication: PublicationId
    edition: Annotated[UUID, Ref("Edition")] | None = None
    recipient: Annotated[UUID, Ref("Institution")] | None = None
    labels: Texts = field(default_factory=dict[str, str])
    recipients: AtLeastOne | None = None
    copies: Count | None = None
    given: PartialDate | None = None


def check_authorship(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that exactly one is named: a person, an institution, or somebody in words."""
    if "name" in row and sum(row.get(column) is not None for column in ("person", "institution", "name")) != 1:
        problems.add(Code.ONE_AUTHOR, "name")


def check_publication(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that languages are named by their tags."""
    check_languages(row, problems)


def check_edition(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that an edition names its language by a tag, or not at all."""
    if row.get("language") is not None and not is_language(row["language"]):
        problems.add(Code.BAD_LANGUAGE, "language", value=row["language"])


def check_distribution(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a named recipient stands for one, and that a group is called something.

    A column that could not be read is not there, and nothing is asked of it.
    """
    if "recipient" not in row:
        return
    if row["recipient"] is not None and row["recipients"] not in {None, 1}:
        problems.add(Code.NAMED_IS_ONE, "recipients")
    if row["recipient"] is None and row["labels"] == {}:
        problems.add(Code.REQUIRED, "labels")
