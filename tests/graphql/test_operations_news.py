"""News and questions: what the documents tell, and what becomes of new ones."""

from __future__ import annotations

import pytest

from tests.graphql.clients import Clients, nodes

STUDY_VISIT = ("Exchange", "clc-study-visit-2010")
FESTIVAL = ("Exchange", "clc-festival-2010")


def english(text: str) -> list[dict[str, str]]:
    return [{"lang": "en", "value": text}]


async def test_ten_items_of_the_centres_site_and_one_of_the_academys_are_published(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/news")
    assert (found["totalCount"], {each["state"] for each in found["nodes"]}) == (10 + 1, {"PUBLISHED"})
    assert {each["published"] for each in found["nodes"]} == {None}


async def test_a_text_stands_in_its_own_language_alone(reading: Clients) -> None:
    festival = await reading.analyst.field("analyst/news-detail", id=("NewsItem", "clc-news-festival"))
    academy = await reading.analyst.field("analyst/news-detail", id=("NewsItem", "international-consortium-news"))
    assert [each["lang"] for each in festival["texts"]] == ["ru"]
    assert (festival["title"], [each["lang"] for each in academy["texts"]]) == (None, ["en"])
    assert academy["title"].startswith("International consortium for development")


async def test_the_festival_news_speaks_of_the_three_guests(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/news-detail", id=("NewsItem", "clc-news-festival"))
    named = [each["institution"]["name"] for each in found["mentions"] if each["institution"]]
    assert sorted(named) == ["Pervomanskaya School", "School 75 of Krasnoyarsk", "МОУ СОШ №149"]
    (exchange,) = [each["exchange"] for each in found["mentions"] if each["exchange"]]
    assert exchange["actual"]["edtf"] == "2010-09-22/2010-09-26"


async def test_the_study_visit_was_announced_in_one_item_and_reported_in_another(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/news-of-exchange", id=STUDY_VISIT)
    texts = nodes(found["news"], "text")
    assert found["news"]["totalCount"] == 2
    assert sorted("с 27 июня по 2 июля" in text for text in texts) == [False, True]
    assert sorted("с 28 по 30 июня 2010г." in text for text in texts) == [False, True]


async def test_what_grew_from_an_exchange_is_told_with_it(reading: Clients) -> None:
    training = ("Exchange", "clc-school-75-training")
    found = await reading.analyst.field("analyst/news-of-exchange", id=training)
    assert nodes(found["supports"], "regularity") == ["every Monday"]
    assert (found["lessons"]["totalCount"], found["difficulties"]["totalCount"]) == (0, 0)


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ({"institution": ("Institution", "school-75")}, 2),
        ({"institution": ("Institution", "berezovskaya-school")}, 3),
        ({"programme": ("Programme", "community-learning-centers")}, 10),
        ({"exchange": FESTIVAL}, 2),
        ({"person": ("Person", "kostenko")}, 1),
        ({"words": "Дебют"}, 1),
        ({"words": "стажировка"}, 2),
        ({"from": "2010-01-01"}, 0),
        ({"until": "2010-01-01"}, 0),
    ],
)
async def test_news_is_found_by_what_it_speaks_of_and_by_its_words(
    reading: Clients, asked: dict[str, object], number: int
) -> None:
    assert (await reading.analyst.field("analyst/news", **asked))["totalCount"] == number


async def test_an_institution_and_a_programme_show_their_news(reading: Clients) -> None:
    document = (
        "query ($i: ID!, $p: ID!) { institution(id: $i) { news { totalCount } } "
        "programme(id: $p) { news { totalCount } } }"
    )
    asked = {"i": ("Institution", "sotrudnichestvo"), "p": ("Programme", "youth-in-action")}
    found = await reading.centre.data(document, **asked)
    assert (found["institution"]["news"]["totalCount"], found["programme"]["news"]["totalCount"]) == (2, 0)


async def test_no_question_is_asked_in_the_documents(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/open-questions", states=["ASKED", "ANSWERED", "PUBLISHED"])
    assert (found["totalCount"], found["nodes"]) == (0, [])


async def test_news_is_drafted_linked_published_and_withdrawn(service: Clients) -> None:
    made = await service.secretariat.do("secretariat/draft-news", texts=english("The festival is over."))
    mention = {"newsItem": made["id"], "exchange": FESTIVAL}
    await service.secretariat.do("secretariat/mention-in-news", **mention)
    assert (await service.analyst.field("analyst/news", exchange=FESTIVAL))["totalCount"] == 2
    published = {"id": made["id"], "version": made["version"], "since": "2026-06-15"}
    shown = await service.secretariat.do("secretariat/publish-news", **published)
    assert (shown["state"], shown["published"]["edtf"]) == ("PUBLISHED", "2026-06-15")
    found = await service.analyst.field("analyst/news", exchange=FESTIVAL)
    assert (found["totalCount"], found["nodes"][0]["id"]) == (2 + 1, made["id"])
    gone = {"id": made["id"], "version": shown["version"], "since": "2026-06-15", "reason": "Told twice."}
    assert (await service.secretariat.do("secretariat/withdraw-news", **gone))["state"] == "WITHDRAWN"
    assert (await service.analyst.field("analyst/news", exchange=FESTIVAL))["totalCount"] == 2


async def test_news_for_tomorrow_is_not_seen_today(service: Clients) -> None:
    made = await service.secretariat.do("secretariat/draft-news", texts=english("Tomorrow."))
    published = {"id": made["id"], "version": made["version"], "since": "2026-06-16"}
    shown = await service.secretariat.do("secretariat/publish-news", **published)
    assert (shown["state"], (await service.analyst.field("analyst/news"))["totalCount"]) == ("DRAFT", 11)


async def test_a_question_is_asked_answered_and_published(service: Clients) -> None:
    asked = await service.school.do("member/ask-question", texts=english("Who trains new tutors?"))
    assert (asked["asker"]["name"], asked["asked"]["edtf"], asked["state"]) == (
        "Berezovskaya School",
        "2026-06-15",
        "ASKED",
    )
    waiting = await service.secretariat.field("secretariat/open-questions", states=["ASKED"])
    assert nodes(waiting, "id") == [asked["id"]]
    answer = {"id": asked["id"], "version": asked["version"], "answers": english("The centre."), "since": "2026-06-15"}
    answered = await service.secretariat.do(
        "secretariat/answer-question", **answer, answerer=("Institution", "sotrudnichestvo")
    )
    school = ("Institution", "berezovskaya-school")
    assert nodes(await service.school.field("member/my-questions", institution=school), "answer") == ["The centre."]
    assert (await service.centre.field("member/my-questions", institution=school))["totalCount"] == 0
    await service.secretariat.do("secretariat/publish-question", id=asked["id"], version=answered["version"])
    found = await service.analyst.field("analyst/answered-questions", words="tutors")
    assert nodes(found, "answer") == ["The centre."]
