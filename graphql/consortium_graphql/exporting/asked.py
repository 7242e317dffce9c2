"""From names and texts, as an address or a command gives them, to what is wanted; every fault is told at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import orjson

from consortium.errors import Problem, Problems, Refused
from consortium.messages import Code
from consortium.text import is_language
from consortium_graphql.exporting.columns import Column, chosen
from consortium_graphql.exporting.forms.registry import FORMS
from consortium_graphql.exporting.lists import Listing, listings
from consortium_graphql.exporting.wanted import Form, Wanted

_LONGEST_TOLD = 200  # characters of what was sent
_OF_TABLES = frozenset({"columns", "bom"})
PARAMETERS = frozenset({"filter", "orderBy", "lang"}) | _OF_TABLES


def read(name: str, form: str, given: Mapping[str, str], language: str = "en") -> tuple[Form, Wanted]:
    """Return the form and what is wanted of the list of that name.

    `language` is that of a reader who names none. Raises `Refused` with `NO_SUCH_EXPORT` alone where there is no such
    list or form, or the form does not hold that list; else with all that is wrong with what is given.
    """
    found, listing = FORMS.get(form), listings().get(name)
    if found is None or listing is None or not (found.tabular or name in (found.lists or ())):
        raise no_such_export(f"{name}.{form}", found)
    problems = Problems()
    known = PARAMETERS if found.tabular else PARAMETERS - _OF_TABLES
    for parameter in sorted(given.keys() - known):
        problems.add(Code.NO_SUCH_PARAMETER, parameter, value=parameter, possible=", ".join(sorted(known)))
    wanted = Wanted(
        listing=listing,
        columns=_columns(listing, given.get("columns"), problems),
        filter=_filter(given.get("filter"), problems),
        order=_order(listing, given.get("orderBy"), problems),
        language=_language(given.get("lang"), problems) or language,
        bom=given.get("bom", "") in ("1", "true"),
    )
    problems.refuse()
    return found, wanted


def no_such_export(wanted: str, form: Form | None = None) -> Refused:
    """Return the refusal of what there is not; it tells the lists that there are, in that form if one is named."""
    lists = listings() if form is None or form.tabular else form.lists or ()
    facts = {"value": wanted[:_LONGEST_TOLD], "lists": ", ".join(sorted(lists)), "forms": ", ".join(FORMS)}
    return Refused(Problem(Code.NO_SUCH_EXPORT, (), facts))


def _columns(listing: Listing, given: str | None, problems: Problems) -> tuple[Column, ...]:
    if not given:
        return listing.columns
    found: dict[str, Column] = {}
    for wanted in (each.strip() for each in given.split(",")):
        meant = chosen(listing.columns, wanted)
        if not meant:
            possible = ", ".join(each.key for each in listing.columns)
            problems.add(Code.NO_SUCH_COLUMN, "columns", value=wanted, possible=possible)
        found |= {each.key: each for each in meant}
    return tuple(found.values())


def _filter(given: str | None, problems: Problems) -> Mapping[str, Any] | None:
    if not given:
        return None
    try:
        found = orjson.loads(given)
    except orjson.JSONDecodeError:
        found = None
    if isinstance(found, dict):
        return cast("dict[str, Any]", found)
    problems.add(Code.BAD_FILTER, "filter", reason=given[:_LONGEST_TOLD])
    return None


def _order(listing: Listing, given: str | None, problems: Problems) -> str | None:
    if given and given not in listing.orders:
        problems.add(Code.NO_SUCH_ORDER, "orderBy", value=given, possible=", ".join(listing.orders))
    return given or None


def _language(given: str | None, problems: Problems) -> str | None:
    if given and not is_language(given):
        problems.add(Code.BAD_LANGUAGE, "lang", value=given)
    return given or None
