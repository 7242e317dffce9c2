"""The typed client is what the published operations say."""

from __future__ import annotations

import doctest
import inspect
import subprocess
import sys
from importlib import import_module
from types import ModuleType

import pytest
from graphql import build_schema

from consortium.client import AsyncClient, Client
from consortium_graphql.contract import operation_files
from tests.contract.source import ROOT

OPERATIONS = [path.stem.replace("-", "_") for path in operation_files()]


@pytest.mark.skipif(not (ROOT / "scripts").is_dir(), reason="the client is written in a checkout")
def test_the_client_is_what_the_published_operations_say() -> None:
    command = [sys.executable, "scripts/write_client.py", "--check"]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (checked.stdout, checked.stderr, checked.returncode) == ("", "", 0), (
        "run `make client` and read what changed"
    )


@pytest.mark.parametrize("operation", OPERATIONS)
def test_each_operation_has_a_method_with_and_without_a_loop(operation: str) -> None:
    asynchronous, synchronous = (getattr(kind, operation) for kind in (AsyncClient, Client))
    assert inspect.signature(asynchronous).parameters == inspect.signature(synchronous).parameters
    assert synchronous.__doc__


SMALL = """
interface Node { id: ID! }
enum Colour { RED BLUE }
type Query { boxes(first: Int): [Box!]! found: Node }
type Box implements Node { id: ID! colour: Colour inner: Box lid: Box made: Date }
scalar Date
input BoxInput { idempotencyKey: String }
type Mutation { paint(input: BoxInput!): Box }
"""


@pytest.fixture
def shapes(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the module that reads operations."""
    if not (ROOT / "scripts").is_dir():
        pytest.skip("the client is written in a checkout")
    monkeypatch.syspath_prepend(ROOT / "scripts")
    return import_module("client_shapes")


def test_fragments_aliases_and_what_may_be_left_out_are_read(shapes: ModuleType) -> None:
    text = """
    # Boxes in boxes.
    query Boxes($all: Boolean!) { red: boxes { id ...Inside lid { id } } }
    fragment Inside on Box { inner { id made @include(if: $all) } }
    """
    operation = shapes.read(text, build_schema(SMALL))
    (red,) = operation.root.parts
    assert (red.key, red.name, red.type) == ("red", "boxes", "[Box!]!")
    assert [part.key for part in red.inner.parts] == ["id", "inner", "lid"]
    assert [part.maybe_left_out for part in red.inner.parts[1].inner.parts] == [False, True]
    assert list(operation.names.values()) == ["Box", "BoxBox", "BoxLidBox"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("mutation Paint($input: BoxInput!) { paint(input: $input) { id } }", ("input", "idempotencyKey")),
        ("mutation Paint($k: String) { paint(input: {idempotencyKey: $k}) { id } }", ("k",)),
        ("mutation Paint { paint(input: {}) { id } }", ()),
    ],
)
def test_the_place_of_the_idempotency_key_is_found(shapes: ModuleType, text: str, key: tuple[str, ...]) -> None:
    assert shapes.read(text, build_schema(SMALL)).key == key


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("query Found { found { id } }", "interfaces"),
        ("query Boxes($a: Boolean!) { boxes { ... @skip(if: $a) { id } } }", "whole fragment"),
    ],
)
def test_what_the_client_has_no_classes_for_is_refused(shapes: ModuleType, text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        shapes.read(text, build_schema(SMALL))


@pytest.mark.parametrize("name", ["client_shapes", "client_text"])
def test_the_examples_of_what_writes_the_client_hold(shapes: ModuleType, name: str) -> None:
    told = doctest.testmod(import_module(name))
    assert (told.failed, told.attempted > 0) == (0, True)
