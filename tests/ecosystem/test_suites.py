"""Outside suites: GraphQL over HTTP, Relay, graphql-transport-ws. `make suites` runs them and shows their figures."""

from __future__ import annotations

import pytest

from tests.ecosystem.conftest import Running
from tests.ecosystem.programs import run, suites

pytestmark = pytest.mark.slow

THREE = 'subscription { exchangeChanged(since: "0", first: 3) { cursor } }'
ENDLESS = 'subscription { exchangeChanged(since: "0") { cursor } }'
SUITES = {
    "http_audit": (),
    "relay_check": (),
    "ws_check": ("--subscription", THREE, "--long", ENDLESS),
}


@pytest.mark.parametrize("suite", SUITES)
def test_an_outside_suite_passes_whole(suite: str, running: Running, capsys: pytest.CaptureFixture[str]) -> None:
    done = run(suites(), f"{suite}.mjs", running.url, "--token", running.token, *SUITES[suite])
    with capsys.disabled():
        print(f"\n{done.stdout.strip()}")  # noqa: T201  # the suite's own figure
    assert done.returncode == 0, done.stdout + done.stderr
