"""Whatever is entered, decided, moved, voided and restored, awards go to entrants of decided competitions alone."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
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

from consortium.db import Database
from consortium.errors import Refused
from tests.competitions.competing import award, competition
from tests.databases import CleanDatabase
from tests.factory import act, row, step

PLACES = st.integers(0, 30)
CONTESTS = st.integers(0, 2)


class Awarding(RuleBasedStateMachine):
    """Three competitions; `entered` are the entrants by the number of theirs, `given` the awards by their entrant."""

    examples: CleanDatabase

    @initialize()
    def begin(self) -> None:
        self.examples.clean()
        self.contests = [self.examples.run(competition(self.database)) for _ in range(3)]
        self.decided: set[int] = set()
        self.entered: dict[UUID, int] = {}
        self.given: dict[UUID, UUID] = {}
        self.void: set[UUID] = set()

    @rule(contest=CONTESTS)
    def decide(self, contest: int) -> None:
        done = self.attempt(step(self.database, "competitionDecide", self.contests[contest]))
        assert (done is not None) == (contest not in self.decided)
        self.decided.add(contest)

    @rule(contest=CONTESTS)
    def enter(self, contest: int) -> None:
        given = {"competition": self.contests[contest], "labels": {"en": "schools"}}
        self.entered[self.examples.run(act(self.database, "entrantCreate", **given))] = contest

    @precondition(lambda self: self.entered)
    @rule(place=PLACES)
    def give(self, place: int) -> None:
        entrant = self.nth(self.entered, place)
        made = self.attempt(award(self.database, entrant=entrant))
        assert (made is not None) == (self.entered[entrant] in self.decided)
        self.given |= {made: entrant} if made else {}

    @precondition(lambda self: self.given)
    @rule(place=PLACES, to=PLACES)
    def pass_on(self, place: int, to: int) -> None:
        given, entrant = self.nth(self.given, place), self.nth(self.entered, to)
        done = self.attempt(step(self.database, "awardCorrect", given, entrant=entrant))
        assert (done is not None) == (given not in self.void and self.entered[entrant] in self.decided)
        self.given |= {given: entrant} if done else {}

    @precondition(lambda self: self.entered)
    @rule(place=PLACES, contest=CONTESTS)
    def move(self, place: int, contest: int) -> None:
        entrant = self.nth(self.entered, place)
        done = self.attempt(step(self.database, "entrantCorrect", entrant, competition=self.contests[contest]))
        awarded = entrant in {self.given[each] for each in self.given.keys() - self.void}
        assert (done is not None) == (not awarded or self.entered[entrant] == contest)
        self.entered |= {entrant: contest} if done else {}

    @precondition(lambda self: self.given)
    @rule(place=PLACES)
    def take_back(self, place: int) -> None:
        given = self.nth(self.given, place)
        done = self.attempt(step(self.database, "awardVoid", given, reason="A slip."))
        assert (done is not None) == (given not in self.void)
        self.void.add(given)

    @precondition(lambda self: self.given)
    @rule(place=PLACES)
    def bring_back(self, place: int) -> None:
        given = self.nth(self.given, place)
        done = self.attempt(step(self.database, "awardRestore", given))
        decided = self.entered[self.given[given]] in self.decided
        assert (done is not None) == (given in self.void and decided)
        self.void -= {given} if done else set()

    @invariant()
    def every_award_went_to_an_entrant_of_a_decided_competition(self) -> None:
        rows = [self.examples.run(row("Award", each)) for each in self.given.keys() - self.void]
        assert {self.entered[each["entrant"]] for each in rows} <= self.decided

    @property
    def database(self) -> Database:
        """Return the register."""
        return self.examples.database

    def attempt(self, doing: Awaitable[UUID]) -> UUID | None:
        """Return the record of what is done, or None where it is refused."""

        async def tried() -> UUID | None:
            try:
                return await doing
            except Refused:
                return None

        return self.examples.run(tried())

    @staticmethod
    def nth(known: Mapping[UUID, object], place: int) -> UUID:
        """Return one of some records."""
        return list(known)[place % len(known)]


def test_awards_go_to_entrants_of_decided_competitions_alone(examples: CleanDatabase) -> None:
    class OnThisDatabase(Awarding):
        pass

    OnThisDatabase.examples = examples
    run_state_machine_as_test(OnThisDatabase, settings=settings(max_examples=settings().max_examples // 4))
