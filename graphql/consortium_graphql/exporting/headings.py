"""What stands above the columns, in English and Russian."""

from __future__ import annotations

from collections.abc import Mapping

from consortium_graphql.exporting.columns import Column

FIELDS: Mapping[str, tuple[str, str]] = {
    "about": ("About", "О чём"),
    "action": ("Action", "Действие"),
    "actual": ("Held", "Проведён"),
    "address": ("Address", "Адрес"),
    "after": ("Record after", "Запись после"),
    "aims": ("Aims", "Цели"),
    "areas": ("Areas of work", "Направления"),
    "asOf": ("As of", "На день"),
    "at": ("At", "Когда"),
    "before": ("Record before", "Запись до"),
    "code": ("Code", "Код"),
    "consent": ("Consents to publication", "Согласие на публикацию"),
    "country": ("Country", "Страна"),
    "createdAt": ("Made at", "Создано"),
    "day": ("First day", "Первый день"),
    "email": ("E-mail", "Эл. почта"),
    "ends": ("Ends", "Окончание"),
    "erasedAt": ("Erased at", "Данные стёрты"),
    "firstCountry": ("First country", "Первая страна"),
    "firstInstitution": ("First institution", "Первое учреждение"),
    "firstRegion": ("First region", "Первый регион"),
    "flags": ("Does not add up", "Не сходится"),
    "force": ("In force", "Действие"),
    "founded": ("Founded", "Основано"),
    "high": ("Probability, at most", "Вероятность, не больше"),
    "holder": ("Holder", "Владелец"),
    "id": ("Id", "Идентификатор"),
    "institution": ("Institution", "Учреждение"),
    "key": ("Key", "Ключ"),
    "kind": ("Kind", "Вид"),
    "languages": ("Languages", "Языки"),
    "latitude": ("Latitude", "Широта"),
    "level": ("Level", "Уровень"),
    "locator": ("Place in the source", "Место в источнике"),
    "longitude": ("Longitude", "Долгота"),
    "low": ("Probability, at least", "Вероятность, не меньше"),
    "m49": ("UN M49 region", "Регион ООН M49"),
    "method": ("Method", "Метод"),
    "mode": ("Mode", "Форма"),
    "name": ("Name", "Название"),
    "noticeDays": ("Days of notice", "Срок уведомления, дней"),
    "organisation": ("Organisation", "Организация"),
    "overdue": ("Overdue", "Просрочен"),
    "parent": ("Part of", "Входит в"),
    "partnership": ("Partnership", "Партнёрство"),
    "parts": ("Parts of the name", "Части имени"),
    "peopleAttended": ("People who came", "Приехало человек"),
    "peoplePlanned": ("People expected", "Ожидалось человек"),
    "period": ("Period", "Период"),
    "person": ("Person", "Лицо"),
    "persona": ("Persona", "Роль"),
    "phone": ("Telephone", "Телефон"),
    "planned": ("Planned", "План"),
    "probability": ("Probability", "Вероятность"),
    "programme": ("Programme", "Программа"),
    "proposer": ("Proposer", "Инициатор"),
    "published": ("Published", "Опубликовано"),
    "rank": ("Rank", "Место"),
    "record": ("Record", "Запись"),
    "recordType": ("Type of record", "Тип записи"),
    "region": ("Region", "Регион"),
    "remarks": ("Remarks", "Примечания"),
    "results": ("Expected results", "Ожидаемые результаты"),
    "revision": ("Revision", "Редакция"),
    "run": ("Run", "Расчёт"),
    "score": ("Score", "Оценка"),
    "secondCountry": ("Second country", "Вторая страна"),
    "secondInstitution": ("Second institution", "Второе учреждение"),
    "secondRegion": ("Second region", "Второй регион"),
    "series": ("Series", "Серия"),
    "signed": ("Signed", "Подписано"),
    "siteCountComplete": ("All sites are counted", "Учтены все площадки"),
    "source": ("Source", "Источник"),
    "state": ("State", "Состояние"),
    "statedDays": ("Days, as stated", "Дней, по источнику"),
    "statedParties": ("Parties, as stated", "Участников, по источнику"),
    "terms": ("Terms", "Условия"),
    "title": ("Title", "Название"),
    "token": ("Token", "Токен"),
    "unit": ("Subdivision", "Регион страны"),
    "updatedAt": ("Changed at", "Изменено"),
    "venue": ("Venue", "Площадка"),
    "version": ("Version", "Версия"),
    "website": ("Website", "Сайт"),
    "zone": ("Time zone", "Часовой пояс"),
}
"""The fields of all lists, by their names in GraphQL."""

_OWN: Mapping[str, tuple[str, str]] = {
    "persons.name": ("Name", "Имя"),
    "persons.title": ("Title", "Звание"),
}
"""Where a field of one list is called otherwise."""

_PARTS: Mapping[str, tuple[str, str]] = {
    "": ("{}", "{}"),
    "code": ("{}: code", "{}: код"),
    "word": ("{}", "{}"),
    "earliest": ("{}: first day", "{}: первый день"),
    "latest": ("{}: last day", "{}: последний день"),
    "id": ("{}: id", "{}: идентификатор"),
    "name": ("{}", "{}"),
}


def headings(name: str, columns: tuple[Column, ...], language: str) -> list[str]:
    """Return the headings of a list's columns, in Russian or else in English; of a field unknown here its name."""
    with_words = {each.field for each in columns if each.key.endswith(".word")}
    return [_heading(name, each, language, coded=each.field in with_words) for each in columns]


def _heading(name: str, column: Column, language: str, *, coded: bool) -> str:
    field, _, part = column.key.partition(".")
    russian = language.split("-", 1)[0] == "ru"
    shown = (_OWN.get(f"{name}.{field}") or FIELDS.get(field, (field, field)))[russian]
    return _PARTS["code" if coded and not part else part][russian].format(shown)
