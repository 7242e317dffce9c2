"""A member writes what belongs to its own institution, and nothing of another's: every action that members have."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from consortium.exchanges.store import participations_of
from consortium.ids import seed_id
from tests.documents.keeping import PDF, files_in, kept
from tests.factory import act, everything, row, step
from tests.graphql.clients import Clients, Json
from tests.graphql.mutating import outcome
from tests.graphql.rights import MUTATIONS, SM

CENTRE, SCHOOL = seed_id("Institution", "sotrudnichestvo"), seed_id("Institution", "berezovskaya-school")
NETWORK, FICEMEA = seed_id("Institution", "resource-centres-network"), seed_id("Institution", "ficemea")
PERSON = seed_id("Person", "kislyakov")
OF_A_DRAFT = [f"partnership{verb}" for verb in ("Approve", "Propose", "Reject", "Revise", "Withdraw")]
SEMINAR: Json = {"kind": "SEMINAR", "titles": {"en": "Seminar"}}


class World:
    """What belongs to the centre, a record for each action that members have; the input of each is in `cases`."""

    def __init__(self, clients: Clients) -> None:
        self._database = clients.database
        self.cases: dict[str, Json] = {}

    async def at(self, kind: str, record: UUID, /, **more: object) -> Json:
        """Return the input of an action on a record as it stands."""
        return {"id": str(record), "version": (await row(kind, record))["version"], **more}

    async def build(self) -> None:
        """Enter everything."""
        await self._names()
        await self._ties()
        await self._memberships()
        await self._partnerships()
        await self._exchanges()
        await self._participations()
        await self._disruptions()
        await self._competitions()
        await self._lessons()
        await self._support()
        await self._library()
        await self._documents()
        await self._commitments()

    async def _parts(self, noun: str, given: Json, correction: Json) -> None:
        """Enter a record of a simple kind for each of its actions."""
        await self._different(noun, [self._numbered(given, n) for n in "1234"], correction)

    async def _different(self, noun: str, four: Sequence[Json], correction: Json) -> None:
        """Enter three records of a kind for its actions, and leave the fourth to be entered."""
        kind = noun[0].upper() + noun[1:]
        first, second, third = [await act(self._database, f"{noun}Create", **given) for given in four[:3]]
        await step(self._database, f"{noun}Void", third, reason="a mistake")
        self.cases |= {
            f"{noun}Create": _camel(four[3]),
            f"{noun}Correct": await self.at(kind, first, **correction),
            f"{noun}Void": await self.at(kind, second, reason="a mistake"),
            f"{noun}Restore": await self.at(kind, third),
        }

    def _numbered(self, given: Json, number: str) -> Json:
        return {name: value + number if name == "value" else value for name, value in given.items()}

    async def _disruptions(self) -> None:
        frost = {"kind": "WEATHER", "names": {"en": "Frost"}, "institution": CENTRE}
        await self._parts("disruption", frost, {"kind": "OTHER"})
        cause = await act(self._database, "disruptionCreate", **frost)
        effect = {"disruption": cause, "effect": "CHANGED", "exchange": await self._exchange()}
        await self._parts("disruptionEffect", effect, {"effect": "SHORTENED"})
        postponed = {"exchange": str(await self._exchange()), "version": 1, "effect": "POSTPONED"}
        self.cases["disruptionApply"] = {"disruption": str(cause), "exchanges": [postponed]}

    async def _competitions(self) -> None:
        contest = {"names": {"en": "Best school"}, "organiser": CENTRE}
        await self._parts("competition", contest, {"placesAvailable": 2})
        group = {"competition": await act(self._database, "competitionCreate", **contest), "labels": {"en": "schools"}}
        await self._parts("entrant", group, {"parties": 2})
        over = await act(self._database, "competitionCreate", **contest, action="DECIDE")
        winner = await act(self._database, "entrantCreate", **group | {"competition": over})
        award = {"names": {"en": "Debut"}, "entrant": winner}
        await self._parts("award", award, {"given": "2026"})
        for verb, action in {"Announce": "PLAN", "Judge": "ANNOUNCE", "Decide": "ANNOUNCE", "Cancel": "PLAN"}.items():
            made = await act(self._database, "competitionCreate", **contest, action=action)
            self.cases[f"competition{verb}"] = await self.at("Competition", made)

    async def _names(self) -> None:
        self.cases["institutionCorrect"] = await self.at("Institution", CENTRE, address="Krasnoyarsk")
        alias = {"institution": CENTRE, "kind": "SHORT", "value": "alias"}
        await self._parts("alias", alias, {"kind": "FORMER"})
        await self._parts("identifier", {"institution": CENTRE, "scheme": "S", "value": "1"}, {"value": "9"})
        role = {"person": PERSON, "institution": CENTRE, "titles": {"en": "Trainer"}}
        await self._parts("role", role, {"acting": True})

    async def _ties(self) -> None:
        others = (SCHOOL, NETWORK, FICEMEA, seed_id("Institution", "edukator"))
        founded = [{"institution": CENTRE, "founder": other} for other in others]
        await self._different("founding", founded, {"locator": "page 1"})
        spoken_for = [{"institution": CENTRE, "represented": other} for other in others]
        await self._different("representation", spoken_for, {"planned": True})

    async def _memberships(self) -> None:
        self.cases["membershipApply"] = {"institution": str(CENTRE), "organisation": str(NETWORK)}
        admitted = await act(self._database, "membershipCreate", institution=CENTRE, organisation=FICEMEA)
        self.cases["membershipLeave"] = await self.at("Membership", admitted)

    async def _partnerships(self) -> None:
        given: Json = {"kind": "MEMORANDUM", "titles": {"en": "Memorandum"}, "proposer": CENTRE}
        given["parties"] = [{"institution": CENTRE}, {"institution": SCHOOL}]
        made = [await act(self._database, "partnershipDraft", **given) for _ in range(5)]
        for record in made[:2]:
            await step(self._database, "partnershipPropose", record)
        self.cases |= {
            "partnershipApprove": {"id": str(made[0]), "revision": 1},
            "partnershipReject": {"id": str(made[1]), "revision": 1, "reason": "no"},
            "partnershipDraft": {"parties": [{"institution": str(CENTRE)}, {"institution": str(SCHOOL)}]}
            | {"kind": "MEMORANDUM", "titles": [{"lang": "en", "value": "Memorandum"}]},
            "partnershipPropose": await self.at("Partnership", made[2]),
            "partnershipWithdraw": await self.at("Partnership", made[3]),
            "partnershipRevise": await self.at("Partnership", made[4], noticeDays=30),
        }

    async def _exchange(self, *entries: Json, **given: object) -> UUID:
        organiser = {"role": "ORGANISER", "institution": CENTRE}
        return await act(
            self._database, "exchangeRegister", **{**SEMINAR, "participations": [organiser, *entries], **given}
        )

    async def _exchanges(self) -> None:
        planned = {"action": "CONFIRM", "planned": "2026-06-01"}
        void = await self._exchange()
        await step(self._database, "exchangeVoid", void, reason="a mistake")
        made: dict[str, tuple[UUID, Json]] = {
            "exchangeOpen": (await self._exchange(action="PROPOSE"), {}),
            "exchangeConfirm": (await self._exchange(), {}),
            "exchangeCorrect": (await self._exchange(), {"series": "Club"}),
            "exchangePostpone": (await self._exchange(**planned), {"reason": "influenza"}),
            "exchangeReschedule": (await self._exchange(**planned), {"planned": "2026-07-01"}),
            "exchangeReport": (await self._exchange(**planned), {"actual": "2026-06-01"}),
            "exchangeCancel": (await self._exchange(), {"reason": "schools closed"}),
            "exchangeVoid": (await self._exchange(), {"reason": "a mistake"}),
            "exchangeRestore": (void, {}),
        }
        self.cases |= {name: await self.at("Exchange", record, **more) for name, (record, more) in made.items()}
        titles = [{"lang": "en", "value": "Seminar"}]
        organiser = {"role": "ORGANISER", "institution": str(CENTRE)}
        self.cases["exchangeRegister"] = {"kind": "SEMINAR", "titles": titles, "participations": [organiser]}

    async def _participations(self) -> None:
        guest: Json = {"role": "GUEST", "institution": SCHOOL, "action": "INVITE"}
        group: Json = {"role": "PARTICIPANT", "country": "KZ", "labels": {"en": "teams"}}
        past: Json = {"action": "REPORT", "actual": "2026-06-01"}
        corrected, confirmed, voided = [await self._guest(guest) for _ in range(3)]
        restored = await self._guest(guest)
        await step(self._database, "participationVoid", restored, reason="a mistake")
        counted = await self._guest(guest)
        given: Json = {"participation": counted, "version": 1, "planned": 3}
        first = await act(self._database, "headcountSet", **given, group="TEACHERS")
        given["version"] = (await row("Participation", counted))["version"]
        second = await act(self._database, "headcountSet", **given, group="STUDENTS")
        await step(self._database, "headcountVoid", second, reason="a mistake")
        added = await self._exchange()
        self.cases |= {
            "participationAdd": {"exchange": str(added), "role": "GUEST", "institution": str(SCHOOL)},
            "participationCorrect": await self.at("Participation", corrected, locator="page 1"),
            "participationConfirm": await self.at("Participation", confirmed),
            "participationVoid": await self.at("Participation", voided, reason="a mistake"),
            "participationRestore": await self.at("Participation", restored),
            "participationAttend": await self.at("Participation", await self._guest(guest, **past)),
            "participationDecline": await self.at("Participation", await self._guest(guest)),
            "participationMiss": await self.at("Participation", await self._guest(guest, **past)),
            "participationResolve": await self.at("Participation", await self._guest(group), institution=str(FICEMEA)),
            "headcountSet": {"participation": str(counted), "group": "STAFF", "planned": 2}
            | {"version": (await row("Participation", counted))["version"]},
            "headcountVoid": await self.at("Headcount", first, reason="a mistake"),
            "headcountRestore": await self.at("Headcount", second),
        }

    async def _lessons(self) -> None:
        told: Json = {"institution": CENTRE, "texts": {"en": "It takes time."}}
        await self._parts("lesson", {**told, "kind": "LEARNED"}, {"kind": "PRACTICE_TO_TRANSFER"})
        await self._parts("difficulty", told, {"resolved": True})
        difficulty = await act(self._database, "difficultyCreate", **told)
        measure = {"difficulty": difficulty, "texts": {"en": "Advice."}}
        await self._parts("difficultyMeasure", measure, {"taken": "2010"})
        question = [{"lang": "en", "value": "When is the next seminar?"}]
        self.cases["questionAsk"] = {"asker": str(CENTRE), "texts": question}

    async def _support(self) -> None:
        given: Json = {"kind": "ADVICE", "topics": {"en": "Advice"}, "giver": CENTRE, "receiver": SCHOOL}
        await self._parts("support", given, {"recurrence": "FREQ=MONTHLY"})
        offered = await act(self._database, "supportCreate", **given, action="OFFER")
        paused, ended, resumed = [await act(self._database, "supportCreate", **given) for _ in range(3)]
        await step(self._database, "supportPause", resumed)
        for name, record in (("Start", offered), ("Pause", paused), ("Resume", resumed), ("End", ended)):
            self.cases[f"support{name}"] = await self.at("Support", record)

    async def _documents(self) -> None:
        given: Json = {"kind": "MINUTES", "titles": {"en": "Minutes"}, "owner": CENTRE}
        await self._parts("document", {**given, "file_name": "m.pdf", "sha256": kept(PDF).sha256}, {"licence": "CC0"})

    async def _commitments(self) -> None:
        given: Json = {"sender_institution": CENTRE, "receiver_institution": SCHOOL, "people": 5}
        await self._parts("commitment", given, {"days": 2})
        held, taken_back = [await act(self._database, "commitmentCreate", **given) for _ in range(2)]
        await step(self._database, "commitmentWithdraw", taken_back)
        self.cases["commitmentWithdraw"] = await self.at("Commitment", held)
        self.cases["commitmentRenew"] = await self.at("Commitment", taken_back)

    async def _library(self) -> None:
        about = {"names": {"en": "Debate"}, "author_institution": CENTRE}
        await self._parts("method", about, {"ageLeast": 7})
        method, exchanges = await act(self._database, "methodCreate", **about), [await self._exchange() for _ in "1234"]
        used = [{"method": method, "exchange": each} for each in exchanges]
        await self._different("methodUse", used, {"locator": "page 1"})
        guide = {"kind": "MANUAL", "titles": {"en": "Guide"}, "publisher": CENTRE}
        await self._parts("publication", guide, {"copies": 5})
        of_guide = {"publication": await act(self._database, "publicationCreate", **guide)}
        await self._parts("publicationPart", {**of_guide, "kind": "MANUAL"}, {"volumes": 2})
        await self._different("authorship", [{**of_guide, "name": name} for name in "ABCD"], {"role": "EDITOR"})
        await self._different("edition", [{**of_guide, "number": number} for number in range(1, 5)], {"copies": 5})
        await self._parts("distribution", {**of_guide, "recipient": SCHOOL}, {"copies": 5})
        places = [seed_id("Region", key) for key in ("krasnoyarsk", "chelyabinsk", "paris", "brussels")]
        centres = [{"institution": CENTRE, "region": place} for place in places]
        await self._different("resourceCentre", centres, {"planned": True})

    async def _guest(self, entry: Json, **given: object) -> UUID:
        exchange = await self._exchange(entry, **given)
        (found,) = [each["id"] for each in await participations_of(exchange) if each["role"] == entry["role"]]
        return UUID(str(found))


def _camel(given: Json) -> Json:
    return {first + "".join(map(str.capitalize, rest)): _given(value) for (first, *rest), value in _split(given)}


def _split(given: Json) -> list[tuple[list[str], object]]:
    return [(name.split("_"), value) for name, value in given.items()]


def _given(value: Any) -> object:
    if isinstance(value, dict):
        return [{"lang": lang, "value": text} for lang, text in value.items()]  # pyright: ignore[reportUnknownVariableType] - a dict of texts
    return str(value) if isinstance(value, UUID) else value


async def test_a_member_does_all_of_its_own_and_a_foreign_one_none_of_it(service: Clients, tmp_path: Path) -> None:
    with files_in(tmp_path):
        await check(World(service), service)


async def check(world: World, service: Clients) -> None:
    await world.build()
    assert set(world.cases) == {name for name, right in MUTATIONS.items() if right == SM}
    before = await everything(service.database)
    foreign = {name: await outcome(service.academy, name, given) for name, given in world.cases.items()}
    hidden = {name: ["id NOT_FOUND"] for name in OF_A_DRAFT}
    assert foreign == dict.fromkeys(world.cases, "FORBIDDEN") | hidden
    assert await everything(service.database) == before
    own = {name: await outcome(service.centre, name, given) for name, given in world.cases.items()}
    assert own == dict.fromkeys(world.cases, None)
