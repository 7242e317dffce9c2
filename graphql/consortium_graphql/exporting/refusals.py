"""What is told where an export cannot be given: a status, and problems in the reader's language (RFC 9457)."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from http import HTTPStatus

import orjson

from consortium.errors import DatabaseAway, DatabaseSlow, NotAuthenticated, Refused
from consortium.messages import Code
from consortium_graphql.exporting.pages import NotRead
from consortium_graphql.problems import AWAY, SLOW
from consortium_graphql.web.admission import Overloaded
from consortium_graphql.web.answering import HARDENED, Answer, BadRequest, Header
from consortium_graphql.web.rates import RATE_LIMITED, RateLimited

_LOG = logging.getLogger(__name__)
MEDIA = b"application/problem+json"
_SENTENCES: Mapping[str, tuple[int, str, str]] = {
    "UNAUTHENTICATED": (
        401,
        "say who you are: send the token as a bearer, or as the password of any user name",
        "назовите себя: пришлите токен как bearer или как пароль при любом имени пользователя",
    ),
    "FORBIDDEN": (
        403,
        "you have no right to this; ask the secretariat",
        "у вас нет на это права; обратитесь в секретариат",
    ),
    "RATE_LIMITED": (429, "too many requests; try again later", "слишком много запросов; повторите позже"),
    "BAD_REQUEST": (400, "the address cannot be read; write its parameters in UTF-8, percent-encoded, each once",
                    "адрес не читается; пишите параметры в UTF-8 с процентным кодированием, каждый один раз"),
    "UNAVAILABLE": (503, "there is more to do than can be done now; try again later", "служба занята; повторите позже"),
    "TIMEOUT": (503, "this takes too long; narrow the filter", "это занимает слишком много времени; сузьте фильтр"),
    "INTERNAL_SERVER_ERROR": (500, "a fault of ours; the log has it", "ошибка службы; она записана в журнал"),
}  # fmt: skip
_STATUS: Mapping[Code, int] = {
    Code.NO_SUCH_EXPORT: 404,
    Code.NO_SUCH_LEAFLET: 404,
    Code.NOT_FOUND: 404,
    Code.TOO_MANY_RECORDS: 413,
    Code.EXTRA_NEEDED: 501,
    Code.NO_FONT: 501,
}
_HEADERS: Mapping[int, tuple[Header, ...]] = {
    401: ((b"www-authenticate", b'Basic realm="register", charset="UTF-8"'), (b"www-authenticate", b"Bearer")),
    429: ((b"retry-after", b"1"),),
    503: ((b"retry-after", b"1"),),
}


def told_of(error: Exception, language: str) -> Answer:
    """Return the answer that tells an error; one that nobody expects is logged."""
    match error:
        case Refused():
            return refused(error, language)
        case NotRead():
            return told(error.code, language)
        case NotAuthenticated():
            return told("UNAUTHENTICATED", language)
        case RateLimited():
            return told(RATE_LIMITED, language, error.limit)
        case Overloaded():
            return told(AWAY, language, "exports_at_once")
        case DatabaseSlow():
            return told(SLOW, language)
        case DatabaseAway():
            return told(AWAY, language)
        case BadRequest():
            return told("BAD_REQUEST", language)
        case _:
            _LOG.error("an export cannot be written", exc_info=error)
            return told("INTERNAL_SERVER_ERROR", language)


def told(code: str, language: str, limit: str | None = None) -> Answer:
    """Return the answer that tells a code; one that is unknown here is a fault of ours."""
    status, english, russian = _SENTENCES.get(code, _SENTENCES["INTERNAL_SERVER_ERROR"])
    message = russian if language.split("-", 1)[0] == "ru" else english
    return _answer(status, language, [{"code": code, "path": [], "message": message}], limit)


def refused(refusal: Refused, language: str) -> Answer:
    """Return the answer that tells every reason of a refusal."""
    problems = [
        {"code": each.code.value, "path": list(each.path), "message": each.message(language)}
        for each in refusal.problems
    ]
    return _answer(_STATUS.get(refusal.problems[0].code, 400), language, problems)


def _answer(status: int, language: str, problems: Sequence[Mapping[str, object]], limit: str | None = None) -> Answer:
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "problems": problems}
    spoken = b"ru" if language.split("-", 1)[0] == "ru" else b"en"
    headers = ((b"content-type", MEDIA), (b"content-language", spoken), *HARDENED, *_HEADERS.get(status, ()))
    return Answer(status, headers, orjson.dumps(body), str(problems[0]["code"]), limit)
