"""What is asked of methods, publications and resource centres, over the seeds. Every number is in the documents."""

from __future__ import annotations

from tests.graphql.clients import Clients, Json, nodes

MATERIALS = ("Publication", "clc-methodical-materials")
BROCHURE = ("Publication", "clc-brochure")
MAPPING = ("Method", "community-mapping")
CENTRE = ("Institution", "sotrudnichestvo")


def counts(facet: list[Json], *path: str) -> dict[object, int]:
    """Return how many items there are by the value at a path."""
    return dict(zip(nodes({"nodes": facet}, *path), nodes({"nodes": facet}, "count"), strict=True))


async def test_the_library_holds_five_methods_and_four_publications(reading: Clients) -> None:
    found = await reading.centre.run("member/search-library")
    assert (found["library"]["totalCount"], found["libraryFacets"]["totalCount"]) == (9, 9)
    assert nodes(found["library"], "title")[0] == "A set of methodical materials"


async def test_facets_tell_what_the_library_holds(reading: Clients) -> None:
    facets = (await reading.centre.run("member/search-library"))["libraryFacets"]
    assert counts(facets["kinds"], "kind") == {"METHOD": 5, "SET": 1, "BROCHURE": 1, "NEWSLETTER": 1, "THESIS": 1}
    assert counts(facets["years"], "year") == {None: 8, 2000: 1}
    assert counts(facets["languages"], "language") == {"en": 2}
    assert counts(facets["regions"], "region", "name") == {None: 4, "Krasnoyarsk region": 4, "Krasnoyarsk": 1}


async def test_facets_are_those_of_the_same_words(reading: Clients) -> None:
    found = await reading.centre.run("member/search-library", filter={"search": "community"})
    assert found["library"]["totalCount"] == found["libraryFacets"]["totalCount"] == 8
    assert "THESIS" not in counts(found["libraryFacets"]["kinds"], "kind")


async def test_the_library_is_searched_in_russian_too(reading: Clients) -> None:
    found = await reading.centre.run("member/search-library", filter={"search": "сообщества обучение"})
    assert nodes(found["library"], "title") == ["Community-based learning"]


async def test_a_region_holds_what_is_of_the_places_in_it(reading: Clients) -> None:
    found = await reading.centre.run("member/search-library", filter={"region": ("Region", "krasnoyarsk-krai")})
    assert found["library"]["totalCount"] == 5


async def test_of_years_only_the_thesis_has_one(reading: Clients) -> None:
    found = await reading.centre.run("member/search-library", filter={"yearFrom": 1999, "yearUntil": 2001})
    assert nodes(found["library"], "kind") == ["THESIS"]


async def test_community_mapping_was_used_at_the_first_training_session(reading: Clients) -> None:
    method = await reading.centre.field("member/method-detail", id=MAPPING)
    assert (method["useCount"], method["author"]) == (1, "foreign partners of the project")
    assert [use["exchange"]["title"] for use in method["uses"]] == ["First training session for school teams"]
    assert (method["ageLeast"], method["minutesMost"]) == (None, None)


async def test_the_methodical_set_has_two_and_two_volumes_and_170_copies(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/publication-detail", id=MATERIALS)
    parts = [(part["kind"], part["readership"][0]["value"], part["volumes"]) for part in found["parts"]]
    assert parts == [("ACTIVITY_BOOK", "students", 2), ("MANUAL", "teachers", 2)]
    assert (found["copiesPrinted"], found["distributions"]["totalCount"]) == (170, 2)


async def test_how_many_copies_are_left_is_not_known_where_a_number_is_missing(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/publication-detail", id=MATERIALS)
    assert (found["copiesDistributed"], found["copiesDistributedComplete"], found["copiesLeft"]) == (0, False, None)


async def test_the_brochure_is_annex_6(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/publication-detail", id=BROCHURE)
    assert (found["annex"], found["copiesPrinted"], found["programme"]["name"]) == (
        "Annex 6",
        200,
        "Community Learning Centers",
    )


async def test_the_thesis_is_by_kislyakov(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/publication-detail", id=("Publication", "kislyakov-thesis"))
    assert [(each["role"], each["person"]["name"]) for each in found["authors"]] == [("AUTHOR", "Alexey Kislyakov")]
    assert found["published"]["edtf"] == "2000"


async def test_an_association_means_to_be_a_resource_centre_for_active_learning(reading: Clients) -> None:
    region = ("Region", "chelyabinsk-oblast")
    asked = {"areas": ["active learning"], "region": region}
    (centre,) = (await reading.analyst.field("analyst/resource-centres", **asked))["nodes"]
    assert (centre["institution"]["name"].partition(" ")[0], centre["planned"]) == ("Training", True)
    assert (await reading.analyst.field("analyst/resource-centres", **asked, planned=False))["totalCount"] == 0


async def test_eighteen_resource_centres_are_one_line_without_names(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/resource-centres", areas=["community education"])
    assert [(each["institution"], each["centres"]) for each in found["nodes"]] == [(None, 18)]


async def test_a_member_enters_a_method_and_finds_it_in_the_library(service: Clients) -> None:
    names = [{"lang": "kk", "value": "Жобалау әдісі"}, {"lang": "zh", "value": "项目学习教学法"}]
    given = {"names": names, "areas": ["project design"], "ageLeast": 12, "authorInstitution": CENTRE}
    method = await service.centre.do("member/enter-method", **given)
    found = [await service.centre.run("member/search-library", filter={"search": each}) for each in ("教学", "әдіс")]
    assert [nodes(each["library"], "method", "id") for each in found] == [[method["id"]], [method["id"]]]


async def test_a_member_enters_no_method_of_another(service: Clients) -> None:
    given = {"names": [{"lang": "en", "value": "Debate"}], "authorInstitution": CENTRE}
    answer = await service.school.ask(
        "mutation ($input: MethodCreateInput!) { methodCreate(input: $input) { method { id } } }",
        {"input": given},
    )
    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_a_member_notes_that_its_exchange_used_a_method(service: Clients) -> None:
    festival = ("Exchange", "clc-training-2")
    use = await service.centre.do("member/use-method", method=MAPPING, exchange=festival)
    assert use["method"]["useCount"] == 2
    again = await service.centre.refused("member/use-method", method=MAPPING, exchange=festival)
    assert again == {("exchange", "EXISTS_ALREADY")}


async def test_copies_are_given_out_until_none_is_left(service: Clients) -> None:
    titles = [{"lang": "en", "value": "Guide"}]
    publication = await service.secretariat.do("secretariat/enter-publication", kind="MANUAL", titles=titles)
    assert (publication["copiesPrinted"], publication["copiesLeft"]) == (None, None)
    edition = {"publication": publication["id"], "number": 1, "language": "en", "copies": 30}
    assert (await service.secretariat.do("secretariat/add-edition", **edition))["publication"]["copiesLeft"] == 30
    given = {"publication": publication["id"], "recipient": CENTRE, "copies": 20}
    first = await service.secretariat.do("secretariat/record-distribution", **given)
    assert first["publication"]["copiesLeft"] == 10
    refused = await service.secretariat.refused("secretariat/record-distribution", **given)
    assert refused == {("copies", "MORE_THAN_PRINTED")}


async def test_a_member_says_what_it_is_a_resource_centre_for(service: Clients) -> None:
    given = {"institution": CENTRE, "areas": ["volunteering"], "region": ("Region", "krasnoyarsk")}
    made = await service.centre.do("member/offer-resources", **given)
    asked = {"areas": ["volunteering"], "region": ("Region", "krasnoyarsk-krai"), "planned": False}
    found = await service.analyst.field("analyst/resource-centres", **asked)
    assert nodes(found, "id") == [made["id"]]
