"""What ISO 3166, UN M49 and CLDR say of countries and subdivisions."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, cast

OWN_NAMES = {"ru": {"KG": "Кыргызстан"}}
"""What countries call themselves where CLDR says otherwise, by language and ISO 3166-1 code.

Kyrgyzstan: Article 1 of its Constitution, in its official Russian text, names the state «Кыргызская Республика
(Кыргызстан)»; CLDR has Киргизия.
"""
LANGUAGES = ("en", "ru", "fr", "zh", "kk", "uz", "ky", "be", "hy", "tg", "mn", "pl")


def is_country(code: str) -> bool:
    """Return whether a text is an ISO 3166-1 alpha-2 code in use."""
    import pycountry

    return cast("Any", pycountry.countries).get(alpha_2=code) is not None


def country_names(code: str) -> dict[str, str]:
    """Return a country's name in each of our languages, as CLDR has it, or as it calls itself."""
    return {
        tag: OWN_NAMES.get(tag, {}).get(code, _territories(tag)[code]) for tag in LANGUAGES if code in _territories(tag)
    }


def subdivision_name(code: str) -> str | None:
    """Return the name of an ISO 3166-2 subdivision in its country's own romanisation, or None."""
    import pycountry

    found = cast("Any", pycountry.subdivisions).get(code=code)
    return str(found.name) if found else None


@lru_cache(maxsize=len(LANGUAGES))
def _territories(tag: str) -> dict[str, str]:
    from babel import Locale

    territories = cast("dict[str, str]", Locale(tag).territories)
    return dict(territories.items())
