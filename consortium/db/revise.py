"""Write the next migration: `python -m consortium.db.revise NAME`. For developers; needs no database.

The migration holds what the tables have become since the last one. With `--empty` it holds nothing, to be filled with
`statements(...)`: indices and other SQL of its own, which must come one migration after the tables they speak of.
"""

from __future__ import annotations

import argparse
import asyncio
import io
import os
import re
import sys
from collections.abc import Generator
from contextlib import contextmanager, redirect_stdout
from itertools import chain
from pathlib import Path

import black
from piccolo import __VERSION__
from piccolo.apps.migrations.commands.new import AutoMigrationManager
from piccolo.conf.apps import AppConfig

from consortium.db import history, metadata
from consortium.db.history import APP, versions
from consortium.db.registry import tables
from consortium.db.sqlite_engine import SQLiteRegisterEngine

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_LINE_LENGTH = 120

# What Piccolo writes out although it is a column's default anyway: in a stub table, and in a change.
_DEFAULTS = re.compile(
    r", *(?:(?:primary_key|unique|index|secret)=False|index_method=IndexMethod\.btree|(?:choices|db_column_name)=None)"
    r"|, *'(?:(?:primary_key|unique|index|secret)': False|index_method': IndexMethod\.btree"
    r"|(?:choices|db_column_name)': None)"
)

_HEAD = '''"""{title}"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
{imports}

ID = "{id}"
VERSION = "{version}"
DESCRIPTION = "{title}"

{definitions}

async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="{app}", description=DESCRIPTION)
{body}
    return manager
'''

_EMPTY_IMPORTS = "\nfrom consortium.db.statements import statements\n"
_EMPTY_BODY = 'statements(manager, forwards=[], backwards=[])  # each a text, or {"sqlite": …, "postgresql": …}'


def next_id(name: str) -> str:
    """Return the id of the migration that comes next: a number that grows, and a name in snake case."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name for a migration: write words_in_snake_case")
    last = max((int(version.partition("_")[0]) for version in versions()), default=0)
    return f"{last + 1:04d}_{name}"


async def revise(name: str, *, empty: bool = False) -> Path | None:
    """Write the next migration and return its file; None, and nothing written, where no table has changed."""
    version = next_id(name)
    text = _text(version, _EMPTY_IMPORTS, "", [_EMPTY_BODY]) if empty else await _difference(version)
    if text is None:
        return None
    path = history.VERSIONS / f"{APP}_{version}.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    versions.cache_clear()
    return path


async def _difference(version: str) -> str | None:
    config = AppConfig(app_name=APP, migrations_folder_path=str(history.VERSIONS), table_classes=list(tables()))
    with _never_opened(), redirect_stdout(io.StringIO()):  # Piccolo counts the changes with print
        changes = await AutoMigrationManager(auto_input="n").get_alter_statements(app_config=config)
    body = [_DEFAULTS.sub("", line) for line in chain.from_iterable(change.statements for change in changes)]
    definitions = {_DEFAULTS.sub("", str(found)) for change in changes for found in change.extra_definitions}
    used = "\n".join([*body, *definitions])
    wanted = {repr(found) for change in changes for found in change.extra_imports}
    imports = {line for line in wanted if line.split()[-1] in used}
    if not body:
        return None
    return _text(version, "\n".join(sorted(imports)), "\n".join(sorted(definitions)), body)


@contextmanager
def _never_opened() -> Generator[None]:
    # Piccolo asks each table of what kind its database is, and no more.
    before = {table: metadata.bound(table) for table in tables()}
    engine = SQLiteRegisterEngine("", readers=1, patience=0)
    for table in tables():
        metadata.bind(table, engine)
    try:
        yield
    finally:
        for table, previous in before.items():
            metadata.bind(table, previous)


def _text(version: str, imports: str, definitions: str, body: list[str]) -> str:
    title = f"{version.partition('_')[2].replace('_', ' ').capitalize()}."
    indented = "\n".join(f"    {line}" for statement in body for line in statement.splitlines())
    whole = _HEAD.format(
        title=title, imports=imports, id=version, version=__VERSION__, definitions=definitions, app=APP, body=indented
    )
    return black.format_str(whole, mode=black.Mode(line_length=_LINE_LENGTH, magic_trailing_comma=False))


def main() -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", help="what the migration does, in snake case")
    parser.add_argument("--empty", action="store_true", help="hold no change of the tables, to be filled by hand")
    given = parser.parse_args()
    os.environ["PICCOLO_CONF"] = "consortium.db.piccolo_conf"
    try:
        path = asyncio.run(revise(given.name, empty=given.empty))
    except ValueError as error:
        parser.error(str(error))
    sys.stdout.write(f"{path}\n" if path else "No table has changed: nothing written.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
