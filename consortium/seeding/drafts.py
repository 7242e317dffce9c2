"""Every item of the seeds read like an input: references resolved, fields checked, ledgers walked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from consortium.dates import UNKNOWN_DAY
from consortium.errors import Fault, Problem, Problems
from consortium.ids import as_id, seed_id
from consortium.ledger import Lifecycle
from consortium.messages import Code
from consortium.seeding.items import Identify, Item
from consortium.writing.fields import AnyRef, Ref
from consortium.writing.kinds import Row, columns
from consortium.writing.reading import Lookup, Mentioned, mention, read_asked


@dataclass(frozen=True, slots=True)
class Draft:
    """An item and its columns."""

    item: Item
    values: Row

    @property
    def needs(self) -> set[UUID]:
        """Return the records that must be there before it."""
        return {value for value in self.values.values() if isinstance(value, UUID)}


class SeedLookup:
    """Finds what a record names: among those of the same files first, else in the register."""

    def __init__(self, items: Iterable[Item], register: Lookup, identify: Identify = seed_id) -> None:
        self._register, self._identify = register, identify
        self._known = {item.id: item for item in items}
        self._countries = {
            str(item.given["code"]).upper(): item.id
            for item in self._known.values()
            if item.shape.kind.name == "Country" and "code" in item.given
        }
        self._asked: dict[UUID, str] = {}

    async def ask(self, mentioned: Mentioned) -> None:
        """Ask the register about what is not among the seeds."""
        unknown = Mentioned(countries=mentioned.countries - self._countries.keys())
        for kind, records in mentioned.records.items():
            if records - self._known.keys():
                unknown.records[kind] = records - self._known.keys()
        await self._register.ask(unknown)

    def exists(self, kind: str, record: UUID) -> bool:
        """Return whether there is such a record."""
        item = self._known.get(record)
        return item.shape.kind.name == kind if item else self._register.exists(kind, record)

    def country(self, code: str) -> UUID | None:
        """Return the country of a code, or None."""
        return self._countries.get(code) or self._register.country(code)

    def resolve(self, item: Item, kind: str, name: str) -> UUID:
        """Return the id that a key stands for; of parts, those of the same parent come first. An id stays itself."""
        beside = [item.parent.key] if item.parent else []
        for key in [*(f"{parent}/{name}" for parent in beside), name]:
            if self._identify(kind, key) in self._known:
                return self._identify(kind, key)
        return as_id(name) or self.unknown(kind, name)

    def unknown(self, kind: str, name: str) -> UUID:
        """Return an id for what nobody knows, so that it is told by its name."""
        found = self._identify(kind, name)
        self._asked[found] = name
        return found

    def worded(self, problem: Problem, language: str) -> str:
        """Return a problem's sentence, with the key where an unknown one was asked for."""
        value = problem.facts.get("value")
        if not isinstance(value, UUID):
            return problem.message(language)
        known = {**problem.facts, "value": self._asked.get(value, str(value))}
        return replace(problem, facts=known).message(language)


async def read_all(items: list[Item], lookup: SeedLookup, language: str = "en") -> tuple[list[Draft], list[Fault]]:
    """Return every item with its columns, and every fault that was found; a faulty item has no draft."""
    drafts, faults, whole = list[Draft](), list[Fault](), set[UUID]()
    given = {item.id: _resolved(item, lookup) for item in items}
    mentioned = Mentioned()
    for item in items:
        for draft in item.shape.accepted:
            mention(draft, given[item.id], mentioned)
    await lookup.ask(mentioned)
    for item in items:
        problems = Problems()
        values = _read(item, given[item.id], lookup, problems)
        if len(problems) and item.shape.kind.rule is not None:  # every reason at once
            item.shape.kind.rule(defaultdict(lambda: None, values), problems)
        faults += [item.fault(problem.path, lookup.worded(problem, language)) for problem in problems]
        if not len(problems):
            drafts.append(Draft(item, _columns(item, values)))
            whole.add(item.id)
        elif item.parent is not None:
            whole.discard(item.parent.id)
    walked, wrong = _walked(drafts, language)
    return walked, [*faults, *wrong, *_checked(walked, whole, language)]


def _resolved(item: Item, lookup: SeedLookup) -> dict[str, object]:
    given = dict(item.given)
    for name, field in item.shape.fields.items():
        value = given.get(name)
        if not isinstance(value, str):
            continue
        ref = field.mark(Ref)
        if told := field.mark(AnyRef):
            ref = Ref(str(given.get(told.kind_in)))
        if isinstance(ref, Ref):
            given[name] = lookup.resolve(item, ref.kind, value)
    return given


def _read(item: Item, given: Mapping[str, object], lookup: SeedLookup, problems: Problems) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for draft in item.shape.accepted:
        values |= columns(read_asked(draft, given, lookup, problems), draft)
    return values


def _columns(item: Item, values: Row) -> Row:
    found = dict(values)
    if item.parent is not None and item.shape.parent is not None:
        found[item.shape.parent] = item.parent.id
    if item.shape.numbered:
        found["place"] = item.number
    return found


def _checked(drafts: list[Draft], whole: set[UUID], language: str) -> list[Fault]:
    """Return what is wrong with records and their lists taken together; of `whole` ones alone could all be read."""
    inside: dict[tuple[UUID, str], list[Row]] = {}
    for draft in drafts:
        if draft.item.parent is not None:
            inside.setdefault((draft.item.parent.id, draft.item.shape.field), []).append(draft.values)
    faults: list[Fault] = []
    for draft in drafts:
        item, shape, problems = draft.item, draft.item.shape, Problems()
        if shape.check is not None and item.id in whole:
            lists = {part.field: inside.get((item.id, part.field), []) for part in shape.lists}
            shape.check(draft.values | lists, problems)
        faults += [item.fault(problem.path, problem.message(language)) for problem in problems]
    return faults


def _walked(drafts: list[Draft], language: str) -> tuple[list[Draft], list[Fault]]:
    """Give each ledger line its place, day and state; note the lines that its lifecycle does not allow."""
    faults: list[Fault] = []
    walked: list[Draft] = []
    last: dict[UUID, tuple[Enum | None, date]] = {}
    for draft in drafts:
        parent = draft.item.parent
        if not draft.item.is_line or parent is None or parent.shape.ledger is None:
            walked.append(draft)
            continue
        problems = Problems()
        state, day = last.get(parent.id, (None, UNKNOWN_DAY))
        taken = _step(parent.shape.ledger.life, state, day, draft, problems)
        faults += [draft.item.fault(problem.path, problem.message(language)) for problem in problems]
        if taken is not None:
            last[parent.id] = taken
            walked.append(_line(draft, *taken))
    return walked, faults


def _step(
    life: Lifecycle[Any, Any], state: Enum | None, last: date, draft: Draft, problems: Problems
) -> tuple[Enum, date] | None:
    given = draft.values["action"]
    action = next((each for each in _actions(life) if each.value == given), None)
    after = life.after(state, action)
    if after is None:
        possible = ", ".join(each.value for each in life.possible(state)) or "–"
        problems.add(
            Code.NOT_ALLOWED_NOW, "action", action=given, state=state.value if state else "–", possible=possible
        )
        return None
    day: date = draft.values["since_earliest"] or UNKNOWN_DAY
    if day < last and draft.values["since"] is not None:
        problems.add(Code.BEFORE_LAST_ENTRY, "since", day=draft.values["since"], last=last)
    return after, max(day, last)


def _actions(life: Lifecycle[Any, Any]) -> set[Any]:
    return {*life.first, *(action for _, action in life.moves)}


def _line(draft: Draft, state: Enum, day: date) -> Draft:
    return Draft(draft.item, {**draft.values, "place": draft.item.number, "day": day, "state": state.value})
