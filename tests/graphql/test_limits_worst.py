"""The worst documents that the limits let through to be read cost a bounded number of calls each, and little time."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from time import process_time

import pytest

from tests.effort import counted
from tests.graphql.clients import Clients
from tests.graphql.test_limits import many

MOST_CALLS = 1_500_000  # the dearest takes 1.1 million
LONGEST = 0.5  # seconds of a processor
TIMED = "timed, and so beside nothing else: make bystander"

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


@pytest.mark.timeout(60)  # what is written in C and grows with the square of a text would take minutes
@pytest.mark.parametrize("document", WORST.values(), ids=WORST.keys())
async def test_the_worst_document_is_answered_or_refused_with_little_effort(
    reading: Clients, document: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with counted() as effort, ThreadPoolExecutor(1) as counted_too:
        monkeypatch.setattr("consortium_graphql.plan.aside._THREAD", counted_too)
        response = await reading.analyst.post(document)
    assert effort.calls < MOST_CALLS
    codes = {error["extensions"]["code"] for error in response.json().get("errors", ())}
    assert codes <= {"GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "OPERATION_RESOLUTION_FAILURE"}
    assert len(response.content) < 100_000


async def took(clients: Clients, document: str) -> float:
    """Return the seconds of a processor that an answer takes."""
    begun = process_time()
    await clients.analyst.post(document)
    return process_time() - begun


@pytest.mark.skipif(os.environ.get("CONSORTIUM_TIMED") != "1", reason=TIMED)
@pytest.mark.parametrize("dialect", ["sqlite"])  # they are read alike over both
async def test_none_of_them_takes_half_a_second(reading: Clients) -> None:
    seconds = {name: await took(reading, document) for name, document in WORST.items()}
    dearest = max(seconds, key=seconds.__getitem__)
    print(f"{dearest}: {seconds[dearest]:.2f} s")  # noqa: T201
    assert seconds[dearest] < LONGEST
