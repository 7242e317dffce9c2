"""GraphML, GEXF and elements, read by graphology and cytoscape.js; left out where Node or npm cannot be had."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, cast

import pytest

from consortium_network import ContactGraph, Member, Part, export
from tests.network.exported import AWKWARD, Expected, expected

PACKAGES = ("cytoscape@3", "graphology@0.26", "graphology-gexf@0.13", "graphology-graphml@0.5")
READER = Path(__file__).with_name("read_graphs.js")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the packages, fetched for this run alone."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        pytest.skip("Node and npm are not installed")
    folder = tmp_path_factory.mktemp("javascript")
    wanted = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(folder), *PACKAGES]
    try:
        done = subprocess.run(wanted, capture_output=True, text=True, check=False, timeout=120)
    except subprocess.TimeoutExpired:
        pytest.skip("npm does not answer")
    if done.returncode:
        pytest.skip(f"npm cannot fetch graphology and cytoscape: {done.stderr.strip()[-200:]}")
    return folder / "node_modules"


def awkward() -> ContactGraph:
    """Return a graph with every awkward character in an id, a tie by two events, and a member without a tie."""
    ids = [f"{sign}x{sign}" for sign in AWKWARD]
    members = [Member(name, f"Имя {name}", "RU", lat=place / 3, lon=-place * 1e-7) for place, name in enumerate(ids, 1)]
    parts = [Part("e; 1", name, "2009-06") for name in ids[:7]] + [Part('"2"', name) for name in ids[5:]]
    return ContactGraph.from_parts([*members, Member("alone", topics=frozenset({"труд", "b"}))], parts)


@pytest.fixture(scope="module")
def found(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what the programs found in the files."""
    folder = tmp_path_factory.mktemp("graphs")
    for ending in ("gexf", "graphml", "cyjs"):
        export(awkward(), folder / f"g.{ending}")
    done = subprocess.run(
        ["node", READER, folder],
        env={**os.environ, "NODE_PATH": str(packages)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return dict[str, Any](json.loads(done.stdout))


def told(found: Any) -> Expected:
    nodes = {node: {key: joined(known[key]) for key in known if key not in IDENTITY} for node, known in found["nodes"]}
    edges = {
        frozenset((one, other)): (known["weight"], joined(known["events"])) for one, other, known in found["edges"]
    }
    return Expected(nodes, edges)


IDENTITY = ("id", "member", "label")


def joined(value: Any) -> Any:
    return "; ".join(cast("list[str]", value)) if isinstance(value, list) else value


def test_graphology_reads_all_of_a_gexf_file(found: dict[str, Any]) -> None:
    assert told(found["gexf"]) == expected(awkward())


def test_graphology_reads_all_of_a_graphml_file(found: dict[str, Any]) -> None:
    assert told(found["graphml"]) == expected(awkward())


def test_cytoscape_reads_all_elements(found: dict[str, Any]) -> None:
    wanted = expected(awkward())
    nodes = {name: {"name": name, **known} for name, known in wanted.nodes.items()}
    assert told(found["cyjs"]) == Expected(nodes, wanted.ties)
