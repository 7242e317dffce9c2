"""Whatever people do, in any order, an exchange and its parts stand where a plain model says, on both databases."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any
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

from consortium.errors import Refused
from tests.databases import CleanDatabase
from tests.exchanges.gatherings import (
    AUGUST,
    JULY,
    JUNE,
    World,
    part,
    part_step,
    plans,
    read,
    registered,
    step,
    teams,
    world,
)
from tests.factory import act

FIRST = {"PROPOSE": "IDEA", "OPEN": "OPEN", "CONFIRM": "CONFIRMED"}
PLANS = st.sampled_from([JUNE, JULY, AUGUST, "2027", "2026-06-21"])
SIMPLE = {"exchangeOpen": {"IDEA": "OPEN"}, "exchangeConfirm": {"OPEN": "CONFIRMED"}}
BEGUN = {"INVITE": "INVITED", "CONFIRM": "CONFIRMED", "ATTEND": "ATTENDED"}
FOLLOWING = {
    "participationConfirm": {"INVITED": "CONFIRMED", "DECLINED": "CONFIRMED"},
    "participationDecline": {"INVITED": "DECLINED", "CONFIRMED": "DECLINED"},
    "participationAttend": {"INVITED": "ATTENDED", "CONFIRMED": "ATTENDED"},
    "participationMiss": {"INVITED": "NO_SHOW", "CONFIRMED": "NO_SHOW"},
}
LATE = {"participationConfirm": {"CANCELLED"}, "participationDecline": {"HELD", "CANCELLED"}}
KINDS = ("exchange", "schedule_entry", "participation", "headcount")
DRAWN = st.integers(0, 30)


class Gathering(RuleBasedStateMachine):
    """The secretariat acts on one exchange and on those who take part in it."""

    examples: CleanDatabase

    @initialize(action=st.sampled_from(sorted(FIRST)), planned=st.none() | PLANS)
    def register(self, action: str, planned: str | None) -> None:
        self.examples.clean()
        self.there: World = self.run(world(self.database))
        self.exchange = self.run(registered(self.database, action=action, planned=planned))
        self.state, self.was, self.version = FIRST[action], "", 1
        self.planned = planned
        self.plans: list[tuple[str, str | None]] = [("ANNOUNCED", planned)] if planned else []
        self.parts: dict[UUID, tuple[str, bool]] = {}
        self.void: set[UUID] = set()

    @rule(action=st.sampled_from(sorted(SIMPLE)))
    def take_a_step(self, action: str) -> None:
        following = SIMPLE[action].get(self.state)
        assert self.attempt(step(self.database, action, self.exchange)) == (following is not None)
        self.move(following)

    @rule(planned=st.none() | PLANS)
    def postpone(self, planned: str | None) -> None:
        possible = self.state in {"OPEN", "CONFIRMED"}
        work = step(self.database, "exchangePostpone", self.exchange, reason="influenza", planned=planned)
        assert self.attempt(work) == possible
        if possible:
            self.was = self.state
            self.plan("POSTPONED", planned)
            self.move("POSTPONED")

    @rule(planned=st.none() | PLANS)
    def reschedule(self, planned: str | None) -> None:
        given = {} if planned is None else {"planned": planned}
        new = planned or self.planned
        postponed = self.state == "POSTPONED"
        possible = new is not None if postponed else self.state in FIRST.values() and new != self.planned
        lines = len(self.plans)
        assert self.attempt(step(self.database, "exchangeReschedule", self.exchange, **given)) == possible
        if possible:
            named = self.run(plans(self.exchange))[-1][0]
            assert named in self.named(postponed=postponed, lines=lines)
            self.plan(named, new)
            self.move(self.was if postponed else self.state)

    @rule()
    def cancel(self) -> None:
        possible = self.state not in {"HELD", "CANCELLED"}
        work = step(self.database, "exchangeCancel", self.exchange, reason="schools closed")
        assert self.attempt(work) == possible
        self.move("CANCELLED" if possible else None)

    @rule(came=st.lists(st.booleans(), max_size=3))
    def report(self, came: list[bool]) -> None:
        live = [each for each, (state, _) in self.parts.items() if each not in self.void and state != "DECLINED"]
        said = dict(zip(live, came, strict=False))
        entries = [{"participation": each, "action": "ATTEND" if there else "MISS"} for each, there in said.items()]
        possible = self.state == "CONFIRMED"
        work = step(self.database, "exchangeReport", self.exchange, actual="2026-06-14", participations=entries)
        assert self.attempt(work) == possible
        if possible:
            for each, there in said.items():
                self.parts[each] = "ATTENDED" if there else "NO_SHOW", self.parts[each][1]
            self.move("HELD")

    @rule(action=st.sampled_from(sorted(BEGUN)), number=st.none() | st.integers(1, 20))
    def add(self, action: str, number: int | None) -> None:
        before = self.known()
        work = act(self.database, "participationAdd", exchange=self.exchange, **teams(number, action=action))
        assert self.attempt(work) == (action != "ATTEND" or self.state == "HELD")
        self.parts |= dict.fromkeys(self.known() - before, (BEGUN[action], False))

    @precondition(lambda self: self.parts)
    @rule(action=st.sampled_from(sorted(FOLLOWING)), which=DRAWN)
    def take_part(self, action: str, which: int) -> None:
        record = self.one(which)
        state, named = self.parts[record]
        following = FOLLOWING[action].get(state)
        in_time = self.state not in LATE[action] if action in LATE else self.state == "HELD"
        possible = following is not None and in_time and record not in self.void
        assert self.attempt(part_step(self.database, action, record)) == possible
        if possible and following:
            self.parts[record] = following, named

    @precondition(lambda self: self.parts)
    @rule(which=DRAWN, count=st.integers(0, 9))
    def count_people(self, which: int, count: int) -> None:
        record = self.one(which)
        version = self.run(part(record))["version"]
        given = {"participation": record, "version": version, "group": "STAFF", "attended": count}
        done = self.attempt(act(self.database, "headcountSet", **given))
        assert done == (self.state == "HELD" and record not in self.void)

    @precondition(lambda self: self.parts)
    @rule(which=DRAWN)
    def take_back_or_bring_back(self, which: int) -> None:
        record = self.one(which)
        action, given = ("Restore", {}) if record in self.void else ("Void", {"reason": "a mistake"})
        row = self.run(part(record))
        used = any(each["part_of"] == record for each in self.live())
        fits = row["part_of"] not in self.void and row["institution"] not in self.taken()
        possible = fits if action == "Restore" else not used
        assert self.attempt(part_step(self.database, f"participation{action}", record, **given)) == possible
        if possible:
            self.void ^= {record}

    @precondition(lambda self: self.parts)
    @rule(which=DRAWN, school=st.booleans())
    def resolve(self, which: int, school: bool) -> None:
        record = self.one(which)
        institution = self.there.school if school else self.there.academy
        row, before = self.run(part(record)), self.known()
        possible = institution not in self.taken() and row["institution"] is None and record not in self.void
        work = part_step(self.database, "participationResolve", record, institution=institution)
        assert self.attempt(work) == possible
        if possible:
            new = next(iter(self.known() - before), record)
            self.parts[new] = self.parts[record][0], True
            assert (new != record) == ((row["parties"] or 1) > 1)
            assert self.run(part(new))["country"] == self.there.kazakhstan

    @invariant()
    def it_stands_where_the_model_says(self) -> None:
        row = self.run(read(self.exchange))
        assert (row["state"], row["planned"], row["version"]) == (self.state, self.planned, self.version)

    @invariant()
    def every_plan_it_ever_had_is_kept(self) -> None:
        assert self.run(plans(self.exchange)) == self.plans

    @invariant()
    def all_who_take_part_stand_where_the_model_says(self) -> None:
        rows = {row["id"]: (row["state"], row["institution"] is not None) for row in self.rows_of_parts()}
        assert rows == self.parts

    @invariant()
    def every_write_has_one_entry_in_the_audit(self) -> None:
        for table in KINDS:
            entries = "(select count(*) from audit_entry where record = written.id)"
            query = f"select id from {table} written where version <> {entries}"
            assert self.run(self.database.rows(query)) == []

    @property
    def database(self) -> Any:
        """Return the register under test."""
        return self.examples.database

    def plan(self, change: str, planned: str | None) -> None:
        """Have the model note another plan."""
        self.plans.append((change, planned))
        self.planned = planned

    def move(self, state: str | None) -> None:
        """Have the model take a step, if there is one."""
        if state is not None:
            self.state, self.version = state, self.version + 1

    def named(self, *, postponed: bool, lines: int) -> set[str]:
        """Return what a new plan may be called."""
        if postponed:
            return {"RESCHEDULED"}
        return {"SHORTENED", "CHANGED"} if lines else {"ANNOUNCED"}

    def one(self, which: int) -> UUID:
        """Return one of those who take part, void or not."""
        return sorted(self.parts)[which % len(self.parts)]

    def rows_of_parts(self) -> list[dict[str, Any]]:
        """Return the rows of all who take part, void or not."""
        return [self.run(part(record)) for record in self.known()]

    def live(self) -> list[dict[str, Any]]:
        """Return the rows of all who take part and are not void."""
        return [row for row in self.rows_of_parts() if row["id"] not in self.void]

    def taken(self) -> set[UUID]:
        """Return the institutions that take part already."""
        return {row["institution"] for row in self.live()} - {None}

    def known(self) -> set[UUID]:
        """Return the ids of all who take part, void or not."""
        rows = self.run(self.database.rows("select id from participation"))
        return {UUID(str(record)) for (record,) in rows}

    def attempt(self, work: Coroutine[Any, Any, UUID]) -> bool:
        """Do what may be refused; where it is, nothing is written."""
        before = self.run(self._written())
        try:
            self.run(work)
        except Refused:
            assert self.run(self._written()) == before
            return False
        return True

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Return what the work gives."""
        return self.examples.run(work)

    async def _written(self) -> int:
        return int(str((await self.database.rows("select count(*) from audit_entry"))[0][0]))


def test_an_exchange_stands_where_the_model_says(examples: CleanDatabase) -> None:
    class OnThisDatabase(Gathering):
        pass

    OnThisDatabase.examples = examples
    run_state_machine_as_test(OnThisDatabase, settings=settings(max_examples=settings().max_examples // 3))
