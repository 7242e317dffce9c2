"""A client that sends the worst that the limits admit, from sixteen connections; a process of its own.

`python -m tests.service.crowding ADDRESS TOKEN [KIND]` sends until it is stopped, and then says what became of it.
"""

from __future__ import annotations

import asyncio
import itertools
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator

import httpx
import orjson

CONNECTIONS = 16
Worst = Callable[[int], str]


def many(part: str, times: int, start: int = 0) -> str:
    """Return a part so many times, each `#` in it another number."""
    return " ".join(part.replace("#", str(number)) for number in range(start, start + times))


def largest(_: int) -> str:
    """Ask for as many records as there may be."""
    return (
        "{ exchanges(first: 100) { nodes { title participations { institution { name exchanges(first: 30) "
        "{ nodes { title kind planned { edtf } } totalCount } } } } totalCount } }"
    )


def aliases(_: int) -> str:
    """Ask for the flags of many exchanges again and again."""
    return "{ exchanges(first: 100) { nodes { " + many("f#: flags", 190) + " } } }"


def roots(number: int) -> str:
    """Search in as many fields at once as there may be, for another long text each time."""
    text = f"{number} " + "и школа river academy " * 20
    return "{ " + many(f'r#: exchanges(first: 1, filter: {{search: "{text}#"}}) {{ totalCount }}', 30) + " }"


def counts(number: int) -> str:
    """Count what is filtered by a text that nothing has."""
    part = f'r#: institutions(first: 100, filter: {{search: "a{number}"}}) {{ totalCount nodes {{ name aliases {{ value }} }} }}'  # noqa: E501
    return "{ " + many(part, 30) + " }"


def reports(_: int) -> str:
    """Have the network reported on as often as it may be."""
    levels = ("INSTITUTION", "REGION", "COUNTRY")
    return (
        "{ "
        + " ".join(f"r{each}: networkReport(level: {each}) {{ members ties insights {{ text }} }}" for each in levels)
        + " }"
    )


def graphs(_: int) -> str:
    """Have the whole graph sent as often as it may be."""
    return (
        "{ "
        + many("g#: contactGraph { nodes { id label degree strength } ties { one other weight records } }", 3)
        + " }"
    )


def new(number: int) -> str:
    """Ask by a large document that nobody has sent before."""
    some = many("a#: name", 100, number * 100) + " "
    return "{ institutions(first: 1) { nodes { " + some + many("b#: country { code name }", 90) + " } } }"


def refused(number: int) -> str:
    """Ask by a document that is too much, and has to be read whole to be found so."""
    return "{ institutions(first: 1) { nodes { " + many("a#: name", 1_300, number) + " } } }"


def about(_: int) -> str:
    """Ask about the schema."""
    return (
        "{ me { holder } __schema { types { name description fields { name description args { name description "
        "type { name kind ofType { name kind ofType { name } } } } type { name kind ofType { name } } } "
        "enumValues { name description } inputFields { name description } } } }"
    )


WORST: dict[str, Worst] = {
    each.__name__: each for each in (largest, aliases, roots, counts, reports, graphs, new, refused, about)
}


async def crowd(address: str, token: str, kinds: list[str]) -> Counter[str]:
    """Send the worst of these kinds by turns until told to stop; return how often each outcome was seen."""
    found: Counter[str] = Counter()
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    asked = ((kind, WORST[kind](number)) for number in itertools.count() for kind in kinds)
    headers = {"authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=address, headers=headers, timeout=60) as client:
        sending = [asyncio.create_task(_send(client, asked, found)) for _ in range(CONNECTIONS)]
        await stop.wait()
        for task in sending:
            task.cancel()
        await asyncio.gather(*sending, return_exceptions=True)
    return found


async def _send(client: httpx.AsyncClient, asked: Iterator[tuple[str, str]], found: Counter[str]) -> None:
    while True:
        kind, text = next(asked)
        async with client.stream("POST", "/graphql", json={"query": text}) as response:
            body = bytearray()
            async for part in response.aiter_raw():
                body += part if len(body) < 2_000 else b""
        if body.startswith(b'{"errors"'):
            found[f"{kind}: {response.status_code} {_code(body)}"] += 1
        else:
            found[f"{kind}: {response.status_code}"] += 1


def _code(body: bytearray) -> str:
    try:
        return str(
            orjson.loads(body)["errors"][0]["extensions"].get("limit") or orjson.loads(body)["errors"][0]["message"]
        )
    except orjson.JSONDecodeError:
        return body[:100].decode(errors="replace")


if __name__ == "__main__":
    told = asyncio.run(crowd(sys.argv[1], sys.argv[2], sys.argv[3:] or list(WORST)))
    print(orjson.dumps(told).decode())  # noqa: T201
