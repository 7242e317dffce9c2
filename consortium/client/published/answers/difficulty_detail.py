"""What the operation DifficultyDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# All of a difficulty: whose it was, its causes, and every measure. What is null is not known.
query DifficultyDetail($id: ID!) {
  difficulty(id: $id) {
    id
    version
    text
    texts {
      lang
      value
    }
    causes {
      lang
      value
    }
    institution {
      id
      name
    }
    labels {
      lang
      value
    }
    programme {
      id
      name
    }
    exchange {
      id
      title
    }
    met {
      edtf
    }
    resolved
    measures {
      id
      version
      text
      texts {
        lang
        value
      }
      institution {
        id
        name
      }
      taken {
        edtf
      }
      locator
      remarks {
        lang
        value
      }
    }
    source {
      title
    }
    locator
    remarks {
      lang
      value
    }
  }
}
"""


class DifficultyDetailAnswer(OperationAnswer):
    """What the operation DifficultyDetail answers with."""

    operation = "DifficultyDetail"
    document = DOCUMENT

    difficulty: Difficulty | None
    """One difficulty."""


class Difficulty(Value):
    """What stood in the way of working together, and why."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    text: str
    """What was difficult, in that language, else in the reader's, else in English, else in any."""
    texts: tuple[LocalizedText, ...]
    """What was difficult, in each language there is."""
    causes: tuple[LocalizedText, ...]
    """Why, as far as somebody says."""
    institution: Institution | None
    """Whose; null for a group that is not named."""
    labels: tuple[LocalizedText, ...]
    """What the source calls those who are not named."""
    programme: Programme | None
    """In which programme."""
    exchange: Exchange | None
    """In which exchange."""
    met: PartialDate | None
    """When it was met, as far as it is known."""
    resolved: bool | None
    """Whether it was overcome; null where unknown."""
    measures: tuple[DifficultyMeasure, ...]
    """What was done about it."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class DifficultyMeasure(Value):
    """What was done about a difficulty."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    text: str
    """What was done, in that language, else in the reader's, else in English, else in any."""
    texts: tuple[LocalizedText, ...]
    """What was done, in each language there is."""
    institution: Institution | None
    """By whom; null where that is not said."""
    taken: PartialDate | None
    """When, as far as it is known."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""
