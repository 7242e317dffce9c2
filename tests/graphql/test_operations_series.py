"""Series of exchanges and invitations to them, over the seeds. Every number was counted in the documents."""

from __future__ import annotations

from tests.graphql.clients import Clients, Json, nodes

MEETING = ("Exchange", "clc-partners-meeting")
CHINA = ("Exchange", "visit-to-china")


async def test_youth_in_action_went_from_chelyabinsk_to_brussels_and_paris(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/series-detail", id=("Series", "youth-in-action"))
    assert (found["kind"], found["organiser"]["name"]) == ("SERIES", "FICEMEA")
    assert nodes(found["exchanges"], "actual", "edtf") == ["2009", "2011", "2011"]
    assert nodes(found["exchanges"], "region", "country", "code")[0] == "RU"
    assert {country["code"] for country in found["countries"]} == {"RU", "BE", "FR"}
    assert [region["name"] for region in found["regions"]] == ["Brussels", "Chelyabinsk", "Paris"]


async def test_the_friendship_club_is_a_format_that_needs_to_be_revived(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/series-detail", id=("Series", "international-friendship-club"))
    assert (found["kind"], found["organiser"], found["since"]) == ("FORMAT", None, None)
    assert "needs to be revived" in found["about"][0]["value"]
    assert nodes(found["exchanges"], "actual", "edtf") == ["2023-11-21"]


async def test_the_text_of_a_series_is_its_name(reading: Clients) -> None:
    table = await reading.secretariat.field("secretariat/exchange-detail", id=("Exchange", "round-table-2023"))
    assert table["series"] == table["partOfSeries"]["name"] == "International Friendship Club"
    visits = await reading.secretariat.field("secretariat/exchange-detail", id=("Exchange", "clc-monthly-contact"))
    assert (visits["series"], visits["partOfSeries"]) == ("monthly", None)


async def test_a_series_that_is_called_otherwise_is_so_in_each_of_its_exchanges(service: Clients) -> None:
    given = {"kind": "FORMAT", "names": [{"lang": "en", "value": "Tea club"}]}
    made = await service.secretariat.do("secretariat/register-series", input=given)
    seminar: Json = {"kind": "SEMINAR", "titles": [{"lang": "en", "value": "Seminar"}], "partOfSeries": made["id"]}
    exchange = await service.secretariat.do("member/register-exchange", input=seminar)
    correction = "mutation ($input: SeriesCorrectInput!) { seriesCorrect(input: $input) { problems { code } } }"
    names = [{"lang": "en", "value": "Coffee club"}]
    await service.secretariat.data(correction, input={"id": made["id"], "version": 1, "names": names})
    detail = await service.secretariat.field("secretariat/exchange-detail", id=exchange["id"])
    found = await service.secretariat.data('{ exchanges(filter: {search: "coffee"}) { nodes { id } } }')
    assert (detail["series"], nodes(found["exchanges"], "id")) == ("Coffee club", [exchange["id"]])


async def test_china_invites_five_countries_and_none_has_answered(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/open-invitations", exchange=CHINA)
    assert sorted(nodes(found, "country", "code")) == ["BY", "KG", "KZ", "RU", "UZ"]
    inviters = [each["inviters"] for each in found["nodes"]]
    assert {(who["country"]["code"], who["institution"]["name"]) for each in inviters for who in each} == {
        ("CN", "National Academy of Educational Administration of the People’s Republic of China")
    }
    answers = [each["state"] for each in found["nodes"][0]["exchange"]["participations"]]
    assert sorted(answers) == ["CONFIRMED"] + ["INVITED"] * 5


async def test_fourteen_invitations_wait_for_an_answer(reading: Clients) -> None:
    # To China five; to the regular exchange the academy, China and four more; to the partners' meeting three.
    found = await reading.secretariat.field("secretariat/open-invitations")
    assert found["totalCount"] == 5 + 6 + 3
    kyrgyzstan = await reading.secretariat.field("secretariat/open-invitations", country=("Country", "KG"))
    assert sorted(nodes(kyrgyzstan, "exchange", "title")) == [
        "Regular face-to-face and remote exchange of experience",
        "Visit to China",
    ]


async def test_a_member_finds_its_own_invitations_and_those_of_its_country_that_name_nobody(reading: Clients) -> None:
    async def titles(holder: str) -> list[str]:
        viewer = await reading[holder].field("member/my-invitations")
        return sorted(nodes(viewer["institution"]["invitations"], "exchange", "title"))

    meeting = "Working meeting of partners and preparation of methodical manuals"
    regular = "Regular face-to-face and remote exchange of experience"
    assert await titles("berezovskaya-school") == ["Visit to China"]
    assert await titles("sotrudnichestvo") == ["Visit to China", meeting]
    assert await titles("academy-of-the-ministry-russia") == [regular, "Visit to China"]


async def test_an_invitation_that_is_answered_waits_no_more_whatever_the_answer(service: Clients) -> None:
    async def waiting() -> list[Json]:
        page = await service.secretariat.field("secretariat/open-invitations", exchange=MEETING)
        return list(page["nodes"])

    before = await waiting()
    own = next(each for each in before if each["institution"]["name"].startswith("Centre"))
    answer = {"id": own["id"], "version": own["version"]}
    declined = await service.centre.do("member/decline-participation", **answer)
    assert (declined["state"], len(before), len(await waiting())) == ("DECLINED", 3, 2)
    answer["version"] = declined["version"]
    confirmed = await service.centre.do("member/confirm-participation", **answer)
    assert (confirmed["state"], len(await waiting())) == ("CONFIRMED", 2)


async def test_who_was_invited_to_what_is_cancelled_is_waited_for_no_more(service: Clients) -> None:
    await service.secretariat.do("member/cancel-exchange", id=CHINA, version=1, reason="No visas.")
    found = await service.secretariat.field("secretariat/open-invitations")
    assert found["totalCount"] == 6 + 3
