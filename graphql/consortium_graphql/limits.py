"""What a document may ask for at most, whatever is in the database.

The cost of a document is how many records it may reach: a page counts as many as its `first`, another list ten, a
record one, each times what is asked of every record in it. What a variable will hold is not known yet: it counts as the
largest page. Fragments count wherever they are spread, and are measured once. What takes seconds however little of it
is asked for, as a report on the network does, says so beside the field and is counted apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from graphql import (
    ASTValidationRule,
    FieldNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLField,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValidationContext,
    ValidationRule,
    get_named_type,
    is_composite_type,
    is_introspection_type,
)
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.field import StrawberryField

MOST_TOKENS = 4_000
MOST_DEPTH = 16
MOST_ROOT_FIELDS = 30
MOST_FIELDS = 1_000
MOST_COST = 200_000
MOST_WORKED_OUT = 3
WORKED_OUT: Final[Mapping[Any, Any]] = {"worked_out": True}
"""The metadata of a field that is worked out over the whole register, at seconds of a processor each time."""
_PAGE, _LARGEST_PAGE, _LIST = 20, 100, 10
_SCHEMA_LIST = MOST_COST // 20  # a list of the schema's own parts: tools ask for some ten of them, each once


@dataclass(frozen=True, slots=True)
class Size:
    """How large a selection is: fields side by side, fields in all, levels, records in reach, and works of seconds."""

    width: int = 0
    fields: int = 0
    depth: int = 0
    cost: int = 0
    worked_out: int = 0

    def faults(self) -> Iterator[str]:
        """Yield what is too much about an operation of this size."""
        if self.width > MOST_ROOT_FIELDS:
            yield f"{self.width} root fields are too many; {MOST_ROOT_FIELDS} at most"
        if self.fields > MOST_FIELDS:
            yield f"{self.fields} fields are too many; {MOST_FIELDS} at most, each counted wherever it is spread"
        if self.depth > MOST_DEPTH:
            yield f"the document is {self.depth} levels deep; {MOST_DEPTH} at most"
        if self.cost > MOST_COST:
            yield f"the document may reach {self.cost} records; {MOST_COST} at most: ask for smaller pages"
        if self.worked_out > MOST_WORKED_OUT:
            yield f"{self.worked_out} fields that work out the whole network are too many; {MOST_WORKED_OUT} at most"


class SizeLimit(ValidationRule):
    """Refuses documents that are too large, fragments included."""

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self._fragments: dict[str, Size] = {}

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: Any) -> None:
        """Measure an operation."""
        size = self._all(self.context.schema.get_root_type(node.operation), node.selection_set)
        for message in size.faults():
            self.report_error(GraphQLError(message, node, extensions={"code": "TOO_LARGE"}))

    def _all(self, kind: Any, selections: SelectionSetNode | None) -> Size:
        sizes = [self._one(kind, each) for each in selections.selections] if selections else []
        return Size(
            sum(size.width for size in sizes),
            sum(size.fields for size in sizes),
            max((size.depth for size in sizes), default=0),
            sum(size.cost for size in sizes),
            sum(size.worked_out for size in sizes),
        )

    def _one(self, kind: Any, node: Any) -> Size:
        if isinstance(node, FieldNode):
            return self._field(kind, node)
        if isinstance(node, FragmentSpreadNode):
            return self._fragment(node.name.value)
        return self._inside(cast("InlineFragmentNode", node), kind)

    def _fragment(self, name: str) -> Size:
        if name not in self._fragments:
            self._fragments[name] = Size()  # one within itself holds nothing there: another rule refuses it
            fragment = self.context.get_fragment(name)
            self._fragments[name] = self._inside(fragment, None) if fragment else Size()
        return self._fragments[name]

    def _inside(self, fragment: Any, kind: Any) -> Size:
        condition = fragment.type_condition
        narrowed = self.context.schema.get_type(condition.name.value) if condition else kind
        return self._all(narrowed, fragment.selection_set)

    def _field(self, kind: Any, node: FieldNode) -> Size:
        field = self.context.schema.get_field(kind, node.name.value) if is_composite_type(kind) else None
        below: Any = cast("Any", get_named_type)(field.type) if field else None
        inner = self._all(below, node.selection_set)
        cost = _cost(kind, field, node, inner.cost) if field and node.selection_set else 0
        return Size(1, 1 + inner.fields, 1 + inner.depth, cost, inner.worked_out + _is_worked_out(field))


RULES: tuple[type[ASTValidationRule], ...] = (SizeLimit,)


def _is_worked_out(field: GraphQLField | None) -> bool:
    declared = (
        field.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF) if field else None
    )  # none: the schema's own
    return isinstance(declared, StrawberryField) and "worked_out" in declared.metadata


def _cost(kind: Any, field: GraphQLField, node: FieldNode, below: int) -> int:
    if is_introspection_type(kind):
        return below + (_SCHEMA_LIST if _is_list(field) else 0)
    return _times(field, node) * (1 + below)


def _is_list(field: GraphQLField) -> bool:
    return str(cast("Any", field.type)).startswith("[")


def _times(field: GraphQLField, node: FieldNode) -> int:
    """Return how many records a field may give; a page says it itself, so its `nodes` and `edges` count once."""
    if "first" in field.args:
        given = next((each.value for each in node.arguments or () if each.name.value == "first"), None)
        if given is None:
            return _PAGE
        return max(1, min(int(given.value), _LARGEST_PAGE)) if isinstance(given, IntValueNode) else _LARGEST_PAGE
    return _LIST if _is_list(field) and node.name.value not in {"nodes", "edges"} else 1
