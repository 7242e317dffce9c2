"""What the operation OfferResources answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Say that my institution is a resource centre: for which areas of work, for which region, and what it offers.
mutation OfferResources(
  $institution: ID!
  $areas: [String!]
  $region: ID
  $network: ID
  $planned: Boolean
  $serving: String
  $offers: [LocalizedTextInput!]
  $key: String
) {
  resourceCentreCreate(
    input: {
      institution: $institution
      areas: $areas
      region: $region
      network: $network
      planned: $planned
      serving: $serving
      offers: $offers
      idempotencyKey: $key
    }
  ) {
    resourceCentre {
      id
      version
      institution {
        id
        name
      }
      areas
      region {
        id
        name
      }
      planned
      serving {
        edtf
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


class OfferResourcesAnswer(OperationAnswer):
    """What the operation OfferResources answers with."""

    operation = "OfferResources"
    document = DOCUMENT

    resource_centre_create: ResourceCentrePayload
    """Enter a new resource centre."""


class ResourceCentrePayload(Payload):
    """What became of an action on the type ResourceCentre."""

    resource_centre: ResourceCentre | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> ResourceCentre:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.resource_centre)


class ResourceCentre(Value):
    """An institution as a resource centre, or a group of centres of which only the number is known, if that."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    institution: Institution | None
    """Who; null for a group that is not named."""
    areas: tuple[str, ...]
    """The areas of work for which it is one."""
    region: Region | None
    """The region that it serves, where known."""
    planned: bool
    """Whether it is only meant to become one."""
    serving: PartialDate | None
    """From when to when it is one; null where unknown."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Region(Value):
    """A region of a country, or a place in one."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
