"""One operation of a document, with everything that its fields are collected by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema, OperationDefinitionNode
from graphql.execution.collect_fields import FieldDetails, FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import VariableValues, get_argument_values

from consortium_graphql.plan.kinds import target_of

Group = list[FieldDetails]
"""The nodes of a document that ask for one field under one response key."""


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation and its variables; their values are slots where they only fill a statement."""

    schema: GraphQLSchema
    node: OperationDefinitionNode
    fragments: dict[str, FragmentDetails]
    variables: VariableValues

    def roots(self, kind: GraphQLObjectType) -> dict[str, Group]:
        """Return the operation's own fields by response key."""
        return collect_fields(self.schema, self.fragments, self.variables, kind, self.node).grouped_field_set

    def selected(self, kind: GraphQLObjectType, group: Group) -> dict[str, Group]:
        """Return the fields selected on an object type by response key, merged as the executor merges them."""
        found = collect_subfields(self.schema, self.fragments, self.variables, self.node, kind, group)
        return found.grouped_field_set

    def chosen(self, definition: GraphQLField, group: Group) -> Chosen:
        """Return a field with the arguments that it is asked with."""
        details = group[0]
        values = get_argument_values(definition, details.node, self.variables, details.fragment_variable_values)
        return Chosen(definition, group, values)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A field as it is asked for."""

    definition: GraphQLField
    group: Group
    values: Mapping[str, Any]

    @property
    def kind(self) -> GraphQLNamedType:
        """Return the field's type without its list and non-null."""
        return target_of(self.definition)
