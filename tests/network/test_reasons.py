"""Reasons: exact facts, the records under them, and their sentences in two languages."""

from itertools import combinations
from typing import cast

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium_network import ContactGraph, Explainer, Member, Part, Reason
from consortium_network.reasons import CLOSENESS
from consortium_network.sentences import sentence
from consortium_network.testing import graph_of, path, star


def reason(graph: ContactGraph, one: str, other: str, kind: str) -> Reason:
    found = Explainer(graph).reasons(graph.row(one), graph.row(other), most=20)
    return next(item for item in found if item.kind == kind)


def two_countries() -> ContactGraph:
    """Countries N (a, b, c) and S (x, y, z): five ties in N and S, one between them."""
    members = [Member(m, country="N" if m in "abc" else "S") for m in "abcxyz"]
    ties = ["ab", "bc", "ac", "xy", "yz", "ax"]
    return ContactGraph.from_parts(members, [Part(f"{tie}!", m) for tie in ties for m in tie])


def test_shared_partners_are_named_with_the_share_one_over_degree_and_add_up() -> None:
    graph = graph_of("abcdz", ["ac", "bc", "ad", "bd", "dz"])
    found = reason(graph, "a", "b", "shared_partners")
    assert found.facts["partners"] == ("c", "d")
    assert found.facts["shares"] == (1 / 2, 1 / 3)
    assert found.facts["total"] == pytest.approx(5 / 6)
    assert found.records == ("e000", "e001", "e002", "e003")
    index = nx.resource_allocation_index(graph.to_networkx(), [("a", "b")])
    assert found.facts["total"] == pytest.approx(next(iter(index))[2])


def test_the_sentence_of_shared_partners_gives_exact_shares() -> None:
    graph = graph_of("abcdz", ["ac", "bc", "ad", "bd", "dz"])
    found = reason(graph, "a", "b", "shared_partners")
    assert sentence(found, "A", "B") == (
        "A and B share 2 partners, c (1/2) and d (1/3); each counts 1 / its number of partners, together 0.833."
    )
    assert sentence(found, "A", "B", "ru") == (
        "У «A» и «B» 2 общих партнёра: «c» (1/2) и «d» (1/3); каждый весит 1 / число своих партнёров, вместе 0,833."
    )


def test_what_the_sixth_shared_partner_and_those_after_it_add_is_told() -> None:
    # c to i know a and b; i knows eight others as well: six times 1/2 and one 1/10 make 3.1.
    graph = graph_of("abcdefghipqrstuvw", [x + y for x in "cdefghi" for y in "ab"] + ["i" + z for z in "pqrstuvw"])
    found = reason(graph, "a", "b", "shared_partners")
    assert (found.facts["count"], found.facts["shares"]) == (7, (1 / 2,) * 5)
    assert found.facts["rest"] == pytest.approx(1 / 2 + 1 / 10)
    assert "g (1/2) and 2 more (together 0.6); each counts 1 / its number of partners, together 3.1." in sentence(
        found, "A", "B"
    )
    assert "7 общих партнёров: «c» (1/2), " in sentence(found, "A", "B", "ru")
    assert "«g» (1/2) и ещё 2 (вместе 0,6); каждый весит" in sentence(found, "A", "B", "ru")


@given(st.integers(1, 9), st.lists(st.sampled_from(list(combinations("cdefghijk", 2))), unique=True))
def test_the_shares_and_the_rest_add_up_to_the_resource_allocation_index(
    shared: int, others: list[tuple[str, str]]
) -> None:
    ties = [partner + end for partner in "cdefghijk"[:shared] for end in "ab"] + ["".join(pair) for pair in others]
    graph = graph_of("abcdefghijk", ties)
    facts = reason(graph, "a", "b", "shared_partners").facts
    shares = cast("tuple[float, ...]", facts["shares"])
    index = next(iter(nx.resource_allocation_index(graph.to_networkx(), [("a", "b")])))[2]
    assert sum(shares) + cast("float", facts["rest"]) == pytest.approx(index)
    assert facts["total"] == pytest.approx(index)


def test_a_path_is_named_from_end_to_end_with_its_events() -> None:
    found = reason(path(4), "m00", "m03", "path")
    assert found.facts["members"] == ("m00", "m01", "m02", "m03")
    assert found.records == ("e000", "e001", "e002")
    assert sentence(found, "A", "B") == "A path of three ties leads from A to B: m00 – m01 – m02 – m03."
    assert "путь из трёх связей" in sentence(found, "A", "B", "ru")


def test_shared_topics_are_named_with_the_events_that_had_them() -> None:
    members = [Member(m) for m in "abc"]
    parts = [Part("x", "a", topic="t"), Part("x", "b", topic="t"), Part("y", "c", topic="t"), Part("z", "c", topic="u")]
    found = reason(ContactGraph.from_parts(members, parts), "a", "c", "shared_topics")
    assert found.facts["topics"] == ("t",)
    assert found.records == ("x", "y")
    assert sentence(found, "A", "C") == "A and C share 1 area of work: t."
    assert sentence(found, "A", "C", "ru") == "У «A» и «C» 1 общая тема работы: «t»."


def test_two_countries_hold_ties_against_what_their_tie_ends_give_by_chance() -> None:
    # N has 7 ends of ties, S 5, of 12 in all: 7 * 5 / 12 = 2.9 ties would be expected between them.
    found = reason(two_countries(), "b", "y", "country_pair")
    assert (found.facts["observed"], found.facts["expected"]) == (1, 2.9)
    assert found.records == ("ax!",)
    assert sentence(found, "B", "Y") == "The two countries (N and S) hold 1 tie where 2.9 would be expected."
    assert sentence(found, "B", "Y", "ru") == "Между двумя странами («N» и «S») 1 связь, ожидалось бы 2,9."


def test_the_first_tie_between_two_regions_is_said_to_be_so() -> None:
    members = [Member(m, region="N" if m in "ab" else "S") for m in "abxy"]
    graph = ContactGraph.from_parts(members, [Part(tie, m) for tie in ("ab", "xy") for m in tie])
    found = reason(graph, "a", "x", "first_between_regions")
    assert sentence(found, "A", "X") == "It would be the first tie between the regions N and S."
    assert sentence(found, "A", "X", "ru") == "Это была бы первая связь между регионами «N» и «S»."
    assert found.records == ("ab", "xy")


def test_a_tie_between_unconnected_parts_is_said_to_join_them() -> None:
    found = reason(graph_of("abcde", ["ab", "cd", "de"]), "a", "d", "joins_parts")
    assert (found.facts["one"], found.facts["other"]) == (2, 3)
    assert sentence(found, "A", "D") == "No path leads from A to D: the tie would join two parts of 2 and 3 members."


def test_constraint_with_the_tie_is_that_of_the_graph_that_has_it() -> None:
    graph = graph_of("abcxy", ["ab", "ac", "bc", "xy"])
    found = reason(graph, "a", "x", "bridge")
    before = nx.constraint(graph.to_networkx())["a"]
    other = graph.to_networkx()
    other.add_edge("a", "x")
    assert found.facts["before"] == pytest.approx(before, abs=5e-4)
    assert found.facts["after"] == pytest.approx(nx.constraint(other)["a"], abs=5e-4)
    assert "снизилась бы" in sentence(found, "A", "X", "ru")


def test_members_of_one_sector_are_told_what_it_holds_inside() -> None:
    members = [Member(m, sector="school" if m in "abc" else "ministry") for m in "abcz"]
    graph = ContactGraph.from_parts(members, [Part(tie, m) for tie in ("ab", "bz", "cz") for m in tie])
    found = reason(graph, "a", "c", "sector_pair")
    # The schools have 4 of 6 ends: 4 * 4 / 6 / 2 = 1.3 ties inside would be expected.
    assert (found.facts["observed"], found.facts["expected"]) == (1, 1.3)
    assert found.weak
    assert sentence(found, "A", "C").startswith("Both are of one sector, school: its members hold 1 tie")


def test_near_members_are_told_their_distance() -> None:
    # One degree of latitude is 111 km.
    members = [Member("a", lat=50.0, lon=10.0), Member("b", lat=51.0, lon=10.0)]
    found = reason(ContactGraph.from_parts(members, []), "a", "b", "near")
    assert found.facts["kilometres"] == 111
    assert found.members == ("a", "b")


def test_where_nothing_closer_exists_the_plain_fact_is_labelled_weak() -> None:
    graph = ContactGraph.from_networkx(nx.Graph([("b", "c"), ("b", "d")]))
    graph = ContactGraph.from_parts([Member(m) for m in "abcd"], [Part(t, m) for t in ("bc", "bd") for m in t])
    found = Explainer(graph).reasons(graph.row("a"), graph.row("b"))
    assert [(item.kind, item.weak) for item in found] == [("popular", True)]
    assert sentence(found[0], "A", "B") == (
        "B has 2 partners; of those that A is not tied to, no other body has more; "
        "no shared partner, path or attribute is known."
    )
    second = Explainer(graph).reasons(graph.row("a"), graph.row("c"))[0]
    assert second.facts["place"] == 2
    assert sentence(second, "A", "C", "ru").startswith("У «C» 1 партнёр; больше — у 1 участника")


def test_a_body_without_partners_is_said_to_have_none() -> None:
    found = Explainer(star(2)).reasons(0, 1, most=1)
    assert not found[0].weak
    lonely = graph_of("ab", [])
    assert Explainer(lonely).reasons(0, 1)[0].kind == "newcomer"


def test_the_closest_reasons_come_first_and_no_more_than_asked_for() -> None:
    graph = two_countries()
    found = Explainer(graph).reasons(graph.row("b"), graph.row("x"), most=20)
    assert [CLOSENESS[item.kind] for item in found] == sorted(CLOSENESS[item.kind] for item in found)
    assert len(Explainer(graph).reasons(graph.row("b"), graph.row("x"), most=1)) == 1


@given(st.sampled_from(sorted(CLOSENESS)), st.integers(0, 200), st.sampled_from(["en", "ru"]))
def test_every_kind_has_a_sentence_for_every_number(kind: str, count: int, language: str) -> None:
    facts = {
        "partners": count if kind == "popular" else ("a", "b"),
        "names": ("a", "b"),
        "members": ("a", "b"),
        "topics": ("a", "b"),
        "shares": (0.5, 0.25),
        "rest": 0.125,
        "count": count + 2,
        "total": 0.75,
        "one": count if kind == "joins_parts" else "N",
        "other": count if kind == "joins_parts" else "S",
        "observed": count,
        "expected": 1.5,
        "before": 0.5,
        "after": 0.25,
        "kilometres": count,
        "place": count + 1,
    }
    made = Reason(next(known for known in CLOSENESS if known == kind), facts)
    text = sentence(made, "A", "B", "ru" if language == "ru" else "en")
    assert text.endswith(".")
    assert text[0].isupper()
