"""Reports, the functions from files to files, and what the package shows."""

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

import consortium_network
from consortium_network import (
    ContactGraph,
    Member,
    Part,
    backtest_files,
    report,
    report_files,
    suggest_files,
    what_if_files,
)
from consortium_network.files import SUGGESTION_COLUMNS
from consortium_network.insights import Insight, InsightKind
from consortium_network.measures.sampling import EXACT_UP_TO
from consortium_network.testing import graph_of, star
from consortium_network.wording import WORDING


def placed() -> ContactGraph:
    """Six members in two countries and three places unknown, five ties."""
    members = [
        Member("a", 'Академия "А"', "RU", "RU-MOS", "academy", 55.7, 37.6),
        Member("b", "B & <b>", "RU", "RU-CHE", topics=frozenset({"t", "u"})),
        Member("c", "", "KG", "", "", 42.9, 74.6),
        Member("d", "D", "KG"),
        Member("e"),
        Member("f"),
    ]
    parts = [Part(f"{tie}!", m) for tie in ("ab", "ac", "cd", "bd", "de") for m in tie]
    return ContactGraph.from_parts(members, parts)


def csv_files(folder: Path) -> tuple[Path, Path]:
    members = "id,name,country,region,sector,lat,lon\n" + "".join(f"m{n:02},,,,,,\n" for n in range(6))
    rows = [(f"e{n}", f"20{n:02}", f"m{n + side:02}") for n in range(5) for side in (0, 1)]
    events = "event,date,member,role,topic\n" + "".join(f"{e},{date},{m},,\n" for e, date, m in rows)
    (folder / "members.csv").write_text(members, encoding="utf-8")
    (folder / "events.csv").write_text(events, encoding="utf-8")
    return folder / "members.csv", folder / "events.csv"


def test_a_report_counts_what_is_there() -> None:
    found = report(placed())
    assert (found.members, found.tied, found.ties, found.events) == (6, 5, 5, 5)
    assert found.density == pytest.approx(5 / 15)
    assert found.components == (5, 1)
    assert found.weight == 5
    assert [(leader.id, leader.value) for leader in found.leaders["degree"][:2]] == [("d", 3), ("a", 2)]


def test_a_report_tells_ties_between_and_inside_countries() -> None:
    found = report(placed()).groups["country"]
    # ab and cd inside, ac and bd between, de to a member of unknown country.
    assert (found.external, found.internal, found.unknown, found.ei) == (2, 2, 1, 0.0)
    assert [(pair.one, pair.other, pair.observed) for pair in found.pairs] == [
        ("KG", "RU", 2),
        ("KG", "KG", 1),
        ("RU", "RU", 1),
    ]
    # Ends of ties between members of known country: 4 and 4, of 8: 4 * 4 / 8 between, half of that inside.
    assert [pair.expected for pair in found.pairs] == [2.0, 1.0, 1.0]


def test_insights_come_in_both_languages_with_their_numbers() -> None:
    found = {insight.kind: insight for insight in report(placed()).insights}
    assert found["alone"].facts == {"alone": 1, "members": 6}
    assert found["alone"].sentence() == "1 of 6 members has no tie yet."
    assert Insight("alone", {"alone": 1, "members": 1}).sentence() == "1 of 1 member has no tie yet."
    assert found["alone"].sentence("ru") == "Связей пока нет у 1 участника из 6."
    assert found["hub"].sentence() == "D has the most partners: 3."
    assert found["broker"].sentence("ru").startswith("Через участника «D» проходит")
    assert "parts" not in found


def test_a_name_in_quotes_is_quoted_once_more_in_russian() -> None:
    insight = Insight("hub", {"id": "a", "name": "Центр «Сотрудничество»", "value": 11.0})
    assert insight.sentence("ru") == "Больше всего партнёров у участника «Центр „Сотрудничество“»: 11."


def test_unconnected_parts_and_pairs_of_countries_are_told() -> None:
    names = [f"m{n:02}" for n in range(12)]
    members = [Member(name, country="N" if place < 6 else "S") for place, name in enumerate(names)]
    ties = [(one, other) for half in (names[:6], names[6:]) for one in half for other in half if one < other]
    parts = [Part(f"{one}{other}", m) for one, other in ties for m in (one, other)]
    found = {insight.kind: insight for insight in report(ContactGraph.from_parts(members, parts)).insights}
    assert found["parts"].sentence() == (
        "The network falls into 2 parts that no path joins; the largest holds 6 of 12 members with a tie."
    )
    assert "на 2 части" in found["parts"].sentence("ru")
    # 30 ends of ties in each country: 30 * 30 / 60 = 15 would be expected between them.
    assert found["fewer_than_expected"].sentence() == "The countries N and S hold 0 ties, fewer than the 15 expected."
    assert found["fewer_than_expected"].sentence("ru") == "Между странами «N» и «S» 0 связей, меньше ожидаемых 15."


def guests() -> ContactGraph:
    """A bridge between two threes: a, b, c of N and d, e, f of S, all visits hosted by the first, one returned."""
    members = [Member(name, name.upper(), country) for name, country in zip("abcdef", "NNNSSS", strict=True)]
    visits = ("ab", "bc", "ac", "cd", "de", "ef", "df", "fd")
    parts = [
        Part(visit, name, role="guest" if place else "host") for visit in visits for place, name in enumerate(visit)
    ]
    return ContactGraph.from_parts(members, parts)


def test_a_report_tells_whose_leaving_splits_what() -> None:
    weak = report(guests()).weak_points
    assert (weak.members, weak.ties) == (2, 1)
    first, second = weak.worst_members
    assert (first.ends[0].id, first.sizes, first.cut_off) == ("c", (3, 2), 2)
    assert [[member.id for member in part] for part in first.lost] == [["a", "b"]]
    assert [[member.id for member in part] for part in second.lost] == [["e", "f"]]
    assert ([end.id for end in weak.worst_ties[0].ends], weak.worst_ties[0].sizes) == (["c", "d"], (3, 3))


def test_a_report_tells_who_received_whom() -> None:
    found = report(guests())
    # Eight visits, of which d and f paid each other one: 2 of 8 pairs.
    assert (found.directed, found.returned, found.reciprocity) == (8, 2, 0.25)
    assert [(leader.id, leader.value) for leader in found.leaders["received"][:2]] == [("a", 2), ("d", 2)]
    (balance,) = found.groups["country"].balances
    assert (balance.one, balance.one_received, balance.other_received) == ("N", 1, 0)
    assert report(placed()).reciprocity is None
    assert "received" not in report(placed()).leaders


def test_a_report_tells_each_groups_gateway_and_who_stands_between_groups() -> None:
    country = report(guests()).groups["country"]
    north, south = country.groups
    assert (north.group, north.members, north.external, north.internal, north.ei) == ("N", 3, 1, 3, -0.5)
    assert [group.gateway and group.gateway.id for group in (north, south)] == ["c", "d"]
    # c stands between d and each of a and b, one of its own and one from outside; so does d the other way round.
    assert [(broker.id, broker.gatekeeper, broker.outward) for broker in country.brokers] == [("c", 2, 2), ("d", 2, 2)]


def test_a_small_report_is_exact_and_counts_every_role() -> None:
    found = report(guests())
    assert (found.basis.exact, found.basis.error) == (True, 0.0)
    assert sum(found.roles.values()) == 6
    assert found.hubs == ()


def test_a_large_report_says_that_betweenness_is_sampled_and_how_far_off() -> None:
    found = report(star(EXACT_UP_TO))
    assert not found.basis.exact
    assert [(hub.id, hub.role) for hub in found.hubs] == [("m00", "provincial_hub")]
    told = {insight.kind: insight for insight in found.insights}
    assert "(from a sample, at most " in told["broker"].sentence()
    assert "(по выборке, с погрешностью не более " in told["broker"].sentence("ru")
    (note,) = found.notes
    assert note.sentence().startswith(
        "Betweenness is estimated from the shortest paths of 2000 members drawn at random"
    )
    assert "с вероятностью 95 %" in note.sentence("ru")


def test_weak_points_and_visits_are_told_in_both_languages() -> None:
    told = {insight.kind: (insight.sentence(), insight.sentence("ru")) for insight in report(guests()).insights}
    assert told["cut_member"] == (
        "Without C, 2 members would lose their way to the rest: A and B.",
        "Если уйдёт «C», путь к остальным потеряют 2 участника: «A» и «B».",
    )
    assert told["cut_tie"] == (
        "1 tie has no way round: on that between C and D hang 3 members.",
        "1 связь не имеет обхода: на связи между «C» и «D» держатся 3 участника.",
    )
    assert told["returned"] == (
        "In 2 of 8 pairs of host and guest (25 %) the guest was host in its turn.",
        "В 2 из 8 пар «хозяин — гость» (25 %) гость принимал и сам.",
    )
    assert told["go_between"] == (
        (
            "C mediates between countries most: 2 pairs of its partners are not tied to each other, "
            "and the three are not all of one country."
        ),
        (
            "Чаще всех между странами посредничает «C»: 2 пары его партнёров не связаны между собой, "
            "и не все трое из одной страны."
        ),
    )


def test_gateways_inward_groups_and_one_way_visits_are_told_by_the_names_of_places() -> None:
    members = [Member(name, country="N") for name in "abc"] + [Member(f"s{row}", country="S") for row in range(6)]
    visits = [("a", f"s{row}") for row in range(3)] + [("s0", f"s{row}") for row in range(1, 6)]
    parts = [
        Part(f"v{number}", name, role="guest" if place else "host")
        for number, visit in enumerate(visits)
        for place, name in enumerate(visit)
    ]
    found = report(ContactGraph.from_parts(members, parts), places={"N": "Norway", "S": "Spain"})
    told = {insight.kind: (insight.sentence(), insight.sentence("ru")) for insight in found.insights}
    assert told["gateway"] == (
        "a is the gateway of Norway: 3 of its 3 ties to other countries end there (100 %).",
        "«a» — ворота страны «Norway»: на этого участника приходится 3 из 3 связей с другими странами (100 %).",
    )
    assert told["inward"] == (
        "The country Spain looks inward most: 5 of its 8 ties stay inside (E-I index -0.25).",
        "Больше всех замкнута на себя страна «Spain»: внутри 5 из 8 связей (индекс E-I -0,25).",
    )
    assert told["one_way"] == (
        "Members from Norway received members from Spain in 3 pairs, the other way round in 0.",
        "Участники страны «Norway» принимали участников страны «Spain» в 3 парах, наоборот — в 0.",
    )


def test_countries_that_meet_more_than_chance_would_have_it_are_told() -> None:
    members = [Member(name, country="N" if name in "abc" else "S") for name in "abcdef"]
    parts = [Part(f"{one}{other}", name) for one in "abc" for other in "def" for name in (one, other)]
    told = {insight.kind: insight for insight in report(ContactGraph.from_parts(members, parts)).insights}
    # Nine ends of ties in each country: 9 * 9 / 18 = 4.5 would be expected between them.
    assert told["more_than_expected"].sentence() == "The countries N and S hold 9 ties, more than the 4.5 expected."
    assert told["more_than_expected"].sentence("ru") == "Между странами «N» и «S» 9 связей, больше ожидаемых 4,5."


def test_every_kind_of_insight_has_words_in_both_languages() -> None:
    assert set(WORDING["en"]) == set(WORDING["ru"]) == set(get_args(InsightKind))


def test_a_report_as_of_a_date_and_at_country_level_is_json() -> None:
    members = [Member("a", country="RU"), Member("b", country="KG"), Member("c")]
    parts = [Part("x", m, "2010") for m in "ab"] + [Part("y", m, "2012") for m in "bc"]
    graph = ContactGraph.from_parts(members, parts)
    assert (report(graph, at="2011").ties, report(graph, at="2011").at) == (1, "2011-12-31")
    data = json.loads(json.dumps(report(graph.project("country")).as_json(), allow_nan=False))
    assert data["left_out"] == {"members": 1, "weight": 1.0}
    assert any("неизвестного места" in note["ru"] or "известного места" in note["ru"] for note in data["notes"])


def test_a_report_of_nothing_is_possible() -> None:
    assert report(graph_of("", [])).members == 0


def test_suggestions_go_from_files_to_a_file(tmp_path: Path) -> None:
    members, events = csv_files(tmp_path)
    found = suggest_files(members, events, output=tmp_path / "out.csv", top=2, at="2003")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == SUGGESTION_COLUMNS
    assert len(rows) == len(found) == 12
    assert (rows[0]["member"], rows[0]["partner"], rows[0]["rank"]) == ("m00", "m02", "1")
    assert (rows[0]["probability"], rows[0]["low"], rows[0]["high"]) == ("", "", "")
    assert rows[0]["reason"].startswith("m00 and m02 share 1 partner, m01 (1/2)")


def test_reports_and_backtests_go_from_files_to_files(tmp_path: Path) -> None:
    members, events = csv_files(tmp_path)
    told: list[str] = []

    def tell(_done: int, _total: int, label: str) -> None:
        told.append(label)

    _, change = report_files(members, events, output=tmp_path / "r.json", progress=tell)
    assert change is None
    backtest_files(members, events, until="2002", output=tmp_path / "b.json", progress=tell)
    assert told == ["reading", "measuring", "done", "done"]
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["ties"] == 5
    assert set(json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))["sentences"]) == {"en", "ru"}


def test_what_changed_goes_into_the_report_and_a_tie_that_might_be_into_a_file(tmp_path: Path) -> None:
    members, events = csv_files(tmp_path)
    _, change = report_files(members, events, output=tmp_path / "r.json", since="2001", at="2003")
    assert change is not None
    # One event a year, from 2000 on.
    written = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert (written["ties"], written["change"]["before"]["ties"], len(change.new_ties)) == (4, 2, 2)
    found = what_if_files(members, events, "m00", "m05", output=tmp_path / "w.json", at="2003")
    assert json.loads((tmp_path / "w.json").read_text(encoding="utf-8"))["joined"] == found.joined == 6
    assert what_if_files(members, events, "m00", "m05").distance == 5


@pytest.mark.parametrize("name", consortium_network.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(consortium_network, name)
    assert isinstance(value, int | tuple) or value.__doc__ or name == "Level"


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        getattr(consortium_network, "nonsense")  # noqa: B009 - a plain attribute would not pass the type checkers
    assert dir(consortium_network) == sorted(consortium_network.__all__)


def test_the_package_alone_imports_nothing_dear_and_the_graph_no_networkx() -> None:
    code = (
        "import sys, consortium_network; assert not {'numpy', 'scipy', 'networkx'} & set(sys.modules);"
        "from consortium_network import suggest_files, suggest; assert callable(suggest);"
        "assert 'networkx' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
