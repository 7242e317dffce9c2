"""Write the typed client of the published operations, or check that it is what they say.

python scripts/write_client.py            writes consortium/client/published/
python scripts/write_client.py --check    prints each file that differs, and fails where one does
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from client_shapes import SHARED, Operation, innermost, read
from client_text import PACKAGE, Method, answer_text, enum_text, imports, input_text, shape_text
from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLNamedType, GraphQLSchema, build_schema

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "consortium" / "client" / "published"
_OURS = 'lint.isort.known-first-party=["consortium"]'
HEAD = '''"""{about}

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

'''
METHODS = frozenset({"close", "every", "every_in", "execute"})
TYPES = frozenset({"Input", "OpenEnum", "OperationAnswer", "Payload", "Value"})
"""What the client calls its own: no operation and no type may be called the same."""


class Package:
    """The modules of the client, by file name."""

    def __init__(self, schema: GraphQLSchema, texts: Iterable[str]) -> None:
        self.schema = schema
        self.operations = sorted((read(text, schema) for text in texts), key=lambda each: each.name)
        clashing = METHODS & {each.called for each in self.operations} | TYPES & schema.type_map.keys()
        if clashing:
            raise ValueError(f"the client has something of its own under these names: {sorted(clashing)}")
        self.inputs = _inputs(schema, self.operations)
        self.enums = _enums(schema, self.operations, self.inputs)

    def files(self) -> dict[str, str]:
        """Return the text of each module."""
        found = {
            "enums.py": self._enums(),
            "inputs.py": self._inputs(),
            "shared.py": self._shared(),
            "__init__.py": self._exported(),
            "operations.py": self._operations(),
            "synchronous.py": self._synchronous(),
        }
        return (
            found
            | {f"answers/{each.called}.py": self._answer(each) for each in self.operations}
            | {"answers/__init__.py": HEAD.format(about="What each published operation answers with.")}
        )

    def _enums(self) -> str:
        head = HEAD.format(about="The enums of the published operations.")
        classes = "\n\n".join(enum_text(each) for each in self.enums)
        return f"{head}from consortium.client.values import OpenEnum\n\n\n{classes}"

    def _inputs(self) -> str:
        body = "\n\n".join(input_text(each) for each in self.inputs)
        head = HEAD.format(about="The inputs of the published operations.")
        return f"{head}{self._imports(body, 'inputs')}from consortium.client.values import Input\n\n\n{body}"

    def _shared(self) -> str:
        found = {
            shape.type.name: shape_text(shape, each)
            for each in self.operations
            for shape in each.shapes()
            if shape.shared
        }
        body = "\n\n".join(found[name] for name in sorted(found))
        head = HEAD.format(about="What nearly every published operation selects alike.")
        return f"{head}{self._imports(body, 'shared')}from consortium.client.values import Value\n\n\n{body}"

    def _exported(self) -> str:
        modules = {
            "enums": [each.name for each in self.enums],
            "inputs": [each.name for each in self.inputs],
            "shared": sorted(SHARED),
        }
        lines = [f"from {PACKAGE}.{module} import {', '.join(sorted(names))}\n" for module, names in modules.items()]
        every = sorted(name for names in modules.values() for name in names)
        head = HEAD.format(about="The published operations: their enums, their inputs, and what their answers share.")
        return f"{head}{''.join(lines)}\n__all__ = {every!r}\n"

    def _answer(self, operation: Operation) -> str:
        body = answer_text(operation)
        payloads = "from consortium.client.payloads import Payload, visible\n" if "(Payload)" in body else ""
        values = "OperationAnswer, Value" if "(Value)" in body else "OperationAnswer"
        document, classes = body.rpartition("DOCUMENT = ")[2], body.rpartition("DOCUMENT = ")[0]
        return (
            HEAD.format(about=f"What the operation {operation.name} answers with.")
            + self._imports(classes, "answers", payloads)
            + f"from consortium.client.values import {values}\n\nDOCUMENT = {document}\n\n{classes}"
        )

    def _operations(self) -> str:
        body = "\n".join(Method(each, self.schema).asynchronous() for each in self.operations)
        about = "A method for each published operation, for programs with an event loop."
        base = f"class Operations(Caller):\n    {_doc('The published operations.')}\n\n{body}"
        more = "from consortium.client.values import UNSET, Unset, given, unless_none\n"
        calling = "from consortium.client.calling import Caller\n"
        return self._methods(about, "AsyncGenerator", calling, base, more)

    def _synchronous(self) -> str:
        body = "\n".join(Method(each, self.schema).synchronous() for each in self.operations)
        about = "A method for each published operation, for programs without an event loop."
        doc = _doc("The published operations, waited for.")
        base = f"class SyncOperations(SyncCaller):\n    {doc}\n\n    _asking: Operations\n\n{body}"
        calling = "from consortium.client.calling import SyncCaller\n"
        more = f"from {PACKAGE}.operations import Operations\nfrom consortium.client.values import UNSET, Unset\n"
        return self._methods(about, "Generator", calling, base, more)

    def _methods(self, about: str, generator: str, calling: str, body: str, more: str) -> str:
        modules = "".join(
            f"from {PACKAGE}.answers import {each.called} as {each.called}_\n" for each in self.operations
        )
        head = f"{HEAD.format(about=about)}from collections.abc import {generator}\n"
        return f"{head}{self._imports(body, 'methods', calling + modules)}{more}\n\n{body}"

    def _imports(self, text: str, own: str, ours: str = "") -> str:
        enums, inputs = ([each.name for each in kinds] for kinds in (self.enums, self.inputs))
        return imports(text, own, ours, {"enums": enums, "inputs": inputs, "shared": sorted(SHARED)})


def _doc(text: str) -> str:
    return f'"""{text}"""'


def _inputs(schema: GraphQLSchema, operations: Iterable[Operation]) -> list[GraphQLInputObjectType]:
    """Return every input that an operation takes, at any depth, by name."""
    found: dict[str, GraphQLInputObjectType] = {}
    waiting = [kind for operation in operations for kind in _taken(schema, operation)]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, GraphQLInputObjectType) and kind.name not in found:
            found[kind.name] = kind
            waiting += _inside(schema, kind)
    return [found[name] for name in sorted(found)]


def _enums(
    schema: GraphQLSchema, operations: Iterable[Operation], inputs: Iterable[GraphQLInputObjectType]
) -> list[GraphQLEnumType]:
    """Return every enum that an operation takes or answers with, by name."""
    named = [inner for kind in inputs for inner in _inside(schema, kind)]
    for operation in operations:
        named += _taken(schema, operation)
        shapes = [operation.root, *operation.shapes()]
        named += [schema.type_map[innermost(part.type)] for shape in shapes for part in shape.parts]
    found = {kind.name: kind for kind in named if isinstance(kind, GraphQLEnumType)}
    return [found[name] for name in sorted(found)]


def _inside(schema: GraphQLSchema, kind: GraphQLInputObjectType) -> list[GraphQLNamedType]:
    return [schema.type_map[innermost(f"{part.type}")] for part in kind.fields.values()]


def _taken(schema: GraphQLSchema, operation: Operation) -> list[GraphQLNamedType]:
    return [schema.type_map[innermost(variable.type)] for variable in operation.variables]


def formatted(files: dict[str, str]) -> dict[str, str]:
    """Return the files as ruff formats them."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in files.items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        ruff = [sys.executable, "-m", "ruff"]
        settings = ["--config", str(ROOT / "pyproject.toml"), "--config", _OURS, "--quiet", "--no-cache", name]
        subprocess.run([*ruff, "check", "--fix-only", "--select", "I,F401", *settings], check=True)
        subprocess.run([*ruff, "format", *settings], check=True)
        return {path: (folder / path).read_text(encoding="utf-8") for path in files}


def written() -> dict[str, str]:
    """Return what stands in the repository."""
    return {str(path.relative_to(TARGET)): path.read_text(encoding="utf-8") for path in TARGET.rglob("*.py")}


def main() -> int:
    """Write the client, or check it."""
    schema = build_schema((ROOT / "graphql" / "schema.graphql").read_text(encoding="utf-8"))
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "graphql" / "operations").glob("*/*.graphql"))]
    files, kept = formatted(Package(schema, texts).files()), written()
    if "--check" in sys.argv[1:]:
        differing = sorted(path for path in files.keys() | kept.keys() if files.get(path) != kept.get(path))
        sys.stdout.writelines(f"{path} differs: run `make client`\n" for path in differing)
        return 1 if differing else 0
    for path in kept.keys() - files.keys():
        (TARGET / path).unlink()
    for path, text in files.items():
        (TARGET / path).parent.mkdir(parents=True, exist_ok=True)
        (TARGET / path).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
