"""What a cell may name: the key of a row of the same file or of an earlier one, an id, a code, an identifier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from uuid import UUID

from consortium.errors import Problem
from consortium.ids import as_id, seed_id
from consortium.importing import store
from consortium.importing.headings import called
from consortium.importing.words import Why
from consortium.messages import Code
from consortium.seeding.drafts import SeedLookup
from consortium.seeding.items import Identify, Item
from consortium.writing.fields import Ref
from consortium.writing.reading import Lookup

Named = tuple[str, str]
"""A kind, and a name of one of its records."""


def identify_in(scheme: str) -> Identify:
    """Return what gives the id of a kind's record by its key in a scheme. An id is the record's own."""

    def identify(kind: str, key: str) -> UUID:
        return as_id(key) or seed_id(kind, f"{scheme}:{key}")

    return identify


class SheetLookup(SeedLookup):
    """Finds what a cell names: beside it, in the same file, then what was found in the register.

    `keys` are all keys of the file; `pending` are records that were refused, which are there for whoever names them:
    one fault is told once.
    """

    def __init__(
        self,
        items: Iterable[Item],
        register: Lookup,
        identify: Identify,
        *,
        found: dict[Named, UUID],
        own: Callable[[str, str], bool],
        pending: set[UUID],
    ) -> None:
        super().__init__(items, register, identify)
        self._found, self._own, self._pending = found, own, pending

    def exists(self, kind: str, record: UUID) -> bool:
        """Return whether there is such a record, or would be if it were not refused."""
        return record in self._pending or super().exists(kind, record)

    def worded(self, problem: Problem, language: str) -> str:
        """Return a problem's sentence; of a name that nobody knows, where it was looked for."""
        record = problem.facts.get("value")
        if problem.code is not Code.NOT_FOUND or not isinstance(record, UUID) or record not in self._asked:
            return super().worded(problem, language)
        kind = called(str(problem.facts["kind"]), language)
        return Why.NO_RECORD.in_(language, kind=kind, name=self._asked[record])

    def resolve(self, item: Item, kind: str, name: str) -> UUID:
        """Return the id that a name stands for."""
        beside = self._identify(kind, f"{item.parent.key}/{name}") if item.parent else None
        if beside is not None and beside in self._known:
            return beside
        if self._own(kind, name):
            return self._identify(kind, name)
        return self._found.get((kind, name)) or as_id(name) or self.unknown(kind, name)


def named_by(items: Iterable[Item]) -> set[Named]:
    """Return what some records name."""
    found: set[Named] = set()
    for item in items:
        for name, field in item.shape.fields.items():
            ref, value = field.mark(Ref), item.given.get(name)
            if isinstance(ref, Ref) and isinstance(value, str):
                found.add((ref.kind, value))
    return found


async def find(wanted: Iterable[Named], identify: Identify) -> dict[Named, UUID]:
    """Return what the register has of some names: a key of the same scheme, one of the seeds, a code, an identifier."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for kind, name in wanted:
        names[kind].add(name)
    found: dict[Named, UUID] = {}
    for kind, some in names.items():
        for identified in (identify, seed_id):
            ids = {name: identified(kind, name) for name in some if (kind, name) not in found}
            there = await store.there(kind, ids.values())
            found |= {(kind, name): record for name, record in ids.items() if record in there}
        coded = await store.by_code(kind, [name for name in some if (kind, name) not in found])
        found |= {(kind, name): record for name, record in coded.items()}
    return found
