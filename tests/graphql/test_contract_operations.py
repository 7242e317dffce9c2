"""Every published operation file is what it says, is described, and is run by a test."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from graphql import OperationDefinitionNode, parse, specified_rules, validate

from consortium_graphql.limits import DocumentLimits
from consortium_graphql.schema import schema
from tests.graphql.clients import published

OPERATIONS = sorted(published())
DESCRIBED = Path(__file__).parents[2] / "docs" / "operations.md"


def pascal(name: str) -> str:
    """Return a file's name as an operation is called."""
    return "".join(part.capitalize() for part in name.split("-"))


def texts_of_tests() -> set[str]:
    """Return every text that stands in the tests of this folder."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in Path(__file__).parent.glob("test_operations_*.py")]
    return {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_operation_is_valid_within_the_limits(operation: str) -> None:
    document = parse(published()[operation])
    assert validate(schema.core, document, specified_rules) == []
    assert DocumentLimits(schema.core).given(document, {}) == []


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_file_holds_one_operation_of_its_own_name_under_a_comment_that_says_what_it_answers(operation: str) -> None:
    text = published()[operation]
    (found,) = [each for each in parse(text).definitions if isinstance(each, OperationDefinitionNode)]
    assert found.name
    assert found.name.value == pascal(operation.partition("/")[2])
    assert text.startswith("# ")


def test_every_operation_is_run_by_a_test() -> None:
    assert set(OPERATIONS) <= texts_of_tests()


def test_the_page_of_operations_names_every_one_of_them() -> None:
    page = DESCRIBED.read_text(encoding="utf-8")
    rows = {operation: "| {} | `{}.graphql` |".format(*operation.split("/")) for operation in OPERATIONS}
    assert {operation for operation, row in rows.items() if row not in page} == set()
