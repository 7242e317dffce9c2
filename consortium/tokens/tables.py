"""Tables of tokens."""

from __future__ import annotations

from piccolo.columns import Text, Timestamptz
from piccolo.table import Table

from consortium.columns import Recorded, may_refer
from consortium.members.tables import Institution


class ApiToken(Recorded, Table, tablename="api_token"):
    """A bearer token, known by its digest alone."""

    digest = Text(unique=True, help_text="SHA-256 of the token, in hex.")
    holder = Text(help_text="The person or program that holds it.")
    persona = Text(help_text="What its holder is: secretariat, member or analyst.")
    institution = may_refer(Institution, help_text="The institution it stands for.")
    expires_at = Timestamptz(help_text="When it stops to be good.")
    revoked_at = Timestamptz(null=True, default=None, help_text="When it was taken back.")
