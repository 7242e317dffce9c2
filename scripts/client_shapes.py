"""What the typed client needs to know of an operation: its variables, and the shape of its answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from keyword import iskeyword

from graphql import (
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLInputObjectType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    ObjectFieldNode,
    OperationDefinitionNode,
    SelectionSetNode,
    Undefined,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    parse,
    print_ast,
    value_from_ast_untyped,
    visit,
)

KEY = "idempotencyKey"
SHARED = {
    "LocalizedText": ("lang", "value"),
    "PageInfo": ("hasNextPage", "endCursor"),
    "Problem": ("code", "path", "message"),
}
"""Types of which nearly every operation selects the same fields: they have one class for all."""


@dataclass(frozen=True)
class Shape:
    """An object in an answer: its type, and what is selected of it."""

    type: GraphQLObjectType
    parts: tuple[Part, ...]

    @cached_property
    def identity(self) -> object:
        """Return what two shapes have in common that need only one class."""
        return (self.type.name, tuple((part.key, part.name, part.inner and part.inner.identity) for part in self.parts))

    @property
    def shared(self) -> bool:
        """Whether it is one of the shapes with one class for all operations."""
        return SHARED.get(self.type.name) == tuple(part.key for part in self.parts)

    @property
    def is_payload(self) -> bool:
        """Whether it is what a mutation answers with, and its record stands first."""
        return [part.key for part in self.parts][1:] == ["problems", "replayed"]


@dataclass(frozen=True)
class Part:
    """A selected field: its key in the answer, its name and type as GraphQL writes it, and the shape of an object."""

    key: str
    name: str
    type: str
    about: str | None
    maybe_left_out: bool
    inner: Shape | None


@dataclass(frozen=True)
class Variable:
    """A variable of an operation: its name, its type as GraphQL writes it, and its default as Python has it."""

    name: str
    type: str
    default: object = Undefined

    @property
    def optional(self) -> bool:
        """Whether it may be left out."""
        return self.default is not Undefined or not self.type.endswith("!")


@dataclass
class Operation:
    """A published operation."""

    name: str
    kind: str
    about: str
    text: str
    variables: tuple[Variable, ...]
    key: tuple[str, ...]
    root: Shape
    names: dict[object, str] = field(default_factory=dict[object, str])

    @property
    def called(self) -> str:
        """Return its name as Python spells that of a function."""
        return snake(self.name)

    def shapes(self) -> Iterator[Shape]:
        """Yield each shape inside its answer once, the outermost first."""
        seen: set[object] = set()
        level = [self.root]
        while level:
            inner = [part.inner for shape in level for part in shape.parts if part.inner]
            level = [shape for shape in {each.identity: each for each in inner}.values() if shape.identity not in seen]
            seen.update(shape.identity for shape in level)
            yield from level


def snake(name: str) -> str:
    """Return a GraphQL name as Python spells it.

    >>> snake("hasNextPage"), snake("NetworkWhatIf"), snake("from")
    ('has_next_page', 'network_what_if', 'from_')
    """
    found = re.sub(r"(?<=[a-z0-9])[A-Z]", lambda sign: f"_{sign[0]}", name).lower()
    return f"{found}_" if iskeyword(found) else found


def innermost(kind: str) -> str:
    """Return the name inside a type as GraphQL writes it.

    >>> innermost("[Institution!]!")
    'Institution'
    """
    return kind.strip("[]!")


def read(text: str, schema: GraphQLSchema) -> Operation:
    """Return the operation of a file."""
    document = parse(text)
    (node,) = (each for each in document.definitions if isinstance(each, OperationDefinitionNode))
    root = schema.get_root_type(node.operation)
    if root is None or node.name is None:
        raise ValueError(f"an operation without a name or a root: {text[:80]}")
    comment = [line.removeprefix("#").strip() for line in text.splitlines() if line.startswith("#")]
    variables = tuple(_variable(each) for each in node.variable_definitions or ())
    operation = Operation(
        name=node.name.value,
        kind=node.operation.value,
        about=" ".join(comment),
        text=text,
        variables=variables,
        key=_key(document, variables, schema),
        root=Selecting(schema, document).shape(root, [node.selection_set]),
    )
    _name_shapes(operation)
    return operation


@dataclass(frozen=True)
class Selecting:
    """Puts together what a document selects, with its fragments."""

    schema: GraphQLSchema
    document: DocumentNode

    def shape(self, kind: GraphQLObjectType, selections: list[SelectionSetNode]) -> Shape:
        """Return what is selected of an object."""
        found: dict[str, list[FieldNode]] = {}
        for selection in selections:
            for node in self._fields(kind, selection):
                found.setdefault((node.alias or node.name).value, []).append(node)
        return Shape(kind, tuple(self._part(kind, key, nodes) for key, nodes in found.items()))

    def _part(self, kind: GraphQLObjectType, key: str, nodes: list[FieldNode]) -> Part:
        declared = kind.fields[nodes[0].name.value]
        named = self.schema.type_map[innermost(f"{declared.type}")]
        below = [node.selection_set for node in nodes if node.selection_set]
        if below and not isinstance(named, GraphQLObjectType):
            raise ValueError(f"{kind.name}.{key}: the client has no classes for interfaces and unions yet")
        return Part(
            key=key,
            name=nodes[0].name.value,
            type=f"{declared.type}",
            about=declared.description,
            maybe_left_out=all(_may_be_left_out(node.directives) for node in nodes),
            inner=self.shape(named, below) if isinstance(named, GraphQLObjectType) else None,
        )

    def _fields(self, kind: GraphQLObjectType, selection: SelectionSetNode) -> Iterator[FieldNode]:
        for node in selection.selections:
            if isinstance(node, FieldNode):
                yield node
            elif isinstance(node, FragmentSpreadNode) and not _may_be_left_out(node.directives):
                yield from self._fields(kind, self._fragment(node.name.value).selection_set)
            elif isinstance(node, InlineFragmentNode) and not _may_be_left_out(node.directives):
                yield from self._fields(kind, node.selection_set)
            else:
                raise ValueError(f"{kind.name}: the client cannot leave out a whole fragment yet")

    def _fragment(self, name: str) -> FragmentDefinitionNode:
        (found,) = (
            node
            for node in self.document.definitions
            if isinstance(node, FragmentDefinitionNode) and node.name.value == name
        )
        return found


def _may_be_left_out(directives: tuple[DirectiveNode, ...] | None) -> bool:
    return any(node.name.value in {"skip", "include"} for node in directives or ())


def _variable(node: VariableDefinitionNode) -> Variable:
    default = Undefined if node.default_value is None else value_from_ast_untyped(node.default_value)
    return Variable(node.variable.name.value, print_ast(node.type), default)


def _key(document: DocumentNode, variables: tuple[Variable, ...], schema: GraphQLSchema) -> tuple[str, ...]:
    """Return where among the variables the idempotency key stands; nothing where there is none."""
    found: list[tuple[str, ...]] = []

    class Find(Visitor):
        def enter_object_field(self, field: ObjectFieldNode, *_: object) -> None:
            if field.name.value == KEY and isinstance(field.value, VariableNode):
                found.append((field.value.name.value,))

    visit(document, Find())
    for variable in variables:
        kind = schema.type_map[innermost(variable.type)]
        if isinstance(kind, GraphQLInputObjectType) and KEY in kind.fields:
            found.append((variable.name, KEY))
    return found[0] if len(found) == 1 else ()


def _name_shapes(operation: Operation) -> None:
    """Give each shape a name: that of its type, with that of what it stands in where the type has several shapes."""
    taken: Counter[str] = Counter()
    owners: dict[object, str] = {operation.root.identity: ""}
    for shape in [operation.root, *operation.shapes()]:
        for part in shape.parts:
            inner = part.inner
            if inner is None or inner.identity in operation.names:
                continue
            options = [inner.type.name, owners[shape.identity] + inner.type.name]
            options.append(owners[shape.identity] + part.key[0].upper() + part.key[1:] + inner.type.name)
            name = next(each for each in options if not taken[each])
            taken[name] += 1
            operation.names[inner.identity] = name
            # What stands on a page is called after the list: PartnerInstitution, of partners.
            paged = inner.type.name.endswith("Connection")
            owners[inner.identity] = (part.key[0].upper() + part.key[1:]).removesuffix("s") if paged else name
