"""English and Russian: numbers, counts and lists as people write them."""

from collections.abc import Sequence
from typing import Final, Literal

Language = Literal["en", "ru"]
LANGUAGES: Final[tuple[Language, ...]] = ("en", "ru")

_TEENS = range(11, 15)
_FEW = range(2, 5)


def number(value: float, language: Language, *, digits: int = 2) -> str:
    """Return a number with at most ``digits`` decimals; Russian writes a decimal comma.

    >>> number(1.50, "en"), number(1.5, "ru"), number(3.0, "en"), number(-0.001, "en")
    ('1.5', '1,5', '3', '0')
    """
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    text = "0" if text == "-0" else text
    return text.replace(".", ",") if language == "ru" else text


def plural_en(count: float, one: str, many: str) -> str:
    """Return the form that stands after ``count`` in English.

    >>> plural_en(1, "tie", "ties"), plural_en(0, "tie", "ties"), plural_en(1.5, "tie", "ties")
    ('tie', 'ties', 'ties')
    """
    return one if count == 1 else many


def plural_ru(count: float, one: str, few: str, many: str) -> str:
    """Return the form that stands after ``count`` in Russian; after a fraction it is that of few.

    >>> [plural_ru(n, "связь", "связи", "связей") for n in (1, 2, 5, 11, 21, 22, 112, 1.5)]
    ['связь', 'связи', 'связей', 'связей', 'связь', 'связи', 'связей', 'связи']
    """
    if count != int(count):
        return few
    last, last_two = abs(int(count)) % 10, abs(int(count)) % 100
    if last_two in _TEENS:
        return many
    return one if last == 1 else few if last in _FEW else many


def listed(words: Sequence[str], language: Language) -> str:
    """Return words joined by commas, the last by "and".

    >>> listed(["a", "b", "c"], "en"), listed(["а", "б"], "ru")
    ('a, b and c', 'а и б')
    """
    if len(words) <= 1:
        return "".join(words)
    joint = " и " if language == "ru" else " and "
    return ", ".join(words[:-1]) + joint + words[-1]


def quoted(name: str, language: Language) -> str:
    """Return a name as it stands in a sentence; in Russian in quotes, so that it need not be declined.

    >>> quoted("Центр «Сотрудничество»", "ru")
    '«Центр „Сотрудничество“»'
    """
    return f"«{name.replace('«', '„').replace('»', '“')}»" if language == "ru" else name
