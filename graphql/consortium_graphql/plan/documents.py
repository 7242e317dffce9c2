"""Texts become documents, parsed and validated once; texts that differ in their literals alone share one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from graphql import (
    ASTValidationRule,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    VariableNode,
    Visitor,
    get_operation_ast,
    parse,
    specified_rules,
    validate,
    visit,
)
from graphql.execution.collect_fields import FragmentDetails
from graphql.execution.values import VariableValues, get_variable_values

from consortium_graphql.plan import literals
from consortium_graphql.plan.aside import NotKept
from consortium_graphql.plan.cache import Bounded
from consortium_graphql.plan.errors import BadUserInput, Unresolved
from consortium_graphql.plan.operation import Operation
from consortium_graphql.plan.slots import blanked

MOST = 1000
MOST_FAULTS = 20
LONGEST = 20_000
"""The length in characters from which on a text is not kept."""
MOST_CHARACTERS = 400_000
"""How long the kept documents are at most in all: as a tree, a document takes a hundred bytes for each character."""

_LIFTED = "\0"
"""What begins the key of texts that share a document: no document that can be read begins so."""

Tokens = tuple[str, ...]
Key = tuple[str, str | None]
Faults = list[GraphQLError]


class Limits(Protocol):
    """What a document may ask for at most."""

    def always(self, document: DocumentNode) -> Faults:
        """Return what is too much about a document that is parsed and not yet validated, whatever its variables."""
        ...

    def given(self, document: DocumentNode, variables: Mapping[str, Any]) -> Faults:
        """Return what is too much about a valid document with these variables."""
        ...


@dataclass(frozen=True, slots=True)
class Document:
    """A valid document and the operation in it that is meant.

    `small` is within the limits whatever its variables. `below` are the variables of a mutation that stand below its
    root fields' arguments: they alone shape what is told of what was done.
    """

    tree: DocumentNode
    node: OperationDefinitionNode
    fragments: dict[str, FragmentDetails]
    small: bool
    below: frozenset[str]

    @property
    def kind(self) -> OperationType:
        """Return whether it is a query, a mutation or a subscription."""
        return self.node.operation


@dataclass(frozen=True, slots=True)
class Asked:
    """A document with the values of its variables; `key` is the same for texts that share it.

    `given` are the values as they came, with those of the literals that were lifted.
    """

    key: Key
    document: Document
    given: Mapping[str, Any]
    variables: VariableValues

    @property
    def shaping(self) -> dict[str, Any]:
        """Return the values of the variables that shape a plan."""
        coerced = self.variables.coerced
        if self.document.kind is OperationType.QUERY:
            return coerced
        return {name: value for name, value in coerced.items() if name in self.document.below}

    def operation(self, schema: GraphQLSchema) -> Operation:
        """Return the operation as the compiler sees it."""
        return Operation(schema, self.document.node, self.document.fragments, blanked(self.variables))

    def exactly(self, schema: GraphQLSchema) -> Operation:
        """Return the operation with its variables as they are."""
        return Operation(schema, self.document.node, self.document.fragments, self.variables)


class Documents:
    """The documents of a schema that were asked for of late."""

    def __init__(
        self,
        schema: GraphQLSchema,
        rules: Sequence[type[ASTValidationRule]] = (),
        max_tokens: int | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._schema = schema
        self._rules = (*specified_rules, *rules)
        self._max_tokens = max_tokens
        self._limits = limits
        self._texts = Bounded[str, tuple[str, Tokens]](MOST, lambda text, _: len(text), MOST_CHARACTERS)
        self._documents = Bounded[Key, Document](MOST, lambda key, _: len(key[0]), MOST_CHARACTERS)
        self._exact = Bounded[str, bool](MOST, lambda text, _: len(text), MOST_CHARACTERS)

    def asked(self, text: str, given: Mapping[str, Any], name: str | None, *, kept: bool = False) -> Asked | Faults:
        """Return an operation with its variables, or what is wrong with it.

        Raises `NotKept` where only what is `kept` may be found, and this is not.
        """
        key, tokens = self._stripped(text)
        try:
            lifted = literals.values(tokens)
        except ValueError:  # a literal that only a full parser can read
            key, tokens, lifted = text, (), {}
        document = self._documents.get((key, name))
        if document is None:
            if kept:
                raise NotKept
            found = self._read(key, text, name, tokens)
            if isinstance(found, list):
                return found
            key, tokens, document = found
        values = {**given, **lifted} if tokens else given
        if not document.small and (faults := self._too_much(document.tree, values)):
            return faults
        variables = get_variable_values(self._schema, document.node.variable_definitions or (), dict(values))
        return Asked((key, name), document, values, variables) if isinstance(variables, VariableValues) else variables

    def _stripped(self, text: str) -> tuple[str, Tokens]:
        found = self._texts.get(text)
        if found is None:
            key, tokens = literals.strip(text)
            found = (_LIFTED + key, tokens) if tokens else (key, tokens)
            if self._exact.get(found[0]):
                found = text, ()
            if not found[1] and len(text) <= LONGEST:
                self._texts.put(text, found)
        return found

    def _read(self, key: str, text: str, name: str | None, tokens: Tokens) -> tuple[str, Tokens, Document] | Faults:
        """Return a document with the key that it is kept under and the literals that the key leaves out."""
        tree = self._parsed(text)
        if isinstance(tree, list):
            return tree
        lifted = literals.lift(self._schema, tree, tokens) if tokens else tree
        if lifted is None:  # a literal that cannot be lifted: such documents are kept under their whole texts
            self._exact.put(key, value=True)
            key, tokens, lifted = text, (), tree
        found = self._meant(lifted, name)
        if isinstance(found, Document) and len(text) <= LONGEST:
            self._documents.put((key, name), found)
        return found if isinstance(found, list) else (key, tokens, found)

    def _parsed(self, text: str) -> DocumentNode | Faults:
        try:
            tree = parse(text, max_tokens=self._max_tokens)
        except GraphQLError as fault:
            return [fault]
        except RecursionError:
            return [BadUserInput("the document is nested too deep")]
        faults = self._limits.always(tree) if self._limits else []
        return faults or validate(self._schema, tree, self._rules, max_errors=MOST_FAULTS) or tree

    def _meant(self, tree: DocumentNode, name: str | None) -> Document | Faults:
        node = get_operation_ast(tree, name)
        if node is None:
            return [Unresolved(_unresolved(name))]
        fragments = [each for each in tree.definitions if isinstance(each, FragmentDefinitionNode)]
        small = not self._too_much(tree, {})
        details = {found.name.value: FragmentDetails(found) for found in fragments}
        below = _below(node, fragments) if node.operation is OperationType.MUTATION else frozenset[str]()
        return Document(tree, node, details, small, below)

    def _too_much(self, tree: DocumentNode, values: Mapping[str, Any]) -> Faults:
        return self._limits.given(tree, values) if self._limits else []


def _unresolved(name: str | None) -> str:
    if name is None:
        return "Say by operationName which operation of the document is meant."
    return f'Unknown operation named "{name}".'


def _below(node: OperationDefinitionNode, fragments: Sequence[FragmentDefinitionNode]) -> frozenset[str]:
    found: set[str] = set()

    class Names(Visitor):
        def enter_variable(self, variable: VariableNode, *_: object) -> None:
            found.add(variable.name.value)

    for each in node.selection_set.selections:
        visit(replace(each, arguments=()) if isinstance(each, FieldNode) else each, Names())
    for fragment in fragments:
        visit(fragment, Names())
    return frozenset(found)
