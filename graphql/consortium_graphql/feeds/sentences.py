"""What a calendar says of an exchange, in English and Russian."""

from __future__ import annotations

from enum import Enum

from consortium_graphql.exporting.days import Days


class Say(Enum):
    """A sentence in both languages; the braces hold its facts."""

    CALENDAR = ("Exchanges", "Обмены")
    CALENDAR_OF = ("Exchanges: {name}", "Обмены: {name}")
    POSTPONED = ("Postponed: {title}", "Отложено: {title}")
    CANCELLED = ("Cancelled: {title}", "Отменено: {title}")
    STANDS = ("{kind}, {state}", "{kind}, {state}")
    NO_NEW_DAYS = ("New days are not known yet.", "Новые даты ещё не известны.")
    INFERRED = ("The days are inferred.", "Даты установлены по косвенным данным.")
    ORGANISERS = ("Organised by: {names}", "Организаторы: {names}")
    EARLIER_POSTPONED = ("Postponed from {days}.", "Отложено; прежние даты: {days}.")
    EARLIER_RESCHEDULED = ("Rescheduled from {days}.", "Перенесено; прежние даты: {days}.")
    EARLIER_SHORTENED = ("Shortened from {days}.", "Сокращено; прежние даты: {days}.")
    EARLIER_CHANGED = ("Changed from {days}.", "Изменено; прежние даты: {days}.")

    def in_(self, language: str, **facts: str) -> str:
        """Return the sentence in Russian or else in English."""
        english, russian = self.value
        sentence: str = russian if _spoken(language) == "ru" else english
        return sentence.format(**facts)


_EARLIER = {
    "POSTPONED": Say.EARLIER_POSTPONED,
    "RESCHEDULED": Say.EARLIER_RESCHEDULED,
    "SHORTENED": Say.EARLIER_SHORTENED,
}


def earlier(change: str, days: Days, language: str) -> str:
    """Return the sentence about days that no longer hold, by the change that came after them."""
    return _EARLIER.get(change, Say.EARLIER_CHANGED).in_(language, days=in_words(days, language))


def in_words(days: Days, language: str) -> str:
    """Return days as people write them: 28 June 2010, 28 June 2010 – 30 June 2010."""
    from babel.dates import format_date

    locale = "ru" if _spoken(language) == "ru" else "en_GB"
    shown = [format_date(day, "long", locale=locale) for day in dict.fromkeys((days.first, days.last))]
    return " – ".join(shown)


def _spoken(language: str) -> str:
    return language.split("-", 1)[0]
