"""Measuring a document in one walk: each fragment is measured once, however often it is spread.

The cost of a document is how many records it may reach: a page counts as many as its `first`, another list ten, a
record one, each times what is asked of every record in it. What takes seconds however little of it is asked for, as a
report on the network does, says so beside the field and is counted apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple, cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    is_composite_type,
    is_introspection_type,
)
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.field import StrawberryField

from consortium_graphql.limits.sizes import Size, Sum

WORKED_OUT: Final[Mapping[Any, Any]] = {"worked_out": True}
"""The metadata of a field that is worked out over the whole register, at seconds of a processor each time."""
LARGEST_PAGE = 100
_PAGE, _LIST = 20, 10
_SCHEMA_LIST = 10_000  # a list of the schema's own parts: tools ask for some ten of them, each once
_DIGITS = 9  # a number of more is larger than any page

PageSize = Callable[[ValueNode], int]


class Known(NamedTuple):
    """What the schema says of a field: its type, how many records it gives (none: as many as `first`), its work."""

    below: Any
    times: int | None
    worked_out: bool
    about_schema: bool


def smallest(_: ValueNode) -> int:
    """Return how large a page is at least, whatever is asked for."""
    return 1


def as_given(variables: Mapping[str, Any]) -> PageSize:
    """Return what tells how large a page is with these variables; one that is not among them counts as the largest."""

    def size(value: ValueNode) -> int:
        if isinstance(value, IntValueNode):
            given: object = int(value.value) if len(value.value) <= _DIGITS else LARGEST_PAGE
        else:
            given = variables.get(value.name.value) if isinstance(value, VariableNode) else None
        return max(1, min(given, LARGEST_PAGE)) if isinstance(given, int) else LARGEST_PAGE

    return size


class Measure:
    """Measures the documents of a schema."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._known: dict[tuple[str, str], Known | None] = {}

    def sizes(self, document: DocumentNode, page: PageSize) -> Iterator[tuple[OperationDefinitionNode | None, Size]]:
        """Yield each operation with its size, then the sizes of the fragments, as if each were asked for alone."""
        fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
        measured: dict[str, Size] = {}
        for fragment in _inner_first(fragments):
            kind = self._schema.get_type(fragment.type_condition.name.value)
            size = self._size(kind, fragment.selection_set, page, measured)
            measured[fragment.name.value] = size.directed(len(fragment.directives or ()))
        for definition in document.definitions:
            if isinstance(definition, OperationDefinitionNode):
                root = self._schema.get_root_type(definition.operation)
                size = self._size(root, definition.selection_set, page, measured)
                yield definition, _with_variables(definition, size.directed(len(definition.directives or ())))
        for size in measured.values():
            yield None, size

    def _size(self, kind: Any, selections: SelectionSetNode, page: PageSize, measured: Mapping[str, Size]) -> Size:
        added = Sum()
        for node in selections.selections:
            if isinstance(node, FieldNode):
                known = self._of(kind, node.name.value)
                below = known.below if known else None
                inner = self._size(below, node.selection_set, page, measured) if node.selection_set else Size()
                size = _field(node, known, inner, page)
            elif isinstance(node, FragmentSpreadNode):
                size = measured.get(node.name.value, Size())
            else:
                inline = cast("InlineFragmentNode", node)
                condition = inline.type_condition
                narrowed = self._schema.get_type(condition.name.value) if condition else kind
                size = self._size(narrowed, inline.selection_set, page, measured)
            added.add(size.directed(len(node.directives or ())))
        return added.size()

    def _of(self, kind: Any, name: str) -> Known | None:
        if not is_composite_type(kind):
            return None
        key = kind.name, name
        if key not in self._known:
            field = self._schema.get_field(kind, name)
            if field is None:
                return None  # not kept: a client may make up as many names as it likes
            self._known[key] = _known(kind, field, name)
        return self._known[key]


def longest_list(value: ValueNode) -> int:
    """Return how many entries the longest list or object in a value has."""
    longest, left = 0, [value]
    while left:
        one = left.pop()
        if isinstance(one, ListValueNode):
            longest = max(longest, len(one.values))
            left.extend(one.values)
        elif isinstance(one, ObjectValueNode):
            longest = max(longest, len(one.fields))
            left.extend(field.value for field in one.fields)
    return longest


def _field(node: FieldNode, known: Known | None, inner: Size, page: PageSize) -> Size:
    return inner.under(
        (node.alias or node.name).value,
        aliased=node.alias is not None,
        cost=_cost(node, known, inner.cost, page) if known and node.selection_set else 0,
        worked_out=known is not None and known.worked_out,
        longest=max((longest_list(each.value) for each in node.arguments or ()), default=0),
    )


def _cost(node: FieldNode, known: Known, below: int, page: PageSize) -> int:
    if known.about_schema:
        return below + (known.times or 0)
    if known.times is not None:
        return known.times * (1 + below)
    given = next((each.value for each in node.arguments or () if each.name.value == "first"), None)
    return (_PAGE if given is None else page(given)) * (1 + below)


def _known(kind: Any, field: GraphQLField, name: str) -> Known:
    below: Any = cast("Any", get_named_type)(field.type)
    many = str(cast("Any", field.type)).startswith("[")
    if is_introspection_type(kind):
        return Known(below, _SCHEMA_LIST if many else 0, worked_out=False, about_schema=True)
    # A page says itself how many there are, so its `nodes` and `edges` count once.
    times = None if "first" in field.args else _LIST if many and name not in {"nodes", "edges"} else 1
    return Known(below, times, _is_worked_out(field), about_schema=False)


def _is_worked_out(field: GraphQLField) -> bool:
    declared = field.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)  # none: the schema's own
    return isinstance(declared, StrawberryField) and "worked_out" in declared.metadata


def _with_variables(operation: OperationDefinitionNode, size: Size) -> Size:
    added = Sum()
    added.add(size)
    for variable in operation.variable_definitions or ():
        default = variable.default_value
        added.add(Size(longest=longest_list(default) if default else 0).directed(len(variable.directives or ())))
    return added.size()


def _inner_first(fragments: Mapping[str, FragmentDefinitionNode]) -> Iterator[FragmentDefinitionNode]:
    """Yield the fragments in such an order that each comes after those that it spreads; cycles are cut somewhere."""
    spreads = {name: _spreads(fragment.selection_set) for name, fragment in fragments.items()}
    begun: set[str] = set()
    for start in fragments:
        path = [] if start in begun else [(start, iter(spreads[start]))]
        begun.add(start)
        while path:
            name, left = path[-1]
            found = next((each for each in left if each in fragments and each not in begun), None)
            if found is None:
                path.pop()
                yield fragments[name]
            else:
                begun.add(found)
                path.append((found, iter(spreads[found])))


def _spreads(selections: SelectionSetNode) -> list[str]:
    found: list[str] = []
    left = [selections]
    while left:
        for node in left.pop().selections:
            if isinstance(node, FragmentSpreadNode):
                found.append(node.name.value)
            elif node_selections := cast("FieldNode | InlineFragmentNode", node).selection_set:
                left.append(node_selections)
    return found
