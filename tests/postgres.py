"""A private PostgreSQL for the suite: made in a folder of its own, gone with the suite."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ROLE = "consortium"
GUARDED_ROLE = "guarded"
GUARDED_PASSWORD = "correct"
TEMPLATE = "template_consortium"

_PATIENCE = 30.0
_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_connections": "200",
    "shared_buffers": "64MB",
    "log_min_messages": "warning",
}
# Nobody needs a password but the one role that tests of wrong passwords ask for.
_ACCESS = f"""
local all all trust
host all {GUARDED_ROLE} 127.0.0.1/32 scram-sha-256
host all all 127.0.0.1/32 trust
"""


class NoPostgres(Exception):
    """PostgreSQL cannot be had on this machine."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: where it listens, and what is needed to stop it."""

    folder: Path
    port: int

    def url(self, name: str) -> str:
        """Return the address of one of its databases, through its socket."""
        return f"postgresql://{ROLE}@/{name}?host={self.folder}&port={self.port}"

    def tcp_url(self, name: str, user: str = ROLE) -> str:
        """Return the address of one of its databases, through the network."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/{name}"


def programs() -> Path:
    """Return the folder of PostgreSQL's programs; raises `NoPostgres`.

    CONSORTIUM_POSTGRES_PROGRAMS names it where it is in no usual place.
    """
    if os.environ.get("CONSORTIUM_MAY_INSTALL") == "1" and os.geteuid() == 0 and not _found():
        install = ["apt-get", "install", "--yes", "--no-install-recommends", "postgresql"]
        subprocess.run(install, check=False, capture_output=True, timeout=300)
    found = _found()
    if found is None:
        raise NoPostgres("PostgreSQL not found")
    return found


def _found() -> Path | None:
    named = os.environ.get("CONSORTIUM_POSTGRES_PROGRAMS")
    on_path = shutil.which("initdb")
    usual = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: -float(path.parent.name))
    folders = [Path(named)] if named else [*usual, *([Path(on_path).resolve().parent] if on_path else [])]
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


class RunningServer:
    """Starts a server and stops it."""

    def __init__(self) -> None:
        self._programs = programs()
        self._user, self._group = _identity()
        self._folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Server:
        """Make the database cluster, start the server and wait until it answers."""
        if self._user is not None and self._group is not None:
            os.chown(self._folder, self._user, self._group)
        self._make_cluster()
        server = Server(self._folder, _free_port())
        options = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
        places: list[str | Path] = ["-D", self._data, "-k", self._folder, "-h", "127.0.0.1", "-p", str(server.port)]
        with (self._folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", *places, *options],
                stdout=subprocess.DEVNULL,
                stderr=log,
                cwd=self._folder,
                start_new_session=True,
                user=self._user,
                group=self._group,
            )
        self._wait(server)
        return server

    def stop(self) -> None:
        """Stop the server at once and remove all that it wrote."""
        if self._process is not None:
            self._process.send_signal(3)  # SIGQUIT: no checkpoint is worth waiting for
            self._process.wait(_PATIENCE)
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def _make_cluster(self) -> None:
        # An ICU collation sorts otherwise than bytes do: an order that forgets to say which it wants shows at once.
        plain: list[str | Path] = [
            "--username",
            ROLE,
            "--auth",
            "trust",
            "--encoding",
            "UTF8",
            "--no-sync",
            "--no-instructions",
        ]
        linguistic = ["--locale-provider=icu", "--icu-locale=en-US", "--locale=C.UTF-8"]
        for locale in (linguistic, ["--locale=C.UTF-8"], ["--locale=C"]):
            done = subprocess.run(
                [self._programs / "initdb", "-D", self._data, *plain, *locale],
                capture_output=True,
                cwd=self._folder,
                check=False,
                user=self._user,
                group=self._group,
            )
            if done.returncode == 0:
                (self._data / "pg_hba.conf").write_text(_ACCESS)
                return
            shutil.rmtree(self._data, ignore_errors=True)
        raise NoPostgres(f"PostgreSQL not found: initdb fails: {done.stderr.decode()}")

    def _wait(self, server: Server) -> None:
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            with suppress(OSError), socket.create_connection(("127.0.0.1", server.port), timeout=1):
                break
            time.sleep(0.02)
        make = f"CREATE ROLE {GUARDED_ROLE} LOGIN PASSWORD '{GUARDED_PASSWORD}'"
        while psql(server, "postgres", make).returncode and time.monotonic() < deadline:
            time.sleep(0.05)


def psql(server: Server, database: str, command: str) -> subprocess.CompletedProcess[bytes]:
    """Run SQL by PostgreSQL's own program, another one than that under test."""
    program: list[str | Path] = [
        programs() / "psql",
        "-X",
        "-q",
        "-h",
        server.folder,
        "-p",
        str(server.port),
        "-U",
        ROLE,
    ]
    return subprocess.run([*program, "-d", database, "-c", command], capture_output=True, check=False)


def new_name() -> str:
    """Return a name for a database that nobody else has."""
    return f"test_{secrets.token_hex(8)}"


def _identity() -> tuple[int | None, int | None]:
    # PostgreSQL refuses to run as root.
    if os.geteuid() != 0:
        return None, None
    for name in ("postgres", "nobody"):
        with suppress(KeyError):
            entry = pwd.getpwnam(name)
            return entry.pw_uid, entry.pw_gid
    raise NoPostgres("PostgreSQL not found: it does not run as root, and there is no other user")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
