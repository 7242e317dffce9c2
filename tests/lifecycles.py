"""A machine that takes any step at any time, and a plain model of what each must lead to."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from consortium.access import OPERATOR
from consortium.dates import UNKNOWN_DAY
from consortium.db import Database
from consortium.errors import Refused
from consortium.journal.store import entries_of
from tests.databases import CleanDatabase
from tests.factory import CLOCK, act, lines, row, step

Given = Mapping[str, object]
DAYS = st.none() | st.dates(date(2009, 1, 1), date(2011, 12, 31))


@dataclass(frozen=True, kw_only=True)
class Life:
    """What the machine needs to know of a kind of records.

    `first` are the states by the action with which a record begins; `moves` the states to which an action leads, by the
    action and the state before. `begin` enters what is needed and returns the input with which the record is created.
    The actions `again` name no record: they are given the same input, and refuse it as there already.
    """

    kind: str
    noun: str
    column: str
    first: Mapping[str, str]
    moves: Mapping[str, Mapping[str, str]]
    begin: Callable[[Database], Coroutine[object, object, Given]]
    again: frozenset[str] = field(default_factory=frozenset[str])


def check_lifecycle(examples: CleanDatabase, life: Life) -> None:
    """Have the register and the model agree after any steps; a step writes much, so fewer are tried than elsewhere."""

    class Lived(LifeMachine):
        def __init__(self) -> None:
            super().__init__(examples, life)

    usual = settings()
    fewer = settings(max_examples=max(usual.max_examples // 4, 1), stateful_step_count=usual.stateful_step_count // 2)
    run_state_machine_as_test(Lived, settings=fewer)


class LifeMachine(RuleBasedStateMachine):
    """One record under way."""

    def __init__(self, examples: CleanDatabase, life: Life) -> None:
        super().__init__()
        self.examples, self.life = examples, life
        self.given: Given = {}
        self.record: UUID
        self.ledger: list[tuple[date, str]] = []
        self.version = 1
        self.void = False

    @initialize(data=st.data(), day=DAYS)
    def created(self, data: st.DataObject, day: date | None) -> None:
        database = self.examples.database
        self.given = self.examples.run(self.life.begin(database))
        action = data.draw(st.sampled_from(sorted(self.life.first)))
        given = {**self.given, "action": action, "since": day and day.isoformat()}
        self.record = self.examples.run(act(database, f"{self.life.noun}Create", **given))
        self.ledger = [(day or UNKNOWN_DAY, self.life.first[action])]

    @rule(data=st.data(), day=DAYS)
    def stepped(self, data: st.DataObject, day: date | None) -> None:
        action = data.draw(st.sampled_from(sorted(self.life.moves)))
        last, state = self.ledger[-1]
        after = self.life.moves[action].get(state)
        expected = self.refusal(action, after, day)
        assert self.attempt(action, day) == expected
        if not expected:
            assert after is not None
            self.ledger.append((day or last, after))
            self.version += 1

    @rule()
    def voided_or_restored(self) -> None:
        verb, given = ("Restore", {}) if self.void else ("Void", {"reason": "A slip."})
        self.examples.run(step(self.examples.database, f"{self.life.noun}{verb}", self.record, **given))
        self.void = not self.void
        self.version += 1

    @rule()
    def stale(self) -> None:
        given = {"id": self.record, "version": self.version + 1}
        for action in sorted(self.life.moves.keys() - self.life.again):
            expected = {"VOIDED"} if self.void else {"STALE_VERSION"}
            assert self.codes(act(self.examples.database, action, **given)) == expected

    def refusal(self, action: str, after: str | None, day: date | None) -> set[str]:
        """Return the codes with which a step must be refused; none where it must succeed."""
        if self.void:
            return {"VOIDED"}
        if action in self.life.again and after is None:
            return {"EXISTS_ALREADY"}
        early = {"BEFORE_LAST_ENTRY"} if day is not None and day < self.ledger[-1][0] else set[str]()
        return early | (set() if after else {"NOT_ALLOWED_NOW"})

    def attempt(self, action: str, day: date | None) -> set[str]:
        """Return the codes with which a step is refused."""
        database, since = self.examples.database, day and day.isoformat()
        if action in self.life.again and not self.void:
            return self.codes(act(database, action, **{**self.given, "since": since}))
        # A void record leaves its place to another: only the steps that name it can be refused.
        named = {"id": self.record, "version": self.version, "since": since}
        other = min(self.life.moves.keys() - self.life.again) if action in self.life.again else action
        return self.codes(act(database, other, OPERATOR, CLOCK, **named))

    def codes(self, doing: Awaitable[UUID]) -> set[str]:
        """Return the codes of the refusal, none where it is done."""

        async def done() -> set[str]:
            try:
                await doing
            except Refused as refusal:
                return {problem.code.value for problem in refusal.problems}
            return set()

        return self.examples.run(done())

    @invariant()
    def the_ledger_is_that_of_the_model(self) -> None:
        kept = self.examples.run(lines(f"{self.life.kind}Entry", self.life.column, self.record))
        assert kept == ([] if self.void else [(day.isoformat(), state) for day, state in self.ledger])

    @invariant()
    def the_version_grows_with_each_write_and_each_leaves_an_audit_entry(self) -> None:
        found = self.examples.run(row(self.life.kind, self.record))
        entries = self.examples.run(entries_of(self.record))
        assert (found["version"], len(entries)) == (self.version, self.version)
        assert [entry["after"]["version"] for entry in entries] == list(range(1, self.version + 1))
