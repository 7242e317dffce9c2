"""The verdict on a claim in SQL is that of the plain rules, on any register and on both databases."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium import dates
from consortium.claims.arithmetic import Arithmetic, ClaimUnit
from consortium.claims.model import MEASURES, Measure, Qualifier, Verdict
from consortium.claims.store import number_of, verdict_of
from consortium.claims.tables import Claim
from consortium.evaluations.tables import Evaluation, Indicator, IndicatorValue
from consortium.exchanges.model import ParticipationRole, ParticipationState, PeopleGroup
from consortium.exchanges.tables import Exchange, Headcount, Participation
from consortium.members.tables import Alias, Institution
from consortium.memberships.model import MembershipState
from consortium.memberships.tables import Membership, MembershipEntry
from consortium.places.tables import Country, Region
from consortium.programmes.logframe import Achievement, ObjectiveLevel
from consortium.programmes.model import SiteState
from consortium.programmes.tables import (
    ExpectedResult,
    Objective,
    PlannedActivity,
    Programme,
    ProgrammeParty,
    Site,
    SiteEntry,
)
from consortium.publications.tables import Edition, Publication, PublicationPart
from consortium.writing import store
from tests.databases import CleanDatabase
from tests.factory import CLOCK, NOON
from tests.graphql.twins import NUMBER, SOME, Row, ask, nth, put, span

DAYS = (
    "2010-06-28", "2010-06-28/2010-06-30", "2010?-06-28/2010-06-30", "2010-06", "2010", "XXXX-12-02", "../2010-06-30",
)  # fmt: skip
SPAN = st.none() | st.sampled_from(DAYS).map(dates.parse)
DAY = st.dates(date(2009, 1, 1), date(2011, 12, 31))
NAMES = ("Educator", "Edukator", "Эдукатор")
SEARCHED = {"sort_name": "", "search": ""}


def values(kind: type) -> st.SearchStrategy[str]:
    """Return one of the values of an enum."""
    return st.sampled_from([each.value for each in kind])  # type: ignore[attr-defined]  # an enum


VOID = st.integers(0, 7).map(lambda drawn: NOON if drawn == 0 else None)
PLACE = st.none() | st.integers(0, 8)
PART = st.fixed_dictionaries({
    "role": values(ParticipationRole),
    "state": values(ParticipationState),
    "parties": NUMBER,
    "group": st.booleans(),
    "country": st.none() | st.integers(0, 1),
    "institution": st.none() | st.integers(0, 1),
    "voided_at": VOID,
    "people": st.dictionaries(values(PeopleGroup), st.tuples(NUMBER, NUMBER), max_size=2),
})  # fmt: skip
REGISTER = st.fixed_dictionaries({
    "void": VOID,
    "planned": SPAN,
    "actual": SPAN,
    "period": SPAN,
    "region": PLACE,
    "parts": st.lists(PART, max_size=4),
    "sites": st.lists(st.tuples(NUMBER, values(SiteState), DAY, SPAN, VOID), max_size=3),
    "parties": st.lists(st.tuples(st.sampled_from(["PARTNER", "LEAD"]), st.integers(0, 1), VOID), max_size=3),
    "members": st.lists(st.tuples(values(MembershipState), DAY, VOID), max_size=3),
    "aliases": st.lists(st.tuples(st.sampled_from(NAMES), VOID), max_size=2),
    "value": st.integers(0, 6),
    "objectives": st.lists(st.tuples(values(ObjectiveLevel), VOID), max_size=3),
    "results": st.lists(st.tuples(values(Achievement), VOID), max_size=3),
    "activities": st.lists(VOID, max_size=3),
    "copies": NUMBER,
    "editions": st.lists(st.tuples(NUMBER, VOID), max_size=3),
    "volumes": NUMBER,
})  # fmt: skip
CLAIM = st.fixed_dictionaries({
    "measure": st.sampled_from([each.value for each in Measure if each is not Measure.DERIVED]),
    "amount": st.integers(0, 12),
    "qualifier": values(Qualifier),
    "dates": st.sampled_from(DAYS).map(dates.parse),
    "region": st.integers(0, 8),
    "stated_text": st.sampled_from(NAMES),
    "role": st.none() | values(ParticipationRole),
    "group": st.none() | values(PeopleGroup),
    "site_state": values(SiteState),
    "as_of": st.none() | DAY,
})  # fmt: skip

PLANNED = (
    Measure.PROGRAMME_OBJECTIVES, Measure.PROGRAMME_RESULTS, Measure.PROGRAMME_RESULTS_ACHIEVED,
    Measure.PLAN_ACTIVITIES, Measure.PUBLICATION_COPIES, Measure.PUBLICATION_PARTS,
    Measure.PROGRAMME_SITES_JOINED_LATE,
)  # fmt: skip
ON_PLANS = st.tuples(CLAIM, st.sampled_from(PLANNED)).map(lambda drawn: {**drawn[0], "measure": drawn[1].value})
"""Claims about what is planned and printed and who joined late, drawn by themselves so that none is rare."""

COUNTED = {measure for measure, taken in MEASURES.items() if taken.compared.name == "NUMBER"}
OPERAND = st.one_of(
    st.sampled_from([0, 500, 2_000, -3_000, 999_999_999_999]),
    st.tuples(CLAIM, st.sampled_from(sorted(COUNTED, key=lambda each: each.value)), values(ClaimUnit)).map(
        lambda drawn: {**drawn[0], "measure": drawn[1].value, "unit": drawn[2]}
    ),
)
FOLLOWING = st.fixed_dictionaries({
    "claim": CLAIM.map(lambda drawn: {**drawn, "measure": Measure.DERIVED.value}),
    "arithmetic": values(Arithmetic),
    "operands": st.tuples(OPERAND, OPERAND),
    "same": st.booleans(),
})  # fmt: skip
"""A claim of a number that follows from two: each is given, or what is recorded for a claim, maybe the same."""
PLACED = st.tuples(CLAIM, st.integers(0, 8)).map(
    lambda drawn: {**drawn[0], "measure": Measure.EXCHANGE_PLACE.value, "region": drawn[1]}
)


class Written:
    """A register as it was drawn, written without any rule; `subjects` are what claims are about, by kind."""

    def __init__(self) -> None:
        self.regions: list[UUID] = []
        self.bodies: list[UUID] = []
        self.countries: list[UUID] = []
        self.subjects: dict[str, UUID] = {}

    async def write(self, drawn: Row) -> None:
        """Write all of it."""
        self.countries = [await put(Country, code=code, **SEARCHED) for code in ("KZ", "KG")]
        common = {"country": self.countries[0], "kind": "TOWN", "names": {"en": "Town"}, **SEARCHED}
        unit = await put(Region, **common)
        await store.update(Region, unit, {"unit": unit, "code": "KZ-ALA"})
        self.regions = [unit, await put(Region, **common, parent=unit, unit=unit), await put(Region, **common)]
        area = {**common, "kind": "MACRO_REGION"}
        elsewhere = {**area, "country": self.countries[1]}
        for comprised in ({**area, "comprises": ["KZ-ALA", "KZ-AKM"]}, {**area, "comprises": ["KZ-AKM"]}):
            self.regions.append(await put(Region, **comprised))
        self.regions.append(await put(Region, **elsewhere, comprises=["KG-B"]))
        district, lost = self.regions[1], await put(Region, **common, parent=self.regions[3])
        village = await put(Region, **common, parent=district, unit=unit)
        self.regions += [village, lost, await put(Region, **common, parent=lost)]
        for name in NAMES[:2]:
            self.bodies.append(await put(Institution, kind="NETWORK", names={"en": name}, **SEARCHED))
        self.subjects["Institution"] = self.bodies[0]
        for value, void in drawn["aliases"]:
            await put(Alias, institution=self.bodies[0], kind="SPELLING", value=value, voided_at=void)
        await self._programme(drawn)
        await self._exchange(drawn)
        await self._members(drawn)
        await self._value(drawn)
        await self._plan(drawn)
        await self._publication(drawn)

    async def _programme(self, drawn: Row) -> None:
        programme = await put(Programme, **SEARCHED, **span("period", drawn["period"]))
        self.subjects["Programme"] = programme
        for parties, state, day, since, void in drawn["sites"]:
            site = await put(Site, programme=programme, parties=parties, sort_name="", voided_at=void)
            line = {"day": day, "place": 1, "state": state, "action": "START", **span("since", since)}
            await put(SiteEntry, site=site, **line)
            self.subjects["Site"] = site
        for part, body, void in drawn["parties"]:
            await put(
                ProgrammeParty, programme=programme, institution=self.bodies[int(body)], part=part, voided_at=void
            )

    async def _exchange(self, drawn: Row) -> None:
        days = {**span("planned", drawn["planned"]), **span("actual", drawn["actual"])}
        named = {"kind": "SEMINAR", "state": "HELD", "day": CLOCK.today(), "programme": self.subjects["Programme"]}
        region = nth(self.regions, drawn["region"])
        exchange = await put(Exchange, **SEARCHED, **named, **days, region=region, voided_at=drawn["void"])
        self.subjects["Exchange"] = exchange
        group: UUID | None = None
        for each in drawn["parts"]:
            told = {name: each[name] for name in ("role", "state", "parties")}
            void = {"voided_at": drawn["void"] or each["voided_at"]}
            body, country = nth(self.bodies, each["institution"]), nth(self.countries, each["country"])
            places = {"exchange": exchange, "institution": body, "country": country, "sort_name": ""}
            part = await put(Participation, **places, **told, **void, part_of=group)
            group = part if each["group"] else group
            for people, (planned, attended) in each["people"].items():
                await put(Headcount, participation=part, group=people, planned=planned, attended=attended, **void)

    async def _members(self, drawn: Row) -> None:
        for state, day, void in drawn["members"]:
            common = {"organisation": self.bodies[0], "institution": self.bodies[1], "opened": day, "sort_name": ""}
            membership = await put(Membership, **common, voided_at=void)
            await put(MembershipEntry, membership=membership, day=day, place=1, state=state, action="ADMIT")

    async def _value(self, drawn: Row) -> None:
        evaluation = await put(Evaluation, programme=self.subjects["Programme"], **SEARCHED)
        indicator = await put(Indicator, unit="COUNT", **SEARCHED)
        amount = {"amount": str(drawn["value"]), "thousandths": drawn["value"] * 1000, "decimals": 0}
        self.subjects["IndicatorValue"] = await put(
            IndicatorValue, evaluation=evaluation, indicator=indicator, moment="ONCE", voided_at=drawn["void"], **amount
        )

    async def _plan(self, drawn: Row) -> None:
        common = {"programme": self.subjects["Programme"], "number": 1}
        for level, void in drawn["objectives"]:
            await put(Objective, **common, level=level, sort_name="", voided_at=void)
        for achieved, void in drawn["results"]:
            await put(ExpectedResult, **common, achieved=achieved, voided_at=void)
        for void in drawn["activities"]:
            await put(PlannedActivity, **common, kind="OTHER", voided_at=void)

    async def _publication(self, drawn: Row) -> None:
        void = {"voided_at": drawn["void"]}
        publication = await put(Publication, **SEARCHED, **void, kind="SET", copies=drawn["copies"])
        self.subjects["Publication"] = publication
        for number, (copies, voided) in enumerate(drawn["editions"], start=1):
            await put(Edition, publication=publication, number=number, copies=copies, voided_at=voided)
        part = {"publication": publication, "kind": "MANUAL", "place": 1, "volumes": drawn["volumes"]}
        self.subjects["PublicationPart"] = await put(PublicationPart, **part, **void)

    async def claim(self, drawn: Row) -> UUID:
        """Write a claim about one of the subjects; where there is none of the kind, about the first."""
        taken = MEASURES.get(Measure(drawn["measure"]))
        kind = taken.kind if taken else "Exchange"
        subject = self.subjects.get(kind, self.subjects["Exchange"])
        told = {name: drawn[name] for name in ("measure", "qualifier", "stated_text", "role", "group", "site_state")}
        unit = drawn.get("unit", "OTHER")
        number = {"amount": str(drawn["amount"]), "thousandths": drawn["amount"] * 1000, "unit": unit}
        stated = {**span("stated_dates", drawn["dates"]), "stated_region": self.regions[int(drawn["region"])]}
        about = {"subject_type": kind, "subject": subject, "as_of": drawn["as_of"]}
        more = {name: drawn[name] for name in DERIVING if name in drawn}
        return await put(Claim, statements={"en": "x"}, **SEARCHED, **about, **told, **number, **stated, **more)

    async def following(self, drawn: Row) -> UUID:
        """Write a claim of a number that follows from two others, and those before it."""
        first, second = [await self._operand(each) for each in drawn["operands"]]
        operands = {f"{place}_{name}": value for place, each in (("first", first), ("second", second))
                    for name, value in each.items()}  # fmt: skip
        if drawn["same"] and "first_claim" in operands and "second_claim" in operands:
            operands["second_claim"] = operands["first_claim"]
        return await self.claim({**drawn["claim"], "arithmetic": drawn["arithmetic"], **operands})

    async def _operand(self, drawn: int | Row) -> Row:
        if isinstance(drawn, int):
            return {"amount": str(drawn / 1000), "thousandths": drawn}
        return {"claim": await self.claim(drawn)}


CHECKED = "query ($id: ID!) { claim(id: $id) { verdict found foundText } }"
LISTED = "query ($verdict: [Verdict!]) { claims(first: 100, filter: {verdict: $verdict}) { nodes { id } } }"
NUMBERS = COUNTED | {Measure.DERIVED}
DERIVING = [f"{place}_{name}" for place in ("first", "second") for name in ("claim", "amount", "thousandths")]
DERIVING.append("arithmetic")


@SOME
@given(
    drawn=REGISTER,
    claimed=st.lists(CLAIM, min_size=3, max_size=8),
    planned=st.lists(ON_PLANS | PLACED, min_size=2, max_size=4),
    following=st.lists(FOLLOWING, min_size=1, max_size=4),
)
def test_a_verdict_is_that_of_the_plain_rules(
    asked: CleanDatabase, drawn: Row, claimed: list[Row], planned: list[Row], following: list[Row]
) -> None:
    async def compare() -> None:
        register = Written()
        await register.write(drawn)
        wanted: dict[UUID, Verdict] = {}
        plain = [await register.claim(each) for each in [*claimed, *planned]]
        for record in [*plain, *[await register.following(each) for each in following]]:
            row = await store.find(Claim, record)
            assert row
            wanted[record] = await verdict_of(row, CLOCK.today())
            found = (await ask(asked, CHECKED, id=str(record)))["claim"]
            number = await number_of(row, CLOCK.today()) if Measure(row["measure"]) in NUMBERS else None
            assert (found["verdict"], found["found"]) == (wanted[record].value, number and number / 1000), row
            recorded = found["found"] is not None or found["foundText"] is not None
            assert recorded or found["verdict"] == Verdict.CANNOT_BE_CHECKED.value, row
        for verdict in Verdict:
            listed = (await ask(asked, LISTED, verdict=[verdict.value]))["claims"]["nodes"]
            found = {UUID(node["id"]) for node in listed} & wanted.keys()
            assert found == {each for each in wanted if wanted[each] is verdict}

    asked.clean()
    asked.run(compare())
