"""What changed between two dates, on graphs worked out by hand."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium_network import ContactGraph, Member, Part, report_difference
from consortium_network.difference import Merged, Met, Moved, NetworkChange, difference
from consortium_network.survey import survey
from consortium_network.testing import graph_of

COUNTRIES = {"a": "N", "b": "N", "c": "S", "d": "S", "e": "W", "f": ""}


def dated(*events: str) -> ContactGraph:
    """Return the graph of events "year members", members of a letter each, in the countries above."""
    members = [Member(name, name.upper(), country) for name, country in COUNTRIES.items()]
    split = [event.split() for event in events]
    parts = [Part(f"{year} {who}", name, year if year != "-" else None) for year, who in split for name in who]
    return ContactGraph.from_parts(members, parts)


def sentences(found: NetworkChange) -> dict[str, tuple[str, str]]:
    return {insight.kind: (insight.sentence(), insight.sentence("ru")) for insight in found.insights}


def test_new_ties_are_those_of_later_events_between_who_was_not_tied() -> None:
    found = report_difference(dated("2009 ab", "2011 ab", "2011 bc", "2013 cd"), since="2010", until="2012")
    assert (found.since, found.until) == ("2010-12-31", "2012-12-31")
    assert (found.before.ties, found.after.ties) == (1, 2)
    (tie,) = found.new_ties
    assert ((tie.one.id, tie.other.id), tie.weight, tie.records) == (("b", "c"), 1.0, ("2011 bc",))
    assert [member.name for member in found.first_ties] == ["C"]
    assert (found.ended_ties, found.joined, found.left) == ((), (), ())


def test_what_has_no_date_was_always_there() -> None:
    found = report_difference(dated("- ab", "2011 bc"), since="2000")
    assert (found.before.ties, found.after.ties, found.until) == (1, 2, "")


def test_who_rose_most_comes_first() -> None:
    found = report_difference(dated("2009 ab", "2011 ac", "2011 ad", "2011 cd"), since="2010")
    assert found.risen["degree"] == (Moved("a", "A", 1, 3), Moved("c", "C", 0, 2), Moved("d", "D", 0, 2))
    # Of the 5 * 4 / 2 = 10 pairs of others, a stands alone between b and each of c and d.
    (up,) = found.risen["betweenness"]
    assert up.id == "a"
    assert [up.before, up.after] == pytest.approx([0.0, 0.2])
    assert found.fallen["degree"] == ()


def test_who_was_on_all_paths_falls_when_there_is_a_way_round() -> None:
    found = report_difference(dated("2009 ab", "2009 bc", "2011 ac"), since="2010")
    (down,) = found.fallen["betweenness"]
    assert down.id == "b"
    assert [down.before, down.after] == pytest.approx([0.1, 0.0])


def test_groups_that_had_no_tie_have_met() -> None:
    found = report_difference(dated("2009 ab", "2009 bc", "2011 ad", "2011 ae", "2011 ef"), since="2010")
    assert found.met == {"country": (Met("N", "W", 1),)}


def test_parts_of_two_or_more_that_a_path_joins_now_have_merged() -> None:
    found = report_difference(dated("2009 ab", "2009 cd", "2011 bc", "2011 be"), since="2010")
    assert found.merged == (Merged((2, 2), 5),)


def test_nothing_new_is_told_as_such() -> None:
    found = report_difference(dated("2009 ab"), since="2010", until="2011")
    assert sentences(found) == {
        "nothing_new": (
            "After 2010-12-31 and until 2011-12-31, no new tie came.",
            "После 2010-12-31 и по 2011-12-31 новых связей не появилось.",
        )
    }


def test_what_changed_is_told_in_both_languages() -> None:
    graph = dated("2009 ab", "2009 cd", "2011 bc", "2011 be")
    told = sentences(report_difference(graph, since="2010", places={"N": "Norway", "S": "Spain"}))
    assert told["new_ties"] == (
        "After 2010-12-31, 2 new ties came: from 2 to 4 ties, partners per member from 0.67 to 1.33.",
        "После 2010-12-31: 2 новые связи; связей было 2, стало 4, партнёров на участника было 0,67, стало 1,33.",
    )
    assert told["first_ties"] == (
        "1 member got its first tie: E.",
        "Первые связи появились у 1 участника: «E».",
    )
    assert told["merged"] == (
        "2 parts that no path had joined are one now, of 5 members; the largest two had 2 and 2.",
        (
            "2 части сети, прежде без путей между ними, соединились в одну: в ней 5 участников; "
            "в двух крупнейших было 2 и 2."
        ),
    )
    assert told["met"] == (
        "The countries Norway and Spain met for the first time (1 tie), and so did 1 more pair of countries.",
        "Страны «Norway» и «Spain» встретились впервые (1 связь); кроме них — ещё 1 пара стран.",
    )
    assert told["risen"][0] == "B stands between many more: 50 % of shortest paths lead through it, 0 % before."


def test_members_that_joined_and_left_and_ties_that_ended_are_told() -> None:
    before, after = graph_of("abc", ["ab", "bc"]), graph_of("abd", ["ad", "ab"])
    found = difference(survey(before), survey(after), since="2010", until="2012")
    assert ([each.id for each in found.joined], [each.id for each in found.left]) == (["d"], ["c"])
    assert [(tie.one.id, tie.other.id) for tie in found.ended_ties] == [("b", "c")]
    told = sentences(found)
    assert told["new_ties"][0].startswith("After 2010 and until 2012, 1 new tie came and 1 ended: from 2 to 2 ties")
    assert "1 новая связь, прекратилось связей: 1;" in told["new_ties"][1]
    assert told["joined"] == ("1 member joined: d.", "Добавился 1 участник: «d».")
    assert told["fallen"] == (
        "b stands between fewer: 0 % of shortest paths lead through it, 100 % before.",
        "Меньше кратчайших путей ведёт через участника «b»: было 100 %, стало 0 %.",
    )


def test_of_many_that_joined_an_insight_names_twenty_and_counts_all() -> None:
    names = [f"m{row:02}" for row in range(25)]
    before, after = graph_of(["a", "b"], ["ab"]), graph_of(["a", "b", *names], ["ab", *(["a", name] for name in names)])
    found = difference(survey(before), survey(after), since="2010", until="2012")
    facts = {insight.kind: insight.facts for insight in found.insights}
    assert facts["joined"] == facts["first_ties"] == {"names": tuple(names[:20]), "names_count": 25}
    assert len(found.joined) == 25
    assert sentences(found)["joined"][0] == "25 members joined: m00, m01, m02 and 22 more."
    assert sentences(found)["first_ties"][1] == "Первые связи появились у 25 участников: «m00», «m01», «m02» и ещё 22."


@pytest.mark.parametrize(("since", "until"), [("2010", "2010"), ("2011", "2010-06"), ("..", None), ("2010", "..")])
def test_a_span_without_days_is_refused(since: str, until: str | None) -> None:
    with pytest.raises(ValueError, match=r"does not end after|no year"):
        report_difference(dated("2009 ab"), since=since, until=until)


@given(
    st.lists(st.tuples(st.integers(2000, 2009), st.sampled_from(["ab", "bc", "cd", "de", "ef", "ace"])), max_size=12)
)
def test_ties_before_and_new_ones_are_those_after(events: list[tuple[int, str]]) -> None:
    graph = dated(*{f"{year} {who}" for year, who in events})
    found = report_difference(graph, since="2004", until="2007")
    assert found.before.ties + len(found.new_ties) == found.after.ties
    assert found.before.tied + len(found.first_ties) == found.after.tied
    assert json.loads(json.dumps(found.as_json(), allow_nan=False))["until"] == "2007-12-31"
