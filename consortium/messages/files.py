"""Why a document or an export is refused, in English and Russian."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "BAD_HASH": (
        "“{value}” is not a SHA-256; send the file first and give the 64 signs that the answer tells",
        "«{value}» — не SHA-256; сначала отправьте файл и укажите 64 знака из ответа",
    ),
    "BAD_FILE_NAME": (
        "“{value}” cannot be the name of a file; leave out strokes and control signs, and begin with no dot",
        "«{value}» не может быть именем файла; уберите косые черты и управляющие знаки, не начинайте с точки",
    ),
    "NO_SUCH_FILE": (
        "no file with the SHA-256 {value} has been sent; send it first",
        "файл с SHA-256 {value} не отправлен; сначала отправьте его",
    ),
    "FILE_NOT_TAKEN": (
        "what is in “{value}” does not fit its name, or such files are not taken; taken are {suffixes}",
        "содержимое «{value}» не подходит к имени, или такие файлы не принимаются; принимаются {suffixes}",
    ),
    "NO_SUCH_EXPORT": (
        "there is no “{value}”; lists: {lists}; forms: {forms}",
        "выгрузки «{value}» нет; списки: {lists}; форматы: {forms}",
    ),
    "NO_SUCH_PARAMETER": (
        "“{value}” means nothing here; possible: {possible}",
        "параметр «{value}» здесь ничего не значит; возможны: {possible}",
    ),
    "NO_SUCH_COLUMN": (
        "“{value}” is not a column of this list; possible: {possible}, and field.* for all of a field",
        "«{value}» — не столбец этого списка; возможны: {possible}, а также поле.* для всех столбцов поля",
    ),
    "NO_SUCH_ORDER": (
        "“{value}” is not an order of this list; possible: {possible}",
        "порядка «{value}» у этого списка нет; возможны: {possible}",
    ),
    "BAD_FILTER": (
        "this is not a filter of the list: {reason}; write a JSON object with the fields of its filter in the schema",
        "это не фильтр списка: {reason}; нужен объект JSON с полями фильтра из схемы",
    ),
    "TOO_MANY_RECORDS": (
        "the list has {count} records, and {most} at most are given at once; narrow the filter",
        "записей в списке: {count}, а за один раз можно не больше {most}; сузьте фильтр",
    ),
    "EXTRA_NEEDED": (
        "{value} needs more than is installed: pip install 'consortium[{extra}]'",
        "для {value} установлено не всё: pip install 'consortium[{extra}]'",
    ),
    "NO_SUCH_LEAFLET": (
        "there is no leaflet “{value}”; ask for {possible}, with the record's id",
        "листовки «{value}» нет; запросите {possible} с идентификатором записи",
    ),
    "NO_LEAFLET_LANGUAGE": (
        "leaflets are not made in “{value}”; ask for one of {known}",
        "на языке «{value}» листовок нет; выберите один из {known}",
    ),
    "NO_FONT": (
        "no font here has {signs}: for Chinese apt-get install fonts-noto-cjk, or name a folder in CONSORTIUM_FONTS",
        "нет шрифта со знаками {signs}: для китайского apt-get install fonts-noto-cjk, или папка в CONSORTIUM_FONTS",
    ),
}
