"""The calendar of exchanges, as iCalendar (RFC 5545): every exchange whose days are known is an event of whole days.

A month or a year is no event. What was cancelled stays, and says so; so does what was postponed to days that are not
known yet, on the last days that were.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import BinaryIO

from icalendar import Calendar, Event, vText

from consortium.config import settings
from consortium.text import pick
from consortium.vocabulary import word_of
from consortium_graphql.exporting.columns import Node
from consortium_graphql.exporting.days import Days, earlier_days, exact_days
from consortium_graphql.exporting.wanted import Form, Wanted, Write
from consortium_graphql.feeds.sentences import Say, earlier

_PRODUCT = "-//consortium//register//EN"
_REFRESHED = timedelta(hours=1)
_END = b"END:VCALENDAR\r\n"
_STATUS = {"CONFIRMED": "CONFIRMED", "HELD": "CONFIRMED", "CANCELLED": "CANCELLED"}
_TOLD = {"POSTPONED": Say.POSTPONED, "CANCELLED": Say.CANCELLED}
_OWNING = frozenset({"ORGANISER", "HOST"})

SELECTION = (
    "id version title kind state areas updatedAt venue { lang value } planned { edtf earliest latest } "
    "actual { edtf earliest latest } region { name latitude longitude country { name } } "
    "schedule { change planned { edtf earliest latest } } participations { role institution { name } }"
)


def event_of(node: Node, language: str) -> Event | None:
    """Return an exchange as an event; None where no day of it is known."""
    before = earlier_days(node)
    days = exact_days(node["actual"] or node["planned"])
    if days is None and node["state"] in _TOLD and before:
        days = before[-1][1]
    if days is None:
        return None
    event = Event()
    event.add("uid", f"{node['id']}@{settings().organisation}")
    _add_times(event, node, days)
    told = _TOLD.get(node["state"])
    event.add("summary", told.in_(language, title=node["title"]) if told else node["title"])
    event.add("status", _STATUS.get(node["state"], "TENTATIVE"))
    event.add("transp", "TRANSPARENT")
    event.add("description", "\n".join(_described(node, days, before, language)))
    _add_place(event, node, language)
    if node["areas"]:
        event.add("categories", node["areas"])
    if settings().public_address:
        event.add("url", f"{settings().public_address.rstrip('/')}/record/{node['id']}.jsonld")
    return event


def _add_times(event: Event, node: Node, days: Days) -> None:
    changed = datetime.fromisoformat(node["updatedAt"]).astimezone(UTC).replace(microsecond=0)
    event.add("dtstamp", changed)  # what is published is the record as of its last change
    event.add("last-modified", changed)
    event.add("sequence", node["version"])  # each change of days, place or state makes a version
    event.add("dtstart", days.first)
    event.add("dtend", days.last + timedelta(days=1))  # the first day on which it is over


def _add_place(event: Event, node: Node, language: str) -> None:
    region = node["region"]
    venue = pick({each["lang"]: each["value"] for each in node["venue"]}, language)
    places = [region["name"], region["country"]["name"]] if region else []
    shown = ", ".join([*filter(None, [venue]), *(place for place in places if place not in venue)])
    if shown:
        event.add("location", shown)
    if region and region["latitude"] is not None and region["longitude"] is not None:
        event.add("geo", (region["latitude"], region["longitude"]))


def _described(node: Node, days: Days, before: Sequence[tuple[str, Days]], language: str) -> Generator[str]:
    """Yield the lines of the description: reasons are none of them, since they may tell of persons."""
    kind, state = word_of("ExchangeKind", node["kind"], language), word_of("ExchangeState", node["state"], language)
    yield Say.STANDS.in_(language, kind=kind, state=state)
    if node["state"] == "POSTPONED" and exact_days(node["planned"]) is None:
        yield Say.NO_NEW_DAYS.in_(language)
    for change, old in before:
        if old != days:
            yield earlier(change, old, language)
    if days.inferred:
        yield Say.INFERRED.in_(language)
    owning = [each["institution"] for each in node["participations"] if each["role"] in _OWNING]
    if names := dict.fromkeys(body["name"] for body in owning if body):
        yield Say.ORGANISERS.in_(language, names=", ".join(names))


@contextmanager
def _writing(file: BinaryIO, wanted: Wanted) -> Generator[Write]:
    file.write(_frame(wanted).to_ical().removesuffix(_END))

    def write(nodes: Sequence[Node]) -> None:
        for node in nodes:
            event = event_of(node, wanted.language)
            if event:
                file.write(event.to_ical())

    yield write
    file.write(_END)


def _frame(wanted: Wanted) -> Calendar:
    calendar = Calendar()
    name = (
        Say.CALENDAR_OF.in_(wanted.language, name=wanted.title) if wanted.title else Say.CALENDAR.in_(wanted.language)
    )
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", vText(name))
    calendar.add("x-wr-calname", vText(name))
    calendar.add("refresh-interval", _REFRESHED, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vText("PT1H"))
    return calendar


def _selection(_wanted: Wanted) -> str:
    return SELECTION


CALENDAR = Form("ics", "text/calendar; charset=utf-8", _selection, _writing, frozenset({"exchanges"}))
