"""What an address names: a list in a form, a calendar, or one record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from consortium.errors import Problem, Refused
from consortium.messages import Code
from consortium_graphql.exporting.asked import read
from consortium_graphql.exporting.forms.linked import ASKED, TOLD, document
from consortium_graphql.exporting.pages import Asking, answer
from consortium_graphql.exporting.wanted import Form, Wanted
from consortium_graphql.rights import personas

_INSTITUTION = "query ($id: ID!) { institution(id: $id) { name } }"
_ONE: Mapping[str, str] = {
    "institution": "institutions",
    "exchange": "exchanges",
    "person": "persons",
    "programme": "programmes",
}


async def calendar(
    asking: Asking, given: Mapping[str, str], language: str, *, institution: str | None = None, area: str | None = None
) -> tuple[Form, Wanted]:
    """Return the form and what is wanted of the calendar: of all exchanges, or those of an institution or an area.

    Raises `Refused` where there is no such institution, or a parameter means nothing, `NotRead` as reading does.
    """
    form, wanted = read("exchanges", "ics", {**given, "orderBy": "OLDEST"}, language)
    if institution is not None:
        found = (await answer(asking, _INSTITUTION, {"id": institution}))["institution"]
        if found is None:
            raise _missing("Institution", institution)
        return form, replace(wanted, filter={**(wanted.filter or {}), "institution": institution}, title=found["name"])
    if area is not None:
        return form, replace(wanted, filter={**(wanted.filter or {}), "area": area}, title=area)
    return form, wanted


async def record(asking: Asking, id: str, language: str) -> bytes:
    """Return one record as a document of linked data. Raises `Refused` where none has the id, or none may be shown."""
    kinds = {one: many for one, many in _ONE.items() if asking.reader.role in personas(one)} or _ONE
    fields = " ".join(f"{one}(id: $id) {{ {ASKED[many]} }}" for one, many in kinds.items())
    found = await answer(asking, f"query ($id: ID!) {{ {fields} }}", {"id": id})
    things = [TOLD[_ONE[name]](node, language) for name, node in found.items() if node]
    if not things or things[0] is None:
        raise _missing("record", id)
    return document(things[0])


def _missing(kind: str, id: str) -> Refused:
    return Refused(Problem(Code.NOT_FOUND, ("id",), {"kind": kind, "value": id[:200]}))
