"""What is taken away when a person is erased: names and contacts, in the register and in its audit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from consortium.text import UNDETERMINED, WITHOUT_SPACES, fold

Row = dict[str, Any]

ERASED = "erased"
_WORD = re.compile(r"[^\W\d_]{2,}")
_CITATION = ("locator", "remarks", "voided_reason")
TEXTS = (
    *_CITATION, "reason", "names", "titles", "units", "texts", "answers", "about", "author", "materials", "name",
    "search", "sort_name",
)  # fmt: skip
"""The columns in which a record that hangs on a person may hold the name."""
_TEXTS_OF = {"Publication": _CITATION}  # its titles are those of a public work, and none of them is about the author
_CONTACTS = ("title", "email", "phone")
_SHOWN = frozenset({"sort_name"})
_FOUND_BY = frozenset({"names", "search", "sort_name"})
CALLED: Mapping[str, frozenset[str]] = {
    "Person": _FOUND_BY | {"parts"},
    "Institution": _FOUND_BY,
    "Alias": frozenset({"value"}),
    "Country": _FOUND_BY,
    "Region": _FOUND_BY,
}
"""The columns by which something is called itself: a school named after somebody keeps its name."""


def erased(row: Mapping[str, Any], words: Eraser) -> dict[str, Any]:
    """Return the columns that change when a person is erased; a contact that was not known stays unknown.

    Where the person works stays, and so does the source; a quotation in the locator or the remarks stays without the
    name.
    """
    return {
        "names": {UNDETERMINED: ERASED},
        "parts": [],
        "search": f" {ERASED}",
        "sort_name": ERASED,
        **{column: ERASED for column in _CONTACTS if row.get(column) is not None},
        **{column: words.without(row[column]) for column in _CITATION if column in row},
    }


def without_name(kind: str, row: Mapping[str, Any], words: Eraser) -> dict[str, Any]:
    """Return the columns that change in a record that hangs on the person: the texts in which the name stands."""
    texts = {column: words.without(row[column]) for column in _TEXTS_OF.get(kind, TEXTS) if column in row}
    return {column: text for column, text in texts.items() if text != row[column]}


def left_alone(kind: str) -> frozenset[str]:
    """Return the columns of which none says whether a record tells of a person.

    They are those that it is called by, or the one by which it is ordered, which may show what another is called by.
    """
    return CALLED.get(kind, _SHOWN)


def without_whole_name(kind: str, row: Mapping[str, Any], whole: Eraser) -> dict[str, Any]:
    """Return the columns that change in any other record: whatever says the whole name, and what is worked out from it.

    A merging keeps columns of other records, each of which changes there as it does in its own.
    """
    told = {column: value for column, value in row.items() if column not in left_alone(kind)}
    texts = {column: whole.without(value) for column, value in told.items() if isinstance(value, (str, Mapping, list))}
    if kind == "Merge" and "changes" in row:
        texts["changes"] = in_changes(row["changes"], lambda each, side: without_whole_name(each["kind"], side, whole))
    found = {column: text for column, text in texts.items() if text != row[column]}
    if found and kind not in CALLED and "sort_name" in row:
        found["sort_name"] = whole.without(row["sort_name"])
    return found


def in_changes(changes: Iterable[Row], erasing: Callable[[Row, Row], Row]) -> list[Row]:
    """Return the changes that a merging keeps, both sides of each without what is erased."""
    return [
        {**each, **{side: {**each[side], **erasing(each, each[side])} for side in ("before", "after") if each[side]}}
        for each in changes
    ]


def whole_names(rows: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return the names by which a person, and hardly anybody else, is called in running text: of two words or more.

    Of names that are written without spaces these are those of two signs or more.
    """
    names = {str(name) for row in rows for name in row["names"].values()}
    return {name for name in names if len(_WORD.findall(name)) > 1 or len("".join(WITHOUT_SPACES.findall(name))) > 1}


def spellings(rows: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return every name, part of a name and contact of a person that any of its rows, old or new, has held.

    Of a whole name each word with a capital is one of them, initials and particles such as “de” are not.
    """
    found: set[str] = set()
    for row in rows:
        names = [*row["names"].values(), *(part["value"] for part in row["parts"])]
        found |= {*names, *(word for name in names for word in _WORD.findall(name) if not word.islower())}
        found |= {row["sort_name"], *(row[column] for column in ("email", "phone"))} - {None}
    return found - {ERASED, ""}


class Eraser:
    """Overwrites words wherever they stand in a value: whole words alone, in any case and however spaced, folded too.

    Chinese and Japanese are written without spaces: there a word is found anywhere. A name that the text inflects is
    another word, and is not found.
    """

    def __init__(self, words: Iterable[str]) -> None:
        known = {form for word in words for form in (word, fold(word)) if form.strip()}
        longest_first = sorted(known, key=lambda word: (-len(word), word))
        self._pattern = re.compile("|".join(map(_whole, longest_first)), re.IGNORECASE) if known else None

    def without(self, value: Any) -> Any:
        """Return a text, or every text inside a list or mapping, with the words overwritten by “erased”."""
        if self._pattern is None:
            return value
        if isinstance(value, str):
            return self._pattern.sub(ERASED, value)
        if isinstance(value, Mapping):
            return {key: self.without(each) for key, each in cast("Mapping[str, object]", value).items()}
        if isinstance(value, list):
            return [self.without(each) for each in cast("list[object]", value)]
        return value


def _whole(word: str) -> str:
    """Return the pattern of a whole word, or of several with whatever space between them."""
    spaced = r"\s+".join(map(re.escape, word.split()))
    return spaced if WITHOUT_SPACES.search(word) else rf"(?<!\w){spaced}(?!\w)"
