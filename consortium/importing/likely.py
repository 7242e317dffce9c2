"""New institutions of an import that look like another: which cell shows it, and which record may be meant."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from consortium.duplicates.institutions import identifier_of
from consortium.duplicates.model import Candidate, DuplicateSign, Reason
from consortium.duplicates.service import arrivals_like
from consortium.duplicates.wording import sentence
from consortium.importing import store
from consortium.importing.mapping import Plan
from consortium.importing.model import CellFault
from consortium.importing.words import Why
from consortium.members.tables import Alias, Identifier, Institution
from consortium.writing import store as records
from consortium.writing.kinds import Row
from consortium.writing.work import Written

Cell = tuple[int, str | None, str]
"""A row, a heading and what stands there."""


@dataclass(slots=True)
class Arrivals:
    """The institutions that an import makes, each with the row where it begins."""

    run: UUID
    file: str
    plan: Plan
    language: str
    _lines: dict[UUID, int] = field(default_factory=dict[UUID, int])

    def note(self, written: Written, line: int) -> None:
        """Note what was written, if it is a new institution."""
        if written.new and written.kind == Institution.__name__:
            self._lines[written.record] = line

    async def likely(self) -> list[CellFault]:
        """Return a sentence for each two that look alike, of which one or both are new: at the later of two rows."""
        found = await arrivals_like(self._lines) if self._lines else {}
        told: list[CellFault] = []
        for some in store.pages(list(found)):
            rows = await records.look_up(Institution, some)
            aliases = await store.parts_of(self.run, Alias, some, "value")
            identifiers = await store.parts_of(self.run, Identifier, some, "value", "scheme")
            for record in some:
                shown = _Shown(self.plan, self._lines[record], rows[record], aliases[record], identifiers[record])
                told += [self._told(shown.cell(each.likeness.reasons[0]), each) for each in found[record]]
        return sorted(told, key=lambda each: each.line or 0)

    def _told(self, cell: Cell, other: Candidate) -> CellFault:
        line, heading, value = cell
        reasons = ", ".join(sentence(reason, self.language) for reason in other.likeness.reasons)
        facts = {"name": other.label, "reasons": reasons, "id": other.record, "row": self._lines.get(other.record)}
        why = Why.LIKE_ROW if other.record in self._lines else Why.LIKE_RECORD
        return CellFault(self.file, line, heading, why.in_(self.language, **facts), value)


@dataclass(frozen=True, slots=True)
class _Shown:
    """Where an institution's names, website and identifiers stand in the sheet."""

    plan: Plan
    line: int
    row: Row
    aliases: list[store.Part]
    identifiers: list[store.Part]

    def cell(self, reason: Reason) -> Cell:
        """Return the cell that shows why it looks like another."""
        match reason.sign:
            case DuplicateSign.SAME_WEBSITE:
                return self.line, self._heading((), "website"), self.row["website"]
            case DuplicateSign.SAME_IDENTIFIER:
                wanted = reason.facts["scheme"], reason.facts["value"]
                found = (each for each in self.identifiers if identifier_of(each[2], each[1]) == wanted)
                line, value, _ = next(found)
                return line, self._heading(("identifiers",), "value"), value
            case _:
                return self._name(reason.facts["one"])

    def _name(self, name: str) -> Cell:
        for language, text in self.row["names"].items():
            if text == name:
                return self.line, self._heading((), "names", language), name
        line = next(line for line, value in self.aliases if value == name)
        return line, self._heading(("aliases",), "value"), name

    def _heading(self, lists: tuple[str, ...], name: str, language: str | None = None) -> str | None:
        for column in self.plan.columns:
            if (column.place.lists, column.place.field, column.place.language) == (lists, name, language):
                return column.heading
        return None
