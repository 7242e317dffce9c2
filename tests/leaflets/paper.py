"""Sheets for tests, what stands on a PDF, and fonts that are the same on every machine."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PdfReader

from consortium.leaflets.fonts import CHINESE, Fonts
from consortium.leaflets.model import Block, Prose, Section, Sheet
from consortium.text import LocalizedText

OWN = Fonts(system=False)
"""The fonts that come with typst, whatever the machine has: Latin and Cyrillic script, no Chinese."""
NO_CHINESE = "no font of Chinese script is installed (apt-get install fonts-noto-cjk)"
with_chinese = pytest.mark.skipif(not set(CHINESE) & set(Fonts().families), reason=NO_CHINESE)


def sheet(*texts: str, lang: str = "en", title: str = "A title", blocks: tuple[Block, ...] = ()) -> Sheet:
    """Return a sheet of paragraphs."""
    prose = Prose(paragraphs=tuple(LocalizedText(lang, text) for text in texts))
    return Sheet(
        language=lang,
        sort="sort",
        title=LocalizedText(lang, title),
        told="",
        facts=(),
        sections=(Section(heading="heading", blocks=(prose, *blocks)),),
        foot=("foot",),
        day="2026-06-15",
    )


def text_of(pdf: bytes) -> str:
    """Return all that stands on the pages, without white space: lines break where there is room."""
    return bare("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages))


def bare(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


def root_of(pdf: bytes) -> Any:
    """Return the catalogue of a PDF, which tells of the whole."""
    return PdfReader(io.BytesIO(pdf)).trailer["/Root"]


def about(pdf: bytes) -> Any:
    """Return what a PDF says of itself: its title and its day."""
    return PdfReader(io.BytesIO(pdf)).metadata
