"""The register of actions, and how one is performed."""

from __future__ import annotations

import hashlib
import inspect
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar
from uuid import UUID

import orjson

from consortium.access import SECRETARIAT, Actor, Persona
from consortium.clock import Clock
from consortium.db import Database
from consortium.errors import NotAuthenticated, NotPermitted, Problem, Refused
from consortium.journal import store as journal
from consortium.messages import Code
from consortium.writing.kinds import Rule, columns
from consortium.writing.reading import read
from consortium.writing.work import Work

LONGEST_KEY = 255
KEY_KEPT = timedelta(days=30)
_TRIES = 5

Command = TypeVar("Command")


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something a person can do: its GraphQL name, the record it answers with, its input and who may do it.

    With `partly`, a draft, the input has that draft's fields too, each of which may be absent; `run` gets those that
    are given. `rule` is asked even where a field could not be read, so that a refusal tells every reason at once.
    """

    name: str
    record: str
    command: type[Any]
    run: Callable[[Work, Any], Awaitable[UUID]]
    personas: frozenset[Persona]
    about: str
    partly: type[Any] | None = None
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a partial input holds: its whole part, and the fields that are given."""

    target: Any
    given: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an action led to: the record, and whether it was there already under the same key."""

    record: UUID
    replayed: bool


ACTIONS: dict[str, Action] = {}


def enter(action: Action) -> Action:
    """Enter an action under its name and return it."""
    ACTIONS[action.name] = action
    return action


def action(
    name: str, record: str, personas: frozenset[Persona] = SECRETARIAT, rule: Rule | None = None
) -> Callable[[Callable[[Work, Command], Awaitable[UUID]]], Callable[[Work, Command], Awaitable[UUID]]]:
    """Make a service function an action; its second parameter's annotation is its input, its docstring its help."""

    def made(
        function: Callable[[Work, Command], Awaitable[UUID]],
    ) -> Callable[[Work, Command], Awaitable[UUID]]:
        command = list(inspect.get_annotations(function, eval_str=True).values())[1]
        about = inspect.cleandoc(function.__doc__ or "")
        enter(
            Action(
                name=name,
                record=record,
                command=command,
                run=function,
                personas=personas,
                about=about,
                rule=rule,
            )
        )
        return function

    return made


async def perform(
    database: Database,
    clock: Clock,
    actor: Actor,
    name: str,
    given: Mapping[str, object],
    key: str | None = None,
) -> Outcome:
    """Do an action: all of it or nothing. One that collides with another at the same time is done again.

    Raises
    ------
    NotAuthenticated, NotPermitted
        Where the actor may not do it.
    Refused
        Where a rule says no, with every reason.
    """
    wanted = ACTIONS[name]
    _permit(wanted, actor)
    if key is not None and (not 1 <= len(key) <= LONGEST_KEY or "\0" in key):
        raise Refused(Problem(Code.BAD_KEY, ("idempotencyKey",)))
    for _ in range(_TRIES - 1):
        try:
            return await _perform(database, clock, actor, wanted, given, key)
        except Exception as error:
            if not database.collided(error):
                raise
    return await _perform(database, clock, actor, wanted, given, key)


async def _perform(
    database: Database, clock: Clock, actor: Actor, wanted: Action, given: Mapping[str, object], key: str | None
) -> Outcome:
    name = wanted.name
    async with database.transaction():
        work = Work(name, actor, clock.now(), clock.today())
        owner, digest = f"{actor.token or actor.holder}/{name}/{key}", _digest(given) if key else ""
        replayed = await _replayed(work, owner, digest) if key else None
        if replayed is not None:
            return Outcome(replayed, replayed=True)
        record = await _run(wanted, work, given)
        if key:
            await journal.use(owner, digest, record, work.now)
        for exchange in work.exchanges:
            await journal.announce(name, "Exchange", exchange, work.now, shared=database.dialect_name == "postgresql")
    return Outcome(record, replayed=False)


def _permit(wanted: Action, actor: Actor) -> None:
    if actor.persona is Persona.NOBODY:
        raise NotAuthenticated("send a bearer token")
    if actor.persona not in wanted.personas:
        raise NotPermitted(f"{wanted.name} is not for the {actor.persona.value}; ask the secretariat")


async def _run(wanted: Action, work: Work, given: Mapping[str, object]) -> UUID:
    values = await read(wanted.command, given, work, work.problems)
    changes = await read(wanted.partly, given, work, work.problems, partly=True) if wanted.partly else None
    if len(work.problems) and wanted.rule is not None and not wanted.partly:
        wanted.rule(defaultdict(lambda: None, columns(values)), work.problems)
    work.problems.refuse()
    command = wanted.command(**values)
    record = await wanted.run(work, command if changes is None else Correction(command, changes))
    if not work.permitted:
        raise AssertionError(f"{wanted.name} has not asked whether a member may do this")
    return record


async def _replayed(work: Work, owner: str, digest: str) -> UUID | None:
    known = await journal.used(owner)
    if known is None:
        return None
    if known["at"] < work.now - KEY_KEPT:
        await journal.forget(owner)
        return None
    if known["digest"] != digest:
        raise Refused(Problem(Code.KEY_REUSED, ("idempotencyKey",)))
    return UUID(str(known["record"]))


def _digest(given: Mapping[str, object]) -> str:
    written = orjson.dumps(given, default=str, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS)
    return hashlib.sha256(written).hexdigest()
