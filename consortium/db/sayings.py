"""Looking in SQL for the words of a name, in any case and any script, alike on both databases.

SQLite knows the case of Latin letters alone, PostgreSQL that of its locale: each letter is asked for in all its forms.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from consortium.text import fold

_WORD = re.compile(r"[^\W_]+")


def saying(columns: Collection[str], names: Collection[str], engine_type: str) -> tuple[str, list[str]]:
    """Return the condition that all words of one of some names stand in columns of text or JSON, and its arguments.

    It finds whatever says a name, and now and then what only says its words: whoever asks looks again.
    """
    sqlite = engine_type == "sqlite"
    as_text = "" if sqlite else "::text"
    text = " || ' ' || ".join(f"""coalesce("{column}"{as_text}, '')""" for column in columns)
    words = [sorted(set(_WORD.findall(name))) for name in names]
    known = sorted({word for each in words for word in each})
    told = f"({text}) glob ?{{}}" if sqlite else f"({text}) ~ ${{}}"
    marks = {word: told.format(place) for place, word in enumerate(known, start=1)}
    said = " or ".join(f"({' and '.join(marks[word] for word in each)})" for each in words if each)
    anything = "*" if sqlite else ".*"
    around = anything if sqlite else ""
    args = [f"{around}{''.join(_letter(sign, anything) for sign in word)}{around}" for word in known]
    return f"({said or 'false'})", args


def _letter(sign: str, anything: str) -> str:
    """Return the pattern of a letter in any case, with its accent and without; of one that folds to several, any."""
    forms = {sign, sign.lower(), sign.upper(), fold(sign), fold(sign).upper()}
    return f"[{''.join(sorted(forms))}]" if all(len(form) == 1 for form in forms) else anything
