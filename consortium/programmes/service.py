"""What the secretariat can do with programmes and their sites."""

from __future__ import annotations

from uuid import UUID

from consortium.messages import Code
from consortium.programmes.model import ProgrammeAction, ProgrammeCreation, SiteAction, SiteCreation, check_site
from consortium.programmes.planning import EXPECTED_RESULT, FULFILMENT, OBJECTIVE, PLANNED_ACTIVITY, TARGET_GROUP
from consortium.programmes.store import PROGRAMME, PROGRAMME_LEDGER, PROGRAMME_PARTY, SITE, SITE_LEDGER
from consortium.writing.actions import action
from consortium.writing.generic import create, enter_all
from consortium.writing.kinds import id_of
from consortium.writing.ledgers import Step, step, take
from consortium.writing.work import Work

_NOT_CREATE = ("correct", "void", "restore")

enter_all(PROGRAMME, "programme", verbs=_NOT_CREATE)
enter_all(PROGRAMME_PARTY, "programmeParty")
enter_all(SITE, "site", verbs=_NOT_CREATE)
enter_all(OBJECTIVE, "objective")
enter_all(TARGET_GROUP, "targetGroup")
enter_all(EXPECTED_RESULT, "expectedResult")
enter_all(PLANNED_ACTIVITY, "plannedActivity")
enter_all(FULFILMENT, "fulfilment")


@action("programmeCreate", "Programme")
async def enter_programme(work: Work, command: ProgrammeCreation) -> UUID:
    """Enter a new programme."""
    if command.action is None and (command.since or command.reason):
        work.problems.add(Code.REQUIRED, "action")
    row = await create(work, PROGRAMME, command)
    if command.action is not None:
        await take(work, PROGRAMME_LEDGER, row["id"], command.action, _cited(command))
    return id_of(row)


@action("programmeStart", "Programme")
async def start_programme(work: Work, command: Step) -> UUID:
    """Note that a programme has begun."""
    return id_of(await step(work, PROGRAMME, PROGRAMME_LEDGER, command, ProgrammeAction.START))


@action("programmeClose", "Programme")
async def close_programme(work: Work, command: Step) -> UUID:
    """Note that a programme was closed."""
    return id_of(await step(work, PROGRAMME, PROGRAMME_LEDGER, command, ProgrammeAction.CLOSE))


@action("programmeContinue", "Programme")
async def continue_programme(work: Work, command: Step) -> UUID:
    """Note that the work of a closed programme goes on."""
    return id_of(await step(work, PROGRAMME, PROGRAMME_LEDGER, command, ProgrammeAction.CONTINUE))


@action("siteCreate", "Site", rule=check_site)
async def enter_site(work: Work, command: SiteCreation) -> UUID:
    """Enter a new site of a programme: a named institution, or a group with its number."""
    row = await create(work, SITE, command)
    await take(work, SITE_LEDGER, row["id"], command.action, _cited(command))
    return id_of(row)


@action("siteStart", "Site")
async def start_site(work: Work, command: Step) -> UUID:
    """Note that a candidate has begun."""
    return id_of(await step(work, SITE, SITE_LEDGER, command, SiteAction.START))


@action("siteWeaken", "Site")
async def weaken_site(work: Work, command: Step) -> UUID:
    """Note that a site has become weak, and why."""
    return id_of(await step(work, SITE, SITE_LEDGER, command, SiteAction.WEAKEN))


@action("siteRecover", "Site")
async def recover_site(work: Work, command: Step) -> UUID:
    """Note that a weak site runs well again."""
    return id_of(await step(work, SITE, SITE_LEDGER, command, SiteAction.RECOVER))


@action("siteLeave", "Site")
async def leave_site(work: Work, command: Step) -> UUID:
    """Note that a site has left the programme."""
    return id_of(await step(work, SITE, SITE_LEDGER, command, SiteAction.LEAVE))


@action("siteRejoin", "Site")
async def rejoin_site(work: Work, command: Step) -> UUID:
    """Note that a site that had left runs again."""
    return id_of(await step(work, SITE, SITE_LEDGER, command, SiteAction.REJOIN))


def _cited(command: ProgrammeCreation | SiteCreation) -> dict[str, object]:
    return {name: getattr(command, name) for name in ("since", "reason", "source", "locator")}
