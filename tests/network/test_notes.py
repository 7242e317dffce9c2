"""Notes and numbers in words, in both languages."""

import pytest

from consortium_network import Note
from consortium_network.language import LANGUAGES, listed, number, plural_en, plural_ru


@pytest.mark.parametrize(
    ("note", "english", "russian"),
    [
        (
            Note("too_little_data", {"members": 21}),
            "Too little data: with 21 members no method is reliably better than chance.",
            "Данных слишком мало: при 21 участнике ни один метод",
        ),
        (
            Note("calibrated", {"years": 4.0, "ties": 302}),
            "last closed window of 4 years (302 new ties).",
            "4 года, 302 новые связи.",
        ),
        (
            Note("calibrated", {"years": 1.0, "ties": 1}),
            "last closed window of 1 year (1 new tie).",
            "1 год, 1 новая связь.",
        ),
        (
            Note("calibrated", {"years": 2.5, "ties": 11}),
            "last closed window of 2.5 years (11 new ties).",
            "2,5 года, 11 новых связей.",
        ),
        (Note("newcomers", {"members": 5}), "5 members without any tie:", "5 участников без связей:"),
        (
            Note("left_out", {"members": 2, "weight": 1.5}),
            "2 members of unknown place left out, and ties of weight 1.5 with them.",
            "2 участника без известного места, вес их связей 1,5.",
        ),
        (Note("no_closed_window"), "No probabilities:", "Вероятностей нет:"),
        (Note("undated_split"), "random whole events were hidden", "скрыты случайные события"),
        (
            Note("nobody_tied_then"),
            "By the day given nobody had a tie yet, so random whole events of all times were hidden instead",
            "К указанному дню связей ещё ни у кого не было, поэтому скрыты случайные события за всё время",
        ),
        (
            Note("nothing_new_then"),
            "After the day given no new tie came between members tied by then, so random whole events",
            "После указанного дня не появилось новых связей между теми, у кого они уже были, поэтому",
        ),
    ],
)
def test_a_note_says_the_same_in_both_languages(note: Note, english: str, russian: str) -> None:
    assert english in note.sentence("en")
    assert russian in note.sentence("ru")


def test_lists_numbers_and_plurals_follow_the_language() -> None:
    assert LANGUAGES == ("en", "ru")
    assert listed([], "en") == ""
    assert listed(["a", "b", "c"], "ru") == "a, b и c"
    assert number(1234.5, "ru", digits=1) == "1234,5"
    assert number(120, "en", digits=0) == "120"
    assert plural_en(2, "body", "bodies") == "bodies"
    assert plural_ru(111, "год", "года", "лет") == "лет"
