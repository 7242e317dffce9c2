"""What a member does, from the beginning of a thing to its end: the centre and a school, over the seeds."""

from __future__ import annotations

from typing import Any

from tests.graphql.clients import Clients, Json, nodes

CENTRE = ("Institution", "sotrudnichestvo")
SCHOOL = ("Institution", "berezovskaya-school")
CONTINYOU = ("Institution", "continyou")
SEMINAR: dict[str, Any] = {
    "kind": "SEMINAR",
    "titles": [{"lang": "en", "value": "Seminar for tutors"}, {"lang": "ru", "value": "Семинар для тьюторов"}],
    "planned": "2026-07-01/2026-07-03",
    "region": ("Region", "krasnoyarsk"),
    "action": "CONFIRM",
    "participations": [
        {"role": "GUEST", "institution": SCHOOL},
        {"role": "PARTICIPANT", "country": "KZ", "labels": [{"lang": "en", "value": "teams"}], "parties": 3},
    ],
}
MEMORANDUM: dict[str, Any] = {
    "kind": "MEMORANDUM",
    "titles": [{"lang": "en", "value": "Memorandum on tutors"}],
    "force": "2026-01-01/2026-12-31",
    "parties": [{"institution": CENTRE}, {"institution": SCHOOL}],
}


def part_of(exchange: Json, role: str) -> Json:
    """Return the participation in a role."""
    (found,) = [each for each in exchange["participations"] if each["role"] == role]
    return dict(found)


async def test_an_exchange_is_registered_postponed_rescheduled_confirmed_and_reported(service: Clients) -> None:
    made = await service.centre.do("member/register-exchange", input=SEMINAR)
    assert part_of(made, "ORGANISER")["institution"]["name"] == "Centre “Sotrudnichestvo”"
    assert (part_of(made, "GUEST")["state"], part_of(made, "PARTICIPANT")["institution"]) == ("INVITED", None)

    given = {"id": made["id"], "version": made["version"]}
    postponed = await service.centre.do("member/postpone-exchange", **given, reason="influenza")
    assert (postponed["state"], postponed["planned"]) == ("POSTPONED", None)
    waiting = await service.secretariat.run("secretariat/postponed-or-overdue")
    assert nodes(waiting["postponed"], "id") == [made["id"]]

    given["version"] = postponed["version"]
    days = {"planned": "2026-06-10/2026-06-12", "reason": "schools are open again"}
    planned = await service.centre.do("member/reschedule-exchange", **given, **days)
    assert planned["state"] == "CONFIRMED"
    assert [(line["change"], line["planned"] and line["planned"]["edtf"]) for line in planned["schedule"]] == [
        ("ANNOUNCED", "2026-07-01/2026-07-03"),
        ("POSTPONED", None),
        ("RESCHEDULED", "2026-06-10/2026-06-12"),
    ]
    waiting = await service.secretariat.run("secretariat/postponed-or-overdue")
    assert (waiting["postponed"]["totalCount"], nodes(waiting["overdue"], "id")) == (0, [made["id"]])

    guest = part_of(planned, "GUEST")
    confirmed = await service.school.do("member/confirm-participation", id=guest["id"], version=guest["version"])
    assert (confirmed["state"], confirmed["exchange"]["id"]) == ("CONFIRMED", made["id"])

    came = [{"participation": guest["id"], "headcounts": [{"group": "TEACHERS", "attended": 2}]}]
    given["version"] = planned["version"]
    report = {"actual": "2026-06-10/2026-06-12", "participations": came, "peopleAttended": 9}
    held = await service.centre.do("member/report-exchange", **given, **report)
    assert (held["state"], part_of(held, "GUEST")["state"]) == ("HELD", "ATTENDED")
    assert part_of(held, "GUEST")["headcounts"] == [{"group": "TEACHERS", "planned": None, "attended": 2}]
    assert part_of(held, "PARTICIPANT")["state"] == "INVITED"
    waiting = await service.secretariat.run("secretariat/postponed-or-overdue")
    assert waiting["overdue"]["totalCount"] == 0


async def test_an_open_exchange_is_confirmed_and_cancelled_with_its_plan_kept(service: Clients) -> None:
    made = await service.centre.do("member/register-exchange", input={**SEMINAR, "action": "OPEN"})
    given = {"id": made["id"], "version": made["version"]}
    confirmed = await service.centre.do("member/confirm-exchange", **given)
    given["version"] = confirmed["version"]
    cancelled = await service.centre.do("member/cancel-exchange", **given, reason="schools closed")
    assert (made["state"], confirmed["state"], cancelled["state"]) == ("OPEN", "CONFIRMED", "CANCELLED")
    assert cancelled["planned"]["edtf"] == "2026-07-01/2026-07-03"


async def test_a_registration_sent_twice_under_one_key_is_one_exchange(service: Clients) -> None:
    given = {**SEMINAR, "idempotencyKey": "seminar-1"}
    first = await service.centre.field("member/register-exchange", input=given)
    again = await service.centre.field("member/register-exchange", input=given)
    assert (first["replayed"], again["replayed"]) == (False, True)
    assert again["exchange"]["id"] == first["exchange"]["id"]
    other = await service.centre.refused("member/register-exchange", input={**given, "kind": "FORUM"})
    assert other == {("idempotencyKey", "KEY_REUSED")}


async def test_a_member_sees_its_own_institution_its_exchanges_and_partners(reading: Clients) -> None:
    me = await reading.school.field("member/my-institution")
    own = me["institution"]
    assert (me["persona"], own["name"]) == ("MEMBER", "Berezovskaya School")
    # The competition, the study visit, the start-up trainings, the visits; the centre and the four other winners.
    assert (own["exchanges"]["totalCount"], own["partners"]["totalCount"]) == (4, 5)
    assert "Centre “Sotrudnichestvo”" in nodes(own["partners"], "name")
    assert own["partnerships"]["totalCount"] == 0


async def test_a_member_corrects_its_own_institution_and_a_stale_version_is_refused(service: Clients) -> None:
    given = {"id": SCHOOL, "version": 1, "email": "school@example.org", "areas": ["volunteering"]}
    corrected = await service.school.do("member/correct-my-institution", **given)
    assert (corrected["email"], corrected["areas"], corrected["version"]) == ("school@example.org", ["volunteering"], 2)
    assert await service.school.refused("member/correct-my-institution", **given) == {("version", "STALE_VERSION")}


async def test_a_partnership_is_drafted_proposed_approved_by_all_and_in_force(service: Clients) -> None:
    draft = await service.centre.do("member/draft-partnership", input=MEMORANDUM)
    assert (draft["state"], draft["proposer"]["name"]) == ("DRAFT", "Centre “Sotrudnichestvo”")
    given = {"id": draft["id"], "version": draft["version"]}
    proposed = await service.centre.do("member/propose-partnership", **given)
    answer = {"id": draft["id"], "revision": proposed["revision"]}
    one = await service.centre.do("member/approve-partnership", **answer)
    assert (proposed["state"], one["state"]) == ("PROPOSED", "PROPOSED")
    assert [party["approved"] for party in one["parties"]] == [True, False]
    both = await service.school.do("member/approve-partnership", **answer)
    assert (both["state"], [line["state"] for line in both["ledger"]]) == (
        "IN_FORCE",
        ["DRAFT", "PROPOSED", "APPROVED"],
    )
    soon = {"from": "2026-06-15", "until": "2026-12-31"}
    ending = await service.secretariat.field("secretariat/partnerships-ending-soon", **soon)
    assert [(each["id"], each["ends"]) for each in ending["nodes"]] == [(draft["id"], "2026-12-31")]


async def test_one_rejection_rejects_a_partnership(service: Clients) -> None:
    draft = await service.centre.do("member/draft-partnership", input=MEMORANDUM)
    given = {"id": draft["id"], "version": draft["version"]}
    await service.centre.do("member/propose-partnership", **given)
    rejection = {"id": draft["id"], "revision": 1, "reason": "too many meetings"}
    rejected = await service.school.do("member/reject-partnership", **rejection)
    assert rejected["state"] == "REJECTED"
    assert [(each["answer"], each["reason"]) for each in rejected["approvals"]] == [("REJECTED", "too many meetings")]


async def test_the_secretariat_records_a_partys_approval_with_its_document(service: Clients) -> None:
    parties = [{"institution": CENTRE}, {"institution": CONTINYOU}]
    draft = await service.centre.do(
        "member/draft-partnership", input={**MEMORANDUM, "parties": parties, "since": "2026-05-30"}
    )
    proposal = {"id": draft["id"], "version": draft["version"], "since": "2026-06-01"}
    await service.centre.do("member/propose-partnership", **proposal)
    await service.centre.do("member/approve-partnership", id=draft["id"], revision=1)
    (foreign,) = [party["id"] for party in draft["parties"] if party["institution"]["name"] == "ContinYou"]
    given = {"partnership": draft["id"], "revision": 1, "party": foreign}
    letter = {"document": "Letter of 2 June 2026", "since": "2026-06-02"}
    refused = await service.secretariat.refused("secretariat/record-approval", **given, document="")
    assert refused == {("document", "DOCUMENT_NEEDED")}
    recorded = await service.secretariat.do("secretariat/record-approval", **given, **letter)
    (onbehalf,) = [each for each in recorded["approvals"] if each["onBehalf"]]
    assert (recorded["state"], onbehalf["document"]) == ("IN_FORCE", "Letter of 2 June 2026")
    assert (onbehalf["day"], onbehalf["party"]["id"]) == ("2026-06-02", foreign)


async def test_a_member_sees_the_suggestions_of_its_own_institution_alone(service: Clients) -> None:
    await service.analyst.do("analyst/suggestion-run", level="INSTITUTION")
    everybody = await service.analyst.field("analyst/suggestions", first=100)
    own = await service.school.field("member/my-suggestions", first=100)
    school = "Berezovskaya School"
    ends = [(each["firstInstitution"]["name"], each["secondInstitution"]["name"]) for each in own["nodes"]]
    assert 0 < own["totalCount"] < everybody["totalCount"]
    assert all(school in pair for pair in ends)
    assert len(ends) == sum(
        school in (each["firstInstitution"]["name"], each["secondInstitution"]["name"]) for each in everybody["nodes"]
    )
