"""Reports, exports, the functions from files to files, and what the package shows."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest

import consortium_network
from consortium_network import (
    ContactGraph,
    Member,
    Part,
    UnknownNameError,
    backtest_files,
    export,
    geojson,
    node_link,
    report,
    report_files,
    suggest_files,
)
from consortium_network.files import SUGGESTION_COLUMNS
from consortium_network.insights import Insight
from consortium_network.testing import graph_of, path

Reader = Callable[[Path], "nx.Graph[str]"]


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


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf), ("gml", nx.read_gml)])
def test_exports_read_back_with_the_same_ties(tmp_path: Path, form: str, read: Reader) -> None:
    graph = placed()
    export(graph, tmp_path / f"g.{form}")
    back = read(tmp_path / f"g.{form}")
    assert {frozenset(edge) for edge in back.edges} == {frozenset(edge) for edge in graph.to_networkx().edges}
    assert set(back.nodes) == {member.id for member in graph.members}
    assert back.edges["a", "b"]["weight"] == 1.0
    assert back.edges["a", "b"]["events"] == "ab!"
    assert back.nodes["a"]["name"] == 'Академия "А"'
    assert back.nodes["b"]["name"] == "B & <b>"


def test_node_link_data_is_what_networkx_reads(tmp_path: Path) -> None:
    graph = placed()
    export(graph, tmp_path / "g.json")
    data = json.loads((tmp_path / "g.json").read_text(encoding="utf-8"))
    assert data == node_link(graph)
    back = nx.node_link_graph(data, edges="edges")
    assert ContactGraph.from_networkx(back).weights.toarray() == pytest.approx(graph.weights.toarray())


def test_a_csv_of_ties_has_a_line_a_tie(tmp_path: Path) -> None:
    export(placed(), tmp_path / "ties.csv")
    with (tmp_path / "ties.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[:2] == [["one", "other", "weight", "events"], ["a", "b", "1.0", "ab!"]]
    assert len(rows) == 6


def test_geojson_holds_members_with_places_and_ties_between_them(tmp_path: Path) -> None:
    export(placed(), tmp_path / "g.geojson")
    features = json.loads((tmp_path / "g.geojson").read_text(encoding="utf-8"))["features"]
    assert features == geojson(placed())["features"]
    assert [feature["geometry"]["type"] for feature in features] == ["Point", "Point", "LineString"]
    assert features[2]["geometry"]["coordinates"] == [[37.6, 55.7], [74.6, 42.9]]


def test_an_unknown_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="xlsx"):
        export(path(2), tmp_path / "g.xlsx")
    export(path(2), tmp_path / "g.txt", form="csv")
    assert (tmp_path / "g.txt").exists()


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

    report_files(members, events, output=tmp_path / "r.json", progress=tell)
    backtest_files(members, events, until="2002", output=tmp_path / "b.json", progress=tell)
    assert told == ["reading", "measuring", "done", "done"]
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["ties"] == 5
    assert set(json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))["sentences"]) == {"en", "ru"}


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
