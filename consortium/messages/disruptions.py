"""Why an action on disruptions is refused, in English and Russian."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "ONE_TARGET": (
        "an effect is on one exchange, or on events of a programme that are not named: give one of the two",
        "последствие касается одного обмена либо неназванных мероприятий программы: укажите одно из двух",
    ),
    "NOT_APPLICABLE": (
        "“{effect}” is nothing that can be done to a plan; take {possible}, or note it by disruptionEffectCreate",
        "«{effect}» не меняет плана; выберите {possible} или отметьте это через disruptionEffectCreate",
    ),
    "NOTHING_PLANNED": (
        "what is cancelled has no new days; leave them out, or postpone it",
        "у отменённого нет новых дат; уберите их или перенесите обмен",
    ),
    "PLACE_UNCHANGED": (
        "“{effect}” changes no place; leave it out, or take CHANGED",
        "«{effect}» не меняет места; уберите его или выберите CHANGED",
    ),
    "NOT_SHORTER": (
        "the new days are not fewer within {planned}; give such days, or take CHANGED",
        "новые дни — не часть прежних ({planned}); укажите такие дни или выберите CHANGED",
    ),
    "APPLIED_ALREADY": (
        "exchanges were changed because of it ({count}), as their schedules tell; it stays, plan them anew instead",
        "из-за этого изменены обмены ({count}), что видно в их расписании; запись остаётся, назначьте им новый план",
    ),
}
