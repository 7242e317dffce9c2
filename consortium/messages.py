"""The one catalogue of what the project tells people, in English and Russian.

A `Code` is stable and made for programs; its sentence is made for people and may change. Sentences name the remedy.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from consortium.competitions.words import SENTENCES as COMPETITIONS
from consortium.disruptions.words import SENTENCES as DISRUPTIONS
from consortium.messages_of_evidence import EVIDENCE

LANGUAGES = ("en", "ru")


class Code(Enum):
    """Why a request was refused."""

    REQUIRED = "REQUIRED"
    TOO_LONG = "TOO_LONG"
    TOO_MANY = "TOO_MANY"
    OUT_OF_RANGE = "OUT_OF_RANGE"
    BAD_DATE = "BAD_DATE"
    DATES_REVERSED = "DATES_REVERSED"
    DATE_IN_FUTURE = "DATE_IN_FUTURE"
    BAD_LANGUAGE = "BAD_LANGUAGE"
    REPEATED = "REPEATED"
    BAD_ID = "BAD_ID"
    NOT_FOUND = "NOT_FOUND"
    NO_SUCH_COUNTRY = "NO_SUCH_COUNTRY"
    NO_SUCH_SUBDIVISION = "NO_SUCH_SUBDIVISION"
    OTHER_COUNTRY = "OTHER_COUNTRY"
    EXISTS_ALREADY = "EXISTS_ALREADY"
    STALE_VERSION = "STALE_VERSION"
    VOIDED = "VOIDED"
    NOT_VOIDED = "NOT_VOIDED"
    STILL_USED = "STILL_USED"
    KEY_REUSED = "KEY_REUSED"
    BAD_KEY = "BAD_KEY"
    NOT_ALLOWED_NOW = "NOT_ALLOWED_NOW"
    BEFORE_LAST_ENTRY = "BEFORE_LAST_ENTRY"
    TOO_FEW_PARTIES = "TOO_FEW_PARTIES"
    SAME_PARTY = "SAME_PARTY"
    NOT_A_PARTY = "NOT_A_PARTY"
    ONE_PARTY = "ONE_PARTY"
    ANSWERED_ALREADY = "ANSWERED_ALREADY"
    OTHER_CONTENT = "OTHER_CONTENT"
    DOCUMENT_NEEDED = "DOCUMENT_NEEDED"
    ONE_MEMBER = "ONE_MEMBER"
    NOT_A_BODY = "NOT_A_BODY"
    ITSELF = "ITSELF"
    CIRCLE = "CIRCLE"
    NAMED_IS_ONE = "NAMED_IS_ONE"
    RESOLVED_ALREADY = "RESOLVED_ALREADY"
    BAD_CONTACT = "BAD_CONTACT"
    NOTHING_TO_CHANGE = "NOTHING_TO_CHANGE"
    ERASED = "ERASED"
    BAD_ZONE = "BAD_ZONE"
    NOT_HELD_YET = "NOT_HELD_YET"
    GROUP_FIRST = "GROUP_FIRST"
    NOT_A_GROUP = "NOT_A_GROUP"
    RESCHEDULE_INSTEAD = "RESCHEDULE_INSTEAD"
    OTHER_PROGRAMME = "OTHER_PROGRAMME"
    BODY_NOT_READY = "BODY_NOT_READY"
    BOTH_TAKE_PART = "BOTH_TAKE_PART"
    BAD_HASH = "BAD_HASH"
    BAD_FILE_NAME = "BAD_FILE_NAME"
    NO_SUCH_FILE = "NO_SUCH_FILE"
    FILE_NOT_TAKEN = "FILE_NOT_TAKEN"
    ONE_SUBJECT = "ONE_SUBJECT"
    BAD_AMOUNT = "BAD_AMOUNT"
    NOT_WHOLE = "NOT_WHOLE"
    NUMBER_NEEDED = "NUMBER_NEEDED"
    OTHER_PEOPLE = "OTHER_PEOPLE"
    OTHER_SHARE = "OTHER_SHARE"
    OTHER_INDICATOR = "OTHER_INDICATOR"
    BASELINE_NEEDED = "BASELINE_NEEDED"
    OTHER_BASELINE = "OTHER_BASELINE"
    LATER_BASELINE = "LATER_BASELINE"
    TREND_CONTRADICTED = "TREND_CONTRADICTED"
    OTHER_MEASURE = "OTHER_MEASURE"
    NOT_COMPARED = "NOT_COMPARED"
    OTHER_BODY = "OTHER_BODY"
    OTHER_STEP = "OTHER_STEP"
    FOLLOWED_ALREADY = "FOLLOWED_ALREADY"
    BODY_FOLLOWS = "BODY_FOLLOWS"
    LATER_LINES = "LATER_LINES"
    EVIDENCE_NEEDED = "EVIDENCE_NEEDED"
    ONE_TARGET = "ONE_TARGET"
    NOT_APPLICABLE = "NOT_APPLICABLE"
    NOTHING_PLANNED = "NOTHING_PLANNED"
    PLACE_UNCHANGED = "PLACE_UNCHANGED"
    NOT_SHORTER = "NOT_SHORTER"
    APPLIED_ALREADY = "APPLIED_ALREADY"
    JUDGED_LATER = "JUDGED_LATER"
    NOT_DECIDED_YET = "NOT_DECIDED_YET"
    TOO_MANY_WINNERS = "TOO_MANY_WINNERS"
    NOT_AN_ENTRANT = "NOT_AN_ENTRANT"
    ONE_RECIPIENT = "ONE_RECIPIENT"
    RESULT_NEEDED = "RESULT_NEEDED"
    EXACTLY_ONE = "EXACTLY_ONE"
    WHOSE = "WHOSE"
    PROGRAMME_DIFFERS = "PROGRAMME_DIFFERS"
    NAMED_SITE = "NAMED_SITE"
    BAD_RECURRENCE = "BAD_RECURRENCE"
    RECURRENCE_TOO_FINE = "RECURRENCE_TOO_FINE"
    RECURRENCE_UNFITTING = "RECURRENCE_UNFITTING"
    COUNT_AND_UNTIL = "COUNT_AND_UNTIL"
    RANGE_REVERSED = "RANGE_REVERSED"
    ONE_AUTHOR = "ONE_AUTHOR"
    OTHER_PUBLICATION = "OTHER_PUBLICATION"
    MORE_THAN_PRINTED = "MORE_THAN_PRINTED"
    MORE_THAN_STATED = "MORE_THAN_STATED"
    ONE_SIDE = "ONE_SIDE"
    NOTHING_PROMISED = "NOTHING_PROMISED"
    CHANGED_SINCE = "CHANGED_SINCE"
    UNDONE_ALREADY = "UNDONE_ALREADY"
    NO_SUCH_EXPORT = "NO_SUCH_EXPORT"
    NO_SUCH_PARAMETER = "NO_SUCH_PARAMETER"
    NO_SUCH_COLUMN = "NO_SUCH_COLUMN"
    NO_SUCH_ORDER = "NO_SUCH_ORDER"
    BAD_FILTER = "BAD_FILTER"
    TOO_MANY_RECORDS = "TOO_MANY_RECORDS"
    EXTRA_NEEDED = "EXTRA_NEEDED"


SENTENCES: Mapping[Code, tuple[str, str]] = {
    Code.REQUIRED: ("this is needed; fill it in", "это поле обязательно; заполните его"),
    Code.TOO_LONG: (
        "{length} characters are too many; {most} at most",
        "слишком длинный текст, знаков: {length}; можно не больше {most}",
    ),
    Code.TOO_MANY: (
        "{count} are too many; {most} at most",
        "слишком много ({count}); можно не больше {most}",
    ),
    Code.OUT_OF_RANGE: (
        "{value} is outside {least}…{most}; give a number within",
        "{value} вне пределов {least}…{most}; укажите число в этих пределах",
    ),
    Code.BAD_DATE: (
        "“{value}” is not a date; write YYYY, YYYY-MM, YYYY-MM-DD or an interval such as 2010-06-28/2010-06-30 (EDTF)",
        "«{value}» — не дата; пишите ГГГГ, ГГГГ-ММ, ГГГГ-ММ-ДД или промежуток 2010-06-28/2010-06-30 (EDTF)",
    ),
    Code.DATES_REVERSED: (
        "{last} comes before {first}; swap the two dates",
        "{last} раньше, чем {first}; поменяйте даты местами",
    ),
    Code.DATE_IN_FUTURE: (
        "{value} has not come yet; give a day up to {today}",
        "день {value} ещё не наступил; укажите день не позже {today}",
    ),
    Code.BAD_LANGUAGE: (
        "“{value}” is not a language tag; write BCP 47, such as en, ru or zh-Hans, or und where unknown",
        "«{value}» — не код языка; пишите по BCP 47: en, ru, zh-Hans, или und, если язык неизвестен",
    ),
    Code.REPEATED: ("“{value}” is given twice; leave one", "«{value}» указано дважды; оставьте одно"),
    Code.BAD_ID: ("“{value}” is not an id; ids are UUIDs", "«{value}» — не идентификатор; нужен UUID"),
    Code.NOT_FOUND: (
        "there is no {kind} with the id {value}; look it up first",
        "записи {kind} с идентификатором {value} нет; сначала найдите её",
    ),
    Code.NO_SUCH_COUNTRY: (
        "“{value}” is not a country of the register; use an ISO 3166-1 code such as KZ, and add a new country first",
        "страны «{value}» в реестре нет; нужен код ISO 3166-1, например KZ; новую страну сначала добавьте",
    ),
    Code.NO_SUCH_SUBDIVISION: (
        "“{value}” is not an ISO 3166-2 code of {country}; leave it empty for a local place",
        "«{value}» — не код ISO 3166-2 страны {country}; для местности оставьте поле пустым",
    ),
    Code.OTHER_COUNTRY: (
        "this lies in {other}, not in {country}; correct one of the two",
        "страна здесь {other}, а не {country}; исправьте одно из двух",
    ),
    Code.EXISTS_ALREADY: (
        "“{value}” exists already ({id}); use that record",
        "«{value}» уже есть ({id}); используйте эту запись",
    ),
    Code.STALE_VERSION: (
        "the record stands at version {now}, you have seen {seen}; read it again and repeat",
        "запись уже в версии {now}, вы видели {seen}; прочтите её заново и повторите",
    ),
    Code.VOIDED: ("the record is void; restore it first", "запись аннулирована; сначала восстановите её"),
    Code.NOT_VOIDED: (
        "the record is not void; nothing to restore",
        "запись не аннулирована; восстанавливать нечего",
    ),
    Code.STILL_USED: (
        "{count} other records rest on it ({kinds}); void or change them first",
        "на неё опираются другие записи ({kinds}: {count}); сначала измените или аннулируйте их",
    ),
    Code.KEY_REUSED: (
        "this idempotency key was used for another input; take a new key",
        "этот ключ идемпотентности уже использован для другого запроса; возьмите новый ключ",
    ),
    Code.BAD_KEY: (
        "an idempotency key has 1 to 255 characters",
        "ключ идемпотентности содержит от 1 до 255 знаков",
    ),
    Code.NOT_ALLOWED_NOW: (
        "“{action}” is not possible while it is “{state}”; possible now: {possible}",
        "действие «{action}» невозможно в состоянии «{state}»; сейчас возможно: {possible}",
    ),
    Code.BEFORE_LAST_ENTRY: (
        "{day} is before the last entry of the ledger, {last}; give that day or a later one",
        "{day} раньше последней записи журнала, {last}; укажите этот или более поздний день",
    ),
    Code.TOO_FEW_PARTIES: (
        "there must be at least two different parties; add one",
        "нужны по меньшей мере две разные стороны; добавьте ещё одну",
    ),
    Code.SAME_PARTY: (
        "an institution is a party once; leave out the second entry",
        "учреждение может быть стороной один раз; уберите повтор",
    ),
    Code.NOT_A_PARTY: (
        "this institution is not a party; name a party",
        "это учреждение не является стороной; укажите сторону",
    ),
    Code.ONE_PARTY: (
        "a party is an institution, or a group that is not named, with labels and country: give one of the two",
        "сторона — учреждение либо неназванная группа с обозначением и страной: укажите одно из двух",
    ),
    Code.ANSWERED_ALREADY: (
        "this party has approved revision {revision} already; nothing more is needed of it",
        "эта сторона уже одобрила редакцию {revision}; больше от неё ничего не требуется",
    ),
    Code.OTHER_CONTENT: (
        "the content stands at revision {now}, you have seen {seen}; read it again before you approve",
        "содержание уже в редакции {now}, вы видели {seen}; прочтите его заново, прежде чем одобрить",
    ),
    Code.DOCUMENT_NEEDED: (
        "an approval on behalf of a party needs the document it rests on; name it",
        "для одобрения от имени стороны нужен документ, на котором оно основано; укажите его",
    ),
    Code.ONE_MEMBER: (
        "a member is an institution, a person or a country: name exactly one",
        "член объединения — учреждение, лицо или страна: укажите ровно одно",
    ),
    Code.NOT_A_BODY: (
        "only an association, a network, a consortium or a federation has members; {kind} has none",
        "члены бывают только у ассоциации, сети, консорциума или федерации; вид {kind} их не имеет",
    ),
    Code.ITSELF: (
        "a record cannot stand in this relation to itself",
        "запись нельзя связать так с самой собой",
    ),
    Code.CIRCLE: (
        "this would make a circle of parents; choose a parent outside",
        "получится круг подчинения; выберите вышестоящую запись вне его",
    ),
    Code.NAMED_IS_ONE: (
        "a named institution stands for one party; give the count with an unnamed group",
        "названное учреждение — одна сторона; число указывайте у неназванной группы",
    ),
    Code.RESOLVED_ALREADY: (
        "the institution is known already; correct the record instead",
        "учреждение уже известно; исправьте запись",
    ),
    Code.BAD_CONTACT: (
        "“{value}” does not look like what this field asks for; check it",
        "«{value}» не похоже на то, что должно стоять в этом поле; проверьте",
    ),
    Code.NOTHING_TO_CHANGE: (
        "no field was given; name what to change",
        "не указано ни одного поля; укажите, что изменить",
    ),
    Code.ERASED: (
        "this person was erased; nothing can be added",
        "данные этого лица стёрты; добавить ничего нельзя",
    ),
    Code.BAD_ZONE: (
        "“{value}” is not a time zone; write an IANA name such as Asia/Almaty",
        "«{value}» — не часовой пояс; пишите имя IANA, например Asia/Almaty",
    ),
    Code.NOT_HELD_YET: (
        "the exchange has not been held; report it as held first",
        "обмен ещё не состоялся; сначала отметьте, что он проведён",
    ),
    Code.GROUP_FIRST: (
        "there is no such group before this entry; put the group before those that are part of it",
        "такой группы выше в списке нет; поставьте группу перед теми, кто в неё входит",
    ),
    Code.NOT_A_GROUP: (
        "a named institution is not a group; only an unnamed group has parts",
        "названное учреждение — не группа; состав бывает только у неназванной группы",
    ),
    Code.RESCHEDULE_INSTEAD: (
        "a plan is not overwritten; use exchangeReschedule, which keeps the earlier one",
        "план не переписывают; используйте exchangeReschedule: прежний план сохранится",
    ),
    Code.OTHER_PROGRAMME: (
        "a site and the group that it is part of belong to one programme; choose a group of the same one",
        "площадка и группа, в которую она входит, относятся к одной программе; выберите группу той же программы",
    ),
    Code.BODY_NOT_READY: (
        "the organisation is “{state}”; it admits members while it is being formed or active",
        "организация в состоянии «{state}»; принимать членов можно, пока она создаётся или действует",
    ),
    Code.BOTH_TAKE_PART: (
        "both stand in one {kind} ({id}); void or correct one of the two entries there first",
        "оба учреждения названы в одной записи {kind} ({id}); сначала аннулируйте или исправьте одно упоминание",
    ),
    Code.BAD_HASH: (
        "“{value}” is not a SHA-256; send the file first and give the 64 signs that the answer tells",
        "«{value}» — не SHA-256; сначала отправьте файл и укажите 64 знака из ответа",
    ),
    Code.BAD_FILE_NAME: (
        "“{value}” cannot be the name of a file; leave out strokes and control signs, and begin with no dot",
        "«{value}» не может быть именем файла; уберите косые черты и управляющие знаки, не начинайте с точки",
    ),
    Code.NO_SUCH_FILE: (
        "no file with the SHA-256 {value} has been sent; send it first",
        "файл с SHA-256 {value} не отправлен; сначала отправьте его",
    ),
    Code.FILE_NOT_TAKEN: (
        "what is in “{value}” does not fit its name, or such files are not taken; taken are {suffixes}",
        "содержимое «{value}» не подходит к имени, или такие файлы не принимаются; принимаются {suffixes}",
    ),
    **{Code[name]: sentences for name, sentences in EVIDENCE.items()},
    Code.OTHER_BODY: (
        "this decision is about another body; name a decision about this one, or none",
        "это решение о другой организации; укажите решение об этой или не указывайте никакого",
    ),
    Code.OTHER_STEP: (
        "this decision is to {step}, the step is to {action}; take that step, or name another decision",
        "решение предписывает шаг {step}, а не {action}; выполните этот шаг или укажите другое решение",
    ),
    Code.FOLLOWED_ALREADY: (
        "a line of the ledger follows from this decision already ({id}); leave the decision out",
        "из этого решения уже следует строка журнала ({id}); не указывайте его",
    ),
    Code.BODY_FOLLOWS: (
        "the body's ledger follows from this; void the decision and record it anew",
        "на этом основан журнал организации; аннулируйте решение и внесите его заново",
    ),
    Code.LATER_LINES: (
        "{count} later lines of the body's ledger rest on it, the next is “{state}”; void their decisions first",
        "на нём основаны более поздние строки журнала ({count}), следующая — «{state}»; сначала аннулируйте их решения",
    ),
    Code.EVIDENCE_NEEDED: (
        "a result is achieved where something shows it; say what does, or leave it UNKNOWN",
        "результат достигнут, если это чем-то подтверждено; укажите, чем, или оставьте UNKNOWN",
    ),
    **{Code(name): sentence for words in (COMPETITIONS, DISRUPTIONS) for name, sentence in words.items()},
    Code.EXACTLY_ONE: ("name exactly one of these: {names}", "укажите ровно одно из полей: {names}"),
    Code.WHOSE: (
        "nobody is named whose this is; name an institution, a programme or an exchange",
        "не указано, чьё это; укажите учреждение, программу или обмен",
    ),
    Code.PROGRAMME_DIFFERS: (
        "this belongs to another programme than the one named; name its own, or leave the programme out",
        "это относится к другой программе, чем указанная; укажите её или уберите программу",
    ),
    Code.NAMED_SITE: (
        "this site is a named institution; give the institution as the receiver instead",
        "эта площадка — названное учреждение; укажите само учреждение получателем",
    ),
    Code.BAD_RECURRENCE: (
        "“{value}” cannot be read in a recurrence rule; write RFC 5545, such as FREQ=WEEKLY;BYDAY=MO",
        "«{value}» в правиле повторения не понять; пишите по RFC 5545, например FREQ=WEEKLY;BYDAY=MO",
    ),
    Code.RECURRENCE_TOO_FINE: (
        "“{value}” is finer than a day; repeat DAILY, WEEKLY, MONTHLY or YEARLY",
        "«{value}» мельче дня; повторяйте DAILY, WEEKLY, MONTHLY или YEARLY",
    ),
    Code.RECURRENCE_UNFITTING: (
        "{part} does not fit the rest of a {frequency} rule (RFC 5545, 3.3.10); leave it out or change the frequency",
        "{part} не подходит к остальному правилу {frequency} (RFC 5545, 3.3.10); уберите его или смените частоту",
    ),
    Code.COUNT_AND_UNTIL: (
        "a rule ends by COUNT or by UNTIL; leave one of them out",
        "правило кончается либо по COUNT, либо по UNTIL; уберите одно из двух",
    ),
    Code.RANGE_REVERSED: (
        "{most} is less than {least}; swap the two numbers",
        "{most} меньше, чем {least}; поменяйте числа местами",
    ),
    Code.ONE_AUTHOR: (
        "an author is a person, an institution or a name in words: give exactly one",
        "автор — лицо, учреждение или имя словами: укажите что-то одно",
    ),
    Code.OTHER_PUBLICATION: (
        "an edition and the copies given out of it belong to one publication; choose an edition of the same one",
        "издание и розданные из него экземпляры относятся к одной публикации; выберите издание той же публикации",
    ),
    Code.MORE_THAN_PRINTED: (
        "{copies} copies would be given out of {most} printed; correct one of the two numbers",
        "роздано было бы {copies} экземпляров из {most} напечатанных; исправьте одно из двух чисел",
    ),
    Code.MORE_THAN_STATED: (
        "its editions would have {copies} copies, and {most} are stated for all of it; correct one of the two numbers",
        "в изданиях было бы {copies} экземпляров, а для всей публикации указано {most}; исправьте одно из двух чисел",
    ),
    Code.ONE_SIDE: (
        "each side is an institution or a country: name exactly one",
        "каждая сторона — учреждение или страна: укажите ровно одно",
    ),
    Code.NOTHING_PROMISED: (
        "nothing is promised; give a number a year, or say in words how regularly",
        "ничего не обещано; укажите число в год или опишите регулярность словами",
    ),
    Code.CHANGED_SINCE: (
        "the {kind} {id} went on since as that of one; void it first and enter it anew after, or leave both as one",
        "запись {kind} {id} с тех пор продолжилась как общая; сначала аннулируйте её, а потом внесите заново",
    ),
    Code.UNDONE_ALREADY: (
        "this merging was undone already; merge the two anew if they are one after all",
        "это объединение уже отменено; если учреждение всё же одно, объедините записи снова",
    ),
    Code.NO_SUCH_EXPORT: (
        "there is no “{value}”; lists: {lists}; forms: {forms}",
        "выгрузки «{value}» нет; списки: {lists}; форматы: {forms}",
    ),
    Code.NO_SUCH_PARAMETER: (
        "“{value}” means nothing here; possible: {possible}",
        "параметр «{value}» здесь ничего не значит; возможны: {possible}",
    ),
    Code.NO_SUCH_COLUMN: (
        "“{value}” is not a column of this list; possible: {possible}, and field.* for all of a field",
        "«{value}» — не столбец этого списка; возможны: {possible}, а также поле.* для всех столбцов поля",
    ),
    Code.NO_SUCH_ORDER: (
        "“{value}” is not an order of this list; possible: {possible}",
        "порядка «{value}» у этого списка нет; возможны: {possible}",
    ),
    Code.BAD_FILTER: (
        "this is not a filter of the list: {reason}; write a JSON object with the fields of its filter in the schema",
        "это не фильтр списка: {reason}; нужен объект JSON с полями фильтра из схемы",
    ),
    Code.TOO_MANY_RECORDS: (
        "the list has {count} records, and {most} at most are given at once; narrow the filter",
        "записей в списке: {count}, а за один раз можно не больше {most}; сузьте фильтр",
    ),
    Code.EXTRA_NEEDED: (
        "{value} needs more than is installed: pip install 'consortium[{extra}]'",
        "для {value} установлено не всё: pip install 'consortium[{extra}]'",
    ),
}


def message(code: Code, language: str, facts: Mapping[str, object]) -> str:
    """Return the sentence of a code in the asked language, English where there is none."""
    english, russian = SENTENCES[code]
    return (russian if language.split("-", 1)[0] == "ru" else english).format_map(_Facts(facts))


class _Facts(dict[str, object]):
    """Facts by name; one that is missing shows as a dash, since a sentence must never fail."""

    def __missing__(self, key: str) -> str:
        return "–"
