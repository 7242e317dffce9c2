"""What docs/compiler.md shows is what the compiler makes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from textwrap import dedent
from typing import Literal

import pytest

from consortium_graphql.plan import PlanSchema, Reader
from consortium_graphql.plan.literals import strip
from consortium_graphql.plan.named import MARK

PAGE = (Path(__file__).parents[2] / "docs" / "compiler.md").read_text()


def blocks(language: str) -> list[str]:
    """Return the page's blocks in a language."""
    return [
        dedent(block).strip() for block in re.findall(rf"^ *```{language}\n(.*?)^ *```", PAGE, re.MULTILINE | re.DOTALL)
    ]


@dataclass(frozen=True, eq=False)
class Listener:
    """A database that only notes what it is asked, and the request that brings it."""

    dialect_name: Literal["sqlite", "postgresql"]
    reader: Reader
    asked: list[str] = field(default_factory=list[str])

    @property
    def database(self) -> Listener:
        return self

    async def rows(self, sql: str, args: Sequence[object]) -> list[tuple[object, ...]]:
        self.asked.append(sql.replace(MARK, "named-…-") + f" -- {len(args)}")
        return [(b"{}", None, None)]


@pytest.mark.parametrize(("name", "place"), [("postgresql", 0), ("sqlite", 1)])
async def test_the_page_shows_the_statement(
    name: Literal["sqlite", "postgresql"], place: int, member: Reader, small_schema: PlanSchema
) -> None:
    listener = Listener(name, replace(member, languages=("ru",)))
    await small_schema.execute(blocks("graphql")[0], {}, listener)
    (statement,) = listener.asked
    assert statement.split() == [*blocks("sql")[place].split(), "--", "3"]


def test_the_page_shows_what_is_left_without_literals() -> None:
    document, left = blocks("graphql")
    assert strip(document)[0] == left


def test_the_page_names_modules_that_exist() -> None:
    folder = Path(__file__).parents[2] / "graphql" / "consortium_graphql" / "plan"
    modules = {path.stem for path in folder.glob("*.py")}
    named = set(re.findall(r"\*\*`(\w+)`\*\*", PAGE)) | {"pages", "lists", "values", "filtering", "apart", "functions"}
    assert named <= modules
