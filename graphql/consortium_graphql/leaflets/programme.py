"""The leaflet of a programme: what it is for, what was planned and held, and where it runs."""

from __future__ import annotations

from collections.abc import Sequence

from consortium.leaflets.model import Block, Cell, Points, Prose, Section, Sheet
from consortium.leaflets.words import begun, phrase, word
from consortium.text import LocalizedText
from consortium_graphql.context import Request
from consortium_graphql.leaflets.reading import (
    MOST_ROWS,
    Foot,
    Json,
    Teller,
    asked,
    joined,
    own_organisation,
    there,
    unmarked,
)

_STATES = ("running", "weak", "left", "candidates")
_STATE_OF = {"running": "RUNNING", "weak": "WEAK", "left": "LEFT", "candidates": "CANDIDATE"}


async def programme_sheet(request: Request, id: str, language: str) -> Sheet:
    """Return the leaflet of a programme, as far as the reader may see it. Raises `Refused` and `NotRead`."""
    answer = await asked(request, "programme", id=id, organisation=own_organisation(), lang=language, most=MOST_ROWS)
    found, tell = there(answer["programme"], "Programme", id), Teller(language)
    return tell.sheet(
        "programme",
        tell.text(found["names"]) or unmarked(id),
        (
            tell.fact("period", tell.days(found["period"])),
            tell.fact("state", tell.word("ProgrammeState", found["state"])),
            tell.fact("areas", unmarked(", ".join(found["areas"]))),
            tell.fact("places", _places(tell, found)),
        ),
        (
            _who(tell, found["parties"]),
            _aims(tell, found["objectives"]),
            _for_whom(tell, found["targetGroups"]),
            _plan(tell, found["activities"]),
            _exchanges(tell, found["exchanges"]),
            _results(tell, found["expectedResults"]),
            _evaluations(tell, found["evaluations"]),
            _sites(tell, found),
            _contacts(tell, found["roles"]),
            tell.notes(found),
        ),
        foot=Foot(answer["institution"], request.clock.today().isoformat(), found["source"]),
    )


def _places(tell: Teller, found: Json) -> LocalizedText | None:
    return joined((tell.country(site["country"]) for site in found["sites"]["nodes"]), tell.language)


def _who(tell: Teller, parties: Sequence[Json]) -> Section:
    rows = (
        (
            tell.cell(tell.name(party["institution"])),
            tell.cell(tell.word("ProgrammePart", party["part"])),
            tell.cell(tell.country(party["institution"]["country"])),
        )
        for party in parties
    )
    return tell.section("who", tell.table({"institution": 5, "part": 2, "country": 2}, rows))


def _aims(tell: Teller, objectives: Sequence[Json]) -> Section:
    levels = dict.fromkeys(objective["level"] for objective in objectives)
    return tell.section("aims", *(_of_level(tell, objectives, level) for level in levels))


def _of_level(tell: Teller, objectives: Sequence[Json], level: str) -> Block:
    found = [objective for objective in objectives if objective["level"] == level]
    items = tuple(tell.cell(tell.text(objective["texts"])) for objective in found)
    numbers = tuple(objective["number"] for objective in found) if len(found) > 1 else ()
    return Points(items=items, numbers=numbers, label=begun(word("ObjectiveLevel", level, tell.language)))


def _for_whom(tell: Teller, groups: Sequence[Json]) -> Section:
    kinds = dict.fromkeys(group["kind"] for group in groups)
    return tell.section("for_whom", *(_of_kind(tell, groups, kind) for kind in kinds))


def _of_kind(tell: Teller, groups: Sequence[Json], kind: str) -> Block:
    items = tuple(tell.cell(tell.text(group["labels"])) for group in groups if group["kind"] == kind)
    return Points(items=items, label=begun(word("TargetGroupKind", kind, tell.language)))


def _plan(tell: Teller, activities: Sequence[Json]) -> Section:
    rows = (
        (
            tell.cell(tell.text(activity["titles"])),
            tell.cell(tell.word("ActivityStanding", activity["standing"])),
            _fulfilled(tell, activity["fulfilments"]),
        )
        for activity in activities
    )
    return tell.section("plan", tell.table({"activity": 5, "standing": 2, "when": 3}, rows))


def _fulfilled(tell: Teller, fulfilments: Sequence[Json]) -> Cell:
    found = [tell.when(fulfilment["exchange"]) for fulfilment in fulfilments if fulfilment["exchange"]]
    return tuple(dict.fromkeys(text for cell in found for text in cell))


def _exchanges(tell: Teller, page: Json) -> Section:
    """Return the exchanges by day, those without one after the others."""
    rows = (
        (
            tell.when(exchange),
            tell.cell(tell.text(exchange["titles"])),
            tell.cell(tell.word("ExchangeState", exchange["state"])),
            tell.cell(tell.name(exchange["region"])),
            tell.cell(_people(tell, exchange)),
        )
        for exchange in sorted(page["nodes"], key=lambda exchange: exchange["day"] is None)
    )
    columns = {"when": 6, "exchange": 8, "state": 4, "places": 5, "people": 4}
    return tell.section("exchanges", tell.table(columns, rows), tell.more(page))


def _people(tell: Teller, exchange: Json) -> LocalizedText | None:
    planned, came = exchange["peoplePlanned"], exchange["peopleAttended"]
    if planned is None and came is None:
        return None
    return tell.own(" / ".join("–" if count is None else str(count) for count in (planned, came)))


def _results(tell: Teller, results: Sequence[Json]) -> Section:
    rows = (
        (
            tell.cell(tell.text(result["texts"])),
            tell.cell(tell.word("Achievement", result["achieved"]), tell.text(result["evidence"])),
        )
        for result in results
    )
    return tell.section("results", tell.table({"result": 5, "achieved": 4}, rows))


def _evaluations(tell: Teller, evaluations: Sequence[Json]) -> Section:
    sentences = [value["sentence"] for evaluation in evaluations for value in evaluation["values"]]
    items = tuple((LocalizedText(tell.spoken, sentence),) for sentence in sentences)
    return tell.section("evaluations", Points(items=items) if items else None)


def _sites(tell: Teller, found: Json) -> Section:
    page = found["sites"]
    rows = (
        (
            tell.cell(_called(tell, site), _within(tell, site["partOf"])),
            tell.place(site),
            tell.cell(tell.word("SiteState", site["state"])),
            tell.cell(tell.days(site["ledger"][-1]["since"]) if site["ledger"] else None),
        )
        for site in page["nodes"]
    )
    shown = tell.table({"site": 5, "places": 4, "state": 3, "since": 4}, rows)
    return tell.section("sites", shown and _counted(tell, found), shown, tell.more(page))


def _called(tell: Teller, site: Json) -> LocalizedText | None:
    return tell.name(site["institution"]) or tell.text(site["labels"])


def _within(tell: Teller, group: Json | None) -> LocalizedText | None:
    name = _called(tell, group) if group else None
    return tell.own(phrase("part_of", tell.language, name=name.value)) if name else None


def _counted(tell: Teller, found: Json) -> Prose:
    """Return how many sites are in which state, none counted twice; and whether that may not be all."""
    told = [f"{word('SiteState', _STATE_OF[key], tell.language)}: {found[key]}" for key in _STATES if found[key]]
    told += [] if found["siteCountComplete"] else [phrase("incomplete", tell.language)]
    return Prose(paragraphs=(tell.own(begun("; ".join(told))),))


def _contacts(tell: Teller, roles: Sequence[Json]) -> Section:
    """Return those who may be written to: paper goes on to others, so only with the person's consent."""
    rows = (
        (
            tell.cell(tell.name(role["person"]), tell.text(role["titles"]), tell.name(role["institution"])),
            tell.cell(*(tell.own(role["person"][way] or "") for way in ("email", "phone"))),
        )
        for role in roles
        if role["person"] and role["person"]["consent"] and role["state"] != "FORMER"
    )
    return tell.section("contacts", tell.table({"name": 4, "contacts": 3}, rows))
