"""What people can do with disruptions: members with those of their own institution, and to their own exchanges."""

from __future__ import annotations

from uuid import UUID

from consortium.access import WITH_MEMBERS
from consortium.dates import PartialDate
from consortium.disruptions.model import Application, AppliedEffect, EffectDraft, EffectKind, check_application
from consortium.disruptions.store import DISRUPTION, EFFECT, effects_of
from consortium.exchanges.commands import Rescheduling
from consortium.exchanges.rules import shorter
from consortium.exchanges.schedule import plan_anew, put_off
from consortium.exchanges.service import call_off
from consortium.exchanges.store import EXCHANGE, lock
from consortium.messages import Code
from consortium.writing.actions import Action, Correction, action, enter
from consortium.writing.fields import fields_of
from consortium.writing.generic import Target, Voiding, correct, enter_all, void
from consortium.writing.kinds import Row, columns, id_of
from consortium.writing.work import Work

_PLAN = ("planned", "planned_earliest", "planned_latest")
_TELLING = frozenset({"note", "source", "locator", "remarks"})

enter_all(DISRUPTION, "disruption", WITH_MEMBERS, verbs=("create", "correct", "restore"))
enter_all(EFFECT, "disruptionEffect", WITH_MEMBERS, verbs=("create", "restore"))


@action("disruptionApply", "Disruption", WITH_MEMBERS, rule=check_application)
async def apply(work: Work, command: Application) -> UUID:
    """Postpone, shorten, change or cancel many exchanges because of one disruption: all of them, or none.

    Their schedules keep the old days and name the disruption. The usual steps of an exchange undo it.
    """
    check_application(_as_row(command), work.problems)
    for exchange in sorted(each.exchange for each in command.exchanges):
        await lock(exchange)  # in one order for all, so that no two of them wait for each other
    for number, each in enumerate(command.exchanges):
        with work.part("exchanges", str(number)):
            await _apply_to_one(work, command, each)
    work.problems.refuse()
    return command.disruption


@action("disruptionVoid", "Disruption", WITH_MEMBERS)
async def void_disruption(work: Work, command: Voiding) -> UUID:
    """Take the disruption back as a mistake, with what is noted of it; refused once exchanges were changed with it."""
    row = await work.load(DISRUPTION, command.id, command.version)
    await work.permit_record(DISRUPTION, row)
    applied = [effect for effect in await effects_of(command.id) if effect["applied"]]
    if applied:
        work.problems.add(Code.APPLIED_ALREADY, "id", count=len(applied))
    return id_of(await void(work, DISRUPTION, command))


async def correct_effect(work: Work, correction: Correction) -> UUID:
    """Correct what is noted of a disruption; of what was done to an exchange, only how it is told."""
    row = await work.load(EFFECT, correction.target.id, correction.target.version)
    for name, value in columns(correction.given, EffectDraft).items():
        if row["applied"] and name not in _TELLING and value != row[name]:
            work.problems.add(Code.APPLIED_ALREADY, name, count=1)
    return id_of(await correct(work, EFFECT, correction.target, correction.given))


enter(
    Action(
        name="disruptionEffectCorrect",
        record="DisruptionEffect",
        command=Target,
        run=correct_effect,
        personas=WITH_MEMBERS,
        about="Correct what is noted of a disruption; only the fields given change.",
        partly=EffectDraft,
    )
)


@action("disruptionEffectVoid", "DisruptionEffect", WITH_MEMBERS)
async def void_effect(work: Work, command: Voiding) -> UUID:
    """Take back what was noted of a disruption; refused where the exchange itself was changed with it."""
    row = await work.load(EFFECT, command.id, command.version)
    await work.permit_record(EFFECT, row)
    if row["applied"]:
        work.problems.add(Code.APPLIED_ALREADY, "id", count=1)
    return id_of(await void(work, EFFECT, command))


async def _apply_to_one(work: Work, command: Application, each: AppliedEffect) -> None:
    before = await work.load(EXCHANGE, each.exchange, each.version)
    await work.permit_record(EXCHANGE, before)
    after = await _step(work, before, each, {"disruption": command.disruption})
    values: Row = {
        "disruption": command.disruption,
        "exchange": each.exchange,
        "programme": None,
        "labels": {},
        "events": 1,
        "effect": each.effect.value,
        "note": each.note,
        "applied": True,
        **{name.replace("planned", "planned_before"): before[name] for name in _PLAN},
        **{name.replace("planned", "planned_after"): _after(each, after)[name] for name in _PLAN},
        "source": command.source,
        "locator": command.locator,
        "remarks": {},
    }
    await work.add(EFFECT, values)


async def _step(work: Work, row: Row, each: AppliedEffect, why: Row) -> Row:
    """Take the exchange's own step. Its reason stays with the disruption, which knows to whom it may be told."""
    if each.effect is EffectKind.CANCELLED:
        return await call_off(work, row, None)
    if each.effect is EffectKind.POSTPONED:
        return await put_off(work, row, each.planned, why)
    if each.effect is EffectKind.SHORTENED:
        _check_shorter(work, row, each.planned)
    new = {name: getattr(each, name) for name in ("planned", "region", "venue")}
    plan = Rescheduling(id=each.exchange, version=each.version, **new)
    return await plan_anew(work, row, plan, why)


def _check_shorter(work: Work, row: Row, planned: PartialDate | None) -> None:
    if planned is not None and not shorter(row, {**row, **columns({"planned": planned})}):
        work.problems.add(Code.NOT_SHORTER, "planned", planned=row["planned"])


def _after(each: AppliedEffect, row: Row) -> Row:
    """Return the plan that is left: what was cancelled has none."""
    return dict.fromkeys(_PLAN) if each.effect is EffectKind.CANCELLED else row


def _as_row(command: Application) -> Row:
    return columns({field.name: getattr(command, field.name) for field in fields_of(Application)})
