import pytest

from tests.contract.layers import violations
from tests.contract.source import ROOT, module, modules

PLANTED = {
    "consortium.exchanges.service": [
        "from consortium_graphql.schema import schema",
        "import consortium_graphql",
        "from consortium_network import suggest",
        "from consortium.exchanges.tables import Exchange\nrows = Exchange.select()",
        "from consortium.exchanges import tables\nrows = tables.Exchange.objects()",
        "from .tables import Exchange as Held\nrows = Held.raw('SELECT 1')",
    ],
    "consortium.exchanges.model": [
        "from consortium.exchanges.tables import Exchange",
        "from consortium.exchanges import store",
        "from consortium.clock import Clock",
        "from . import store",
        "import piccolo.columns",
        "def late():\n    from litestar import Litestar",
    ],
    "consortium.client.http": ["from consortium.access import Persona", "import consortium_graphql.app"],
    "consortium.dates": ["from consortium.db import Database"],
    "consortium.cli.seed": ["from consortium.sources.tables import Source"],
    "consortium_network.graph": ["from consortium.dates import PartialDate", "import consortium_graphql.app"],
    "consortium_graphql.exchanges": [
        "from consortium.exchanges import store",
        "from consortium.exchanges.store import find",
        "import consortium_network",
    ],
    "consortium.utils": ["pass"],
    "consortium.exchanges.helpers": ["pass"],
}
WELL_PLACED = {
    "consortium.exchanges.service": "from consortium.exchanges.tables import Exchange\nfrom . import store",
    "consortium.exchanges.store": "from consortium.exchanges.tables import Exchange\nrows = Exchange.select()",
    "consortium.exchanges.model": "from consortium.members.model import Kind\nfrom consortium.dates import PartialDate",
    "consortium.client.errors": "from consortium.errors import ConsortiumError\nimport httpx",
    "consortium.cooperation.graphs": "from consortium_network import suggest",
    "consortium_network.graph": "from .model import Member\nimport networkx",
    "consortium_graphql.exchanges": "from consortium.exchanges import service, tables",
}


def test_imports_go_one_way() -> None:
    assert violations(modules()) == []


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in PLANTED.items() for text in texts])
def test_a_planted_breach_is_seen(name: str, text: str) -> None:
    assert violations([module(name, text)])


@pytest.mark.parametrize(("name", "text"), WELL_PLACED.items())
def test_what_is_well_placed_is_let_through(name: str, text: str) -> None:
    assert violations([module(name, text)]) == []


def test_every_package_was_read() -> None:
    assert {found.package for found in modules()} == {"consortium", "consortium_network", "consortium_graphql"}


@pytest.mark.parametrize("folder", ["graphql", "network"])
def test_a_source_folder_is_no_package(folder: str) -> None:
    assert not (ROOT / folder / "__init__.py").exists()
