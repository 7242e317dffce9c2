"""The leaflet of a method: how it goes, for whom, what it needs, and where it was used."""

from __future__ import annotations

from collections.abc import Sequence

from consortium.leaflets.languages import language_name
from consortium.leaflets.model import Fact, Points, Prose, Section, Sheet
from consortium.leaflets.words import phrase
from consortium.text import LocalizedText
from consortium_graphql.context import Request
from consortium_graphql.leaflets.reading import Foot, Json, Teller, asked, own_organisation, there, unmarked


async def method_sheet(request: Request, id: str, language: str) -> Sheet:
    """Return the leaflet of a method, as far as the reader may see it. Raises `Refused` and `NotRead`."""
    answer = await asked(request, "method", id=id, organisation=own_organisation())
    found, tell = there(answer["method"], "Method", id), Teller(language)
    about, materials = tell.lines(found["about"]), tell.lines(found["materials"])
    return tell.sheet(
        "method",
        tell.text(found["names"]) or unmarked(id),
        _facts(tell, found),
        (
            tell.section("about", Prose(paragraphs=about) if about else None),
            tell.section("materials", Points(items=tuple((line,) for line in materials)) if materials else None),
            _uses(tell, found["uses"]),
            tell.notes(found),
        ),
        foot=Foot(answer["institution"], request.clock.today().isoformat(), found["source"]),
    )


def _facts(tell: Teller, found: Json) -> tuple[Fact, ...]:
    region, author = found["region"], found["author"]
    spoken = ", ".join(language_name(tag.split("-", 1)[0], tell.language) for tag in found["languages"])
    author_person = found["authorPerson"]
    person = author_person if author_person and author_person["consent"] else None
    return (
        tell.fact("areas", unmarked(", ".join(found["areas"]))),
        tell.fact("age", _range(tell, "years", found["ageLeast"], found["ageMost"])),
        tell.fact("group", _range(tell, "persons", found["groupLeast"], found["groupMost"])),
        tell.fact("time", _range(tell, "minutes", found["minutesLeast"], found["minutesMost"])),
        tell.fact("languages", tell.own(spoken)),
        tell.fact(
            "author",
            tell.name(person),
            tell.name(found["authorInstitution"]),
            unmarked(author or ""),
        ),
        tell.fact("places", *(tell.place({"region": region, "country": region["country"]}) if region else ())),
    )


def _range(tell: Teller, unit: str, least: int | None, most: int | None) -> LocalizedText | None:
    """Return how many there may be, as far as it is known, with what is counted."""
    if least is None and most is None:
        return None
    if least is None or most is None:
        key = "at_most" if least is None else "at_least"
        told = phrase(key, tell.language, least=least, most=most)
    else:
        told = str(least) if least == most else f"{least}–{most}"
    return tell.own(phrase(unit, tell.language, range=told))


def _uses(tell: Teller, uses: Sequence[Json]) -> Section:
    rows = (
        (
            tell.when(use["exchange"]),
            tell.cell(tell.text(use["exchange"]["titles"])),
            tell.cell(tell.word("ExchangeState", use["exchange"]["state"])),
            tell.lines(use["notes"]),
        )
        for use in uses
        if use["exchange"]
    )
    return tell.section("uses", tell.table({"when": 3, "exchange": 5, "state": 2, "note": 5}, rows))
