"""Why what is said of results is refused: evaluations, indicators, claims. In English and Russian."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "ONE_SUBJECT": (
        "an evaluation is of a programme or of an exchange: name exactly one of the two",
        "оценка относится к программе или к обмену: укажите ровно одно из двух",
    ),
    "BAD_AMOUNT": (
        "“{value}” is not an amount; write digits with a point and up to three decimals, such as 87 or 66.7",
        "«{value}» — не количество; пишите цифры с точкой и не более чем тремя знаками после неё: 87 или 66.7",
    ),
    "AMOUNT_TOO_LARGE": (
        "{value} is too large; an amount has up to nine digits before the point",
        "{value} — слишком большое число; перед точкой в количестве не более девяти знаков",
    ),
    "NOT_WHOLE": (
        "people and things are counted in whole numbers from 0 on, not {value}; give such a number or another unit",
        "людей и предметы считают целыми числами от 0, а не {value}; укажите такое число или другую единицу",
    ),
    "NUMBER_NEEDED": (
        "without the number of those who answered a percentage is no number of people; give n, or leave the people out",
        "без числа ответивших доля — ещё не число людей; укажите n или не указывайте людей",
    ),
    "OTHER_PEOPLE": (
        "{people} people are not {share} % of {n}; correct one of the three",
        "{people} чел. — это не {share} % из {n}; исправьте одно из трёх чисел",
    ),
    "OTHER_SHARE": (
        "people are worked out from a percentage of the same evaluation, moment and group; choose such a value",
        "число людей выводят из доли той же оценки, того же времени и той же группы; выберите такое значение",
    ),
    "OTHER_INDICATOR": (
        "this indicator was made for another programme; choose one of this programme, or a general one",
        "этот показатель составлен для другой программы; выберите показатель этой программы или общий",
    ),
    "BASELINE_NEEDED": (
        "nothing rose, fell or stayed without an earlier value; name the baseline, or leave the trend out",
        "без прежнего значения нельзя говорить о росте, снижении или постоянстве; укажите его или уберите тенденцию",
    ),
    "OTHER_BASELINE": (
        "a baseline is of the same indicator and the same group of people; choose such a value",
        "прежнее значение — того же показателя и той же группы людей; выберите такое",
    ),
    "LATER_BASELINE": (
        "the baseline is later than the value; choose an earlier one",
        "прежнее значение позже нынешнего; выберите более раннее",
    ),
    "TREND_CONTRADICTED": (
        "from {before} to {now} is not “{trend}”; correct the trend or one of the amounts",
        "от {before} к {now} — это не «{trend}»; исправьте тенденцию или одно из значений",
    ),
    "OTHER_MEASURE": (
        "the measure {measure} is taken of {wanted}; name such a record, or another measure",
        "мера {measure} берётся у записи вида {wanted}; укажите такую запись или другую меру",
    ),
    "NOT_COMPARED": (
        "the measure {measure} takes no notice of this; leave it out",
        "мера {measure} этого не учитывает; уберите это поле",
    ),
    "ONE_OPERAND": (
        "each of the two is another claim or a number; give exactly one of them",
        "каждый из двух членов — это другое утверждение или число; укажите ровно одно из них",
    ),
    "NOTHING_HELD_AGAINST": (
        "from two given numbers nothing follows for the records; name a claim as one of the two",
        "из двух данных чисел о записях ничего не следует; одним из двух укажите утверждение",
    ),
    "DIVIDED_BY_ZERO": ("nothing can be divided by 0; give another number", "на 0 не делят; укажите другое число"),
    "DERIVED_FROM_ITSELF": (
        "a number does not follow from itself; name another claim",
        "число не следует из самого себя; укажите другое утверждение",
    ),
    "NOT_MEASURED": (
        "the number of this claim is not taken of a record (its measure is {measure}); name a claim of which it is",
        "число этого утверждения не берётся из записи (его мера — {measure}); укажите утверждение, у которого берётся",
    ),
    "OTHER_UNITS": (
        "what the two count does not come to this unit: teams are not added to people; correct it or one of the two",
        "из единиц этих двух такая не выходит: команды не складывают с людьми; исправьте её или одного из двух",
    ),
    "NOT_INFERRED": (
        "only a number that follows from two others is inferred; say that it is not, or take the measure DERIVED",
        "выведено может быть лишь число, которое следует из двух других; снимите отметку или выберите меру DERIVED",
    ),
}
