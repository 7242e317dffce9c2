"""What the operation AnsweredQuestions answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import QuestionState
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# The published questions and their answers, the latest first, by words or by what they speak of.
query AnsweredQuestions(
  $institution: ID
  $programme: ID
  $exchange: ID
  $words: String
  $first: Int! = 20
  $after: String
) {
  questions(
    first: $first
    after: $after
    filter: {
      institution: $institution
      programme: $programme
      exchange: $exchange
      search: $words
      standing: {states: [PUBLISHED]}
    }
    order: NEWEST
  ) {
    totalCount
    nodes {
      id
      version
      state
      text
      answer
      asked {
        edtf
      }
      asker {
        id
        name
      }
      answered {
        edtf
      }
      answerer {
        id
        name
      }
      mentions {
        id
        institution {
          id
          name
        }
        programme {
          id
          name
        }
        exchange {
          id
          title
          actual {
            edtf
          }
        }
        person {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class AnsweredQuestionsAnswer(OperationAnswer):
    """What the operation AnsweredQuestions answers with."""

    operation = "AnsweredQuestions"
    document = DOCUMENT

    questions: QuestionConnection
    """The questions that you may see, and their answers."""


class QuestionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Question, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Question(Value):
    """What somebody asked the consortium, and the answer."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    state: QuestionState | None
    """Where it stands at the end of a day, today if none is named; null before it was asked."""
    text: str
    """The question in that language, else in the reader's, else in English, else in any."""
    answer: str | None
    """The answer in that language, else in the reader's, else in English, else in any; null until there is one."""
    asked: PartialDate | None
    """When it was asked; null where unknown."""
    asker: Institution | None
    """The institution that asks; null where it is unknown."""
    answered: PartialDate | None
    """When it was answered; null where unknown."""
    answerer: Institution | None
    """The institution that answers; null where it is unknown."""
    mentions: tuple[Mention, ...]
    """Of what it speaks."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Mention(Value):
    """A record of which a news item or a question speaks: exactly one of each side."""

    id: str
    institution: Institution | None
    """Of which institution."""
    programme: Programme | None
    """Of which programme."""
    exchange: Exchange | None
    """Of which exchange."""
    person: Person | None
    """Of which person."""


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
    actual: PartialDate | None
    """The days on which it was held."""


class Person(Value):
    """Somebody who acts for an institution."""

    id: str
    name: str
    """The name in that language, else in the reader's, else in English, else in any."""
