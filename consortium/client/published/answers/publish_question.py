"""What the operation PublishQuestion answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import QuestionState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Publish an answered question with its answer: everybody sees both from then on.
mutation PublishQuestion($id: ID!, $version: Int!, $since: String, $reason: String, $key: String) {
  questionPublish(
    input: {
      id: $id
      version: $version
      since: $since
      reason: $reason
      idempotencyKey: $key
    }
  ) {
    question {
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
    problems {
      code
      path
      message
    }
    replayed
  }
}
"""


class PublishQuestionAnswer(OperationAnswer):
    """What the operation PublishQuestion answers with."""

    operation = "PublishQuestion"
    document = DOCUMENT

    question_publish: QuestionPayload
    """Publish an answered question: from that day on everybody sees it with its answer."""


class QuestionPayload(Payload):
    """What became of an action on the type Question."""

    question: Question | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Question:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.question)


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
