"""What of a variable shapes a statement, and what fills it."""

from __future__ import annotations

from enum import Enum
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from consortium_graphql.plan.cache import Bounded
from consortium_graphql.plan.postgres import Postgres
from consortium_graphql.plan.slots import Slot, blanks, fill, outline
from consortium_graphql.plan.statement import Params


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


VALUES = st.recursive(
    st.none() | st.booleans() | st.sampled_from(Colour) | st.integers() | st.text(max_size=3),
    lambda inner: st.dictionaries(st.text(max_size=2), inner, max_size=3) | st.lists(inner, max_size=3),
    max_leaves=8,
)
VARIABLES = st.dictionaries(st.text(min_size=1, max_size=2), VALUES, max_size=3)


def test_an_outline_keeps_null_booleans_enums_and_keys() -> None:
    value = {"a": None, "b": True, "c": Colour.RED, "d": {"e": 5, "f": [1]}}
    assert outline(value) == (("a", None), ("b", True), ("c", Colour.RED), ("d", (("e", ...), ("f", ...))))


def test_one_and_true_have_different_outlines() -> None:
    assert outline({"a": 1}) != outline({"a": True})


@given(VARIABLES)
def test_an_outline_can_be_a_key(variables: dict[str, Any]) -> None:
    assert hash(outline(variables)) == hash(outline(dict(variables)))


@given(VARIABLES)
def test_filling_every_blank_gives_the_values_back(variables: dict[str, Any]) -> None:
    def read(template: object) -> object:
        if isinstance(template, dict):
            return {key: read(each) for key, each in cast("dict[str, object]", template).items()}
        return template.read(variables) if isinstance(template, Slot) else template

    assert read(blanks(variables)) == variables


def test_a_list_is_filled_item_by_item_and_an_enum_by_its_value() -> None:
    template = [Slot(("a", "b")), Colour.BLUE, None]
    assert fill(template, {"a": {"b": [Colour.RED, 2]}}) == [["red", 2], "blue", None]


def test_parameters_are_numbered_as_they_come_and_unused_ones_left_out() -> None:
    params = Params(Postgres())
    first, _, third = (params.mark(Slot((name,)), "int") for name in "abc")
    again = params.mark(Slot(("a",)), "int")
    statement = params.numbered(f"select {third} + {first} + {again}")
    assert statement.sql == "select $1::int + $2::int + $2::int"
    assert statement.arguments({"a": 1, "b": 2, "c": 3}) == [3, 1]


def test_a_value_of_two_kinds_is_two_parameters() -> None:
    params = Params(Postgres())
    assert params.mark("x", "text") != params.mark("x", "uuid")


def test_a_store_forgets_what_was_not_asked_for_longest() -> None:
    store = Bounded[str, int](2)
    store.put("a", 1)
    store.put("b", 2)
    assert store.get("a") == 1
    store.put("c", 3)
    assert (store.get("a"), store.get("b"), store.get("c"), len(store)) == (1, None, 3, 2)


def test_a_store_forgets_what_was_not_asked_for_longest_while_it_weighs_too_much() -> None:
    store = Bounded[str, int](10, lambda _, value: value, heaviest=10)
    for key, weight in (("a", 4), ("b", 4), ("a", 5), ("c", 6)):
        store.put(key, weight)
    assert (store.get("a"), store.get("b"), store.get("c")) == (None, None, 6)
    store.put("d", 4)
    assert (store.get("c"), store.get("d")) == (6, 4)
    assert store.put("e", 11) == 11
    assert len(store) == 0
