"""Partnerships of universities that there are not, as values."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, count
from uuid import UUID

from hypothesis import strategies as st

from consortium.errors import Problems
from consortium.ewp.bilateral import agreements
from consortium.ewp.fields import DETAILED
from consortium.ewp.model import Agreement, Contact, Multilateral, Promise, Side, Skill, Wish
from consortium.exchanges.model import Mode
from consortium.partnerships.model import PartnershipState

FORCE = "2026-09-01/2029-08-31"
ENGLISH = Wish(skills=(Skill("en", "B2"),))
_AREAS = [name for names in DETAILED.values() for name in names]
_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
_CONTACTS = st.builds(
    Contact,
    names=st.dictionaries(st.sampled_from(["en", "ru", "zh-Hans", "und"]), _TEXTS, min_size=1),
    given=_TEXTS | st.just(""),
    family=_TEXTS | st.just(""),
    phone=st.none() | st.sampled_from(["+48 22 55 20 000", "(22) 55-20-000"]) | st.text("+0(.)x\x0b\n", max_size=5),
    email=st.none() | st.just("office@one.example") | st.text("a@.\x0b\n", max_size=6),
    roles=st.dictionaries(st.sampled_from(["en", "ru"]), _TEXTS),
)


def number(value: int) -> UUID:
    """Return a small id."""
    return UUID(int=value)


def side(place: int, contacts: tuple[Contact, ...] = ()) -> Side:
    """Return a named party of a Polish university."""
    hei = f"uni{place}.example"
    return Side(
        party=number(1_000 + place),
        institution=number(place),
        name=f"University {place}",
        heis=(hei,),
        country="PL",
        contacts=contacts,
    )


def promise(commitment: int, sender: int, receiver: int, **differing: object) -> Promise:
    """Return a promise of two students a year, for the years of the partnership."""
    known = Promise(commitment=number(commitment), sender=number(sender), receiver=number(receiver), students=2)
    return replace(known, **differing)  # type: ignore[arg-type]  # fields by name


def multilateral(parties: int = 3, *promises: Promise, **differing: object) -> Multilateral:
    """Return a partnership in force; without promises, each earlier party sends two students to each later one."""
    each = tuple(
        promise(place, one, other) for place, (one, other) in enumerate(combinations(range(1, parties + 1), 2), 1)
    )
    known = Multilateral(
        partnership=number(9_999),
        state=PartnershipState.IN_FORCE,
        sides=tuple(side(place) for place in range(1, parties + 1)),
        promises=promises or each,
        force=FORCE,
    )
    return replace(known, **differing)  # type: ignore[arg-type]  # fields by name


def made(whole: Multilateral, wish: Wish = ENGLISH) -> list[Agreement]:
    """Return the agreements of a partnership that nothing keeps from going out."""
    problems = Problems()
    found = agreements(whole, wish, problems)
    problems.refuse()
    return found


def reasons(whole: Multilateral, wish: Wish = ENGLISH) -> list[tuple[str, str]]:
    """Return where each reason against a partnership stands, and its code, in order."""
    problems = Problems()
    agreements(whole, wish, problems)
    return sorted((".".join(problem.path), problem.code.value) for problem in problems)


@st.composite
def promises_between(draw: st.DrawFn, commitment: int, sender: int, receiver: int) -> Promise:
    """Draw a promise that may go out: at least one group, fields that have a code, years that are known."""
    groups = draw(
        st.dictionaries(st.sampled_from(["students", "teachers", "staff"]), st.integers(1, 40), min_size=1, max_size=3)
    )
    return promise(
        commitment,
        sender,
        receiver,
        **{"students": None} | groups,
        days=draw(st.none() | st.integers(1, 400)),
        remote_sessions=draw(st.none() | st.integers(1, 12)),
        areas=draw(st.lists(st.sampled_from([*_AREAS, "0714"]), unique=True, max_size=3).map(tuple)),
        mode=draw(st.sampled_from([None, Mode.IN_PERSON, Mode.BLENDED])),
        terms=draw(st.dictionaries(st.sampled_from(["en", "ru"]), _TEXTS, max_size=2)),
        force=draw(st.sampled_from([None, FORCE, "2027-10/2028-06", "2026-09-14"])),
    )


@st.composite
def partnerships(draw: st.DrawFn, least: int = 2, most: int = 5) -> Multilateral:
    """Draw a partnership that may go out: something is promised between each two parties, in one or both directions."""
    parties = draw(st.integers(least, most))
    numbers = count(1)
    promised: list[Promise] = []
    for one, other in combinations(range(1, parties + 1), 2):
        ways = draw(st.sampled_from([[(one, other)], [(other, one)], [(one, other), (other, one)]]))
        promised += [draw(promises_between(next(numbers), *way)) for way in ways]
    sides = tuple(side(place, draw(st.lists(_CONTACTS, max_size=2).map(tuple))) for place in range(1, parties + 1))
    signed = draw(st.none() | st.dates())
    state = draw(st.sampled_from([PartnershipState.APPROVED, PartnershipState.IN_FORCE, PartnershipState.EXPIRED]))
    return multilateral(parties, *promised, sides=sides, signed=signed, state=state)
