"""The GraphQL console: GraphiQL, served by the service itself so that it works without any other host."""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self' ws: wss:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The header to send with the page: nothing outside the service's own host is ever loaded."""

_MEDIA_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class StaticFile:
    """One file of the console: `path` is relative to the assets' address, for example `graphiql/graphiql.min.js`."""

    path: str
    media_type: str

    def read(self) -> bytes:
        """Return the file's content."""
        return _assets().joinpath(*self.path.split("/")).read_bytes()

    def etag(self) -> str:
        """Return a strong entity tag, which changes exactly when the content does."""
        return f'"{_digest(self.path)}"'


@cache
def static_files() -> tuple[StaticFile, ...]:
    """Return every file that the page needs, ordered by path. Nothing else may be served from the assets folder."""
    return tuple(sorted(_found(_assets()), key=lambda file: file.path))


def page(*, endpoint: str = "/graphql", assets: str = "/assets") -> str:
    """Return the console's HTML.

    Parameters
    ----------
    endpoint
        Where the console sends its documents; the websocket is opened at the same address.
    assets
        The address under which `static_files()` are served, without a slash at its end.
    """
    template = Template(_assets().joinpath("console", "page.html").read_text(encoding="utf-8"))
    return template.substitute(endpoint=escape(endpoint), assets=escape(assets))


def _assets() -> Traversable:
    return files("consortium_graphql").joinpath("assets")


def _found(folder: Traversable, prefix: str = "") -> Iterator[StaticFile]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _found(entry, f"{prefix}{entry.name}/")
        elif media_type := _MEDIA_TYPES.get(entry.name.rpartition(".")[2]):
            yield StaticFile(prefix + entry.name, media_type)


@cache
def _digest(path: str) -> str:
    content = _assets().joinpath(*path.split("/")).read_bytes()
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()[:18]).decode()
