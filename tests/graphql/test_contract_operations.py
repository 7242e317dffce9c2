"""Every published operation file is what it says, is described, and is run by a test."""

from __future__ import annotations

import ast
from itertools import takewhile
from pathlib import Path

import pytest
from graphql import OperationDefinitionNode, parse, specified_rules, validate

from consortium_graphql.limits import DocumentLimits
from consortium_graphql.schema import schema
from tests.graphql.clients import published

OPERATIONS = sorted(published())
PERSONAS = ["secretariat", "member", "analyst"]
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


def row_of(operation: str) -> str:
    """Return the row of the page: whose it is, its file, and the comment at its head in one line."""
    lines = takewhile(lambda line: line.startswith("#"), published()[operation].splitlines())
    persona, _, name = operation.partition("/")
    return f"| {persona} | `{name}.graphql` | {' '.join(line.removeprefix('#').strip() for line in lines)} |"


def test_the_page_has_one_row_for_each_operation_which_says_what_its_file_says() -> None:
    found = [line for line in DESCRIBED.read_text(encoding="utf-8").splitlines() if ".graphql` | " in line]
    assert found == sorted(map(row_of, OPERATIONS), key=lambda row: (PERSONAS.index(row.split(" ")[1]), row))
