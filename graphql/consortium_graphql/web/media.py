"""Media types: what a client accepts, and whether it sends JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import lru_cache

from consortium_graphql.web.answering import BadRequest

Headers = Mapping[bytes, bytes]

_PLAIN = b"application/json"
_UTF_8 = {"utf-8", "utf8"}
_LONGEST = 1_000
_KEPT = 500


class Media(Enum):
    """What the service can answer with; where a client likes several the same, the first."""

    RESPONSE = "application/graphql-response+json"
    JSON = "application/json"
    PAGE = "text/html"


def wanted(accept: bytes | None, *, page: bool = False) -> Media:
    """Return what to answer with, by an `Accept` header; `page` tells that the console may be shown.

    Raises `BadRequest` with 406 where nothing fits.
    """
    if not accept or accept == b"*/*":
        return Media.JSON
    found = _wanted(accept[:_LONGEST].decode("latin-1"), page=page)
    if found is None:
        raise BadRequest(406, f"ask for {Media.RESPONSE.value} or {Media.JSON.value}")
    return found


def require_json(headers: Headers) -> None:
    """Raise `BadRequest` with 415 where a body is not JSON in UTF-8 as it stands.

    A browser asks nobody before it lets another site's page send a form or plain text; it does before it sends JSON.
    """
    given = headers.get(b"content-type", b"")
    if given != _PLAIN and not _is_json(given[:_LONGEST].decode("latin-1")):
        raise BadRequest(415, "send the document as application/json, in UTF-8")
    if headers.get(b"content-encoding", b"identity").strip().lower() != b"identity":
        raise BadRequest(
            415, "send the body as it is, without compression", headers=((b"accept-encoding", b"identity"),)
        )


@lru_cache(_KEPT)
def _wanted(accept: str, *, page: bool) -> Media | None:
    ranges = list(_ranges(accept))
    best: tuple[tuple[float, int, int], Media] | None = None
    for place, media in enumerate(Media):
        weight, exactness = _weight(media, ranges)
        # For whoever takes anything, JSON is what every client reads.
        rank = (weight, exactness, -place if exactness == 2 else int(media is Media.JSON))  # noqa: PLR2004
        if weight and (page or media is not Media.PAGE) and (best is None or rank > best[0]):
            best = rank, media
    return best and best[1]


def _weight(media: Media, ranges: list[tuple[str, float]]) -> tuple[float, int]:
    """Return how much a media type is wanted, and how exactly it is named: 2 in full, 1 by its kind, 0 at all."""
    kind = media.value.partition("/")[0]
    for exactness, name in ((2, media.value), (1, f"{kind}/*"), (0, "*/*")):
        found = [weight for given, weight in ranges if given == name]
        if found:
            return max(found), exactness
    return 0.0, 0


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.split(","):
        name, parameters = _parameters(part)
        if parameters.get("charset", "utf-8").lower() in _UTF_8:
            yield name, _number(parameters.get("q", "1"))


@lru_cache(_KEPT)
def _is_json(content_type: str) -> bool:
    name, parameters = _parameters(content_type)
    return name == Media.JSON.value and parameters.get("charset", "utf-8").lower() in _UTF_8


def _parameters(text: str) -> tuple[str, dict[str, str]]:
    name, *rest = text.split(";")
    pairs = (part.partition("=") for part in rest)
    return name.strip().lower(), {key.strip().lower(): value.strip().strip('"') for key, _, value in pairs}


def _number(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 1.0)
    except ValueError:
        return 0.0
