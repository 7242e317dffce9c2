"""Why agreements cannot go out as Erasmus Without Paper wants them: sentences in English and Russian, by code."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "NOT_AGREED": (
        "the partnership is “{state}”; {possible} go out, and with --draft {drafts} too",
        "партнёрство в состоянии «{state}»; отправляются {possible}, а с ключом --draft и {drafts}",
    ),
    "PARTY_UNNAMED": (
        "“{name}” is not a named institution; revise the partnership, or export named parties with --pair",
        "«{name}» — не названное учреждение; пересмотрите партнёрство или выгрузите названные стороны через --pair",
    ),
    "HEI_ID_NEEDED": (
        "“{name}” has no identifier in the scheme SCHAC; enter the domain by which the EWP registry knows it",
        "у «{name}» нет идентификатора SCHAC; внесите домен, под которым учреждение известно в реестре EWP",
    ),
    "SEVERAL_HEI_IDS": (
        "“{name}” has several identifiers in the scheme SCHAC ({values}); void all but one",
        "у «{name}» несколько идентификаторов SCHAC ({values}); аннулируйте все, кроме одного",
    ),
    "BAD_HEI_ID": (
        "“{value}” is not a domain such as uw.edu.pl; correct the identifier in the scheme SCHAC",
        "«{value}» — не домен вида uw.edu.pl; исправьте идентификатор SCHAC",
    ),
    "SAME_HEI_ID": (
        "“{value}” is the SCHAC identifier of two parties; correct one of them, or merge the two records",
        "«{value}» — идентификатор SCHAC двух сторон; исправьте один из них или объедините записи",
    ),
    "NOT_OF_THE_PAIR": (
        "“{value}” is neither of the two partners; name one of {possible}",
        "«{value}» — не один из двух партнёров; укажите {possible}",
    ),
    "NO_CONDITIONS": (
        "nothing is promised between {one} and {other}; enter a commitment, or export other pairs with --pair",
        "между {one} и {other} ничего не обещано; внесите обязательство или выгрузите другие пары через --pair",
    ),
    "MOBILITIES_NEEDED": (
        "how many students, teachers or staff are sent a year is not said; correct the commitment",
        "не указано, сколько студентов, преподавателей или сотрудников едет в год; исправьте обязательство",
    ),
    "GROUPS_NEEDED": (
        "{people} people are promised, {grouped} of them as students, teachers or staff; divide all of them",
        "обещано людей: {people}, из них студентов, преподавателей или сотрудников: {grouped}; разделите всех",
    ),
    "NOT_POSITIVE": ("{value} is not more than 0; correct the number", "{value} не больше 0; исправьте число"),
    "REMOTE_ONLY": (
        "nobody travels in what is promised as remote, and EWP knows no such mobility; correct the mode or withdraw it",
        "дистанционная форма — без поездок, такой мобильности в EWP нет; исправьте форму или отзовите обязательство",
    ),
    "YEARS_NEEDED": (
        "EWP wants a first and a last academic year; give the day from which and until which it is in force",
        "для EWP нужны первый и последний учебный год; укажите, с какого и по какой день оно действует",
    ),
    "YEARS_UNSURE": (
        "“{value}” may lie in {first} or in {last}; write it to the month or to the day",
        "«{value}» может относиться к {first} или к {last}; уточните до месяца или дня",
    ),
    "YEARS_REVERSED": (
        "the last academic year, {last}, comes before the first, {first}; correct the dates",
        "последний учебный год, {last}, раньше первого, {first}; исправьте даты",
    ),
    "NO_SUCH_FIELD": (
        "“{value}” has no ISCED-F code here; write the field's name in ISCED-F 2013 or its four digits, such as 0111",
        "у «{value}» нет кода ISCED-F; укажите название области по ISCED-F 2013 или её четыре цифры, например 0111",
    ),
    "SKILL_NEEDED": (
        "EWP wants a language for students' studies and for teaching; name it with --skill, such as en:B2",
        "для учёбы студентов и преподавания EWP требует язык; укажите его через --skill, например en:B2",
    ),
    "SAME_CONDITIONS": (
        "the commitment {other} promises the same for the same years; correct or void one of the two",
        "обязательство {other} обещает то же на те же годы; исправьте или аннулируйте одно из двух",
    ),
}
