"""What a document claims, what of a record it is held against, and when the two agree.

Verdicts are worked out when they are asked for and never stored: a claim changes no record, and a record that is
corrected changes what is said of every claim about it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.amounts import read_amount
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
    NONE = "NONE"


class ClaimUnit(Enum):
    """What a claimed number counts."""

    PERCENT = "PERCENT"
    PEOPLE = "PEOPLE"
    TEAMS = "TEAMS"
    INSTITUTIONS = "INSTITUTIONS"
    COUNTRIES = "COUNTRIES"
    DAYS = "DAYS"
    ACTIVITIES = "ACTIVITIES"
    OBJECTIVES = "OBJECTIVES"
    RESULTS = "RESULTS"
    PARTS = "PARTS"
    COPIES = "COPIES"
    OTHER = "OTHER"


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
"""Every measure but NONE, for which nothing is recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDraft(Cited):
    """What a document states, to be entered."""

    statements: Texts
    measure: Measure
    subject_type: Line | None = None
    subject: Annotated[UUID, AnyRef("subject_type")] | None = None
    amount: Line | None = None
    unit: ClaimUnit | None = None
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


def check_claim(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a claim states what its measure compares, of a record of the right kind, and nothing besides.

    A column that could not be read is not there, and nothing is asked of it.
    """
    amount = row.get("amount")
    if amount is not None and read_amount(amount) is None:
        problems.add(Code.BAD_AMOUNT, "amount", value=amount)
    if amount is not None and row.get("unit") is None:
        problems.add(Code.REQUIRED, "unit")
    if row.get("measure") is None:
        return
    measure = Measure(row["measure"])
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
    for name in sorted(({each.value for each in Compared} | NARROWING) - needed - taken.may):
        if row.get(name) is not None:
            problems.add(Code.NOT_COMPARED, name, measure=measure.value)


def _check_unmeasured(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a claim that nothing can check states something, and names its record whole or not at all."""
    if all(row.get(each.value) is None for each in Compared):
        problems.add(Code.REQUIRED, "amount")
    if (row.get("subject") is None) != (row.get("subject_type") is None):
        problems.add(Code.REQUIRED, "subject" if row.get("subject") is None else "subject_type")
    for name in sorted(NARROWING):
        if row.get(name) is not None:
            problems.add(Code.NOT_COMPARED, name, measure=Measure.NONE.value)
