"""Words that many names share: they tell what sort of body it is, not which one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from consortium.text import fold, stems

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_CONCEPTS: Mapping[str, str] = {
    "school": "school schools школа сош оош école schule szkoła",
    "gymnasium": "gymnasium гимназия gymnase",
    "lyceum": "lyceum лицей lycée",
    "kindergarten": "kindergarten детсад",
    "college": "college колледж collège",
    "university": "university университет université universität uniwersytet",
    "academy": "academy академия académie akademie akademia",
    "institute": "institute institutes институт institut instytut",
    "centre": "centre center centres центр zentrum centrum",
    "ministry": "ministry министерство ministère ministerium",
    "department": "department департамент отдел управление département",
    "association": "association ассоциация assoziation stowarzyszenie verein общество society",
    "federation": "federation федерация fédération föderation",
    "network": "network networks сеть réseau netzwerk",
    "consortium": "consortium консорциум",
    "foundation": "foundation fund фонд fondation stiftung",
    "organisation": "organisation organization организация",
    "union": "union союз",
    "education": "education educational образование образовательный éducation bildung просвещение",
    "teacher": "teacher teachers учитель педагог enseignant lehrer",
    "training": "training подготовка переподготовка retraining formation",
    "resource": "resource resources ресурсный",
    "russia": "russia russian россия российский russie russland",
    "kazakhstan": "kazakhstan казахстан казахстанский",
    "kyrgyzstan": "kyrgyzstan кыргызстан киргизия",
    "uzbekistan": "uzbekistan узбекистан",
    "belarus": "belarus беларусь белоруссия белорусский",
    "china": "china chinese китай китайский chine",
    "republic": "republic республика république republik",
}
_UNHEARD = (
    "the a an of and for in at on to by from with named after s "
    "и в во на по для при имени им с о об "
    "de la le les l d du des et en à der die das und für von zu "
    "state national regional municipal public general secondary federal budgetary autonomous "
    "государственный национальный региональный муниципальный общественный общеобразовательный средний федеральный "
    "бюджетный автономный казённый краевой областной городской районный учреждение "
    "моу мбоу маоу мкоу гбоу гоу оу фгбоу фгаоу во впо дпо ано нко ооо ltd gmbh ev ngo крмоо"
)


@lru_cache(maxsize=20_000)
def concept(word: str) -> str | None:
    """Return the sort of body or the field that a word means in any of our languages, or None.

    >>> concept("школы"), concept("School"), concept("Educator")
    ('school', 'school', None)
    """
    return _concepts().get(_root(word))


@lru_cache(maxsize=20_000)
def is_unheard(word: str) -> bool:
    """Return whether a word tells nothing about which body is meant: an article, a legal form."""
    return _root(word) in _silent()


def _root(word: str) -> str:
    """Return a Russian word without its ending, which changes with the case, and any other as it is, folded.

    English stems are too short to tell an educator from education.
    """
    folded = fold(word)
    return stems(word)[0] if _CYRILLIC.search(folded) else folded


@cache
def _concepts() -> Mapping[str, str]:
    return {_root(form): name for name, forms in _CONCEPTS.items() for form in forms.split()}


@cache
def _silent() -> frozenset[str]:
    return frozenset(map(_root, _UNHEARD.split()))
