"""Reasons of suggestions, as they are kept: sentences with the names that people use, and records of the register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from consortium.cooperation.graphs import Picture
from consortium.ids import new_id
from consortium.members.words import kind_word
from consortium.messages import LANGUAGES
from consortium.writing.kinds import Row
from consortium_network import Reason, sentence

if TYPE_CHECKING:
    from consortium.cooperation.findings import Suggestion

_PLACES = ("one", "other")
_BETWEEN_PLACES = {"country_pair", "region_pair", "first_between_regions", "first_between_countries"}


def rows_of(picture: Picture, suggestion: Suggestion, record: UUID, stamp: Row) -> list[Row]:
    """Return the rows of a suggestion's reasons; each cites at least one record."""
    return [
        {
            **stamp,
            "id": new_id(),
            "suggestion": record,
            "place": place,
            "kind": reason.kind.upper(),
            "texts": {language: _sentence(picture, suggestion, reason, language) for language in LANGUAGES},
            "facts": _plain(reason.facts),
            "records": _cited(picture, suggestion, reason),
            "weak": reason.weak,
        }
        for place, reason in enumerate(suggestion.reasons, 1)
    ]


def _sentence(picture: Picture, suggestion: Suggestion, reason: Reason, language: str) -> str:
    one, other = (picture.label(node, language) for node in (suggestion.member, suggestion.partner))
    return sentence(_named(picture, reason, language), one, other, "ru" if language == "ru" else "en")


def _named(picture: Picture, reason: Reason, language: str) -> Reason:
    """Return the reason with places and partners called as people call them."""
    facts = dict(reason.facts)
    if reason.kind in _BETWEEN_PLACES:
        facts |= {key: picture.place(str(facts[key]), language) for key in _PLACES if key in facts}
    if reason.kind == "sector_pair":
        facts |= {key: kind_word(str(facts[key]), language) for key in _PLACES if key in facts}
    for nodes in ("partners", "members"):
        if "names" in facts and nodes in facts:
            facts["names"] = tuple(picture.label(str(node), language) for node in cast("Sequence[str]", facts[nodes]))
    return replace(reason, facts=facts)


def _cited(picture: Picture, suggestion: Suggestion, reason: Reason) -> list[str]:
    ends = (suggestion.member, suggestion.partner)
    named = [picture.record(node) for node in (*reason.members, *(() if reason.records else ends))]
    return list(dict.fromkeys([*reason.records, *(str(record) for record in named if record is not None)]))


def _plain(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: list(cast("Sequence[Any]", value)) if isinstance(value, tuple) else value for name, value in facts.items()
    }
