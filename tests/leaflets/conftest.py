"""The service over the seeds, for leaflets: the fixtures of the service's own tests."""

from __future__ import annotations

from tests.graphql.conftest import (
    asked,
    postgres_seeds,
    reading,
    register,
    service,
    shared_postgres,
    shared_register,
    shared_sqlite,
)

__all__ = [
    "asked",
    "postgres_seeds",
    "reading",
    "register",
    "service",
    "shared_postgres",
    "shared_register",
    "shared_sqlite",
]
