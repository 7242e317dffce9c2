"""What people can do with foundings: a member writes who founded its own institution."""

from __future__ import annotations

from consortium.access import WITH_MEMBERS
from consortium.foundings.store import FOUNDING
from consortium.writing.generic import enter_all

enter_all(FOUNDING, "founding", WITH_MEMBERS)
