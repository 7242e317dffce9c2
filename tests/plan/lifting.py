"""Literals become variables: what Hypothesis writes whole is asked twice, with two sets of values for one text."""

# graphql-core's wrapping types are generic in themselves, which pyright cannot know wholly.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownParameterType=false

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from graphql import (
    ArgumentNode,
    BooleanValueNode,
    ConstValueNode,
    DirectiveNode,
    DocumentNode,
    FieldNode,
    GraphQLBoolean,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    NameNode,
    ObjectFieldNode,
    OperationDefinitionNode,
    StringValueNode,
    TypeInfo,
    TypeInfoVisitor,
    Undefined,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    get_named_type,
    get_nullable_type,
    parse,
    parse_type,
    print_ast,
    value_from_ast_untyped,
    visit,
)

from tests.plan.leaves import Leaves

SHARE = 0.45
TRUE = BooleanValueNode(value=True)


@dataclass(frozen=True, slots=True)
class Asked:
    """A document, and two sets of values for its variables."""

    document: str
    values: dict[str, Any]
    others: dict[str, Any]


@lru_cache(maxsize=8)
def parsed(document: str) -> DocumentNode:
    """Return a document, parsed once for all who answer it."""
    return parse(document)


def lifted(schema: GraphQLSchema, document: str, leaves: Leaves, source: random.Random) -> Asked:
    """Return the document with variables in the place of some of its literals, and with some `@skip` and `@include`."""
    types = TypeInfo(schema)
    lifter = _Lifter(types, leaves, source)
    found: DocumentNode = visit(parse(document), TypeInfoVisitor(types, lifter))
    (operation,) = (each for each in found.definitions if isinstance(each, OperationDefinitionNode))
    whole = replace(operation, variable_definitions=tuple(lifter.definitions.values()))
    definitions = tuple(whole if each is operation else each for each in found.definitions)
    return Asked(print_ast(DocumentNode(definitions=definitions)), lifter.values, lifter.others)


class _Lifter(Visitor):
    def __init__(self, types: TypeInfo, leaves: Leaves, source: random.Random) -> None:
        super().__init__()
        self._types, self._leaves, self._random = types, leaves, source
        self.definitions: dict[str, VariableDefinitionNode] = {}
        self.values: dict[str, Any] = {}
        self.others: dict[str, Any] = {}

    def enter_field(self, node: FieldNode, *_: Any) -> FieldNode | None:
        """Make a field depend on a variable, now and then."""
        if node.directives or self._random.random() > 0.06:
            return None
        argument = ArgumentNode(
            name=NameNode(value="if"), value=self._variable(GraphQLNonNull(GraphQLBoolean), "if", TRUE)
        )
        name = NameNode(value=self._random.choice(["skip", "include"]))
        return replace(node, directives=(DirectiveNode(name=name, arguments=(argument,)),))

    def enter_argument(self, node: ArgumentNode, *_: Any) -> Any:
        """Put a variable in the place of an argument's value."""
        return self._lifted(node)

    def enter_object_field(self, node: ObjectFieldNode, *_: Any) -> Any:
        """Put a variable in the place of the value of an input object's field."""
        return self._lifted(node)

    def _lifted(self, node: Any) -> Any:
        kind: Any = self._types.get_input_type()
        name = node.name.value
        if kind is None or isinstance(node.value, VariableNode):
            return None
        known = name == "after" or str(get_nullable_type(kind)) == "ID"
        if known and self._random.random() < 0.75:  # what Hypothesis writes there is no record's
            node = replace(node, value=StringValueNode(value=str(self._fresh(kind, name))))
        if self._random.random() > SHARE:
            return node
        if self._types.get_default_value() is not Undefined and self._random.random() < 0.2:
            kind = get_nullable_type(kind)  # what is left out is the argument's own default
        return replace(node, value=self._variable(kind, name, node.value))

    def _variable(self, kind: GraphQLInputType, name: str, literal: ConstValueNode) -> VariableNode:
        chance, needed, value = self._random.random, isinstance(kind, GraphQLNonNull), value_from_ast_untyped(literal)
        shared = [
            key
            for key, each in self.definitions.items()
            if print_ast(each.type) == str(kind) and not each.default_value
        ]
        if shared and chance() < 0.15:
            return VariableNode(name=NameNode(value=self._random.choice(shared)))
        default = literal if chance() < 0.3 and not (needed and value is None) else None
        key = f"v{len(self.definitions) + 1}"
        variable = VariableNode(name=NameNode(value=key))
        self.definitions[key] = VariableDefinitionNode(
            variable=variable, type=parse_type(str(kind)), default_value=default
        )
        left_out = default is not None or not needed
        if not (left_out and chance() < 0.2):
            self.values[key] = value
        if not (left_out and chance() < 0.3):
            self.others[key] = None if not needed and chance() < 0.15 else self._fresh(kind, name)
        return variable

    def _fresh(self, kind: GraphQLInputType, name: str) -> Any:
        if isinstance(kind, GraphQLNonNull):
            return self._fresh(kind.of_type, name)
        if isinstance(kind, GraphQLList):
            return [self._fresh(kind.of_type, name) for _ in range(self._random.randint(0, 3))]
        if isinstance(kind, GraphQLInputObjectType):
            return {
                key: self._fresh(field.type, key)
                for key, field in kind.fields.items()
                if isinstance(field.type, GraphQLNonNull) or self._random.random() < 0.25
            }
        field = self._types.get_field_def()
        return self._leaves.leaf(kind, name, get_named_type(field.type).name if field else "")
