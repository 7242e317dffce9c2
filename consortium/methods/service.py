"""What people can do with methods: a member enters those of its own, and where it used any in its own exchanges."""

from __future__ import annotations

from consortium.access import WITH_MEMBERS
from consortium.methods.store import METHOD, METHOD_USE
from consortium.writing.generic import enter_all

enter_all(METHOD, "method", WITH_MEMBERS)
enter_all(METHOD_USE, "methodUse", WITH_MEMBERS)
