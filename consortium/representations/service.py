"""What people can do with representations: a member writes for whom its own institution speaks."""

from __future__ import annotations

from consortium.access import WITH_MEMBERS
from consortium.representations.store import REPRESENTATION
from consortium.writing.generic import enter_all

enter_all(REPRESENTATION, "representation", WITH_MEMBERS)
