"""The typed client's modules as text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from textwrap import fill, indent

from client_shapes import Operation, Part, Shape, Variable, innermost, snake
from graphql import GraphQLEnumType, GraphQLInputField, GraphQLInputObjectType, GraphQLSchema, Undefined

PACKAGE = "consortium.client.published"
_SCALARS = {
    "Boolean": "bool",
    "Date": "date",
    "DateTime": "datetime",
    "Float": "float",
    "ID": "str",
    "Int": "int",
    "JSON": "JsonValue",
    "String": "str",
}
_WIDTH = 112


def quoted(text: str | None, depth: int = 0) -> str:
    """Return a docstring, with its line break."""
    if not text:
        return ""
    whole = " ".join(text.split()).replace("\\", "\\\\").replace('"""', "'''")
    # Where a quotation mark ends the text, four would stand in a row.
    body = fill(whole, _WIDTH - 4 * depth) + (" " if whole.endswith('"') else "")
    return indent(f'"""{body}"""\n', "    " * depth)


def python_type(kind: str, named: str, *, sequence: str = "tuple", also: str = "") -> str:
    """Return a type as Python spells it; `named` is what its innermost type is called, `also` may stand beside it.

    >>> python_type("[Institution!]!", "Institution"), python_type("[String!]", "str", sequence="list")
    ('tuple[Institution, ...]', 'list[str] | None')
    """
    if not kind.endswith("!"):
        return f"{python_type(kind + '!', named, sequence=sequence)}{also} | None"
    if not kind.startswith("["):
        return named
    item = python_type(kind[1:-2], named, sequence=sequence)
    return f"tuple[{item}, ...]" if sequence == "tuple" else f"{sequence}[{item}]"


def called(kind: str) -> str:
    """Return what the innermost type is called where it is no object."""
    name = innermost(kind)
    return _SCALARS.get(name, name)


def imports(text: str, own: str, ours: str, others: Mapping[str, Iterable[str]]) -> str:
    """Return the import lines that a module's text needs; `ours` are known already, `others` names by module."""
    words = set(re.findall(r"\w+", text))
    lines = [f"from datetime import {name}\n" for name in ("date", "datetime") if re.search(rf"[:\[] ?{name}\b", text)]
    lines += ["from pydantic import JsonValue\n"] if "JsonValue" in words else []
    lines.append(ours)
    for module, names in others.items():
        used = sorted(set(names) & words)
        if used and module != own:
            lines.append(f"from {PACKAGE}.{module} import {', '.join(used)}\n")
    return "".join(lines)


def enum_text(kind: GraphQLEnumType) -> str:
    """Return the class of an enum."""
    lines = [
        f"class {kind.name}(OpenEnum):\n",
        quoted(kind.description or f"One of the values of {kind.name}.", 1),
        "\n",
    ]
    for name, value in kind.values.items():
        lines += [f'    {name} = "{name}"\n', quoted(value.description, 1)]
    return "".join(lines)


def input_text(kind: GraphQLInputObjectType) -> str:
    """Return the class of an input."""
    lines = [f"class {kind.name}(Input):\n", quoted(kind.description or f"The input {kind.name}.", 1), "\n"]
    for name, part in sorted(kind.fields.items(), key=lambda each: not _required(each[1])):
        text = python_type(f"{part.type}", called(f"{part.type}"), sequence="list")
        lines += [f"    {snake(name)}: {text}{'' if _required(part) else ' = None'}\n", quoted(part.description, 1)]
    return "".join(lines)


def _required(part: GraphQLInputField) -> bool:
    return f"{part.type}".endswith("!") and part.default_value is Undefined


def shape_text(shape: Shape, operation: Operation) -> str:
    """Return the class of an object in an answer."""
    base = "Payload" if shape.is_payload else "Value"
    lines = [
        f"class {operation.names[shape.identity]}({base}):\n",
        quoted(shape.type.description or shape.type.name, 1),
    ]
    parts = shape.parts[:1] if shape.is_payload else shape.parts
    lines += ["\n", *(_part_text(part, operation) for part in parts)]
    if shape.is_payload:
        record = shape.parts[0]
        kind = operation.names[record.inner.identity] if record.inner else ""
        lines += [
            f"\n    @property\n    def record(self) -> {kind}:\n",
            quoted("Return the record. Raises `OutOfSight` where you may not read it.", 2),
            f"        return visible(self.{snake(record.key)})\n",
        ]
    return "".join(lines)


def _part_text(part: Part, operation: Operation) -> str:
    named = operation.names[part.inner.identity] if part.inner else called(part.type)
    text = python_type(part.type, named)
    if part.maybe_left_out:
        text = f"{text.removesuffix(' | None')} | None = None"
    return f"    {snake(part.key)}: {text}\n" + quoted(part.about, 1)


def answer_text(operation: Operation) -> str:
    """Return a module but its imports: the class of an operation's answer, and those of the objects in it."""
    head = [
        f"class {operation.name}Answer(OperationAnswer):\n",
        quoted(f"What the operation {operation.name} answers with.", 1),
        f'\n    operation = "{operation.name}"\n    document = DOCUMENT\n\n',
        *(_part_text(part, operation) for part in operation.root.parts),
    ]
    inner = [shape_text(shape, operation) for shape in operation.shapes() if not shape.shared]
    if "\\" in operation.text or '"""' in operation.text:
        raise ValueError(f"{operation.name}: its text cannot be put between quotation marks as it stands")
    document = f'DOCUMENT = """\\\n{operation.text.rstrip()}\n"""\n'
    return "\n\n".join(["".join(head), *inner, document])


class Method:
    """A method of the client: one for each operation."""

    def __init__(self, operation: Operation, schema: GraphQLSchema) -> None:
        self.operation, self._schema = operation, schema

    def asynchronous(self) -> str:
        """Return the method for those with an event loop."""
        found = self.operation
        answer = f"{found.called}_.{found.name}Answer"
        if found.kind == "subscription":
            body = f"return self._follow({answer}, {self._variables()}, lambda answer: answer{self._taken()})"
            return self._text("def", f"AsyncGenerator[{self._returned()}]", body)
        key = "".join(f', "{name}"' for name in found.key) if found.kind == "mutation" else ""
        asked = f"await self._{'query' if found.kind == 'query' else 'mutate'}({answer}, {self._variables()}{key})"
        return self._text("async def", self._returned(), f"return ({asked}){self._taken()}")

    def synchronous(self) -> str:
        """Return the method for those without."""
        found = self.operation
        call = f"self._asking.{found.called}({', '.join(map(self._passed, found.variables))})"
        if found.kind == "subscription":
            return self._text("def", f"Generator[{self._returned()}]", f"return self._each({call})")
        return self._text("def", self._returned(), f"return self._wait({call})")

    def _text(self, begin: str, returned: str, body: str) -> str:
        parameters = [
            self._parameter(node) for node in sorted(self.operation.variables, key=lambda each: each.optional)
        ]
        star = [] if not parameters or self._is_lone_input() else ["*"]
        head = f"    {begin} {self.operation.called}({', '.join(['self', *star, *parameters])}) -> {returned}:\n"
        about = re.sub(r"\$(\w+)", lambda found: f"`{snake(found[1])}`", self.operation.about)
        return f"{head}{quoted(about, 2)}        {body}\n"

    def _is_lone_input(self) -> bool:
        return [variable.name for variable in self.operation.variables] == ["input"]

    def _passed(self, variable: Variable) -> str:
        name = snake(variable.name)
        return name if self._is_lone_input() else f"{name}={name}"

    def _parameter(self, variable: Variable) -> str:
        name, also = snake(variable.name), " | Unset" if self._tells_null(variable) else ""
        kind = self._schema.type_map[innermost(variable.type)]
        text = python_type(variable.type, called(variable.type), sequence="list", also=also)
        if variable.default is not Undefined:
            default = variable.default
            return (
                f"{name}: {text} = {f'{kind.name}.{default}' if isinstance(kind, GraphQLEnumType) else repr(default)}"
            )
        if not variable.optional:
            return f"{name}: {text}"
        return f"{name}: {text} = {'UNSET' if also else 'None'}"

    def _tells_null(self, variable: Variable) -> bool:
        """Whether null means another thing than nothing: in what is written, but for the key."""
        nullable = variable.optional and variable.default is Undefined
        return nullable and self.operation.kind == "mutation" and (variable.name,) != self.operation.key

    def _variables(self) -> str:
        return f"given({{{', '.join(map(self._given, self.operation.variables))}}})"

    def _given(self, variable: Variable) -> str:
        value = snake(variable.name)
        if variable.optional and variable.default is Undefined and not self._tells_null(variable):
            value = f"unless_none({value})"
        return f'"{variable.name}": {value}'

    def _returned(self) -> str:
        (part, *more) = self.operation.root.parts
        module = f"{self.operation.called}_."
        if more:
            return f"{module}{self.operation.name}Answer"
        if part.inner is None:
            return python_type(part.type, called(part.type))
        prefix = "" if part.inner.shared else module
        return python_type(part.type, prefix + self.operation.names[part.inner.identity])

    def _taken(self) -> str:
        (part, *more) = self.operation.root.parts
        return "" if more else f".{snake(part.key)}"
