"""Notes that go with a result: what a reader must know before trusting it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, cast

from .language import Language, number, plural_en, plural_ru

NoteKind = Literal[
    "too_little_data",
    "too_little_past",
    "no_closed_window",
    "calibrated",
    "newcomers",
    "left_out",
    "undated_split",
    "nobody_tied_then",
    "nothing_new_then",
    "sampled",
    "decisions",
]

_HIDDEN_EN = "so random whole events of all times were hidden instead: this result does not tell of that day."
_HIDDEN_RU = "поэтому скрыты случайные события за всё время: к этому дню результат не относится."

_WITHOUT_FACTS: Final[Mapping[NoteKind, tuple[str, str]]] = {
    "too_little_past": (
        "Too little past: hardly a tie could be foretold again, so the predictors are weighed as a rule has it.",
        "Прошлого слишком мало: предсказать заново почти нечего, поэтому веса признаков взяты по правилу.",
    ),
    "no_closed_window": (
        "No probabilities: the events have no closed window of time to count on.",
        "Вероятностей нет: у событий нет завершённого отрезка времени, по которому их считать.",
    ),
    "undated_split": (
        "The past was not split in time: random whole events were hidden instead.",
        "Прошлое не разделено по времени: вместо этого скрыты случайные события целиком.",
    ),
    "nobody_tied_then": (
        f"By the day given nobody had a tie yet, {_HIDDEN_EN}",
        f"К указанному дню связей ещё ни у кого не было, {_HIDDEN_RU}",
    ),
    "nothing_new_then": (
        f"After the day given no new tie came between members tied by then, {_HIDDEN_EN}",
        f"После указанного дня не появилось новых связей между теми, у кого они уже были, {_HIDDEN_RU}",
    ),
}


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a result, as data; ``sentence`` puts it into words."""

    kind: NoteKind
    facts: Mapping[str, float] = field(default_factory=lambda: cast("Mapping[str, float]", {}))

    def sentence(self, language: Language = "en") -> str:
        """Return the note as a sentence."""
        return (_russian if language == "ru" else _english)(self)


def _english(note: Note) -> str:
    facts = note.facts
    members = int(facts.get("members", 0))
    bodies = f"{members} {plural_en(members, 'member', 'members')}"
    match note.kind:
        case "too_little_data":
            return (
                f"Too little data: with {bodies} no method is reliably better than chance. "
                "Go by the reasons, not by the order."
            )
        case "calibrated":
            years = number(facts["years"], "en", digits=1)
            ties = int(facts["ties"])
            return (
                f"Probabilities are the share that came true within the last closed window of {years} "
                f"{plural_en(facts['years'], 'year', 'years')} ({ties} new {plural_en(ties, 'tie', 'ties')})."
            )
        case "decisions":
            count = int(facts["decisions"])
            return (
                f"The order learnt from {count} {plural_en(count, 'agreement', 'agreements')} on earlier suggestions."
            )
        case "newcomers":
            return f"{bodies} without any tie: suggested by topics, groups and popularity alone."
        case "left_out":
            weight = number(facts["weight"], "en")
            return f"{bodies} of unknown place left out, and ties of weight {weight} with them."
        case "sampled":
            error, sure = (number(facts[key] * 100, "en", digits=1) for key in ("error", "confidence"))
            return (
                f"Betweenness is estimated from the shortest paths of {int(facts['sources'])} members drawn at random: "
                f"with a probability of {sure} % no value is more than {error} percentage points off."
            )
        case _:
            return _WITHOUT_FACTS[note.kind][0]


def _russian(note: Note) -> str:
    facts = note.facts
    members = int(facts.get("members", 0))
    match note.kind:
        case "too_little_data":
            among = plural_ru(members, "участнике", "участниках", "участниках")
            return (
                f"Данных слишком мало: при {members} {among} ни один метод не надёжнее случайного выбора. "
                "Смотрите на доводы, а не на порядок."
            )
        case "calibrated":
            years = number(facts["years"], "ru", digits=1)
            ties = int(facts["ties"])
            tied = plural_ru(ties, "новая связь", "новые связи", "новых связей")
            period = plural_ru(float(f"{facts['years']:.1f}"), "год", "года", "лет")
            return (
                "Вероятность — доля сбывшегося за последний завершённый отрезок времени: "
                f"{years} {period}, {ties} {tied}."
            )
        case "decisions":
            count = int(facts["decisions"])
            noun = plural_ru(count, "согласие", "согласия", "согласий")
            return f"При упорядочении учтено {count} {noun} на прежние предложения."
        case "newcomers":
            noun = plural_ru(members, "участник", "участника", "участников")
            return f"{members} {noun} без связей: подбор только по темам, группам и известности."
        case "left_out":
            noun = plural_ru(members, "участник", "участника", "участников")
            weight = number(facts["weight"], "ru")
            return f"Не учтено: {members} {noun} без известного места, вес их связей {weight}."
        case "sampled":
            error, sure = (number(facts[key] * 100, "ru", digits=1) for key in ("error", "confidence"))
            return (
                f"Посредничество оценено по кратчайшим путям от случайно взятых участников ({int(facts['sources'])}): "
                f"с вероятностью {sure} % ни одно значение не отклоняется больше чем на {error} процентного пункта."
            )
        case _:
            return _WITHOUT_FACTS[note.kind][1]
