"""What a document may ask for at most, whatever is in the database.

The cost of a document is how many records it may reach: a page counts as many as its `first`, another list ten, a
record one, each times what is asked of every record in it. What a variable will hold is not known yet: it counts as the
largest page. Fragments count wherever they are spread.
"""

from __future__ import annotations

from typing import Any, cast

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
    ValidationRule,
    get_named_type,
)

MOST_TOKENS = 4_000
MOST_DEPTH = 16
MOST_ROOT_FIELDS = 30
MOST_COST = 200_000
_PAGE, _LARGEST_PAGE, _LIST = 20, 100, 10


class DepthLimit(ASTValidationRule):
    """Refuses documents that are nested too deep, fragments included."""

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: Any) -> None:
        """Measure an operation."""
        depth = self._depth(node.selection_set, frozenset())
        if depth > MOST_DEPTH:
            self._refuse(node, f"the document is {depth} levels deep; {MOST_DEPTH} at most")

    def _depth(self, selections: SelectionSetNode | None, within: frozenset[str]) -> int:
        if selections is None:
            return 0
        return max((self._depth_of(each, within) for each in selections.selections), default=0)

    def _depth_of(self, node: Any, within: frozenset[str]) -> int:
        if isinstance(node, FieldNode):
            return 1 + self._depth(node.selection_set, within)
        inner, seen = _inside(self, node, within)
        return self._depth(inner, seen)

    def _refuse(self, node: OperationDefinitionNode, message: str) -> None:
        self.report_error(GraphQLError(message, node, extensions={"code": "TOO_LARGE"}))


class CostLimit(ValidationRule):
    """Refuses documents that may reach too many records, or ask for too many root fields."""

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: Any) -> None:
        """Reckon an operation's cost."""
        root: Any = self.context.schema.get_root_type(node.operation)
        fields = [each for each in node.selection_set.selections if isinstance(each, FieldNode)]
        if len(fields) > MOST_ROOT_FIELDS:
            self._refuse(node, f"{len(fields)} root fields are too many; {MOST_ROOT_FIELDS} at most")
        cost = self._cost(root, node.selection_set, frozenset()) if root else 0
        if cost > MOST_COST:
            self._refuse(node, f"the document may reach {cost} records; {MOST_COST} at most: ask for smaller pages")

    def _cost(self, kind: Any, selections: SelectionSetNode | None, within: frozenset[str]) -> int:
        if selections is None:
            return 0
        return sum(self._cost_of(kind, each, within) for each in selections.selections)

    def _cost_of(self, kind: Any, node: Any, within: frozenset[str]) -> int:
        if isinstance(node, FieldNode):
            return self._cost_of_field(kind, node, within)
        condition = getattr(node, "type_condition", None) or _condition(self, node)
        inner, seen = _inside(self, node, within)
        narrowed: Any = self.context.schema.get_type(condition.name.value) if condition else kind
        return self._cost(narrowed, inner, seen)

    def _cost_of_field(self, kind: Any, node: FieldNode, within: frozenset[str]) -> int:
        field: GraphQLField | None = getattr(kind, "fields", {}).get(node.name.value)
        if field is None or node.selection_set is None:
            return 0
        times = _times(field, node)
        below = cast("Any", get_named_type)(field.type)
        return times * (1 + self._cost(below, node.selection_set, within))

    def _refuse(self, node: OperationDefinitionNode, message: str) -> None:
        self.report_error(GraphQLError(message, node, extensions={"code": "TOO_LARGE"}))


RULES: tuple[type[ASTValidationRule], ...] = (DepthLimit, CostLimit)


def _times(field: GraphQLField, node: FieldNode) -> int:
    """Return how many records a field may give; a page says it itself, so its `nodes` and `edges` count once."""
    if "first" in field.args:
        given = next((each.value for each in node.arguments or () if each.name.value == "first"), None)
        if given is None:
            return _PAGE
        return max(1, min(int(given.value), _LARGEST_PAGE)) if isinstance(given, IntValueNode) else _LARGEST_PAGE
    is_list = str(cast("Any", field.type)).startswith("[") and node.name.value not in {"nodes", "edges"}
    return _LIST if is_list else 1


def _inside(
    rule: ASTValidationRule, node: InlineFragmentNode | FragmentSpreadNode, within: frozenset[str]
) -> tuple[SelectionSetNode | None, frozenset[str]]:
    """Return what a fragment holds, and which fragments it is within; one within itself holds nothing."""
    if isinstance(node, InlineFragmentNode):
        return node.selection_set, within
    name = node.name.value
    fragment = rule.context.get_fragment(name) if name not in within else None
    return (fragment.selection_set if fragment else None), within | {name}


def _condition(rule: ASTValidationRule, node: Any) -> Any:
    fragment = rule.context.get_fragment(node.name.value) if isinstance(node, FragmentSpreadNode) else None
    return fragment.type_condition if fragment else None
