"""What an analyst reads, over the seeds: the contact graph, the report, suggestions, and what became of them."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.graphql.clients import Clients, Json, nodes


def pair(suggestion: Json) -> frozenset[str]:
    """Return the ids of the two institutions of a suggestion."""
    return frozenset((suggestion["firstInstitution"]["id"], suggestion["secondInstitution"]["id"]))


def most_pairs(found: Json) -> int:
    """Return in how many pairs that institution stands which is suggested most."""
    return max(Counter(end for each in found["nodes"] for end in pair(each)).values())


def crossing(found: Json) -> float:
    """Return the share of pairs from two countries."""
    apart = [each["firstInstitution"]["country"] != each["secondInstitution"]["country"] for each in found["nodes"]]
    return apart.count(True) / len(apart)


def by_name(graph: Json) -> dict[str, str]:
    """Return the ids of the nodes by their names."""
    return {node["label"]: node["id"] for node in graph["nodes"]}


async def test_the_three_institutions_of_the_round_table_form_a_part_of_their_own(reading: Clients) -> None:
    graph = await reading.analyst.field("analyst/contact-graph")
    names = by_name(graph)
    academy = names["Academy of the Ministry of Education of Russia"]
    ministry = names["Ministry of Education of Russia"]
    china = names["National Academy of Educational Administration of the People’s Republic of China"]
    ties = {frozenset((tie["one"], tie["other"])): tie for tie in graph["ties"]}
    mine = [ends for ends in ties if ends & {academy, ministry, china}]
    assert sorted(map(sorted, mine)) == sorted(
        [sorted((academy, ministry)), sorted((academy, china)), sorted((ministry, china))]
    )


async def test_a_tie_names_the_records_on_which_it_rests(reading: Clients) -> None:
    graph = await reading.analyst.field("analyst/contact-graph")
    records = {record for tie in graph["ties"] for record in tie["records"]}
    assert len(records) > 5
    document = "query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }"
    found = (await reading.analyst.data(document, ids=sorted(records)))["nodes"]
    assert {each["__typename"] for each in found} <= {"Exchange", "Partnership", "Programme"}


async def test_by_2008_only_what_has_no_date_had_made_a_tie(reading: Clients) -> None:
    graph = await reading.analyst.field("analyst/contact-graph", asOf="2008-12-31")
    labels = {node["id"]: node["label"] for node in graph["nodes"]}
    ties = {frozenset((labels[tie["one"]], labels[tie["other"]])) for tie in graph["ties"]}
    # The trainings at three schools and the visits to one of them carry no year.
    schools = ("Berezovskaya School", "School 75 of Krasnoyarsk", "Pervomanskaya School")
    assert ties == {frozenset(("Centre “Sotrudnichestvo”", school)) for school in schools}


async def test_between_countries_china_and_russia_are_tied_by_the_round_table(reading: Clients) -> None:
    graph = await reading.analyst.field("analyst/contact-graph", level="COUNTRY")
    codes = {node["id"] for node in graph["nodes"]}
    ties = {frozenset((tie["one"], tie["other"])) for tie in graph["ties"]}
    six = {"RU", "CN", "KG", "KZ", "UZ", "BY"}
    assert six <= codes
    # Everybody at the round table met everybody: fifteen pairs; the programme ties Russia, Britain and Poland.
    assert len([ends for ends in ties if ends <= six]) == 6 * 5 / 2
    assert {frozenset(ends) for ends in (("RU", "GB"), ("RU", "PL"), ("GB", "PL"))} <= ties


async def test_between_regions_only_known_ones_are_nodes_and_the_rest_is_counted(reading: Clients) -> None:
    graph = await reading.analyst.field("analyst/contact-graph", level="REGION")
    assert {"RU-KYA", "RU-CHE", "RU-CU"} >= {node["id"] for node in graph["nodes"]} - {"BE-BRU", "FR-75C"}
    assert graph["leftOut"] > 0


async def test_the_report_counts_what_the_graph_shows(reading: Clients) -> None:
    graph = await reading.analyst.field("analyst/contact-graph")
    report = await reading.analyst.field("analyst/network-report")
    assert (report["members"], report["ties"]) == (len(graph["nodes"]), len(graph["ties"]))
    assert report["tied"] == sum(node["degree"] > 0 for node in graph["nodes"])
    assert sum(report["components"]) == report["members"]
    assert all(insight["text"] for insight in report["insights"])


async def test_the_report_says_who_comes_first(reading: Clients) -> None:
    graph = await reading.analyst.field("analyst/contact-graph")
    report = await reading.analyst.field("analyst/network-report")
    degree = {node["id"]: node["degree"] for node in graph["nodes"]}
    (first, *_) = (each for each in report["measures"] if each["name"] == "DEGREE")
    assert first["leaders"][0]["value"] == max(degree.values())
    assert all(degree[leader["member"]["id"]] == leader["value"] for leader in first["leaders"])
    assert sum(role["members"] for role in report["roles"]) == report["members"]


async def test_by_2008_the_centre_alone_held_its_schools_together(reading: Clients) -> None:
    fragility = (await reading.analyst.field("analyst/network-report", asOf="2008-12-31"))["fragility"]
    # A star of three schools: without its middle three are left alone, without a tie one is.
    assert (fragility["members"], fragility["ties"]) == (1, 3)
    (worst,) = fragility["worstMembers"]
    assert worst["ends"][0]["label"] == "Centre “Sotrudnichestvo”"
    assert (worst["sizes"], worst["cutOff"], len(worst["lost"])) == ([1, 1, 1], 2, 2)
    assert [tie["sizes"] for tie in fragility["worstTies"]] == [[3, 1]] * 3


async def test_the_report_tells_the_ties_between_countries_with_their_names(reading: Clients) -> None:
    report = await reading.analyst.field("analyst/network-report")
    (countries,) = (each for each in report["groups"] if each["of"] == "COUNTRY")
    assert countries["external"] + countries["internal"] + countries["unknown"] == report["ties"]
    assert sum(pair["observed"] for pair in countries["pairs"]) == report["ties"] - countries["unknown"]
    labels = {each["place"]["code"]: each["place"]["label"] for each in countries["places"]}
    assert labels["RU"] == "Russia"
    russia = next(each for each in countries["places"] if each["place"]["code"] == "RU")
    total = russia["external"] + russia["internal"]
    assert abs(russia["eiIndex"] - (russia["external"] - russia["internal"]) / total) < 1e-9
    assert 0 < russia["gateway"]["value"] <= russia["external"]


async def test_the_whole_report_lists_pairs_of_places_up_to_a_limit(
    reading: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = "{ networkReport { members whole } }"
    every = (await reading.analyst.data(document))["networkReport"]
    assert every["whole"]["members"] == every["members"]
    assert len(every["whole"]["groups"]["country"]["pairs"]) > 2
    monkeypatch.setattr("consortium_graphql.network_groups.MOST_PAIRS", 2)
    two = (await reading.analyst.data(document))["networkReport"]["whole"]["groups"]["country"]
    assert two["pairs"] == every["whole"]["groups"]["country"]["pairs"][:2]


async def test_the_whole_report_is_made_for_those_alone_who_ask_for_it(
    reading: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unasked(_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("consortium_network.NetworkReport.as_json", unasked)
    assert (await reading.analyst.data("{ networkReport { members } }"))["networkReport"]["members"] > 0


async def test_since_2009_the_round_table_and_its_countries_are_new(reading: Clients) -> None:
    change = await reading.analyst.field("analyst/network-change", since="2009-12-31")
    assert change["after"]["ties"] - change["before"]["ties"] == len(change["newTies"]) - len(change["endedTies"])
    assert change["endedTies"] == []
    firsts = {member["label"] for member in change["firstTies"]}
    assert "Academy of the Ministry of Education of Russia" in firsts
    assert any("new tie" in insight["text"] for insight in change["insights"])
    countries = await reading.analyst.field("analyst/network-change", level="COUNTRY", since="2009-12-31")
    new = {frozenset((tie["one"]["id"], tie["other"]["id"])) for tie in countries["newTies"]}
    assert frozenset(("CN", "RU")) in new
    met = {frozenset((each["one"]["code"], each["other"]["code"])) for each in change["met"] if each["of"] == "COUNTRY"}
    assert frozenset(("CN", "RU")) in met


async def test_a_change_goes_forward_in_time(reading: Clients) -> None:
    document = '{ networkChange(since: "2012-01-01", asOf: "2012-01-01") { level } }'
    answer = await reading.analyst.ask(document)
    assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_a_tie_between_two_parts_would_join_them(reading: Clients) -> None:
    names = by_name(await reading.analyst.field("analyst/contact-graph"))
    academy = names["Academy of the Ministry of Education of Russia"]
    centre = names["Centre “Sotrudnichestvo”"]
    found = await reading.analyst.field("analyst/network-what-if", one=academy, other=centre)
    report = await reading.analyst.field("analyst/network-report")
    first, second = found["ends"]
    assert (found["events"], found["distance"], first["part"]) == (0, None, 3)
    assert found["joined"] == first["part"] + second["part"]
    assert found["newlyJoined"] == first["part"] * second["part"]
    assert second["part"] == report["components"][0]
    changes = {change["name"]: change for change in first["changes"]}
    assert (changes["DEGREE"]["before"], changes["DEGREE"]["after"]) == (2, 3)
    assert found["insights"][0]["kind"] == "WOULD_JOIN"


async def test_a_tie_needs_two_nodes_that_are_there(reading: Clients) -> None:
    document = '{ networkWhatIf(level: COUNTRY, one: "RU", other: "%s") { level } }'
    unknown = await reading.analyst.ask(document % "XX")
    assert "XX" in unknown["errors"][0]["message"]
    same = await reading.analyst.ask(document % "RU")
    assert same["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_the_report_speaks_russian_to_those_who_read_it(reading: Clients) -> None:
    document = "{ networkReport { insights { text } notes } }"
    answer = await reading.analyst.ask(document, accept_language="ru")
    texts = [each["text"] for each in answer["data"]["networkReport"]["insights"]]
    assert texts
    assert all(any("а" <= sign.lower() <= "я" for sign in text) for text in texts)


async def test_every_suggestion_has_reasons_that_rest_on_records_and_names_no_pair_that_is_tied(
    service: Clients,
) -> None:
    run = await service.analyst.do("analyst/suggestion-run", level="INSTITUTION")
    graph = await service.analyst.field("analyst/contact-graph")
    found = await service.analyst.field("analyst/suggestions", run=run["id"], first=100)
    assert run["members"] == len(graph["nodes"])
    assert 0 < found["totalCount"] <= 100
    ranks = nodes(found, "rank")
    assert ranks == list(range(1, found["totalCount"] + 1))
    assert all(each["reasons"] and each["reasons"][0]["text"] for each in found["nodes"])
    assert all(reason["records"] for each in found["nodes"] for reason in each["reasons"])
    tied = {frozenset((tie["one"], tie["other"])) for tie in graph["ties"]}
    assert not tied & {pair(each) for each in found["nodes"]}


async def test_suggestions_cross_the_parts_that_have_nothing_in_common(service: Clients) -> None:
    await service.analyst.do("analyst/suggestion-run")
    found = await service.analyst.field("analyst/suggestions", first=100)
    academy = "Academy of the Ministry of Education of Russia"
    partners = {
        name
        for each in found["nodes"]
        for name in (each["firstInstitution"]["name"], each["secondInstitution"]["name"])
        if academy in (each["firstInstitution"]["name"], each["secondInstitution"]["name"])
    }
    round_table = {academy, "Ministry of Education of Russia"}
    assert partners - round_table


async def suggested(service: Clients, **asked: object) -> Json:
    """Return the pairs of a run of one suggestion each."""
    run = await service.analyst.do("analyst/suggestion-run", top=1, **asked)
    found: Json = await service.analyst.field("analyst/suggestions", run=run["id"], latest=None, first=100)
    return found


async def test_attention_is_shared_out_if_that_is_asked_for(service: Clients) -> None:
    assert most_pairs(await suggested(service, exposure=1)) < most_pairs(await suggested(service))


async def test_new_countries_are_preferred_the_more_the_larger_the_bonus(service: Clients) -> None:
    none, largest = [await suggested(service, newGround=bonus) for bonus in (0, 5)]
    assert crossing(largest) > crossing(none)


async def test_countries_and_regions_are_suggested_too(service: Clients) -> None:
    await service.secretariat.do("secretariat/run-suggestions", level="COUNTRY")
    found = await service.analyst.field("analyst/suggestions", level="COUNTRY")
    assert found["totalCount"] > 0
    assert all(each["firstCountry"] and each["secondCountry"] for each in found["nodes"])


async def test_a_pair_that_was_declined_is_not_suggested_again(service: Clients) -> None:
    await service.secretariat.do("secretariat/run-suggestions")
    first = await service.analyst.field("analyst/suggestions", first=1)
    (best,) = first["nodes"]
    given = {"id": best["id"], "version": best["version"], "decision": "DECLINE", "reason": "too far"}
    declined = await service.secretariat.do("secretariat/decide-suggestion", **given)
    assert (declined["state"], [line["decision"] for line in declined["decisions"]]) == ("DECLINED", ["DECLINE"])
    await service.secretariat.do("secretariat/run-suggestions")
    again = await service.analyst.field("analyst/suggestions", first=100)
    assert pair(best) not in {pair(each) for each in again["nodes"]}
    declined_ones = {"state": ["DECLINED"], "latest": None}
    kept = await service.analyst.field("analyst/suggestions", **declined_ones)
    assert nodes(kept, "id") == [best["id"]]


async def test_a_suggestion_is_introduced_talked_about_agreed_and_held_in_this_order(service: Clients) -> None:
    await service.secretariat.do("secretariat/run-suggestions")
    (best,) = (await service.analyst.field("analyst/suggestions", first=1))["nodes"]
    refused = await service.secretariat.refused(
        "secretariat/decide-suggestion", id=best["id"], version=best["version"], decision="HOLD"
    )
    assert refused == {("decision", "NOT_ALLOWED_NOW")}
    version = best["version"]
    for decision in ("INTRODUCE", "START_TALKS", "AGREE", "HOLD"):
        done = await service.secretariat.do(
            "secretariat/decide-suggestion", id=best["id"], version=version, decision=decision
        )
        version = done["version"]
    assert [line["state"] for line in done["decisions"]] == ["INTRODUCED", "IN_TALKS", "AGREED", "HELD"]
