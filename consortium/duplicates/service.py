"""What people are told of duplicates: before a record is entered, when it or many are, over the whole register."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from consortium.cooperation.threads import in_turn
from consortium.duplicates import store
from consortium.duplicates.arrivals import Crowd
from consortium.duplicates.institutions import Likened, identifier_of, likeness, site_of
from consortium.duplicates.model import MOST_TOLD, WARNED, Candidate, Likeness, Pair
from consortium.duplicates.names import take_apart
from consortium.duplicates.pairing import pairs
from consortium.duplicates.persons import person_likeness, person_name
from consortium.messages import Code
from consortium.text import pick
from consortium.writing.store import country
from consortium.writing.work import Work

_PAIRS_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody knows of an institution that may be in the register already."""

    names: tuple[str, ...] = ()
    country: UUID | None = None
    region: UUID | None = None
    parent: UUID | None = None
    website: str | None = None
    identifiers: tuple[tuple[str, str], ...] = ()


async def institutions_like(wanted: Wanted, least: float = WARNED) -> list[Candidate]:
    """Return the institutions that may be the one wanted, with at least that score, the most alike first."""
    within: store.Within = await store.places() if wanted.region is not None else {}
    sought = _sought(wanted, within)
    inside = {region for region, places in within.items() if wanted.region in places}
    found = await store.institutions_sharing(sought, sought.places | inside)
    likely = ((each, likeness(sought, each)) for each in found)
    return _ordered(Candidate(each.id, each.label, alike) for each, alike in likely if each.id and alike.score >= least)


async def persons_like(names: Iterable[str], least: float = WARNED) -> list[Candidate]:
    """Return the persons who may be the one of these names, with at least that score, the most alike first."""
    wanted = list(names)
    keys = frozenset[str]().union(*(person_name(name).keys for name in wanted))
    rows = await store.persons_sharing(keys) if keys else []
    likely = ((row, person_likeness(wanted, _spellings(row["names"], row["parts"]))) for row in rows)
    return _ordered(
        Candidate(row["id"], pick(row["names"], "en"), alike) for row, alike in likely if alike.score >= least
    )


async def country_of(code: str) -> UUID | None:
    """Return the country of an ISO 3166-1 code, or None."""
    return await country(code.strip().upper())


async def pairs_of_institutions(least: float = WARNED) -> list[Pair]:
    """Return every pair of institutions of the register that may be one, the most alike first."""
    found = await store.institutions()
    return await in_turn(lambda: pairs(found.likened(), least))


async def arrivals_like(arrived: Mapping[UUID, int], least: float = WARNED) -> dict[UUID, list[Candidate]]:
    """Return the institutions that have just come and look like another, each with those that it may be.

    Of two that have both come, the one with the greater number is told. Each has five candidates at most, the most
    alike first. What is held at a time is small, however large the register.
    """
    crowd, ids = Crowd(), list[UUID]()
    async for page in store.every_institution():
        for each in page.likened():
            if each.id is not None:
                crowd.add(each, fresh=each.id in arrived)
                ids.append(each.id)
    found: defaultdict[UUID, list[Candidate]] = defaultdict(list)
    async for one, other, alike in _compared(crowd.pairs(), ids, arrived):
        if alike.score >= least and one.id is not None and other.id is not None:
            found[one.id].append(Candidate(other.id, other.label, alike))
    return {record: _ordered(candidates)[:MOST_TOLD] for record, candidates in found.items()}


async def _compared(
    wanted: Sequence[tuple[int, int]], ids: Sequence[UUID], arrived: Mapping[UUID, int]
) -> AsyncGenerator[tuple[Likened, Likened, Likeness]]:
    """Yield each two of which the first is the one to be told, read some at a time."""
    for start in range(0, len(wanted), _PAIRS_AT_ONCE):
        pairs_here = [(ids[one], ids[other]) for one, other in wanted[start : start + _PAIRS_AT_ONCE]]
        read = await store.institutions({each for pair in pairs_here for each in pair})
        known = {each.id: each for each in read.likened()}
        for pair in pairs_here:
            other, one = (known[each] for each in sorted(pair, key=lambda each: arrived.get(each, -1)))
            yield one, other, likeness(one, other)


async def refuse_likely_institution(work: Work, wanted: Wanted) -> None:
    """Note each institution of the register that may be the one that is to be entered."""
    _note(work, await institutions_like(wanted))


async def refuse_likely_person(work: Work, names: Mapping[str, str], parts: Iterable[Mapping[str, str]]) -> None:
    """Note each person of the register who may be the one who is to be entered."""
    _note(work, await persons_like(_spellings(names, parts)))


def _note(work: Work, found: Iterable[Candidate]) -> None:
    for each in list(found)[:MOST_TOLD]:
        work.problems.add(Code.POSSIBLE_DUPLICATE, "names", name=each.label, id=each.record)


def _spellings(names: Mapping[str, str], parts: Iterable[Mapping[str, str]]) -> list[str]:
    """Return every whole name of a person; the parts may tell one in another script."""
    whole = " ".join(part["value"] for part in parts)
    return list(dict.fromkeys([*names.values(), *([whole] if whole else [])]))


def _sought(wanted: Wanted, within: store.Within) -> Likened:
    return Likened(
        names=tuple(take_apart(name) for name in dict.fromkeys(wanted.names)),
        country=wanted.country,
        region=wanted.region,
        places=frozenset() if wanted.region is None else within.get(wanted.region, frozenset()),
        parent=wanted.parent,
        site=site_of(wanted.website),
        identifiers=frozenset(identifier_of(scheme, value) for scheme, value in wanted.identifiers),
    )


def _ordered(found: Iterable[Candidate]) -> list[Candidate]:
    return sorted(found, key=lambda each: (-each.likeness.score, each.record))
