from pathlib import Path

import pytest
from click.testing import CliRunner
from graphql import GraphQLSchema, OperationDefinitionNode, build_schema, parse, validate

from consortium.cli.program import program
from consortium_graphql.contract import operation_files, schema_text

PERSONAS = ("analyst", "member", "secretariat")
OPERATIONS = operation_files()


@pytest.fixture(scope="module")
def published() -> GraphQLSchema:
    return build_schema(schema_text())


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def test_the_published_schema_is_what_the_types_declare() -> None:
    drawn = CliRunner().invoke(program, ["schema"])
    assert drawn.exit_code == 0, drawn.output
    assert drawn.stdout == schema_text(), "run `make schema` and read what changed"


@pytest.mark.parametrize("persona", PERSONAS)
def test_there_are_operations_for_each_persona(persona: str) -> None:
    assert [path for path in OPERATIONS if path.parent.name == persona]


@pytest.mark.parametrize("path", OPERATIONS, ids=name_of)
def test_a_published_operation_fits_the_published_schema(path: Path, published: GraphQLSchema) -> None:
    assert validate(published, parse(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", OPERATIONS, ids=name_of)
def test_a_published_operation_is_one_with_a_name(path: Path) -> None:
    document = parse(path.read_text(encoding="utf-8"))
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    assert len(operations) == 1
    assert operations[0].name is not None


def test_an_operation_that_asks_for_what_is_not_there_is_seen(published: GraphQLSchema) -> None:
    assert validate(published, parse("query Nothing { noSuchField }"))
