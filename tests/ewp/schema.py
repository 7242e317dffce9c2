"""The schemas that judge what goes out: ours, and the published ones where a folder of them is at hand.

`CONSORTIUM_EWP_SCHEMAS` names a folder that holds the repositories `ewp-specs-api-iias` (branch stable-v7) and, of
branch stable-v1, `ewp-specs-architecture` and `ewp-specs-types-contact`, `-address`, `-phonenumber`, `-academic-term`,
each in a folder of its name.
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

from xmlschema import XMLSchema

OURS = Path(__file__).parent / "schemas" / "iias.xsd"
_RAW = re.compile(r"https://raw\.githubusercontent\.com/erasmus-without-paper/([^/]+)/[^/]+/(.*)")


@cache
def ours() -> XMLSchema:
    """Return the schema written for these tests."""
    return XMLSchema(str(OURS))


def folder() -> Path | None:
    """Return the folder of the published schemas, or None."""
    named = os.environ.get("CONSORTIUM_EWP_SCHEMAS")
    return Path(named) if named else None


@cache
def published(folder: Path) -> XMLSchema:
    """Return the published schema; what it imports from the web is read from the folder."""

    def here(address: str) -> str:
        found = _RAW.fullmatch(address)
        return str(folder / found[1] / found[2]) if found else address

    # `local`: what the folder lacks fails here, and is not fetched.
    return XMLSchema(
        str(folder / "ewp-specs-api-iias" / "endpoints" / "get-response.xsd"), uri_mapper=here, allow="local"
    )


def judges() -> list[XMLSchema]:
    """Return the schemas that a document must please: ours, and the published one where it is at hand."""
    named = folder()
    return [ours(), published(named)] if named else [ours()]


def judge(document: bytes | str) -> None:
    """Have every schema judge a document. Raises `XMLSchemaException`."""
    text = document if isinstance(document, str) else document.decode()
    for each in judges():
        each.validate(text)
