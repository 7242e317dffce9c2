"""What the operation Vocabulary answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What people call each state, kind and role, in a language: for headings, keys of maps and filters.
query Vocabulary($lang: String) {
  vocabulary(lang: $lang) {
    enum
    words {
      value
      word
    }
  }
}
"""


class VocabularyAnswer(OperationAnswer):
    """What the operation Vocabulary answers with."""

    operation = "Vocabulary"
    document = DOCUMENT

    vocabulary: tuple[EnumWords, ...]
    """What people call the values of the enums, in that language, else in the reader's, else in English."""


class EnumWords(Value):
    """The words for the values of an enum."""

    enum: str
    """The name of the enum, as the schema has it."""
    words: tuple[Word, ...]
    """The values in the order of the schema."""


class Word(Value):
    """What people call a value of an enum."""

    value: str
    """The value, as the schema has it."""
    word: str
    """What people call it, as it stands inside a sentence."""
