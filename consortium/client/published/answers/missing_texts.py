"""What the operation MissingTexts answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Which texts are not there in a language, of which types: what is to be translated. `languages` are those that there are.
query MissingTexts($lang: String!, $recordType: [String!], $first: Int = 20, $after: String) {
  missingTexts(lang: $lang, recordType: $recordType, first: $first, after: $after) {
    totalCount
    nodes {
      recordType
      field
      languages
      record
    }
    endCursor
  }
}
"""


class MissingTextsAnswer(OperationAnswer):
    """What the operation MissingTexts answers with."""

    operation = "MissingTexts"
    document = DOCUMENT

    missing_texts: MissingTexts
    """The texts of the register that are there, but not in a language; for the secretariat."""


class MissingTexts(Value):
    """A page of texts that lack a language."""

    total_count: int
    """How many there are on all pages."""
    nodes: tuple[MissingText, ...]
    """The texts, by type, text and id."""
    end_cursor: str | None
    """To be sent as `after` for the next page; null on the last."""


class MissingText(Value):
    """A text that is there, but not in the language asked for."""

    record_type: str
    """The type of the record."""
    field: str
    """The name of the text."""
    languages: tuple[str, ...]
    """The languages that there are, BCP 47."""
    record: str
    """The id of the record; ask `node` for it."""
