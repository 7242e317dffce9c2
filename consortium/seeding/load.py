"""Writing the seeds: one transaction, every record by its own rules, nothing where a single one is faulty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from uuid import UUID

from consortium.clock import Clock
from consortium.db import Database
from consortium.db.locking import Lock
from consortium.errors import Fault, FaultyData
from consortium.seeding.drafts import Draft, SeedLookup, read_all
from consortium.seeding.items import Item, catalogue
from consortium.seeding.read import read_folder
from consortium.seeding.shapes import SHAPES
from consortium.seeding.writer import Fate, Progress, Writer

_NEED_ONE_ANOTHER = (
    "these records need one another: {names}; leave one reference out",
    "эти записи ссылаются друг на друга: {names}; уберите одну из ссылок",
)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many records of one kind met which fate; kept are those that a person has changed or voided since."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading did, by kind in the order of the files, and the keys of the records that were kept."""

    kinds: Mapping[str, Counts]
    kept: tuple[str, ...] = ()

    @property
    def written(self) -> int:
        """Return how many records were created or changed."""
        return sum(counts.created + counts.changed for counts in self.kinds.values())


async def load(
    database: Database, folder: Traversable, *, clock: Clock | None = None, progress: Progress | None = None
) -> Loaded:
    """Bring the register to what the seed files say, and return what was done; twice is the same as once.

    A record that a person has changed or voided since it was seeded is kept as it is. A record that is no longer in the
    files stays in the register.

    Parameters
    ----------
    progress
        Told after each record how many are done, and how many there are.

    Raises
    ------
    FaultyData
        With every fault and its file and line; nothing is written then.
    """
    found = catalogue(read_folder(folder, (shape.field for shape in SHAPES)), SHAPES)
    async with database.alone(Lock.FILES):
        writer = Writer(
            clock=clock or Clock(),
            known=frozenset(item.id for item in found.items),
            progress=progress,
        )
        await writer.find(found.items)
        drafts, faults = await read_all(found.items, SeedLookup(found.items, writer.work()))
        drafts = ordered(drafts, found.faults)
        if found.faults or faults:
            raise FaultyData(*sorted({*found.faults, *faults}, key=_place))
        await writer.write(drafts)
        if writer.faults:
            raise FaultyData(*sorted(writer.faults, key=_place))
        await writer.announce(shared=database.dialect_name == "postgresql")
    return _report(found.items, writer.fates)


def _report(items: Iterable[Item], fates: Mapping[UUID, Fate]) -> Loaded:
    found: dict[str, list[Fate]] = {}
    kept: list[str] = []
    for item in items:
        fate = fates[item.id]
        found.setdefault(item.shape.kind.name, []).append(fate)
        if fate is Fate.KEPT:
            kept.append(f"{item.shape.kind.name} {item.key}")
    counts = {kind: Counts(**{fate.value.lower(): met.count(fate) for fate in Fate}) for kind, met in found.items()}
    return Loaded(counts, tuple(kept))


def ordered(drafts: list[Draft], faults: list[Fault], language: str = "en") -> list[Draft]:
    """Return the drafts in the order of the files, but each after those that it needs."""
    known = {draft.item.id: draft for draft in drafts}
    places = {record: place for place, record in enumerate(known)}
    done: dict[UUID, Draft] = {}

    def visit(draft: Draft, above: tuple[Draft, ...]) -> None:
        if draft in above:
            names = " → ".join(each.item.key for each in (*above[above.index(draft) :], draft))
            faults.append(draft.item.fault((), _NEED_ONE_ANOTHER[language == "ru"].format(names=names)))
        elif draft.item.id not in done:
            for need in sorted(draft.needs & known.keys(), key=places.__getitem__):
                visit(known[need], (*above, draft))
            done[draft.item.id] = draft

    for draft in drafts:
        visit(draft, ())
    return list(done.values())


def _place(fault: Fault) -> tuple[str, int, str]:
    return fault.file, fault.line or 0, fault.column or ""
