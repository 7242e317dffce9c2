"""What the operation EnterMethod answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Enter a method of active learning that comes from my institution: how it goes, for whom, how long it takes and what is
# needed. What is left out stays unknown.
mutation EnterMethod(
  $names: [LocalizedTextInput!]!
  $about: [LocalizedTextInput!]
  $areas: [String!]
  $ageLeast: Int
  $ageMost: Int
  $groupLeast: Int
  $groupMost: Int
  $minutesLeast: Int
  $minutesMost: Int
  $materials: [LocalizedTextInput!]
  $languages: [String!]
  $author: String
  $authorInstitution: ID
  $region: ID
  $key: String
) {
  methodCreate(
    input: {
      names: $names
      about: $about
      areas: $areas
      ageLeast: $ageLeast
      ageMost: $ageMost
      groupLeast: $groupLeast
      groupMost: $groupMost
      minutesLeast: $minutesLeast
      minutesMost: $minutesMost
      materials: $materials
      languages: $languages
      author: $author
      authorInstitution: $authorInstitution
      region: $region
      idempotencyKey: $key
    }
  ) {
    method {
      id
      version
      name
      areas
      ageLeast
      ageMost
      groupLeast
      groupMost
      minutesLeast
      minutesMost
      authorInstitution {
        id
        name
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


class EnterMethodAnswer(OperationAnswer):
    """What the operation EnterMethod answers with."""

    operation = "EnterMethod"
    document = DOCUMENT

    method_create: MethodPayload
    """Enter a new method."""


class MethodPayload(Payload):
    """What became of an action on the type Method."""

    method: Method | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Method:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.method)


class Method(Value):
    """A way of teaching and learning that others can take over."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    areas: tuple[str, ...]
    """Its areas of work."""
    age_least: int | None
    """The age, in years, from which it is meant; null if unknown."""
    age_most: int | None
    """The age, in years, up to which it is meant; null if unknown."""
    group_least: int | None
    """How many people it needs; null where unknown."""
    group_most: int | None
    """How many people it suits; null where unknown."""
    minutes_least: int | None
    """How many minutes it takes at least; null where unknown."""
    minutes_most: int | None
    """How many minutes it takes at most; null where unknown."""
    author_institution: Institution | None
    """The institution that worked it out or brought it in."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
