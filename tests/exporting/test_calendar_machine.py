"""Whatever people do to an exchange, calendars hear of it: the sequence grows with each change that they show."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from consortium.errors import Refused
from consortium_graphql.plan import install
from tests.databases import CleanDatabase
from tests.exchanges.gatherings import AUGUST, JULY, JUNE, World, registered, step, world
from tests.exporting.fetching import events, exported

PLANS = st.sampled_from([JUNE, JULY, AUGUST, "2026-06-21", "2026-07"])
SHOWN = ("SUMMARY", "DTSTART", "DTEND", "STATUS", "LOCATION", "DESCRIPTION")


class Followed(RuleBasedStateMachine):
    """The secretariat acts on one exchange, and a calendar program reads the feed after each step."""

    examples: CleanDatabase

    @initialize(planned=PLANS, action=st.sampled_from(["PROPOSE", "OPEN", "CONFIRM"]))
    def register(self, planned: str, action: str) -> None:
        self.examples.clean()
        self.last: tuple[int, dict[str, str]] | None = None
        self.there: World = self.examples.run(world(self.examples.database))
        self.exchange: UUID = self.examples.run(
            registered(self.examples.database, planned=planned, action=action, region=self.there.almaty)
        )

    def act(self, action: str, **given: Any) -> None:
        with suppress(Refused):
            self.examples.run(step(self.examples.database, action, self.exchange, **given))

    @rule(planned=st.none() | PLANS)
    def postpone(self, planned: str | None) -> None:
        self.act("exchangePostpone", reason="Influenza", **({"planned": planned} if planned else {}))

    @rule(planned=PLANS, move=st.booleans())
    def reschedule(self, planned: str, *, move: bool) -> None:
        place = {"region": self.there.tashkent} if move else {}
        self.act("exchangeReschedule", reason="Free", planned=planned, **place)

    @rule(action=st.sampled_from(["exchangeOpen", "exchangeConfirm"]))
    def advance(self, action: str) -> None:
        self.act(action)

    @rule()
    def cancel(self) -> None:
        self.act("exchangeCancel", reason="Influenza")

    @invariant()
    def a_change_that_is_shown_has_a_greater_sequence(self) -> None:
        feed = self.examples.run(exported(self.examples.database, "exchanges", "ics"))
        shown = [(int(each["SEQUENCE"]), {name: str(each.get(name)) for name in SHOWN}) for each in events(feed)]
        now = shown[0] if shown else self.last
        assert now is None or self.last is None or now[1] == self.last[1] or now[0] > self.last[0]
        self.last = now


def test_calendars_hear_of_every_change(examples: CleanDatabase) -> None:
    Followed.examples = examples
    examples.run(examples.database.on_connect(install))
    run_state_machine_as_test(Followed, settings=settings(max_examples=8, stateful_step_count=12))
