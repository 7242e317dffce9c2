from pathlib import Path

import pytest

from consortium.shipped import seed_files, shipped
from consortium_graphql.contract import operation_files, schema_text


def checkout(root: Path, *, marked: bool) -> Path:
    (root / "graphql").mkdir()
    (root / "graphql" / "schema.graphql").write_text("type Query { ours: Int }")
    if marked:
        (root / "pyproject.toml").touch()
    return root


def test_seeds_are_found() -> None:
    assert (seed_files() / "countries.yaml").is_file()


def test_the_published_schema_is_found() -> None:
    assert "type Query" in schema_text()


def test_operations_are_found_with_the_persona_they_serve() -> None:
    assert {path.parent.name for path in operation_files()} == {"analyst", "member", "secretariat"}


def test_a_checkout_serves_where_nothing_is_installed(tmp_path: Path) -> None:
    root = checkout(tmp_path, marked=True)
    assert shipped("consortium", "nowhere", checkout="graphql/schema.graphql", root=root).is_file()


def test_a_folder_of_the_same_name_beside_an_installed_package_is_not_ours(tmp_path: Path) -> None:
    root = checkout(tmp_path, marked=False)
    with pytest.raises(FileNotFoundError, match="install it again"):
        shipped("consortium", "nowhere", checkout="graphql/schema.graphql", root=root)


def test_what_is_in_neither_place_is_an_error_that_names_it() -> None:
    with pytest.raises(FileNotFoundError, match="without its nowhere"):
        shipped("consortium", "nowhere", checkout="nowhere")
