"""`consortium serve`: the web service."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Generator
from contextlib import closing, contextmanager
from tempfile import TemporaryDirectory

import rich_click as click

from consortium.cli.contract import APP, require_service
from consortium.cli.registers import address_of, chosen_settings, database_option, ready, run
from consortium.cli.voice import Voice
from consortium.cli.words import Say

HOST, PORT = "127.0.0.1", 8000
_METRICS = "PROMETHEUS_MULTIPROC_DIR"  # where Prometheus' client looks for it
_SEVERAL = 2
_HIGHEST_PORT = 65_535


@click.command()
@database_option
@click.option("--host", default=HOST)
@click.option("--port", type=click.IntRange(1, _HIGHEST_PORT), default=PORT)
@click.option("--workers", type=click.IntRange(1), default=1)
@click.pass_obj
def serve(voice: Voice, url: str | None, host: str, port: int, workers: int) -> None:
    """Serve the register over GraphQL until stopped."""
    require_service(voice)
    chosen_settings(voice)
    shown = run(_checked(voice, url))
    require_port(voice, host, port)
    voice.note(Say.SERVING, database=shown, host=host, port=port)
    listen(address_of(voice, url), host, port, workers)


def listen(url: str, host: str, port: int, workers: int = 1) -> None:
    """Serve until the process is told to stop; requests under way are answered first."""
    import uvicorn
    from uvicorn.config import LOGGING_CONFIG

    from consortium.cli.slow_readers import BoundedProtocol
    from consortium.config import settings
    from consortium.logs import json_lines

    # The service reads it, in this process, which may have read its settings already, and in every worker.
    os.environ["DATABASE_URL"] = url
    settings.cache_clear()
    most = settings()
    # Once all is closed, uvicorn raises the signal again: to be told to stop is no failure.
    signal.signal(signal.SIGTERM, lambda _signal, _frame: sys.exit(0))
    try:
        with _metrics_of(workers if most.metrics_token else 0):
            uvicorn.run(
                APP,
                factory=True,
                host=host,
                port=port,
                workers=workers,
                lifespan="on",
                timeout_graceful_shutdown=most.longest_stop,
                server_header=False,
                ws=BoundedProtocol,
                ws_max_size=most.socket_message,
                access_log=False,  # an address may hold what is asked, with all that is private in it
                proxy_headers=bool(most.trusted_proxies),
                forwarded_allow_ips=most.trusted_proxies,
                log_level=most.log_level,
                log_config=json_lines(most.log_level) if most.logs == "json" else LOGGING_CONFIG,
            )
    except SystemExit as end:
        raise SystemExit(1 if end.code else 0) from None


@contextmanager
def _metrics_of(workers: int) -> Generator[None]:
    """Give several workers a folder in which they count together."""
    if workers < _SEVERAL or _METRICS in os.environ:
        yield
        return
    with TemporaryDirectory(prefix="consortium-metrics-") as folder:
        os.environ[_METRICS] = folder
        yield


def require_port(voice: Voice, host: str, port: int) -> None:
    """Refuse where that address cannot be listened on."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with closing(socket.socket(family, kind, protocol)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
    except OSError as error:
        reason = error.strerror or str(error)
        raise click.ClickException(voice.word(Say.PORT_TAKEN, host=host, port=port, reason=reason)) from error


async def _checked(voice: Voice, url: str | None) -> str:
    async with ready(voice, url, fresh=True) as database:
        return database.shown
