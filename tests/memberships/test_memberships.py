"""Memberships, on both databases."""

from __future__ import annotations

from datetime import date

import pytest

from consortium.access import OPERATOR
from consortium.config import settings
from consortium.db import Database
from consortium.ids import seed_id
from consortium.ledger import state_on
from consortium.members.model import InstitutionDraft, InstitutionKind, InstitutionState
from consortium.members.store import INSTITUTION
from consortium.memberships.model import MembershipState, admits
from consortium.memberships.store import MEMBERSHIP_LEDGER
from consortium.writing import ledgers
from consortium.writing.kinds import columns
from consortium.writing.work import Work
from tests import factory
from tests.factory import CLOCK, act, forbidden, lines, member, refused, row, step, step_refused


async def seeded_consortium(database: Database) -> None:
    """Enter the organisation that runs the register, under the id that a seed gives it."""
    work = Work("seed", OPERATOR, CLOCK.now(), CLOCK.today())
    draft = InstitutionDraft(kind=InstitutionKind.CONSORTIUM, names={"en": "Consortium"})
    values = {name: getattr(draft, name) for name in draft.__dataclass_fields__}
    async with database.transaction():
        await work.add(INSTITUTION, columns(values, InstitutionDraft), seed_id("Institution", settings().organisation))


async def test_an_institution_applies_for_itself_to_the_organisation_that_runs_the_register(
    database: Database,
) -> None:
    await seeded_consortium(database)
    school = await factory.institution(database)
    membership = await act(database, "membershipApply", member(school), institution=school, since="2026-03")
    found = await row("Membership", membership)
    assert found["organisation"] == seed_id("Institution", settings().organisation)
    assert (found["sort_name"], found["opened"].isoformat()) == ("school", "2026-03-01")
    assert await lines("MembershipEntry", "membership", membership) == [("2026-03-01", "APPLIED")]


async def test_without_that_organisation_every_reason_is_told(database: Database) -> None:
    assert await refused(database, "membershipInvite") == {("organisation", "NOT_FOUND"), ("", "ONE_MEMBER")}


async def test_a_member_is_an_institution_a_person_or_a_country(database: Database) -> None:
    await factory.country(database)
    network, school = await factory.network(database), await factory.institution(database)
    someone = await factory.person(database)
    await act(database, "membershipCreate", organisation=network, person=someone)
    await act(database, "membershipCreate", organisation=network, country="KZ")
    given = {"organisation": network, "institution": school, "country": "KZ"}
    assert await refused(database, "membershipCreate", **given) == {("", "ONE_MEMBER")}
    assert await refused(database, "membershipCreate", organisation=network) == {("", "ONE_MEMBER")}


async def test_a_school_has_no_members(database: Database) -> None:
    school, other = await factory.institution(database), await factory.institution(database)
    given = {"organisation": school, "institution": other}
    assert await refused(database, "membershipInvite", **given) == {("organisation", "NOT_A_BODY")}


async def test_nothing_is_a_member_of_itself(database: Database) -> None:
    network = await factory.network(database)
    given = {"organisation": network, "institution": network}
    assert await refused(database, "membershipCreate", **given) == {("institution", "ITSELF")}


async def test_a_network_may_be_a_member_of_a_network(database: Database) -> None:
    network, other = await factory.network(database), await factory.network(database, names={"en": "Federation"})
    membership = await act(database, "membershipCreate", organisation=network, institution=other)
    assert (await row("Membership", membership))["sort_name"] == "federation"


async def test_a_pair_has_one_membership(database: Database) -> None:
    given = {"organisation": await factory.network(database), "institution": await factory.institution(database)}
    await act(database, "membershipCreate", **given)
    assert await refused(database, "membershipCreate", **given) == {("", "EXISTS_ALREADY")}
    assert await refused(database, "membershipApply", **given) == {("", "EXISTS_ALREADY")}


async def test_who_left_applies_again_in_the_same_record(database: Database) -> None:
    given = {"organisation": await factory.network(database), "institution": await factory.institution(database)}
    membership = await act(database, "membershipCreate", **given, since="2009")
    await step(database, "membershipLeave", membership, since="2012", reason="Moved on.")
    assert await act(database, "membershipApply", **given, since="2015") == membership
    assert await lines("MembershipEntry", "membership", membership) == [
        ("2009-01-01", "MEMBER"),
        ("2012-01-01", "LEFT"),
        ("2015-01-01", "APPLIED"),
    ]


async def test_a_membership_is_readable_as_of_any_day(database: Database) -> None:
    given = {"organisation": await factory.network(database), "institution": await factory.institution(database)}
    membership = await act(database, "membershipCreate", **given, since="2009-06-14", action="APPLY")
    await step(database, "membershipAdmit", membership, since="2010")
    await step(database, "membershipSuspend", membership, since="2011")
    entries = await ledgers.entries(MEMBERSHIP_LEDGER, membership)
    assert state_on(entries, date(2009, 6, 13)) is None
    assert state_on(entries, date(2009, 12, 31)) is MembershipState.APPLIED
    assert state_on(entries, date(2010, 12, 31)) is MembershipState.MEMBER
    assert state_on(entries, date(2026, 1, 1)) is MembershipState.SUSPENDED


@pytest.mark.parametrize("action", ["DECIDE", "DISSOLVE"])
async def test_an_organisation_that_is_decided_or_dissolved_admits_nobody(database: Database, action: str) -> None:
    network = await factory.network(database, action="DECIDE", since="2023-11-21")
    for name in ["institutionDissolve"] * (action == "DISSOLVE"):
        await step(database, name, network, since="2024")
    given = {"organisation": network, "institution": await factory.institution(database), "since": "2025"}
    reasons = await refused(database, "membershipCreate", **given)
    assert reasons == {("organisation", "BODY_NOT_READY")}


async def test_one_may_apply_to_an_organisation_that_is_only_decided(database: Database) -> None:
    network = await factory.network(database, action="DECIDE", since="2023-11-21")
    school = await factory.institution(database)
    membership = await act(database, "membershipApply", organisation=network, institution=school, since="2024")
    reasons = await step_refused(database, "membershipAdmit", membership, since="2024")
    assert reasons == {("organisation", "BODY_NOT_READY")}
    await step(database, "institutionForm", network, since="2025")
    assert await step_refused(database, "membershipAdmit", membership, since="2024") == reasons
    await step(database, "membershipAdmit", membership, since="2025-02")


async def test_of_an_organisation_without_a_ledger_nobody_knows_that_it_is_not_active(database: Database) -> None:
    await seeded_consortium(database)
    await act(database, "membershipCreate", institution=await factory.institution(database))


@pytest.mark.parametrize("state", InstitutionState)
def test_only_what_is_being_formed_or_active_admits(state: InstitutionState) -> None:
    assert admits(state) is (state.value in {"BEING_FORMED", "ACTIVE"})
    assert not admits(None)


async def test_a_member_applies_and_leaves_for_itself_alone(database: Database) -> None:
    network = await factory.network(database)
    school, other = await factory.institution(database), await factory.institution(database)
    given = {"organisation": network, "institution": school}
    await forbidden(database, "membershipApply", member(other), **given)
    await forbidden(database, "membershipApply", member(other), organisation=network)
    membership = await act(database, "membershipApply", member(school), **given)
    await forbidden(database, "membershipLeave", member(other), id=membership, version=1)
    await act(database, "membershipLeave", member(school), id=membership, version=1)


@pytest.mark.parametrize(
    "verb", ["Create", "Invite", "Admit", "Refuse", "Suspend", "Resume", "Void", "Restore", "Correct"]
)
async def test_the_rest_is_the_secretariats(database: Database, verb: str) -> None:
    school = await factory.institution(database)
    await forbidden(database, f"membership{verb}", member(school))


async def test_the_source_of_a_membership_is_corrected_and_nothing_else(database: Database) -> None:
    source = await factory.source(database)
    given = {"organisation": await factory.network(database), "institution": await factory.institution(database)}
    membership = await act(database, "membershipCreate", **given)
    await step(database, "membershipCorrect", membership, source=source, remarks={"en": "By the minutes."})
    found = await row("Membership", membership)
    assert (found["source"], found["remarks"], found["version"]) == (source, {"en": "By the minutes."}, 2)
    other = await factory.institution(database)
    assert await step_refused(database, "membershipCorrect", membership, institution=other) == {
        ("", "NOTHING_TO_CHANGE")
    }


async def test_the_kind_of_a_membership_is_entered_corrected_and_unknown_where_nobody_says(database: Database) -> None:
    network, school = await factory.network(database), await factory.institution(database)
    membership = await act(database, "membershipCreate", organisation=network, institution=school)
    assert (await row("Membership", membership))["kind"] is None
    await act(database, "membershipCorrect", id=membership, version=1, kind="OBSERVER")
    assert (await row("Membership", membership))["kind"] == "OBSERVER"
    await step(database, "membershipLeave", membership, since="2026-01")
    await act(database, "membershipInvite", organisation=network, institution=school, since="2026-02", kind="FULL")
    assert (await row("Membership", membership))["kind"] == "FULL"


async def test_a_void_membership_leaves_its_place_and_does_not_come_back_to_it(database: Database) -> None:
    given = {"organisation": await factory.network(database), "institution": await factory.institution(database)}
    membership = await act(database, "membershipCreate", **given)
    await step(database, "membershipVoid", membership, reason="A slip.")
    await act(database, "membershipCreate", **given)
    assert await step_refused(database, "membershipRestore", membership) == {("", "EXISTS_ALREADY")}


async def test_a_membership_comes_back_with_its_ledger(database: Database) -> None:
    given = {"organisation": await factory.network(database), "institution": await factory.institution(database)}
    membership = await act(database, "membershipCreate", **given, since="2009")
    await step(database, "membershipVoid", membership, reason="A slip.")
    await step(database, "membershipRestore", membership)
    assert await lines("MembershipEntry", "membership", membership) == [("2009-01-01", "MEMBER")]


async def test_a_membership_is_ordered_by_the_new_name_of_its_member(database: Database) -> None:
    someone = await factory.person(database)
    membership = await act(database, "membershipCreate", organisation=await factory.network(database), person=someone)
    await step(database, "personCorrect", someone, names={"en": "Ada Lovelace"})
    assert (await row("Membership", membership))["sort_name"] == "ada lovelace"


async def test_every_reason_against_a_membership_is_told_at_once(database: Database) -> None:
    given = {"organisation": seed_id("Institution", "nowhere"), "country": "XX", "since": "soon", "reason": "x" * 501}
    assert await refused(database, "membershipCreate", **given) == {
        ("organisation", "NOT_FOUND"),
        ("country", "NO_SUCH_COUNTRY"),
        ("since", "BAD_DATE"),
        ("reason", "TOO_LONG"),
    }
