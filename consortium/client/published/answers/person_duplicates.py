"""What the operation PersonDuplicates answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import DuplicateSign
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Find out whether a person is in the register already, in whatever script, order and spelling; an initial stands for a
# name.
query PersonDuplicates($names: [String!]!, $least: Float! = 0.85) {
  personDuplicates(names: $names, least: $least) {
    score
    reasons {
      sign
      text
    }
    person {
      id
      name
      roles {
        title
        institution {
          name
        }
      }
    }
  }
}
"""


class PersonDuplicatesAnswer(OperationAnswer):
    """What the operation PersonDuplicates answers with."""

    operation = "PersonDuplicates"
    document = DOCUMENT

    person_duplicates: tuple[PersonDuplicate, ...]
    """The persons who may be the one who has these names, in any script and order, the most alike first. From a
    score of 0.85 on, `personCreate` warns of them."""


class PersonDuplicate(Value):
    """A person who may be the one asked about."""

    score: float
    """How alike the names are, below 1."""
    reasons: tuple[DuplicateReason, ...]
    """What speaks for it."""
    person: Person
    """The person of the register."""


class DuplicateReason(Value):
    """One sign that two records are one."""

    sign: DuplicateSign
    """By what they look like one."""
    text: str
    """The same as a sentence, in the reader's language."""


class Person(Value):
    """Somebody who acts for an institution."""

    id: str
    name: str
    """The name in that language, else in the reader's, else in English, else in any."""
    roles: tuple[Role, ...]
    """What the person is, or was."""


class Role(Value):
    """A post or function that a person holds for a time."""

    title: str
    """What it is called in that language, else in the reader's, else in English, else in any."""
    institution: Institution | None
    """Where."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
