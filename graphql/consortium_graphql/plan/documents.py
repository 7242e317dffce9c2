"""Texts become documents, parsed and validated once; texts that differ in their literals alone share one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from graphql import (
    ASTValidationRule,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    get_operation_ast,
    parse,
    specified_rules,
    validate,
)
from graphql.execution.collect_fields import FragmentDetails
from graphql.execution.values import VariableValues, get_variable_values

from consortium_graphql.plan import literals
from consortium_graphql.plan.cache import Bounded
from consortium_graphql.plan.operation import Operation
from consortium_graphql.plan.slots import blanked

MOST = 1000
LONGEST = 20_000
"""The length in characters from which on a text is not kept."""

Tokens = tuple[str, ...]
Key = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Document:
    """A valid query, ready to be planned."""

    node: OperationDefinitionNode
    fragments: dict[str, FragmentDetails]


@dataclass(frozen=True, slots=True)
class Asked:
    """A document with the values of its variables; `key` is the same for texts that share it."""

    key: Key
    document: Document
    variables: VariableValues

    def operation(self, schema: GraphQLSchema) -> Operation:
        """Return the operation as the compiler sees it."""
        return Operation(schema, self.document.node, self.document.fragments, blanked(self.variables))


class Documents:
    """The documents of a schema that were asked for of late."""

    def __init__(
        self, schema: GraphQLSchema, rules: Sequence[type[ASTValidationRule]] = (), max_tokens: int | None = None
    ) -> None:
        self._schema = schema
        self._rules = (*specified_rules, *rules)
        self._max_tokens = max_tokens
        self._texts = Bounded[str, tuple[str, Tokens]](MOST)
        self._documents = Bounded[Key, Document | Literal["exact", "unfit"]](MOST)

    def asked(self, text: str, given: Mapping[str, Any], name: str | None) -> Asked | None:
        """Return a query with its variables; None where it is no valid query, whose faults the executor tells."""
        key, tokens = self._stripped(text)
        document = self._document((key, name), text, tokens)
        if document == "exact":  # a literal that cannot be lifted: the document is kept under its whole text
            key, tokens = text, ()
            document = self._document((key, name), text, tokens)
        if not isinstance(document, Document):
            return None
        try:
            lifted = literals.values(tokens)
        except ValueError:
            return None
        definitions = document.node.variable_definitions or ()
        variables = get_variable_values(self._schema, definitions, {**given, **lifted})
        return Asked((key, name), document, variables) if isinstance(variables, VariableValues) else None

    def _stripped(self, text: str) -> tuple[str, Tokens]:
        found = self._texts.get(text)
        if found is None:
            found = literals.strip(text)
            if not found[1] and len(text) <= LONGEST:
                self._texts.put(text, found)
        return found

    def _document(self, key: Key, text: str, tokens: Tokens) -> Document | Literal["exact", "unfit"]:
        found = self._documents.get(key)
        if found is None:
            found = self._read(text, key[1], tokens)
            if len(text) <= LONGEST:
                self._documents.put(key, found)
        return found

    def _read(self, text: str, name: str | None, tokens: Tokens) -> Document | Literal["exact", "unfit"]:
        try:
            parsed = parse(text, max_tokens=self._max_tokens)
        except GraphQLError:
            return "unfit"
        if validate(self._schema, parsed, self._rules):
            return "unfit"
        lifted = literals.lift(self._schema, parsed, tokens) if tokens else parsed
        if lifted is None:
            return "exact"
        node = get_operation_ast(lifted, name)
        if not node or node.operation is not OperationType.QUERY:
            return "unfit"
        fragments = [d for d in lifted.definitions if isinstance(d, FragmentDefinitionNode)]
        return Document(node, {found.name.value: FragmentDetails(found) for found in fragments})
