"""The ways from an institution to other records that no column tells, as SQL."""

from __future__ import annotations

from datetime import date

from consortium_graphql.lists.competitions import given_to as awarded
from consortium_graphql.lists.participations import waits_for_answer
from consortium_graphql.plan import SQL, Row
from consortium_graphql.states import partnership_on, state_on


def member_on(here: Row, there: Row, as_of: date | None = None) -> SQL:
    """Return the condition of being a member of it at the end of a day."""
    return (
        f"exists (select 1 from membership m where m.organisation = {here.id} and m.institution = {there.id} "
        f"and {_holds(here, as_of)})"
    )


def took_part(here: Row, there: Row) -> SQL:
    """Return the condition of being an exchange in which it takes part."""
    return (
        f"{there.id} in (select pa.exchange from participation pa where pa.institution = {here.id} "
        "and pa.voided_at is null)"
    )


def invited_to(here: Row, there: Row) -> SQL:
    """Return the condition of being an invitation of it, or of its country, that waits for an answer."""
    own = f"{there.institution} = {here.id}"
    of_its_country = f"{there.institution} is null and {there.country} = {here.country}"
    return f"({own} or ({of_its_country})) and {waits_for_answer(there)}"


def given_to(here: Row, there: Row) -> SQL:
    """Return the condition of being an award that it was given."""
    return awarded(there, str(here.id))


def partner_of(here: Row, there: Row) -> SQL:
    """Return the condition of being a party of the same partnership in force, or of the same held exchange."""
    return f"{there.id} <> {here.id} and {there.id} in ({partners(f'{here.id}', here.reader.today)})"


def partners(institution: SQL, day: SQL) -> SQL:
    """Return the ids of those that share a partnership in force on that day, or a held exchange, with it."""
    return (
        "select other.institution from party mine join party other on other.partnership = mine.partnership "
        "join partnership shared on shared.id = mine.partnership "
        f"where mine.institution = {institution} and mine.voided_at is null and other.voided_at is null "
        f"and shared.voided_at is null and {partnership_on('shared', day)} = 'IN_FORCE' "
        "union select other.institution from participation mine "
        "join participation other on other.exchange = mine.exchange join exchange shared on shared.id = mine.exchange "
        f"where mine.institution = {institution} and mine.voided_at is null and other.voided_at is null "
        "and shared.voided_at is null and shared.state = 'HELD'"
    )


def represented_by(here: Row, there: Row, as_of: date | None = None) -> SQL:
    """Return the condition of speaking for it, or for the members of a body of which it is one at the end of a day."""
    bodies = f"select m.organisation from membership m where m.institution = {here.id} and {_holds(here, as_of)}"
    return f"({there.represented} = {here.id} or {there.members_of} in ({bodies}))"


def _holds(here: Row, as_of: date | None) -> SQL:
    """Return the condition that the membership `m` is one at the end of a day."""
    state = state_on("membership_entry", "membership", "m.id", str(as_of or here.reader.today))
    return f"m.voided_at is null and {state} = 'MEMBER'"
