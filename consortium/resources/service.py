"""What people can do with resource centres: a member writes what its own institution is and offers."""

from __future__ import annotations

from consortium.access import WITH_MEMBERS
from consortium.resources.store import RESOURCE_CENTRE
from consortium.writing.generic import enter_all

enter_all(RESOURCE_CENTRE, "resourceCentre", WITH_MEMBERS)
