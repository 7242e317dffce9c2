"""A bare Litestar application: what any service on this stack pays before it does anything."""

from __future__ import annotations

from litestar import Litestar, get


@get("/health/live", sync_to_thread=False)
def live() -> dict[str, str]:
    """Tell that the process answers."""
    return {"status": "alive"}


app = Litestar([live], openapi_config=None)
