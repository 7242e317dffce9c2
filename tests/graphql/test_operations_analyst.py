"""What an analyst reads, over the seeds: the contact graph, the report, suggestions, and what became of them."""

from __future__ import annotations

from tests.graphql.clients import Clients, Json, nodes


def pair(suggestion: Json) -> frozenset[str]:
    """Return the ids of the two institutions of a suggestion."""
    return frozenset((suggestion["firstInstitution"]["id"], suggestion["secondInstitution"]["id"]))


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
