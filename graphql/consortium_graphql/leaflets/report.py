"""The report that a secretariat hands out: how the network stands, what contradicts itself, what waits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from consortium.cooperation.model import Level
from consortium.leaflets.days import told_day
from consortium.leaflets.model import Cell, Fact, Points, Prose, Section, Sheet
from consortium.leaflets.words import begun, phrase, word
from consortium.text import LocalizedText
from consortium_graphql.context import Request
from consortium_graphql.leaflets.reading import MOST_ROWS, Foot, Json, Teller, asked, own_organisation, unmarked


async def report_sheet(request: Request, language: str, level: Level, as_of: date | None = None) -> Sheet:
    """Return the report, the network as it stood at the end of a day, the rest as of today. Raises `NotRead`."""
    asking = {"organisation": own_organisation(), "level": level.name, "asOf": as_of and as_of.isoformat()}
    answer = await asked(request, "report", **asking, most=MOST_ROWS)
    tell, network = Teller(language), answer["networkReport"]
    return tell.sheet(
        "report",
        tell.own(phrase("report_title", language)),
        _facts(tell, network, level),
        (
            _sentences(tell, "insights", [insight["text"] for insight in network["insights"]]),
            _contradictions(tell, answer["claims"]),
            _waiting(tell, answer["postponed"], answer["overdue"]),
            _sentences(tell, "caveats", network["notes"], small=True),
        ),
        foot=Foot(answer["institution"], request.clock.today().isoformat()),
    )


def _facts(tell: Teller, network: Json, level: Level) -> tuple[Fact, ...]:
    language = tell.language
    parts = ", ".join(str(size) for size in network["components"])
    return (
        tell.fact("as_of_day", tell.days({"edtf": network["asOf"]})),
        tell.fact("level", tell.word("Level", level.name)),
        tell.fact("members", tell.own(phrase("tied", language, members=network["members"], tied=network["tied"]))),
        tell.fact("ties", tell.own(phrase("from_events", language, ties=network["ties"], events=network["events"]))),
        tell.fact("parts", tell.own(parts)),
    )


def _sentences(tell: Teller, heading: str, sentences: Sequence[str], *, small: bool = False) -> Section:
    """Return sentences of the network's report, which are written in English and Russian."""
    items = tuple((LocalizedText(tell.spoken, sentence),) for sentence in sentences)
    return tell.section(heading, Points(items=items) if items else None, small=small)


def _contradictions(tell: Teller, page: Json) -> Section:
    rows = (
        (
            tell.cell(tell.text(claim["statements"])),
            _recorded(tell, claim),
            tell.cell(_title(tell, claim["source"]), unmarked(claim["locator"] or "")),
        )
        for claim in page["nodes"]
    )
    shown = tell.table({"claim": 4, "found": 4, "where": 4}, rows)
    return tell.section("contradictions", shown or _nothing(tell), tell.more(page))


def _recorded(tell: Teller, claim: Json) -> Cell:
    """Return of which record what is recorded."""
    about = claim["programme"] or claim["institution"]
    name = tell.text(claim["exchange"]["titles"]) if claim["exchange"] else tell.name(about)
    number, text = claim["found"], claim["foundText"]
    found = f"{number:g}" if number is not None else told_day(text, tell.language) if text else ""
    return tell.cell(name, tell.word("Measure", claim["measure"]), unmarked(found))


def _waiting(tell: Teller, postponed: Json, overdue: Json) -> Section:
    found = {exchange["id"]: exchange for page in (postponed, overdue) for exchange in page["nodes"]}
    rows = (
        (
            tell.cell(tell.text(exchange["titles"])),
            tell.cell(_standing(tell, exchange)),
            tell.cell(tell.days(exchange["planned"])),
        )
        for exchange in found.values()
    )
    shown = tell.table({"exchange": 6, "state": 4, "planned": 4}, rows)
    return tell.section("waiting", shown or _nothing(tell), tell.more(postponed), tell.more(overdue))


def _standing(tell: Teller, exchange: Json) -> LocalizedText:
    state = word("ExchangeState", exchange["state"], tell.language)
    told = f"{state}, {phrase('overdue', tell.language)}" if exchange["overdue"] else state
    return tell.own(begun(told))


def _title(tell: Teller, source: Json | None) -> LocalizedText | None:
    return tell.text(source["titles"]) if source else None


def _nothing(tell: Teller) -> Prose:
    return Prose(paragraphs=(tell.own(phrase("nothing", tell.language)),))
