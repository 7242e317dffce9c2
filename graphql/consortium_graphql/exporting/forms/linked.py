"""JSON-LD in the words of schema.org, for search engines and for those who join data."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO

import orjson

from consortium_graphql.exporting.columns import Node
from consortium_graphql.exporting.linked_kinds import SCHEMA_ORG
from consortium_graphql.exporting.linked_records import exchange, institution, person, programme
from consortium_graphql.exporting.wanted import Form, Wanted, Write

Thing = dict[str, Any]

_PLACE = "id name latitude longitude country { code }"
_BODY = "id name kind"
ASKED: Mapping[str, str] = {
    "institutions": (
        f"id name names {{ value }} kind aliases {{ value }} identifiers {{ scheme value }} areas "
        f"aims {{ lang value }} founded {{ edtf }} address email phone website country {{ code }} "
        f"region {{ {_PLACE} }} parent {{ {_BODY} }} founders {{ founder {{ {_BODY} }} }}"
    ),
    "exchanges": (
        "id name: title names: titles { value } kind mode state areas about { lang value } venue { lang value } "
        f"planned {{ edtf earliest latest }} actual {{ edtf earliest latest }} region {{ {_PLACE} }} "
        "schedule { change planned { edtf earliest latest } } "
        f"participations {{ role state institution {{ {_BODY} }} }}"
    ),
    "persons": (
        "id name names { value } title consent email phone erasedAt "
        f"roles {{ title state institution {{ {_BODY} }} }}"
    ),
    "programmes": (
        "id name names { value } areas aims { lang value } period { edtf } "
        f"parties {{ part institution {{ {_BODY} }} }}"
    ),
}
"""What is asked of the records of each list."""

TOLD: Mapping[str, Callable[[Node, str], Thing | None]] = {
    "institutions": institution,
    "exchanges": exchange,
    "persons": person,
    "programmes": programme,
}


def document(thing: Thing) -> bytes:
    """Return one thing as a document of its own."""
    return orjson.dumps({"@context": SCHEMA_ORG, **thing}, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _selection(wanted: Wanted) -> str:
    return ASKED[wanted.listing.name]


@contextmanager
def _writing(file: BinaryIO, wanted: Wanted) -> Generator[Write]:
    told, begun = TOLD[wanted.listing.name], False
    file.write(b'{"@context":"%b","@graph":[' % SCHEMA_ORG.encode())

    def write(nodes: Sequence[Node]) -> None:
        nonlocal begun
        for thing in filter(None, (told(node, wanted.language) for node in nodes)):
            file.write(b",\n" if begun else b"\n")
            file.write(orjson.dumps(thing))
            begun = True

    yield write
    file.write(b"\n]}\n")


JSON_LD = Form("jsonld", "application/ld+json", _selection, _writing, frozenset(ASKED))
