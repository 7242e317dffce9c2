"""What was decided and what became of it, over the seeds. Every number was counted in the text of the news."""

from __future__ import annotations

from tests.graphql.clients import Clients, nodes

MEETING = ("Meeting", "academy-meeting-2023")
CONSORTIUM = ("Institution", "international-consortium")
ROUND_TABLE = ("Exchange", "round-table-2023")


async def test_the_round_table_decided_to_create_a_body_which_is_decided_and_no_more(reading: Clients) -> None:
    meeting = await reading.secretariat.field("secretariat/meeting-detail", id=MEETING)
    (found,) = [each for each in meeting["decisions"] if each["kind"] == "FOUND_BODY"]
    assert (meeting["held"]["edtf"], meeting["exchange"]["kind"]) == ("2023-11-21", "ROUND_TABLE")
    assert [(line["action"], line["state"], line["since"]["edtf"]) for line in found["followedBy"]] == [
        ("DECIDE", "DECIDED", "2023-11-21")
    ]
    assert found["body"]["name"].startswith("International Consortium")
    assert (found["body"]["state"], len(found["body"]["ledger"])) == ("DECIDED", 1)
    assert found["body"]["ledger"][0]["decision"]["id"] == found["id"]


async def test_six_countries_decided_of_which_four_name_no_institution(reading: Clients) -> None:
    meeting = await reading.secretariat.field("secretariat/meeting-detail", id=MEETING)
    (found,) = [each for each in meeting["decisions"] if each["kind"] == "FOUND_BODY"]
    assert {each["country"]["code"] for each in found["parties"]} == {"RU", "CN", "KG", "KZ", "UZ", "BY"}
    unnamed = [each for each in found["parties"] if each["institution"] is None]
    assert sorted(each["country"]["code"] for each in unnamed) == ["BY", "KG", "KZ", "UZ"]
    assert {each["parties"] for each in unnamed} == {None}
    # The Academy and the Ministry for Russia, the National Academy of Educational Administration for China.
    assert len(found["parties"]) == 4 + 2 + 1


async def test_the_guests_of_five_countries_agreed_to_expand_cooperation(reading: Clients) -> None:
    found = await reading.analyst.field("secretariat/decisions", kind=["COOPERATE"])
    (agreed,) = found["nodes"]
    assert {each["country"]["code"] for each in agreed["parties"]} == {"CN", "KG", "KZ", "UZ", "BY"}
    assert (agreed["body"], agreed["followedBy"], agreed["decided"]["edtf"]) == (None, [], "2023-11-21")
    assert "face-to-face and remote exchange" in agreed["text"]


async def test_decisions_are_found_by_body_period_and_words(reading: Clients) -> None:
    async def found(**variables: object) -> list[str]:
        page = await reading.school.field("secretariat/decisions", **variables)
        assert page["totalCount"] == len(page["nodes"])
        return sorted(nodes(page, "kind"))

    both = ["COOPERATE", "FOUND_BODY"]
    assert await found() == both
    assert await found(body=CONSORTIUM) == ["FOUND_BODY"]
    assert await found(**{"from": "2023-11-21", "until": "2023-11-21"}) == both
    assert await found(**{"from": "2023-11-22"}) == await found(until="2023-11-20") == []
    assert await found(words="create consortium") == ["FOUND_BODY"]
    assert await found(words="expanding cooperation") == ["COOPERATE"]


async def test_a_body_shows_what_was_decided_about_it_and_which_line_follows_from_it(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/institution-detail", id=CONSORTIUM)
    (decision,), (line,) = found["decisions"]["nodes"], found["ledger"]
    assert (found["decisions"]["totalCount"], decision["kind"], found["state"]) == (1, "FOUND_BODY", "DECIDED")
    assert line["decision"]["id"] == decision["id"]
    assert line["decision"]["meeting"]["title"].startswith("International meeting")


async def test_an_exchange_names_the_meeting_that_was_part_of_it(reading: Clients) -> None:
    document = "query ($id: ID!) { exchange(id: $id) { meetings { title day } } }"
    (meeting,) = (await reading.secretariat.data(document, id=ROUND_TABLE))["exchange"]["meetings"]
    assert meeting["day"] == "2023-11-21"


async def test_meetings_are_found_by_exchange_period_and_words(reading: Clients) -> None:
    document = "query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }"

    async def number(**asked: object) -> int:
        answer = await reading.school.data(document, filter=asked)
        return int(answer["meetings"]["totalCount"])

    assert await number(exchange=ROUND_TABLE, search="international meetings") == 1
    assert await number(heldFrom="2023-11-21", heldUntil="2023-11-21") == 1
    assert await number(heldUntil="2023-11-20") == await number(body=CONSORTIUM) == 0


async def test_a_later_decision_activates_the_consortium_and_is_taken_back(service: Clients) -> None:
    titles = [{"lang": "en", "value": "First assembly"}]
    meeting = await service.secretariat.do("secretariat/record-meeting", input={"titles": titles, "held": "2024-05-20"})
    texts = [{"lang": "en", "value": "To begin work."}]
    given = {"kind": "ACTIVATE_BODY", "meeting": meeting["id"], "body": CONSORTIUM, "texts": texts}
    made = await service.secretariat.do("secretariat/record-decision", input=given)
    assert (made["body"]["state"], made["followedBy"][0]["since"]["edtf"]) == ("ACTIVE", "2024-05-20")
    again = await service.secretariat.refused("secretariat/record-decision", input=given)
    assert again == {("kind", "NOT_ALLOWED_NOW")}
    marks = {"id": made["id"], "version": made["version"], "reason": "Another consortium was meant."}
    taken = await service.secretariat.do("secretariat/void-decision", **marks)
    assert (taken["body"]["state"], taken["voidedReason"]) == ("DECIDED", "Another consortium was meant.")


async def test_the_founding_decision_stays_while_the_body_has_come_further(service: Clients) -> None:
    await service.secretariat.do("secretariat/activate-organisation", id=CONSORTIUM, version=1, since="2024-05-20")
    founding = {"id": ("MeetingDecision", "create-the-consortium"), "version": 1, "reason": "A slip."}
    assert await service.secretariat.refused("secretariat/void-decision", **founding) == {("id", "LATER_LINES")}
