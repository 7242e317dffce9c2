"""Commitments: their types. One under a partnership is seen by whoever may see that, and by its sides."""

from __future__ import annotations

from datetime import date

from consortium.access import Persona
from consortium.commitments import tables
from consortium.commitments.measures import done, keeping, measured
from consortium.commitments.model import CommitmentAction, CommitmentStage, CommitmentState, Keeping
from consortium.exchanges.model import Mode
from consortium_graphql.lazy import LazyCountry, LazyExchange, LazyInstitution, LazyPartnership, LazyProgramme
from consortium_graphql.plan import SQL, LocalizedText, derived, embedded, many, record, sql, texts
from consortium_graphql.records import IN_ORDER, LedgerLine, PartialDate, Sourced
from consortium_graphql.states import commitment_on, commitment_shown


@record(tables.CommitmentEntry)
class CommitmentEntry(LedgerLine):
    """A line of a commitment's ledger."""

    commitment: Commitment | None
    action: CommitmentAction
    state: CommitmentStage

    def visible(self) -> SQL | None:
        if self.reader.role is Persona.SECRETARIAT:
            return None
        shown = commitment_shown("whole_commitment", self.reader.institution)
        return (
            f"exists (select 1 from commitment whole_commitment "
            f"where whole_commitment.id = {self.commitment} and {shown})"
        )


@record(tables.Commitment)
class Commitment(Sourced):
    """What one side has promised to send to another: each side is an institution or a country."""

    sender_institution: LazyInstitution | None
    sender_country: LazyCountry | None
    receiver_institution: LazyInstitution | None
    receiver_country: LazyCountry | None
    partnership: LazyPartnership | None
    programme: LazyProgramme | None
    exchange: LazyExchange | None
    students: int | None
    teachers: int | None
    staff: int | None
    people: int | None
    days: int | None
    remote_sessions: int | None
    terms: list[LocalizedText] = texts("terms", "What is promised in words, and how regularly.")
    areas: list[str]
    mode: Mode | None
    force: PartialDate | None = embedded("force", "From when to when it is in force; null where unknown.")
    ledger: list[CommitmentEntry] = many(
        tables.CommitmentEntry.commitment, order=IN_ORDER, description="What has been said of it, line by line."
    )

    def visible(self) -> SQL | None:
        if self.reader.role is Persona.SECRETARIAT:
            return None
        return commitment_shown(_alias(self), self.reader.institution)

    @derived
    def state(self, as_of: date | None = None) -> CommitmentState | None:
        """Where it stands at the end of a day, today if none is named; worked out from its ledger and its dates."""
        return sql(commitment_on(self, str(as_of or self.reader.today)))  # type: ignore[arg-type]  # a row of it

    @derived
    def keeping(self, year: int) -> Keeping | None:
        """Whether it was kept in a year; null where it does not bind in that year."""
        return sql(keeping(_alias(self), self.reader.dialect.name, str(year), self.reader.today))

    @derived
    def people_sent(self, year: int) -> float:
        """How many people its sender is known to have sent to its receiver in a year; several hosts share them."""
        return _sent(self, str(year), "people")

    @derived
    def days_sent(self, year: int) -> float:
        """How many days they are known to have stayed."""
        return _sent(self, str(year), "days")

    @derived
    def remote_sessions_sent(self, year: int) -> float:
        """How many remote sessions there are known to have been."""
        return _sent(self, str(year), "remote_sessions")

    @derived
    def unknown_movements(self, year: int) -> int:
        """How many movements of that year, or perhaps of that year, there are of whose people not all are known."""
        found = measured(_alias(self), self.reader.dialect.name, str(year))
        return sql(f"(select s.unknown + s.undated from ({found}) s)")


def _sent(row: Commitment, year: SQL, what: str) -> float:
    found = measured(_alias(row), row.reader.dialect.name, year)
    return sql(f"(select round(cast({done('s')[what]} as numeric), 6) from ({found}) s)")


def _alias(row: Commitment) -> str:
    return str(row.id).rpartition(".")[0]
