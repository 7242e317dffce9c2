"""Why an action on competitions or awards is refused, in English and Russian."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "JUDGED_LATER": (
        "{day} is before the end of the period that is judged, {judged}; correct one of the two",
        "{day} раньше конца оцениваемого периода ({judged}); исправьте одно из двух",
    ),
    "NOT_DECIDED_YET": (
        "the competition is “{state}”; winners, places and awards come once it is decided: use competitionDecide first",
        "конкурс в состоянии «{state}»; победители, места и награды — после решения: сначала competitionDecide",
    ),
    "PLACE_BEYOND": (
        "a winner has place {place}, and there are {most} places; correct the place, the result or the places",
        "у победителя место {place}, а мест всего {most}; исправьте место, результат или число мест",
    ),
    "TOO_MANY_WINNERS": (
        "{count} winners are more than the {most} places there are; correct the places or the results",
        "победителей ({count}) больше, чем мест ({most}); исправьте число мест или результаты",
    ),
    "NOT_AN_ENTRANT": (
        "this is no entrant of that competition; enter it there first, or leave the competition out",
        "среди участников этого конкурса такого нет; сначала внесите его или не указывайте конкурс",
    ),
    "ONE_RECIPIENT": (
        "an award is given to one entrant, institution or person: name exactly one",
        "награда вручается одному: участнику конкурса, учреждению или лицу; укажите ровно одно",
    ),
    "RESULT_NEEDED": (
        "a place is a result; say WINNER, FINALIST or PARTICIPANT with it",
        "место — это результат; укажите с ним WINNER, FINALIST или PARTICIPANT",
    ),
}
