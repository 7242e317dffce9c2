"""What a document claims, what of a record it is held against, and when the two agree.

Verdicts are worked out when they are asked for and never stored: a claim changes no record, and a record that is
corrected changes what is said of every claim about it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.amounts import fault_of, read_amount
from consortium.claims.arithmetic import Arithmetic, ClaimUnit, units_agree
from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.exchanges.model import ParticipationRole, PeopleGroup
from consortium.messages import Code
from consortium.programmes.model import SiteState
from consortium.writing.fields import AnyRef, Cited, Help, Line, Ref, Texts


class Measure(Enum):
    """What of a record a claim is held against."""

    EXCHANGE_PARTIES = "EXCHANGE_PARTIES"
    EXCHANGE_INSTITUTIONS = "EXCHANGE_INSTITUTIONS"
    EXCHANGE_COUNTRIES = "EXCHANGE_COUNTRIES"
    EXCHANGE_PEOPLE_PLANNED = "EXCHANGE_PEOPLE_PLANNED"
    EXCHANGE_PEOPLE_ATTENDED = "EXCHANGE_PEOPLE_ATTENDED"
    EXCHANGE_DAYS = "EXCHANGE_DAYS"
    EXCHANGE_PLANNED_DATES = "EXCHANGE_PLANNED_DATES"
    EXCHANGE_ACTUAL_DATES = "EXCHANGE_ACTUAL_DATES"
    EXCHANGE_PLACE = "EXCHANGE_PLACE"
    PROGRAMME_EXCHANGES = "PROGRAMME_EXCHANGES"
    PROGRAMME_PARTNERS = "PROGRAMME_PARTNERS"
    PROGRAMME_SITES = "PROGRAMME_SITES"
    PROGRAMME_SITES_JOINED_LATE = "PROGRAMME_SITES_JOINED_LATE"
    PROGRAMME_PERIOD = "PROGRAMME_PERIOD"
    PROGRAMME_OBJECTIVES = "PROGRAMME_OBJECTIVES"
    PROGRAMME_RESULTS = "PROGRAMME_RESULTS"
    PROGRAMME_RESULTS_ACHIEVED = "PROGRAMME_RESULTS_ACHIEVED"
    PLAN_ACTIVITIES = "PLAN_ACTIVITIES"
    SITE_PARTIES = "SITE_PARTIES"
    NETWORK_MEMBERS = "NETWORK_MEMBERS"
    PUBLICATION_COPIES = "PUBLICATION_COPIES"
    PUBLICATION_PARTS = "PUBLICATION_PARTS"
    INSTITUTION_NAME = "INSTITUTION_NAME"
    INDICATOR_VALUE = "INDICATOR_VALUE"
    DERIVED = "DERIVED"
    NONE = "NONE"


class Qualifier(Enum):
    """How a number is meant."""

    EXACTLY = "EXACTLY"
    AT_LEAST = "AT_LEAST"
    ABOUT = "ABOUT"


class Verdict(Enum):
    """Whether what a document claims is what the records add up to; worked out, never stored."""

    AGREES = "AGREES"
    DIFFERS = "DIFFERS"
    CANNOT_BE_CHECKED = "CANNOT_BE_CHECKED"


class Compared(Enum):
    """What a measure compares, by the field of the claim."""

    NUMBER = "amount"
    DATES = "stated_dates"
    PLACE = "stated_region"
    NAME = "stated_text"


@dataclass(frozen=True, slots=True)
class Taken:
    """Of what kind of record a measure is taken, what it compares, and by which fields it may or must be narrowed."""

    kind: str
    compared: Compared = Compared.NUMBER
    may: frozenset[str] = frozenset()
    must: frozenset[str] = frozenset()


_ROLE, _GROUP, _STATE, _AS_OF = (frozenset({name}) for name in ("role", "group", "site_state", "as_of"))
NARROWING = _ROLE | _GROUP | _STATE | _AS_OF
_COMPARED = frozenset(each.value for each in Compared)
ABOUT_SHARE = 10
"""“About” a number is within a tenth of it."""

MEASURES: Mapping[Measure, Taken] = {
    Measure.EXCHANGE_PARTIES: Taken("Exchange", may=_ROLE),
    Measure.EXCHANGE_INSTITUTIONS: Taken("Exchange", may=_ROLE),
    Measure.EXCHANGE_COUNTRIES: Taken("Exchange", may=_ROLE),
    Measure.EXCHANGE_PEOPLE_PLANNED: Taken("Exchange", may=_GROUP),
    Measure.EXCHANGE_PEOPLE_ATTENDED: Taken("Exchange", may=_GROUP),
    Measure.EXCHANGE_DAYS: Taken("Exchange"),
    Measure.EXCHANGE_PLANNED_DATES: Taken("Exchange", Compared.DATES),
    Measure.EXCHANGE_ACTUAL_DATES: Taken("Exchange", Compared.DATES),
    Measure.EXCHANGE_PLACE: Taken("Exchange", Compared.PLACE),
    Measure.PROGRAMME_EXCHANGES: Taken("Programme"),
    Measure.PROGRAMME_PARTNERS: Taken("Programme"),
    Measure.PROGRAMME_SITES: Taken("Programme", may=_AS_OF, must=_STATE),
    Measure.PROGRAMME_SITES_JOINED_LATE: Taken("Programme", may=_AS_OF),
    Measure.PROGRAMME_PERIOD: Taken("Programme", Compared.DATES),
    Measure.PROGRAMME_OBJECTIVES: Taken("Programme"),
    Measure.PROGRAMME_RESULTS: Taken("Programme"),
    Measure.PROGRAMME_RESULTS_ACHIEVED: Taken("Programme"),
    Measure.PLAN_ACTIVITIES: Taken("Programme"),
    Measure.SITE_PARTIES: Taken("Site"),
    Measure.NETWORK_MEMBERS: Taken("Institution", may=_AS_OF),
    Measure.PUBLICATION_COPIES: Taken("Publication"),
    Measure.PUBLICATION_PARTS: Taken("PublicationPart"),
    Measure.INSTITUTION_NAME: Taken("Institution", Compared.NAME),
    Measure.INDICATOR_VALUE: Taken("IndicatorValue"),
}
"""Every measure that is taken of one record: all but DERIVED, which follows from others, and NONE."""

OPERANDS = (("first_claim", "first_amount"), ("second_claim", "second_amount"))
"""The two operands of a derivation: each is another claim or a number that is given."""
DERIVING = frozenset({"arithmetic", "per"}.union(*OPERANDS))
"""The fields of a claim that only a derivation has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDraft(Cited):
    """What a document states, to be entered."""

    statements: Texts
    measure: Measure
    subject_type: Line | None = None
    subject: Annotated[UUID, AnyRef("subject_type")] | None = None
    amount: Line | None = None
    unit: ClaimUnit | None = None
    per: ClaimUnit | None = None
    qualifier: Annotated[Qualifier, Help("How the number is meant; exactly, if nothing else is said.")] = (
        Qualifier.EXACTLY
    )
    stated_dates: PartialDate | None = None
    stated_region: Annotated[UUID, Ref("Region")] | None = None
    stated_text: Line | None = None
    role: ParticipationRole | None = None
    group: PeopleGroup | None = None
    site_state: SiteState | None = None
    as_of: date | None = None
    arithmetic: Arithmetic | None = None
    first_claim: Annotated[UUID, Ref("Claim")] | None = None
    first_amount: Line | None = None
    second_claim: Annotated[UUID, Ref("Claim")] | None = None
    second_amount: Line | None = None
    inferred: Annotated[bool, Help("Whether it follows from what the document says, which gives no such number.")] = (
        False
    )


def check_claim(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a claim states what its measure compares, of a record of the right kind, and nothing besides.

    A column that could not be read is not there, and nothing is asked of it.
    """
    _check_amounts(row, problems)
    if row.get("measure") is None:
        return
    measure = Measure(row["measure"])
    if measure is Measure.DERIVED:
        _check_derived(row, problems)
        return
    if row.get("inferred"):
        problems.add(Code.NOT_INFERRED, "inferred")
    _refuse_given(row, DERIVING, problems)
    if measure is Measure.NONE:
        _check_unmeasured(row, problems)
        return
    taken = MEASURES[measure]
    if row.get("subject_type") != taken.kind or row.get("subject") is None:
        problems.add(Code.OTHER_MEASURE, "subject", measure=measure.value, wanted=taken.kind)
    needed = {taken.compared.value} | taken.must
    for name in sorted(needed):
        if row.get(name) is None:
            problems.add(Code.REQUIRED, name)
    _refuse_given(row, (_COMPARED | NARROWING) - needed - taken.may, problems)


def _check_amounts(row: Mapping[str, Any], problems: Problems) -> None:
    for name in ("amount", "first_amount", "second_amount"):
        fault = fault_of(row.get(name))
        if fault is not None:
            problems.add(fault, name, value=row[name])
    if row.get("amount") is not None and row.get("unit") is None:
        problems.add(Code.REQUIRED, "unit")


def _check_derived(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a derivation has two operands, a claim among them, and that the second can be divided by."""
    for name in ("amount", "arithmetic"):
        if row.get(name) is None:
            problems.add(Code.REQUIRED, name)
    for claim, amount in OPERANDS:
        if claim in row and amount in row and (row[claim] is None) == (row[amount] is None):
            problems.add(Code.ONE_OPERAND, claim)
    if all(row.get(claim) is None and row.get(amount) is not None for claim, amount in OPERANDS):
        problems.add(Code.NOTHING_HELD_AGAINST, "first_claim")
    divisor = read_amount(row.get("second_amount"))
    if row.get("arithmetic") == Arithmetic.QUOTIENT.value and divisor is not None and divisor.thousandths == 0:
        problems.add(Code.DIVIDED_BY_ZERO, "second_amount")
    _check_subject_whole(row, problems)
    _refuse_given(row, (_COMPARED | NARROWING) - {"amount"}, problems)


def _check_unmeasured(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a claim that nothing can check states something, and names its record whole or not at all."""
    if all(row.get(each.value) is None for each in Compared):
        problems.add(Code.REQUIRED, "amount")
    _check_subject_whole(row, problems)
    _refuse_given(row, NARROWING, problems)


def _check_subject_whole(row: Mapping[str, Any], problems: Problems) -> None:
    if (row.get("subject") is None) != (row.get("subject_type") is None):
        problems.add(Code.REQUIRED, "subject" if row.get("subject") is None else "subject_type")


def _refuse_given(row: Mapping[str, Any], fields: Collection[str], problems: Problems) -> None:
    """Refuse what a claim gives and its measure takes no notice of."""
    for name in sorted(fields):
        if row.get(name) is not None:
            problems.add(Code.NOT_COMPARED, name, measure=row["measure"])


def is_measured(row: Mapping[str, Any]) -> bool:
    """Return whether a claim is of a number that is taken of one record, so that others can follow from it."""
    measure = Measure(row["measure"])
    return measure in MEASURES and MEASURES[measure].compared is Compared.NUMBER


def derivation_fits(row: Mapping[str, Any], operands: Mapping[UUID, Mapping[str, Any]]) -> bool:
    """Return whether the units of a derivation come out; `operands` are the claims that it names, by id.

    Where a derivation is not whole, or an operand counts nothing, there is nothing to come out.
    """
    units = [operands[row[claim]]["unit"] for claim, _ in OPERANDS if row[claim] in operands]
    if row["arithmetic"] is None or row["unit"] is None or None in units or len(units) < _claims_in(row):
        return True
    first, second = (ClaimUnit(operands[row[claim]]["unit"]) if row[claim] else None for claim, _ in OPERANDS)
    per = ClaimUnit(row["per"]) if row["per"] else None
    return units_agree(Arithmetic(row["arithmetic"]), first, second, ClaimUnit(row["unit"]), per)


def _claims_in(row: Mapping[str, Any]) -> int:
    return sum(row[claim] is not None for claim, _ in OPERANDS)
