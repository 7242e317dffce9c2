"""Resource centres: their type."""

from __future__ import annotations

from consortium.resources import tables
from consortium_graphql.lazy import LazyInstitution, LazyRegion
from consortium_graphql.plan import LocalizedText, embedded, record, texts
from consortium_graphql.records import PartialDate, Sourced


@record(tables.ResourceCentre)
class ResourceCentre(Sourced):
    """An institution as a resource centre, or a group of centres of which only the number is known, if that."""

    institution: LazyInstitution | None
    labels: list[LocalizedText] = texts("labels", "What the source calls a group.")
    centres: int | None
    areas: list[str]
    region: LazyRegion | None
    network: LazyInstitution | None
    planned: bool
    serving: PartialDate | None = embedded("serving", "From when to when it is one; null where unknown.")
    offers: list[LocalizedText] = texts("offers", "What it offers.")
