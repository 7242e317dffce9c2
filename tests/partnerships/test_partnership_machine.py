"""Whatever people do, in any order, a partnership stands where a plain model of it says, on both databases."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any
from uuid import UUID

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
from tests.factory import act, institution
from tests.partnerships.agreements import answer, drafted, parties, party, read, stages, step, two

PLACES = st.integers(1, 3)
NEXT = {"Propose": {"DRAFT": "PROPOSED"}, "Withdraw": {"DRAFT": "WITHDRAWN", "PROPOSED": "WITHDRAWN"}}
REVISABLE = {"DRAFT", "PROPOSED", "APPROVED", "REJECTED"}


class Agreement(RuleBasedStateMachine):
    """Three parties, one of them a group that is not named, and the secretariat act on one partnership."""

    examples: CleanDatabase

    @initialize()
    def draw_up(self) -> None:
        self.examples.clean()
        self.stage, self.revision, self.lines, self.texts = "DRAFT", 1, 1, 0
        self.approvals: dict[int, set[int]] = {1: set()}
        self.written = 0
        self.partnership, self.institutions = self.run(self._draw_up())

    @rule(action=st.sampled_from(sorted(NEXT)))
    def step(self, action: str) -> None:
        done = self.attempt(step(self.examples.database, f"partnership{action}", self.partnership))
        following = NEXT[action].get(self.stage)
        assert done == (following is not None)
        self.move(following)

    @rule()
    def change_content(self) -> None:
        terms = {"en": f"Text {self.texts}"}
        done = self.attempt(step(self.examples.database, "partnershipRevise", self.partnership, terms=terms))
        assert done == (self.stage in REVISABLE)
        if done:
            self.texts += 1
            self.revision += 1
            self.approvals[self.revision] = set()
            self.move("DRAFT")

    @rule()
    def change_nothing(self) -> None:
        assert self.attempt(step(self.examples.database, "partnershipRevise", self.partnership, kind="MEMORANDUM"))

    @rule(place=st.integers(1, 2), seen=st.integers(0, 1))
    def approve(self, place: int, seen: int) -> None:
        given = {"revision": max(1, self.revision - seen)}
        work = answer(
            self.examples.database, "partnershipApprove", self.partnership, self.institutions[place - 1], **given
        )
        self.expect_approval(place, given["revision"], self.attempt(work))

    @rule(place=PLACES, seen=st.integers(0, 1))
    def approve_for(self, place: int, seen: int) -> None:
        revision = max(1, self.revision - seen)
        self.expect_approval(place, revision, self.attempt(self._approve_for(place, revision)))

    @precondition(lambda self: self.stage == "PROPOSED")
    @rule()
    def approve_for_all_who_have_not(self) -> None:
        for place in sorted({1, 2, 3} - self.approvals[self.revision]):
            self.expect_approval(place, self.revision, self.attempt(self._approve_for(place, self.revision)))

    @precondition(lambda self: self.stage == "PROPOSED")
    @rule(place=st.integers(1, 2))
    def reject(self, place: int) -> None:
        assert self.attempt(
            answer(
                self.examples.database,
                "partnershipReject",
                self.partnership,
                self.institutions[place - 1],
                reason="no",
            )
        )
        self.move("REJECTED")

    @rule(day=st.dates().map(str))
    def terminate_unless_approved(self, day: str) -> None:
        if self.stage != "APPROVED":
            work = step(self.examples.database, "partnershipTerminate", self.partnership, day=day, reason="over")
            assert not self.attempt(work)

    @precondition(lambda self: self.stage == "APPROVED")
    @rule()
    def terminate(self) -> None:
        day = "2026-06-15"
        assert self.attempt(
            step(self.examples.database, "partnershipTerminate", self.partnership, day=day, reason="over")
        )
        self.move("TERMINATED")

    @invariant()
    def it_stands_where_the_model_says(self) -> None:
        row = self.run(read(self.partnership))
        lines = self.run(stages(self.partnership))
        assert (row["stage"], row["revision"]) == (self.stage, self.revision)
        assert lines[-1][1] == self.stage
        assert len(lines) == self.lines

    @invariant()
    def approvals_of_earlier_revisions_are_kept_as_records(self) -> None:
        rows = self.run(self.examples.database.rows("select revision from approval where answer = 'APPROVED'"))
        assert sorted(int(str(number)) for (number,) in rows) == sorted(
            number for number, places in self.approvals.items() for _ in places
        )

    @invariant()
    def every_revision_is_kept(self) -> None:
        rows = self.run(self.examples.database.rows("select number from revision order by number"))
        assert [int(str(number)) for (number,) in rows] == list(range(1, self.revision + 1))

    def expect_approval(self, place: int, revision: int, done: bool) -> None:
        """Compare an approval with the model, and follow it."""
        told = self.approvals[self.revision]
        assert done == (self.stage == "PROPOSED" and revision == self.revision and place not in told)
        if done:
            told.add(place)
            if told == {1, 2, 3}:
                self.move("APPROVED")

    def move(self, stage: str | None) -> None:
        """Have the model take a step, if there is one."""
        if stage is not None:
            self.stage, self.lines = stage, self.lines + 1

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

    async def _draw_up(self) -> tuple[UUID, list[UUID]]:
        between = await two(self.examples.database)
        group: dict[str, object] = {"labels": {"en": "departments"}}
        given = [*parties(between.one, between.other), group]
        partnership = await drafted(self.examples.database, between, parties=given)
        return partnership, [between.one, between.other, await institution(self.examples.database)]

    async def _approve_for(self, place: int, revision: int) -> UUID:
        given = {"party": await party(self.partnership, place), "revision": revision, "document": "Letter"}
        return await act(self.examples.database, "partnershipApproveFor", id=self.partnership, **given)

    async def _written(self) -> int:
        return int(str((await self.examples.database.rows("select count(*) from audit_entry"))[0][0]))


def test_a_partnership_stands_where_the_model_says(examples: CleanDatabase) -> None:
    class OnThisDatabase(Agreement):
        pass

    OnThisDatabase.examples = examples
    run_state_machine_as_test(OnThisDatabase)
