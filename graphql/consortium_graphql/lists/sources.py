"""Orders of sources."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium_graphql.plan import Key


@strawberry.enum(description="How a list of sources is ordered.")
class SourceOrder(Enum):
    """How a list of sources is ordered."""

    TITLE = Key("sort_name")
    TITLE_DESC = Key("sort_name", descending=True)
