"""Memberships: their types."""

from __future__ import annotations

from datetime import date

from consortium.memberships import tables
from consortium.memberships.model import MembershipAction, MembershipKind, MembershipState
from consortium_graphql.lazy import LazyCountry, LazyInstitution, LazyPerson
from consortium_graphql.plan import derived, many, record, sql
from consortium_graphql.records import IN_ORDER, LedgerLine, Sourced
from consortium_graphql.states import state_on


@record(tables.MembershipEntry)
class MembershipEntry(LedgerLine):
    """A line of a membership's ledger."""

    membership: Membership
    action: MembershipAction
    state: MembershipState


@record(tables.Membership)
class Membership(Sourced):
    """The place of an institution, a person or a country in a network or consortium."""

    organisation: LazyInstitution
    institution: LazyInstitution | None
    person: LazyPerson | None
    country: LazyCountry | None
    kind: MembershipKind | None
    ledger: list[MembershipEntry] = many(
        tables.MembershipEntry.membership, order=IN_ORDER, description="How it went, line by line."
    )

    @derived
    def state(self, as_of: date | None = None) -> MembershipState | None:
        """Where it stands at the end of a day, today if none is named; null before it began."""
        return sql(state_on("membership_entry", "membership", self.id, str(as_of or self.reader.today)))
