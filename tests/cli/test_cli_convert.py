"""`consortium network convert`: the contact graph for other programs."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from consortium.cli.convert import FORMS
from consortium_network.exports import FORMS as KNOWN
from tests.cli.conftest import Call


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Return members a and b of KZ, c of RU and d of no country; a met b in 2009, b met c in 2011, c met d in 2011."""
    members, events = tmp_path / "m.csv", tmp_path / "e.csv"
    members.write_text("id,name,country,region,sector,lat,lon\na,,KZ,,,,\nb,Бета,KZ,,,,\nc,,RU,,,,\nd,,,,,,\n", "utf-8")
    parts = ("x,2009,a", "x,2009,b", "y,2011,b", "y,2011,c", "z,2011,c", "z,2011,d")
    events.write_text("event,date,member,role,topic\n" + "".join(f"{part},,\n" for part in parts), "utf-8")
    return members, events


def test_the_ending_of_the_output_names_the_form(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    done = call("network", "convert", *files, "--output", tmp_path / "g.graphml")
    assert done.exit_code == 0
    assert "g.graphml is written: the graph of 4 nodes and 3 ties." in done.stderr
    found: nx.Graph[str] = nx.read_graphml(tmp_path / "g.graphml")
    assert {*found.edges} == {("a", "b"), ("b", "c"), ("c", "d")}
    assert found.nodes["b"]["label"] == "Бета"


def test_a_graph_as_of_a_year_between_countries(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    path = tmp_path / "g.txt"
    done = call("network", "convert", *files, "--output", path, "--form", "gexf", "--level", "country", "--at", "2010")
    assert done.exit_code == 0
    found: nx.Graph[str] = nx.read_gexf(path)
    assert ({*found.nodes}, {*found.edges}) == ({"KZ", "RU"}, set())
    assert "1 member of unknown place left out" in done.stderr


def test_a_table_of_nodes_is_written_beside_that_of_ties(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    done = call("--lang", "ru", "network", "convert", *files, "--output", tmp_path / "g.csv")
    assert done.stderr.count("граф: узлов 4, связей 3") == 2
    assert (tmp_path / "g.nodes.csv").exists()


def test_an_ending_that_names_no_form_is_refused(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    refused = call("--lang", "ru", "network", "convert", *files, "--output", tmp_path / "g.xlsx")
    assert refused.exit_code == 1
    assert "формы выгрузки «xlsx» нет; есть: graphml" in refused.stderr


def test_the_command_knows_every_form() -> None:
    assert set(FORMS) == set(KNOWN)
