"""What the operation AddAlias answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import AliasKind
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Add another name of an institution: a translation, another script, a former name. It is found by it from then on.
mutation AddAlias(
  $institution: ID!
  $value: String!
  $kind: AliasKind! = SPELLING
  $language: String
  $source: ID
  $locator: String
  $key: String
) {
  aliasCreate(
    input: {
      institution: $institution
      value: $value
      kind: $kind
      language: $language
      source: $source
      locator: $locator
      idempotencyKey: $key
    }
  ) {
    alias {
      id
      version
      kind
      language
      value
      institution {
        id
        name
        aliases {
          value
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


class AddAliasAnswer(OperationAnswer):
    """What the operation AddAlias answers with."""

    operation = "AddAlias"
    document = DOCUMENT

    alias_create: AliasPayload
    """Enter a new alias."""


class AliasPayload(Payload):
    """What became of an action on the type Alias."""

    alias: Alias | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Alias:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.alias)


class Alias(Value):
    """Another name of an institution."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    kind: AliasKind
    """Why there is another name."""
    language: str | None
    """BCP 47, where known."""
    value: str
    """The name as it is written."""
    institution: Institution
    """Whose name it is."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    aliases: tuple[InstitutionAlias, ...]
    """Its other names."""


class InstitutionAlias(Value):
    """Another name of an institution."""

    value: str
    """The name as it is written."""
