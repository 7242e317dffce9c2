"""What is asked of evaluations and of claims, over the seeds. Every number was counted in the three documents."""

from __future__ import annotations

from tests.graphql.clients import Clients, Json, nodes

EVALUATION = ("Evaluation", "community-learning-centers")
CENTERS = ("Programme", "community-learning-centers")


def stated(page: Json) -> dict[str, tuple[object, object]]:
    """Return what is stated and what is found, by the beginning of each claim's words."""
    return {
        node["statement"][:24]: (
            node["amount"]
            or (node["statedDates"] or {}).get("edtf")
            or (node["statedRegion"] or {}).get("name")
            or node["statedText"],
            node["foundText"] if node["found"] is None else node["found"],
        )
        for node in page["nodes"]
    }


async def test_six_claims_of_the_documents_contradict_the_records(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/contradictions")
    assert found["totalCount"] == 6
    assert stated(found) == {
        "14 – 18 июня 2009 года с": ("4", 5.0),
        "Мы поедем в гости к обще": ("2010?-06-27/2010?-07-02", "2010-06-28/2010-06-30"),
        "Сессия прошла с 25 по 29": ("Krasnoyarsk", "Sukhobuzimo"),
        "project team will get in": ("Siberia", "Cheboksary"),
        "С 22 по 26 сентября 2010": ("Sukhobuzimo", "Krasnoyarsk"),
        "финансируемого Европейск": ("Европейский Союз", "European Commission"),
    }


async def test_what_nobody_recorded_cannot_be_checked(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/claims", verdict=["CANNOT_BE_CHECKED"])
    # The centres of a network of which none is named, the people who came to the study visit, the goals of an
    # association, and the sites that joined late, since nobody says when school 163 did.
    assert found["totalCount"] == 1 + 1 + 1 + 1
    assert {node["found"] for node in found["nodes"]} == {None}
    assert {node["amount"] for node in found["nodes"]} == {"18", "8", "2"}


async def test_every_other_claim_agrees(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/claims", verdict=["AGREES"], first=100)
    # Twelve numbers of teams, schools and people at exchanges; sites three; countries, partners and
    # trainings; three percentages; twelve times days or a year, and a period; a place; six names; three numbers of
    # copies and two of parts; four lists: objectives, activities, results twice; five numbers that follow.
    assert found["totalCount"] == 12 + 3 + 3 + 3 + 13 + 1 + 6 + 3 + 2 + 4 + 5
    numbers = [node for node in found["nodes"] if node["amount"]]
    assert [float(node["amount"]) for node in numbers] == [node["found"] for node in numbers]


async def test_claims_are_found_by_the_record_that_they_are_about(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/claims", subject=("Exchange", "clc-seminar-2009-06"))
    told = {(node["amount"], node["verdict"]) for node in found["nodes"]}
    assert told == {("12", "AGREES"), ("4", "DIFFERS"), (None, "AGREES")}


async def test_a_claim_shows_its_words_and_the_record_that_it_is_about(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/claim-detail", id=("Claim", "festival-guests"))
    assert found["statement"] == "В их числе 3 школы – гости Фестиваля"
    assert (found["exchange"]["title"], found["programme"], found["role"]) == (
        "Festival of school teams",
        None,
        "GUEST",
    )
    assert (found["amount"], found["found"], found["verdict"]) == ("3", 3.0, "AGREES")


async def test_a_claim_of_a_percentage_shows_the_value(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/claim-detail", id=("Claim", "volunteering"))
    assert found["verdict"] == "AGREES"
    assert found["indicatorValue"]["sentence"] == (
        "Young people who participated in volunteering: 67 %; how many answered is not known; "
        "what it was before is not known."
    )


async def test_a_claim_of_a_part_shows_the_publication(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/claim-detail", id=("Claim", "manual-parts"))
    assert (found["amount"], found["found"], found["verdict"]) == ("2", 2.0, "AGREES")
    assert found["publication"]["title"] == "A set of methodical materials"
    whole = await reading.secretariat.field("secretariat/claim-detail", id=("Claim", "newsletter-copies"))
    assert (whole["found"], whole["publication"]["title"], whole["programme"]) == (2000.0, "Sotrudnichestvo", None)


async def test_a_claim_that_is_entered_is_checked_at_once(service: Clients) -> None:
    seminar = {"subjectType": "Exchange", "subject": ("Exchange", "clc-seminar-2009-06")}
    words = {"statements": [{"lang": "en", "value": "at least ten institutions"}], "measure": "EXCHANGE_PARTIES"}
    number = {"amount": "10", "unit": "INSTITUTIONS"}
    meant = await service.secretariat.do("secretariat/enter-claim", **seminar, **words, **number, qualifier="AT_LEAST")
    assert (meant["verdict"], meant["found"]) == ("AGREES", 12.0)
    exactly = await service.secretariat.do("secretariat/enter-claim", **seminar, **words, **number)
    assert (exactly["verdict"], exactly["found"]) == ("DIFFERS", 12.0)


async def test_a_claim_of_another_kind_of_record_is_refused_with_every_reason(service: Clients) -> None:
    wrong = {"subjectType": "Programme", "subject": CENTERS, "measure": "EXCHANGE_PARTIES", "statedText": "many"}
    found = await service.secretariat.refused(
        "secretariat/enter-claim", statements=[{"lang": "en", "value": "many"}], amount="87,5", **wrong
    )
    assert found == {
        ("subject", "OTHER_MEASURE"),
        ("statedText", "NOT_COMPARED"),
        ("amount", "BAD_AMOUNT"),
        ("unit", "REQUIRED"),
    }


async def test_three_percentages_are_neither_people_nor_a_rise(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/evaluation-detail", id=EVALUATION, lang="ru")
    assert [value["amount"] for value in found["values"]] == ["67", "74", "87"]
    told = ("n", "peopleLeast", "peopleMost", "baseline", "change", "trend")
    assert {value[name] for value in found["values"] for name in told} == {None}
    assert found["values"][0]["sentence"] == (
        "Молодые люди, участвовавшие в волонтёрской работе: 67 %; сколько ответило, неизвестно; "
        "что было раньше, неизвестно."
    )
    assert (found["peopleAsked"], found["peopleAnswered"], found["carriedOut"]) == (None, None, None)


async def test_the_programme_was_evaluated_by_seven_methods(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/evaluation-detail", id=EVALUATION)
    assert {each["method"] for each in found["methods"]} == {
        "MONITORING", "BEFORE_AFTER_SURVEY", "COORDINATOR_REPORT", "FEEDBACK_FORM", "FOCUS_GROUP", "INTERVIEW",
        "DOCUMENT_STUDY",
    }  # fmt: skip
    groups = {each["respondents"] for each in found["methods"] if each["method"] == "FOCUS_GROUP"}
    assert groups == {"TEACHERS", "YOUNG_PEOPLE"}


async def test_evaluations_are_found_by_their_methods(reading: Clients) -> None:
    interviewed = await reading.analyst.field("analyst/evaluations", method=["INTERVIEW"])
    assert nodes(interviewed, "programme", "name") == ["Community Learning Centers"]
    assert (await reading.analyst.field("analyst/evaluations", method=["OTHER"]))["totalCount"] == 0


async def test_a_value_with_a_number_and_a_baseline_is_people_and_a_rise(service: Clients) -> None:
    indicator = ("Indicator", "volunteering")
    common = {"evaluation": EVALUATION, "indicator": indicator, "respondents": "TEACHERS"}
    before = await service.secretariat.do(
        "secretariat/record-indicator-value", **common, moment="BEFORE", amount="50", n=30
    )
    after = await service.secretariat.do(
        "secretariat/record-indicator-value", **common, moment="AFTER", amount="66.7", n=30, baseline=before["id"],
        trend="ROSE",
    )  # fmt: skip
    assert (after["peopleLeast"], after["peopleMost"], after["change"], after["trend"]) == (20, 20, 16.7, "ROSE")
    assert after["sentence"] == (
        "Young people who participated in volunteering: 66.7 %, that is 20 of 30 people; it rose from 50 %."
    )


async def test_a_rise_without_a_baseline_is_refused(service: Clients) -> None:
    common = {"evaluation": EVALUATION, "indicator": ("Indicator", "volunteering"), "respondents": "TEACHERS"}
    found = await service.secretariat.refused(
        "secretariat/record-indicator-value", **common, moment="AFTER", amount="107", trend="ROSE"
    )
    assert found == {("baseline", "BASELINE_NEEDED"), ("amount", "OUT_OF_RANGE")}


async def test_sixteen_teams_less_three_guests_are_thirteen_and_each_number_tells_whence_it_comes(
    reading: Clients,
) -> None:
    found = await reading.secretariat.field("secretariat/claim-detail", id=("Claim", "festival-teams-of-the-project"))
    assert (found["arithmetic"], found["found"], found["verdict"]) == ("DIFFERENCE", 13.0, "AGREES")
    teams, guests = found["firstClaim"], found["secondClaim"]
    assert [(each["found"], each["unit"], each["measure"]) for each in (teams, guests)] == [
        (16.0, "TEAMS", "EXCHANGE_PARTIES"),
        (3.0, "TEAMS", "EXCHANGE_PARTIES"),
    ]
    assert teams["locator"] == "news, festival: “В Фестивале приняли участие 16 школьных команд”"
    assert guests["source"] == {"title": "Community Learning Centers"}


async def test_twenty_eight_teachers_of_fourteen_schools_are_two_a_school(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/claim-detail", id=("Claim", "training-3-teachers-of-a-school"))
    assert (found["arithmetic"], found["found"], found["unit"], found["per"]) == (
        "QUOTIENT", 2.0, "PEOPLE", "INSTITUTIONS",
    )  # fmt: skip


async def test_how_many_schools_joined_late_is_unknown_as_long_as_it_is_of_one(reading: Clients) -> None:
    late = await reading.secretariat.field("secretariat/claim-detail", id=("Claim", "schools-new"))
    assert (late["amount"], late["found"], late["verdict"]) == ("2", None, "CANNOT_BE_CHECKED")


async def test_three_numbers_follow_from_the_documents_which_do_not_give_them(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/claims", inferred=True)
    assert {(node["amount"], node["unit"], node["verdict"]) for node in found["nodes"]} == {
        ("2", "PEOPLE", "AGREES"),
        ("13", "TEAMS", "AGREES"),
        ("4", "PARTS", "AGREES"),
    }
    assert {node["inferred"] for node in found["nodes"]} == {True}
    given = await reading.analyst.field("analyst/claims", inferred=False, first=100)
    assert {node["amount"] for node in given["nodes"] if node["measure"] == "DERIVED"} == {"18", "12"}


async def test_a_number_that_follows_from_others_is_entered_and_checked_at_once(service: Clients) -> None:
    teams = {"firstClaim": ("Claim", "festival-teams"), "secondAmount": "2"}
    words = {"statements": [{"lang": "en", "value": "half of the teams"}], "measure": "DERIVED"}
    half = {**words, **teams, "arithmetic": "QUOTIENT", "amount": "8", "unit": "TEAMS"}
    done = await service.secretariat.do("secretariat/enter-claim", **half)
    assert (done["verdict"], done["found"]) == ("AGREES", 8.0)
    wrong = half | {"unit": "PEOPLE", "secondAmount": "0"}
    assert await service.secretariat.refused("secretariat/enter-claim", **wrong) == {
        ("secondAmount", "DIVIDED_BY_ZERO"),
        ("unit", "OTHER_UNITS"),
    }
