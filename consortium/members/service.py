"""What people can do with institutions. A member corrects its own; the rest is the secretariat's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from consortium.access import WITH_MEMBERS
from consortium.duplicates.service import Wanted, refuse_likely_institution
from consortium.members.merging import Merging, merge
from consortium.members.model import InstitutionAction, InstitutionCreation, check_contact
from consortium.members.store import ALIAS, IDENTIFIER, INSTITUTION, INSTITUTION_LEDGER
from consortium.members.unmerging import Unmerging, unmerge
from consortium.messages import Code
from consortium.writing.actions import action
from consortium.writing.fields import Help, Ref
from consortium.writing.generic import create, enter_all
from consortium.writing.kinds import id_of
from consortium.writing.ledgers import Step, step, take
from consortium.writing.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionStep(Step):
    """A step in the life of an institution, and the decision that it follows from."""

    decision: Annotated[UUID, Ref("MeetingDecision"), Help("The decision that it follows from.")] | None = None


enter_all(INSTITUTION, "institution", WITH_MEMBERS, verbs=("correct",))
enter_all(INSTITUTION, "institution", verbs=("void", "restore"))
enter_all(ALIAS, "alias", WITH_MEMBERS)
enter_all(IDENTIFIER, "identifier", WITH_MEMBERS)


@action("institutionCreate", "Institution", rule=check_contact)
async def enter_institution(work: Work, command: InstitutionCreation) -> UUID:
    """Enter a new institution.

    Refused while others of the register look like it, unless it is said with `evenSo` that it is none of them.
    """
    if command.action is None and command.since:
        work.problems.add(Code.REQUIRED, "action")
    if not command.even_so:
        await refuse_likely_institution(work, _wanted(command))
    row = await create(work, INSTITUTION, command)
    if command.action is not None:
        cited = {"since": command.since, "source": command.source, "locator": command.locator}
        await take(work, INSTITUTION_LEDGER, row["id"], command.action, cited)
    return id_of(row)


@action("institutionForm", "Institution")
async def form(work: Work, command: InstitutionStep) -> UUID:
    """Note that an institution that was decided is being formed."""
    return id_of(await step(work, INSTITUTION, INSTITUTION_LEDGER, command, InstitutionAction.FORM))


@action("institutionActivate", "Institution")
async def activate(work: Work, command: InstitutionStep) -> UUID:
    """Note that an institution has begun, or begun again, to work."""
    return id_of(await step(work, INSTITUTION, INSTITUTION_LEDGER, command, InstitutionAction.ACTIVATE))


@action("institutionDissolve", "Institution")
async def dissolve(work: Work, command: InstitutionStep) -> UUID:
    """Note that an institution was dissolved."""
    return id_of(await step(work, INSTITUTION, INSTITUTION_LEDGER, command, InstitutionAction.DISSOLVE))


@action("institutionMerge", "Institution")
async def become_one(work: Work, command: Merging) -> UUID:
    """Make two records of one institution one. Whatever names the other then names the first; the other is voided.

    Its names become aliases, and its ledger is joined to that of the first unless the two contradict each other.
    """
    return await merge(work, command)


@action("institutionUnmerge", "Merge")
async def become_two(work: Work, command: Unmerging) -> UUID:
    """Undo a merging: whatever it moved goes back, and the other record stands again.

    What somebody has changed since stays as it is and is told in `left`; what was entered since stays with the first.
    """
    return await unmerge(work, command)


def _wanted(command: InstitutionCreation) -> Wanted:
    return Wanted(
        names=tuple(command.names.values()),
        country=command.country,
        region=command.region,
        parent=command.parent,
        website=command.website,
    )
