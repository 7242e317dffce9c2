"""What the schema lets pass and an agreement must not say, every reason at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from uuid import UUID

from consortium.errors import Problems
from consortium.ewp.model import AGREED, DRAFTS, Agreement, Condition, Identifier, Multilateral, Side
from consortium.messages import Code
from consortium.partnerships.model import PartnershipState

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"(?=.{{4,253}}$){_LABEL}(?:\.{_LABEL})+")
_FIELD = re.compile(r"[0-9]{4}")


def check_state(whole: Multilateral, problems: Problems, *, drafts: bool) -> None:
    """Ask that all parties have agreed to a partnership or, with `drafts`, that it is on its way to that."""
    if whole.state not in (*AGREED, *(DRAFTS if drafts else ())):
        told = {name: ", ".join(state.value for state in states) for name, states in _GOING_OUT.items()}
        problems.add(Code.NOT_AGREED, "state", state=whole.state.value, **told)


def check_sides(sides: Iterable[tuple[int, Side]], problems: Problems) -> dict[UUID, Identifier]:
    """Return the SCHAC identifier of each side that has a good one, by the party; note why any other has none.

    Each side comes with its place among the parties, from 0.
    """
    found: dict[Identifier, UUID] = {}
    for place, side in sides:
        with problems.at("parties", str(place)):
            hei = _identifier(side, problems)
            if hei is not None and hei in found:
                problems.add(Code.SAME_HEI_ID, "institution", value=hei)
            elif hei is not None:
                found[hei] = side.party
    return {party: hei for hei, party in found.items()}


def check_conditions(agreement: Agreement, problems: Problems) -> None:
    """Ask of each condition what the schema does not, and that none says again what another says.

    A reason stands under the commitment from which the condition comes, at the field that tells it.
    """
    partners = [partner.hei for partner in agreement.partners]
    known: list[Condition] = []
    for condition in agreement.conditions:
        with problems.at("commitments", condition.origin):
            _check_ends(condition, partners, problems)
            _check_numbers(condition, problems)
            _check_content(condition, problems)
            twin = next((other for other in known if _same(condition, other)), None)
            if twin is not None:
                problems.add(Code.SAME_CONDITIONS, condition.mobility.group, other=twin.origin)
        known.append(condition)


_GOING_OUT: dict[str, tuple[PartnershipState, ...]] = {"possible": AGREED, "drafts": DRAFTS}


def _identifier(side: Side, problems: Problems) -> Identifier | None:
    if side.institution is None:
        problems.add(Code.PARTY_UNNAMED, "institution", name=side.name)
        return None
    first, *more = side.heis or ("",)
    if not first:
        problems.add(Code.HEI_ID_NEEDED, "institution", name=side.name)
    elif more:
        problems.add(Code.SEVERAL_HEI_IDS, "institution", name=side.name, values=", ".join(sorted(side.heis)))
    elif not _DOMAIN.fullmatch(first):
        problems.add(Code.BAD_HEI_ID, "institution", value=first)
    else:
        return first
    return None


def _check_ends(condition: Condition, partners: list[Identifier], problems: Problems) -> None:
    for place, hei in (("sender_institution", condition.sending), ("receiver_institution", condition.receiving)):
        if hei not in partners:
            problems.add(Code.NOT_OF_THE_PAIR, place, value=hei, possible=", ".join(partners))
    if condition.sending == condition.receiving:
        problems.add(Code.ITSELF, "receiver_institution")


def _check_numbers(condition: Condition, problems: Problems) -> None:
    if condition.a_year <= 0:
        problems.add(Code.NOT_POSITIVE, condition.mobility.group, value=condition.a_year)
    for time in (condition.months, condition.days):
        if time is not None and time <= 0:
            problems.add(Code.NOT_POSITIVE, "days", value=time)
    if condition.last < condition.first:
        problems.add(Code.YEARS_REVERSED, "force", first=condition.first, last=condition.last)


def _check_content(condition: Condition, problems: Problems) -> None:
    for place, code in enumerate(condition.fields):
        if not _FIELD.fullmatch(code):
            problems.add(Code.NO_SUCH_FIELD, "areas", str(place), value=code)
    if condition.mobility.needs_skill and not condition.skills:
        problems.add(Code.SKILL_NEEDED, condition.mobility.group)


def _same(one: Condition, other: Condition) -> bool:
    """Return whether two conditions send the same people in the same direction, in the same fields, in one year."""
    alike = all(getattr(one, name) == getattr(other, name) for name in ("mobility", "sending", "receiving", "fields"))
    return alike and one.first <= other.last and other.first <= one.last
