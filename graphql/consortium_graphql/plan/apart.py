"""Deep statements on SQLite, whose parser (before 3.46) holds no more than 100 open symbols.

A sub-select that is nested too deep is taken apart: its text becomes the argument of the function `nested`, with what
it reads of its surroundings as further arguments. The function runs it on the same connection.
"""

from __future__ import annotations

import re

DEEPEST = 8
_OUTER = re.compile(r'\b(t\d+)\."\w+"|\x01\d+\x01')
_LOCAL = re.compile(r"(?<= )(t\d+)\b(?!\.)")
_PAGE = re.compile(r"\bpage\$\d+\b")
_TEXT = re.compile(r"'[^']*'")


def depth(text: str) -> int:
    """Return how deep the brackets of a text are nested, those inside its literals left out."""
    deepest = level = 0
    for sign in re.findall(r"[()]", _TEXT.sub("", text)):
        level += 1 if sign == "(" else -1
        deepest = max(deepest, level)
    return deepest


def shallow(text: str) -> str:
    """Return the sub-select, or if it is deep the call that runs it apart."""
    if depth(text) <= DEEPEST or any(f"with {name} as" not in text for name in _PAGE.findall(text)):
        return text
    local = set(_LOCAL.findall(text))
    given: list[str] = []

    def parameter(match: re.Match[str]) -> str:
        if match[1] in local:
            return match[0]
        if match[0] not in given:
            given.append(match[0])
        return f"?{given.index(match[0]) + 1}"

    inner = _OUTER.sub(parameter, text).replace("'", "''")
    arguments = [f"'select {inner}'", *given]
    return f"nested({', '.join(arguments)})"
