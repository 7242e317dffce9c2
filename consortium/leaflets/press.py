"""From a sheet to a PDF.

The register's texts go to typst as JSON and are set as text: whatever looks like markup prints as it stands. The one
file that typst may read is its template. The PDF is one that can be read aloud (PDF/UA-1), which typst refuses to make
where a sign has no glyph: no box is ever printed in the place of a letter.

References
----------
ISO 14289-1:2014, PDF/UA-1, section 7.21.8: no `.notdef` glyph.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import orjson

from consortium.config import settings
from consortium.errors import Problem, Refused
from consortium.leaflets.fonts import Fonts, fonts_in
from consortium.leaflets.model import Sheet
from consortium.messages import Code

_TEMPLATE = Path(__file__).with_name("sheet.typ")
_MISSING = re.compile(r"the text `\"(.+?)\"` could not be displayed")
_MOST_SIGNS = 20
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\ufeff\ufffe\uffff\ud800-\udfff]")


def printed(sheet: Sheet, fonts: Fonts | None = None) -> bytes:
    """Return a sheet as PDF: the same bytes for the same sheet on the same machine.

    Raises `Refused`: `EXTRA_NEEDED` where typst is not installed, `NO_FONT` with the signs that no font has.
    """
    try:
        import typst
    except ModuleNotFoundError:
        raise Refused(Problem(Code.EXTRA_NEEDED, (), {"value": "pdf", "extra": "pdf"})) from None
    fonts = fonts or fonts_in(settings().fonts)
    try:
        return typst.compile(
            str(_TEMPLATE),
            root=str(_TEMPLATE.parent),
            font_paths=fonts.found,
            sys_inputs={"sheet": orjson.dumps(_data(sheet, fonts)).decode()},
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=datetime.combine(date.fromisoformat(sheet.day), time(), UTC),
        )
    except typst.TypstError as fault:
        signs = _missing(fault.diagnostic)
        if not signs:
            raise
        raise Refused(Problem(Code.NO_FONT, (), {"signs": signs})) from None


def _data(sheet: Sheet, fonts: Fonts) -> Any:
    """Return what the template reads."""
    day = date.fromisoformat(sheet.day)
    made = {"year": day.year, "month": day.month, "day": day.day}
    return _seen(orjson.loads(orjson.dumps(sheet))) | {"fonts": fonts.families, "made": made}


def _missing(told: str) -> str:
    """Return the signs that typst found in no font, the first of them where there are many."""
    found = [_ESCAPED.sub(lambda code: chr(int(code[1], 16)), each) for each in dict.fromkeys(_MISSING.findall(told))]
    return " ".join(found[:_MOST_SIGNS]) + (" …" if len(found) > _MOST_SIGNS else "")


def _seen(value: Any) -> Any:
    """Return the data without the signs that nobody sees and no PDF may hold."""
    if isinstance(value, str):
        return _UNSEEN.sub("", value)
    if isinstance(value, dict):
        fields: dict[str, Any] = value  # pyright: ignore[reportUnknownVariableType] - JSON
        return {name: _seen(inner) for name, inner in fields.items()}
    if isinstance(value, list):
        items: list[Any] = value  # pyright: ignore[reportUnknownVariableType] - JSON
        return [_seen(inner) for inner in items]
    return value
