"""What the secretariat asks of imports."""

from __future__ import annotations

from pathlib import Path

from consortium.ids import seed_id
from consortium.importing.model import Wishes
from consortium.importing.service import run
from tests.factory import CLOCK
from tests.graphql.clients import Clients
from tests.importing.sheets import SCHOOLS, as_csv


async def test_the_list_tells_who_imported_what(service: Clients, tmp_path: Path) -> None:
    path = as_csv(tmp_path / "schools.csv", SCHOOLS)
    done = await imported(service, path)
    found = await service.secretariat.field("secretariat/imports", kind=["institutions"])
    (node,) = found["nodes"]
    assert (found["totalCount"], node["id"], node["holder"], node["fileName"]) == (1, str(done), "Ada", "schools.csv")
    assert (node["created"], node["changed"], node["unchanged"], node["kept"]) == (6, 0, 0, 0)
    assert (node["undoneAt"], node["records"]["totalCount"]) == (None, 6)


async def test_an_import_tells_what_it_has_written_row_by_row(service: Clients, tmp_path: Path) -> None:
    done = await imported(service, as_csv(tmp_path / "schools.csv", SCHOOLS))
    found = await service.secretariat.field("secretariat/import-detail", run=str(done), recordType=["Alias"])
    rows = [(each["line"], each["whole"], each["new"]) for each in found["records"]["nodes"]]
    school = str(seed_id("Institution", "import:a"))
    assert rows == [(2, school, True), (3, school, True)]
    assert (found["scheme"], len(found["sha256"])) == ("import", 64)


async def test_imports_are_the_secretariats_alone(service: Clients, tmp_path: Path) -> None:
    done = await imported(service, as_csv(tmp_path / "schools.csv", SCHOOLS))
    found = await service.analyst.data(f'{{ node(id: "{done}") {{ id }} }}')
    assert found == {"node": None}


async def imported(clients: Clients, path: Path) -> object:
    """Import institutions into the register that is served."""
    wishes = Wishes(by="Ada")
    return (await run(clients.database, "institutions", path, wishes=wishes, clock=CLOCK)).id
