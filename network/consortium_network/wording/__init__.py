"""Findings in words, English and Russian: one function for each kind of finding and language."""

from collections.abc import Mapping

from ..language import Language
from . import change, prospect, standing
from .facts import Sentence

WORDING: Mapping[Language, Mapping[str, Sentence]] = {
    "en": {**standing.ENGLISH, **change.ENGLISH, **prospect.ENGLISH},
    "ru": {**standing.RUSSIAN, **change.RUSSIAN, **prospect.RUSSIAN},
}
"""What says a finding of each kind."""
