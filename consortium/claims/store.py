"""Every query of claims: what is recorded of the thing that a claim is about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from consortium import amounts
from consortium.claims import measuring
from consortium.claims.arithmetic import Arithmetic, ClaimUnit, is_per_cent, outcome
from consortium.claims.counts import counted, live
from consortium.claims.measuring import Days
from consortium.claims.model import (
    OPERANDS,
    ClaimDraft,
    Measure,
    Qualifier,
    Verdict,
    check_claim,
    derivation_fits,
    is_measured,
)
from consortium.claims.tables import Claim
from consortium.exchanges.tables import Exchange
from consortium.members.tables import Alias, Institution
from consortium.messages import Code
from consortium.places.store import regions_upward
from consortium.programmes.tables import Programme
from consortium.writing import store
from consortium.writing.kinds import KINDS, Kind, Row, named, register
from consortium.writing.work import Work


async def settle_claim(work: Work, row: Row) -> Row:
    """Return a claim's derived columns; the record that it is about is there."""
    kind, subject = row["subject_type"], row["subject"]
    if kind is not None and kind not in KINDS:
        work.problems.add(Code.NOT_FOUND, "subject_type", kind="Kind", value=kind)
    elif kind is not None and subject is not None and not await store.exists(KINDS[kind].table, subject):
        work.problems.add(Code.NOT_FOUND, "subject", kind=kind, value=subject)
    if row["measure"] == Measure.DERIVED.value:
        await _check_operands(work, row, await store.find_all(Claim, _operands_of(row)))
    await _check_dependents(work, row)
    thousandths = {
        column: amount and amount.thousandths
        for name, column in _THOUSANDTHS.items()
        for amount in [amounts.read_amount(row[name])]
    }
    return {**named(row, "statements"), **thousandths}


def _operands_of(row: Row) -> list[UUID]:
    return [row[claim] for claim, _ in OPERANDS if row[claim] is not None]


async def _check_operands(work: Work, row: Row, operands: Mapping[UUID, Row]) -> None:
    """Ask that what a number follows from are numbers held against records, and that the units come out."""
    for name, _ in OPERANDS:
        if row[name] is not None and row[name] == row["id"]:
            work.problems.add(Code.DERIVED_FROM_ITSELF, name)
        elif row[name] in operands and not is_measured(operands[row[name]]):
            work.problems.add(Code.NOT_MEASURED, name, measure=operands[row[name]]["measure"])
    if not derivation_fits(row, operands):
        work.problems.add(Code.OTHER_UNITS, "unit")


async def _check_dependents(work: Work, row: Row) -> None:
    """Ask that claims that follow from this one still can."""
    found = [each for claim, _ in OPERANDS for each in await store.where(Claim, claim, row["id"])]
    dependents = {each["id"]: each for each in found if each["id"] != row["id"]}
    if dependents and not is_measured(row):
        work.problems.add(Code.STILL_USED, "measure", count=len(dependents), kinds="Claim")
        return
    for dependent in dependents.values():
        operands = await store.look_up(Claim, _operands_of(dependent))
        if not derivation_fits(dependent, {**operands, row["id"]: row}):
            work.problems.add(Code.STILL_USED, "unit", count=len(dependents), kinds="Claim")
            return


async def number_of(claim: Row, today: date) -> int | None:
    """Return what the records add up to for a claim of a number, in thousandths; None where they cannot say."""
    if claim["measure"] == Measure.DERIVED.value:
        return await _derived(claim, today)
    return await counted(claim, today)


async def verdict_of(claim: Row, today: date) -> Verdict:
    """Return whether what is claimed is what is recorded, as far as that can be checked."""
    measure = Measure(claim["measure"])
    if measure is Measure.DERIVED or is_measured(claim):
        return measuring.number_verdict(
            await number_of(claim, today), claim["thousandths"], Qualifier(claim["qualifier"])
        )
    if measure in _DATES:
        return measuring.days_verdict(await _days_of(claim, *_DATES[measure]), Days.of(claim, "stated_dates"))
    if measure is Measure.EXCHANGE_PLACE:
        return await _place_verdict(claim)
    if measure is Measure.INSTITUTION_NAME:
        return measuring.name_verdict(await _names_of(claim), claim["stated_text"])
    return Verdict.CANNOT_BE_CHECKED


async def _derived(claim: Row, today: date) -> int | None:
    """Return what two numbers come to, in thousandths: of an operand that is a claim, the number that is recorded."""
    numbers: list[int | None] = []
    units: list[ClaimUnit | None] = []
    for name, amount in OPERANDS:
        operand = await store.find(Claim, claim[name]) if claim[name] else None
        numbers.append(await counted(operand, today) if operand else claim[_THOUSANDTHS[amount]])
        units.append(ClaimUnit(operand["unit"]) if operand else None)
    arithmetic = Arithmetic(claim["arithmetic"])
    return outcome(arithmetic, *numbers, per_cent=is_per_cent(arithmetic, *units))


async def _days_of(claim: Row, table: type[Exchange | Programme], column: str) -> Days:
    row = await live(table, claim)
    return Days.of(row, column) if row else measuring.UNKNOWN


async def _place_verdict(claim: Row) -> Verdict:
    exchange, stated = await live(Exchange, claim), claim["stated_region"]
    if exchange is None or exchange["region"] is None or stated is None:
        return Verdict.CANNOT_BE_CHECKED
    regions = await regions_upward([exchange["region"], stated])
    return measuring.place_verdict(regions[exchange["region"]], regions[stated], regions)


async def _names_of(claim: Row) -> set[str]:
    institution = await live(Institution, claim)
    if institution is None:
        return set()
    aliases = await store.where(Alias, "institution", claim["subject"])
    return {*institution["names"].values(), *(alias["value"] for alias in aliases)}


_THOUSANDTHS = {"amount": "thousandths", "first_amount": "first_thousandths", "second_amount": "second_thousandths"}
_DATES: Mapping[Measure, tuple[type[Exchange | Programme], str]] = {
    Measure.EXCHANGE_PLANNED_DATES: (Exchange, "planned"),
    Measure.EXCHANGE_ACTUAL_DATES: (Exchange, "actual"),
    Measure.PROGRAMME_PERIOD: (Programme, "period"),
}
CLAIM = register(
    Kind(
        name="Claim",
        table=Claim,
        draft=ClaimDraft,
        rule=check_claim,
        settle=settle_claim,
        used_by=tuple(("Claim", claim) for claim, _ in OPERANDS),
        names_any="subject",
    )
)
