"""What a request brings: the database, who asks, in which languages, and the clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from consortium.access import NOBODY, Actor
from consortium.clock import Clock
from consortium.config import settings
from consortium.db import Database
from consortium.errors import NotAuthenticated
from consortium.journal.feed import Feed
from consortium.text import chain, is_language
from consortium.tokens import service as tokens
from consortium.tokens.model import digest_of
from consortium.tokens.service import STANDING, Bearer
from consortium_graphql.plan import Proof, Reader
from consortium_graphql.plan.cache import Bounded
from consortium_graphql.seats import Seats
from consortium_graphql.web.admission import Admission
from consortium_graphql.web.rates import Rates, rates_of

if TYPE_CHECKING:
    from consortium_graphql.observing import Observe
    from consortium_graphql.plan.documents import Document


_SCHEME = "bearer "
_EXPORT_PATIENCE = 30.0  # seconds that an export waits for those before it
_MOST_LANGUAGES = 6
_LONGEST_HEADER = 1_000
_BEARERS = 1_000  # who are remembered at once
_HEADERS = 500  # of `Accept-Language` that are remembered; clients send few different ones


def _admission() -> Admission:
    most = settings()
    return Admission(most.requests_at_once, most.requests_waiting, most.request_patience)


def _carrying() -> Admission:
    most = settings()
    return Admission(most.files_at_once, most.files_at_once, most.request_patience)


def _exports() -> Admission:
    most = settings()
    return Admission(most.exports_at_once, most.requests_waiting, _EXPORT_PATIENCE)


def _leaflets() -> Admission:
    most = settings()
    return Admission(most.leaflets_at_once, most.requests_waiting, most.longest_leaflet)


@dataclass(frozen=True, slots=True)
class Service:
    """What lives as long as the service: the open database, the clock, the feed of changes, and who is let in.

    `carrying` lets in those who send files. `observe` is there where requests are logged, counted or traced. `bearers`
    are those who asked of late, by their digests: what is known of them is to be proven by whatever answers them.
    """

    database: Database
    clock: Clock
    feed: Feed
    seats: Seats = field(default_factory=Seats)
    admission: Admission = field(default_factory=_admission)
    carrying: Admission = field(default_factory=_carrying)
    exports: Admission = field(default_factory=_exports)
    leaflets: Admission = field(default_factory=_leaflets)
    rates: Rates = field(default_factory=lambda: rates_of(settings()))
    observe: Observe | None = None
    bearers: Bounded[str, Bearer] = field(default_factory=lambda: Bounded[str, Bearer](_BEARERS))


@dataclass(slots=True)
class Request:
    """What a request brings. On a websocket the first message says who asks, so that this is known later.

    `document` is what is asked, once that is read.
    """

    service: Service
    actor: Actor
    reader: Reader
    accept_language: str | None = None
    connection_params: dict[str, object] = field(default_factory=dict[str, object])
    document: Document | None = None

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
    bearer = await bearer_of(service, authorization)
    return bearer.actor if bearer else NOBODY


async def identify_at(service: Service, authorization: str | None, address: str) -> Actor:
    """Return who sent an `Authorization` header from an address; a token that is not good is counted there.

    Raises as `identify`, or `RateLimited` where too many of them came.
    """
    try:
        return await identify(service, authorization)
    except NotAuthenticated:
        service.rates.fail(address)
        raise


async def bearer_of(service: Service, authorization: str | None) -> Bearer | None:
    """Return who sent an `Authorization` header, looked up now; None where there is none. Raises as `identify`."""
    if not authorization:
        return None
    digest = _digest(authorization)
    bearer = await tokens.look_up(service.clock, digest) if digest else None
    if digest is None:
        raise NotAuthenticated("send `Authorization: Bearer` and the token")
    if bearer is None:
        raise NotAuthenticated("the token is unknown, expired or revoked; ask the secretariat for a new one")
    return service.bearers.put(digest, bearer)


def known_of_late(service: Service, authorization: str | None) -> Bearer | None:
    """Return who was looked up before by that header; the token may be revoked by now, but has not expired."""
    digest = _digest(authorization) if authorization else None
    bearer = service.bearers.get(digest) if digest else None
    return bearer if bearer and bearer.until > service.clock.now() else None


def _digest(authorization: str) -> str | None:
    token = authorization[len(_SCHEME) :].strip()
    return digest_of(token) if authorization[: len(_SCHEME)].lower() == _SCHEME else None


def request_of(service: Service, actor: Actor, accept_language: str | None, proof: Proof | None = None) -> Request:
    """Return the request of an actor who reads these languages; with a proof, of one who was known of late."""
    institution = str(actor.institution) if actor.institution else None
    reader = Reader(actor.persona, service.clock.today(), institution, languages(accept_language), proof)
    return Request(service, actor, reader, accept_language)


def proof_of(bearer: Bearer) -> Proof:
    """Return by what each statement finds out whether a token still stands for what it did."""
    return Proof(STANDING, bearer.digest, bearer.standing)


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
    return _languages((accept_language or "")[:_LONGEST_HEADER], otherwise)


@lru_cache(_HEADERS)
def _languages(accept_language: str, otherwise: str) -> tuple[str, ...]:
    weighed: list[tuple[float, int, str]] = []
    for place, part in enumerate(accept_language.split(",")):
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
