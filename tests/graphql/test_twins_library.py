"""What SQL says of methods, publications and the library is what the rules and a plain list say, on both databases."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium.exchanges.model import ExchangeState
from consortium.exchanges.tables import Exchange
from consortium.methods.tables import Method, MethodUse
from consortium.publications.stock import Given, Stock
from consortium.publications.tables import Distribution, Edition, Publication
from tests import factory
from tests.databases import CleanDatabase
from tests.factory import NOON, step
from tests.graphql.clients import Json
from tests.graphql.twins import SOME, ask, nth, put

COPIES = st.none() | st.integers(0, 9)
VOID = st.sampled_from([None, None, NOON])

STOCK = """
query ($id: ID!) { publication(id: $id) { copiesPrinted copiesDistributed copiesDistributedComplete copiesLeft } }
"""


@SOME
@given(
    stated=COPIES,
    editions=st.lists(st.tuples(COPIES, VOID), max_size=3),
    gifts=st.lists(st.tuples(st.integers(0, 2), COPIES, VOID), max_size=4),
)
def test_copies_are_counted_as_the_rules_count_them(
    asked: CleanDatabase,
    stated: int | None,
    editions: list[tuple[int | None, object]],
    gifts: list[tuple[int, int | None, object]],
) -> None:
    async def compare() -> None:
        publication = await put(Publication, kind="MANUAL", sort_name="", search="", copies=stated)
        records = [
            await put(Edition, publication=publication, number=number, copies=copies, voided_at=void)
            for number, (copies, void) in enumerate(editions)
        ]
        for which, copies, void in gifts:
            edition = nth(records, which if which < len(records) else None)
            given = {"publication": publication, "edition": edition, "copies": copies, "voided_at": void}
            await put(Distribution, **given, sort_name="")
        stock = Stock(
            stated=stated,
            editions={UUID(int=n): copies for n, (copies, void) in enumerate(editions) if void is None},
            given=[Given(None, copies) for _, copies, void in gifts if void is None],
        )
        assert (await ask(asked, STOCK, id=str(publication)))["publication"] == {
            "copiesPrinted": stock.printed,
            "copiesDistributed": stock.distributed,
            "copiesDistributedComplete": stock.complete,
            "copiesLeft": stock.left,
        }

    asked.clean()
    asked.run(compare())


@SOME
@given(uses=st.lists(st.tuples(st.sampled_from(ExchangeState), VOID, VOID), max_size=5))
def test_uses_are_those_in_exchanges_that_were_held(
    asked: CleanDatabase, uses: list[tuple[ExchangeState, object, object]]
) -> None:
    async def compare() -> None:
        method = await put(Method, sort_name="", search="")
        for state, exchange_void, use_void in uses:
            named = {"kind": "SEMINAR", "sort_name": "", "search": "", "day": NOON.date()}
            exchange = await put(Exchange, **named, state=state.value, voided_at=exchange_void)
            await put(MethodUse, method=method, exchange=exchange, voided_at=use_void)
        found = await ask(asked, "query ($id: ID!) { method(id: $id) { useCount } }", id=str(method))
        held = [use for use in uses if use == (ExchangeState.HELD, None, None)]
        assert found["method"]["useCount"] == len(held)

    asked.clean()
    asked.run(compare())


@dataclass(frozen=True)
class Work:
    """A method or a publication: its title, what it is, where it belongs, its year, and whether it is void."""

    title: str
    kind: str
    languages: list[str]
    areas: list[str]
    town: int | None
    year: int | None
    void: bool


LABELS = ("active learning", "youth work", "волонтёрство")
LANGUAGES = ("en", "ru", "zh")
TITLES = ("School projects", "Школьные проекты", "项目学习教学法", "Жоба әдісі")
WORDS = ("project", "проект", "教学", "әдіс", "school work")
WORKS = st.lists(
    st.builds(
        Work,
        st.sampled_from(TITLES),
        st.sampled_from(["METHOD", "MANUAL", "THESIS"]),
        st.lists(st.sampled_from(LANGUAGES), unique=True),
        st.lists(st.sampled_from(LABELS), unique=True),
        st.none() | st.integers(0, 1),
        st.none() | st.integers(2008, 2011),
        st.booleans(),
    ),
    max_size=6,
)
FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "search": st.sampled_from(WORDS),
        "languages": st.lists(st.sampled_from(LANGUAGES), max_size=2),
        "areas": st.lists(st.sampled_from(LABELS), max_size=2),
        "region": st.integers(0, 2),
    },
)
OF_ITS_OWN = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.lists(st.sampled_from(["METHOD", "MANUAL", "THESIS"]), max_size=2),
        "yearFrom": st.integers(2008, 2011),
        "yearUntil": st.integers(2008, 2011),
    },
)

LIBRARY = """
query ($library: LibraryFilter, $methods: MethodFilter, $publications: PublicationFilter) {
  library(first: 100, filter: $library) {
    totalCount
    nodes { kind languages areas year region { id } method { id } publication { id } }
  }
  libraryFacets(filter: $library) {
    totalCount
    kinds { kind count } languages { language count } areas { area count } regions { region { id } count }
    years { year count }
  }
  methods(first: 100, filter: $methods) { nodes { id } }
  publications(first: 100, filter: $publications) { nodes { id } }
}
"""


async def written(register: CleanDatabase, works: list[Work]) -> list[str]:
    """Write a region, two towns in it and some works, and return the ids of the three places."""
    database: Any = register.database
    await factory.country(database)
    whole = await factory.region(database, names={"en": "Region"})
    towns = [await factory.region(database, parent=whole, names={"en": name}) for name in ("A", "B")]
    for work in works:
        named = {"languages": work.languages, "areas": work.areas, "region": nth(towns, work.town)}
        if work.kind == "METHOD":
            made = await factory.method(database, names={"und": work.title}, **named)
        else:
            when = None if work.year is None else str(work.year)
            made = await factory.publication(
                database, kind=work.kind, titles={"und": work.title}, published=when, **named
            )
        if work.void:
            noun = "method" if work.kind == "METHOD" else "publication"
            await step(database, f"{noun}Void", made, reason="a mistake")
    return [str(each) for each in (*towns, whole)]


def placed(common: Json, places: list[str]) -> Json:
    """Return the region that is asked for, if any, by its id."""
    return {"region": places[common["region"]]} if "region" in common else {}


def told(facet: list[dict[str, Any]]) -> dict[object, int]:
    """Return the counts of a facet by its values."""
    values = ((next(value for name, value in each.items() if name != "count"), each["count"]) for each in facet)
    return {value["id"] if isinstance(value, dict) else value: count for value, count in values}


@SOME
@given(works=WORKS, common=FILTERS, own=OF_ITS_OWN)
def test_facets_count_what_the_library_finds(asked: CleanDatabase, works: list[Work], common: Json, own: Json) -> None:
    async def compare() -> None:
        places = await written(asked, works)
        region = placed(common, places)
        found = await ask(asked, LIBRARY, library={**common, **own, **region}, methods={}, publications={})
        nodes, facets = found["library"]["nodes"], found["libraryFacets"]
        assert facets["totalCount"] == found["library"]["totalCount"] == len(nodes)
        assert told(facets["kinds"]) == Counter(node["kind"] for node in nodes)
        assert told(facets["languages"]) == Counter(tag for node in nodes for tag in node["languages"])
        assert told(facets["areas"]) == Counter(area for node in nodes for area in node["areas"])
        assert told(facets["regions"]) == Counter(node["region"] and node["region"]["id"] for node in nodes)
        assert told(facets["years"]) == Counter(node["year"] for node in nodes)
        alive = [work for work in works if not work.void]
        kinds, first, last = own.get("kind"), own.get("yearFrom"), own.get("yearUntil")
        possible = [
            work.kind
            for work in alive
            for year in (None if work.kind == "METHOD" else work.year,)
            if (kinds is None or work.kind in kinds)
            and (first is None or (year is not None and year >= first))
            and (last is None or (year is not None and year <= last))
            and ("languages" not in common or set(common["languages"]) & set(work.languages))
            and ("areas" not in common or set(common["areas"]) & set(work.areas))
            and ("region" not in common or (work.town is not None and common["region"] in (work.town, 2)))
        ]
        assert Counter(node["kind"] for node in nodes) == Counter(possible) or "search" in common

    asked.clean()
    asked.run(compare())


@SOME
@given(works=WORKS, common=FILTERS)
def test_the_library_finds_what_the_two_lists_find(asked: CleanDatabase, works: list[Work], common: Json) -> None:
    async def compare() -> None:
        places = await written(asked, works)
        region = placed(common, places)
        each = {**common, **region}
        found = await ask(asked, LIBRARY, library=each, methods=each, publications=each)
        nodes = found["library"]["nodes"]
        assert {node["method"]["id"] for node in nodes if node["method"]} == {
            node["id"] for node in found["methods"]["nodes"]
        }
        assert {node["publication"]["id"] for node in nodes if node["publication"]} == {
            node["id"] for node in found["publications"]["nodes"]
        }

    asked.clean()
    asked.run(compare())
