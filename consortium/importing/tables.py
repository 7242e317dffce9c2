"""Tables of imports. None of their rows is changed, but when an import is undone."""

from __future__ import annotations

from piccolo.columns import UUID, Boolean, ForeignKey, Integer, Text, Timestamptz
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from consortium.ids import new_id


class Import(Table, tablename="import_run"):
    """A file whose rows became records."""

    id = UUID(primary_key=True, default=new_id)
    at = Timestamptz(help_text="When.")
    holder = Text(help_text="Who imported it.")
    kind = Text(help_text="What the file holds, such as institutions.")
    file_name = Text(help_text="The name of the file.")
    sha256 = Text(help_text="SHA-256 of the file, in hex.")
    scheme = Text(help_text="Whose keys its rows have.")
    created = Integer(help_text="How many records it made, parts included.")
    changed = Integer(help_text="How many records it changed.")
    unchanged = Integer(help_text="How many records were so already.")
    kept = Integer(help_text="How many records it left, since a person had changed or voided them.")
    undone_at = Timestamptz(null=True, default=None, help_text="When it was undone.")
    undone_by = Text(null=True, default=None, help_text="Who undid it.")


class ImportedRecord(Table, tablename="imported_record"):
    """A record that an import has written."""

    id = UUID(primary_key=True, default=new_id)
    run = ForeignKey(Import, on_delete=OnDelete.no_action, null=False, index=True, help_text="By which import.")
    line = Integer(help_text="The row of the file, as the file counts them, where the record begins.")
    record_type = Text(help_text="What sort of record.")
    record = UUID(help_text="Which record.")
    whole = UUID(help_text="The record of which it is a part, or itself.")
    new = Boolean(default=False, help_text="Whether the import made it; else it changed it.")
