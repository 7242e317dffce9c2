"""What people can do with memberships: an institution applies and leaves for itself, the rest is the secretariat's."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from consortium.access import SECRETARIAT, WITH_MEMBERS
from consortium.config import settings
from consortium.errors import Refused
from consortium.memberships.model import (
    ENDED,
    MembershipAction,
    MembershipCreation,
    MembershipDetails,
    MembershipDraft,
    MembershipOpening,
    check_member,
)
from consortium.memberships.store import MEMBERSHIP, MEMBERSHIP_LEDGER, memberships_of, own_organisation
from consortium.messages import Code
from consortium.writing.actions import Action, Correction, action, enter
from consortium.writing.generic import Target, correct, create, enter_all
from consortium.writing.kinds import Row, columns, id_of
from consortium.writing.ledgers import Step, entries, step, take
from consortium.writing.work import Work

enter_all(MEMBERSHIP, "membership", verbs=("void", "restore"))


async def organisation_of_the_register() -> UUID | None:
    """Return the organisation that runs the register; None where there is none yet."""
    return await own_organisation()


@action("membershipCreate", "Membership", rule=check_member)
async def enter_membership(work: Work, command: MembershipCreation) -> UUID:
    """Enter a membership as a document shows it. One that ended goes on in its own record instead."""
    return id_of(await _open(work, command, await _organisation(work, command), command.action))


@action("membershipApply", "Membership", WITH_MEMBERS, rule=check_member)
async def apply(work: Work, command: MembershipOpening) -> UUID:
    """Apply for membership; who left, or was refused, applies again in the same record."""
    return id_of(await _open_again(work, command, MembershipAction.APPLY))


@action("membershipInvite", "Membership", rule=check_member)
async def invite(work: Work, command: MembershipOpening) -> UUID:
    """Invite somebody to become a member; who left, or was refused, is invited in the same record."""
    return id_of(await _open_again(work, command, MembershipAction.INVITE))


@action("membershipAdmit", "Membership")
async def admit(work: Work, command: Step) -> UUID:
    """Take in who applied, was invited or had left. The organisation must be active or being formed."""
    return id_of(await step(work, MEMBERSHIP, MEMBERSHIP_LEDGER, command, MembershipAction.ADMIT))


@action("membershipRefuse", "Membership")
async def refuse(work: Work, command: Step) -> UUID:
    """Note that an application was refused, or an invitation declined."""
    return id_of(await step(work, MEMBERSHIP, MEMBERSHIP_LEDGER, command, MembershipAction.REFUSE))


@action("membershipSuspend", "Membership")
async def suspend(work: Work, command: Step) -> UUID:
    """Suspend a member."""
    return id_of(await step(work, MEMBERSHIP, MEMBERSHIP_LEDGER, command, MembershipAction.SUSPEND))


@action("membershipResume", "Membership")
async def resume(work: Work, command: Step) -> UUID:
    """End a suspension. The organisation must be active or being formed."""
    return id_of(await step(work, MEMBERSHIP, MEMBERSHIP_LEDGER, command, MembershipAction.RESUME))


@action("membershipLeave", "Membership", WITH_MEMBERS)
async def leave(work: Work, command: Step) -> UUID:
    """Leave the organisation, or take an application back."""
    return id_of(await step(work, MEMBERSHIP, MEMBERSHIP_LEDGER, command, MembershipAction.LEAVE))


async def put_right(work: Work, correction: Correction) -> UUID:
    """Correct the kind, the source or the remarks. Who is a member of what is not: void it and enter another."""
    return id_of(await correct(work, MEMBERSHIP, correction.target, correction.given))


enter(
    Action(
        name="membershipCorrect", record="Membership", command=Target, run=put_right, personas=SECRETARIAT,
        about=put_right.__doc__ or "", partly=MembershipDetails,
    )
)  # fmt: skip


async def _organisation(work: Work, command: MembershipOpening) -> UUID | None:
    organisation = command.organisation or await own_organisation()
    if organisation is None:
        work.problems.add(Code.NOT_FOUND, "organisation", kind="Institution", value=settings().organisation)
    return organisation


async def _open_again(work: Work, command: MembershipOpening, wanted: MembershipAction) -> Row:
    """Open a membership, or take one that ended up again where the pair has one."""
    work.permit((command.institution,))
    organisation = await _organisation(work, command)
    known = await memberships_of(organisation, _named(command)) if organisation else []
    past = await entries(MEMBERSHIP_LEDGER, id_of(known[0])) if known else []
    if not past or past[-1].state not in ENDED:
        return await _open(work, command, organisation, wanted)
    row = await work.load(MEMBERSHIP, id_of(known[0]))
    await take(work, MEMBERSHIP_LEDGER, row["id"], wanted, _cited(command))
    return await work.mark(MEMBERSHIP, row, columns({"kind": command.kind}) if command.kind else {})


async def _open(work: Work, command: MembershipOpening, organisation: UUID | None, wanted: MembershipAction) -> Row:
    if organisation is None:
        check_member({**_named(command), "organisation": None}, work.problems)
        raise Refused(*work.problems)
    draft = MembershipDraft(
        organisation=organisation,
        institution=command.institution,
        person=command.person,
        country=command.country,
        kind=command.kind,
        source=command.source,
        locator=command.locator,
        remarks=command.remarks,
    )
    row = await create(work, MEMBERSHIP, draft)
    await take(work, MEMBERSHIP_LEDGER, row["id"], wanted, _cited(command))
    return row


def _named(command: MembershipOpening) -> dict[str, Any]:
    return {"institution": command.institution, "person": command.person, "country": command.country}


def _cited(command: MembershipOpening) -> dict[str, Any]:
    return {name: getattr(command, name) for name in ("since", "reason", "source", "locator")}
