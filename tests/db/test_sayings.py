"""The words of a name are found in any case and any script, on both databases."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.db import Database
from consortium.db.sayings import saying
from consortium.people.erasing import Eraser

NAME = "Алексей Кисляков"
WORD = st.text("aBéСс王Ёё", min_size=1, max_size=4)
SPELLED = [str.upper, str.lower, str.title, str.swapcase, str.casefold]
NAMES = st.lists(WORD, min_size=2, max_size=3).map(" ".join)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("с. 3: «алексей КИСЛЯКОВ»", True),
        ("Кисляков,  Алексей", True),
        ("Алексей Иванов", False),
        ("", False),
    ],
)
async def test_a_text_is_found_that_holds_all_words_of_a_name(database: Database, text: str, says: bool) -> None:
    told, args = saying(("said", "more"), [NAME, "Ada Byron"], database.dialect_name)
    told_of = f"(select '{text}' as said, cast(null as text) as more)"
    assert len(await database.rows(f"select 1 from {told_of} as telling where {told}", args)) == says


async def test_without_a_word_nothing_is_found(database: Database) -> None:
    told, args = saying(("said",), ["–"], database.dialect_name)
    assert await database.rows(f"select 1 from (select 'a – b' as said) as telling where {told}", args) == []


@given(NAMES, st.text("aAbBéÉСс王Ёёе "), st.text("aб, "), st.sampled_from(SPELLED))
def test_whatever_is_erased_from_a_text_is_found_in_it(
    name: str, before: str, after: str, spelled: Callable[[str], str]
) -> None:
    text = f"{before} {spelled(name)} {after}"
    told, args = saying(("said",), [name], "sqlite")
    database = sqlite3.connect(":memory:")
    (hit,) = database.execute(f"select {told} from (select ?{len(args) + 1} as said)", [*args, text]).fetchone()
    database.close()
    assert hit or Eraser([name]).without(text) == text
