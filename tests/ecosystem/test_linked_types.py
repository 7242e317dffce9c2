"""Linked data is what schema.org's own types say: TypeScript checks it by `schema-dts`."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ecosystem.programs import HERE, fetched
from tests.exporting.conftest import postgres_seeds, reading, shared_postgres, shared_register, shared_sqlite
from tests.exporting.fetching import exported, linked
from tests.graphql.clients import Clients

__all__ = ["postgres_seeds", "reading", "shared_postgres", "shared_register", "shared_sqlite"]

pytestmark = pytest.mark.slow

LISTS = ("institutions", "exchanges", "persons", "programmes")
TSC = ["node", "node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--skipLibCheck"]
OPTIONS = ["--module", "esnext", "--target", "esnext", "--moduleResolution", "bundler"]

TEXT = st.text(min_size=1, max_size=10)
NAMES = st.lists(st.fixed_dictionaries({"lang": st.just("en"), "value": TEXT}), max_size=2)
DATES = st.none() | st.sampled_from(
    [
        {"edtf": "2010", "earliest": "2010-01-01", "latest": "2010-12-31"},
        {"edtf": "2010-06-28/2010-06-30", "earliest": "2010-06-28", "latest": "2010-06-30"},
        {"edtf": "2010-06-28/..", "earliest": "2010-06-28", "latest": None},
    ]
)
COORDINATE = st.none() | st.floats(-90, 90)
REGIONS = st.none() | st.fixed_dictionaries({
    "id": TEXT, "name": TEXT, "latitude": COORDINATE, "longitude": COORDINATE,
    "country": st.just({"code": "KZ"}),
})  # fmt: skip
INSTITUTION_KINDS = st.sampled_from(["SCHOOL", "UNIVERSITY", "MINISTRY", "CONSORTIUM", "FUNDER", "CHARITY", "OTHER"])
BODIES = st.none() | st.fixed_dictionaries({"id": TEXT, "name": TEXT, "kind": INSTITUTION_KINDS})
INSTITUTIONS = st.fixed_dictionaries({
    "id": TEXT, "name": TEXT, "names": NAMES, "kind": INSTITUTION_KINDS, "aliases": NAMES,
    "identifiers": st.lists(st.fixed_dictionaries({"scheme": TEXT, "value": TEXT}), max_size=2),
    "areas": st.lists(TEXT, max_size=2), "aims": NAMES, "founded": DATES, "address": st.none() | TEXT,
    "email": st.none() | TEXT, "phone": st.none() | TEXT, "website": st.none() | TEXT,
    "country": st.none() | st.just({"code": "KZ"}), "region": REGIONS, "parent": BODIES,
    "founders": st.lists(st.fixed_dictionaries({"founder": BODIES.filter(bool)}), max_size=2),
})  # fmt: skip
EXCHANGES = st.fixed_dictionaries({
    "id": TEXT, "name": TEXT, "names": NAMES,
    "kind": st.sampled_from(["SEMINAR", "FESTIVAL", "EXHIBITION", "VISIT", "OTHER"]),
    "mode": st.none() | st.sampled_from(["IN_PERSON", "REMOTE", "BLENDED"]),
    "state": st.sampled_from(["IDEA", "OPEN", "CONFIRMED", "POSTPONED", "HELD", "CANCELLED"]),
    "areas": st.lists(TEXT, max_size=2), "about": NAMES, "venue": NAMES, "planned": DATES, "actual": DATES,
    "region": REGIONS,
    "schedule": st.lists(st.fixed_dictionaries({"change": st.just("ANNOUNCED"), "planned": DATES}), max_size=2),
    "participations": st.lists(st.fixed_dictionaries({
        "role": st.sampled_from(["HOST", "GUEST"]), "state": st.just("ATTENDED"), "institution": BODIES,
    }), max_size=2),
})  # fmt: skip
PERSONS = st.fixed_dictionaries({
    "id": TEXT, "name": TEXT, "names": NAMES, "title": st.none() | TEXT, "consent": st.booleans(),
    "email": st.none() | TEXT, "phone": st.none() | TEXT, "erasedAt": st.none() | st.just("2026-06-15T12:00:00Z"),
    "roles": st.lists(
        st.fixed_dictionaries({"title": TEXT, "state": st.just("CURRENT"), "institution": BODIES}), max_size=2
    ),
})  # fmt: skip
PROGRAMMES = st.fixed_dictionaries({
    "id": TEXT, "name": TEXT, "names": NAMES, "areas": st.lists(TEXT, max_size=2), "aims": NAMES, "period": DATES,
    "parties": st.lists(
        st.fixed_dictionaries({"part": st.sampled_from(["FUNDER", "LEAD"]), "institution": BODIES}), max_size=2
    ),
})  # fmt: skip


@pytest.fixture(scope="module")
def compiler() -> Path:
    """Return the folder with the compiler and the types."""
    return fetched(HERE / "linked")


def faults(folder: Path, documents: list[dict[str, Any]]) -> str:
    """Return what the compiler says of documents that should be graphs of things."""
    with TemporaryDirectory(dir=folder) as place:
        source = Path(place) / "documents.ts"
        told = "\n".join(f"export const d{n}: Graph = {json.dumps(each)};" for n, each in enumerate(documents))
        source.write_text(f'import type {{ Graph }} from "schema-dts";\n{told}\n', encoding="utf-8")
        done = subprocess.run(
            [*TSC, *OPTIONS, str(source)], cwd=folder, capture_output=True, text=True, check=False, timeout=280
        )
    return done.stdout[-3000:] + done.stderr[-500:]


async def test_the_seeds_are_things_of_schema_org(reading: Clients, compiler: Path) -> None:
    documents = [json.loads(await exported(reading.database, name, "jsonld")) for name in LISTS]
    assert faults(compiler, documents) == ""


@given(
    institutions=st.lists(INSTITUTIONS, min_size=1, max_size=12),
    exchanges=st.lists(EXCHANGES, min_size=1, max_size=12),
    persons=st.lists(PERSONS, min_size=1, max_size=6),
    programmes=st.lists(PROGRAMMES, min_size=1, max_size=6),
)
@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_register_is_made_of_things_of_schema_org(compiler: Path, **records: list[dict[str, Any]]) -> None:
    documents = [json.loads(linked(name, records[name])) for name in LISTS]
    assert faults(compiler, documents) == ""


def test_what_schema_org_does_not_know_is_seen(compiler: Path) -> None:
    wrong = {"@context": "https://schema.org", "@graph": [{"@type": "School", "pupils": 30}]}
    assert "pupils" in faults(compiler, [wrong])
