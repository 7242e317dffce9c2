"""The one catalogue of what the project tells people, in English and Russian.

A `Code` is stable and made for programs; its sentence is made for people and may change. Sentences name the remedy.
They stand in modules by topic, by the name of their code.
"""

from __future__ import annotations

from collections.abc import Mapping

from consortium.messages import (
    agreements,
    competitions,
    cooperation,
    disruptions,
    evidence,
    files,
    inputs,
    practice,
    records,
)
from consortium.messages.codes import Code

__all__ = ["LANGUAGES", "SENTENCES", "Code", "message"]

LANGUAGES = ("en", "ru")
_TOPICS = (inputs, records, cooperation, competitions, disruptions, evidence, practice, files, agreements)

SENTENCES: Mapping[Code, tuple[str, str]] = {
    Code[name]: sentence for topic in _TOPICS for name, sentence in topic.SENTENCES.items()
}


def message(code: Code, language: str, facts: Mapping[str, object]) -> str:
    """Return the sentence of a code in the asked language, English where there is none."""
    english, russian = SENTENCES[code]
    return (russian if language.split("-", 1)[0] == "ru" else english).format_map(_Facts(facts))


class _Facts(dict[str, object]):
    """Facts by name; one that is missing shows as a dash, since a sentence must never fail."""

    def __missing__(self, key: str) -> str:
        return "–"
