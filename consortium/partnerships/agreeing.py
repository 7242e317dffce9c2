"""What must be true of a partnership's content and parties, and when all have agreed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from consortium import dates
from consortium.errors import Problems
from consortium.messages import Code
from consortium.partnerships.model import (
    PARTNERSHIP_LIFE,
    Answer,
    PartnershipAction,
    PartnershipContent,
    PartyDraft,
    Stage,
)
from consortium.writing.fields import Cited, fields_of

LEAST_PARTIES = 2
CONTENT = tuple(
    field.name for field in fields_of(PartnershipContent) if field.name not in {each.name for each in fields_of(Cited)}
)
PARTY = tuple(field.name for field in fields_of(PartyDraft))

Identity = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """A party's answer to one revision."""

    party: UUID
    revision: int
    answer: Answer


def agreed(parties: Iterable[UUID], answers: Iterable[Given], revision: int) -> bool:
    """Return whether every party has approved this very revision, and none has rejected it."""
    told = [given for given in answers if given.revision == revision]
    yes = {given.party for given in told if given.answer is Answer.APPROVED}
    no = {given.party for given in told if given.answer is Answer.REJECTED}
    wanted = set(parties)
    return bool(wanted) and wanted <= yes and not wanted & no


def identity(party: Mapping[str, Any]) -> Identity:
    """Return what makes a party different from others: the institution, or a group's labels and country."""
    if party["institution"] is not None:
        return ("institution", party["institution"])
    return ("group", *sorted(party["labels"].items()), party["country"])


def check_dates(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a partnership is not in force for certain before it was signed."""
    signed, begins = row["signed_earliest"], _latest_beginning(row)
    if signed is not None and begins is not None and begins < signed:
        problems.add(Code.DATES_REVERSED, "force", first=row["signed"], last=row["force"])


def check_parties(parties: Sequence[Mapping[str, Any]], problems: Problems) -> None:
    """Ask for two different parties at least, each once, each an institution or a group that is not named."""
    seen: set[Identity] = set()
    for number, party in enumerate(parties):
        with problems.at("parties", str(number)):
            _check_party(party, problems)
            if identity(party) in seen:
                problems.add(Code.SAME_PARTY, "labels" if party["institution"] is None else "institution")
            seen.add(identity(party))
    if len(seen) < LEAST_PARTIES:
        problems.add(Code.TOO_FEW_PARTIES, "parties")


def check_proposer(proposer: UUID | None, parties: Sequence[Mapping[str, Any]], problems: Problems, place: str) -> None:
    """Ask that a proposer, where there is one, is a party; the reason stands under `place`."""
    if proposer is not None and proposer not in {party["institution"] for party in parties}:
        problems.add(Code.NOT_A_PARTY, place)


def check_draft(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask everything of a new partnership and its parties, `row["parties"]`; what is None could not be read."""
    check_dates(row, problems)
    if row["parties"] is not None:
        check_parties(row["parties"], problems)
        check_proposer(row["proposer"], row["parties"], problems, "proposer")


def check_document(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that an answer recorded for a party names the document it rests on."""
    if row["document"] is None and row["source"] is None:
        problems.add(Code.DOCUMENT_NEEDED, "document")


def check_possible(stage: Stage, action: PartnershipAction, problems: Problems) -> None:
    """Ask that the lifecycle allows an action in this stage."""
    if PARTNERSHIP_LIFE.after(stage, action) is None:
        problems.add(Code.NOT_ALLOWED_NOW, **PARTNERSHIP_LIFE.refusal(stage, action))


def same_parties(some: Sequence[Mapping[str, Any]], others: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether two lists hold the same parties in the same roles, in any order."""
    return len(some) == len(others) and all(party in others for party in some)


def snapshot(row: Mapping[str, Any], parties: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the whole content of a partnership as it is kept with a revision: ids as texts."""
    kept = {name: _plain(row[name]) for name in CONTENT}
    return kept | {"parties": [{name: _plain(party[name]) for name in PARTY} for party in parties]}


def _check_party(party: Mapping[str, Any], problems: Problems) -> None:
    named, labelled = party["institution"] is not None, bool(party["labels"])
    if named == labelled or (named and party["country"] is not None):
        problems.add(Code.ONE_PARTY)


def _latest_beginning(row: Mapping[str, Any]) -> date | None:
    """Return the last day that the beginning of force may mean, the end of force where the beginning is unknown."""
    if row["force"] is None:
        return None
    start, _, _ = str(row["force"]).partition("/")
    latest = None if start == ".." else dates.parse(start).latest
    return latest or row["force_latest"]


def _plain(value: object) -> object:
    return str(value) if isinstance(value, UUID) else value
