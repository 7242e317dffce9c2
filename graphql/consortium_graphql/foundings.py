"""Foundings: their type."""

from __future__ import annotations

from consortium.foundings import tables
from consortium_graphql.lazy import LazyInstitution
from consortium_graphql.plan import record
from consortium_graphql.records import Sourced


@record(tables.Founding)
class Founding(Sourced):
    """That one institution founded, or helped to found, another. When is told by the date of the founded one."""

    institution: LazyInstitution
    founder: LazyInstitution
