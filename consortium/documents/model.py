"""What a document is, which files are taken, and what tells a file's type."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePosixPath
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.messages import Code
from consortium.writing.fields import Cited, Help, Labels, Line, LongTexts, Most, Ref, Texts

HEAD = 1_024
"""How many of a file's first bytes tell its type."""


class DocumentKind(Enum):
    """What sort of document it is."""

    AGREEMENT = "AGREEMENT"
    DECISION = "DECISION"
    MINUTES = "MINUTES"
    REPORT = "REPORT"
    LETTER = "LETTER"
    PRESENTATION = "PRESENTATION"
    MATERIAL = "MATERIAL"
    PICTURE = "PICTURE"
    RECORDING = "RECORDING"
    OTHER = "OTHER"


class DocumentAccess(Enum):
    """Who may read a document: whoever may read the register, or its owner and the secretariat alone."""

    REGISTER = "REGISTER"
    OWNER = "OWNER"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDraft(Cited):
    """A document to be entered; its file was sent before."""

    kind: DocumentKind
    titles: Texts
    sha256: Annotated[str, Most(64), Help("The SHA-256 of the file, in hex, as the service told it when it was sent.")]
    file_name: Annotated[Line, Help("The name under which it is given out, with its suffix.")]
    languages: Labels = ()
    licence: Line | None = None
    dated: PartialDate | None = None
    about: LongTexts = field(default_factory=dict[str, str])
    access: DocumentAccess = DocumentAccess.REGISTER
    owner: Annotated[UUID, Ref("Institution")] | None = None
    institution: Annotated[UUID, Ref("Institution")] | None = None
    partnership: Annotated[UUID, Ref("Partnership")] | None = None
    programme: Annotated[UUID, Ref("Programme")] | None = None
    exchange: Annotated[UUID, Ref("Exchange")] | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files: its media type, the suffixes of its names, and how such a file begins."""

    media_type: str
    suffixes: tuple[str, ...]
    beginning: bytes
    offset: int = 0

    def fits(self, head: bytes) -> bool:
        """Return whether a file that begins so is of this format."""
        return head[self.offset :].startswith(self.beginning)


_ZIP = b"PK\x03\x04"
_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."
FORMATS = (
    Format("application/pdf", ("pdf",), b"%PDF-"),
    Format(f"{_OFFICE}wordprocessingml.document", ("docx",), _ZIP),
    Format(f"{_OFFICE}spreadsheetml.sheet", ("xlsx",), _ZIP),
    Format(f"{_OFFICE}presentationml.presentation", ("pptx",), _ZIP),
    Format(f"{_OPEN}text", ("odt",), _ZIP),
    Format(f"{_OPEN}spreadsheet", ("ods",), _ZIP),
    Format(f"{_OPEN}presentation", ("odp",), _ZIP),
    Format("application/epub+zip", ("epub",), _ZIP),
    Format("image/jpeg", ("jpg", "jpeg"), b"\xff\xd8\xff"),
    Format("image/png", ("png",), b"\x89PNG\r\n\x1a\n"),
    Format("image/webp", ("webp",), b"WEBP", 8),
    Format("image/tiff", ("tif", "tiff"), b"II*\x00"),
    Format("image/tiff", ("tif", "tiff"), b"MM\x00*"),
    Format("audio/mpeg", ("mp3",), b"ID3"),
    Format("video/mp4", ("mp4",), b"ftyp", 4),
    Format("text/plain; charset=utf-8", ("txt", "md"), b""),
    Format("text/csv; charset=utf-8", ("csv",), b""),
    Format("text/calendar; charset=utf-8", ("ics",), b""),
)
"""The files that are taken. Pages and drawings that a browser would run, HTML and SVG, are not among them."""

SUFFIXES = tuple(dict.fromkeys(suffix for each in FORMATS for suffix in each.suffixes))
_HEX = re.compile(r"[0-9a-f]{64}")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\\u202a-\u202e\u2066-\u2069]")


def media_type(file_name: str, head: bytes) -> str | None:
    """Return the media type of a file by its name and its first bytes; None where they do not fit, or it is not taken.

    >>> media_type("Протокол.pdf", b"%PDF-1.7")
    'application/pdf'
    >>> media_type("page.pdf", b"<html>") is None
    True
    """
    suffix = PurePosixPath(file_name).suffix.lstrip(".").casefold()
    for known in FORMATS:
        if suffix in known.suffixes and known.fits(head) and (known.beginning or _is_text(head)):
            return known.media_type
    return None


def check_document(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask for a hash that is one, a name that is safe everywhere, and an owner where the owner alone may read.

    A column that could not be read is not there, and nothing is asked of it.
    """
    sha256, name = row.get("sha256"), row.get("file_name")
    if sha256 is not None and not is_sha256(sha256):
        problems.add(Code.BAD_HASH, "sha256", value=sha256)
    if name is not None and (_UNSAFE.search(name) or name.startswith(".")):
        problems.add(Code.BAD_FILE_NAME, "file_name", value=name)
    if row.get("access") == DocumentAccess.OWNER.value and "owner" in row and row["owner"] is None:
        problems.add(Code.REQUIRED, "owner")


def is_sha256(text: str) -> bool:
    """Return whether a text is a SHA-256 in lower-case hex."""
    return _HEX.fullmatch(text) is not None


def _is_text(head: bytes) -> bool:
    if b"\0" in head:
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as fault:
        return fault.end >= len(head) >= HEAD  # the last sign may be cut
    return True
