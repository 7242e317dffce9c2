"""Literals lifted out of documents."""

from __future__ import annotations

import pytest
from graphql import parse, print_ast
from hypothesis import given
from hypothesis import strategies as st

from consortium_graphql.plan import PlanSchema
from consortium_graphql.plan.literals import lift, strip, values


@pytest.mark.parametrize(
    ("text", "blanked", "found"),
    [
        ('{ a(x: "b\\"c") }', '{ a(x: "") }', ('"b\\"c"',)),
        ("{ a(x: -12, y: 3.5, z: 1e3) }", "{ a(x: 0, y: 0.0, z: 0.0) }", ("-12", "3.5", "1e3")),
        ('{ a # "no" 7\n }', "{ a \n }", ()),
        ("{ a # no\r b(x: 7) # no\r\n }", "{ a \r b(x: 0) \r\n }", ("7",)),
        ("query($v1: Int = 2) { a1: b(x: $v1) }", "query($v1: Int = 0) { a1: b(x: $v1) }", ("2",)),
        ("{ a(x: [1, 2]) }", "{ a(x: [0, 0]) }", ("1", "2")),
        ("{ a(x: true, y: RED, z: null) }", "{ a(x: true, y: RED, z: null) }", ()),
    ],
)
def test_literals_are_told_from_names(text: str, blanked: str, found: tuple[str, ...]) -> None:
    assert strip(text) == (blanked, found)


def test_a_block_of_text_is_left_to_a_full_parser() -> None:
    _, tokens = strip('{ a(x: """b""") }')
    with pytest.raises(ValueError, match=r".+"):
        values(tokens)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.integers(-(2**31), 2**31 - 1))
def test_lifted_values_are_those_that_the_parser_reads(text: str, number: int) -> None:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    _, tokens = strip(f'{{ a(x: "{escaped}", y: {number}) }}')
    assert list(values(tokens).values()) == [text, number]


def test_a_literal_becomes_a_variable_of_the_arguments_type(schema: PlanSchema) -> None:
    text = '{ institutions(first: 3, filter: {country: "x", kind: [SCHOOL]}) { totalCount } }'
    lifted = lift(schema.core, parse(text), strip(text)[1])
    assert lifted
    first = print_ast(lifted).splitlines()[0]
    assert first == "query ($literal_0: Int!, $literal_1: ID) {"


def test_a_literal_among_defaults_cannot_be_lifted(schema: PlanSchema) -> None:
    text = "query($n: Int! = 3) { institutions(first: $n) { totalCount } }"
    assert lift(schema.core, parse(text), strip(text)[1]) is None


def test_a_variable_that_is_called_as_a_lifted_one_stays_apart(schema: PlanSchema) -> None:
    page = "countries(first: $literal_0) { totalCount }"
    text = f"query($literal_0: Int!) {{ a: {page} b: countries(first: 3) {{ totalCount }} }}"
    assert lift(schema.core, parse(text), strip(text)[1]) is None
