"""What an input lacks or has too much of, in English and Russian."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "REQUIRED": ("this is needed; fill it in", "это поле обязательно; заполните его"),
    "TOO_LONG": (
        "{length} characters are too many; {most} at most",
        "слишком длинный текст, знаков: {length}; можно не больше {most}",
    ),
    "TOO_MANY": (
        "{count} are too many; {most} at most",
        "слишком много ({count}); можно не больше {most}",
    ),
    "OUT_OF_RANGE": (
        "{value} is outside {least}…{most}; give a number within",
        "{value} вне пределов {least}…{most}; укажите число в этих пределах",
    ),
    "BAD_DATE": (
        "“{value}” is not a date; write YYYY, YYYY-MM, YYYY-MM-DD or an interval such as 2010-06-28/2010-06-30 (EDTF)",
        "«{value}» — не дата; пишите ГГГГ, ГГГГ-ММ, ГГГГ-ММ-ДД или промежуток 2010-06-28/2010-06-30 (EDTF)",
    ),
    "DATES_REVERSED": (
        "{last} comes before {first}; swap the two dates",
        "{last} раньше, чем {first}; поменяйте даты местами",
    ),
    "DATE_IN_FUTURE": (
        "{value} has not come yet; give a day up to {today}",
        "день {value} ещё не наступил; укажите день не позже {today}",
    ),
    "BAD_LANGUAGE": (
        "“{value}” is not a language tag; write BCP 47, such as en, ru or zh-Hans, or und where unknown",
        "«{value}» — не код языка; пишите по BCP 47: en, ru, zh-Hans, или und, если язык неизвестен",
    ),
    "REPEATED": ("“{value}” is given twice; leave one", "«{value}» указано дважды; оставьте одно"),
    "BAD_ID": ("“{value}” is not an id; ids are UUIDs", "«{value}» — не идентификатор; нужен UUID"),
    "NOT_FOUND": (
        "there is no {kind} with the id {value}; look it up first",
        "записи {kind} с идентификатором {value} нет; сначала найдите её",
    ),
    "NO_SUCH_COUNTRY": (
        "“{value}” is not a country of the register; use an ISO 3166-1 code such as KZ, and add a new country first",
        "страны «{value}» в реестре нет; нужен код ISO 3166-1, например KZ; новую страну сначала добавьте",
    ),
    "NO_SUCH_SUBDIVISION": (
        "“{value}” is not an ISO 3166-2 code of {country}; leave it empty for a local place",
        "«{value}» — не код ISO 3166-2 страны {country}; для местности оставьте поле пустым",
    ),
    "COMPRISES_NO_SUBDIVISION": (
        "“{value}” is not an ISO 3166-2 code of {country}, and a macro-region comprises such; correct or remove it",
        "«{value}» — не код ISO 3166-2 страны {country}, а макрорегион состоит из таких; исправьте или уберите его",
    ),
    "OTHER_COUNTRY": (
        "this lies in {other}, not in {country}; correct one of the two",
        "страна здесь {other}, а не {country}; исправьте одно из двух",
    ),
    "IS_MACRO_REGION": (
        "a macro-region has neither a code nor a larger place, only the subdivisions that it comprises; leave this out",
        "у макрорегиона нет ни кода, ни большего места — только регионы, из которых он состоит; уберите это поле",
    ),
    "NO_MACRO_REGION": (
        "only a macro-region comprises subdivisions; leave this out, or choose the kind MACRO_REGION",
        "из регионов состоит только макрорегион; уберите это поле или выберите вид MACRO_REGION",
    ),
}
