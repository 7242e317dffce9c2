"""GeoJSON by RFC 7946: where institutions, exchanges and regions lie, longitude before latitude, in WGS 84."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO

import orjson

from consortium.vocabulary import word_of
from consortium_graphql.exporting.columns import Node
from consortium_graphql.exporting.wanted import Form, Wanted, Write

_PLACE = "region { id name latitude longitude }"
_ASKED: Mapping[str, str] = {
    "institutions": f"id name kind state country {{ code name }} {_PLACE}",
    "exchanges": f"id name: title kind state planned {{ edtf }} actual {{ edtf }} areas {_PLACE}",
    "regions": "id name kind code country { code name } latitude longitude",
}
_WORDED: Mapping[str, Mapping[str, str]] = {
    "institutions": {"kind": "InstitutionKind", "state": "InstitutionState"},
    "exchanges": {"kind": "ExchangeKind", "state": "ExchangeState"},
    "regions": {"kind": "RegionKind"},
}


def _selection(wanted: Wanted) -> str:
    return _ASKED[wanted.listing.name]


@contextmanager
def _writing(file: BinaryIO, wanted: Wanted) -> Generator[Write]:
    begun, without = False, 0
    file.write(b'{"type":"FeatureCollection","features":[')

    def write(nodes: Sequence[Node]) -> None:
        nonlocal begun, without
        for node in nodes:
            place = node.get("region", node)
            if place is None or place["latitude"] is None or place["longitude"] is None:
                without += 1
                continue
            file.write(b",\n" if begun else b"\n")
            file.write(orjson.dumps(_feature(node, place, wanted)))
            begun = True

    yield write
    file.write(b'\n],"withoutPlace":%d}\n' % without)


def _feature(node: Node, place: Mapping[str, Any], wanted: Wanted) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [place["longitude"], place["latitude"]]}
    return {"type": "Feature", "id": node["id"], "geometry": point, "properties": _properties(node, wanted)}


def _properties(node: Node, wanted: Wanted) -> dict[str, Any]:
    worded = _WORDED[wanted.listing.name]
    found: dict[str, Any] = {"name": node["name"]}
    for name, enum in worded.items():
        found[name] = node[name]
        found[f"{name}.word"] = word_of(enum, node[name], wanted.language) if node[name] else None
    if "country" in node:
        found |= {"country.code": _part(node, "country", "code"), "country.name": _part(node, "country", "name")}
    if "region" in node:
        found["region.name"] = _part(node, "region", "name")
    if "planned" in node:
        found |= {name: _part(node, name, "edtf") for name in ("planned", "actual")} | {"areas": node["areas"]}
    return found


def _part(node: Node, field: str, part: str) -> object:
    found: Mapping[str, object] | None = node[field]
    return found[part] if found else None


GEOJSON = Form("geojson", "application/geo+json", _selection, _writing, frozenset(_ASKED))
