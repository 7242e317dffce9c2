"""What disturbed the programme, over the seeds, and what is done about it. Numbers are from the documents."""

from __future__ import annotations

from tests.graphql.clients import Clients, Json, nodes

INFLUENZA = ("Disruption", "influenza-2010")
CENTERS = ("Programme", "community-learning-centers")
KRAI = ("Region", "krasnoyarsk-krai")
CENTRE = ("Institution", "sotrudnichestvo")
SEMINAR: Json = {
    "kind": "SEMINAR",
    "titles": [{"lang": "en", "value": "Seminar for tutors"}],
    "planned": "2026-07-01/2026-07-03",
    "action": "CONFIRM",
}
ILLNESS: Json = {
    "kind": "PERSONAL",
    "names": [{"lang": "en", "value": "The trainer is ill"}],
    "institution": CENTRE,
}


async def test_the_influenza_changed_twice_postponed_once_and_shortened_once(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/disruption-effects", id=INFLUENZA)
    counts = {name: found[name] for name in ("postponed", "shortened", "changed", "weakened", "cancelled")}
    # "change their plans … and postpone events"; "some projects were shortened, some project ideas were changed".
    assert counts == {"postponed": 1, "shortened": 1, "changed": 2, "weakened": 0, "cancelled": 0}
    assert (found["kind"], found["period"]["edtf"]) == ("EPIDEMIC", "2010-01?/2010-05?")
    assert "the schools were closed and mass activities were forbidden" in found["measures"][0]["value"]


async def test_none_of_the_events_that_the_influenza_disturbed_is_named_or_counted(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/disruption-effects", id=INFLUENZA)
    effects = found["effects"]["nodes"]
    assert len(effects) == found["effects"]["totalCount"] == 4
    assert {(each["exchange"], each["events"], each["applied"]) for each in effects} == {(None, None, False)}
    assert {each["programme"]["name"] for each in effects} == {"Community Learning Centers"}
    assert {each["plannedBefore"] for each in effects} == {None}


async def test_effects_can_be_asked_by_what_they_were(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/disruption-effects", id=INFLUENZA, effect=["SHORTENED"])
    (projects,) = found["effects"]["nodes"]
    assert projects["labels"] == [{"lang": "en", "value": "some projects"}]


async def test_three_causes_disturbed_the_programme_and_all_were_felt_in_the_region(reading: Clients) -> None:
    disturbed = await reading.secretariat.field("secretariat/disruptions", programme=CENTERS)
    felt = await reading.secretariat.field("secretariat/disruptions", region=KRAI)
    assert nodes(disturbed, "kind") == nodes(felt, "kind") == ["EPIDEMIC", "WEATHER", "STAFF"]
    elsewhere = await reading.secretariat.field("secretariat/disruptions", region=("Region", "cheboksary"))
    assert elsewhere["totalCount"] == 0


async def test_of_two_causes_nobody_knows_when_so_only_the_influenza_is_found_in_its_spring(reading: Clients) -> None:
    async def found(begin: str | None, end: str | None) -> list[str]:
        page = await reading.secretariat.field("secretariat/disruptions", **{"from": begin, "until": end})
        return nodes(page, "kind")

    assert await found("2010-03-01", "2010-03-31") == ["EPIDEMIC"]
    assert await found(None, "2010-01-01") == await found("2010-05-31", None) == ["EPIDEMIC"]
    assert await found(None, "2009-12-31") == await found("2010-06-01", None) == []


async def test_teachers_who_left_two_unnamed_schools_are_no_secret(reading: Clients) -> None:
    found = await reading.school.field("secretariat/disruptions", kind=["STAFF"], words="teachers")
    assert nodes(found, "name") == ["Teachers left two schools for other organizations"]
    did = await reading.analyst.field("secretariat/disruption-effects", id=("Disruption", "teachers-left"))
    assert [(each["effect"], each["events"]) for each in did["effects"]["nodes"]] == [("WEAKENED", 2)]


async def test_a_member_postpones_and_cancels_two_exchanges_at_once_because_of_the_influenza(service: Clients) -> None:
    one, two = [await service.centre.do("member/register-exchange", input=SEMINAR) for _ in range(2)]
    entries = [
        {"exchange": one["id"], "version": one["version"], "effect": "POSTPONED", "planned": "2026-09-01/2026-09-03"},
        {"exchange": two["id"], "version": two["version"], "effect": "CANCELLED"},
    ]
    done = await service.centre.do("member/apply-disruption", disruption=INFLUENZA, exchanges=entries)
    effects = {each["effect"]: each for each in done["effects"]["nodes"]}
    assert {each["plannedBefore"]["edtf"] for each in effects.values()} == {"2026-07-01/2026-07-03"}
    assert effects["POSTPONED"]["plannedAfter"]["edtf"] == "2026-09-01/2026-09-03"
    assert (effects["CANCELLED"]["plannedAfter"], effects["CANCELLED"]["exchange"]["state"]) == (None, "CANCELLED")
    schedule = effects["POSTPONED"]["exchange"]["schedule"]
    assert [(line["change"], line["reason"]) for line in schedule] == [
        ("ANNOUNCED", None),
        ("POSTPONED", "Influenza virus infection epidemic"),
    ]
    did = await service.secretariat.field("secretariat/disruption-effects", id=INFLUENZA)
    assert (did["postponed"], did["cancelled"], did["effects"]["totalCount"]) == (2, 1, 6)


async def test_a_refusal_names_the_place_of_each_exchange_and_all_stay_as_they_were(service: Clients) -> None:
    one, two = [await service.centre.do("member/register-exchange", input=SEMINAR) for _ in range(2)]
    entries = [
        {"exchange": one["id"], "version": one["version"], "effect": "SHORTENED", "planned": "2026-07-03/2026-07-04"},
        {"exchange": two["id"], "version": 9, "effect": "POSTPONED"},
        {"exchange": ("Exchange", "clc-festival-2010"), "version": 1, "effect": "CANCELLED"},
    ]
    given = {"disruption": INFLUENZA, "exchanges": entries}
    assert await service.secretariat.refused("member/apply-disruption", **given) == {
        ("exchanges.0.planned", "NOT_SHORTER"),
        ("exchanges.1.version", "STALE_VERSION"),
        ("exchanges.2", "NOT_ALLOWED_NOW"),
    }


async def test_why_an_exchange_was_postponed_is_told_to_the_institution_concerned_alone(service: Clients) -> None:
    seminar = await service.centre.do("member/register-exchange", input=SEMINAR)
    cause = await service.centre.do("secretariat/register-disruption", input=ILLNESS)
    entry = {"exchange": seminar["id"], "version": seminar["version"], "effect": "POSTPONED"}
    await service.centre.do("member/apply-disruption", disruption=cause["id"], exchanges=[entry])

    async def told(holder: str) -> tuple[str, str | None]:
        found = await service[holder].field("secretariat/exchange-detail", id=seminar["id"])
        return found["state"], found["schedule"][-1]["reason"]

    insiders, outsiders = ("secretariat", "sotrudnichestvo"), ("berezovskaya-school", "analyst")
    assert {await told(holder) for holder in insiders} == {("POSTPONED", "The trainer is ill")}
    assert {await told(holder) for holder in outsiders} == {("POSTPONED", None)}
    seen = [await service[holder].field("secretariat/disruptions", kind=["PERSONAL"]) for holder in outsiders]
    assert [each["totalCount"] for each in seen] == [0, 0]


async def test_what_a_source_tells_of_an_exchange_that_was_held_is_noted_without_changing_it(service: Clients) -> None:
    given = {"disruption": INFLUENZA, "effect": "SHORTENED", "exchange": ("Exchange", "clc-training-3")}
    noted = await service.secretariat.do("secretariat/note-effect", input=given)
    assert (noted["applied"], noted["events"], noted["programme"]) == (False, 1, None)
    detail = await service.secretariat.field("secretariat/exchange-detail", id=("Exchange", "clc-training-3"))
    assert (detail["state"], detail["version"]) == ("HELD", 1)
