"""Whether servers give the same answers."""

from __future__ import annotations

import json
from typing import Any, cast

from benchmarks.peers.questions import Question
from benchmarks.peers.servers import Server
from benchmarks.peers.values import Given

_COMPARED = 6


class Unlike(Exception):
    """Answers that differ, on which no figure may rest."""


def require_alike(question: Question, servers: list[Server], given: list[Given]) -> int:
    """Return the size of an answer in bytes, as compact JSON. Raises `Unlike` where two servers differ."""
    size = 0
    step = max(1, len(given) // _COMPARED)
    for each in given[::step]:
        answers = {server.name: settled(server.ask(server.request(question, each)), question) for server in servers}
        first, *others = answers
        for other in others:
            if answers[first] != answers[other]:
                raise Unlike(f"{question.name}: {first} and {other} differ: {_apart(answers[first], answers[other])}")
        size = len(json.dumps(answers[first], ensure_ascii=False, separators=(",", ":")).encode())
    return size


def settled(answer: Any, question: Question) -> Any:
    """Return an answer in one order; what is new with each call is left out.

    Members of a list that bear no id were asked for in no order.
    """
    if isinstance(answer, dict):
        known = cast("dict[str, Any]", answer)
        kept = {
            name: settled(value, question)
            for name, value in known.items()
            if not (question.writes and name == "id" and "participations" in known)
        }
        return dict(sorted(kept.items()))
    if isinstance(answer, list):
        members = [settled(member, question) for member in cast("list[object]", answer)]
        named = all(isinstance(member, dict) and "id" in member for member in members)
        return members if named else sorted(members, key=json.dumps)
    return answer


def _apart(one: object, other: object) -> str:
    left, right = json.dumps(one), json.dumps(other)
    place = next((number for number, pair in enumerate(zip(left, right, strict=False)) if len(set(pair)) > 1), 0)
    start = max(0, place - 100)
    return f"{left[start : place + 200]} | {right[start : place + 200]}"
