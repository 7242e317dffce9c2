import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from consortium_graphql.console import static_files
from tests.contract.source import PACKAGES, ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ZipFile]:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    with ZipFile(built) as opened:
        yield opened


@pytest.fixture(scope="module")
def names(wheel: ZipFile) -> set[str]:
    return set(wheel.namelist())


def below(folder: Path, pattern: str, prefix: str) -> set[str]:
    return {f"{prefix}/{path.relative_to(folder)}" for path in folder.rglob(pattern) if path.is_file()}


def test_every_module_is_in_it(names: set[str]) -> None:
    wanted = {name for package, base in PACKAGES.items() for name in below(base / package, "*.py", package)}
    assert wanted - names == set()


def test_nothing_else_is_installed_beside_the_packages(names: set[str]) -> None:
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)


def test_no_test_is_in_it(names: set[str]) -> None:
    assert [name for name in names if "tests" in name.split("/") or "/test_" in name] == []


def test_the_contract_is_in_it(names: set[str]) -> None:
    assert "consortium_graphql/contract/schema.graphql" in names
    wanted = below(ROOT / "graphql" / "operations", "*.graphql", "consortium_graphql/contract/operations")
    assert wanted
    assert wanted - names == set()


def test_the_seeds_are_in_it(names: set[str]) -> None:
    wanted = below(ROOT / "seeds", "*.yaml", "consortium/_seeds")
    assert wanted
    assert wanted - names == set()


def test_what_leaflets_are_made_of_is_in_it(names: set[str]) -> None:
    wanted = below(ROOT / "consortium" / "leaflets", "*.*", "consortium/leaflets")
    wanted |= below(ROOT / "graphql/consortium_graphql/leaflets", "*.graphql", "consortium_graphql/leaflets")
    assert {name for name in wanted if not name.endswith(".pyc")} - names == set()


def test_the_console_is_in_it(names: set[str]) -> None:
    wanted = {f"consortium_graphql/assets/{file.path}" for file in static_files()}
    assert {*wanted, "consortium_graphql/assets/console/page.html"} - names == set()


def test_the_migrations_are_in_it(names: set[str]) -> None:
    assert [name for name in names if name.startswith("consortium/db/migrations/versions/consortium_")]


@pytest.mark.parametrize("package", PACKAGES)
def test_each_package_says_that_it_is_typed(package: str, names: set[str]) -> None:
    assert f"{package}/py.typed" in names


def test_the_licences_are_in_it(wheel: ZipFile, names: set[str]) -> None:
    licences = [name for name in names if ".dist-info/licenses/" in name]
    texts = [wheel.read(name).decode() for name in licences]
    assert any("Apache License" in text for text in texts)
    assert any("MIT License" in text for text in texts)


def test_the_command_is_in_it(wheel: ZipFile, names: set[str]) -> None:
    (entry,) = [name for name in names if name.endswith("entry_points.txt")]
    assert "consortium = consortium.cli:main" in wheel.read(entry).decode()
