"""Who asks for a file: a bearer, or a token as the password that calendar programs and spreadsheets can send."""

from __future__ import annotations

from base64 import b64decode

from consortium.errors import NotAuthenticated

_BASIC = "basic "


def as_bearer(authorization: str | None) -> str | None:
    """Return an `Authorization` header with the token as a bearer; HTTP Basic has it as the password (RFC 7617).

    Raises `NotAuthenticated` where Basic cannot be read. Neither is ever logged.
    """
    if authorization is None or authorization[: len(_BASIC)].lower() != _BASIC:
        return authorization
    try:
        pair = b64decode(authorization[len(_BASIC) :].strip(), validate=True).decode()
    except ValueError:
        raise NotAuthenticated("send the token as the password of any user name") from None
    return f"Bearer {pair.partition(':')[2]}"
