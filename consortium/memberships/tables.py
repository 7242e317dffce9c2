"""Tables of memberships."""

from __future__ import annotations

from piccolo.columns import Date, Text
from piccolo.table import Table

from consortium.columns import may_refer, refers
from consortium.members.tables import Institution, LedgerLine
from consortium.people.tables import Person
from consortium.places.tables import Country
from consortium.sources.tables import Sourced


class Membership(Sourced, Table, tablename="membership"):
    """The place of an institution, a person or a country in a network or consortium."""

    organisation = refers(Institution, help_text="The body of which it is a membership.")
    institution = may_refer(
        Institution,
        help_text="The member, if it is an institution.",
    )
    person = may_refer(Person, help_text="The member, if it is a person.")
    country = may_refer(Country, help_text="The member, if it is a country.")
    kind = Text(null=True, default=None, help_text="What sort of membership it is; null where it is not known.")
    opened = Date(help_text="The day of the ledger's first line; 0001-01-01 where unknown.")
    sort_name = Text(help_text="The member's folded name, by which lists are ordered.")


class MembershipEntry(LedgerLine, Table, tablename="membership_entry"):
    """A line of a membership's ledger."""

    membership = refers(Membership, help_text="Whose line it is.")
