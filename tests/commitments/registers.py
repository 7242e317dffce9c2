"""Random registers of exchanges, as they are written and as plain values, and what was sent by them, reckoned anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from uuid import UUID

from hypothesis import strategies as st

from consortium import dates
from consortium.cooperation.model import Level
from consortium.exchanges.model import ExchangeState, Mode, PeopleGroup
from consortium.exchanges.tables import Exchange, Headcount, Participation
from consortium.members.tables import Institution
from consortium.places.tables import Country, Region
from consortium.programmes.tables import Programme
from tests.factory import NOON
from tests.graphql.twins import nth, put, span

SPANS = (
    "2009", "2009-06-14/2009-06-18", "2010?-02-26/2010-03-01", "2009-12-30/2010-01-02", "2009-09/2010-05", "2010-06",
    "200X", "XXXX-12-02/XXXX-12-03", "../2009-06-30", "2010-06-01/..",
)  # fmt: skip
SENDERS = {"PARTICIPANT", "GUEST", "SENDER"}
PEOPLE: tuple[str, ...] = ("students", "teachers", "staff", "mixed")
GROUPS = {"STUDENTS": "students", "TEACHERS": "teachers", "STAFF": "staff"}
COUNTRIES, REGIONS = 2, 3
HOMES: tuple[tuple[int | None, int | None], ...] = ((None, None), (1, 1), (0, 2), (1, None))
INSTITUTIONS = len(HOMES)
Sums = dict[str, Fraction]
Node = tuple[str, int | None]


@dataclass(frozen=True)
class Side:
    """Somebody's part in an exchange; institution, region and country are numbers, `part_of` is a place in its list."""

    role: str
    state: str
    institution: int | None
    country: int | None
    region: int | None
    parties: int | None
    part_of: int | None
    void: bool
    people: Mapping[str, int | None]


@dataclass(frozen=True)
class Meeting:
    """An exchange with those who take part."""

    state: str
    mode: str | None
    actual: str | None
    programme: bool
    void: bool
    sides: list[Side] = field(default_factory=list[Side])


def named(institution: int) -> Side:
    """Return the part of a named institution as a participant."""
    return Side("PARTICIPANT", "ATTENDED", institution, None, None, 1, None, void=False, people={})


@st.composite
def meetings(draw: st.DrawFn, *, named: bool = False) -> Meeting:
    """An exchange; with `named`, everybody in it is named."""
    sides: list[Side] = []
    for number in range(draw(st.integers(1, 6))):
        institution = draw(st.integers(0, INSTITUTIONS - 1)) if named else draw(st.none() | st.integers(0, 3))
        country = draw(st.integers(0, COUNTRIES - 1))
        sides.append(
            Side(
                role=draw(
                    st.sampled_from(["HOST", "ORGANISER", "PARTICIPANT", "PARTICIPANT", "GUEST", "SENDER", "TRAINER"])
                ),
                state=draw(st.sampled_from(["ATTENDED", "ATTENDED", "ATTENDED", "CONFIRMED", "INVITED", "NO_SHOW"])),
                institution=institution,
                country=country,
                region=draw(st.sampled_from([None, *range(country, REGIONS, COUNTRIES)])),
                parties=1 if institution is not None else draw(st.none() | st.integers(1, 4)),
                part_of=draw(st.none() | st.integers(0, number - 1)) if number else None,
                void=draw(st.integers(0, 9)) == 0,
                people=draw(
                    st.dictionaries(
                        st.sampled_from([group.value for group in PeopleGroup]),
                        st.none() | st.integers(0, 9),
                        max_size=2,
                    )
                ),
            )
        )
    return Meeting(
        state=draw(st.sampled_from(["HELD", "HELD", "HELD", *(state.value for state in ExchangeState)])),
        mode=draw(st.sampled_from([None, *(mode.value for mode in Mode)])),
        actual=draw(st.none() | st.sampled_from(SPANS)),
        programme=draw(st.booleans()),
        void=draw(st.integers(0, 9)) == 0,
        sides=sides,
    )


@dataclass
class Register:
    """What was written, by number. The regions lie in the countries in turn."""

    countries: list[UUID] = field(default_factory=list[UUID])
    regions: list[UUID] = field(default_factory=list[UUID])
    institutions: list[UUID] = field(default_factory=list[UUID])
    programme: UUID | None = None

    async def write(self, found: list[Meeting]) -> None:
        """Write everything, without any rule."""
        for number in range(COUNTRIES):
            self.countries.append(await put(Country, code=f"A{number}", sort_name="", search=""))
        for number in range(REGIONS):
            place = {
                "kind": "SUBDIVISION",
                "country": self.countries[number % COUNTRIES],
                "sort_name": "",
                "search": "",
            }
            region = await put(Region, **place)
            self.regions.append(region)
            await Region.update({Region.unit: region}).where(Region.id == region)
        for number in range(INSTITUTIONS):
            country, lies_in = home(number)
            given = {"country": nth(self.countries, country), "region": nth(self.regions, lies_in)}
            self.institutions.append(await put(Institution, kind="SCHOOL", sort_name="", search="", **given))
        self.programme = await put(Programme, sort_name="", search="")
        for meeting in found:
            await self._write(meeting)

    async def _write(self, meeting: Meeting) -> None:
        exchange = await put(
            Exchange,
            kind="FORUM",
            state=meeting.state,
            mode=meeting.mode,
            sort_name="",
            search="",
            day=NOON.date(),
            programme=self.programme if meeting.programme else None,
            voided_at=NOON if meeting.void else None,
            **span("actual", dates.parse(meeting.actual) if meeting.actual else None),
        )
        written: list[UUID] = []
        for side in meeting.sides:
            given = {
                "institution": nth(self.institutions, side.institution),
                "country": nth(self.countries, side.country),
                "region": nth(self.regions, side.region),
                "part_of": nth(written, side.part_of),
            }
            rest = {"role": side.role, "state": side.state, "parties": side.parties, "sort_name": ""}
            void = NOON if side.void else None
            written.append(await put(Participation, exchange=exchange, voided_at=void, **given, **rest))
            for group, number in side.people.items():
                await put(Headcount, participation=written[-1], group=group, attended=number)

    def node(self, level: Level, record: str, country: str) -> Node:
        """Return a party as a number, by what the register calls it."""
        known = {Level.INSTITUTION: self.institutions, Level.REGION: self.regions, Level.COUNTRY: self.countries}[level]
        if record:
            return level.value, [str(each) for each in known].index(record)
        rest = [str(each) for each in self.countries].index(country) if country else None
        return _unnamed(level), rest


def home(institution: int) -> tuple[int | None, int | None]:
    """Return the country and the region of an institution."""
    return HOMES[institution]


@dataclass(frozen=True)
class Sent:
    """One movement: from whom, to whom, and what."""

    meeting: int
    sure: bool
    one: Side
    other: Side
    sums: Sums


def movements(found: list[Meeting], years: tuple[int, int] | None, *, programme: bool = False) -> Iterator[Sent]:
    """Yield every movement, as it is defined."""
    for number, meeting in enumerate(found):
        sure = _sure(meeting, years)
        if meeting.state != "HELD" or meeting.void or sure is None or (programme and not meeting.programme):
            continue
        came = {
            place: side
            for place, side in enumerate(meeting.sides)
            if not side.void and side.state in {"CONFIRMED", "ATTENDED"}
        }
        senders = {place: side for place, side in came.items() if side.role in SENDERS and side.state == "ATTENDED"}
        hosts = {place: side for place, side in came.items() if side.role == "HOST"}
        goals = hosts or {place: side for place, side in came.items() if side.role == "ORGANISER"}
        ends = [side for place, side in goals.items() if not _filled(place, goals)]
        for one, sums in _leaves(senders):
            for other in ends:
                yield Sent(number, sure, one, other, _shared(meeting, sums, len(ends)))


def summed(
    found: list[Meeting], level: Level, years: tuple[int, int] | None, *, programme: bool = False
) -> dict[tuple[Node, Node], Sums]:
    """Return the sums of all sure movements between any two parties of a level."""
    totals: defaultdict[tuple[Node, Node], Counter[str]] = defaultdict(Counter)
    for each in movements(found, years, programme=programme):
        if each.sure:
            totals[node(each.one, level), node(each.other, level)].update(each.sums)
    return {ends: {name: Fraction(value) for name, value in sums.items() if value} for ends, sums in totals.items()}


def node(side: Side, level: Level) -> Node:
    """Return the party of a side at a level; where it is none there, all that is not named in its country."""
    country, region = (side.country, side.region) if side.institution is None else home(side.institution)
    own = {Level.INSTITUTION: side.institution, Level.REGION: region, Level.COUNTRY: country}[level]
    if own is not None:
        return level.value, own
    return _unnamed(level), country


def _unnamed(level: Level) -> str:
    return "?" if level is Level.COUNTRY else "rest of a country"


def _sure(meeting: Meeting, years: tuple[int, int] | None) -> bool | None:
    """Return whether it surely began in those years; None where it surely did not."""
    if years is None:
        return True
    when = dates.parse(meeting.actual) if meeting.actual else dates.PartialDate("", None, None)
    first, last = years
    if when.earliest and "/" in when.edtf and "X" not in when.edtf:
        return True if first <= when.earliest.year <= last else None
    if (when.earliest and when.earliest.year > last) or (when.latest and when.latest.year < first):
        return None
    return bool(when.earliest and when.earliest.year >= first and when.latest and when.latest.year <= last)


def _filled(place: int, among: Mapping[int, Side]) -> bool:
    side = among[place]
    parts = [part.parties for part in among.values() if part.part_of == place and part.parties is not None]
    told = any(part.part_of == place for part in among.values()) and bool(parts)
    return side.institution is None and side.parties is not None and told and side.parties <= sum(parts)


def _leaves(senders: Mapping[int, Side]) -> Iterator[tuple[Side, Sums]]:
    for place, side in senders.items():
        own, parts = _own(side), _below(place, senders)
        left = {name: own[name] - parts[name] for name in own}
        if min(left.values()) < 0:
            left = {**dict.fromkeys(left, 0), "mixed": max(0, sum(left.values()))}
        if sum(left.values()) == 0 and _filled(place, senders):
            continue
        whole = bool(side.people) and None not in side.people.values()
        grouped = any(above.people and None not in above.people.values() for above in _above(side, senders))
        flags = {"unknown": int(not whole and not grouped), "in_group": int(not whole and grouped)}
        yield side, {name: Fraction(value) for name, value in {**left, **flags}.items()}


def _own(side: Side) -> dict[str, int]:
    found = dict.fromkeys(PEOPLE, 0)
    for group, number in side.people.items():
        found[GROUPS.get(group, "mixed")] += number or 0
    return found


def _below(place: int, senders: Mapping[int, Side]) -> dict[str, int]:
    """Return the people told of parts, each by the uppermost that tells of them; of a side that tells nothing, none."""
    total = dict.fromkeys(PEOPLE, 0)
    if not _tells(senders[place]):
        return total
    return _told_below(place, senders)


def _told_below(place: int, senders: Mapping[int, Side]) -> dict[str, int]:
    total = dict.fromkeys(PEOPLE, 0)
    for number, side in senders.items():
        if side.part_of == place:
            each = _own(side) if _tells(side) else _told_below(number, senders)
            total = {name: total[name] + each[name] for name in total}
    return total


def _tells(side: Side) -> bool:
    return any(number is not None for number in side.people.values())


def _above(side: Side, senders: Mapping[int, Side]) -> Iterator[Side]:
    place = side.part_of
    while place is not None and place in senders:
        yield senders[place]
        place = senders[place].part_of


def _shared(meeting: Meeting, sums: Sums, hosts: int) -> Sums:
    moved, when = meeting.mode != "REMOTE", dates.parse(meeting.actual) if meeting.actual else None
    exact = when is not None and when.edtf in {
        "2009-06-14/2009-06-18",
        "2010?-02-26/2010-03-01",
        "2009-12-30/2010-01-02",
    }
    days = when.days if when and exact else None
    found: Sums = {name: sums[name] / hosts if moved else Fraction(0) for name in PEOPLE}
    found["days"] = Fraction(days or 0, hosts) if moved else Fraction(0)
    found["remote_sessions"] = Fraction(int(meeting.mode in {"REMOTE", "BLENDED"}), hosts)
    found |= {name: sums[name] if moved else Fraction(0) for name in ("unknown", "in_group")}
    found["days_unknown"] = Fraction(int(moved and days is None))
    found["remote_unknown"] = Fraction(int(meeting.mode is None))
    found["movements"] = Fraction(1)
    return found
