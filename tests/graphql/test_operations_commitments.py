"""Commitments, reciprocity and mergings as they are asked for, over the seeds; counted in the documents."""

from __future__ import annotations

from tests.graphql.clients import Clients, Json, nodes

ACADEMY = ("Institution", "academy-of-the-ministry-russia")
CENTRE = ("Institution", "sotrudnichestvo")
CHINA = ("Commitment", "china-exchange-of-experience")
SCHOOL_149 = "МОУ СОШ №149"
GUESTS = ["CN", "KG", "KZ", "UZ", "BY"]


def between(found: Json, one: str, other: str) -> Json:
    """Return how one stands to another, by their names."""
    pair: Json
    (pair,) = [
        each for each in found["pairs"]["nodes"] if (each["one"]["label"], each["other"]["label"]) == (one, other)
    ]
    return pair


async def test_five_guests_of_the_round_table_promised_and_no_number_is_known(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/commitments", year=2023)
    assert found["totalCount"] == len(GUESTS)
    assert {node["state"] for node in found["nodes"]} == {"PROMISED"}
    assert {node["keeping"] for node in found["nodes"]} == {"CANNOT_BE_SAID"}
    assert {(node["people"], node["days"], node["remoteSessions"], node["mode"]) for node in found["nodes"]} == {
        (None, None, None, "BLENDED")
    }
    named = [code for code in nodes(found, "senderCountry", "code") if code]
    assert sorted(named) == ["BY", "KG", "KZ", "UZ"]


async def test_a_promise_binds_nobody_before_it_was_made(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/commitment-detail", id=CHINA, year=2022)
    assert found["keeping"] is None
    assert "regular face-to-face and remote" in found["terms"][0]["value"]
    assert [(line["state"], line["since"]["edtf"]) for line in found["ledger"]] == [("PROMISED", "2023-11-21")]


async def test_commitments_are_found_by_country_by_words_and_by_keeping(reading: Clients) -> None:
    async def count(**filter: object) -> int:
        return int((await reading.analyst.field("secretariat/commitments", year=2023, filter=filter))["totalCount"])

    assert await count(country=("Country", "KZ")) == 1
    assert await count(country=("Country", "RU")) == len(GUESTS)
    assert await count(institution=("Institution", "naea-china")) == 1
    assert await count(search="remote experience") == len(GUESTS)
    assert await count(keeping={"year": 2023, "answers": ["CANNOT_BE_SAID"]}) == len(GUESTS)
    assert await count(keeping={"year": 2023, "answers": ["KEPT", "NOT_KEPT"]}) == 0
    assert await count(standing={"states": ["PROMISED"], "asOf": "2023-11-20"}) == 0


async def test_of_the_round_table_countries_are_known_and_people_are_not(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/reciprocity", level="COUNTRY", year=2023)
    assert (found["undated"], found["pairs"]["totalCount"]) == (0, 2 * len(GUESTS))
    for_russia = between(found, "Russia", "Kazakhstan")
    assert (for_russia["received"]["movements"], for_russia["received"]["unknown"]) == (1, 1)
    assert (for_russia["received"]["people"], for_russia["balance"], for_russia["complete"]) == (0, 0, False)
    assert (for_russia["owed"]["people"], for_russia["owed"]["unknown"]) == (0, 1)
    assert between(found, "Kazakhstan", "Russia")["sent"] == for_russia["received"]


async def test_the_study_visit_went_from_one_region_to_another_and_nobody_says_with_how_many(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/reciprocity", level="REGION", year=2010)
    # Five named schools, the whole group, for 28, 29 and 30 June; eighteen people were planned.
    visit = between(found, "Krasnoyarsk region", "Chuvash Republic")["sent"]
    assert (visit["movements"], visit["unknown"], visit["people"], visit["days"]) == (5, 5, 0, 5 * 3)
    assert found["pairs"]["totalCount"] == 2


async def test_within_one_country_nothing_is_owed_to_anybody_else(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/reciprocity", level="COUNTRY", year=2010)
    assert (found["pairs"]["totalCount"], found["parties"]["totalCount"]) == (0, 0)


async def test_the_centre_received_twenty_eight_teachers_of_schools_that_are_not_named(reading: Clients) -> None:
    found = await reading.centre.field("member/my-reciprocity", party=CENTRE, year=2010)
    (unnamed,) = [
        pair
        for pair in found["pairs"]["nodes"]
        if pair["other"]["country"] and (pair["one"]["label"] or "").startswith("Centre")
    ]
    # The teachers in February, and the teams of the festival but for its three guests.
    received = unnamed["received"]
    assert (received["movements"], received["people"], received["unknown"]) == (2, 28, 1)
    assert (unnamed["balance"], unnamed["other"]["country"]["code"], unnamed["other"]["label"]) == (-28, "RU", None)
    assert found["pairs"]["totalCount"] == 2 * (1 + 3)


async def test_a_list_of_pairs_goes_on_where_it_ended(reading: Clients) -> None:
    ask = reading.secretariat
    first = (await ask.field("secretariat/reciprocity", level="COUNTRY", year=2023, first=7))["pairs"]
    rest = (await ask.field("secretariat/reciprocity", level="COUNTRY", year=2023, after=first["endCursor"]))["pairs"]
    assert (len(first["nodes"]), len(rest["nodes"]), rest["endCursor"]) == (7, 3, None)


async def test_what_cannot_be_asked_of_reciprocity_is_said(reading: Clients) -> None:
    ask = reading.secretariat
    wrong = [
        "year: 0",
        "year: 2010, yearFrom: 2009",
        "yearFrom: 2011, yearUntil: 2010",
        'filter: {party: "RU"}',
    ]
    codes = [await ask.code(f"{{ reciprocity({given}) {{ level }} }}") for given in wrong]
    codes.append(await ask.code("{ reciprocity { pairs(first: 101) { totalCount } } }"))
    codes.append(await ask.code('{ reciprocity { pairs(after: "x") { totalCount } } }'))
    assert codes == ["BAD_USER_INPUT"] * 6


async def test_a_member_promises_for_itself_alone_and_the_secretariat_withdraws(service: Clients) -> None:
    given = {"sender": CENTRE, "receiver": ("Institution", "edukator"), "people": 4, "force": "2025/.."}
    made = await service.centre.do("member/promise-exchange", **given)
    assert (made["state"], made["people"], made["days"], made["version"]) == ("IN_FORCE", 4, None, 1)
    assert await service.centre.code(PROMISE, sender=ACADEMY) == "FORBIDDEN"
    order = {"id": made["id"], "version": 1, "since": "2026-02-01", "reason": "No funds."}
    gone = await service.secretariat.do("secretariat/withdraw-commitment", **order)
    assert (gone["state"], [line["state"] for line in gone["ledger"]]) == ("WITHDRAWN", ["PROMISED", "WITHDRAWN"])


async def test_every_reason_against_a_commitment_is_told_at_once(service: Clients) -> None:
    wrong = {"senderCountry": "KZ", "receiverCountry": "KZ", "receiverInstitution": ACADEMY, "people": 0}
    assert await service.secretariat.refused("secretariat/register-commitment", input=wrong) == {
        ("receiverInstitution", "ONE_SIDE"),
        ("receiverCountry", "ITSELF"),
        ("people", "OUT_OF_RANGE"),
    }
    nothing = {"senderCountry": "KZ", "receiverCountry": "UZ"}
    assert await service.secretariat.refused("secretariat/register-commitment", input=nothing) == {
        ("terms", "NOTHING_PROMISED")
    }


async def test_a_merging_is_listed_undone_and_told(service: Clients) -> None:
    kept, other = ("Institution", "school-163"), ("Institution", "school-149")
    merged = await service.secretariat.do(
        "secretariat/merge-institutions", id=kept, version=1, other=other, otherVersion=1, reason="By mistake."
    )
    assert SCHOOL_149 in [alias["value"] for alias in merged["aliases"]]
    (merge,) = (await service.secretariat.field("secretariat/merges", undone=False))["nodes"]
    assert (merge["reason"], merge["kept"]["id"]) == ("By mistake.", merged["id"])
    assert merge["other"]["voidedAt"] is not None
    order = {"id": merge["id"], "version": merge["version"], "reason": "Two after all."}
    undone = await service.secretariat.do("secretariat/undo-merge", **order)
    assert (undone["other"]["voidedAt"], undone["left"], undone["undoneReason"]) == (None, [], "Two after all.")
    assert SCHOOL_149 not in [alias["value"] for alias in undone["kept"]["aliases"]]
    again = {**order, "version": undone["version"]}
    assert await service.secretariat.refused("secretariat/undo-merge", **again) == {("id", "UNDONE_ALREADY")}


PROMISE = """
mutation ($sender: ID!) {
  commitmentCreate(input: {senderInstitution: $sender, receiverCountry: "PL", people: 1}) { commitment { id } }
}
"""
