"""Claims: their type."""

from __future__ import annotations

from datetime import date

import strawberry

from consortium.amounts import THOUSANDTHS
from consortium.claims import tables
from consortium.claims.arithmetic import Arithmetic, ClaimUnit
from consortium.claims.model import Measure, Qualifier, Verdict
from consortium.exchanges.model import ParticipationRole, PeopleGroup
from consortium.programmes.model import SiteState
from consortium_graphql.lazy import (
    LazyExchange,
    LazyIndicatorValue,
    LazyInstitution,
    LazyProgramme,
    LazyPublication,
    LazyRegion,
    LazySite,
)
from consortium_graphql.numbers import number_of
from consortium_graphql.plan import SQL, LocalizedText, derived, embedded, record, sql, texts
from consortium_graphql.records import PartialDate, Sourced, name_in, to_those_known
from consortium_graphql.verdicts import text_of, verdict_of


@record(tables.Claim)
class Claim(Sourced):
    """What a document states of a record, held against what the records add up to."""

    statements: list[LocalizedText] = texts("statements", "The words of the document, in its language.")

    def visible(self) -> SQL | None:
        return to_those_known(self)

    measure: Measure
    subject_type: str | None
    subject: strawberry.ID | None
    amount: str | None
    unit: ClaimUnit | None
    per: ClaimUnit | None
    qualifier: Qualifier
    stated_dates: PartialDate | None = embedded("stated_dates", "The days stated.")
    stated_region: LazyRegion | None
    stated_text: str | None
    role: ParticipationRole | None
    group: PeopleGroup | None
    site_state: SiteState | None
    as_of: date | None
    arithmetic: Arithmetic | None
    first_claim: Claim | None
    first_amount: str | None
    second_claim: Claim | None
    second_amount: str | None
    inferred: bool

    @derived
    def statement(self, lang: str | None = None) -> str:
        """The words of the document, in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "statements", lang)

    @derived
    def found(self) -> float | None:
        """What the records add up to; null where they cannot say, and where no number is claimed."""
        return sql(f"cast({number_of(self)} as double precision) / {THOUSANDTHS}")  # type: ignore[arg-type]  # a row

    @derived
    def found_text(self) -> str | None:
        """The days, EDTF, or the name of the place or body that is recorded; null where a number is claimed."""
        return sql(text_of(self))  # type: ignore[arg-type]  # a row of a claim

    @derived
    def verdict(self) -> Verdict:
        """Whether the two agree, worked out now; about a number is within a tenth of it.

        What nothing recorded can check, a void record among it, cannot be checked.
        """
        return sql(verdict_of(self))  # type: ignore[arg-type]  # a row of a claim

    @derived
    def exchange(self) -> LazyExchange | None:
        """The record that it is about, if that is an exchange."""
        return sql(_about(self, "Exchange"))

    @derived
    def programme(self) -> LazyProgramme | None:
        """The record that it is about, if that is a programme."""
        return sql(_about(self, "Programme"))

    @derived
    def site(self) -> LazySite | None:
        """The record that it is about, if that is a site of a programme."""
        return sql(_about(self, "Site"))

    @derived
    def institution(self) -> LazyInstitution | None:
        """The record that it is about, if that is an institution."""
        return sql(_about(self, "Institution"))

    @derived
    def publication(self) -> LazyPublication | None:
        """The record that it is about, if that is a publication, or whose part it is about."""
        whole = f"(select pt.publication from publication_part pt where pt.id = {self.subject})"
        cases = f"when 'Publication' then {self.subject} when 'PublicationPart' then {whole}"
        return sql(f"(case {self.subject_type} {cases} end)")

    @derived
    def indicator_value(self) -> LazyIndicatorValue | None:
        """The record that it is about, if that is a value of an indicator."""
        return sql(_about(self, "IndicatorValue"))


def _about(claim: Claim, kind: str) -> SQL:
    return f"(case when {claim.subject_type} = '{kind}' then {claim.subject} end)"
