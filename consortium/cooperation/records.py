"""From rows of the register to what the contact graph is built from: members, parts in events, and who is out.

A tie is made by two parties of a held exchange, of a partnership that has been in force, or of a programme. An unnamed
group is as many unnamed parties as the source counts, less those that are named in it; one of unknown number is one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from consortium.ledger import Entry, state_on
from consortium.members.model import InstitutionKind, InstitutionState
from consortium.partnerships.model import PartnershipState, Stage
from consortium.partnerships.standing import force_of
from consortium.partnerships.standing import state_on as partnership_on
from consortium.programmes.model import ProgrammePart, ProgrammeState, SiteState
from consortium_network import Member, Part

Row = Mapping[str, Any]
Rows = list[dict[str, Any]]

_HAS_BEEN_IN_FORCE = {PartnershipState.IN_FORCE, PartnershipState.EXPIRED, PartnershipState.TERMINATED}
_HAS_RUN = {ProgrammeState.RUNNING, ProgrammeState.CLOSED, ProgrammeState.CONTINUED}
_PLANNED = {"IDEA", "OPEN", "CONFIRMED", "POSTPONED", "CANCELLED"}
_CAME = {"CONFIRMED", "ATTENDED"}
_YEAR_OR_MONTH = re.compile(r"\d{4}(-\d\d)?")


@dataclass(frozen=True, slots=True)
class Register:
    """The rows of the register that the contact graph rests on, none of them void."""

    countries: Rows
    regions: Rows
    institutions: Rows
    institution_lines: Rows
    membership_lines: Rows
    exchanges: Rows
    participations: Rows
    partnerships: Rows
    parties: Rows
    partnership_lines: Rows
    programmes: Rows
    programme_parties: Rows
    programme_lines: Rows
    sites: Rows
    site_lines: Rows


@dataclass(slots=True)
class Gathered:
    """Members and parts, the pairs that are known without being tied, and the members that are out."""

    members: list[Member] = field(default_factory=list[Member])
    parts: list[Part] = field(default_factory=list[Part])
    known: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    excluded: set[str] = field(default_factory=set[str])


class Atlas:
    """Where places are, by their ids."""

    def __init__(self, register: Register) -> None:
        self._countries = {row["id"]: row["code"] for row in register.countries}
        self._regions = {row["id"]: row for row in register.regions}

    def country(self, row: Row) -> str:
        """Return the code of a row's country, or of that in which its region lies; empty where unknown."""
        region = self._regions.get(row.get("region"))
        code: str = self._countries.get(row.get("country") or (region and region["country"]), "")
        return code

    def region(self, row: Row) -> str:
        """Return the ISO 3166-2 code of the unit in which a row's region lies; empty where unknown."""
        region = self._regions.get(row.get("region"))
        unit = self._regions.get(region["unit"]) if region else None
        return (unit["code"] or "") if unit else ""

    def spot(self, row: Row) -> tuple[float | None, float | None]:
        """Return degrees north and east of a row's region, or Nones."""
        region = self._regions.get(row.get("region"))
        return (region["latitude"], region["longitude"]) if region else (None, None)


def gather(register: Register, at: date, language: str = "en") -> Gathered:
    """Return what the register said at the end of a day, as the contact graph wants it."""
    atlas, found = Atlas(register), Gathered()
    found.members = [_member(row, atlas, language) for row in register.institutions]
    found.excluded = _out(register, at)
    _gather_exchanges(register, at, atlas, found)
    _gather_partnerships(register, at, atlas, found)
    _gather_programmes(register, at, atlas, found)
    return found


def _member(row: Row, atlas: Atlas, language: str) -> Member:
    names: Mapping[str, str] = row["names"]
    lat, lon = atlas.spot(row)
    return Member(
        id=str(row["id"]),
        name=names.get(language) or names.get("en") or names[min(names)],
        country=atlas.country(row),
        region=atlas.region(row),
        sector=row["kind"],
        lat=lat,
        lon=lon,
        topics=frozenset(row["areas"]),
    )


def _out(register: Register, at: date) -> set[str]:
    """Return the institutions that nobody is to be sent to: funders, what is not active, and what has left."""
    standing = ledgers(register.institution_lines, "institution", InstitutionState)
    left = _members_that_left(register.membership_lines, at)
    return {
        str(row["id"])
        for row in register.institutions
        if row["kind"] == InstitutionKind.FUNDER.value
        or (state_on(standing[row["id"]], at) or InstitutionState.ACTIVE) is not InstitutionState.ACTIVE
        or row["id"] in left
    }


def _members_that_left(lines: Rows, at: date) -> set[object]:
    last: dict[object, tuple[date, int, str]] = {}
    for line in lines:
        if line["day"] <= at and line["institution"] is not None:
            place = (line["day"], line["place"], line["state"])
            last[line["institution"]] = max(place, last.get(line["institution"], place))
    return {institution for institution, (_, _, state) in last.items() if state == "LEFT"}


def ledgers(lines: Rows, column: str, states: type[Any]) -> Mapping[object, list[Entry[Any]]]:
    """Return the ledger of each record."""
    found: dict[object, list[Entry[Any]]] = defaultdict(list)
    for line in lines:
        found[line[column]].append(Entry(line["day"], line["place"], states(line["state"])))
    return found


def _gather_exchanges(register: Register, at: date, atlas: Atlas, found: Gathered) -> None:
    parties: dict[object, Rows] = defaultdict(list)
    for row in register.participations:
        parties[row["exchange"]].append(row)
    for row in register.exchanges:
        taking = parties[row["id"]]
        day: date | None = row["actual_earliest"]
        if row["state"] == "HELD" and (day is None or day <= at):
            came = [each for each in taking if each["state"] in _CAME]
            _add_event(row, came, _held(row), row["areas"], atlas, found, kind="exchange")
        elif row["state"] in _PLANNED:
            found.known += _pairs(taking)


def _gather_partnerships(register: Register, at: date, atlas: Atlas, found: Gathered) -> None:
    stages = ledgers(register.partnership_lines, "partnership", Stage)
    parties: dict[object, Rows] = defaultdict(list)
    for row in register.parties:
        parties[row["partnership"]].append(row)
    for row in register.partnerships:
        force = force_of(row)
        if partnership_on(stages[row["id"]], force, at) in _HAS_BEEN_IN_FORCE:
            first = force.first if force.first and force.first > date.min else None
            _add_event(row, parties[row["id"]], _text(first), row["areas"], atlas, found, kind="partnership")
        else:
            found.known += _pairs(parties[row["id"]])


def _gather_programmes(register: Register, at: date, atlas: Atlas, found: Gathered) -> None:
    lines = ledgers(register.programme_lines, "programme", ProgrammeState)
    site_lines = ledgers(register.site_lines, "site", SiteState)
    taking: dict[object, Rows] = defaultdict(list)
    for row in register.programme_parties:
        if row["part"] != ProgrammePart.FUNDER.value:
            taking[row["programme"]].append(row)
    for row in register.sites:
        past = [entry for entry in site_lines[row["id"]] if entry.day <= at]
        if any(entry.state is SiteState.RUNNING for entry in past):
            taking[row["programme"]].append(row)
    for row in register.programmes:
        first = min((entry.day for entry in lines[row["id"]] if entry.state in _HAS_RUN), default=None)
        if first is not None and first <= at:
            day = _text(first if first > date.min else row["period_earliest"])
            _add_event(row, taking[row["id"]], day, row["areas"], atlas, found, kind="programme")
        elif first is None:
            found.known += _pairs(taking[row["id"]])


def _add_event(
    row: Row, taking: Iterable[Row], day: str | None, areas: Iterable[str], atlas: Atlas, found: Gathered, *, kind: str
) -> None:
    event, topics = str(row["id"]), list(areas) or [""]
    for member, role in _parties(list(taking), atlas, found):
        found.parts += [Part(event, member, day, role, topic, kind) for topic in topics]


def _parties(taking: list[Row], atlas: Atlas, found: Gathered) -> Iterator[tuple[str, str]]:
    """Yield a member and its role for each party: named ones once, a group as often as it is not named in parts."""
    within: dict[object, int] = defaultdict(int)
    for row in taking:
        if row.get("part_of") is not None:
            within[row["part_of"]] += row["parties"] or 1
    named = sorted((str(row["institution"]), _role(row)) for row in taking if row["institution"] is not None)
    yield from dict(reversed(named)).items()
    for row in taking:
        if row["institution"] is None:
            left = max(0, (row.get("parties") or 1) - within[row["id"]])
            for number in range(left):
                member = f"{row['id']}#{number}"
                found.members.append(
                    Member(id=member, country=atlas.country(row), region=atlas.region(row), named=False)
                )
                yield member, _role(row)


def _role(row: Row) -> str:
    """Return the part that somebody has in an exchange, a partnership or a programme; a site has none."""
    role: str = row.get("role") or row.get("part") or ""
    return role


def _pairs(taking: Iterable[Row]) -> list[tuple[str, str]]:
    named = sorted({str(row["institution"]) for row in taking if row["institution"] is not None})
    return [(one, other) for place, one in enumerate(named) for other in named[place + 1 :]]


def _held(exchange: Row) -> str | None:
    """Return the first day of an exchange, or its year or month where the document says no more."""
    written = (exchange["actual"] or "").rstrip("?~%")
    return written if _YEAR_OR_MONTH.fullmatch(written) else _text(exchange["actual_earliest"])


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
