"""How much two institutions look like one: by their names, their places, their websites and their identifiers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product
from urllib.parse import urlsplit
from uuid import UUID

from consortium.duplicates.model import CERTAIN, NOTHING_ALIKE, DuplicateSign, Likeness, Reason
from consortium.duplicates.names import SURE, Name, alike, is_same

Identifier = tuple[str, str]
"""A scheme and a value in it."""

_SAME_SITE = 0.87
_ELSEWHERE = 0.75
_ABROAD = 0.5
_NEARER = 0.2
_TOLD = 0.5
_SHARED_HOSTS = frozenset({
    "facebook.com", "github.io", "instagram.com", "linkedin.com", "ok.ru", "rutube.ru", "sites.google.com", "t.me",
    "twitter.com", "vk.com", "x.com", "youtube.com",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Likened:
    """What is known of an institution by which it can be found to be another.

    `places` are its region and those in which that lies; `site` and `identifiers` are as `site_of` and `identifier_of`
    return them.
    """

    id: UUID | None = None
    label: str = ""
    names: tuple[Name, ...] = ()
    country: UUID | None = None
    region: UUID | None = None
    places: frozenset[UUID] = frozenset()
    parent: UUID | None = None
    site: str | None = None
    identifiers: frozenset[Identifier] = field(default_factory=frozenset[Identifier])


def site_of(website: str | None) -> str | None:
    """Return what two addresses of one website share: the host or, where many share a host, the page too.

    >>> site_of("https://www.school91.ru/about"), site_of("http://vk.com/school91/")
    ('school91.ru', 'vk.com/school91')
    """
    if not website:
        return None
    try:
        parts = urlsplit(website if "//" in website else f"//{website}")
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return None
    if host not in _SHARED_HOSTS:
        return host or None
    page = parts.path.strip("/").casefold()
    return f"{host}/{page}" if page else None


def identifier_of(scheme: str, value: str) -> Identifier:
    """Return an identifier without what people write differently: case, spaces and strokes."""
    return scheme.strip().casefold(), "".join(sign for sign in value.casefold() if sign.isalnum())


def likeness(one: Likened, other: Likened) -> Likeness:
    """Return how much two institutions look like one, in either order the same.

    A common identifier makes them one for certain. Otherwise the score is that of the two names most alike, lowered
    where the places are known to differ and raised where they are the same. A common website is as good as alike
    names, unless the one is a part of the other or both have numbers that differ.
    """
    common = sorted(one.identifiers & other.identifiers)
    if common:
        shown = (Reason(DuplicateSign.SAME_IDENTIFIER, {"scheme": scheme, "value": value}) for scheme, value in common)
        return Likeness(CERTAIN, tuple(shown))
    score, reasons = _by_name(one.names, other.names)
    if one.site and one.site == other.site and not _apart(one, other):
        score = max(score, _SAME_SITE)
        reasons.append(Reason(DuplicateSign.SAME_WEBSITE, {"site": one.site}))
    if not reasons:
        return NOTHING_ALIKE
    return _placed(one, other, score, reasons)


def _by_name(ours: Iterable[Name], theirs: Iterable[Name]) -> tuple[float, list[Reason]]:
    pairs = [(alike(one, other), is_same(one, other), one, other) for one, other in product(ours, theirs)]
    if not pairs:
        return 0.0, []
    score, same, one, other = max(pairs, key=lambda pair: (pair[0], pair[1]))
    if score < _TOLD:
        return score, []
    sign = DuplicateSign.SAME_NAME if same else DuplicateSign.SIMILAR_NAME
    return score, [Reason(sign, {"one": one.text, "other": other.text})]


def _apart(one: Likened, other: Likened) -> bool:
    """Return whether a common website says nothing: one is a part of the other, or their numbers differ."""
    family = (one.id is not None and other.parent == one.id) or (other.id is not None and one.parent == other.id)
    siblings = one.parent is not None and one.parent == other.parent
    ours, theirs = (frozenset[str]().union(*(name.numbers for name in each.names)) for each in (one, other))
    return family or siblings or (bool(ours) and bool(theirs) and not ours & theirs)


def _placed(one: Likened, other: Likened, score: float, reasons: list[Reason]) -> Likeness:
    if None not in {one.country, other.country} and one.country != other.country:
        return Likeness(round(score * _ABROAD, 2), tuple(reasons))
    if one.region is None or other.region is None:
        return Likeness(round(score, 2), tuple(reasons))
    if one.region not in other.places and other.region not in one.places:
        return Likeness(round(score * _ELSEWHERE, 2), tuple(reasons))
    nearer = min(SURE, score + _NEARER * (1 - score))
    return Likeness(round(nearer, 2), (*reasons, Reason(DuplicateSign.SAME_PLACE)))
