"""What an import tells people, and what fields are called in Russian."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum


class Why(Enum):
    """A reason against a file or one of its cells, with braces for its facts; each names the remedy."""

    NO_HEADINGS = ("the sheet is empty; its first row holds the headings", "лист пуст; в первой строке — заголовки")
    NOT_HEADINGS = (
        "no cell of the first row is a heading; delete what stands above, or map each column: --map “{heading}=FIELD”",
        "в первой строке нет заголовков; удалите строки над ними или укажите каждый: --map «{heading}=ПОЛЕ»",
    )
    NO_KEY = (
        "no column holds the key of each record; name one `key`, or map it: --map “{first}=key”",
        "нет столбца с ключом записи; назовите его `key` или укажите: --map «{first}=key»",
    )
    UNKNOWN_HEADING = (
        "no field is called so; map it with --map “{heading}=FIELD”, or leave the column out with --map “{heading}=-”",
        "такого поля нет; укажите --map «{heading}=ПОЛЕ» или пропустите столбец: --map «{heading}=-»",
    )
    SAME_FIELD = (
        "the column “{other}” stands for the same field; leave one of them out with --map “{heading}=-”",
        "столбец «{other}» означает то же поле; пропустите один из них: --map «{heading}=-»",
    )
    NO_SUCH_COLUMN = ("there is no such column to map; known are {known}", "такого столбца нет; есть {known}")
    NO_SUCH_FIELD = ("there is no field “{field}”; known are {known}", "поля «{field}» нет; есть {known}")
    TOO_MANY_CELLS = (
        "the row has more cells than there are headings; check the delimiter and the quotes",
        "в строке больше ячеек, чем заголовков; проверьте разделитель и кавычки",
    )
    NEEDS_KEY = (
        "a row with fields of its own needs a key, a short text that never changes",
        "строке с собственными полями нужен ключ — короткий неизменный текст",
    )
    APART = (
        "rows of one record stand together; sort the sheet by this column (the key is in row {first} too)",
        "строки одной записи стоят рядом; отсортируйте лист по этому столбцу (ключ уже есть в строке {first})",
    )
    OTHER_VALUE = (
        "row {first} of the same record says “{other}”; leave one of the two",
        "в строке {first} той же записи указано «{other}»; оставьте одно из значений",
    )
    NO_NUMBER = ("this is no number; write digits alone", "это не число; пишите только цифры")
    NO_WHOLE_NUMBER = ("this is no whole number; write digits alone", "это не целое число; пишите только цифры")
    NO_FLAG = ("this is neither yes nor no; write yes or no", "это не да и не нет; напишите да или нет")
    NO_CHOICE = ("this is none of the values known: {known}", "такого значения нет; есть {known}")
    LIKE_ROW = (
        "it looks like row {row}, {name}: {reasons}; if both are one, leave one of the rows out",
        "похоже на строку {row}, {name}: {reasons}; если это одно учреждение, уберите одну из строк",
    )
    LIKE_RECORD = (
        "it looks like {name} ({id}) of the register: {reasons}; if it is that one, write this id as its key",
        "похоже на запись реестра {name} ({id}): {reasons}; если это она, укажите этот идентификатор как ключ",
    )
    NO_RECORD = (
        "neither this file nor the register has the {kind} “{name}”; enter it first, or name another",
        "ни в этом файле, ни в реестре нет: {kind} «{name}»; сначала внесите запись или укажите другую",
    )
    FAILED = (
        "the formula of this cell has failed; mend it, or leave the cell empty",
        "формула в этой ячейке не сработала; исправьте её или оставьте ячейку пустой",
    )
    NO_SHEET = ("there is no sheet “{sheet}”; known are {known}", "листа «{sheet}» нет; есть {known}")
    UNREADABLE = (
        "the file cannot be read as {form}: {reason}; save it anew, or name its encoding with --encoding",
        "файл не читается как {form}: {reason}; сохраните его заново или укажите кодировку: --encoding",
    )
    UNREADABLE_WORKBOOK = (
        "the file cannot be read as {form}: {reason}; open it in a program for spreadsheets and save it anew",
        "файл не читается как {form}: {reason}; откройте его в программе для таблиц и сохраните заново",
    )
    NO_SOURCE = (
        "the register has no source “{key}”; enter it first",
        "в реестре нет источника «{key}»; сначала внесите его",
    )
    NO_IMPORT = (
        "there is no import of this id; see consortium import list",
        "такого импорта нет; см. consortium import list",
    )
    UNDONE_ALREADY = ("this import was undone on {day}", "этот импорт уже отменён {day}")
    CHANGED_SINCE = (
        "{kind} {record} (row {line}) was changed since; undo it by hand, or keep it with --keep-changed",
        "{kind} {record} (строка {line}): изменено позже; верните вручную или оставьте: --keep-changed",
    )
    USED_SINCE = (
        "{kind} {record} (row {line}) is used by {user} {by}; take that back first, or keep both with --keep-changed",
        "{kind} {record} (строка {line}): используется, {user} {by}; сначала уберите её или оставьте: --keep-changed",
    )

    def in_(self, language: str, **facts: object) -> str:
        """Return the sentence in a language."""
        sentence: str = self.value[language == "ru"]
        return sentence.format(**facts)


class Said(Enum):
    """A remark about what an import has worked out by itself, or how a template is filled."""

    ENCODING = ("encoding {encoding}", "кодировка {encoding}")
    DELIMITER = ("delimiter “{delimiter}”", "разделитель «{delimiter}»")
    TAB = ("tab", "табуляция")
    SHEET = ("sheet “{sheet}”", "лист «{sheet}»")
    COLUMN = ("“{heading}” is {field}", "«{heading}» — это {field}")
    FAULTS = ("row;column;value;message", "строка;столбец;значение;сообщение")
    DATA = ("Records", "Записи")
    HOW = ("How to fill", "Как заполнять")
    HEADING = ("Column", "Столбец")
    MEANING = ("What it means", "Что означает")
    NEEDED = ("Required", "Обязательно")
    FORM = ("How it is written", "Как пишется")
    YES = ("yes", "да")
    IN_PART = ("in each {part}", "для каждой части «{part}»")
    KEY_MEANING = ("What your own files call the record.", "Как запись называется в ваших файлах.")
    KEY = (
        "your own short text that never changes; rows of a key are one record, an empty key goes on with the last",
        "ваш короткий неизменный текст; строки с одним ключом — одна запись, пустой ключ продолжает запись выше",
    )
    TEXT = ("text", "текст")
    NUMBER = ("number", "число")
    FLAG = ("yes or no", "да или нет")
    DATE = ("2009, 2009-06, 2009-06-14, 2009-06-14/2009-06-18", "2009, 2009-06, 2009-06-14, 2009-06-14/2009-06-18")
    LIST = ("several, with “;” between", "несколько через «;»")
    COUNTRY = ("two letters, such as KZ", "две буквы, например KZ")
    REFERENCE = (
        "{kind}: its key in these files, a key of the seeds, an id, or a code",
        "{kind}: ключ из этих файлов, ключ исходных данных, идентификатор или код",
    )
    ONE_OF = ("one of: {known}", "одно из: {known}")

    def in_(self, language: str, **facts: object) -> str:
        """Return the remark in a language."""
        sentence: str = self.value[language == "ru"]
        return sentence.format(**facts)


RUSSIAN: Mapping[str, str] = {
    "key": "ключ", "source": "источник", "locator": "место в источнике", "remark": "примечание", "kind": "вид",
    "name": "название", "title": "наименование", "country": "страна", "region": "регион", "parent": "входит в",
    "area": "направления", "areas": "направления", "aim": "цель", "founded": "основано", "address": "адрес",
    "email": "почта", "phone": "телефон", "website": "сайт", "value": "значение", "language": "язык",
    "languages": "языки", "published": "издано", "code": "код", "latitude": "широта", "longitude": "долгота",
    "comprises": "состоит из",
    "scheme": "схема", "action": "действие", "since": "с какого дня", "reason": "причина", "period": "период",
    "result": "результат", "institution": "учреждение", "organisation": "организация", "person": "человек",
    "programme": "программа", "partnership": "партнёрство", "part": "часть", "label": "обозначение",
    "parties": "число сторон", "part_of": "входит в группу", "consent": "согласие", "unit": "подразделение",
    "acting": "исполняющий обязанности", "held": "занимал", "seen": "упомянут", "role": "роль", "term": "условия",
    "force": "в силе", "notice_days": "дней до расторжения", "proposer": "предложил", "signed": "подписано",
    "mode": "формат", "series": "серия", "about": "содержание", "venue": "место", "actual": "проведено",
    "zone": "часовой пояс", "stated_days": "заявлено дней", "stated_parties": "заявлено сторон",
    "people_planned": "людей ожидалось", "people_attended": "людей пришло", "planned": "запланировано",
    "state": "состояние", "cancelled_reason": "причина отмены", "change": "изменение", "group": "группа",
    "attended": "пришло", "alias": "другое имя", "identifier": "идентификатор", "life": "шаг", "party": "сторона",
    "site": "площадка", "schedule": "график", "participation": "участие", "headcount": "люди",
    "objective": "задача", "target_group": "целевая группа", "expected_result": "ожидаемый результат",
    "activity": "мероприятие", "fulfilment": "выполнение", "exchange": "обмен", "level": "уровень", "number": "номер",
    "text": "текст", "audience": "аудитория", "achieved": "достигнут", "evidence": "подтверждение",
    "evidence_source": "источник подтверждения", "evidence_locator": "место подтверждения",
    "part_of_series": "серия как запись", "disruption": "сбой", "membership": "членство",
    "planned_activity": "запланированное мероприятие",
}  # fmt: skip
"""Fields, parts and kinds by their English name in a heading; one that is not here is called by its English name."""

PERSON_NAME = "имя"
"""What the name of a person is called in Russian, instead of that of a body or a programme."""
