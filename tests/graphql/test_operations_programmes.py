"""Programmes in full, over the seeds. Every number was counted in the report and the news."""

from __future__ import annotations

from collections import Counter

from tests.graphql.clients import Clients, Json

CENTERS = ("Programme", "community-learning-centers")
RESULT = ("ExpectedResult", "community-learning-centers/result-1")
MAPPING = ("PlannedActivity", "community-learning-centers/community-mapping")


def named(sites: Json) -> list[str]:
    """Return the names of the sites that are named."""
    return sorted(site["institution"]["name"] for site in sites["nodes"] if site["institution"])


async def in_full(clients: Clients, **variables: object) -> Json:
    found: Json = await clients.secretariat.field("secretariat/programme-in-full", id=CENTERS, **variables)
    return found


async def test_the_commission_funds_what_the_centre_leads_with_two_partners(reading: Clients) -> None:
    parties = (await in_full(reading))["parties"]
    assert Counter(party["part"] for party in parties) == {"FUNDER": 1, "LEAD": 1, "PARTNER": 2}
    assert sorted(each["institution"]["country"]["code"] for each in parties if each["part"] == "PARTNER") == [
        "GB",
        "PL",
    ]


async def test_one_overall_and_four_specific_objectives_come_in_their_order(reading: Clients) -> None:
    found = (await in_full(reading))["objectives"]
    assert [(each["level"], each["number"]) for each in found] == [
        ("OVERALL", 1),
        *(("SPECIFIC", number) for number in (1, 2, 3, 4)),
    ]
    assert found[-1]["text"] == "To provide information support"


async def test_two_target_groups_and_four_final_beneficiaries_are_named(reading: Clients) -> None:
    found = (await in_full(reading))["targetGroups"]
    assert Counter(each["kind"] for each in found) == {"TARGET": 2, "FINAL_BENEFICIARY": 4}
    assert [each["label"] for each in found if each["audience"] == "AUTHORITIES"] == ["local authorities"]


async def test_eight_results_were_expected_and_the_same_eight_are_shown_as_achieved(reading: Clients) -> None:
    found = (await in_full(reading))["expectedResults"]
    assert [each["number"] for each in found] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert {each["achieved"] for each in found} == {"YES"}
    assert all(each["text"] in each["evidenceLocator"] for each in found)
    assert {each["evidenceSource"]["title"] for each in found} == {"Community Learning Centers"}


async def test_of_fourteen_planned_activities_six_were_held_and_one_is_only_promised(reading: Clients) -> None:
    found = (await in_full(reading))["activities"]
    standing = {each["number"]: each["standing"] for each in found}
    # Inception workshop, first and second session, training on management, study visit, festival.
    assert [number for number, each in standing.items() if each == "HELD"] == [4, 5, 7, 9, 11, 13]
    # The working meeting of partners.
    assert [number for number, each in standing.items() if each == "PROMISED"] == [1]
    # Agreements, survey, mapping, twice the teams' projects, the best center, the brochure.
    assert [number for number, each in standing.items() if each == "NOT_RECORDED"] == [2, 3, 6, 8, 10, 12, 14]


async def test_two_matches_of_plan_and_event_are_inferred_and_say_so(reading: Clients) -> None:
    found = (await in_full(reading))["activities"]
    remarks = [match["remarks"] for each in found for match in each["fulfilments"]]
    english = [each["value"] for texts in remarks for each in texts if each["lang"] == "en"]
    # The seminar as inception workshop, the third session as training on Center management; all have one exchange.
    assert len([text for text in english if text.startswith("Inferred")]) == 2
    assert Counter(len(each["fulfilments"]) for each in found) == {0: 7, 1: 7}


async def test_the_programme_goes_on_after_its_end_with_late_comers(reading: Clients) -> None:
    found = await in_full(reading, asOf="2011-06-01")
    assert (found["state"], found["ledger"][-1]["action"]) == ("CONTINUED", "CONTINUE")
    # Twelve of fourteen schools, and schools 75 and 163 besides.
    assert (found["running"], found["weak"], found["candidates"], found["left"]) == (12 + 2, 2, 1, 0)
    assert named(found["joinedLater"]) == ["Pervomanskaya School", "School 75 of Krasnoyarsk"]
    late = {
        site["institution"] and site["institution"]["name"]: site["joinedLate"]
        for site in found["stillRunning"]["nodes"]
    }
    assert (late["School 75 of Krasnoyarsk"], late[None]) == (True, False)
    assert [name for name, known in late.items() if known is None] == ["МБОУ СОШ №163"]


async def test_what_goes_on_after_the_end_is_one_programme_and_before_it_none(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/what-goes-on", asOf="2011-06-01")
    (programme,) = found["nodes"]
    assert (programme["name"], programme["running"]) == ("Community Learning Centers", 14)
    assert "continue to work" in programme["ledger"][-1]["reason"]
    assert named(programme["joinedLater"]) == ["Pervomanskaya School", "School 75 of Krasnoyarsk"]
    assert (await reading.analyst.field("analyst/what-goes-on", asOf="2010-12-31"))["totalCount"] == 0


async def test_an_exchange_names_the_planned_activity_that_it_fulfils(reading: Clients) -> None:
    document = "query ($id: ID!) { exchange(id: $id) { fulfils { number title standing } } }"
    found = await reading.school.data(document, id=("Exchange", "clc-festival-2010"))
    assert found["exchange"]["fulfils"] == [{"number": 13, "title": "Festival", "standing": "HELD"}]


async def test_the_old_fields_still_answer_and_say_what_to_ask_for_instead(reading: Clients) -> None:
    document = "query ($id: ID!) { programme(id: $id) { aims { value } results { value } } }"
    found = (await reading.secretariat.data(document, id=CENTERS))["programme"]
    assert (len(found["aims"]), len(found["results"])) == (1, 1)
    document = '{ __type(name: "Programme") { fields(includeDeprecated: true) { name deprecationReason } } }'
    fields = (await reading.secretariat.data(document))["__type"]["fields"]
    reasons = {field["name"]: field["deprecationReason"] for field in fields if field["deprecationReason"]}
    assert reasons.keys() == {"aims", "results"}
    assert "`objectives`" in reasons["aims"]
    assert "`expectedResults`" in reasons["results"]


async def test_a_match_brings_an_activity_from_not_recorded_to_held(service: Clients) -> None:
    given = {"activity": MAPPING, "exchange": ("Exchange", "clc-training-1")}
    made = await service.secretariat.do("secretariat/match-activity", input=given)
    assert (made["activity"]["number"], made["activity"]["standing"]) == (6, "HELD")
    again = await service.secretariat.refused("secretariat/match-activity", input=given)
    assert again == {("exchange", "EXISTS_ALREADY")}


async def test_a_result_is_assessed_and_not_called_achieved_without_evidence(service: Clients) -> None:
    given: Json = {"id": RESULT, "version": 1, "evidence": []}
    assert await service.secretariat.refused("secretariat/assess-result", **given, achieved="YES") == {
        ("evidence", "EVIDENCE_NEEDED")
    }
    found = await service.secretariat.do("secretariat/assess-result", **given, achieved="UNKNOWN")
    assert (found["achieved"], found["evidence"], found["version"]) == ("UNKNOWN", [], 2)
