"""Never more copies are given out than were printed, whatever is done to their numbers, on both databases."""

from __future__ import annotations

from collections.abc import Coroutine
from copy import deepcopy
from dataclasses import dataclass, field
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
from tests import factory
from tests.databases import CleanDatabase
from tests.factory import act, step

COPIES = st.none() | st.integers(0, 9)
DRAWN = st.integers(0, 30)


@dataclass
class Printed:
    """What the model knows: the number stated, and of each edition and each gift its copies and whether it is void."""

    stated: int | None = None
    editions: dict[UUID, tuple[int | None, bool]] = field(default_factory=dict[UUID, tuple[int | None, bool]])
    gifts: dict[UUID, tuple[UUID | None, int | None, bool]] = field(
        default_factory=dict[UUID, tuple[UUID | None, int | None, bool]]
    )

    def true(self) -> bool:
        """Return whether these numbers can be."""
        editions = [copies for copies, void in self.editions.values() if not void]
        known = sum(copies for copies in editions if copies is not None)
        given = sum(copies or 0 for _, copies, void in self.gifts.values() if not void)
        printed = known if editions and None not in editions else None
        printed = printed if self.stated is None else self.stated
        of_editions = all(void or copies is None or self.given_of(each) <= copies for each, (copies, void) in
                          self.editions.items())  # fmt: skip
        return of_editions and (self.stated is None or known <= self.stated) and (printed is None or given <= printed)

    def given_of(self, edition: UUID) -> int:
        """Return how many copies of an edition are known to be given out."""
        return sum(copies or 0 for of, copies, void in self.gifts.values() if of == edition and not void)

    def is_named(self, edition: UUID) -> bool:
        """Return whether copies were given out of an edition."""
        return any(of == edition and not void for of, _, void in self.gifts.values())


class Printing(RuleBasedStateMachine):
    """The secretariat corrects the numbers of one publication."""

    examples: CleanDatabase

    @initialize(stated=COPIES)
    def enter(self, stated: int | None) -> None:
        self.examples.clean()
        self.publication: UUID = self.run(factory.publication(self.database, copies=stated))
        self.model = Printed(stated)

    @rule(stated=COPIES)
    def correct_what_is_stated(self, stated: int | None) -> None:
        after = deepcopy(self.model)
        after.stated = stated
        self.attempt(step(self.database, "publicationCorrect", self.publication, copies=stated), after)

    @rule(copies=COPIES)
    def print_an_edition(self, copies: int | None) -> None:
        after = deepcopy(self.model)
        after.editions[UUID(int=0)] = copies, False
        given = {"publication": self.publication, "number": len(self.model.editions) + 1, "copies": copies}
        made = self.attempt(act(self.database, "editionCreate", **given), after)
        if made is not None:
            self.model.editions[made] = self.model.editions.pop(UUID(int=0))

    @precondition(lambda self: self.model.editions)
    @rule(which=DRAWN, copies=COPIES)
    def correct_an_edition(self, which: int, copies: int | None) -> None:
        edition, after = self.one(self.model.editions, which), deepcopy(self.model)
        void = after.editions[edition][1]
        after.editions[edition] = copies, void
        self.attempt(step(self.database, "editionCorrect", edition, copies=copies), after, possible=not void)

    @precondition(lambda self: self.model.editions)
    @rule(which=DRAWN)
    def void_or_restore_an_edition(self, which: int) -> None:
        edition, after = self.one(self.model.editions, which), deepcopy(self.model)
        copies, void = after.editions[edition]
        after.editions[edition] = copies, not void
        work = self.turn("edition", edition, void=void)
        self.attempt(work, after, possible=void or not self.model.is_named(edition))

    @rule(which=st.none() | DRAWN, copies=COPIES)
    def give_out(self, which: int | None, copies: int | None) -> None:
        edition = self.one(self.model.editions, which) if which is not None and self.model.editions else None
        after = deepcopy(self.model)
        after.gifts[UUID(int=0)] = edition, copies, False
        given = {"publication": self.publication, "edition": edition, "labels": {"en": "schools"}, "copies": copies}
        possible = edition is None or not self.model.editions[edition][1]
        made = self.attempt(act(self.database, "distributionCreate", **given), after, possible=possible)
        if made is not None:
            self.model.gifts[made] = self.model.gifts.pop(UUID(int=0))

    @precondition(lambda self: self.model.gifts)
    @rule(which=DRAWN, copies=COPIES)
    def correct_what_was_given(self, which: int, copies: int | None) -> None:
        gift, after = self.one(self.model.gifts, which), deepcopy(self.model)
        edition, _, void = after.gifts[gift]
        after.gifts[gift] = edition, copies, void
        self.attempt(step(self.database, "distributionCorrect", gift, copies=copies), after, possible=not void)

    @precondition(lambda self: self.model.gifts)
    @rule(which=DRAWN)
    def void_or_restore_what_was_given(self, which: int) -> None:
        gift, after = self.one(self.model.gifts, which), deepcopy(self.model)
        edition, copies, void = after.gifts[gift]
        after.gifts[gift] = edition, copies, not void
        possible = not void or edition is None or not self.model.editions[edition][1]
        self.attempt(self.turn("distribution", gift, void=void), after, possible=possible)

    @invariant()
    def the_register_holds_what_the_model_holds(self) -> None:
        stated = self.run(self.database.rows("select copies from publication"))
        editions = self.run(self.database.rows("select id, copies, voided_at from edition"))
        gifts = self.run(self.database.rows("select id, edition, copies, voided_at from distribution"))
        assert stated == [(self.model.stated,)]
        assert {each: (copies, void is not None) for each, copies, void in editions} == self.model.editions
        assert {each: (of, copies, void is not None) for each, of, copies, void in gifts} == self.model.gifts

    @property
    def database(self) -> Any:
        """Return the register under test."""
        return self.examples.database

    def one(self, records: dict[UUID, Any], which: int) -> UUID:
        """Return one of some records."""
        return list(records)[which % len(records)]

    def turn(self, noun: str, record: UUID, *, void: bool) -> Coroutine[Any, Any, UUID]:
        """Return the work of bringing a void record back, or of voiding it."""
        given = {} if void else {"reason": "a mistake"}
        return step(self.database, f"{noun}{'Restore' if void else 'Void'}", record, **given)

    def attempt(self, work: Coroutine[Any, Any, UUID], after: Printed, *, possible: bool = True) -> UUID | None:
        """Do what is refused if and only if it is not possible or would not be true; return the record, if any."""
        try:
            made: UUID = self.run(work)
        except Refused:
            assert not (possible and after.true())
            return None
        assert possible
        assert after.true()
        self.model = after
        return made

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Return what the work gives."""
        return self.examples.run(work)


def test_never_more_is_given_out_than_was_printed(examples: CleanDatabase) -> None:
    class OnThisDatabase(Printing):
        pass

    OnThisDatabase.examples = examples
    run_state_machine_as_test(OnThisDatabase, settings=settings(max_examples=settings().max_examples // 3))
