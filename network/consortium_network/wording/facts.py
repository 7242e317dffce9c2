"""The facts behind a sentence, and how lists, shares and kinds of groups stand in one."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias, cast

from ..language import Language, listed, number, plural_en, plural_ru, quoted

Fact: TypeAlias = str | float | tuple[str, ...]
Facts: TypeAlias = Mapping[str, Fact]
Sentence: TypeAlias = Callable[[Facts], str]

_MOST_NAMES: Final = 3
_GROUPS: Final[Mapping[str, tuple[str, str]]] = {"country": ("country", "countries"), "region": ("region", "regions")}


def count(facts: Facts, key: str) -> int:
    """Return a fact that is a whole number."""
    return int(cast("float", facts[key]))


def value(facts: Facts, key: str) -> float:
    """Return a fact that is a number."""
    return float(cast("float", facts[key]))


def text(facts: Facts, key: str) -> str:
    """Return a fact that is a name or a date."""
    return cast("str", facts[key])


def called(facts: Facts, key: str) -> str:
    """Return a name as it stands in a Russian sentence."""
    return quoted(text(facts, key), "ru")


def some(facts: Facts, key: str, language: Language) -> str:
    """Return the first three of a list of names, and how many more there are by ``<key>_count``.

    >>> some({"lost": ("a", "b", "c", "d"), "lost_count": 9}, "lost", "en")
    'a, b, c and 6 more'
    """
    names, total = cast("tuple[str, ...]", facts[key])[:_MOST_NAMES], count(facts, f"{key}_count")
    words = [quoted(name, language) for name in names]
    more = total - len(words)
    if more > 0:
        words.append(f"ещё {more}" if language == "ru" else f"{more} more")
    return listed(words, language)


def percent(share: float, language: Language) -> str:
    """Return a share of 1 in percent, with at most one decimal.

    >>> percent(0.266666, "en"), percent(0.125, "ru")
    ('26.7 %', '12,5 %')
    """
    return f"{number(share * 100, language, digits=1)} %"


def groups_en(facts: Facts) -> str:
    """Return "countries" or "regions", whichever the facts are of."""
    return _GROUPS[text(facts, "of")][1]


def group_en(facts: Facts) -> str:
    """Return "country" or "region", whichever the facts are of."""
    return _GROUPS[text(facts, "of")][0]


def by_kind(facts: Facts, country: str, region: str) -> str:
    """Return the Russian form for countries or that for regions, whichever the facts are of."""
    return country if text(facts, "of") == "country" else region


def members_en(amount: int) -> str:
    """Return so many members in English."""
    return f"{amount} {plural_en(amount, 'member', 'members')}"


def members_ru(amount: int) -> str:
    """Return so many members in Russian."""
    return f"{amount} {plural_ru(amount, 'участник', 'участника', 'участников')}"


def ties_en(amount: int) -> str:
    """Return so many ties in English."""
    return f"{amount} {plural_en(amount, 'tie', 'ties')}"


def ties_ru(amount: int) -> str:
    """Return so many ties in Russian."""
    return f"{amount} {plural_ru(amount, 'связь', 'связи', 'связей')}"


def ties_of_ru(amount: int) -> str:
    """Return "of so many ties" in Russian, without the preposition.

    >>> ties_of_ru(1), ties_of_ru(15)
    ('1 связи', '15 связей')
    """
    return f"{amount} {plural_ru(amount, 'связи', 'связей', 'связей')}"
