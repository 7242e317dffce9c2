"""Tables of the journal. None of its rows is ever changed, but when a person is erased."""

from __future__ import annotations

from piccolo.columns import JSONB, UUID, BigInt, Text, Timestamptz
from piccolo.table import Table

from consortium.ids import new_id


class AuditEntry(Table, tablename="audit_entry"):
    """One record written by one action."""

    id = UUID(primary_key=True, default=new_id)
    at = Timestamptz(help_text="When.")
    token = UUID(null=True, default=None, help_text="The token it was done with; null for the command line.")
    holder = Text(help_text="Who held that token.")
    persona = Text(help_text="As what.")
    institution = UUID(null=True, default=None, help_text="For which institution.")
    action = Text(help_text="Which action.")
    record_type = Text(help_text="What sort of record was written.")
    record = UUID(help_text="Which record was written.")
    before = JSONB(null=True, default=None, help_text="The record before; null for a new one.")
    after = JSONB(null=True, default=None, help_text="The record after.")


class UsedKey(Table, tablename="used_key"):
    """An idempotency key that was used."""

    id = UUID(primary_key=True, default=new_id)
    at = Timestamptz(help_text="When.")
    owner = Text(help_text="Whose: token, mutation and key in one text.", unique=True)
    digest = Text(help_text="SHA-256 of the input.")
    record = UUID(help_text="The record that the action wrote.")


class Change(Table, tablename="change"):
    """A change of a record, in the order in which changes became visible."""

    id = UUID(primary_key=True, default=new_id)
    sequence = BigInt(unique=True, help_text="Its place in the feed.")
    at = Timestamptz(help_text="When.")
    action = Text(help_text="Which action.")
    record_type = Text(help_text="What sort of record.")
    record = UUID(help_text="Which record.")
