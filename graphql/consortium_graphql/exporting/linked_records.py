"""Records as things of schema.org. What is not known is left out; what schema.org has no word for, too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from consortium.text import pick
from consortium_graphql.exporting.columns import Node
from consortium_graphql.exporting.days import earlier_days, iso_ends
from consortium_graphql.exporting.linked_kinds import ATTENDANCE, RESCHEDULED, STATUS, event, organization

Thing = dict[str, Any]

_OWNING = frozenset({"ORGANISER", "HOST"})
_WITHOUT_PREVIOUS = frozenset({"IDEA", "HELD"})


def institution(node: Node, language: str) -> Thing:
    """Return an institution as an Organization, or as one of its sorts."""
    others = [each["value"] for each in (*node["names"], *node["aliases"])]
    return _known(
        {
            "@type": organization(node["kind"]),
            "@id": _urn(node),
            "name": node["name"],
            "alternateName": _others(others, node["name"]),
            "identifier": [
                {"@type": "PropertyValue", "propertyID": each["scheme"], "value": each["value"]}
                for each in node["identifiers"]
            ],
            "description": _text(node["aims"], language),
            "knowsAbout": node["areas"],
            "foundingDate": iso_ends(node["founded"])[0],
            "founder": [_body(each["founder"]) for each in node["founders"]],
            "address": _address(node["address"], node["country"]),
            "location": _place(node["region"]),
            "email": node["email"],
            "telephone": node["phone"],
            "url": node["website"],
            "parentOrganization": _body(node["parent"]),
        }
    )


def exchange(node: Node, language: str) -> Thing:
    """Return an exchange as an Event, most often an EducationEvent; its earlier first day where it was put off."""
    first, last = iso_ends(node["actual"] or node["planned"])
    earlier = earlier_days(node) if node["state"] not in _WITHOUT_PREVIOUS else []
    moved = bool(earlier) and node["state"] in ("OPEN", "CONFIRMED")
    taking = node["participations"]
    return _known(
        {
            "@type": event(node["kind"]),
            "@id": _urn(node),
            "name": node["name"],
            "alternateName": _others([each["value"] for each in node["names"]], node["name"]),
            "description": _text(node["about"], language),
            "keywords": node["areas"],
            "startDate": first,
            "endDate": last,
            "previousStartDate": earlier[-1][1].first.isoformat() if earlier else None,
            "eventStatus": RESCHEDULED if moved else STATUS.get(node["state"]),
            "eventAttendanceMode": ATTENDANCE.get(node["mode"] or ""),
            "location": _place(node["region"], _text(node["venue"], language)),
            "organizer": _bodies(each for each in taking if each["role"] in _OWNING),
            "attendee": _bodies(each for each in taking if each["role"] not in _OWNING and each["state"] == "ATTENDED"),
        }
    )


def person(node: Node, _language: str) -> Thing | None:
    """Return a person; contact details with consent alone, and nothing of one who was erased."""
    if node["erasedAt"]:
        return None
    held = [each for each in node["roles"] if each["state"] == "CURRENT"]
    return _known(
        {
            "@type": "Person",
            "@id": _urn(node),
            "name": node["name"],
            "alternateName": _others([each["value"] for each in node["names"]], node["name"]),
            "honorificPrefix": node["title"],
            "jobTitle": _each(each["title"] for each in held),
            "worksFor": _bodies(held),
            "email": node["email"] if node["consent"] else None,
            "telephone": node["phone"] if node["consent"] else None,
        }
    )


def programme(node: Node, language: str) -> Thing:
    """Return a programme as a Project: who funds it, who takes part, from when to when."""
    first, last = iso_ends(node["period"])
    return _known(
        {
            "@type": "Project",
            "@id": _urn(node),
            "name": node["name"],
            "alternateName": _others([each["value"] for each in node["names"]], node["name"]),
            "description": _text(node["aims"], language),
            "knowsAbout": node["areas"],
            "foundingDate": first,
            "dissolutionDate": last,
            "funder": _bodies(each for each in node["parties"] if each["part"] == "FUNDER"),
            "member": _bodies(each for each in node["parties"] if each["part"] != "FUNDER"),
        }
    )


def _urn(node: Mapping[str, Any]) -> str:
    return f"urn:uuid:{node['id']}"


def _known(thing: Thing) -> Thing:
    return {name: value for name, value in thing.items() if value not in (None, [], "")}


def _text(texts: Iterable[Mapping[str, str]], language: str) -> str | None:
    return pick({each["lang"]: each["value"] for each in texts}, language) or None


def _each(texts: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))


def _others(names: Iterable[str], shown: str) -> list[str]:
    return [name for name in dict.fromkeys(names) if name != shown]


def _body(node: Mapping[str, Any] | None) -> Thing | None:
    return {"@type": organization(node["kind"]), "@id": _urn(node), "name": node["name"]} if node else None


def _bodies(holders: Iterable[Mapping[str, Any]]) -> list[Thing]:
    found = {each["institution"]["id"]: each["institution"] for each in holders if each["institution"]}
    return [body for body in map(_body, found.values()) if body]


def _address(text: str | None, country: Mapping[str, Any] | None) -> Thing | None:
    found = _known({"streetAddress": text, "addressCountry": country["code"] if country else None})
    return {"@type": "PostalAddress", **found} if found else None


def _place(region: Mapping[str, Any] | None, venue: str | None = None) -> Thing | None:
    """Return a place: the venue if one is named, else the region; its point is that of the region."""
    if region is None:
        return {"@type": "Place", "name": venue} if venue else None
    address = _known({"addressLocality": region["name"], "addressCountry": region["country"]["code"]})
    return _known(
        {
            "@type": "Place",
            "name": venue or region["name"],
            "address": {"@type": "PostalAddress", **address},
            "geo": _point(region),
        }
    )


def _point(region: Mapping[str, Any]) -> Thing | None:
    if region["latitude"] is None or region["longitude"] is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": region["latitude"], "longitude": region["longitude"]}
