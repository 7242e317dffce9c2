"""Tables of persons and roles."""

from __future__ import annotations

from piccolo.columns import JSONB, Boolean, Date, Text, Timestamptz
from piccolo.table import Table

from consortium.columns import may_refer, refers
from consortium.members.tables import Institution
from consortium.places.tables import Country
from consortium.programmes.tables import Programme
from consortium.sources.tables import Sourced


class Person(Sourced, Table, tablename="person"):
    """Somebody who acts for an institution."""

    names = JSONB(default="{}", help_text="The whole name by language, its parts in their own order.")
    parts = JSONB(default="[]", help_text="The parts of the name in the order of the source: kind and value.")
    search = Text(help_text="Every spelling, folded and stemmed.")
    sort_name = Text(help_text="The folded name, by which lists are ordered.")
    title = Text(null=True, default=None, help_text="An academic or honorary title.")
    country = may_refer(Country, help_text="Where the person works, where known.")
    email = Text(null=True, default=None, help_text="Shown with the person's consent alone.")
    phone = Text(null=True, default=None, help_text="Shown with the person's consent alone.")
    consent = Boolean(default=False, help_text="Whether contact details may be shown.")
    erased_at = Timestamptz(null=True, default=None, help_text="When the person's data were erased.")


class Role(Sourced, Table, tablename="role"):
    """A post or function that a person holds for a time."""

    person = refers(Person, help_text="Who holds it.")
    institution = may_refer(Institution, help_text="Where.")
    programme = may_refer(Programme, help_text="In which programme.")
    titles = JSONB(default="{}", help_text="What it is called, by language.")
    units = JSONB(default="{}", help_text="The department, by language.")
    sort_name = Text(help_text="The folded title, by which lists are ordered.")
    acting = Boolean(default=False, help_text="Whether it is held for the time being only.")
    held = Text(null=True, default=None, help_text="From when to when, EDTF; null where nothing is known.")
    held_earliest = Date(null=True, default=None)
    held_latest = Date(null=True, default=None)
    seen = Text(null=True, default=None, help_text="A day on which the source shows it held, EDTF.")
    seen_earliest = Date(null=True, default=None)
    seen_latest = Date(null=True, default=None)
