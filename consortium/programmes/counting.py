"""How many sites a programme has on a day, none counted twice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from consortium.ledger import Entry, state_on
from consortium.programmes.model import SiteState


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedSite:
    """What is counted of a site: for how many it stands (None where unknown), in which group, and its ledger."""

    id: UUID
    named: bool
    parties: int | None
    part_of: UUID | None
    ledger: tuple[Entry[SiteState], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteCount:
    """How many sites there are, by state.

    `complete` is False where the number of some group is unknown, so that there are more than those counted.
    `exceeded` are the groups whose parts are more than the number that they themselves are said to have.
    """

    by_state: Mapping[SiteState, int]
    complete: bool
    exceeded: frozenset[UUID]

    @property
    def total(self) -> int:
        """Return how many sites there are in any state, those that have left included."""
        return sum(self.by_state.values())


def count_sites(sites: Iterable[CountedSite], day: date) -> SiteCount:
    """Return how many sites there are at the end of a day.

    A site counts from the first line of its ledger on. A group counts once, whatever is said of its parts:

    - a part that is a group itself counts in its own state, with its own number;
    - a named part counts in its own state too, but may be one of such a group: of the named parts and the groups of one
      state the larger number counts;
    - what is left of the group counts in the group's state.

    Where the parts are more than the group's number, the parts count and the group is told in `exceeded`.
    """
    states = {site.id: (site, state_on(site.ledger, day)) for site in sites}
    known = {key: (site, state) for key, (site, state) in states.items() if state is not None}
    parts: defaultdict[UUID | None, list[tuple[CountedSite, SiteState]]] = defaultdict(list)
    for site, state in known.values():
        parts[site.part_of if site.part_of in known else None].append((site, state))
    return _Counting(parts).all()


class _Counting:
    """One count under way: every site that counts, by the group of which it is a part."""

    def __init__(self, parts: Mapping[UUID | None, list[tuple[CountedSite, SiteState]]]) -> None:
        self._parts = parts
        self._counts: Counter[SiteState] = Counter()
        self._exceeded: set[UUID] = set()

    def all(self) -> SiteCount:
        """Return the count of the sites that are part of none."""
        complete = True
        for site, state in self._parts.get(None, ()):
            if site.named:
                self._counts[state] += 1
            else:
                self._group(site, state)
                complete = complete and site.parties is not None
        return SiteCount(
            by_state={state: self._counts[state] for state in SiteState},
            complete=complete,
            exceeded=frozenset(self._exceeded),
        )

    def _group(self, group: CountedSite, state: SiteState) -> int:
        """Count a group in all its parts and return for how many it stands, as far as that is known."""
        groups: Counter[SiteState] = Counter()
        named: Counter[SiteState] = Counter()
        for part, part_state in self._parts.get(group.id, ()):
            if part.named:
                named[part_state] += 1
            else:
                groups[part_state] += self._group(part, part_state)
        self._counts += named - groups
        told = (named | groups).total()
        if group.parties is not None and told > group.parties:
            self._exceeded.add(group.id)
        self._counts[state] += max((group.parties or 0) - told, 0)
        return max(group.parties or 0, told)
