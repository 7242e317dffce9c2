"""Faults to be planted in a partnership, each with the reasons that it must bring, no more and no fewer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from uuid import UUID

from consortium.ewp.model import Multilateral, Promise, Side
from consortium.exchanges.model import Mode
from consortium.partnerships.model import PartnershipState
from tests.ewp.partnerships import number

Reasons = list[tuple[str, str]]
Planted = tuple[Multilateral, Reasons]
Fault = Callable[[Multilateral, int], Planted]
"""Plants itself at a place: of a promise, or of a party from the second on."""

STRANGER = number(777)


def _in_promise(at: str, code: str, **wrong: object) -> Fault:
    def plant(whole: Multilateral, place: int) -> Planted:
        promise = whole.promises[place]
        changed = replace(promise, **wrong)  # type: ignore[arg-type]  # fields by name
        return _with(whole, place, changed), [(f"commitments.{promise.commitment}.{at}", code)]

    return plant


def _unknown_field(whole: Multilateral, place: int) -> Planted:
    promise = whole.promises[place]
    reason = f"commitments.{promise.commitment}.areas.{len(promise.areas)}", "NO_SUCH_FIELD"
    return _with(whole, place, replace(promise, areas=(*promise.areas, "friendship"))), [reason]


def _more_people(whole: Multilateral, place: int) -> Planted:
    promise = whole.promises[place]
    return _with(whole, place, replace(promise, people=9_999)), [
        (f"commitments.{promise.commitment}.people", "GROUPS_NEEDED")
    ]


def _stranger(whole: Multilateral, place: int) -> Planted:
    return _added(whole, place, "sender_institution", "NOT_A_PARTY", sender=STRANGER)


def _country(whole: Multilateral, place: int) -> Planted:
    return _added(whole, place, "receiver_institution", "NOT_A_PARTY", receiver=None)


def _itself(whole: Multilateral, place: int) -> Planted:
    return _added(whole, place, "receiver_institution", "ITSELF", receiver=whole.promises[place].sender)


def _twice(whole: Multilateral, place: int) -> Planted:
    told = {
        name: number for name in ("students", "teachers", "staff") if (number := getattr(whole.promises[place], name))
    }
    twin = replace(whole.promises[place], commitment=_new(whole))
    reasons = [(f"commitments.{twin.commitment}.{group}", "SAME_CONDITIONS") for group in told]
    return replace(whole, promises=(*whole.promises, twin)), reasons


OF_PROMISES: Mapping[str, Fault] = {
    "nobody a year": _in_promise("students", "NOT_POSITIVE", students=0),
    "fewer than nobody": _in_promise("staff", "NOT_POSITIVE", staff=-3),
    "no group": _in_promise("students", "MOBILITIES_NEEDED", students=None, teachers=None, staff=None),
    "remote": _in_promise("mode", "REMOTE_ONLY", mode=Mode.REMOTE),
    "an open end": _in_promise("force", "YEARS_NEEDED", force="2026-09-01/.."),
    "a year that may be two": _in_promise("force", "YEARS_UNSURE", force="2026/2029-06"),
    "the last year first": _in_promise(
        "force", "YEARS_REVERSED", force="2029-09/2026-08", students=5, teachers=None, staff=None
    ),
    "no field of education": _unknown_field,
    "people of no group": _more_people,
    "a stranger sends": _stranger,
    "a country receives": _country,
    "to itself": _itself,
    "the same twice": _twice,
}


def _in_party(code: str, *heis: str) -> Fault:
    def plant(whole: Multilateral, place: int) -> Planted:
        side = replace(whole.sides[place], heis=heis)
        return _with_side(whole, place, side), [(f"parties.{place}.institution", code)]

    return plant


def _unnamed(whole: Multilateral, _: int) -> Planted:
    group = Side(party=number(888), institution=None, name="three colleges")
    return replace(whole, sides=(*whole.sides, group)), [(f"parties.{len(whole.sides)}.institution", "PARTY_UNNAMED")]


OF_PARTIES: Mapping[str, Fault] = {
    "no identifier": _in_party("HEI_ID_NEEDED"),
    "two identifiers": _in_party("SEVERAL_HEI_IDS", "a.example", "b.example"),
    "an Erasmus code": _in_party("BAD_HEI_ID", "PL WARSZAW01"),
    "that of the first": _in_party("SAME_HEI_ID", "uni1.example"),
    "not named": _unnamed,
}


def rejected(whole: Multilateral, _: int) -> Planted:
    """Have a party reject the partnership."""
    return replace(whole, state=PartnershipState.REJECTED), [("state", "NOT_AGREED")]


def plant(whole: Multilateral, faults: Mapping[int, Fault]) -> Planted:
    """Return a partnership with each fault at its place, and all that is wrong with it."""
    wrong: Reasons = []
    for place, fault in faults.items():
        whole, reasons = fault(whole, place)
        wrong += reasons
    return whole, sorted(wrong)


def _with(whole: Multilateral, place: int, promise: Promise) -> Multilateral:
    promises = [*whole.promises]
    promises[place] = promise
    return replace(whole, promises=tuple(promises))


def _with_side(whole: Multilateral, place: int, side: Side) -> Multilateral:
    sides = [*whole.sides]
    sides[place] = side
    return replace(whole, sides=tuple(sides))


def _added(whole: Multilateral, place: int, at: str, code: str, **wrong: object) -> Planted:
    """Return the partnership with another promise, which is wrong."""
    one = replace(whole.promises[place], commitment=_new(whole), **wrong)  # type: ignore[arg-type]  # fields by name
    return replace(whole, promises=(*whole.promises, one)), [(f"commitments.{one.commitment}.{at}", code)]


def _new(whole: Multilateral) -> UUID:
    return number(5_000 + len(whole.promises))
