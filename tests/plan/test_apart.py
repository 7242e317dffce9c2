"""Sub-selects that are too deep for SQLite's parser."""

from __future__ import annotations

import sqlite3

from consortium_graphql.plan.apart import DEEPEST, depth, shallow
from consortium_graphql.plan.functions import install


def deep(levels: int) -> str:
    """Return a sub-select of so many levels, the innermost of which reads the row around it."""
    text = "(select t2.\"a\" || ':' || t1.\"a\" from x t2 where t2.\"a\" = 'it''s')"
    for _ in range(levels):
        text = f"(select {text})"
    return text


def test_brackets_in_texts_do_not_count() -> None:
    assert depth("(a = ')((' and (b))") == 2


def test_a_shallow_sub_select_stays_as_it_is() -> None:
    assert shallow(deep(DEEPEST - 1)) == deep(DEEPEST - 1)


def test_a_deep_sub_select_gets_what_it_reads_of_its_surroundings() -> None:
    text = shallow(deep(DEEPEST))
    assert text.startswith("nested('select (")
    assert text.endswith('\', t1."a")')
    assert "t2.\"a\" || '':'' || ?1" in text


def test_a_deep_sub_select_gives_what_it_gave() -> None:
    connection = sqlite3.connect(":memory:")
    install(connection)
    connection.execute("create table x (a text)")
    connection.executemany("insert into x values (?)", [("it's",), ("b",)])
    whole = f"select {deep(DEEPEST)} from x t1 order by 1"
    apart = f"select {shallow(deep(DEEPEST))} from x t1 order by 1"
    assert connection.execute(apart).fetchall() == connection.execute(whole).fetchall()
    connection.close()


def test_a_sub_select_apart_may_itself_hold_one() -> None:
    connection = sqlite3.connect(":memory:")
    install(connection)
    connection.execute("create table x (a text)")
    connection.execute("insert into x values ('it''s')")
    text = deep(DEEPEST)
    for _ in range(3 * DEEPEST):
        text = shallow(f"(select {text})")
    assert text.count("nested(") > 1
    assert connection.execute(f"select {text} from x t1").fetchall() == [("it's:it's",)]
    connection.close()
