"""From an exception to sentences for people, each with its remedy."""

from __future__ import annotations

from consortium.cli.voice import Voice
from consortium.cli.words import Say
from consortium.errors import (
    DatabaseBusy,
    DatabaseError,
    DatabaseUnreachable,
    FaultyData,
    FilesAway,
    FileTooLarge,
    NotPermitted,
    Problem,
    Refused,
    SchemaMismatch,
)
from consortium_network.errors import BrokenFileError, NetworkError

_OF_DATABASES = frozenset({"asyncpg", "sqlite3", "aiosqlite"})
_LEADS: tuple[tuple[type[Exception], Say], ...] = (
    (DatabaseUnreachable, Say.UNREACHABLE),
    (DatabaseBusy, Say.BUSY),
    (SchemaMismatch, Say.SCHEMA),
    (DatabaseError, Say.DATABASE),
    (NotPermitted, Say.NOT_PERMITTED),
)


def sentences_of(error: Exception, voice: Voice) -> list[str]:
    """Return what a person must know of an error; one that nobody expected is called a fault of this program."""
    match error:
        case FaultyData():
            return [*map(str, error.faults), voice.word(Say.FAULTS, count=len(error.faults))]
        case BrokenFileError():
            return [*error.sentences(voice.language), voice.word(Say.FAULTS, count=len(error.faults))]
        case FileTooLarge():
            return [voice.word(Say.FILE_TOO_LARGE, most=error.most)]
        case FilesAway():
            return [voice.word(Say.FILES_AWAY, place=error.place, reason=error.reason)]
        case Refused():
            return [_told(problem, voice) for problem in error.problems]
        case NetworkError():
            return [*error.sentences(voice.language)]
        case _:
            return [_one(error, voice)]


def _one(error: Exception, voice: Voice) -> str:
    for kind, lead in _LEADS:
        if isinstance(error, kind):
            return voice.word(lead, reason=error)
    if type(error).__module__.partition(".")[0] in _OF_DATABASES:
        return voice.word(Say.DATABASE, reason=error)
    if isinstance(error, OSError) and error.filename is not None:
        return voice.word(Say.NO_FILE_ACCESS, path=error.filename, reason=error.strerror)
    if isinstance(error, FileNotFoundError):  # data that the program did not bring along; the message says which
        return str(error)
    return voice.word(Say.OUR_FAULT, kind=type(error).__name__, reason=error)


def _told(problem: Problem, voice: Voice) -> str:
    place = ".".join(problem.path)
    said = problem.message(voice.language)
    return f"{place}: {said}" if place else said
