"""What can be done with documents: the secretariat keeps all, a member its own."""

from __future__ import annotations

from consortium.access import WITH_MEMBERS
from consortium.documents.store import DOCUMENT
from consortium.writing.generic import enter_all

enter_all(DOCUMENT, "document", WITH_MEMBERS)
