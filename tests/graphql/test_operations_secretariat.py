"""What the secretariat asks, over the seeds. Every number was counted in the three documents."""

from __future__ import annotations

from tests.graphql.clients import Clients, Json, nodes

CONSORTIUM = ("Institution", "international-consortium")
STUDY_VISIT = ("Exchange", "clc-study-visit-2010")
FESTIVAL = ("Exchange", "clc-festival-2010")
TRAINING = ("Exchange", "clc-training-2")
CENTERS = ("Programme", "community-learning-centers")


def named(participations: list[Json]) -> list[str]:
    """Return the names of the institutions that are named."""
    return [each["institution"]["name"] for each in participations if each["institution"]]


async def test_the_new_consortium_is_decided_and_its_list_of_members_is_empty(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/members-as-of", asOf="2023-12-31")
    assert (found["state"], found["kind"]) == ("DECIDED", "CONSORTIUM")
    assert (found["members"]["totalCount"], found["members"]["nodes"]) == (0, [])
    assert [(line["state"], line["since"]["edtf"]) for line in found["ledger"]] == [("DECIDED", "2023-11-21")]


async def test_before_the_decision_there_was_no_consortium(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/members-as-of", asOf="2023-11-20")
    assert (found["state"], found["members"]["totalCount"]) == (None, 0)


async def test_members_can_be_asked_of_another_organisation(reading: Clients) -> None:
    network = ("Institution", "resource-centres-network")
    found = await reading.secretariat.field("secretariat/members-as-of", organisation=network)
    assert (found["name"], found["members"]["totalCount"]) == ("Network of Community School resource centres", 0)


async def test_in_november_2023_one_round_table_was_held_by_six_countries(reading: Clients) -> None:
    held = await reading.secretariat.field(
        "secretariat/held-in-period", **{"from": "2023-11-01", "until": "2023-11-30"}
    )
    (table,) = held["nodes"]
    assert (held["totalCount"], table["kind"], table["actual"]["edtf"]) == (1, "ROUND_TABLE", "2023-11-21")
    assert {each["country"]["code"] for each in table["participations"]} == {"RU", "CN", "KG", "KZ", "UZ", "BY"}
    unnamed = [each for each in table["participations"] if each["institution"] is None]
    assert sorted(each["country"]["code"] for each in unnamed) == ["BY", "KG", "KZ", "UZ"]
    assert {each["parties"] for each in unnamed} == {None}
    (host,) = [each for each in table["participations"] if each["role"] == "HOST"]
    assert host["institution"]["name"] == "Academy of the Ministry of Education of Russia"


async def test_eight_events_have_a_day_or_a_month_of_2009_or_2010_and_one_more_its_year(reading: Clients) -> None:
    held = await reading.secretariat.field(
        "secretariat/held-in-period", **{"from": "2009-01-01", "until": "2010-12-31"}
    )
    # The seminar, three training sessions, the competition, the study visit, the festival; the training in Chelyabinsk.
    assert held["totalCount"] == 7 + 1
    assert [each["earliest"] for each in nodes(held, "actual")] == sorted(
        (each["earliest"] for each in nodes(held, "actual")), reverse=True
    )


async def test_youth_in_action_was_held_by_ficemea_in_three_countries(reading: Clients) -> None:
    held = await reading.secretariat.field("secretariat/held-in-period", kind=["TRAINING_SESSION"], first=100)
    trainings = [each for each in held["nodes"] if "FICEMEA" in named(each["participations"])]
    assert {each["region"]["country"]["code"] for each in trainings} == {"RU", "BE", "FR"}
    assert sorted(each["actual"]["edtf"] for each in trainings) == ["2009", "2011", "2011"]


async def test_nothing_in_the_documents_is_postponed_or_overdue(reading: Clients) -> None:
    found = await reading.secretariat.run("secretariat/postponed-or-overdue")
    assert (found["postponed"]["totalCount"], found["overdue"]["totalCount"]) == (0, 0)


async def test_no_partnership_of_the_documents_ends_since_none_is_in_force(reading: Clients) -> None:
    period = {"from": "2009-01-01", "until": "9999-12-31"}
    found = await reading.secretariat.field("secretariat/partnerships-ending-soon", **period)
    assert (found["totalCount"], found["nodes"]) == (0, [])


async def test_the_agreements_with_education_departments_are_a_draft(reading: Clients) -> None:
    agreement = ("Partnership", "education-departments")
    found = await reading.secretariat.field("secretariat/partnership-detail", id=agreement)
    assert (found["state"], found["revision"], found["force"]) == ("DRAFT", 1, None)
    assert [bool(party["institution"]) for party in found["parties"]] == [True, False]
    assert [party["approved"] for party in found["parties"]] == [False, False]


async def test_the_study_visit_was_planned_for_eighteen_and_who_came_is_not_known(reading: Clients) -> None:
    visit = await reading.secretariat.field("secretariat/exchange-detail", id=STUDY_VISIT)
    counts = [count for each in visit["participations"] for count in each["headcounts"]]
    assert sorted((count["group"], count["planned"]) for count in counts) == [("MIXED", 16), ("STAFF", 2)]
    assert (visit["peoplePlanned"], visit["peopleAttended"]) == (16 + 2, None)
    assert {count["attended"] for count in counts} == {None}


async def test_the_study_visit_was_held_on_other_days_than_announced_and_the_flags_tell(reading: Clients) -> None:
    visit = await reading.secretariat.field("secretariat/exchange-detail", id=STUDY_VISIT)
    assert (visit["planned"]["earliest"], visit["planned"]["latest"]) == ("2010-06-27", "2010-07-02")
    assert (visit["actual"]["earliest"], visit["actual"]["latest"]) == ("2010-06-28", "2010-06-30")
    assert visit["planned"]["edtf"] == "2010?-06-27/2010?-07-02"
    assert visit["flags"] == ["DATES_DIFFER"]
    assert [line["change"] for line in visit["schedule"]] == ["ANNOUNCED", "ANNOUNCED"]
    assert "Siberian" in visit["schedule"][0]["venue"][0]["value"]


async def test_sixteen_teams_came_to_the_festival_of_which_three_named_ones_were_guests(reading: Clients) -> None:
    festival = await reading.secretariat.field("secretariat/exchange-detail", id=FESTIVAL)
    (teams,) = [each for each in festival["participations"] if each["parties"] == 16]
    guests = [each for each in festival["participations"] if each["role"] == "GUEST"]
    assert (festival["statedParties"], teams["institution"], festival["flags"]) == (16, None, [])
    assert sorted(named(guests)) == ["Pervomanskaya School", "School 75 of Krasnoyarsk", "МОУ СОШ №149"]
    assert {each["partOf"]["id"] for each in guests} == {teams["id"]}


async def test_a_four_day_seminar_over_five_days_is_flagged(reading: Clients) -> None:
    seminar = await reading.secretariat.field("secretariat/exchange-detail", id=("Exchange", "clc-seminar-2009-06"))
    assert (seminar["statedDays"], seminar["actual"]["edtf"]) == (4, "2009-06-14/2009-06-18")
    assert seminar["flags"] == ["DAYS_DIFFER"]


async def test_of_fourteen_schools_twelve_run_and_two_unnamed_ones_are_weak(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/programme-sites", id=CENTERS, asOf="2011-06-01")
    # Besides the fourteen, schools 75 and 163 run and the Pervomanskaya school is a candidate.
    assert (found["running"] - 2, found["weak"], found["candidates"], found["left"]) == (12, 2, 1, 0)
    assert found["siteCountComplete"] is True
    (weak,) = [site for site in found["sites"]["nodes"] if site["state"] == "WEAK"]
    assert (weak["institution"], weak["parties"]) == (None, 2)
    assert weak["ledger"][-1]["reason"] == (
        "Teachers involved in the programme left the schools for other organizations."
    )


async def test_in_2010_all_fourteen_schools_ran(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/programme-sites", id=CENTERS, asOf="2010-01-31")
    # School 163, of which no day is known, is counted from the first day on.
    assert (found["running"] - 1, found["weak"], found["state"]) == (14, 0, "RUNNING")


async def test_a_body_is_found_under_every_spelling_in_both_scripts(reading: Clients) -> None:
    async def found(words: str) -> tuple[int, list[str]]:
        page = await reading.secretariat.field("secretariat/search-institutions", words=words)
        return page["totalCount"], nodes(page, "name")

    edukator = (1, ["Social-Educational Association “Educator”"])
    assert [await found(words) for words in ("эдукатор", "Edukator", "ЭДУКАТОР")] == [edukator] * 3
    assert [await found(words) for words in ("ContinYou", "КонтинЮ")] == [(1, ["ContinYou"])] * 2


async def test_words_that_nobody_is_called_find_nobody(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/search-institutions", words="эдукатор ContinYou")
    assert (found["totalCount"], found["nodes"]) == (0, [])


async def test_kislyakov_is_chairman_head_of_department_and_consultant(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/person-roles", words="kislyakov")
    (person,) = found["nodes"]
    roles = {role["title"]: role["institution"] or role["programme"] for role in person["roles"]}
    consultant = next(title for title in roles if title.startswith("Managing Consultant"))
    assert len(roles) == 3
    assert "CEMEA" in roles["Chairman of the Association"]["name"]
    assert roles["Head of Department"]["name"].startswith("Chelyabinsk Institute of Retraining")
    assert roles[consultant]["name"] == "“Youth in Action” international training project"
    assert (person["email"], {role["state"] for role in person["roles"]}) == (None, {None})


async def test_an_acting_rector_was_seen_so_on_the_day_of_the_round_table(reading: Clients) -> None:
    variables = {"institution": ("Institution", "academy-of-the-ministry-russia"), "asOf": "2023-11-21"}
    found = await reading.secretariat.field("secretariat/person-roles", **variables)
    (person,) = found["nodes"]
    (role,) = person["roles"]
    assert (person["name"], role["title"], role["acting"]) == ("Maxim Kostenko", "Rector", True)
    assert (role["seen"]["edtf"], role["state"]) == ("2023-11-21", "CURRENT")


async def test_an_institution_shows_its_exchanges_programmes_and_partners(reading: Clients) -> None:
    school = ("Institution", "berezovskaya-school")
    found = await reading.secretariat.field("secretariat/institution-detail", id=school)
    # The competition, the study visit, the start-up trainings, the monitoring visits.
    assert found["exchanges"]["totalCount"] == 4
    # The centre everywhere; the four other winners in the competition and on the study visit.
    assert found["partners"]["totalCount"] == 1 + 4
    assert [each["value"] for each in found["names"]] == ["Berezovskaya School", "МОУ «Березовская СОШ»"]
    assert (found["region"]["unit"]["code"], found["state"]) == ("RU-KYA", "ACTIVE")


async def test_the_audit_shows_who_entered_a_record_and_what_it_was_before(service: Clients) -> None:
    school = ("Institution", "berezovskaya-school")
    given = {"id": school, "version": 1, "address": "Kanifolny"}
    await service.school.do("member/correct-my-institution", **given)
    found = await service.secretariat.field("secretariat/audit-of-record", record=school)
    latest, first = found["nodes"]
    assert (latest["action"], latest["holder"], latest["persona"]) == (
        "institutionCorrect", "berezovskaya-school", "MEMBER",
    )  # fmt: skip
    assert (latest["before"]["address"], latest["after"]["address"]) == (None, "Kanifolny")
    assert (first["before"], first["after"]["version"]) == (None, 1)


async def test_an_institution_is_registered_named_again_corrected_and_found(service: Clients) -> None:
    given = {"kind": "UNIVERSITY", "names": [{"lang": "kk", "value": "Қазақ университеті"}], "country": "KZ"}
    made = await service.secretariat.do("secretariat/register-institution", input=given)
    assert (made["country"]["name"], made["version"]) == ("Kazakhstan", 1)
    alias = {"institution": made["id"], "value": "Kazakh University", "kind": "TRANSLATION", "language": "en"}
    named_again = await service.secretariat.do("secretariat/add-alias", **alias)
    assert [each["value"] for each in named_again["institution"]["aliases"]] == ["Kazakh University"]
    found = await service.secretariat.field("secretariat/search-institutions", words="kazakh universities")
    assert nodes(found, "id") == [made["id"]]
    version = (await service.secretariat.field("secretariat/institution-detail", id=made["id"]))["version"]
    correction = {"id": made["id"], "version": version, "areas": ["management in education"]}
    corrected = await service.secretariat.do("secretariat/correct-institution", input=correction)
    assert corrected["areas"] == ["management in education"]


async def test_a_void_exchange_leaves_the_lists_and_comes_back_restored(service: Clients) -> None:
    async def held() -> int:
        found = await service.secretariat.field(
            "secretariat/held-in-period", **{"from": "2009-12-01", "until": "2009-12-31"}
        )
        return int(found["totalCount"])

    before = await held()
    assert before > 0
    gone = await service.secretariat.do("secretariat/void-record", id=TRAINING, version=1, reason="entered twice")
    assert (gone["voidedReason"], await held()) == ("entered twice", before - 1)
    back = await service.secretariat.do("secretariat/restore-record", id=TRAINING, version=gone["version"])
    assert (back["voidedAt"], await held()) == (None, before)


async def test_a_decided_organisation_admits_nobody_and_an_active_one_does(service: Clients) -> None:
    invitation = {"institution": ("Institution", "naea-china"), "since": "2024-02-01"}
    invited = await service.secretariat.do("secretariat/invite-member", **invitation)
    admission = {"membership": invited["id"], "version": invited["version"], "since": "2024-03-01"}
    assert (invited["state"], invited["organisation"]["name"][:24]) == ("INVITED", "International Consortium")
    assert ("organisation", "BODY_NOT_READY") in await service.secretariat.refused(
        "secretariat/admit-member", **admission
    )
    await service.secretariat.do("secretariat/activate-organisation", id=CONSORTIUM, version=1, since="2024-02-15")
    admitted = await service.secretariat.do("secretariat/admit-member", **admission)
    assert (admitted["state"], admitted["organisation"]["members"]["totalCount"]) == ("MEMBER", 1)
    before = await service.secretariat.field("secretariat/members-as-of", asOf="2024-02-29")
    after = await service.secretariat.field("secretariat/members-as-of", asOf="2024-03-01")
    assert (before["state"], before["members"]["totalCount"]) == ("ACTIVE", 0)
    assert [each["country"]["code"] for each in after["members"]["nodes"]] == ["CN"]
