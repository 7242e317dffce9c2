"""The direction of imports, read off the syntax trees.

    consortium_graphql -> service -> store -> tables        consortium/cooperation, consortium/cli -> consortium_network

A model knows values and rules alone; only a store asks the database.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator

from tests.contract.source import Module

OURS = ("consortium", "consortium_network", "consortium_graphql")
PURE = {
    f"consortium.{name}"
    for name in (
        "amounts",
        "claims.arithmetic",
        "config",
        "dates",
        "errors",
        "ids",
        "ledger",
        "messages",
        "messages.codes",
        "messages.competitions",
        "messages.cooperation",
        "messages.disruptions",
        "messages.evidence",
        "messages.files",
        "messages.inputs",
        "messages.practice",
        "messages.records",
        "text",
        "places.atlas",
        "writing.fields",
    )
}
"""What a model may see besides other models: modules which themselves know no database, no web and no clock."""
OUTSIDE = {"asyncpg", "aiosqlite", "httpx", "litestar", "piccolo", "sqlite3", "strawberry", "uvicorn"}
"""What neither a model nor anything in `PURE` may import."""
VAGUE = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}
QUERIES = {"alter", "count", "delete", "exists", "insert", "objects", "raw", "select", "update"}

Rule = Callable[[Module], Iterator[str]]


def violations(modules: Iterable[Module]) -> list[str]:
    """Return every breach of a rule, as a sentence that names the module."""
    return [f"{module.name}: {found}" for module in modules for rule in RULES for found in rule(module)]


def packages_point_one_way(module: Module) -> Iterator[str]:
    """Have the register know nothing of its service, and the contact graph nothing of either."""
    allowed = {
        "consortium": {"consortium", "consortium_network"},
        "consortium_network": {"consortium_network"},
        "consortium_graphql": {"consortium", "consortium_graphql"},
    }[module.package]
    for name, _ in module.imports():
        top = name.partition(".")[0]
        if top in OURS and top not in allowed:
            yield f"imports {name}"


def graph_is_asked_by_cooperation_and_commands(module: Module) -> Iterator[str]:
    """Keep the contact graph's package behind one feature and the command line."""
    if module.package == "consortium" and module.name.split(".")[1:2] not in (["cooperation"], ["cli"]):
        for name, _ in module.imports():
            if name.partition(".")[0] == "consortium_network":
                yield f"imports {name}, which is for consortium.cooperation and consortium.cli"


def client_stands_alone(module: Module) -> Iterator[str]:
    """Have the typed client know the service by what it publishes alone."""
    if module.name.startswith("consortium.client"):
        for name, _ in module.imports():
            if name.partition(".")[0] in OURS and not name.startswith(("consortium.client", "consortium.errors")):
                yield f"imports {name}, which a client does not have"


def models_know_values_alone(module: Module) -> Iterator[str]:
    """Keep database, web and clock out of every model and of what models lean on."""
    if module.package != "consortium" or not (module.stem == "model" or module.name in PURE):
        return
    for name, _ in module.imports():
        top = name.partition(".")[0]
        if top in OUTSIDE or (top in OURS and name not in PURE and not name.endswith(".model")):
            yield f"imports {name}, which is no model and not in PURE"


def tables_stay_below(module: Module) -> Iterator[str]:
    """Have tables named only by stores, by services that hand them to a store, and by GraphQL types."""
    if module.stem != "model" and not module.name.startswith(("consortium.cli", "consortium_network")):
        return
    for name, _ in module.imports():
        if name.endswith(".tables") and name.partition(".")[0] == "consortium":
            yield f"imports {name}"


def queries_are_in_stores(module: Module) -> Iterator[str]:
    """Have every hand-written query in a store: nothing else calls a query method of a table."""
    if module.stem in {"store", "tables"} or module.name.startswith("consortium.db"):
        return
    tables = _tables_named(module)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in QUERIES:
            owner = ast.unparse(node.func.value)
            if owner in tables or owner.rpartition(".")[0] in tables:
                yield f"line {node.lineno}: {owner}.{node.func.attr}(…) outside a store"


def stores_are_asked_by_services(module: Module) -> Iterator[str]:
    """Have the service go through actions and compiled documents, never straight to a store."""
    if module.package == "consortium_graphql":
        for name, taken in module.imports():
            if name.startswith("consortium.") and ("store" in name.split(".") or "store" in taken):
                yield f"imports the store of {name}"


def names_say_what_is_inside(module: Module) -> Iterator[str]:
    """Refuse names that could hold anything."""
    vague = VAGUE.intersection(module.name.split("."))
    if vague:
        yield f"“{vague.pop()}” says nothing about what is inside"


def _tables_named(module: Module) -> set[str]:
    """Return the module's own names for tables, and for whole modules of tables."""
    taken = [node for node in ast.walk(module.tree) if isinstance(node, ast.ImportFrom)]
    return {
        alias.asname or alias.name
        for node in taken
        for alias in node.names
        if alias.name == "tables" or (node.module or "").rpartition(".")[2] == "tables"
    }


RULES: tuple[Rule, ...] = (
    packages_point_one_way,
    graph_is_asked_by_cooperation_and_commands,
    client_stands_alone,
    models_know_values_alone,
    tables_stay_below,
    queries_are_in_stores,
    stores_are_asked_by_services,
    names_say_what_is_inside,
)
