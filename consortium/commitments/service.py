"""What people can do with commitments. A member promises, corrects and withdraws for its own institution alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from consortium.access import WITH_MEMBERS
from consortium.commitments.model import CommitmentAction, CommitmentCreation, CommitmentDraft, check_commitment
from consortium.commitments.reckoning import Asked, Reckoning, reckoning
from consortium.commitments.store import COMMITMENT, COMMITMENT_LEDGER, debts, flows, names_of
from consortium.cooperation.model import Level
from consortium.text import pick
from consortium.writing.actions import action
from consortium.writing.fields import fields_of
from consortium.writing.generic import create, enter_all
from consortium.writing.kinds import columns, id_of
from consortium.writing.ledgers import Step, step, take
from consortium.writing.work import Work

enter_all(COMMITMENT, "commitment", WITH_MEMBERS, verbs=("correct", "void", "restore"))


@action("commitmentCreate", "Commitment", WITH_MEMBERS, rule=check_commitment)
async def promise(work: Work, command: CommitmentCreation) -> UUID:
    """Enter what one side has promised to send to another. A member promises for its own institution."""
    given = {field.name: getattr(command, field.name) for field in fields_of(CommitmentDraft)}
    check_commitment(columns(given, CommitmentDraft), work.problems)
    work.problems.refuse()  # what names no sender is no promise of anybody, and nobody's right is asked for it
    row = await create(work, COMMITMENT, command)
    facts = {name: getattr(command, name) for name in ("since", "reason", "source", "locator")}
    await take(work, COMMITMENT_LEDGER, row["id"], command.action, facts)
    return id_of(row)


@action("commitmentWithdraw", "Commitment", WITH_MEMBERS)
async def withdraw(work: Work, command: Step) -> UUID:
    """Note that a commitment was taken back. One that merely ends does so by the dates of its force."""
    return id_of(await step(work, COMMITMENT, COMMITMENT_LEDGER, command, CommitmentAction.WITHDRAW))


@action("commitmentRenew", "Commitment", WITH_MEMBERS)
async def renew(work: Work, command: Step) -> UUID:
    """Note that a commitment that was taken back is promised again."""
    return id_of(await step(work, COMMITMENT, COMMITMENT_LEDGER, command, CommitmentAction.RENEW))


async def reckon(asked: Asked, today: date) -> Reckoning:
    """Return who sent and received how many, and who owes whom: the last only where a single year is asked for.

    `asked` tells what the reader may see; what it may not is left out before anything is added up. A year that has not
    begun owes nothing yet.
    """
    moved, undated = await flows(asked)
    year = asked.years[0] if asked.years and asked.years[0] == asked.years[1] else None
    owed = await debts(asked, year) if year is not None and year <= today.year else []
    return reckoning(moved, owed, undated)


async def labels(level: Level, records: Iterable[str], language: str) -> dict[str, str]:
    """Return what records of a level, and countries, are called in a language, by their ids."""
    return {str(record): pick(names, language) for record, names in (await names_of(level, records)).items()}
