"""The fonts that there are: those that come with typst, the system's, and those in folders of the operator's."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Any

TEXT = "Libertinus Serif"
"""It comes with typst, and holds Latin and Cyrillic script, the letters of Kazakh among them."""
CHINESE = (
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Source Han Serif SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
)
"""Fonts of simplified Chinese script, the one that goes best with the text's first."""


class Fonts:
    """The fonts of this machine. `system` tells whether those that the system has are among them."""

    def __init__(self, folders: str = "", *, system: bool = True) -> None:
        import typst

        paths = [folder for folder in folders.split(os.pathsep) if folder]
        for folder in paths:
            if not Path(folder).is_dir():
                raise NotADirectoryError(20, os.strerror(20), folder)
        self.found: Any = typst.Fonts(include_system_fonts=system, font_paths=paths)
        there = set(self.found.families())
        self.families = (TEXT, *(family for family in CHINESE if family in there))
        """The families to set text in, in order; where none of them has a sign, any other font is tried."""


@lru_cache(maxsize=4)
def fonts_in(folders: str, *, system: bool = True) -> Fonts:
    """Return the fonts of the system and of some folders; looked for once in the life of a process.

    Raises `NotADirectoryError` where one of the folders is not there.
    """
    return Fonts(folders, system=system)
