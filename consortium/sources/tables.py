"""Tables of the sources, and the columns by which a record names its own."""

from __future__ import annotations

from piccolo.columns import JSONB, Date, Text
from piccolo.table import Table

from consortium.columns import Recorded, may_refer


class Source(Recorded, Table, tablename="source"):
    """A document on which records rest."""

    key = Text(unique=True, help_text="A short name that never changes.")
    kind = Text(help_text="What sort of document it is.")
    titles = JSONB(default="{}", help_text="Its title by language.")
    languages = JSONB(default="[]", help_text="The languages it is written in, BCP 47.")
    published = Text(null=True, default=None, help_text="When it was published, EDTF.")
    published_earliest = Date(null=True, default=None)
    published_latest = Date(null=True, default=None)
    address = Text(null=True, default=None, help_text="Where it can be found: a URL or a shelf mark.")
    sort_name = Text(help_text="Its folded title, by which lists are ordered.")


class Sourced(Recorded):
    """A record that names the document it rests on."""

    source = may_refer(
        Source,
        help_text="The document on which the record rests.",
    )
    locator = Text(null=True, default=None, help_text="The place in that document.")
    remarks = JSONB(default="{}", help_text="What a reader must know, by language: contradictions, inferences.")
