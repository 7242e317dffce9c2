"""A server that speaks S3, on a port of loopback, and buckets of a test's own."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import uuid4

import httpx
import pytest
from moto.server import ThreadedMotoServer
from s3fs import S3FileSystem

SECRET = "sesame-open-sesame-open"


@dataclass(frozen=True, slots=True)
class Bucket:
    """A bucket, and the address of the server that has it."""

    server: str
    name: str

    @property
    def address(self) -> str:
        """Where files lie in it, as `CONSORTIUM_FILES` tells it."""
        return f"s3://{self.name}/files"

    def put(self, key: str, content: bytes) -> None:
        """Have another process write an object."""
        httpx.put(f"{self.server}/{self.name}/files/{key}", content=content).raise_for_status()

    def listed(self, what: str = "list-type=2") -> str:
        """Return what the server lists, in its XML."""
        return httpx.get(f"{self.server}/{self.name}?{what}").text


@pytest.fixture(scope="session")
def s3_server() -> Iterator[str]:
    """Return the address of a server that speaks S3."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(s3_server: str) -> Iterator[Bucket]:
    """Return an empty bucket, which this process reaches by its environment."""
    found = Bucket(s3_server, f"register-{uuid4().hex}")
    httpx.put(f"{s3_server}/{found.name}").raise_for_status()
    with reaching(s3_server):
        yield found


@pytest.fixture
def no_bucket(s3_server: str) -> Iterator[Bucket]:
    """Return a bucket that there is not."""
    with reaching(s3_server):
        yield Bucket(s3_server, f"register-{uuid4().hex}")


@contextmanager
def reaching(server: str, secret: str = SECRET) -> Generator[None]:
    """Have this process reach a server with a key; it tries once, for a test that waits is a slow one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ENDPOINT_URL", server)
        patch.setenv("AWS_ACCESS_KEY_ID", "register")
        patch.setenv("AWS_SECRET_ACCESS_KEY", secret)
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        patch.setenv("AWS_MAX_ATTEMPTS", "1")
        patch.setattr(S3FileSystem, "retries", 1)
        S3FileSystem.clear_instance_cache()
        yield
    S3FileSystem.clear_instance_cache()
