"""What the operation RegisterSeries answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import SeriesKind
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Enter a series of exchanges, or a format in which they are held.
mutation RegisterSeries($input: SeriesCreateInput!) {
  seriesCreate(input: $input) {
    series {
      id
      version
      name
      kind
      organiser {
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


class RegisterSeriesAnswer(OperationAnswer):
    """What the operation RegisterSeries answers with."""

    operation = "RegisterSeries"
    document = DOCUMENT

    series_create: SeriesPayload
    """Enter a new series."""


class SeriesPayload(Payload):
    """What became of an action on the type Series."""

    series: Series | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Series:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.series)


class Series(Value):
    """Exchanges that are held one after the other under one name, or a format in which they are held."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    kind: SeriesKind
    """Whether it is a series or a format."""
    organiser: Institution | None
    """Who holds it, where that is always the same."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
