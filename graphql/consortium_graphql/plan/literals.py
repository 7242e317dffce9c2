"""Documents that differ only in their literals share one plan: literals are lifted into variables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import orjson
from graphql import (
    DocumentNode,
    FieldNode,
    FloatValueNode,
    GraphQLSchema,
    IntValueNode,
    ListValueNode,
    NameNode,
    Node,
    ObjectValueNode,
    OperationDefinitionNode,
    StringValueNode,
    TypeInfo,
    TypeInfoVisitor,
    ValueNode,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    parse_type,
    visit,
)

PREFIX = "literal_"
_LITERAL = re.compile(
    r'"""|"[^"\\\n]*(?:\\.[^"\\\n]*)*"?|#[^\n\r]*|(?<![\w$@])-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])'
)
_FLOAT = re.compile(r"[.eE]")


def strip(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text without its literals and comments, and the literals in order."""
    found: list[str] = []

    def blank(match: re.Match[str]) -> str:
        token = match[0]
        if token[0] == "#":
            return ""
        found.append(token)
        if token[0] == '"':
            return '""'
        return "0.0" if _FLOAT.search(token) else "0"

    return _LITERAL.sub(blank, text), tuple(found)


def values(tokens: tuple[str, ...]) -> dict[str, Any]:
    """Return the lifted literals as variable values.

    Raises ValueError for a literal that only a full parser can read, such as a block of text.
    """
    return {f"{PREFIX}{n}": orjson.loads(token) for n, token in enumerate(tokens)}


class _Lift(Visitor):
    def __init__(self, info: TypeInfo) -> None:
        super().__init__()
        self.info = info
        self.lifted: list[VariableDefinitionNode] = []

    def enter_variable_definition(self, *_: object) -> bool:
        return False  # defaults stay where they are

    def lift(self, node: Node) -> VariableNode | None:
        kind = cast("object", self.info.get_input_type())
        if kind is None:
            return None
        variable = VariableNode(name=NameNode(value=f"{PREFIX}{len(self.lifted)}"))
        definition = VariableDefinitionNode(variable=variable, type=parse_type(str(kind)), loc=node.loc, directives=())
        self.lifted.append(definition)
        return variable

    def enter_int_value(self, node: IntValueNode, *_: object) -> VariableNode | None:
        return self.lift(node)

    def enter_float_value(self, node: FloatValueNode, *_: object) -> VariableNode | None:
        return self.lift(node)

    def enter_string_value(self, node: StringValueNode, *_: object) -> VariableNode | None:
        return self.lift(node)


def lift(schema: GraphQLSchema, document: DocumentNode, tokens: tuple[str, ...]) -> DocumentNode | None:
    """Return the document with its literals as variables.

    None where the tokens seen by `strip` are not the same, and where two fields of one name have literals: those must
    be equal, which another text with the same key may not keep.
    """
    if any(name.startswith(PREFIX) for name in _variables(document)) or _is_repeated(document):
        return None
    info = TypeInfo(schema)
    visitor = _Lift(info)
    lifted: DocumentNode = visit(document, TypeInfoVisitor(info, visitor))
    source = document.loc.source.body if document.loc else ""
    seen = tuple(source[d.loc.start : d.loc.end] for d in visitor.lifted if d.loc)
    if seen != tokens:
        return None
    return replace(
        lifted,
        definitions=tuple(
            replace(found, variable_definitions=(*(found.variable_definitions or ()), *visitor.lifted))
            if isinstance(found, OperationDefinitionNode)
            else found
            for found in lifted.definitions
        ),
    )


def _variables(document: DocumentNode) -> Iterator[str]:
    for found in document.definitions:
        if isinstance(found, OperationDefinitionNode):
            yield from (each.variable.name.value for each in found.variable_definitions or ())


def _is_repeated(document: DocumentNode) -> bool:
    seen: list[str] = []

    class Fields(Visitor):
        def enter_field(self, node: FieldNode, *_: object) -> None:
            if any(_holds_literal(argument.value) for argument in node.arguments or ()):
                seen.append((node.alias or node.name).value)

    visit(document, Fields())
    return len(set(seen)) < len(seen)


def _holds_literal(value: ValueNode) -> bool:
    if isinstance(value, ListValueNode):
        return any(_holds_literal(each) for each in value.values)
    if isinstance(value, ObjectValueNode):
        return any(_holds_literal(each.value) for each in value.fields)
    return isinstance(value, IntValueNode | FloatValueNode | StringValueNode)
