"""Who founded what and who speaks for whom, over the seeds. Every answer was read in the documents."""

from __future__ import annotations

from tests.graphql.clients import CENTRE, SCHOOL, Clients, Json, nodes

ASSOCIATION = ("Institution", "cemea-russia")
EXCELLENCE = ("Institution", "excellence-centre")
CONTINYOU = ("Institution", "continyou")
CONSORTIUM = ("Institution", "international-consortium")
MINE = ("Institution", CENTRE)
NETWORK = ("Institution", "resource-centres-network")


async def test_continyou_established_the_centre_of_excellence_nobody_knows_when(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/founders", institution=EXCELLENCE)
    (founding,) = found["founders"]
    assert (founding["founder"]["name"], founding["source"]["title"]) == ("ContinYou", "Community Learning Centers")
    assert "established by ContinYou" in founding["locator"]
    assert (found["founded"], found["foundings"]["totalCount"]) == (None, 0)


async def test_it_is_all_that_the_documents_tell_of_founders(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/foundings")
    assert nodes(found, "institution", "name") == ["International Center of Excellence for Community Schools"]
    assert (await reading.analyst.field("analyst/foundings", founder=CONTINYOU))["totalCount"] == 1
    assert (await reading.analyst.field("analyst/foundings", institution=CONTINYOU))["totalCount"] == 0


async def test_what_was_only_decided_is_not_said_to_be_founded(service: Clients) -> None:
    given: Json = {"institution": CONSORTIUM, "founder": MINE}
    refused = await service.secretariat.refused("secretariat/record-founding", **given)
    assert refused == {("institution", "NOT_FOUNDED_YET")}


async def test_a_founding_is_recorded_with_its_document(service: Clients) -> None:
    given: Json = {"institution": NETWORK, "founder": CONTINYOU, "source": ("Source", "community-learning-centers")}
    await service.secretariat.do("secretariat/record-founding", **given)
    found = await service.secretariat.field("secretariat/founders", institution=CONTINYOU)
    assert nodes(found["foundings"], "institution", "name") == [
        "International Center of Excellence for Community Schools",
        "Network of Community School resource centres",
    ]


async def test_the_association_means_to_represent_its_members(reading: Clients) -> None:
    (found,) = (await reading.analyst.field("analyst/representations"))["nodes"]
    assert found["institution"]["id"] == found["membersOf"]["id"]
    assert (found["state"], found["period"], found["represented"]) == ("PLANNED", None, None)
    detail = await reading.secretariat.field("secretariat/representation-detail", id=found["id"])
    assert detail["scopes"] == [{"lang": "en", "value": "nationally and internationally"}]
    assert (detail["addressee"], detail["country"], detail["region"]) == (None, None, None)


async def test_representations_are_found_by_words_and_by_where_they_stand(reading: Clients) -> None:
    asked = reading.analyst
    standing = {"states": ["CURRENT", "FUTURE", "FORMER"]}
    assert (await asked.field("analyst/representations", words="internationally"))["totalCount"] == 1
    assert (await asked.field("analyst/representations", words="tariffs"))["totalCount"] == 0
    assert (await asked.field("analyst/representations", standing=standing))["totalCount"] == 0
    assert (await asked.field("analyst/representations", membersOf=ASSOCIATION))["totalCount"] == 1


async def test_a_member_says_for_whom_it_speaks_and_until_when(service: Clients) -> None:
    region = ("Region", "krasnoyarsk-krai")
    given: Json = {"institution": MINE, "represented": ("Institution", SCHOOL), "region": region}
    made = await service.centre.do("member/record-representation", **given, period="2009/..")
    assert (made["state"], made["period"]["edtf"]) == ("CURRENT", "2009/..")
    again = await service.centre.refused("member/record-representation", **given, period="2011")
    assert again == {("period", "DAYS_OVERLAP")}
    dated = {"id": made["id"], "version": made["version"], "period": "2009/2010"}
    ended = await service.secretariat.do("secretariat/date-representation", **dated)
    assert (ended["state"], ended["period"]["latest"]) == ("FORMER", "2010-12-31")
    await service.centre.do("member/record-representation", **given, period="2011")
    found = await service.analyst.field("analyst/representations", region=region, asOf="2010-06-01")
    assert nodes(found, "state") == ["CURRENT", "FUTURE"]


async def test_who_joins_a_body_is_represented_with_its_members_from_then_on(service: Clients) -> None:
    asked = {"institution": ("Institution", SCHOOL)}
    application: Json = {"organisation": ASSOCIATION, "institution": ("Institution", SCHOOL)}
    invited = await service.secretariat.do("secretariat/invite-member", **application, since="2012-01-01")
    before = await service.analyst.field("secretariat/who-represents", **asked)
    admitted: Json = {"membership": invited["id"], "version": invited["version"], "since": "2012-02-01"}
    await service.secretariat.do("secretariat/admit-member", **admitted)
    during = await service.analyst.field("secretariat/who-represents", **asked, asOf="2012-02-01")
    earlier = await service.analyst.field("secretariat/who-represents", **asked, asOf="2012-01-31")
    counted = [found["representedBy"]["totalCount"] for found in (before, earlier, during)]
    assert counted == [0, 0, 1]
    assert nodes(during["representedBy"], "state") == ["PLANNED"]
    done = await service.analyst.field("secretariat/who-represents", **asked, planned=False)
    assert done["representedBy"]["totalCount"] == 0
