"""Who supports whom and how often, over the seeds. Every number was counted in the report."""

from __future__ import annotations

import pytest

from tests.graphql.clients import Clients, nodes

CENTERS = ("Programme", "community-learning-centers")
CENTRE = ("Institution", "sotrudnichestvo")
MONDAYS = ("Support", "clc-school-75-tutors")
MONTHLY = ("Support", "clc-monthly-contact")


async def test_the_centre_gives_support_in_four_ways(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/support-given", giver=CENTRE, programme=CENTERS)
    kinds = sorted(nodes(found, "kind"))
    assert (found["totalCount"], kinds) == (4, ["ADVICE", "MONITORING", "PEER_TUTORING", "REGULAR_CONTACT"])
    assert {each["state"] for each in found["nodes"]} == {"RUNNING"}


async def test_every_monday_tutors_are_trained_in_school_75(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/support-detail", id=MONDAYS)
    assert (found["regularity"], found["recurrence"]) == ("every Monday", "FREQ=WEEKLY;BYDAY=MO")
    assert (found["receiver"]["name"], found["site"]) == ("School 75 of Krasnoyarsk", None)
    assert found["exchange"]["title"] == "Training for tutors at School 75 of Krasnoyarsk"


async def test_a_russian_reader_is_told_in_russian_how_often(reading: Clients) -> None:
    document = 'query ($id: ID!) { support(id: $id) { regularity(lang: "ru") } }'
    assert (await reading.analyst.data(document, id=MONDAYS))["support"]["regularity"] == "каждый понедельник"
    assert (await reading.analyst.data(document, id=MONTHLY))["support"]["regularity"] == "каждый месяц"


async def test_two_weak_schools_of_which_none_is_named_are_contacted_every_month(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/support-detail", id=MONTHLY)
    assert (found["regularity"], found["receiver"], found["site"]["parties"]) == ("every month", None, 2)
    assert found["channels"] == []


@pytest.mark.parametrize(
    ("channel", "kinds"),
    [("EMAIL", ["ADVICE"]), ("TELEPHONE", ["ADVICE"]), ("VIDEO_CALL", ["ADVICE"]), ("POST", [])],
)
async def test_advice_goes_by_e_mail_telephone_and_video_call(reading: Clients, channel: str, kinds: list[str]) -> None:
    found = await reading.secretariat.field("secretariat/support-given", channels=[channel])
    assert nodes(found, "kind") == kinds


@pytest.mark.parametrize(("regular", "number"), [(True, 2), (False, 2)])
async def test_two_of_four_come_again_by_a_rule(reading: Clients, *, regular: bool, number: int) -> None:
    found = await reading.secretariat.field("secretariat/support-given", regular=regular)
    assert found["totalCount"] == number


async def test_support_is_found_by_where_it_stands_and_by_its_words(reading: Clients) -> None:
    running = await reading.secretariat.field("secretariat/support-given", standing={"states": ["RUNNING"]})
    ended = await reading.secretariat.field("secretariat/support-given", standing={"states": ["ENDED", "PAUSED"]})
    tutors = await reading.secretariat.field("secretariat/support-given", words="tutor form")
    assert (running["totalCount"], ended["totalCount"], nodes(tutors, "kind")) == (4, 0, ["PEER_TUTORING"])


async def test_since_nobody_knows_the_first_monday_none_is_counted(reading: Clients) -> None:
    period = {"from": "2010-09-01", "until": "2010-09-30"}
    found = await reading.secretariat.field("secretariat/support-days", id=MONDAYS, **period)
    assert (found["days"], found["complete"]) == (None, False)
    assert found["support"]["regularity"] == "every Monday"


async def test_a_member_registers_support_asks_for_its_days_and_ends_it(service: Clients) -> None:
    given = {
        "kind": "TRAINING",
        "topics": [{"lang": "en", "value": "Tutors"}],
        "giver": CENTRE,
        "channels": ["IN_PERSON"],
    }
    given |= {
        "receiver": ("Institution", "school-75"),
        "recurrence": "FREQ=WEEKLY;BYDAY=MO;COUNT=3",
        "begins": "2010-09-06",
    }
    made = await service.centre.do("member/register-support", input=given)
    assert (made["regularity"], made["state"], made["channels"]) == ("every Monday, 3 times", "RUNNING", ["IN_PERSON"])
    period = {"from": "2010-09-10", "until": "2010-12-31"}
    found = await service.analyst.field("secretariat/support-days", id=made["id"], **period)
    assert (found["days"], found["complete"]) == (["2010-09-13", "2010-09-20"], True)
    over = {"id": made["id"], "version": made["version"], "since": "2010-09-20", "reason": "The tutors are trained."}
    ended = await service.centre.do("member/end-support", **over)
    assert (ended["state"], [line["state"] for line in ended["ledger"]]) == ("ENDED", ["RUNNING", "ENDED"])


async def test_a_rule_that_cannot_be_kept_to_is_refused_at_its_place(service: Clients) -> None:
    given = {"kind": "TRAINING", "topics": [{"lang": "en", "value": "Tutors"}], "giver": CENTRE}
    given |= {"receiver": ("Institution", "school-75"), "recurrence": "FREQ=HOURLY"}
    found = await service.centre.refused("member/register-support", input=given)
    assert found == {("recurrence", "RECURRENCE_TOO_FINE")}


async def test_days_of_what_is_not_there_are_null_and_a_period_has_its_order(reading: Clients) -> None:
    document = (
        'query ($id: ID!, $until: Date!) { supportDays(id: $id, dayFrom: "2010-09-02", dayUntil: $until) { complete } }'
    )
    for_nothing = [
        (await reading.analyst.data(document, id=record, until="2010-09-30"))["supportDays"]
        for record in ("no id", ("Support", "nothing"))
    ]
    assert for_nothing == [None, None]
    assert await reading.analyst.code(document, id=MONDAYS, until="2010-09-01") == "BAD_USER_INPUT"


async def test_support_is_found_through_who_gives_and_who_gets_it(reading: Clients) -> None:
    document = (
        "query ($centre: ID!, $school: ID!, $programme: ID!) { centre: institution(id: $centre) "
        "{ supportsGiven { totalCount } supportsReceived { totalCount } } "
        "school: institution(id: $school) { supportsReceived { totalCount } } "
        "programme(id: $programme) { supports { totalCount } } }"
    )
    asked = {"centre": CENTRE, "school": ("Institution", "school-75"), "programme": CENTERS}
    found = await reading.analyst.data(document, **asked)
    assert found["centre"] == {"supportsGiven": {"totalCount": 4}, "supportsReceived": {"totalCount": 0}}
    assert found["school"]["supportsReceived"]["totalCount"] == 1
    assert found["programme"]["supports"]["totalCount"] == 4
