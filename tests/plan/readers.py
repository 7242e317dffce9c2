"""Who asks: one of each role. They read as many languages, so that the role alone tells their plans apart."""

from __future__ import annotations

from consortium_graphql.plan import Reader
from tests.plan import domain as d
from tests.plan import tables as t
from tests.plan.rows import TODAY, Rows


def readers(rows: Rows) -> tuple[Reader, Reader, Reader]:
    """Return the secretariat, the host of the first exchange that is not public, and a stranger of no institution."""
    hosts = [row["host"] for row in sorted(rows[t.Exchange], key=lambda row: bool(row["public"]))]
    return (
        Reader(d.Role.SECRETARIAT, TODAY, None, ("ru", "fr")),
        Reader(d.Role.MEMBER, TODAY, hosts[0], ("zh-Hans", "kk")),
        Reader(d.Role.STRANGER, TODAY, None, ("de", "ru")),
    )
