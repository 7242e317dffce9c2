"""What a request brings: the database, who asks, in which languages, and the clock."""

from __future__ import annotations

from dataclasses import dataclass, field

from consortium.access import NOBODY, Actor
from consortium.clock import Clock
from consortium.db import Database
from consortium.errors import NotAuthenticated
from consortium.journal.feed import Feed
from consortium.text import chain, is_language
from consortium.tokens import service as tokens
from consortium_graphql.plan import Reader

_SCHEME = "bearer "
_MOST_LANGUAGES = 6
_LONGEST_HEADER = 1_000


@dataclass(frozen=True, slots=True)
class Service:
    """What lives as long as the service: the open database, the clock and the feed of changes."""

    database: Database
    clock: Clock
    feed: Feed


@dataclass(slots=True)
class Request:
    """What a request brings. On a websocket the first message says who asks, so that this is known later."""

    service: Service
    actor: Actor
    reader: Reader
    accept_language: str | None = None
    connection_params: dict[str, object] = field(default_factory=dict[str, object])

    @property
    def database(self) -> Database:
        """Return what answers."""
        return self.service.database

    @property
    def clock(self) -> Clock:
        """Return what tells the time."""
        return self.service.clock

    @property
    def feed(self) -> Feed:
        """Return the feed of changes."""
        return self.service.feed


async def identify(service: Service, authorization: str | None) -> Actor:
    """Return who sent an `Authorization` header; nobody where there is none.

    Raises `NotAuthenticated` where the header holds no token that is good.
    """
    if not authorization:
        return NOBODY
    if not authorization.lower().startswith(_SCHEME):
        raise NotAuthenticated("send `Authorization: Bearer` and the token")
    actor = await tokens.find(service.clock, authorization[len(_SCHEME) :].strip())
    if actor is None:
        raise NotAuthenticated("the token is unknown, expired or revoked; ask the secretariat for a new one")
    return actor


def request_of(service: Service, actor: Actor, accept_language: str | None) -> Request:
    """Return the request of an actor who reads these languages."""
    institution = str(actor.institution) if actor.institution else None
    reader = Reader(actor.persona, service.clock.today(), institution, languages(accept_language))
    return Request(service, actor, reader, accept_language)


async def recognise(request: Request) -> None:
    """Learn from a connection's first message who asks, in which languages, and which day it is.

    A connection may outlive its token and its day: this is to be done again before each answer. Raises
    `NotAuthenticated` where the message holds no token that is good.
    """
    params = request.connection_params
    authorization = params.get("authorization") or params.get("Authorization")
    actor = await identify(request.service, str(authorization) if authorization else None)
    language = params.get("acceptLanguage")
    known = request_of(request.service, actor, str(language) if language else request.accept_language)
    request.actor, request.reader = known.actor, known.reader


def languages(accept_language: str | None, otherwise: str = "en") -> tuple[str, ...]:
    """Return the languages of an `Accept-Language` header in the order of their weights, each with its shorter forms.

    >>> languages("ru-RU, kk;q=0.5")
    ('ru-RU', 'ru', 'en', 'kk')
    """
    weighed: list[tuple[float, int, str]] = []
    for place, part in enumerate((accept_language or "")[:_LONGEST_HEADER].split(",")):
        tag, _, weight = part.strip().partition(";q=")
        if is_language(tag):
            weighed.append((-_weight(weight), place, tag))
    found = [each for *_, tag in sorted(weighed) for each in chain(tag)] or list(chain(otherwise))
    return tuple(dict.fromkeys(found))[:_MOST_LANGUAGES]


def _weight(text: str) -> float:
    try:
        return float(text or 1)
    except ValueError:
        return 0.0
