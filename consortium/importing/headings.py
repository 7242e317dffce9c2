"""Which heading of a sheet stands for which field of a record or of one of its parts, in English and Russian.

A heading is the field's name; texts have a language at the end (`name_en`); a part's fields begin with the part
(`alias_value`), with a number where a row holds several (`alias_2_value`). Case, spaces and brackets do not matter,
and a text without a language is in that of its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from consortium.importing.words import PERSON_NAME, RUSSIAN
from consortium.seeding.items import KEY
from consortium.seeding.shapes import SHAPES, Shape
from consortium.text import is_language
from consortium.writing.fields import Cited, Field, TextsMark, fields_of

LANGUAGES = ("en", "ru")
_SINGULAR = {"aliases": "alias", "series": "series", "stated_days": "stated_days", "areas": "areas"}
_CITED = frozenset(field.name for field in fields_of(Cited))
_BETWEEN = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"_(\d{1,3})(?=_)")
_INSIDE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CYRILLIC = re.compile(r"[а-я]")
_TAGGED = re.compile(r"(.+?)_([a-z]{2,3})(?:_([a-z]{4}))?(?:_([a-z]{2}))?")


@dataclass(frozen=True)
class Place:
    """Where a value belongs: the lists that lead to its record, which of them in the row, the field, the language."""

    lists: tuple[str, ...]
    field: str
    language: str | None = None
    number: str = ""

    def heading(self, shape: Shape, language: str = "en") -> str:
        """Return what stands above its column."""
        own = [singular(name) for name in self.lists]
        at = walk(shape, self.lists)
        name = own_name(at.fields.get(self.field), self.field)
        words = [*own, self.number, name] if self.number else [*own, name]
        if language == "ru":
            words = [_russian(at, word) for word in words]
        return "_".join([*words, self.language] if self.language else words).replace(" ", "_")


def called(name: str, language: str) -> str:
    """Return what a kind of records, or a part of one, is called in a sentence.

    >>> called("PlannedActivity", "en"), called("Region", "ru")
    ('planned activity', 'регион')
    """
    word = _INSIDE.sub("_", name).lower()
    return (RUSSIAN.get(word, word) if language == "ru" else word).replace("_", " ")


def shape_of(name: str) -> Shape:
    """Return the shape of a kind of sheet, such as institutions; raises KeyError where there is none."""
    return {shape.field: shape for shape in SHAPES}[name]


def walk(shape: Shape, lists: tuple[str, ...]) -> Shape:
    """Return the shape of a list inside a shape."""
    for name in lists:
        shape = next(each for each in shape.lists if each.field == name)
    return shape


def singular(name: str) -> str:
    """Return what one item of a list, or one text of texts by language, is called in a heading.

    >>> [singular(name) for name in ("parties", "aliases", "names", "life")]
    ['party', 'alias', 'name', 'life']
    """
    if name in _SINGULAR:
        return _SINGULAR[name]
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name.removesuffix("s")


def own_name(field: Field | None, name: str) -> str:
    """Return a field's own part of a heading."""
    return singular(name) if field is not None and field.mark(TextsMark) else name


def told(shape: Shape) -> Iterator[tuple[str, Field | None]]:
    """Yield the fields of a record that a sheet can tell: not what its place tells, nor lists of several values."""
    yield KEY, shape.fields.get(KEY)
    for name, field in shape.fields.items():
        if name not in {KEY, shape.parent} and field.items is None:
            yield name, field


def usual(shape: Shape, lists: tuple[str, ...] = ()) -> Iterator[Place]:
    """Yield the places of a template's columns; parts come after the record, without a document of their own."""
    at = walk(shape, lists)
    named = [(name, field) for name, field in told(at) if name not in _CITED and (name != KEY or not lists)]
    named += [] if lists else [(name, field) for name, field in told(at) if name in _CITED]
    for name, field in named:
        if field is not None and field.mark(TextsMark):
            yield from (Place(lists, name, language) for language in LANGUAGES)
        else:
            yield Place(lists, name)
    for below in at.lists:
        yield from usual(shape, (*lists, below.field))


def place_of(shape: Shape, heading: str) -> Place | None:
    """Return what a heading stands for, or None where nothing is called so."""
    folded = folded_heading(heading)
    numbers = _NUMBER.findall(folded)
    bare = _NUMBER.sub("", folded)
    if len(numbers) > 1:
        return None
    plain, texts = _known(shape.field)
    found = plain.get(bare)
    if found is None and bare in texts:  # a text without its language is in that of the heading
        found = replace(texts[bare], language="ru" if _CYRILLIC.search(bare) else "en")
    tagged = _TAGGED.fullmatch(bare)
    if found is None and tagged is not None:
        name, *tag = tagged.groups()
        language = _canonical(*tag)
        base = texts.get(name)
        found = Place(base.lists, base.field, language) if base is not None and is_language(language) else None
    if found is None or (numbers and not found.lists):
        return None
    return Place(found.lists, found.field, found.language, *numbers)


def folded_heading(heading: str) -> str:
    """Return a heading without what does not matter.

    >>> folded_heading(" Название (RU) ")
    'название_ru'
    """
    return _BETWEEN.sub("_", heading.casefold().replace("ё", "е")).strip("_")


@lru_cache(maxsize=100)
def _known(name: str) -> tuple[dict[str, Place], dict[str, Place]]:
    plain: dict[str, Place] = {}
    texts: dict[str, Place] = {}
    shape = shape_of(name)
    for lists in _every_list(shape):
        for field_name, field in told(walk(shape, lists)):
            place = Place(lists, field_name)
            into = texts if field is not None and field.mark(TextsMark) else plain
            for language in LANGUAGES:
                into.setdefault(folded_heading(place.heading(shape, language)), place)
    return plain, texts


def _every_list(shape: Shape, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield above
    for below in shape.lists:
        for path in _every_list(below):
            yield (*above, below.field, *path)


def _canonical(language: str, script: str | None, country: str | None) -> str:
    parts = [language, script.capitalize() if script else None, country.upper() if country else None]
    return "-".join(part for part in parts if part)


def _russian(shape: Shape, word: str) -> str:
    if shape.field == "persons" and word == "name":
        return PERSON_NAME
    return RUSSIAN.get(word, word)
