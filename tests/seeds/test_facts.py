"""The facts of the documents, read back from a register with the seeds. Every number was counted in the texts."""

from __future__ import annotations

from datetime import date

from consortium.dates import UNKNOWN_DAY
from consortium.db import Database
from consortium.exchanges.flags import Facts, count_parties, count_people, flags
from consortium.exchanges.model import Flag
from consortium.exchanges.store import facts_of
from consortium.memberships.tables import Membership
from consortium.programmes.counting import count_sites
from consortium.programmes.model import SiteState
from consortium.programmes.store import counted_sites
from consortium.text import stems
from tests.seeds.editing import parts, seeded

AFTER = date(2011, 6, 1)


async def facts(exchange: str) -> Facts:
    found = await facts_of((await seeded("Exchange", exchange))["id"])
    assert found is not None
    return found


async def test_six_countries_sat_at_the_round_table_and_four_name_no_institution(register: Database) -> None:
    rows = (await facts("round-table-2023")).participations
    codes = {row["country"]: row for row in rows}
    unnamed = [row for row in rows if row["institution"] is None]
    assert len(codes) == 6
    assert {row["country"] for row in unnamed} == {
        (await seeded("Country", code))["id"] for code in ("KG", "KZ", "UZ", "BY")
    }
    assert {row["parties"] for row in unnamed} == {None}


async def test_china_and_russia_are_named_at_the_round_table(register: Database) -> None:
    rows = (await facts("round-table-2023")).participations
    keys = ("academy-of-the-ministry-russia", "ministry-of-education-russia", "naea-china")
    named = {row["institution"] for row in rows} - {None}
    assert named == {(await seeded("Institution", key))["id"] for key in keys}


async def test_the_consortium_is_decided_and_has_no_members(register: Database) -> None:
    consortium = await seeded("Institution", "international-consortium")
    (line,) = await parts("InstitutionEntry", "institution", consortium)
    decision = await seeded("MeetingDecision", "create-the-consortium")
    assert (line["state"], line["day"], line["decision"]) == ("DECIDED", date(2023, 11, 21), decision["id"])
    assert await Membership.count() == 0


async def test_the_visit_to_china_is_an_idea_to_which_five_countries_are_invited(register: Database) -> None:
    visit = await facts("visit-to-china")
    assert (visit.exchange["state"], visit.exchange["planned"]) == ("IDEA", None)
    invited = [row for row in visit.participations if row["state"] == "INVITED"]
    assert len({row["country"] for row in invited}) == 5
    (host,) = [row for row in visit.participations if row["role"] == "HOST"]
    assert host["country"] == (await seeded("Country", "CN"))["id"]


async def test_sixteen_teams_came_to_the_festival_of_which_three_named_ones_were_guests(register: Database) -> None:
    festival = await facts("clc-festival-2010")
    guests = [row for row in festival.participations if row["role"] == "GUEST"]
    keys = ("school-149", "school-75", "pervomanskaya-school")
    assert festival.exchange["stated_parties"] == count_parties(festival.participations).known == 13 + 3
    assert {row["institution"] for row in guests} == {(await seeded("Institution", key))["id"] for key in keys}
    assert {row["part_of"] for row in guests} == {(await seeded("Participation", "clc-festival-2010/teams"))["id"]}
    assert flags(festival) == frozenset()


async def test_eighteen_people_were_expected_on_the_study_visit_and_who_came_is_not_known(register: Database) -> None:
    visit = await facts("clc-study-visit-2010")
    planned = sorted((row["group"], row["planned"]) for row in visit.headcounts)
    assert planned == [("MIXED", 16), ("STAFF", 2)]
    assert (
        visit.exchange["people_planned"] == count_people(visit.participations, visit.headcounts, "planned").known == 18
    )
    assert visit.exchange["people_attended"] is None
    assert {row["attended"] for row in visit.headcounts} == {None}


async def test_the_study_visit_was_announced_for_other_days_than_those_reported(register: Database) -> None:
    visit = await facts("clc-study-visit-2010")
    assert visit.exchange["planned"] == "2010?-06-27/2010?-07-02"
    assert visit.exchange["actual"] == "2010-06-28/2010-06-30"
    assert flags(visit) == {Flag.DATES_DIFFER}
    assert "Siberian" in visit.schedule[0]["venue"]["en"]
    assert visit.schedule[1]["region"] == (await seeded("Region", "cheboksary"))["id"]


async def test_the_five_winners_took_part_in_the_study_visit(register: Database) -> None:
    visit = await facts("clc-study-visit-2010")
    group = await seeded("Participation", "clc-study-visit-2010/schools")
    winners = [row for row in visit.participations if row["part_of"] == group["id"]]
    assert group["parties"] == len(winners) == 5
    assert {row["state"] for row in winners} == {"ATTENDED"}


async def test_a_seminar_that_is_called_four_day_lasted_five(register: Database) -> None:
    seminar = await facts("clc-seminar-2009-06")
    days = (seminar.exchange["actual_latest"] - seminar.exchange["actual_earliest"]).days + 1
    assert (seminar.exchange["stated_days"], days, seminar.exchange["stated_parties"]) == (4, 5, 12)
    assert flags(seminar) == {Flag.DAYS_DIFFER}


async def test_twelve_of_fourteen_schools_run_and_two_are_weak_because_teachers_left(register: Database) -> None:
    programme = await seeded("Programme", "community-learning-centers")
    count = count_sites(await counted_sites(programme["id"]), AFTER)
    weak = await seeded("Site", "community-learning-centers/schools-weak")
    ledger = await parts("SiteEntry", "site", weak)
    # Besides the fourteen: schools 75 and 163 run, Pervomanskaya School is a candidate.
    assert count.by_state == {SiteState.RUNNING: 12 + 2, SiteState.WEAK: 2, SiteState.CANDIDATE: 1, SiteState.LEFT: 0}
    assert (count.complete, count.exceeded) == (True, frozenset())
    assert (weak["institution"], weak["parties"]) == (None, 2)
    assert [line["reason"] for line in ledger if line["state"] == "WEAK"] == [
        "Teachers involved in the programme left the schools for other organizations."
    ]


async def test_of_the_fourteen_schools_five_are_named(register: Database) -> None:
    fourteen = await seeded("Site", "community-learning-centers/schools")
    named = [row for row in await parts("Site", "part_of", fourteen) if row["institution"] is not None]
    assert (fourteen["parties"], len(named)) == (14, 5)


async def test_twenty_eight_teachers_of_fourteen_schools_came_to_the_third_session(register: Database) -> None:
    session = await facts("clc-training-3")
    assert (
        session.exchange["people_attended"]
        == count_people(session.participations, session.headcounts, "attended").known
    )
    assert [(row["group"], row["attended"]) for row in session.headcounts] == [("TEACHERS", 28)]
    assert session.exchange["stated_parties"] == count_parties(session.participations).known == 28 / 2


async def test_the_year_of_the_first_session_is_marked_as_inferred(register: Database) -> None:
    session = await seeded("Exchange", "clc-training-1")
    assert session["actual"] == "2009?-09-25/2009?-09-29"
    assert session["actual_earliest"] == date(2009, 9, 25)


async def test_the_start_up_trainings_have_a_day_and_a_month_and_no_year(register: Database) -> None:
    trainings = await seeded("Exchange", "clc-kanifolny-trainings")
    assert trainings["actual"] == "XXXX-12-02/XXXX-12-03"
    assert (trainings["actual_earliest"], trainings["actual_latest"]) == (None, None)
    assert trainings["day"] == UNKNOWN_DAY


async def test_the_introductory_training_has_no_date(register: Database) -> None:
    assert (await seeded("Exchange", "clc-pervomanskaya-training"))["actual"] is None


async def test_the_base_buzim_is_placed_in_krasnoyarsk_and_in_sukhobuzimo(register: Database) -> None:
    first, festival = await seeded("Exchange", "clc-training-1"), await seeded("Exchange", "clc-festival-2010")
    assert ("Бузим" in first["venue"]["ru"], "Бузим" in festival["venue"]["ru"]) == (True, True)
    assert first["region"] == (await seeded("Region", "krasnoyarsk"))["id"]
    assert festival["region"] == (await seeded("Region", "sukhobuzimo"))["id"]
    assert "Contradiction" in (await seeded("Region", "buzim"))["remarks"]["en"]


async def test_continyou_is_one_institution_in_two_scripts(register: Database) -> None:
    row = await seeded("Institution", "continyou")
    assert row["names"] == {"en": "ContinYou", "ru": "КонтинЮ"}
    assert [stem for stem in stems("ContinYou КонтинЮ") if f" {stem}" not in row["search"]] == []


async def test_edukator_is_one_institution_in_three_spellings(register: Database) -> None:
    row = await seeded("Institution", "edukator")
    assert {alias["value"] for alias in await parts("Alias", "institution", row)} == {
        "Educator",
        "Edukator",
        "Эдукатор",
    }
    assert row["country"] == (await seeded("Country", "PL"))["id"]


async def test_the_russian_association_has_a_french_an_english_and_a_short_name(register: Database) -> None:
    row = await seeded("Institution", "cemea-russia")
    kinds = {alias["kind"]: alias["language"] for alias in await parts("Alias", "institution", row)}
    assert kinds == {"OFFICIAL": "fr", "TRANSLATION": "en", "ACRONYM": None}
    assert (row["founded"], row["email"]) == (None, None)


async def test_the_trainings_of_youth_in_action_are_known_by_their_years_and_places(register: Database) -> None:
    keys = ("2009-chelyabinsk", "2011-brussels", "2011-paris")
    rows = [await seeded("Exchange", f"youth-in-action-{key}") for key in keys]
    ficemea = await seeded("Institution", "ficemea")
    organisers = [(await parts("Participation", "exchange", row))[0] for row in rows]
    assert [row["actual"] for row in rows] == ["2009", "2011", "2011"]
    assert {(each["institution"], each["role"], each["country"]) for each in organisers} == {
        (ficemea["id"], "ORGANISER", None)
    }


async def test_kislyakov_holds_three_roles(register: Database) -> None:
    roles = await parts("Role", "person", await seeded("Person", "kislyakov"))
    assert len(roles) == 3
    assert {role["held"] for role in roles} == {None}
    assert [role["titles"]["en"] for role in roles if role["programme"] is None] == [
        "Chairman of the Association",
        "Head of Department",
    ]


async def test_the_rector_is_acting_and_was_seen_so_on_the_day_of_the_round_table(register: Database) -> None:
    (role,) = await parts("Role", "person", await seeded("Person", "kostenko"))
    assert (role["acting"], role["seen"], role["held"]) == (True, "2023-11-21", None)


async def test_chinese_names_keep_the_order_of_the_text(register: Database) -> None:
    row = await seeded("Person", "jing")
    assert [(part["kind"], part["value"]) for part in row["parts"]] == [("GIVEN", "Meiying"), ("FAMILY", "Jing")]
    assert (row["names"]["en"], row["sort_name"]) == ("Meiying Jing", "jing meiying")


async def test_the_commission_funds_the_programme_of_one_british_and_one_polish_partner(register: Database) -> None:
    programme = await seeded("Programme", "community-learning-centers")
    keys = {"european-commission": "FUNDER", "sotrudnichestvo": "LEAD", "continyou": "PARTNER", "edukator": "PARTNER"}
    expected = {(await seeded("Institution", key))["id"]: part for key, part in keys.items()}
    parties = await parts("ProgrammeParty", "programme", programme)
    assert {row["institution"]: row["part"] for row in parties} == expected
    assert programme["period"] == "2009-01/2011-01"


async def test_the_programme_closed_in_january_2011_and_went_on(register: Database) -> None:
    lines = await parts("ProgrammeEntry", "programme", await seeded("Programme", "community-learning-centers"))
    ledger = [(line["state"], line["since"]) for line in sorted(lines, key=lambda line: int(line["place"]))]
    assert ledger == [("RUNNING", "2009-01"), ("CLOSED", "2011-01"), ("CONTINUED", "2011-01?")]


async def test_the_agreements_with_education_departments_are_a_draft_with_an_unnamed_party(register: Database) -> None:
    agreement = await seeded("Partnership", "education-departments")
    parties = sorted(await parts("Party", "partnership", agreement), key=lambda row: int(row["place"]))
    (revision,) = await parts("Revision", "partnership", agreement)
    assert agreement["stage"] == "DRAFT"
    assert [row["institution"] for row in parties] == [(await seeded("Institution", "sotrudnichestvo"))["id"], None]
    assert (revision["number"], len(revision["content"]["parties"])) == (1, 2)


async def test_places_lie_in_their_subdivisions(register: Database) -> None:
    krai = await seeded("Region", "krasnoyarsk-krai")
    kanifolny = await seeded("Region", "kanifolny")
    assert krai["code"] == "RU-KYA"
    assert (kanifolny["parent"], kanifolny["unit"]) == (
        (await seeded("Region", "nizhneingash-district"))["id"],
        krai["id"],
    )


async def test_no_place_has_coordinates_since_no_document_gives_any(register: Database) -> None:
    rows = await register.rows("SELECT count(*) FROM region WHERE latitude IS NOT NULL OR longitude IS NOT NULL")
    assert [int(str(number)) for (number,) in rows] == [0]
