"""From a partnership of n parties to its n(n-1)/2 agreements of two, or every reason why they cannot go out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from uuid import UUID, uuid5

from consortium.errors import Problems
from consortium.ewp.conditions import End, conditions_of
from consortium.ewp.model import AGREED, Agreement, Condition, Mobility, Multilateral, Partner, Side, Wish
from consortium.ewp.rules import check_conditions, check_sides, check_state
from consortium.messages import Code

Pair = frozenset[UUID]
Places = Sequence[tuple[int, Side]]

_ORDER = tuple(Mobility)


def agreements(whole: Multilateral, wish: Wish, problems: Problems) -> list[Agreement]:
    """Return one agreement for each two parties, or for the pair that is wished, in the order of the parties.

    What keeps any of them from going out is noted in `problems`, and then none may.
    """
    check_state(whole, problems, drafts=wish.drafts)
    places = _chosen(whole, wish, problems)
    known = check_sides(places, problems)
    # A party without a good identifier gets a stand-in, so that every other reason is found as well.
    ends = [End(side, known.get(side.party, str(side.party))) for _, side in places]
    named = {end.side.institution: end for end in ends if end.side.institution is not None}
    made = _conditions(whole, named, wish, problems)
    found: list[Agreement] = []
    for one, other in combinations(named.values(), 2):
        conditions = made.get(_pair(one, other))
        if conditions is None:
            problems.add(Code.NO_CONDITIONS, "commitments", one=one.side.name, other=other.side.name)
        found.append(_agreement(whole, one, other, conditions or []))
    for agreement in found:
        check_conditions(agreement, problems)
    return found


def agreement_id(partnership: UUID, one: UUID, other: UUID) -> UUID:
    """Return the id of the agreement of two parties of a partnership, the same whichever is named first.

    It is made of the records of the parties, which outlast a merging of institutions; one that leaves and joins anew is
    another party, since EWP never gives the id of an agreement that is gone to a new one.
    """
    return uuid5(partnership, "/".join(sorted(map(str, (one, other)))))


def _chosen(whole: Multilateral, wish: Wish, problems: Problems) -> Places:
    """Return the parties that are asked for, each with its place in the partnership, in the order of the wish."""
    places = list(enumerate(whole.sides))
    if wish.pair is None:
        return places
    chosen: list[tuple[int, Side]] = []
    for number, name in enumerate(wish.pair):
        wanted = next((place for place in places if name in {str(place[1].institution), *place[1].heis}), None)
        if wanted is None:
            problems.add(Code.NOT_A_PARTY, "pair", str(number))
        elif wanted in chosen:
            problems.add(Code.ITSELF, "pair", str(number))
        else:
            chosen.append(wanted)
    return chosen


def _conditions(
    whole: Multilateral, named: Mapping[UUID, End], wish: Wish, problems: Problems
) -> dict[Pair, list[Condition]]:
    """Return the conditions by the two parties between which something is promised."""
    made: dict[Pair, list[Condition]] = {}
    for promise in whole.promises:
        ends = [named.get(end) if end else None for end in (promise.sender, promise.receiver)]
        if wish.pair is not None and None in ends:
            continue  # between others, who are not asked for
        with problems.at("commitments", str(promise.commitment)):
            for place, end in zip(("sender_institution", "receiver_institution"), ends, strict=True):
                if end is None:
                    problems.add(Code.NOT_A_PARTY, place)
            sender, receiver = ends
            if sender is None or receiver is None:
                continue
            if sender is receiver:
                problems.add(Code.ITSELF, "receiver_institution")
            conditions = conditions_of(promise, whole, (sender, receiver), wish, problems)
            made.setdefault(_pair(sender, receiver), []).extend(conditions)
    return made


def _pair(one: End, other: End) -> Pair:
    return frozenset({one.side.party, other.side.party})


def _agreement(whole: Multilateral, one: End, other: End, conditions: list[Condition]) -> Agreement:
    """Return the agreement of two: its id and code are those of the first, the second's own are not known here."""
    iia = agreement_id(whole.partnership, one.side.party, other.side.party)
    code = f"{one.hei}/{other.hei}/{iia.hex[:8]}"
    return Agreement(
        partners=(
            Partner(hei=one.hei, iia=iia, code=code, signed=whole.signed, contacts=one.side.contacts),
            Partner(hei=other.hei, signed=whole.signed, contacts=other.side.contacts),
        ),
        in_effect=whole.state in AGREED,
        conditions=tuple(sorted(conditions, key=_place)),
    )


def _place(condition: Condition) -> tuple[object, ...]:
    """Return where a condition stands: always in the same place, as long as it says the same."""
    kind = _ORDER.index(condition.mobility)
    return (kind, condition.sending, condition.receiving, condition.fields, condition.first, condition.origin)
