"""Why an action on lessons, support, the library or commitments is refused, in English and Russian."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "EXACTLY_ONE": ("name exactly one of these: {names}", "укажите ровно одно из полей: {names}"),
    "WHOSE": (
        "nobody is named whose this is; name an institution, a programme or an exchange",
        "не указано, чьё это; укажите учреждение, программу или обмен",
    ),
    "PROGRAMME_DIFFERS": (
        "this belongs to another programme than the one named; name its own, or leave the programme out",
        "это относится к другой программе, чем указанная; укажите её или уберите программу",
    ),
    "NAMED_SITE": (
        "this site is a named institution; give the institution as the receiver instead",
        "эта площадка — названное учреждение; укажите само учреждение получателем",
    ),
    "BAD_RECURRENCE": (
        "“{value}” cannot be read in a recurrence rule; write RFC 5545, such as FREQ=WEEKLY;BYDAY=MO",
        "«{value}» в правиле повторения не понять; пишите по RFC 5545, например FREQ=WEEKLY;BYDAY=MO",
    ),
    "RECURRENCE_TOO_FINE": (
        "“{value}” is finer than a day; repeat DAILY, WEEKLY, MONTHLY or YEARLY",
        "«{value}» мельче дня; повторяйте DAILY, WEEKLY, MONTHLY или YEARLY",
    ),
    "RECURRENCE_UNFITTING": (
        "{part} does not fit the rest of a {frequency} rule (RFC 5545, 3.3.10); leave it out or change the frequency",
        "{part} не подходит к остальному правилу {frequency} (RFC 5545, 3.3.10); уберите его или смените частоту",
    ),
    "COUNT_AND_UNTIL": (
        "a rule ends by COUNT or by UNTIL; leave one of them out",
        "правило кончается либо по COUNT, либо по UNTIL; уберите одно из двух",
    ),
    "RANGE_REVERSED": (
        "{most} is less than {least}; swap the two numbers",
        "{most} меньше, чем {least}; поменяйте числа местами",
    ),
    "ONE_AUTHOR": (
        "an author is a person, an institution or a name in words: give exactly one",
        "автор — лицо, учреждение или имя словами: укажите что-то одно",
    ),
    "OTHER_PUBLICATION": (
        "an edition and the copies given out of it belong to one publication; choose an edition of the same one",
        "издание и розданные из него экземпляры относятся к одной публикации; выберите издание той же публикации",
    ),
    "MORE_THAN_PRINTED": (
        "{copies} copies would be given out of {most} printed; correct one of the two numbers",
        "роздано было бы {copies} экземпляров из {most} напечатанных; исправьте одно из двух чисел",
    ),
    "MORE_THAN_STATED": (
        "its editions would have {copies} copies, and {most} are stated for all of it; correct one of the two numbers",
        "в изданиях было бы {copies} экземпляров, а для всей публикации указано {most}; исправьте одно из двух чисел",
    ),
    "MORE_THAN_WHOLE": (
        "the parts come to {parts}, and {whole} are stated in all; correct one of the numbers, or leave the whole out",
        "части составляют {parts}, а всего указано {whole}; исправьте одно из чисел или не указывайте целое",
    ),
    "ONE_SIDE": (
        "each side is an institution or a country: name exactly one",
        "каждая сторона — учреждение или страна: укажите ровно одно",
    ),
    "NOTHING_PROMISED": (
        "nothing is promised; give a number a year, or say in words how regularly",
        "ничего не обещано; укажите число в год или опишите регулярность словами",
    ),
}
