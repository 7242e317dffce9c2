"""A partnership as the agreements that Erasmus Without Paper exchanges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from uuid import UUID

from consortium import ledger
from consortium.commitments.model import CommitmentStage
from consortium.errors import Problems
from consortium.ewp.bilateral import agreements
from consortium.ewp.model import Agreement, Contact, Multilateral, Promise, Side, Wish
from consortium.ewp.store import SCHEME, Recorded, read
from consortium.exchanges.model import Mode
from consortium.ledger import Entry
from consortium.messages import Code
from consortium.partnerships.model import PartnershipState
from consortium.partnerships.standing import force_of, state_on
from consortium.people.model import NamePart, RoleState, role_state
from consortium.text import pick
from consortium.writing.kinds import Row

_NUMBERS = ("students", "teachers", "staff", "people", "days", "remote_sessions")
_GIVEN = frozenset({NamePart.GIVEN.value, NamePart.PATRONYMIC.value})


async def agreements_of(partnership: UUID, wish: Wish, today: date, language: str = "en") -> list[Agreement]:
    """Return the agreements of a partnership as it stands today, each two parties once.

    Raises `Refused` with every reason where one of them cannot go out; the reasons name parties in `language`.
    """
    problems = Problems()
    recorded = await read(partnership)
    if recorded is None:
        problems.add(Code.NOT_FOUND, "partnership", kind="Partnership", value=partnership)
    found = agreements(_multilateral(recorded, today, language), wish, problems) if recorded else []
    problems.refuse()
    return found


def _multilateral(recorded: Recorded, today: date, language: str) -> Multilateral:
    row = recorded.partnership
    lines = _by("commitment", recorded.commitment_lines)
    return Multilateral(
        partnership=row["id"],
        state=state_on(recorded.lines, force_of(row), today) or PartnershipState.DRAFT,
        sides=tuple(_sides(recorded, today, language)),
        promises=tuple(_promise(each) for each in recorded.commitments if _is_promised(lines[each["id"]], today)),
        signed=row["signed_earliest"] if row["signed_earliest"] == row["signed_latest"] else None,
        force=row["force"],
    )


def _sides(recorded: Recorded, today: date, language: str) -> Iterator[Side]:
    heis = _by("institution", (each for each in recorded.identifiers if each["scheme"].casefold() == SCHEME))
    roles = _by("institution", (role for role in recorded.roles if _is_held(role, today)))
    for party in recorded.parties:
        body = recorded.institutions.get(party["institution"])
        if body is None:
            yield Side(party=party["id"], institution=None, name=pick(party["labels"], language))
            continue
        country = recorded.countries.get(body["country"])
        yield Side(
            party=party["id"],
            institution=body["id"],
            name=pick(body["names"], language),
            heis=tuple(each["value"] for each in heis[body["id"]]),
            country=country["code"] if country else None,
            contacts=(*_office(body), *_persons(roles[body["id"]], recorded.persons)),
        )


def _by(column: str, rows: Iterable[Row]) -> Mapping[UUID, list[Row]]:
    """Return rows by what they name in a column."""
    found: defaultdict[UUID, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    return found


def _office(body: Row) -> Iterator[Contact]:
    """Yield the institution itself where it has an address or a number of its own."""
    if body["email"] or body["phone"]:
        yield Contact(names=body["names"], email=body["email"], phone=body["phone"])


def _persons(roles: Iterable[Row], persons: Mapping[UUID, Row]) -> Iterator[Contact]:
    """Yield who holds a role, can be reached, and consents to being named."""
    for role in roles:
        person = persons[role["person"]]
        if _may_be_named(person):
            yield Contact(
                names=person["names"],
                given=_part(person["parts"], _GIVEN),
                family=_part(person["parts"], {NamePart.FAMILY.value}),
                phone=person["phone"],
                email=person["email"],
                roles=role["titles"],
            )


def _may_be_named(person: Row) -> bool:
    gone = person["voided_at"] is not None or person["erased_at"] is not None
    return bool(not gone and person["consent"] and (person["email"] or person["phone"]))


def _part(parts: Iterable[Mapping[str, str]], kinds: Iterable[str]) -> str:
    return " ".join(part["value"] for part in parts if part["kind"] in kinds)


def _is_held(role: Row, today: date) -> bool:
    held, seen = ((role[f"{name}_earliest"], role[f"{name}_latest"]) for name in ("held", "seen"))
    return role_state(held, seen, today) is RoleState.CURRENT


def _is_promised(lines: Iterable[Row], today: date) -> bool:
    entries = (Entry(line["day"], line["place"], CommitmentStage(line["state"])) for line in lines)
    return ledger.state_on(entries, today) is CommitmentStage.PROMISED


def _promise(row: Row) -> Promise:
    return Promise(
        commitment=row["id"],
        sender=row["sender_institution"],
        receiver=row["receiver_institution"],
        areas=tuple(row["areas"]),
        mode=Mode(row["mode"]) if row["mode"] else None,
        terms=row["terms"],
        force=row["force"],
        **{name: row[name] for name in _NUMBERS},
    )
