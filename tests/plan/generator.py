"""Random documents over any schema of records: fragments, directives, aliases, variables of every sort."""

# graphql-core's wrapping types are generic in themselves, which pyright cannot know wholly.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownParameterType=false

from __future__ import annotations

import json
import random
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
    get_nullable_type,
    is_required_argument,
)

from tests.plan.leaves import RegisterLeaves
from tests.plan.rows import Rows

Constant = tuple[object, str]
Composite = GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType


class Generator:
    """Makes one document; the same for the same seed."""

    def __init__(self, schema: GraphQLSchema, rows: Rows, seed: int, depth: int = 6) -> None:
        self.schema, self.depth = schema, depth
        self.random = random.Random(seed)
        self.leaves = RegisterLeaves(rows, self.random)
        self.declared: dict[str, str] = {}
        self.values: dict[str, Any] = {}
        self._fragments: list[str] = []
        self._number = 0
        self._paged = ""

    def document(self) -> str:
        """Return the document; `values` are those of its variables."""
        query = self.schema.query_type
        assert query
        body = self._selection(query, 0)
        variables = ", ".join(f"${name}: {kind}" for name, kind in self.declared.items())
        return f"query{f'({variables})' if variables else ''} {body} {' '.join(self._fragments)}"

    def others(self) -> dict[str, Any]:
        """Return other values for the same variables: some left out, some null, some turned round."""
        found: dict[str, Any] = {}
        for name, value in self.values.items():
            kind = self.declared[name]
            needed = kind.endswith("!") or "=" in kind
            if not needed and self.random.random() < 0.4:
                continue
            turned = not value if isinstance(value, bool) and self.random.random() < 0.5 else value
            found[name] = None if not needed and self.random.random() < 0.2 else turned
        return found

    def _chance(self, share: float) -> bool:
        return self.random.random() < share

    def _name(self, prefix: str) -> str:
        self._number += 1
        return f"{prefix}{self._number}"

    def _selection(self, kind: Composite, depth: int) -> str:
        fields = [] if isinstance(kind, GraphQLUnionType) else list(kind.fields.items())
        chosen = self.random.sample(fields, min(len(fields), self.random.randint(1, 4 if depth < 3 else 3)))
        found = [text for name, field in chosen for text in self._field(name, field, depth)]
        if not found or self._chance(0.15):
            found.append(self.random.choice(["__typename", "tn: __typename"]))
        if self._chance(0.15):
            found += self._fragment(kind, depth)
        if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
            for each in self.random.sample(self.schema.get_possible_types(kind), 2):
                found.append(
                    f"... on {each.name} {self._selection(each, depth + 1) if depth < self.depth else '{ id }'}"
                )
        self.random.shuffle(found)
        return "{ " + " ".join(found) + " }"

    def _field(self, name: str, field: GraphQLField, depth: int) -> list[str]:
        inner = get_named_type(field.type)
        composite = isinstance(inner, Composite)
        if (composite and depth >= self.depth) or (name == "version" and self._chance(0.9)):
            return []
        self._paged = inner.name
        arguments = self._arguments(field)
        alias = f"{self._name('a')}: " if arguments or self._chance(0.1) else ""
        return [
            f"{alias}{name}{arguments}{self._directive()}"
            + (f" {self._selection(inner, depth + 1)}" if isinstance(inner, Composite) else "")
            for _ in range(2 if self._chance(0.1) else 1)
        ]

    def _fragment(self, kind: Composite, depth: int) -> list[str]:
        above = [] if isinstance(kind, GraphQLUnionType) else [each.name for each in kind.interfaces]
        names = [kind.name, "", *above]
        name = self.random.choice(names)
        on = self.schema.type_map[name] if name else kind
        assert isinstance(on, Composite)
        inner = self._selection(on, depth + 1) if depth < self.depth else "{ __typename }"
        if not name or self._chance(0.5):
            return [f"...{f' on {name}' if name else ''}{self._directive()} {inner}"]
        fragment = self._name("F")
        self._fragments.append(f"fragment {fragment} on {name} {inner}")
        return [f"...{fragment}{self._directive()}", *([f"...{fragment}"] if self._chance(0.3) else [])]

    def _directive(self) -> str:
        if not self._chance(0.12):
            return ""
        value = (
            self._variable(GraphQLNonNull(GraphQLBoolean), "if")
            if self._chance(0.6)
            else self.random.choice(["true", "false"])
        )
        return f" @{self.random.choice(['skip', 'include'])}(if: {value})"

    def _arguments(self, field: GraphQLField) -> str:
        found = [
            f"{name}: {self._argument(name, argument)}"
            for name, argument in field.args.items()
            if is_required_argument(argument) or self._chance(0.5)
        ]
        return f"({', '.join(found)})" if found else ""

    def _argument(self, name: str, argument: GraphQLArgument) -> str:
        if self._chance(0.35) and name not in {"first", "order"}:
            return self._variable(argument.type, name)
        if self._chance(0.3):
            return self._variable(GraphQLNonNull(get_nullable_type(argument.type)), name)  # type: ignore[arg-type]  # nullable
        return self._constant(argument.type, name)[1]

    def _variable(self, kind: GraphQLInputType, name: str) -> str:
        variable, mode = self._name("v"), self.random.random()
        needed = isinstance(kind, GraphQLNonNull)
        base = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
        value, text = self._pure(base, name, needed=needed)
        if needed and value is None:
            return json.dumps("x")
        if needed or mode < 0.5:
            self.declared[variable], self.values[variable] = str(kind), value
        elif mode < 0.65:
            self.declared[variable] = f"{base} = {text}"
        elif mode < 0.8:
            self.declared[variable] = f"{base} = {text}"
            null = self._chance(0.3) and name not in {"first", "order"}
            self.values[variable] = None if null else self._pure(base, name, needed=needed)[0]
        else:
            self.declared[variable] = str(base)
        return f"${variable}"

    def _pure(self, kind: GraphQLInputType, name: str, *, needed: bool) -> Constant:
        for _ in range(20):
            before = dict(self.declared), dict(self.values)
            value, text = self._constant(kind, name)
            if "$" not in text and not (needed and value is None):
                return value, text
            self.declared, self.values = before
        return None, "null"

    def _constant(self, kind: GraphQLInputType, name: str) -> Constant:
        if isinstance(kind, GraphQLNonNull):
            return self._constant(kind.of_type, name) if name != "states" else self._list(kind.of_type, name)
        if self._chance(0.08) and name not in {"first", "order", "states"}:
            return None, "null"
        if isinstance(kind, GraphQLList):
            return self._list(kind, name)
        if isinstance(kind, GraphQLInputObjectType):
            return self._object(kind)
        value = self.leaves.leaf(kind, name, self._paged)
        return value, str(value) if isinstance(kind, GraphQLEnumType) else json.dumps(
            value, ensure_ascii=self._chance(0.5)
        )

    def _list(self, kind: Any, name: str) -> Constant:
        if not isinstance(kind, GraphQLList):
            return self._constant(kind, name)
        items = [self._constant(kind.of_type, name) for _ in range(self.random.randint(0, 3))]
        items = [item for item in items if not (item[1] == "null" and isinstance(kind.of_type, GraphQLNonNull))]
        return [value for value, _ in items], f"[{', '.join(text for _, text in items)}]"

    def _object(self, kind: GraphQLInputObjectType) -> Constant:
        values: dict[str, object] = {}
        texts: list[str] = []
        for name, field in kind.fields.items():
            if not self._wanted(field):
                continue
            if self._chance(0.3) and name != "states":
                texts.append(f"{name}: {self._variable(field.type, name)}")
            else:
                values[name], text = self._constant(field.type, name)
                texts.append(f"{name}: {text}")
        return values, "{" + ", ".join(texts) + "}"

    def _wanted(self, field: GraphQLInputField) -> bool:
        return isinstance(field.type, GraphQLNonNull) or self._chance(0.3)
