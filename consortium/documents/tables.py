"""The table of documents."""

from __future__ import annotations

from piccolo.columns import JSONB, Date, Integer, Text
from piccolo.table import Table

from consortium.columns import may_refer
from consortium.exchanges.tables import Exchange
from consortium.members.tables import Institution
from consortium.partnerships.tables import Partnership
from consortium.programmes.tables import Programme
from consortium.sources.tables import Sourced


class Document(Sourced, Table, tablename="document"):
    """A file that the register keeps, and what is known of it."""

    kind = Text(help_text="What sort of document it is.")
    titles = JSONB(default="{}", help_text="Its title by language.")
    search = Text(help_text="Every spelling of the title and the file's name, folded and stemmed.")
    sort_name = Text(help_text="Its folded title, by which lists are ordered.")
    sha256 = Text(help_text="The SHA-256 of the file, in hex: under it the file is kept.")
    file_name = Text(help_text="The name under which it is given out.")
    media_type = Text(help_text="The type of the file, by its name and its first bytes.")
    size = Integer(help_text="How long the file is, in bytes.")
    languages = JSONB(default="[]", help_text="The languages it is written in, BCP 47.")
    licence = Text(null=True, default=None, help_text="The licence: an SPDX identifier or words; null where unknown.")
    dated = Text(null=True, default=None, help_text="Of when it is, EDTF.")
    dated_earliest = Date(null=True, default=None)
    dated_latest = Date(null=True, default=None)
    day = Date(help_text="The first day by which lists are ordered; 0001-01-01 where it is unknown.")
    about = JSONB(default="{}", help_text="What is in it, by language.")
    access = Text(help_text="Who may read it.")
    owner = may_refer(Institution, help_text="Whose it is; null for the secretariat's.")
    institution = may_refer(Institution, help_text="The institution it speaks of.")
    partnership = may_refer(Partnership, help_text="The partnership it belongs to.")
    programme = may_refer(Programme, help_text="The programme it belongs to.")
    exchange = may_refer(Exchange, help_text="The exchange it belongs to.")
