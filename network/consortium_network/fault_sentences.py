"""What is wrong with a file or a name, and how to mend it, in English and in Russian."""

from collections.abc import Mapping
from typing import Final, Literal

from .language import Language

FaultKind = Literal[
    "repeated_member",
    "unequal_fields",
    "broken_quotes",
    "not_utf8",
    "missing_column",
    "repeated_column",
    "member_without_id",
    "half_a_place",
    "no_place",
    "event_without_id",
    "part_without_member",
    "unknown_member",
    "no_date",
    "reversed_span",
    "repeated_pair",
    "pair_of_one",
    "no_outcome",
]

_Sentences = Mapping[FaultKind, tuple[str, str]]

ENGLISH: Final[_Sentences] = {
    "repeated_member": ("the id {id!r} is there twice", "Keep one line a member"),
    "unequal_fields": (
        "{fields} fields where the header has {wanted}",
        "Put text that holds a comma in double quotes, and keep empty fields",
    ),
    "broken_quotes": ("{reason}", "Close every double quote, and write a quote inside a text twice"),
    "not_utf8": ("the text is not UTF-8", "Save the file as UTF-8"),
    "missing_column": ("the column is missing", "Begin the file with the line {header}"),
    "repeated_column": ("the column is there twice", "Begin the file with the line {header}"),
    "member_without_id": ("the member has no id", "Give every member an id of its own, or take the line out"),
    "half_a_place": ("half a place", "Give both lat and lon, or neither"),
    "no_place": (
        "{text!r} is not a place on Earth",
        "Give degrees from -{limit} to {limit} with a decimal point, or leave it empty",
    ),
    "event_without_id": ("the event has no id", "Give every event an id of its own"),
    "part_without_member": ("no member is named", "Name the member, or leave the line out"),
    "unknown_member": ("no member has the id {id!r}", "Add it to {members}, or correct the id"),
    "no_date": ("{text!r} is not a date", "Write 2009, 2009-06 or 2009-06-14, or leave it empty"),
    "reversed_span": ("the span {text!r} ends before it begins", "Swap its two dates, or correct them"),
    "repeated_pair": ("the pair of {one!r} and {other!r} is there twice", "Keep one line a pair, with its last word"),
    "pair_of_one": ("{id!r} is paired with itself", "Name two different members"),
    "no_outcome": ("{text!r} is no outcome", "Write agreed or declined, or leave the line out"),
}
"""The problem and its remedy, by kind; the braces hold the facts."""

RUSSIAN: Final[_Sentences] = {
    "repeated_member": ("идентификатор «{id}» встречается дважды", "Оставьте одну строку на участника"),
    "unequal_fields": (
        "полей: {fields}, а в заголовке: {wanted}",
        "Текст с запятой возьмите в двойные кавычки; пустые поля не пропускайте",
    ),
    "broken_quotes": (
        "строку нельзя разобрать как CSV ({reason})",
        "Закройте все двойные кавычки; кавычку внутри текста пишите дважды",
    ),
    "not_utf8": ("текст не в кодировке UTF-8", "Сохраните файл в UTF-8"),
    "missing_column": ("столбца нет", "Начните файл строкой {header}"),
    "repeated_column": ("столбец встречается дважды", "Начните файл строкой {header}"),
    "member_without_id": (
        "у участника нет идентификатора",
        "Дайте каждому участнику свой идентификатор или уберите строку",
    ),
    "half_a_place": ("место указано наполовину", "Укажите и lat, и lon или не указывайте ничего"),
    "no_place": (
        "«{text}» — не место на Земле",
        "Укажите градусы от -{limit} до {limit} с десятичной точкой или оставьте поле пустым",
    ),
    "event_without_id": ("у события нет идентификатора", "Дайте каждому событию свой идентификатор"),
    "part_without_member": ("участник не назван", "Назовите участника или уберите строку"),
    "unknown_member": (
        "участника с идентификатором «{id}» нет",
        "Добавьте его в файл {members} или исправьте идентификатор",
    ),
    "no_date": ("«{text}» — не дата", "Пишите 2009, 2009-06 или 2009-06-14 либо оставьте поле пустым"),
    "reversed_span": (
        "промежуток «{text}» кончается раньше, чем начинается",
        "Поменяйте две даты местами или исправьте их",
    ),
    "repeated_pair": (
        "пара «{one}» и «{other}» встречается дважды",
        "Оставьте одну строку на пару, с последним ответом",
    ),
    "pair_of_one": ("«{id}» в паре с самим собой", "Назовите двух разных участников"),
    "no_outcome": ("«{text}» — не исход", "Пишите agreed (согласились) или declined (отказались) либо уберите строку"),
}

_UNKNOWN: Final = {
    "export form": "формы выгрузки",
    "level": "уровня",
    "member": "участника",
    "node of the graph": "узла графа",
}

_REPEATED: Final[Mapping[str, tuple[str, str]]] = {
    "second end": (
        "a tie has two ends, name another node than {name!r}",
        "у связи два конца, назовите вместо «{name}» другой узел",
    ),
    "second member": ("two members have the id {name!r}", "идентификатор «{name}» есть у двух участников"),
}
"""What is said where a name is known, but not as the second of two."""


def told_fault(kind: FaultKind, facts: Mapping[str, object], language: Language) -> tuple[str, str]:
    """Return what is wrong and how to mend it, each without its full stop."""
    problem, remedy = (RUSSIAN if language == "ru" else ENGLISH)[kind]
    return problem.format_map(facts), remedy.format_map(facts)


def told_place(file: str, line: int, column: str, language: Language) -> str:
    """Return where a fault is.

    >>> told_place("m.csv", 3, "lat", "ru"), told_place("m.csv", 3, "", "en")
    ('m.csv, строка 3, столбец lat', 'm.csv, line 3')
    """
    line_word, column_word = ("строка", "столбец") if language == "ru" else ("line", "column")
    place = f"{file}, {line_word} {line}"
    return f"{place}, {column_word} {column}" if column else place


def told_unknown(what: str, name: str, choices: tuple[str, ...], language: Language) -> str:
    """Return that a name means nothing here, and which names would.

    >>> told_unknown("level", "town", ("region", "country"), "ru")
    'уровня «town» нет; есть: region, country'
    >>> told_unknown("second end", "a", (), "en")
    "a tie has two ends, name another node than 'a'"
    """
    if what in _REPEATED:
        return _REPEATED[what][language == "ru"].format(name=name)
    if language == "ru":
        refusal, there = f"{_UNKNOWN.get(what, 'имени')} «{name}» нет", "есть"
    else:
        refusal, there = f"no {what} is called {name!r}", "there are"
    return f"{refusal}; {there}: {', '.join(choices)}" if choices else refusal
