"""Why two records look like one, as sentences in English and Russian."""

from __future__ import annotations

from collections.abc import Mapping

from consortium.duplicates.model import DuplicateSign, Reason

_SENTENCES: Mapping[DuplicateSign, tuple[str, str]] = {
    DuplicateSign.SAME_IDENTIFIER: (
        "both have the identifier {value} in {scheme}",
        "у обеих записей идентификатор {value} в {scheme}",
    ),
    DuplicateSign.SAME_NAME: ("both are called “{other}”", "обе записи называются «{other}»"),
    DuplicateSign.SIMILAR_NAME: ("“{one}” sounds like “{other}”", "«{one}» звучит похоже на «{other}»"),
    DuplicateSign.SAME_WEBSITE: ("both have the website {site}", "у обеих записей сайт {site}"),
    DuplicateSign.SAME_PLACE: ("both are in the same place", "обе записи находятся в одном месте"),
}


def sentence(reason: Reason, language: str) -> str:
    """Return a reason as a sentence, in Russian or else in English."""
    english, russian = _SENTENCES[reason.sign]
    return (russian if language.split("-", 1)[0] == "ru" else english).format_map(reason.facts)
