"""Whatever is decided, voided and restored, a body stands where the standing decisions and plain steps bring it."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from consortium.dates import UNKNOWN_DAY
from consortium.db import Database
from consortium.errors import Refused
from consortium.writing import store
from consortium.writing.kinds import KINDS
from tests.databases import CleanDatabase
from tests.factory import act, step
from tests.meetings.decided import body

DAYS = st.none() | st.dates(date(2023, 1, 1), date(2023, 1, 4))
PLACES = st.integers(0, 30)
LEADS: Mapping[str, Mapping[str | None, str]] = {
    "DECIDE": {None: "DECIDED"},
    "FORM": {None: "BEING_FORMED", "DECIDED": "BEING_FORMED"},
    "ACTIVATE": {None: "ACTIVE", "DECIDED": "ACTIVE", "BEING_FORMED": "ACTIVE", "DISSOLVED": "ACTIVE"},
    "DISSOLVE": {"DECIDED": "DISSOLVED", "BEING_FORMED": "DISSOLVED", "ACTIVE": "DISSOLVED"},
}
KINDS_OF = {
    "FOUND_BODY": "DECIDE",
    "FORM_BODY": "FORM",
    "ACTIVATE_BODY": "ACTIVATE",
    "DISSOLVE_BODY": "DISSOLVE",
    "COOPERATE": None,
}
PLAIN = {"institutionForm": "FORM", "institutionActivate": "ACTIVATE", "institutionDissolve": "DISSOLVE"}
Line = tuple[date, str, UUID | None]


@dataclass
class Decided:
    """A decision of the model: the step that it has the body take, the day it gives, and whether it is void."""

    action: str | None
    day: date | None
    void: bool = False


class Deciding(RuleBasedStateMachine):
    """The secretariat records what is decided about one body, and takes steps without any decision."""

    examples: CleanDatabase

    @initialize()
    def begin(self) -> None:
        self.examples.clean()
        self.body: UUID = self.examples.run(body(self.database))
        self.lines: list[Line] = []
        self.decisions: dict[UUID, Decided] = {}

    @rule(kind=st.sampled_from(sorted(KINDS_OF)), day=DAYS)
    def decide(self, kind: str, day: date | None) -> None:
        given = {"kind": kind, "texts": {"en": "To do it."}, "body": self.body, "decided": day and day.isoformat()}
        made = self.attempt(act(self.database, "decisionCreate", **given))
        action = KINDS_OF[kind]
        assert (made is not None) == (action is None or self.possible(action, day))
        if made is not None:
            self.decisions[made] = Decided(action, day)
            self.take(action, day, made)

    @rule(name=st.sampled_from(sorted(PLAIN)), day=DAYS)
    def take_a_plain_step(self, name: str, day: date | None) -> None:
        done = self.attempt(step(self.database, name, self.body, since=day and day.isoformat()))
        assert (done is not None) == self.possible(PLAIN[name], day)
        if done is not None:
            self.take(PLAIN[name], day, None)

    @precondition(lambda self: self.decisions)
    @rule(place=PLACES, name=st.sampled_from(sorted(PLAIN)), day=DAYS)
    def take_a_step_that_names_a_decision(self, place: int, name: str, day: date | None) -> None:
        made, known = self.drawn(place)
        action, given = PLAIN[name], {"decision": made, "since": day and day.isoformat()}
        free = not known.void and made not in {by for *_, by in self.lines} and known.action is None
        done = self.attempt(step(self.database, name, self.body, **given))
        assert (done is not None) == (free and self.possible(action, day))
        if done is not None:
            known.action, known.day = action, day
            self.take(action, day, made)

    @precondition(lambda self: self.decisions)
    @rule(place=PLACES)
    def void(self, place: int) -> None:
        made, known = self.drawn(place)
        done = self.attempt(step(self.database, "decisionVoid", made, reason="A slip."))
        rested_on = made in {by for *_, by in self.lines[:-1]}
        assert (done is not None) == (not known.void and not rested_on)
        if done is not None:
            known.void = True
            self.lines = [line for line in self.lines if line[2] != made]

    @precondition(lambda self: self.decisions)
    @rule(place=PLACES)
    def restore(self, place: int) -> None:
        made, known = self.drawn(place)
        done = self.attempt(step(self.database, "decisionRestore", made))
        follows = known.action is None or self.possible(known.action, known.day)
        assert (done is not None) == (known.void and follows)
        if done is not None:
            known.void = False
            self.take(known.action, known.day, made)

    @invariant()
    def the_ledger_is_what_the_standing_decisions_and_the_plain_steps_give(self) -> None:
        table = KINDS["InstitutionEntry"].table
        found = self.examples.run(store.where(table, "institution", self.body))
        ordered = sorted(found, key=lambda line: (line["day"], int(line["place"])))
        assert [(line["day"], line["state"], line["decision"]) for line in ordered] == self.lines

    @invariant()
    def every_standing_decision_with_a_step_has_one_line(self) -> None:
        standing = [made for made, known in self.decisions.items() if known.action and not known.void]
        assert sorted(by for *_, by in self.lines if by) == sorted(standing)

    @property
    def database(self) -> Database:
        """Return the register."""
        return self.examples.database

    @property
    def last(self) -> tuple[date, str | None]:
        """Return the day and the state of the last line."""
        return self.lines[-1][:2] if self.lines else (UNKNOWN_DAY, None)

    def possible(self, action: str, day: date | None) -> bool:
        """Return whether the body can take a step now."""
        since, state = self.last
        return state in LEADS[action] and (day is None or day >= since)

    def take(self, action: str | None, day: date | None, decision: UUID | None) -> None:
        """Have the body of the model take a step."""
        if action is not None:
            since, state = self.last
            self.lines.append((day or since, LEADS[action][state], decision))

    def drawn(self, place: int) -> tuple[UUID, Decided]:
        """Return one of the decisions."""
        return list(self.decisions.items())[place % len(self.decisions)]

    def attempt(self, work: Awaitable[UUID]) -> UUID | None:
        """Return the record of what may be refused, None where it is."""

        async def done() -> UUID | None:
            try:
                return await work
            except Refused:
                return None

        return self.examples.run(done())


def test_a_body_stands_where_its_decisions_and_plain_steps_bring_it(examples: CleanDatabase) -> None:
    class OnThisDatabase(Deciding):
        pass

    OnThisDatabase.examples = examples
    run_state_machine_as_test(OnThisDatabase, settings=settings(max_examples=settings().max_examples // 2))
