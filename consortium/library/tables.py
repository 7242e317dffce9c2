"""The table of the library: one row for each method, publication and document, kept by their stores."""

from __future__ import annotations

from piccolo.columns import JSONB, Integer, Text
from piccolo.table import Table

from consortium.columns import Recorded, may_refer
from consortium.documents.tables import Document
from consortium.methods.tables import Method
from consortium.places.tables import Region
from consortium.publications.tables import Publication


class LibraryItem(Recorded, Table, tablename="library_item"):
    """What the library shows of a method, a publication or a document."""

    kind = Text(help_text="What it is.")
    method = may_refer(Method, help_text="The method, where it is one.")
    publication = may_refer(Publication, help_text="The publication, where it is one.")
    document = may_refer(Document, help_text="The document, where it is one.")
    names = JSONB(default="{}", help_text="Its name or title by language.")
    search = Text(help_text="Every spelling, folded and stemmed.")
    sort_name = Text(help_text="Its folded name, by which lists are ordered.")
    languages = JSONB(default="[]", help_text="The languages in which it can be read, as BCP 47 tags.")
    areas = JSONB(default="[]", help_text="Its areas of work.")
    region = may_refer(Region, help_text="The region that it is of.")
    year = Integer(null=True, default=None, help_text="The year of its publication; null where unknown.")
