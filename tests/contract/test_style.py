import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator

from tests.contract.source import Module, module, modules

LONGEST = 300
DEEPEST = 4
"""How far down from the class that explains a method its heirs may stand."""
Explained = defaultdict[str, set[str]]
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def too_long(found: Module) -> bool:
    return found.lines > LONGEST


def undocumented(found: Module, inherited: Explained) -> list[str]:
    missing = [] if ast.get_docstring(found.tree) else [found.name]
    return missing + [
        f"{found.name}.{name}"
        for name, node in public(found.tree)
        if not ast.get_docstring(node) and node.name not in inherited[name.rpartition(".")[0]]
    ]


def public(parent: ast.Module | ast.ClassDef, prefix: str = "") -> Iterator[tuple[str, Definition]]:
    for node in parent.body:
        if not isinstance(node, Definition) or node.name.startswith("_") or overloaded(node):
            continue
        yield prefix + node.name, node
        if isinstance(node, ast.ClassDef):
            yield from public(node, f"{prefix}{node.name}.")


def explained_methods(among: Iterable[Module]) -> Explained:
    """Return the methods that each class, found by its bare name, explains itself or inherits explained."""
    classes = [node for found in among for node in found.tree.body if isinstance(node, ast.ClassDef)]
    explained: Explained = defaultdict(set)
    for _ in range(DEEPEST):
        for node in classes:
            own = {part.name for part in node.body if isinstance(part, Definition) and ast.get_docstring(part)}
            explained[node.name] |= own.union(*(explained[ast.unparse(base)] for base in node.bases))
    return explained


def overloaded(node: Definition) -> bool:
    return any(isinstance(name, ast.Name) and name.id in {"overload", "override"} for name in node.decorator_list)


def test_no_module_is_longer_than_anybody_reads() -> None:
    assert [found.name for found in modules() if too_long(found)] == []


def test_every_public_name_is_explained() -> None:
    inherited = explained_methods(modules())
    assert [name for found in modules() for name in undocumented(found, inherited)] == []


def test_a_long_module_is_seen() -> None:
    assert too_long(module("long", "x = 1\n" * 301))
    assert not too_long(module("fitting", "x = 1\n" * 300))


def test_each_unexplained_name_is_seen() -> None:
    text = """class A:
    def b(self): ...
    def _c(self): ...
async def d():
    def e(): ...
def f():
    'Explained.'
"""
    assert undocumented(module("m", text), explained_methods([])) == ["m", "m.A", "m.A.b", "m.d"]


def test_an_heir_need_not_explain_again_what_its_base_does() -> None:
    base = module("base", "class Base:\n    def shown(self):\n        'Explained.'")
    heir = module(
        "heir", "'Explained.'\nclass Heir(Base):\n    'Explained.'\n    def shown(self): ...\n    def new(self): ..."
    )
    assert undocumented(heir, explained_methods([heir, base])) == ["heir.Heir.new"]
