"""What people can do with suggestions: have them worked out, and note what became of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from consortium.access import WITH_ANALYSTS
from consortium.cooperation import store
from consortium.cooperation.decisions import Decided, decided
from consortium.cooperation.graphs import Picture, draw
from consortium.cooperation.model import SUGGESTION_LIFE, DecisionOrder, RunOrder, SuggestionState
from consortium.cooperation.reasons import rows_of
from consortium.cooperation.store import SUGGESTION, SUGGESTION_DECISION, SUGGESTION_RUN
from consortium.cooperation.tables import Suggestion as SuggestionTable
from consortium.cooperation.tables import SuggestionReason
from consortium.cooperation.threads import in_turn
from consortium.ids import new_id
from consortium.messages import LANGUAGES, Code
from consortium.writing import store as records
from consortium.writing.actions import action
from consortium.writing.kinds import Row, id_of
from consortium.writing.work import Work

if TYPE_CHECKING:
    from consortium.cooperation.findings import Suggestion, Suggestions


@action("suggestionRun", "SuggestionRun", WITH_ANALYSTS)
async def run(work: Work, command: RunOrder) -> UUID:
    """Work out who should meet next, and keep the pairs with their reasons."""
    work.permitted = True
    as_of = command.as_of or work.today
    if as_of > work.today:
        work.problems.add(Code.DATE_IN_FUTURE, "as_of", value=as_of, today=work.today)
        work.problems.refuse()
    picture = await draw(command.level, as_of)
    earlier = await decided(picture, work.today)
    found = await in_turn(_found, picture, earlier, command)
    made = await work.add(SUGGESTION_RUN, _run_row(picture, found))
    pairs = await in_turn(found.pairs)  # reasons are put together only now
    await _keep(picture, _in_order(picture, pairs), made, records.stamp(work.now))
    return id_of(made)


@action("suggestionDecide", "Suggestion")
async def decide(work: Work, command: DecisionOrder) -> UUID:
    """Note what became of a suggestion: introduced, in talks, agreed, held or declined."""
    row = await work.load(SUGGESTION, command.id, command.version)
    now = SuggestionState(row["state"])
    state = SUGGESTION_LIFE.after(now, command.decision)
    if state is None:
        work.problems.add(Code.NOT_ALLOWED_NOW, "decision", **SUGGESTION_LIFE.refusal(now, command.decision))
    day = command.day or work.today
    if day > work.today:
        work.problems.add(Code.DATE_IN_FUTURE, "day", value=day, today=work.today)
    last = await store.last_decision(command.id)
    if last is not None and day < last["day"]:
        work.problems.add(Code.BEFORE_LAST_ENTRY, "day", day=day, last=last["day"])
    work.problems.refuse()
    assert state is not None
    line = {"decision": command.decision.value, "state": state.value, "day": day, "reason": command.reason}
    place = (last["place"] if last else 0) + 1
    await work.add(SUGGESTION_DECISION, {**line, "suggestion": command.id, "place": place})
    return id_of(await work.change(SUGGESTION, row, {"state": state.value}))


def _found(picture: Picture, earlier: Decided, command: RunOrder) -> Suggestions:
    from consortium_network import suggest

    return suggest(
        picture.graph,
        top=command.top,
        known=[*picture.gathered.known, *earlier.known],
        excluded=picture.gathered.excluded,
        outcomes=earlier.outcomes,
        exposure=command.exposure,
        new_ground=command.new_ground,
    )


def _in_order(picture: Picture, pairs: Iterable[Suggestion]) -> list[Suggestion]:
    """Return the pairs as they are told: those at the top of a list first, of these those that cross a border.

    The purpose is the next link between regions; within one place of the lists a pair of two countries or two regions
    comes before one that stays at home.
    """
    members = {member.id: member for member in picture.graph.members}

    def place(pair: Suggestion) -> tuple[int, bool, float, str, str]:
        one, other = members[pair.member], members[pair.partner]
        apart = _differ(one.country, other.country) or _differ(one.region, other.region)
        return pair.rank, not apart, -pair.score, pair.member, pair.partner

    return sorted(pairs, key=place)


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def _run_row(picture: Picture, found: Suggestions) -> Row:
    return {
        "level": picture.level.value,
        "as_of": picture.as_of,
        "method": found.method,
        "members": len(picture.graph),
        "ties": picture.graph.tie_count,
        "left_out": picture.graph.left_out.members,
        "notes": {language: " ".join(_notes(found, language)) for language in LANGUAGES},
    }


def _notes(found: Suggestions, language: str) -> Iterable[str]:
    return (note.sentence("ru" if language == "ru" else "en") for note in found.notes)


async def _keep(picture: Picture, pairs: Iterable[Suggestion], made: Row, stamp: Row) -> None:
    rows: list[Row] = []
    reasons: list[Row] = []
    for rank, suggestion in enumerate(pairs, 1):
        record = new_id()
        reasons += rows_of(picture, suggestion, record, stamp)
        rows.append(
            {
                **stamp,
                **_pair(picture, suggestion),
                "method": made["method"],
                "id": record,
                "run": made["id"],
                "rank": rank,
            }
        )
    await store.insert_all(SuggestionTable, rows)
    await store.insert_all(SuggestionReason, reasons)


def _pair(picture: Picture, suggestion: Suggestion) -> Row:
    ends = sorted(str(picture.record(node)) for node in (suggestion.member, suggestion.partner))
    level = picture.level.value.lower()
    return {
        f"first_{level}": UUID(ends[0]),
        f"second_{level}": UUID(ends[1]),
        "level": picture.level.value,
        "score": suggestion.score,
        "probability": suggestion.probability,
        "low": suggestion.low,
        "high": suggestion.high,
        "as_of": picture.as_of,
        "state": SuggestionState.NEW.value,
    }
