"""The worst documents that the limits let through to be read cost less than half a second of a processor each."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from time import process_time

import pytest

from tests.graphql.clients import Clients
from tests.graphql.test_limits import many

PAGE = "{ institutions(first: 1) { nodes { %s } } }"
CHAIN = " ".join(f"fragment F{n} on Institution {{ ...F{n + 1} }}" for n in range(180))
DOUBLED = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(390))
WORST = {
    "aliases": PAGE % many("a#: name", 1_300),
    "the same field": PAGE % many("name", 3_900),
    "conflicts under one name": PAGE % many('a: name(lang: "#")', 100),
    "unlike arguments": PAGE % many('name(lang: "#")', 600),
    "merged levels": PAGE % many("parent { " * 10 + "id } " + "} " * 9, 60),
    "fragments with the same fields": PAGE % many("...F#", 90)
    + many(" fragment F# on Institution { a#: name parent { id name } }", 90),
    "a chain of fragments": PAGE % "...F0" + CHAIN + " fragment F180 on Institution { id }",
    "doubled fragments": "{ ...F0 } " + DOUBLED + " fragment F390 on Query { me { holder } }",
    "fragments in a circle": "{ ...F0 } "
    + " ".join(f"fragment F{n} on Query {{ ...F{(n + 1) % 200} ...F{(n + 7) % 200} }}" for n in range(200)),
    "unused fragments": "{ me { holder } } " + many("fragment F# on Institution { id }", 560),
    "fragments of one name": "{ me { holder } } " + "fragment F on Institution { id } " * 560,
    "operations": many("query Q# { me { holder } }", 480),
    "variables": "query (" + many("$v#: Int", 900) + ") { me { holder } }",
    "variables of one name": "query (" + "$v: Int " * 900 + ") { me { holder } }",
    "directives": PAGE % ("name " + "@skip(if: false) " * 500),
    "unknown directives": PAGE % ("name " + "@x " * 1_900),
    "unknown fields": PAGE % many("named#", 900),
    "unknown arguments": "{ institutions(" + many("firs#: 1", 1_300) + ") { totalCount } }",
    "unknown keys": "{ institutions(filter: {" + many("x#: 1", 1_300) + "}) { totalCount } }",
    "unknown keys within keys": "{ institutions(filter: {x: [" + ("{" + many("x#: 1", 90) + "}") * 14 + "]}) { id } }",
    "unknown fragments": "{ " + many("...Institutio#", 1_900) + " }",
    "a long list": "{ nodes(ids: [" + '"x" ' * 3_900 + "]) { id } }",
    "a quoted text without end": '"' + '\\"' * 95_000,
    "quotes without end": "{ me { holder } }" + '\n"' * 95_000,
    "commas": "{ me { holder } " + " ," * 95_000 + "}",
    "comments": "{ me { holder } " + "#\n" * 95_000 + "}",
    "points": "{ me(x: " + "1." * 95_000 + ") { holder } }",
    "a long name": "{ " + "a" * 190_000 + " }",
}


@pytest.fixture(scope="module", autouse=True)
def what_other_tests_left() -> Iterator[None]:
    """Leave it out of what is collected as garbage meanwhile, as the service does with what it is made of."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.parametrize("document", WORST.values(), ids=WORST.keys())
async def test_the_worst_document_is_answered_or_refused_at_once(reading: Clients, document: str) -> None:
    begun = process_time()
    response = await reading.analyst.post(document)
    assert process_time() - begun < 0.5
    codes = {error["extensions"]["code"] for error in response.json().get("errors", ())}
    assert codes <= {"GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "OPERATION_RESOLUTION_FAILURE"}
    assert len(response.content) < 100_000
