"""The measure of a document is that of its full expansion, and takes no longer than the document is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import strawberry
from graphql import DocumentNode, FragmentDefinitionNode, parse
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium_graphql.limits import WORKED_OUT
from consortium_graphql.limits.measure import Measure, as_given, smallest
from consortium_graphql.limits.sizes import CEILING, Size
from consortium_graphql.plan import PlanSchema
from tests.effort import counted


@strawberry.type
class Page:
    @strawberry.field
    def nodes(self) -> list[Thing]:
        return []


@strawberry.type
class Thing:
    name: str

    @strawberry.field
    def parent(self) -> Thing | None:
        return None

    @strawberry.field
    def parts(self, ids: list[str] | None = None) -> list[Thing]:
        return [Thing(name=each) for each in ids or ()]

    @strawberry.field
    def page(self, first: int = 20) -> Page | None:
        return Page() if first else None

    report: Thing | None = strawberry.field(default=None, metadata=WORKED_OUT)


MEASURE = Measure(PlanSchema(Thing).core)
LEAVES, BRANCHES = ("name", "unheard"), ("parent", "parts", "page", "report")
FRAGMENTS = 3


@st.composite
def selections(draw: st.DrawFn, kind: str, depth: int, least: int) -> str:
    """Return braces with fields of a kind; fragments from `least` on may be spread, so that there are no cycles."""
    return "{ " + " ".join(draw(st.lists(selection(kind, depth, least), min_size=1, max_size=3))) + " }"


@st.composite
def selection(draw: st.DrawFn, kind: str, depth: int, least: int) -> str:
    """Return one field, spread or inline fragment."""
    marks = " @include(if: true)" * draw(st.integers(0, 2))
    what = draw(st.sampled_from(["field", "field", "field", "spread", "inline"]))
    if what == "spread" and least < FRAGMENTS:
        return f"...F{draw(st.integers(least, FRAGMENTS - 1))}{marks}"
    if what == "inline" and depth:
        condition = draw(st.sampled_from(["", f" on {kind}"]))
        return f"...{condition}{marks} {draw(selections(kind, depth - 1, least))}"
    alias = draw(st.sampled_from(["", "", "a: ", "b: "]))
    if kind == "Page" and depth:
        return f"{alias}nodes{marks} {draw(selections('Thing', depth - 1, least))}"
    name = draw(st.sampled_from(LEAVES if not depth else LEAVES + BRANCHES))
    if name in LEAVES:
        return f"{alias}{name}{marks}"
    argument = {
        "page": ["", "(first: 7)", "(first: 999)", "(first: $n)", "(first: $m)"],
        "parts": ['(ids: ["x", "y"])'],
    }
    given = draw(st.sampled_from(argument.get(name, [""])))
    return f"{alias}{name}{given}{marks} {draw(selections('Page' if name == 'page' else 'Thing', depth - 1, least))}"


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Return a document of one operation and some fragments."""
    parts = [f"query ($n: Int, $m: Int) @x {draw(selections('Thing', 3, 0))}"]
    for n in range(FRAGMENTS):
        kind = draw(st.sampled_from(["Thing", "Thing", "Page"]))
        marks = " @y" * draw(st.integers(0, 3))
        parts.append(f"fragment F{n} on {kind}{marks} {draw(selections(kind, 2, n + 1))}")
    return " ".join(parts)


@dataclass
class Field:
    """A field of an expansion, in which no fragment is left."""

    node: Any
    kind: str | None
    below: list[Field]

    @property
    def key(self) -> str:
        """Return the name under which it answers."""
        return str((self.node.alias or self.node.name).value)

    def all(self) -> Iterator[Field]:
        """Yield it and all below it."""
        yield self
        for each in self.below:
            yield from each.all()

    def depth(self) -> int:
        """Return how many levels it has."""
        return 1 + max((each.depth() for each in self.below), default=0)

    def cost(self) -> int:
        """Return how many records it may give: `$n` is 5, `$m` is not given."""
        name, below = self.node.name.value, sum(each.cost() for each in self.below)
        if not self.below or self.kind is None or (self.kind, name) not in TYPES:
            return 0
        pages = {"": 20, "7": 7, "999": 100, "n": 5, "m": 100}
        first = next((_text(each.value) for each in self.node.arguments or ()), "")
        times = {"page": pages.get(first, 0), "parts": 10}.get(name, 1)
        return times * (1 + below)


TYPES = {("Thing", "parent"): "Thing", ("Thing", "parts"): "Thing", ("Thing", "report"): "Thing"} | {
    ("Thing", "page"): "Page",
    ("Page", "nodes"): "Thing",
}


def _text(value: Any) -> str:
    return str(value.value) if hasattr(value, "value") else str(value.name.value) if hasattr(value, "name") else "list"


def expand(document: DocumentNode, kind: str | None, node: Any, piles: list[int]) -> list[Field]:
    """Return the fields below a node, every fragment written out; put down how many directives stand in each place."""
    found: list[Field] = []
    for each in node.selection_set.selections if node.selection_set else ():
        piles.append(len(each.directives or ()))
        if each.kind == "field":
            below = TYPES.get((kind or "", each.name.value))
            found.append(Field(each, kind, expand(document, below, each, piles)))
        elif each.kind == "inline_fragment":
            condition = each.type_condition
            found += expand(document, condition.name.value if condition else kind, each, piles)
        else:
            (fragment,) = [
                d
                for d in document.definitions
                if isinstance(d, FragmentDefinitionNode) and d.name.value == each.name.value
            ]
            piles.append(len(fragment.directives or ()))
            found += expand(document, fragment.type_condition.name.value, fragment, piles)
    return found


def repeats(fields: list[Field]) -> int:
    """Return how many fields are asked for again beside themselves, on all levels."""
    here = sum(times - 1 for times in Counter(each.key for each in fields).values())
    return here + sum(repeats(each.below) for each in fields)


def measured(text: str) -> Size:
    """Return the size of the first operation of a document, where `$n` is 5 and `$m` is not given."""
    return next(size for operation, size in MEASURE.sizes(parse(text), as_given({"n": 5})) if operation)


@settings(max_examples=300, deadline=None)
@given(documents())
def test_the_measure_is_that_of_the_full_expansion(text: str) -> None:
    document = parse(text)
    piles = [1]
    roots = expand(document, "Thing", document.definitions[0], piles)
    fields = [each for root in roots for each in root.all()]
    size = measured(text)
    assert (size.roots, size.fields, size.depth) == (len(roots), len(fields), max(root.depth() for root in roots))
    assert (size.directives, size.piled) == (sum(piles), max(piles))
    assert (size.aliases, size.repeated) == (sum(each.node.alias is not None for each in fields), repeats(roots))
    assert size.cost == sum(root.cost() for root in roots)
    assert size.worked_out == sum(each.node.name.value == "report" and each.kind == "Thing" for each in fields)
    assert size.longest == (2 if any(each.node.name.value == "parts" for each in fields) else 0)


def test_a_page_costs_its_records_and_those_of_each() -> None:
    """Of 7 things each has 1 parent and 10 parts, each of which has a page of 20 with nothing below: 7 x (1 + …)."""
    text = "{ page(first: 7) { nodes { parent { name } parts { page { nodes { name } } } } } }"
    # nodes of the inner page: 1; page: 20 x 2; parts: 10 x 41; parent: 1; nodes: 1 x (1 + 411); page: 7 x 413
    assert measured(text).cost == 2891


def test_whatever_its_values_are_a_page_costs_one_record_at_least() -> None:
    text = "{ page(first: 100) { nodes { page(first: 0) { nodes { name } } } } }"
    (size,) = [size for _, size in MEASURE.sizes(parse(text), smallest)]
    assert size.cost == 4


@pytest.mark.parametrize("given", [0, -5, True])
def test_a_page_without_records_is_still_looked_for(given: object) -> None:
    text = "query ($n: Int) { page(first: $n) { nodes { name } } }"
    (size,) = [size for _, size in MEASURE.sizes(parse(text), as_given({"n": given}))]
    assert size.cost == 2


@pytest.mark.parametrize("first", ["$n", "101", "9" * 5_000, "x", '"x"', "null", "1.5"])
def test_a_page_of_an_unknown_or_impossible_size_counts_as_the_largest(first: str) -> None:
    text = f"query ($n: Int) {{ page(first: {first}) {{ nodes {{ name }} }} }}"
    (size,) = [size for _, size in MEASURE.sizes(parse(text), as_given({}))]
    assert size.cost == 200


def tripled(fragments: int) -> str:
    """Return a document in which each fragment spreads the next one three times."""
    spreads = " ".join(f"fragment F{n} on Thing {{ {f'parent {{ ...F{n + 1} }} ' * 3} }}" for n in range(fragments))
    return f"{{ ...F0 }} {spreads} fragment F{fragments} on Thing {{ a: name @x }}"


def test_what_grows_without_end_is_counted_up_to_a_ceiling() -> None:
    size = measured(tripled(60))
    assert (size.fields, size.aliases, size.directives, size.cost) == (CEILING, CEILING, CEILING, CEILING)
    assert size.depth == 61


def calls(document: DocumentNode) -> int:
    """Return how many calls a measuring takes."""
    with counted() as effort:
        list(MEASURE.sizes(document, smallest))
    return effort.calls


def test_a_document_four_times_as_long_takes_four_times_the_calls() -> None:
    short, long = calls(parse(tripled(100))), calls(parse(tripled(400)))
    assert 3.5 * short < long < 4.5 * short


@pytest.mark.parametrize(
    "text",
    [
        "{ ...A } fragment A on Thing { ...A name }",
        "{ ...A } fragment A on Thing { ...B name } fragment B on Thing { parent { ...A } ...B }",
        "{ ...Nothing }",
        "{ parent { ...A } } fragment A on Nothing { name { name } }",
    ],
)
def test_what_makes_no_sense_has_a_size_too(text: str) -> None:
    assert measured(text).fields <= 5


def test_fragments_are_measured_even_if_nothing_spreads_them() -> None:
    sizes = dict(MEASURE.sizes(parse("{ name } fragment A on Thing { a: name b: name }"), smallest))
    assert sizes[None].aliases == 2
