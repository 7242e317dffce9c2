"""Texts that share a document mean the same, whoever has sent which of them before."""

from __future__ import annotations

import pytest
from graphql import build_schema, print_ast

from consortium_graphql.plan.documents import Documents

SCHEMA = build_schema("type Query { a(x: Int, list: [String!]): Int b: Int }")

APART = [
    ("{ a # nothing\r b\n}", "{ a \n}"),  # a carriage return ends a comment too
    ('{ a(list: [""""""]) }', '{ a(list: ["x""y""z"]) }'),  # one block of text, and three texts
    ("query ($x: Int = 0) { a(x: $x) }", "query ($x: Int = 20) { a(x: $x) }"),
    ("query ($x: Int = 0) { a(x: $x) }", "query ($x: Int = 0) { a(x: 0) b }"),
    ("{ a(x: 1) a(x: 1) }", "{ a(x: 1) a(x: 2) }"),  # the second is not valid
]


def meant(documents: Documents, text: str) -> object:
    """Return what a text is taken for: a document with its values, or what is wrong with it."""
    found = documents.asked(text, {}, None)
    if isinstance(found, list):
        return [fault.message for fault in found]
    return print_ast(found.document.tree), found.variables.coerced


@pytest.mark.parametrize(("one", "other"), [*APART, *((other, one) for one, other in APART)])
def test_no_text_is_taken_for_one_that_came_before(one: str, other: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("consortium_graphql.plan.documents.MOST", 2)
    alone, documents = meant(Documents(SCHEMA), other), Documents(SCHEMA)
    for between in "cde":  # by which all is forgotten that was learned of the text, but not its document
        meant(documents, one)
        meant(documents, f"query ($x: Int = 0) {{ {between}: a(x: $x) }}")
    meant(documents, one)
    assert meant(documents, other) == alone
