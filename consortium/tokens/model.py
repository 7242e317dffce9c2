"""What a token is: random, good for a time, known by its digest alone."""

from __future__ import annotations

import hashlib
import secrets

PREFIX = "cst_"
_BYTES = 32


def new_token() -> str:
    """Return a new token: 256 random bits in URL-safe base64, after a prefix by which secret scanners know it."""
    return PREFIX + secrets.token_urlsafe(_BYTES)


def digest_of(token: str) -> str:
    """Return the SHA-256 of a token, in hex: all that is ever stored of it."""
    return hashlib.sha256(token.encode()).hexdigest()
